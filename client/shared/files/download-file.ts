/**
 * Fetches a file, verifies it and decrypts it (step FILE-RELEASE).
 *
 *   await openFile(api, door, ref, { onProgress, signal })           → bytes; up to OPEN_MAX_BYTES, to look at or play
 *   await saveFile(api, door, ref, await chooseSink(ref), {…})       → any size, into a file the person chose
 *
 * Nothing is given before it was verified: small files wholly in memory; of large ones a first pass verifies the
 * ciphertext, a second one decrypts, and a failure takes away what was written. Call `chooseSink` first thing in the
 * click handler: browsers open the dialogue only then. Where there is none, `canSaveFile` says beforehand what is too large.
 */
import { decryptFile, type FileDecryption, verifyFile } from '../../../crypto/file.ts';
import type { Bytes, FileKey } from '../../../crypto/public/brands.ts';
import { concat } from '../../../crypto/public/bytes.ts';
import { InvalidInputError, VerifyError } from '../../../crypto/public/errors.ts';
import { FILE_CHUNK_BYTES, fileChunkCount } from '../../../crypto/public/sizes.ts';
import { decodeBase64url } from '../../../crypto/public/sodium.ts';
import { type Api, RequestFailed } from '../api.ts';
import { startFetching } from './fetch-chunks.ts';
import type { FileDoor } from './file-door.ts';
import type { FileRef } from './file-ref.ts';
import type { FileSink } from './file-sink.ts';
import { createTransfer, type Transfer, TransferCancelled, type Wait } from './transfer.ts';

export interface DownloadOptions {
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Its abort rejects with `TransferCancelled`. */
  readonly signal?: AbortSignal;
  readonly wait?: Wait;
}

/** What is opened to be looked at is held in memory. */
export const OPEN_MAX_BYTES = 33_554_432;

export function canOpenFile({ paddedBytes }: FileRef): boolean {
  return paddedBytes <= OPEN_MAX_BYTES;
}

/**
 * Bytes, and no Blob: of those a browser may put one on the disk of a device with little memory, and what is looked at
 * leaves nothing there.
 *
 * @throws {OpenError | VerifyError} when it is not what was announced
 * @throws {RequestFailed} when it is not there, or the network does not come back
 */
export async function openFile(api: Api, door: FileDoor, file: FileRef, options: DownloadOptions = {}): Promise<Bytes> {
  if (!canOpenFile(file)) throw new InvalidInputError('length of file');
  return within(file, options, 1, async (transfer) => {
    const fetching = await startFetching(api, door, file, transfer);
    const verification = verifyFile(fetching.header);
    const chunks: Bytes[] = [];
    for await (const chunk of fetching.chunks()) {
      verification.add(chunk);
      chunks.push(chunk.slice());
    }
    verification.verify(decodeBase64url(file.digest));
    const decryption = startDecryption(door, file, fetching.header);
    const parts = chunks.map((chunk) => decryption.next(chunk));
    decryption.finish();
    return concat(...parts);
  });
}

/** @throws as `openFile`, and what the sink throws (a full disk) */
export async function saveFile(
  api: Api,
  door: FileDoor,
  file: FileRef,
  sink: FileSink,
  options: DownloadOptions = {},
): Promise<void> {
  try {
    if (canOpenFile(file)) await sink.write(await openFile(api, door, file, options));
    else await saveLarge(api, door, file, sink, options);
    await sink.close();
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

async function saveLarge(api: Api, door: FileDoor, file: FileRef, sink: FileSink, options: DownloadOptions) {
  await within(file, options, 2, async (transfer) => {
    const fetching = await startFetching(api, door, file, transfer);
    const digest = decodeBase64url(file.digest);
    const first = verifyFile(fetching.header);
    for await (const chunk of fetching.chunks()) first.add(chunk);
    first.verify(digest);

    // What comes the second time may be something else: what opens is the sender's, and still not what others were given.
    const second = verifyFile(fetching.header);
    const decryption = startDecryption(door, file, fetching.header);
    const memory = new Uint8Array(FILE_CHUNK_BYTES);
    for await (const chunk of fetching.chunks()) {
      second.add(chunk);
      await sink.write(decryption.next(chunk, memory));
    }
    decryption.finish();
    second.verify(digest);
  });
}

function startDecryption({ meldingId }: FileDoor, { id, key, paddedBytes }: FileRef, header: Bytes): FileDecryption {
  const place = { meldingId: decodeBase64url(meldingId), fileId: decodeBase64url(id) };
  return decryptFile({ ...place, key: decodeBase64url(key) as FileKey, paddedBytes, header });
}

/** A download that stops is over: it costs nothing to begin it again. */
async function within<T>(
  file: FileRef,
  { onProgress, signal, wait }: DownloadOptions,
  passes: number,
  work: (transfer: Transfer) => Promise<T>,
): Promise<T> {
  if (file.chunks !== fileChunkCount(file.paddedBytes)) throw new VerifyError();
  const totalBytes = file.paddedBytes * passes;
  let failure: RequestFailed | undefined;
  const transfer = createTransfer({
    totalBytes,
    wait,
    onChange(state) {
      if (state.kind === 'going') onProgress?.(state.bytes / totalBytes);
      if (state.kind !== 'stopped') return;
      failure = new RequestFailed(state.failure);
      transfer.cancel();
    },
  });
  if (signal?.aborted === true) throw new TransferCancelled();
  signal?.addEventListener('abort', transfer.cancel);
  try {
    return await work(transfer);
  } catch (error) {
    throw error instanceof TransferCancelled ? (failure ?? error) : error;
  } finally {
    signal?.removeEventListener('abort', transfer.cancel);
  }
}
