/** Places in a PDF where programs leave who worked on it that are neither details, remarks nor attachments. */
import { type PDFDocument, PDFHexString, PDFName, type PDFPage, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { concat, u32, utf8 } from '../../../crypto/public/bytes.ts';
import { JPEG } from './pictures.ts';
import { PLANTED, PLANTED_NAME } from './planted.ts';

/** A second bookmark, behind the first. */
export const BOOKMARK = 'Tweede hoofdstuk';
const HOME = `H:\\${PLANTED}\\foto.jpg`;

export function plantCorners(pdf: PDFDocument, page: PDFPage): void {
  const { context, catalog } = pdf;
  const text = (said: string) => PDFString.of(said);
  plantRemarks(pdf, page);
  // The words for a picture, which Word fills with its folder; and what drawing programs say of each shape.
  const tree = context.nextRef();
  const properties = { O: 'UserProperties', P: [{ N: text('Auteur'), V: text(PLANTED_NAME) }] };
  const element = { S: 'Figure', P: tree, Alt: text(HOME), T: text(PLANTED_NAME), ID: text(PLANTED), A: properties };
  context.assign(tree, context.obj({ Type: 'StructTreeRoot', K: [context.register(context.obj(element))] }));
  catalog.set(PDFName.of('StructTreeRoot'), tree);
  // Layers, and who set them up.
  const layer = context.register(
    context.obj({ Type: 'OCG', Name: text('Laag 1'), Usage: { CreatorInfo: { Creator: text(PLANTED) } } }),
  );
  catalog.set(
    PDFName.of('OCProperties'),
    context.obj({ OCGs: [layer], D: { Creator: text(PLANTED_NAME), Order: [] } }),
  );
  // A page out of another file, a stream in another file, and the profile of a screen.
  const drawing = (entries: Record<string, unknown>) =>
    context.register(
      context.stream('0 0 m', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1], ...entries } as never),
    );
  page.node.newXObject('Fm', drawing({ Ref: { F: text(HOME) }, 'PROG:Owner': text(PLANTED) }));
  page.node.newXObject('Fm', drawing({ F: text(HOME) }));
  const profile = context.register(context.flateStream(utf8(`desc beeldscherm van ${PLANTED_NAME}`), { N: 3 }));
  page.node.newXObject(
    'Im',
    context.register(
      context.flateStream(new Uint8Array(3), {
        ...{ Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, BitsPerComponent: 8 },
        ColorSpace: ['ICCBased', profile],
      } as never),
    ),
  );
  plantPictures(pdf, page);
  plantMarks(pdf, page);
  plantBookmarks(pdf);
}

function plantRemarks({ context }: PDFDocument, page: PDFPage): void {
  const remark = (entries: Record<string, unknown>) =>
    page.node.addAnnot(
      context.register(context.obj({ Type: 'Annot', Rect: [300, 100, 320, 120], ...entries } as never)),
    );
  const text = (said: string) => PDFString.of(said);
  const cloud = text(`https://bedrijf-my.sharepoint.com/personal/${PLANTED}/map`);
  remark({ Subtype: 'Link', A: { S: 'URI', URI: cloud } });
  remark({ Subtype: 'Link', A: { S: 'GoTo', D: [0, 'Fit'] }, PA: { S: 'URI', URI: text(`https://${PLANTED}.nl`) } });
  // As Preview of macOS and makers of stamps do.
  remark({ Subtype: 'Stamp', Name: PLANTED, 'AAPL:AKExtras': { Owner: text(PLANTED_NAME) } });
  remark({ Subtype: 'Text', F: 2, Contents: PDFHexString.fromText(`Verborgen voor ${PLANTED_NAME}`) });
}

/** A picture packed twice over, and the comment of the program inside a JPEG 2000. */
function plantPictures({ context }: PDFDocument, page: PDFPage): void {
  const entries = { Type: 'XObject', Subtype: 'Image', Width: 16, Height: 12, BitsPerComponent: 8 };
  const hex = utf8(`${Buffer.from(JPEG).toString('hex')}>`);
  const filters = { ...entries, ColorSpace: 'DeviceRGB', Filter: ['ASCIIHexDecode', 'DCTDecode'] };
  page.node.newXObject('Im', context.register(PDFRawStream.of(context.obj(filters), hex)));
  const segment = (marker: number, body: Uint8Array) => concat(Uint8Array.of(0xff, marker, 0, body.length + 2), body);
  const codestream = concat(
    Uint8Array.of(0xff, 0x4f),
    segment(0x51, new Uint8Array(39)),
    segment(0x64, concat(Uint8Array.of(0, 1), utf8(PLANTED_NAME))),
    Uint8Array.of(0xff, 0x90, 0, 10),
    new Uint8Array(8),
    Uint8Array.of(0xff, 0x93, 0xff, 0xd9),
  );
  const box = (name: string, body: Uint8Array) => concat(u32(body.length + 8), utf8(name), body);
  for (const bytes of [codestream, concat(box('jP  ', new Uint8Array(4)), box('jp2c', codestream))]) {
    const dict = context.obj({ ...entries, Filter: 'JPXDecode' });
    page.node.newXObject('Im', context.register(PDFRawStream.of(dict, bytes)));
  }
}

/** What a drawing program says of its layers beside the drawing itself. */
function plantMarks({ context }: PDFDocument, page: PDFPage): void {
  const resources = page.node.normalizedEntries().Resources;
  const mark = { Title: PDFString.of(`Laag van ${PLANTED_NAME}`), MCID: 1 };
  resources.set(PDFName.of('Properties'), context.obj({ MC0: mark }));
}

function plantBookmarks({ context, catalog }: PDFDocument): void {
  const [outlines, first, second] = [context.nextRef(), context.nextRef(), context.nextRef()];
  const title = (said: string) => PDFHexString.fromText(said);
  context.assign(outlines, context.obj({ Type: 'Outlines', First: first, Last: second, Count: 2 }));
  context.assign(first, context.obj({ Title: title('Eerste hoofdstuk'), Parent: outlines, Next: second }));
  context.assign(second, context.obj({ Title: title(BOOKMARK), Parent: outlines, Prev: first }));
  catalog.set(PDFName.of('Outlines'), outlines);
}

/** A field that nobody sees, filled in by the program that made the form. */
export function plantHiddenField(pdf: PDFDocument, page: PDFPage): void {
  const field = pdf.getForm().createTextField('onzichtbaar');
  field.setText(`Ingevuld door ${PLANTED_NAME}`);
  field.addToPage(page, { x: 20, y: 20, width: 150, height: 20, hidden: true });
}
