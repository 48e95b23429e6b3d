import { strToU8, type Zippable, zipSync } from 'fflate';
import { FILE_LENGTH_BYTES, paddedFileBytes } from '../../../crypto/public/sizes.ts';
import type { FunctionarisText } from '../texts.ts';
import type { ExportContents } from './export-contents.ts';
import { exportHtml } from './export-html.ts';
import { exportPdf } from './export-pdf.ts';

/** Names in the file say nothing of what is inside. */
export const ZIP_NAMES = {
  page: 'melding.html',
  paper: 'melding.pdf',
  evidence: 'messages.json',
  chain: 'directory.json',
  how: 'verify.txt',
} as const;

/** Zero bytes, in an export that is sealed: a file among the others, so that every program opens it. */
const PADDING_NAME = 'padding.bin';

/** One melding to read and to verify: words, signed messages, the signed list, and how to check them. */
export async function exportZip(
  contents: ExportContents,
  text: FunctionarisText,
  { isPadded = false } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const files = {
    [ZIP_NAMES.page]: strToU8(exportHtml(contents, text)),
    [ZIP_NAMES.paper]: await exportPdf(contents, text),
    [ZIP_NAMES.evidence]: json({ type: 'zegelpost-messages', version: 1, messages: contents.evidence }),
    [ZIP_NAMES.chain]: json({ type: 'zegelpost-directory', version: 1, entries: contents.chain }),
    [ZIP_NAMES.how]: strToU8(text.takeOut.verify.join('\n\n')),
  };
  // The day it was asked for; the clock of this device is nobody's business. A ZIP has days from 1980 on.
  const [year = 1980, month = 1, day = 1] = contents.madeOn.split('-').map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  return isPadded ? packPadded(files, mtime) : pack(files, mtime);
}

/** On the page itself: the other way fflate starts a worker of its own for a large file, and this site's policy refuses it. */
function pack(files: Zippable, mtime: Date): Uint8Array<ArrayBuffer> {
  return zipSync(files, { mtime, level: 6 }) as Uint8Array<ArrayBuffer>;
}

/** Of a length that files may have (crypto/README.md, "Sealed export"); packed once before, for what the padding itself adds. */
function packPadded(files: Zippable, mtime: Date): Uint8Array<ArrayBuffer> {
  const withPadding = (length: number) =>
    pack({ ...files, [PADDING_NAME]: [new Uint8Array(length), { level: 0 }] }, mtime);
  const { length } = withPadding(0);
  return withPadding(paddedFileBytes(length - FILE_LENGTH_BYTES) - length);
}
