/** What identifies somebody, planted in files of every format; and the search for it in what comes out. */
import { inflateSync, unzipSync } from 'fflate';

/** In every planted name, folder, remark and number. */
export const PLANTED = 'Geheimhouder';
export const PLANTED_NAME = `Jan ${PLANTED}`;
export const PLANTED_DATE = '2019-08-07T06:05:04Z';
/** In the middle of Amsterdam. */
export const PLANTED_PLACE = { latitude: 52.3702, longitude: 4.8952 } as const;

const LETTERS = [Buffer.from(PLANTED), Buffer.from(PLANTED, 'utf16le'), Buffer.from(PLANTED, 'utf16le').swap16()];
const NEEDLES = [
  ...LETTERS,
  // As PDF writes its texts.
  ...LETTERS.map((letters) => Buffer.from(letters.toString('hex'))),
  ...LETTERS.map((letters) => Buffer.from(letters.toString('hex').toUpperCase())),
  ...['2019-08-07', '2019:08:07', '20190807'].map((date) => Buffer.from(date)),
];

/** Where something planted is found: in the bytes, in the parts of an archive, in the streams of a PDF, at any depth. */
export function plantedIn(bytes: Uint8Array, where = 'file', depth = 0): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const here = NEEDLES.some((needle) => buffer.includes(needle)) ? [where] : [];
  if (depth > 3) return here;
  return [...here, ...innerOf(buffer).flatMap(([name, inner]) => plantedIn(inner, `${where}/${name}`, depth + 1))];
}

function innerOf(buffer: Buffer): [string, Uint8Array][] {
  if (buffer.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return Object.entries(unzipSync(buffer));
  const inner: [string, Uint8Array][] = [];
  // Pictures written in letters, in drawings and in office files.
  for (const [, letters = ''] of buffer.toString('latin1').matchAll(/(?:base64,|binary-data>)([\w+/=]{40,})/g)) {
    inner.push(['letters', Buffer.from(letters, 'base64')]);
  }
  // Whatever looks packed, wherever it stands: streams of PDF, texts of PNG.
  for (let at = 0; at < buffer.length - 2; at += 1) {
    if (buffer[at] !== 0x78 || ![0x01, 0x5e, 0x9c, 0xda].includes(buffer[at + 1] ?? 0)) continue;
    try {
      inner.push([`packed at ${at}`, inflateSync(buffer.subarray(at + 2))]);
    } catch {
      // Not packed after all.
    }
  }
  return inner;
}
