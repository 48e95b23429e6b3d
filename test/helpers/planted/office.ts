/** Small office files as Word, Excel, PowerPoint and LibreOffice write them, with identity in every place they know. */
import { zipSync } from 'fflate';
import * as corners from './office-corners.ts';
import { plantedJpeg, plantedPng } from './pictures.ts';
import { PLANTED, PLANTED_DATE, PLANTED_NAME } from './planted.ts';

/** The words that must still be there afterwards. */
export const OFFICE_TEXT = 'De rekeningen van maart zijn twee keer betaald.';
export const ADDED_TEXT = 'Dit is er later bij gezet.';
export const REMARK_TEXT = 'Klopt dit bedrag?';
/** Deleted with "track changes" on: it is in the file, and nobody sees it. */
export const DELETED_TEXT = `Weggehaalde zin van ${PLANTED_NAME}.`;

type Parts = Record<string, string | Uint8Array>;

/** With the times and the system of a real writer. */
function pack(parts: Parts): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [
    name,
    [
      typeof part === 'string' ? new TextEncoder().encode(part) : part,
      { extra: { 22613: new TextEncoder().encode(PLANTED) } },
    ],
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: PLANTED_DATE, comment: PLANTED_NAME, os: 3 });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const RELATIONS = `${OFFICE}/relationships`;
const TYPES = 'application/vnd.openxmlformats-officedocument';
const HOME = `C:\\Users\\${PLANTED}`;

function relations(...rows: [id: string, type: string, target: string, isExternal?: boolean][]): string {
  const written = rows.map(
    ([id, type, target, isExternal]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`;
}

function contentTypes(overrides: Record<string, string>): string {
  const written = Object.entries(overrides).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
    ['bin', 'application/octet-stream'],
    ['vml', `${TYPES}.vmlDrawing`],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${written.join('')}</Types>`;
}

function properties(): Parts {
  return {
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Plan van ${PLANTED_NAME}</dc:title><dc:creator>${PLANTED_NAME}</dc:creator><cp:lastModifiedBy>Piet ${PLANTED}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${PLANTED_DATE}</dcterms:created></cp:coreProperties>`,
    'docProps/app.xml': `${XML}<Properties xmlns="${OFFICE}/extended-properties"><Application>Microsoft Office Word</Application><Company>${PLANTED} BV</Company><Manager>${PLANTED_NAME}</Manager><Template>${HOME}.dotx</Template></Properties>`,
    'docProps/custom.xml': `${XML}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Afdeling"><vt:lpwstr>${PLANTED}</vt:lpwstr></property></Properties>`,
    'docProps/thumbnail.jpeg': plantedJpeg(),
    'customXml/item1.xml': `<a>${PLANTED}</a>`,
    'onbekend/deel.bin': new TextEncoder().encode(PLANTED),
    '_rels/.rels': relations(
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', 'extended-properties', 'docProps/app.xml'],
      ['rId3', 'custom-properties', 'docProps/custom.xml'],
    ),
  };
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const AUTHOR = `w:author="${PLANTED_NAME}" w:date="${PLANTED_DATE}"`;

export function plantedDocx(): Uint8Array {
  const run = (text: string) => `<w:r w:rsidR="00A77B3E"><w:t>${text}</w:t></w:r>`;
  const body = [
    `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00B12345"><w:commentRangeStart w:id="0"/>${run(OFFICE_TEXT)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    `<w:p><w:ins w:id="1" ${AUTHOR}>${run(ADDED_TEXT)}</w:ins><w:del w:id="2" ${AUTHOR}><w:r><w:delText>${DELETED_TEXT}</w:delText></w:r></w:del></w:p>`,
    `<w:p><w:pPr><w:pPrChange w:id="3" ${AUTHOR}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange><w:rPr><w:ins w:id="4" ${AUTHOR}/></w:rPr></w:pPr><w:r><w:instrText xml:space="preserve"> INCLUDEPICTURE "C:\\\\Users\\\\${PLANTED}\\\\foto.jpg" </w:instrText></w:r></w:p>`,
    `<w:p><w:hyperlink r:id="rId8">${run('map')}</w:hyperlink><w:hyperlink r:id="rId9">${run('site')}</w:hyperlink></w:p>`,
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="914400" cy="685800"/><wp:docPr id="1" name="Afbeelding 1" descr="${HOME}\\foto.jpg"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Foto van ${PLANTED}.jpg" title="${PLANTED_NAME}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId4"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
    `<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="rId5"/></w:object></w:r></w:p>`,
    ...corners.DOCX_PARAGRAPHS,
    `<!-- gemaakt door ${PLANTED_NAME} --><w:sectPr w:rsidR="00A77B3E"/>`,
  ];
  return pack({
    ...properties(),
    '[Content_Types].xml': contentTypes({
      'word/document.xml': `application/vnd.ms-word.document.macroEnabled.main+xml`,
      'word/comments.xml': `${TYPES}.wordprocessingml.comments+xml`,
      'word/settings.xml': `${TYPES}.wordprocessingml.settings+xml`,
      'word/people.xml': `${TYPES}.wordprocessingml.people+xml`,
      'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    }),
    'word/document.xml': `${XML}<w:document ${WORD} xmlns:r="${RELATIONS}"><w:body>${body.join('')}</w:body></w:document>`,
    'word/comments.xml': `${XML}<w:comments ${WORD}><w:comment w:id="0" ${AUTHOR} w:initials="JG"><w:p>${run(REMARK_TEXT)}</w:p></w:comment></w:comments>`,
    'word/settings.xml': `${XML}<w:settings ${WORD} xmlns:r="${RELATIONS}"><w:attachedTemplate r:id="rId1"/><w:docVars><w:docVar w:name="u" w:val="${PLANTED}"/></w:docVars><w:rsids><w:rsidRoot w:val="00A77B3E"/></w:rsids><w:zoom w:percent="100"/></w:settings>`,
    'word/people.xml': `${XML}<w15:people xmlns:w15="x"><w15:person w15:author="${PLANTED_NAME}"/></w15:people>`,
    'word/styles.xml': `${XML}<w:styles ${WORD}><w:style w:styleId="Kop1"><w:rsid w:val="00A77B3E"/></w:style></w:styles>`,
    'word/theme/theme1.xml': corners.THEME,
    'word/media/image2.svg': corners.SVG,
    'word/media/image3.emf': corners.EMF,
    [`word/media/Foto van ${PLANTED}.png`]: plantedPng(),
    'word/vbaProject.bin': new TextEncoder().encode(PLANTED),
    'word/media/image1.jpeg': plantedJpeg(),
    'word/embeddings/oleObject1.bin': new TextEncoder().encode(`\xd0\xcf\x11\xe0 ${PLANTED}`),
    'word/_rels/document.xml.rels': relations(
      ['rId1', 'comments', 'comments.xml'],
      ['rId2', 'settings', 'settings.xml'],
      ['rId3', 'people', 'people.xml'],
      ['rId4', 'image', 'media/image1.jpeg'],
      ['rId5', 'oleObject', 'embeddings/oleObject1.bin'],
      ['rId6', 'vbaProject', 'vbaProject.bin'],
      ['rId7', 'customXml', '../customXml/item1.xml'],
      ['rId8', 'hyperlink', `file:///C:/Users/${PLANTED}/map`, true],
      ['rId9', 'hyperlink', 'https://voorbeeld.nl/', true],
      ['rId10', 'image', 'media/image2.svg'],
      ['rId11', 'image', 'media/image3.emf'],
      ['rId12', 'image', `media/Foto%20van%20${PLANTED}.png`],
      ['rId13', 'styles', 'styles.xml'],
      ['rId14', 'theme', 'theme/theme1.xml'],
    ),
    'word/_rels/settings.xml.rels': relations(['rId1', 'attachedTemplate', `file:///${HOME}\\sjabloon.dotm`, true]),
  });
}

const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export function plantedXlsx(): Uint8Array {
  return pack({
    ...properties(),
    '_rels/.rels': relations(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'custom-properties', 'docProps/custom.xml'],
    ),
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': `${TYPES}.spreadsheetml.sheet.main+xml`,
      'xl/worksheets/sheet1.xml': `${TYPES}.spreadsheetml.worksheet+xml`,
      'xl/sharedStrings.xml': `${TYPES}.spreadsheetml.sharedStrings+xml`,
      'xl/comments1.xml': `${TYPES}.spreadsheetml.comments+xml`,
    }),
    'xl/workbook.xml': `${XML}<workbook ${SHEET} xmlns:r="${RELATIONS}"><fileVersion appName="xl" rupBuild="${PLANTED}"/><fileSharing userName="${PLANTED_NAME}"/><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="x" url="${HOME}\\Documents\\"/></mc:Choice></mc:AlternateContent><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets>${corners.XLSX_NAMES}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'connections', 'connections.xml'],
    ),
    'xl/tables/table1.xml': `${XML}<table ${SHEET} id="1" name="Kosten" displayName="Kosten" ref="A1:B1"/>`,
    'xl/revisions/revisionHeaders.xml': `${XML}<headers ${SHEET}><header userName="${PLANTED_NAME}"/></headers>`,
    'xl/revisions/_rels/revisionHeaders.xml.rels': relations(['rId1', 'revisionLog', 'revisionLog1.xml']),
    'xl/connections.xml': `<connections><connection sourceFile="${HOME}\\x.xlsx"/></connections>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet ${SHEET} xmlns:r="${RELATIONS}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1234.5</v></c></row></sheetData>${corners.XLSX_SHEET}${corners.XLSX_CLOUD}<pageSetup paperSize="9" orientation="portrait" r:id="rId1"/><legacyDrawing r:id="rId2"/></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      ['rId1', 'printerSettings', '../printerSettings/printerSettings1.bin'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId4', 'drawing', '../drawings/drawing1.xml'],
    ),
    'xl/drawings/drawing1.xml': `${XML}<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:r="${RELATIONS}"><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Knop"><a:hlinkClick r:id="rId1"/></xdr:cNvPr></xdr:nvSpPr></xdr:sp></xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relations(['rId1', 'hyperlink', "#'Blad 2'!A1"]),
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shape id="s1" alt="${PLANTED_NAME} bij de kas"><![if gte mso 9]><v:imagedata o:title="Foto van ${PLANTED}"/><![endif]><v:textbox><div><font>Twee<br>\nregels</font></div></v:textbox></v:shape></xml>`,
    'xl/printerSettings/printerSettings1.bin': new Uint8Array(Buffer.from(`Printer van ${PLANTED}\0`, 'utf16le')),
    'xl/sharedStrings.xml': `${XML}<sst ${SHEET} count="1" uniqueCount="1"><si><t>${OFFICE_TEXT}</t></si></sst>`,
    'xl/comments1.xml': `${XML}<comments ${SHEET}><authors><author>${PLANTED_NAME}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>${PLANTED_NAME}:</t></r><r><t>${REMARK_TEXT}</t></r></text></comment></commentList></comments>`,
  });
}

const SLIDES = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

export function plantedPptx(): Uint8Array {
  const drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  return pack({
    ...properties(),
    '_rels/.rels': relations(
      ['rId1', 'officeDocument', 'ppt/presentation.xml'],
      ['rId2', 'thumbnail', 'docProps/thumbnail.jpeg'],
    ),
    '[Content_Types].xml': contentTypes({
      'ppt/presentation.xml': `${TYPES}.presentationml.presentation.main+xml`,
      'ppt/slides/slide1.xml': `${TYPES}.presentationml.slide+xml`,
      'ppt/commentAuthors.xml': `${TYPES}.presentationml.commentAuthors+xml`,
      'ppt/comments/comment1.xml': `${TYPES}.presentationml.comments+xml`,
    }),
    'ppt/presentation.xml': `${XML}<p:presentation ${SLIDES} xmlns:r="${RELATIONS}"><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst><p:custDataLst><p:tags r:id="rId4"/></p:custDataLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      ['rId1', 'slide', 'slides/slide1.xml'],
      ['rId2', 'commentAuthors', 'commentAuthors.xml'],
      ['rId3', 'changesInfo', 'changesInfos/changesInfo1.xml'],
      ['rId4', 'tags', 'tags/tag1.xml'],
    ),
    'ppt/tags/tag1.xml': `<p:tagLst ${SLIDES}><p:tag name="U" val="${PLANTED}"/></p:tagLst>`,
    'ppt/changesInfos/changesInfo1.xml': `<chg name="${PLANTED_NAME}"/>`,
    'ppt/commentAuthors.xml': `${XML}<p:cmAuthorLst ${SLIDES}><p:cmAuthor id="1" name="${PLANTED_NAME}" initials="JG" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>`,
    'ppt/comments/comment1.xml': `${XML}<p:cmLst ${SLIDES}><p:cm authorId="1" dt="${PLANTED_DATE}" idx="1"><p:pos x="10" y="10"/><p:text>${REMARK_TEXT}</p:text>${corners.PPTX_REACTION}</p:cm></p:cmLst>`,
    'ppt/slides/slide1.xml': `${XML}<p:sld ${SLIDES} ${drawing} xmlns:r="${RELATIONS}"><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${OFFICE_TEXT}</a:t></a:r></a:p></p:txBody></p:sp><p:pic><p:nvPicPr><p:cNvPr id="4" name="Foto van ${PLANTED}.png" descr="${PLANTED_NAME} bij de kas"/><p:cNvPicPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/></p:blipFill></p:pic><p:pic><p:blipFill><a:blip r:embed="rId3"/></p:blipFill></p:pic><p:contentPart r:id="rId4"/></p:spTree></p:cSld>${corners.PPTX_SOUND}</p:sld>`,
    'ppt/slides/_rels/slide1.xml.rels': relations(
      ['rId1', 'comments', '../comments/comment1.xml'],
      ['rId2', 'image', '../media/image1.png'],
      ['rId3', 'image', '/media/image2.png'],
      ['rId4', 'customXml', '../ink/ink1.xml'],
    ),
    'ppt/ink/ink1.xml': `${XML}<inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"><inkml:definitions><inkml:context><inkml:timestamp timeString="${PLANTED_DATE.slice(0, -1)}.960"/></inkml:context></inkml:definitions><inkml:trace>1 1, 2 2</inkml:trace></inkml:ink>`,
    'media/image2.png': plantedPng(),
    'ppt/media/image1.png': plantedPng(),
  });
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = `xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:draw="${ODF}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="${ODF}:meta:1.0" xmlns:style="${ODF}:style:1.0" xmlns:officeooo="http://openoffice.org/2009/office" xmlns:config="${ODF}:config:1.0"`;

export function plantedOdt(): Uint8Array {
  const who = `<dc:creator>${PLANTED_NAME}</dc:creator><dc:date>${PLANTED_DATE}</dc:date>`;
  const mime = 'application/vnd.oasis.opendocument.text';
  return pack({
    mimetype: mime,
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mime}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="Pictures/foto van ${PLANTED}.jpg" manifest:media-type="image/jpeg"/><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png" manifest:media-type="image/png"/></manifest:manifest>`,
    'content.xml': `${XML}<office:document-content ${NAMESPACES}><office:scripts><office:script>${PLANTED}</office:script></office:scripts><office:automatic-styles><style:style style:name="P1"><style:text-properties officeooo:rsid="001a2b3c" officeooo:paragraph-rsid="001a2b3c"/></style:style></office:automatic-styles><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><office:change-info>${who}</office:change-info><text:p>${DELETED_TEXT}</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>${OFFICE_TEXT}<text:change text:change-id="1"/><office:annotation>${who}<meta:creator-initials>JG</meta:creator-initials><text:p>${REMARK_TEXT}</text:p></office:annotation></text:p><text:p><text:change-start text:change-id="2"/>${ADDED_TEXT}<text:change-end text:change-id="2"/></text:p><text:p><draw:frame draw:name="Foto van ${PLANTED}.jpg"><draw:image xlink:href="Pictures/foto van ${PLANTED}.jpg"/><svg:title xmlns:svg="${ODF}:svg-compatible:1.0">${PLANTED_NAME}</svg:title><svg:desc xmlns:svg="${ODF}:svg-compatible:1.0">De kas van ${PLANTED}</svg:desc></draw:frame><text:a xlink:href="file:///home/${PLANTED}/x.odt">map</text:a><text:a xlink:href="https://voorbeeld.nl/">site</text:a></text:p>${corners.ODF_CONTENT}</office:text></office:body></office:document-content>`,
    'settings.xml': `${XML}<office:document-settings ${NAMESPACES}><office:settings><config:config-item config:name="PrinterName" config:type="string">Printer van ${PLANTED}</config:config-item><config:config-item config:name="ColorTableURL" config:type="string">file:///H:/${PLANTED}/standard.soc</config:config-item><config:config-item config:name="Rsid" config:type="int">1234</config:config-item><config:config-item config:name="AddVisible" config:type="boolean">true</config:config-item></office:settings></office:document-settings>`,
    'meta.xml': `${XML}<office:document-meta ${NAMESPACES}><office:meta><meta:initial-creator>${PLANTED_NAME}</meta:initial-creator><dc:creator>Piet ${PLANTED}</dc:creator><meta:creation-date>${PLANTED_DATE}</meta:creation-date><meta:user-defined meta:name="Afdeling">${PLANTED}</meta:user-defined><meta:generator>LibreOffice</meta:generator></office:meta></office:document-meta>`,
    [`Pictures/foto van ${PLANTED}.jpg`]: plantedJpeg(),
    'Thumbnails/thumbnail.png': plantedPng(),
    'Versions/Version1': new TextEncoder().encode(PLANTED),
    'VersionList.xml': `<x>${PLANTED}</x>`,
    'Basic/script-lc.xml': `<x>${PLANTED}</x>`,
  });
}
