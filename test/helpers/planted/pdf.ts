/** A PDF with identity in every place that the format knows, and an earlier version under the one that is shown. */
import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { concat, utf8 } from '../../../crypto/public/bytes.ts';
import { plantCorners, plantHiddenField } from './pdf-corners.ts';
import { plantedJpeg, XMP } from './pictures.ts';
import { PLANTED, PLANTED_DATE, PLANTED_NAME } from './planted.ts';

export const PDF_TEXT = 'De rekeningen van maart zijn twee keer betaald.';
export const FILLED_IN = 'Afdeling inkoop';
export const NOTE_TEXT = 'Klopt dit bedrag?';

export async function plantedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { context, catalog } = pdf;
  const page = pdf.addPage([400, 300]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  page.drawText(PDF_TEXT, { x: 20, y: 250, size: 12, font });
  page.drawImage(await pdf.embedJpg(plantedJpeg()), { x: 20, y: 150, width: 64, height: 48 });
  pdf.setAuthor(PLANTED_NAME);
  pdf.setTitle(`Plan van ${PLANTED_NAME}`);
  pdf.setProducer(`Programma van ${PLANTED_NAME}`);
  pdf.setCreationDate(new Date(PLANTED_DATE));
  await pdf.attach(utf8(`bijlage van ${PLANTED_NAME}`), `${PLANTED}.txt`, {
    description: PLANTED,
    afRelationship: AFRelationship.Data,
  });
  pdf.addJavaScript('start', `app.alert('${PLANTED}')`);
  const field = pdf.getForm().createTextField(`veld.${PLANTED}`);
  field.setText(FILLED_IN);
  field.addToPage(page, { x: 20, y: 100, width: 150, height: 20, font });
  const note = { T: PLANTED_NAME, Contents: NOTE_TEXT, NM: PLANTED, M: 'D:20190807060504' };
  const link = (address: string) => ({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of(address) } });
  const annotations = [
    [{ Subtype: 'Text' }, note],
    [link(`file:///C:/Users/${PLANTED}`), {}],
    [link('https://voorbeeld.nl/'), {}],
    [{ Subtype: 'FileAttachment', FS: { Type: 'Filespec', F: PDFString.of(`${PLANTED}.txt`) } }, {}],
  ] as const;
  for (const [entries, texts] of annotations) {
    const remark = context.obj({ Type: 'Annot', Rect: [300, 200, 320, 220], ...entries });
    for (const [key, text] of Object.entries(texts)) remark.set(PDFName.of(key), PDFHexString.fromText(text));
    page.node.addAnnot(context.register(remark));
  }
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Prog: { Private: PDFString.of(PLANTED) } }));
  page.node.set(PDFName.of('Thumb'), context.register(context.stream(plantedJpeg(), { Filter: 'DCTDecode' })));
  page.node.set(PDFName.of('Onbekend'), PDFString.of(PLANTED));
  catalog.set(PDFName.of('Metadata'), context.register(context.flateStream(XMP, { Type: 'Metadata', Subtype: 'XML' })));
  catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'URI', URI: PDFString.of(`https://${PLANTED}.example`) }));
  plantCorners(pdf, page);
  plantHiddenField(pdf, page);
  context.trailerInfo.ID = context.obj([PDFHexString.fromText(PLANTED), PDFHexString.fromText(PLANTED)]);
  return withEarlierVersion(await pdf.save({ useObjectStreams: false }));
}

/** A note that was there and was replaced: readers show the second, the bytes of the first stay. */
function withEarlierVersion(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const root = /\/Root (\d+ 0 R)/.exec(text)?.[1];
  const start = /startxref\s+(\d+)/.exec(text)?.[1];
  const first = `90 0 obj\n(eerste versie van ${PLANTED_NAME})\nendobj\n`;
  const second = '90 0 obj\n(tweede versie)\nendobj\n';
  const end = `xref\n90 1\n${String(bytes.length + first.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 91 /Root ${root} /Prev ${start} >>\nstartxref\n${bytes.length + first.length + second.length}\n%%EOF\n`;
  return concat(bytes, utf8(first + second + end));
}
