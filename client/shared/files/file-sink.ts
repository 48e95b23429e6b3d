/** Where a decrypted file goes. What was written before a failure is taken away again. */
import { InvalidInputError } from '../../../crypto/public/errors.ts';
import { saveBlob } from '../save-file.ts';
import type { FileRef } from './file-ref.ts';

export interface FileSink {
  /** Has taken them when it resolves: their memory is used again. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** All was written and verified: the file is there. */
  close(): Promise<void>;
  /** Leaves nothing. */
  abort(): Promise<void>;
}

/**
 * Without a dialogue a file is collected in memory, and is there twice while the browser takes it over. An older phone
 * stops a page that takes much more than half a GiB, and with it all that was open on it. By padded length.
 */
export const COLLECT_MAX_BYTES = 268_435_456;

/** Known beforehand: nobody waits for a file that this browser cannot put down. */
export function canSaveFile({ paddedBytes }: Pick<FileRef, 'paddedBytes'>): boolean {
  return findDialogue() !== undefined || paddedBytes <= COLLECT_MAX_BYTES;
}

/** The person closed the dialogue. */
export class NoFileChosen extends Error {
  override readonly name = 'NoFileChosen';
}

/** Chromium's; others have none. What is written becomes the file at `close`, and nothing at `abort`. */
interface SaveDialogue {
  showSaveFilePicker(options: { suggestedName: string }): Promise<ChosenFile>;
}

interface ChosenFile {
  createWritable(): Promise<FileSink>;
  getFile(): Promise<Blob>;
  remove?(): Promise<void>;
}

function findDialogue(): SaveDialogue | undefined {
  return 'showSaveFilePicker' in globalThis ? (globalThis as unknown as SaveDialogue) : undefined;
}

/**
 * Asks where to, in browsers that can; in others it is offered as an ordinary download, and held in memory until then.
 *
 * @throws {NoFileChosen}
 * @throws {InvalidInputError} for a file that `canSaveFile` says no to
 */
export async function chooseSink({ name, paddedBytes }: Pick<FileRef, 'name' | 'paddedBytes'>): Promise<FileSink> {
  if (!canSaveFile({ paddedBytes })) throw new InvalidInputError('length of file');
  const dialogue = findDialogue();
  if (dialogue === undefined) return memorySink(name);
  try {
    return await sinkInto(await dialogue.showSaveFilePicker({ suggestedName: name }));
  } catch (error) {
    throw error instanceof DOMException && error.name === 'AbortError' ? new NoFileChosen() : error;
  }
}

async function sinkInto(chosen: ChosenFile): Promise<FileSink> {
  const writable = await chosen.createWritable();
  return {
    write: (bytes) => writable.write(bytes),
    close: () => writable.close(),
    async abort() {
      await writable.abort();
      // A new one was made empty when it was chosen; one that was there before keeps what it had.
      if ((await chosen.getFile()).size === 0) await chosen.remove?.();
    },
  };
}

function memorySink(name: string): FileSink {
  let parts: Blob[] = [];
  return {
    async write(bytes) {
      // Of each piece at once, so that the browser may keep it on the disk, where it is going.
      parts.push(new Blob([bytes]));
    },
    async close() {
      saveBlob(new Blob(parts, { type: 'application/octet-stream' }), name);
      parts = [];
    },
    async abort() {
      parts = [];
    },
  };
}
