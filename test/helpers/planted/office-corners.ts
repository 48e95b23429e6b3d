/** Places in office files where programs leave who worked on them that few think of. */
import { concat, utf8 } from '../../../crypto/public/bytes.ts';
import { plantedJpeg } from './pictures.ts';
import { PLANTED, PLANTED_DATE, PLANTED_NAME } from './planted.ts';

const SHARE = `H:\\\\${PLANTED}`;
const CLOUD = `https://bedrijf-my.sharepoint.com/personal/${PLANTED}_bedrijf`;
const VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
const letters = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const field = (...texts: string[]) =>
  `<w:p>${texts.map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`).join('')}</w:p>`;

/** Who may edit, who was to sign, and fields that were filled from a folder, also where their text is broken off. */
export const DOCX_PARAGRAPHS: readonly string[] = [
  `<w:p><w:permStart w:id="1" w:ed="BEDRIJF\\${PLANTED}"/><w:permEnd w:id="1"/></w:p>`,
  `<w:p><w:pict ${VML}><v:shape id="s1"><o:signatureline id="{1}" o:suggestedsigner="${PLANTED_NAME}"/></v:shape><v:rect alt="${PLANTED_NAME}"/></w:pict></w:p>`,
  `<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;${SHARE}\\\\x.docx&quot; "/></w:p>`,
  `<w:p><w:customXml w:element="a"><w:customXmlPr><w:attr w:name="van" w:val="${PLANTED}"/></w:customXmlPr></w:customXml></w:p>`,
  field(` INCLUDEPICTURE "H:\\\\A &amp; B\\\\${PLANTED}.jpg" \\d `),
  field(' INCLUDEPICTURE "H:\\\\map van ', `${PLANTED}\\\\foto.jpg" \\d `),
  `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:fldData>${letters(utf8(PLANTED))}</w:fldData><w:ffData><w:entryMacro w:val="${PLANTED}"/></w:ffData></w:fldChar></w:r></w:p>`,
  // As a program for quotations does, whose entries name whose library it is.
  field(' ADDIN ZOTERO_ITEM CSL_CITATION {"uris":["http://zotero.org/', `users/${PLANTED}/items/1"]} `),
  `<w:p><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delInstrText>${PLANTED}</w:delInstrText></w:r><w:pict ${VML}><v:oval title="Foto van ${PLANTED}"/><o:FieldCodes>\\f "H:\\${PLANTED}"</o:FieldCodes></w:pict></w:p>`,
  field(` HYPERLINK "${CLOUD}/map" `),
];

/** Whose theme it is, and from which family of templates. */
export const THEME = `<a:theme xmlns:a="a" name="Thema van ${PLANTED_NAME}"><a:themeElements/><a:extLst><a:ext uri="u"><t:themeFamily xmlns:t="t" name="Sjabloon van ${PLANTED}"/></a:ext></a:extLst></a:theme>`;

export const XLSX_NAMES = `<definedNames><definedName name="Lijst">'H:\\${PLANTED}\\[x.xlsx]Blad1'!A1</definedName></definedNames>`;
export const XLSX_SHEET = `<protectedRanges><protectedRange name="A" sqref="A1" securityDescriptor="O:${PLANTED}"/></protectedRanges><scenarios><scenario name="Duur" user="${PLANTED_NAME}" comment="Gemaakt door ${PLANTED_NAME}"><inputCells r="A1" val="1"/></scenario></scenarios>`;
/** The name of a file of sound, as it was on the computer. */
export const PPTX_SOUND = `<p:sndAc><p:stSnd><p:snd name="${PLANTED}.wav"/></p:stSnd></p:sndAc>`;
/** In whose cloud another sheet lies. */
export const XLSX_CLOUD = `<x:alternateUrls xmlns:x="x" driveId="b!${PLANTED}" itemId="01${PLANTED}"/>`;
export const PPTX_REACTION = `<p:ext><r:rxn xmlns:r="r" type="x"><r:instance time="${PLANTED_DATE}"/></r:rxn></p:ext>`;

export const ODF_CONTENT = `<table:scenario xmlns:table="t" table:comment="Gemaakt door ${PLANTED_NAME}, op 07-08-2019"/><text:user-field-decls><text:user-field-decl text:name="wie" office:string-value="${PLANTED_NAME}"/><text:user-field-decl text:name="bedrag" office:string-value="12"/></text:user-field-decls><text:user-field-get text:name="bedrag">12</text:user-field-get><office:forms><form:form xmlns:form="f" form:datasource="${PLANTED}"><form:hidden form:value="${PLANTED}"/></form:form></office:forms><text:meta xmlns:xhtml="x" xhtml:content="${PLANTED}"/><table:database-range xmlns:table="t"><table:database-source-query table:database-name="${PLANTED}"/></table:database-range><table:table-cell xmlns:table="t" table:formula="of:=['file:///H:/${PLANTED}/x.ods'#$Blad1.A1]"/><draw:image><office:binary-data>${letters(plantedJpeg())}</office:binary-data></draw:image><draw:fill-image draw:name="Foto_20_van_20_${PLANTED}" draw:display-name="Foto van ${PLANTED}"/><style:graphic-properties draw:fill-image-name="Foto_20_van_20_${PLANTED}"/>`;

/** A photo as it came from a camera in letters, and the own file of the drawing program. */
export const SVG = utf8(
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="x" xmlns:i="i" xmlns:serif="s" data-name="Laag van ${PLANTED}"><style>@import "https://${PLANTED}.nl/a.css";</style><i:aipgf><![CDATA[${PLANTED}]]></i:aipgf><g serif:id="${PLANTED}" style="fill:url(https://${PLANTED}.nl/b)"><image xlink:href="data:image/jpeg;base64,${letters(plantedJpeg())}"/></g></svg>`,
);
/** A drawing for paper that holds a photo as the file that it was. */
export const EMF = concat(new Uint8Array(40), utf8(' EMF'), new Uint8Array(60), plantedJpeg());
