import { DamagedPictureError, EncryptedFileError, NotFetchedError, TooMuchInsideError } from './clean-errors.ts';
import { createFound, type Found } from './found.ts';
import type { BrokenReason, CleanOutcome, FileType, UnsupportedReason } from './outcome.ts';
import { cleanPicture, isStrippable } from './picture/clean-picture.ts';
import type { Redraw } from './picture/redraw.ts';
import { type Format, SNIFF_BYTES, sniff, typeOf } from './sniff.ts';

/** What a page can hold several times over; recordings only once. */
const MAX_BYTES = { picture: 100 * 2 ** 20, document: 100 * 2 ** 20, recording: 512 * 2 ** 20 } as const;

const UNSUPPORTED: Partial<Record<Format, UnsupportedReason>> = {
  heic: 'phonePhoto',
  ole: 'oldOffice',
  email: 'email',
};

interface Cleaned {
  readonly bytes: BlobPart;
  readonly type: FileType;
}

/**
 * Cleans one file where it is called: in the worker, or in a test.
 *
 * @param redraw  draws pictures anew; absent where there is nothing to draw on
 */
export async function cleanFile(file: Blob, { redraw }: { readonly redraw?: Redraw } = {}): Promise<CleanOutcome> {
  const format = sniff(new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer()));
  const type = typeOf(format);
  if (file.size === 0) return { kind: 'broken', type, reason: 'empty' };
  if (format === 'text') return { kind: 'nothingFound', type, content: file };
  const found = createFound();
  try {
    const cleaned = await cleanAs(format, file, found, redraw);
    if (cleaned === undefined) return { kind: 'unsupported', type, reason: UNSUPPORTED[format] ?? 'unknownType' };
    if (cleaned === 'tooLarge') return { kind: 'unsupported', type, reason: 'tooLarge' };
    const content = new Blob([cleaned.bytes]);
    const findings = found.list();
    return findings.length === 0
      ? { kind: 'nothingFound', type: cleaned.type, content }
      : { kind: 'cleaned', type: cleaned.type, content, findings };
  } catch (error) {
    if (error instanceof EncryptedFileError) return { kind: 'unsupported', type, reason: 'encrypted' };
    if (error instanceof DamagedPictureError) return { kind: 'broken', type, reason: 'damaged', page: error.page };
    // Libraries have errors of their own; all of them mean that it could not be read.
    return { kind: 'broken', type, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): BrokenReason {
  if (error instanceof NotFetchedError) return 'notFetched';
  return error instanceof TooMuchInsideError ? 'tooMuchInside' : 'damaged';
}

/** Loads what this format needs, and only that: a photograph needs no reader of documents. */
async function cleanAs(
  format: Format,
  file: Blob,
  found: Found,
  redraw: Redraw | undefined,
): Promise<Cleaned | 'tooLarge' | undefined> {
  const read = async () => new Uint8Array(await file.arrayBuffer());
  if (isStrippable(format)) {
    if (file.size > MAX_BYTES.picture) return 'tooLarge';
    return { bytes: await cleanPicture(await read(), format, found, redraw), type: typeOf(format) };
  }
  if (format === 'pdf') {
    if (file.size > MAX_BYTES.document) return 'tooLarge';
    const { cleanPdf } = await fetched(() => import('./pdf/clean-pdf.ts'));
    return { bytes: await cleanPdf(await read(), found), type: typeOf(format) };
  }
  if (format === 'zip') {
    if (file.size > MAX_BYTES.document) return 'tooLarge';
    const { cleanOffice } = await fetched(() => import('./office/clean-office.ts'));
    return cleanOffice(await read(), found);
  }
  const { sort } = typeOf(format);
  if (sort !== 'sound' && sort !== 'film') return undefined;
  const { cleanRecording, isRecording } = await fetched(() => import('./recording/clean-recording.ts'));
  if (!isRecording(format)) return undefined;
  if (file.size > MAX_BYTES.recording) return 'tooLarge';
  return cleanRecording(file, format, found);
}

/** Not by the door of late files: each file has a worker of its own, and so asks anew. */
async function fetched<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch {
    throw new NotFetchedError();
  }
}
