/**
 * Encrypts a file and sends it, chunk by chunk (step FILE-UPLOAD): whatever its size, a few chunks are in memory. Nothing
 * is encrypted twice: a chunk that did not arrive is sent again as it was.
 *
 *   const upload = startUpload(api, door, file, { name, mediaType, kind, onChange: setState });
 *   const ref = await upload.done;         // announce it: `sendFiles(…, { files: [ref] })`
 *   upload.pause(); upload.resume(); upload.cancel();
 *
 * A broken connection is tried again by itself for about two minutes; then the state is `stopped`, with the reason, and
 * `resume` goes on where it was. A refusal that no trying helps (quota, disk) stops as well. Only `cancel` ends it, and
 * takes what was sent away from the server. It goes on while the page is open, and no longer.
 */
import { encryptFile, generateFileKey, sourceRange } from '../../../crypto/file.ts';
import { InvalidInputError } from '../../../crypto/public/errors.ts';
import {
  FILE_CHUNK_BYTES,
  FILE_CHUNK_OVERHEAD_BYTES,
  ID_BYTES,
  sealedChunkBytes,
} from '../../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url, randomBytes } from '../../../crypto/public/sodium.ts';
import { CHUNK_PREFIX_BYTES } from '../../../schema/wire/file-socket.ts';
import type { Api } from '../api.ts';
import { readInPieces } from '../read-in-pieces.ts';
import type { FileDoor } from './file-door.ts';
import type { FileRef } from './file-ref.ts';
import { createChunkSender, type Portion } from './send-chunks.ts';
import { createTransfer, type TransferOptions } from './transfer.ts';

export { TransferCancelled, type TransferState } from './transfer.ts';

export interface UploadInput
  extends Pick<FileRef, 'name' | 'mediaType' | 'kind'>,
    Pick<TransferOptions, 'onChange' | 'wait'> {}

export interface Upload {
  /** Rejects with `TransferCancelled`, or with what is wrong with the file itself; never for the network. */
  readonly done: Promise<FileRef>;
  pause(): void;
  /** After a pause or a stop. */
  resume(): void;
  cancel(): void;
}

/**
 * What `fetch` has sent stays in memory until the browser tidies up, and it does not count that. This it counts, and so
 * tidies up after a few portions in the place of a hundred; nobody writes into it, so that it takes no room.
 */
const COUNTED_BYTES = 16_777_216;

interface CountedPortion extends Portion {
  readonly counted: ArrayBuffer;
}

/** @throws {InvalidInputError} for a file of more than 2 GiB (FILE_MAX_BYTES in crypto/public/sizes.ts) */
export function startUpload(api: Api, door: FileDoor, source: Blob, input: UploadInput): Upload {
  const { name, mediaType, kind, onChange, wait } = input;
  const fileId = randomBytes(ID_BYTES);
  const key = generateFileKey();
  const byteLength = source.size;
  const encryption = encryptFile({ meldingId: decodeBase64url(door.meldingId), fileId, key, byteLength });
  const { chunks, header, paddedBytes } = encryption;
  const file = { fileId: encodeBase64url(fileId), header: encodeBase64url(header), paddedBytes };
  const transfer = createTransfer({ totalBytes: byteLength, onChange, wait });
  const reading = readInPieces(source.stream(), FILE_CHUNK_BYTES);
  /** Of portions that have arrived. A browser takes longer for new memory than for encrypting into it. */
  const spare: ArrayBuffer[] = [];
  const sender = createChunkSender(api, door, file);

  async function sendAll(): Promise<FileRef> {
    const onTheWay = new Set<Promise<void>>();
    // Asked before anything is read: a quota or a full disk is said at once.
    await transfer.attempt(sender.start);
    for (let from = 0; from < chunks; ) {
      const { count, inFlight } = sender.pace();
      while (onTheWay.size >= inFlight) await Promise.race(onTheWay);
      const portion = await encryptPortion(from, Math.min(count, chunks - from));
      from += portion.count;
      const sending = transfer
        .attempt((signal) => sender.put(portion, signal))
        .then(() => transfer.advance(portion.count * FILE_CHUNK_BYTES))
        .finally(() => {
          onTheWay.delete(sending);
          spare.push(portion.message.buffer);
        });
      // Whoever waits for the first that fails waits for it below.
      sending.catch(() => undefined);
      onTheWay.add(sending);
    }
    await Promise.all(onTheWay);
    transfer.finish();
    const seal = { chunks, paddedBytes, digest: encodeBase64url(encryption.digest()) };
    return { id: file.fileId, key: encodeBase64url(key), ...seal, name, mediaType, kind };
  }

  async function encryptPortion(from: number, count: number): Promise<CountedPortion> {
    let end = CHUNK_PREFIX_BYTES;
    const memory = takeMemory(end + count * (FILE_CHUNK_BYTES + FILE_CHUNK_OVERHEAD_BYTES));
    for (let place = from; place < from + count; place += 1) {
      const range = sourceRange(byteLength, place);
      const start = end;
      end += sealedChunkBytes(paddedBytes, place);
      const piece = await reading.next(range.to - range.from);
      if (piece === undefined) throw new InvalidInputError('part of file');
      encryption.next(piece, new Uint8Array(memory, start, end - start));
    }
    const counted = new ArrayBuffer(count === 1 ? 0 : COUNTED_BYTES);
    return { from, count, message: new Uint8Array(memory, 0, end), counted };
  }

  /** Of a portion that has arrived, when it is long enough: the way may have changed. */
  function takeMemory(byteLength: number): ArrayBuffer {
    const memory = spare.pop();
    return memory !== undefined && memory.byteLength >= byteLength ? memory : new ArrayBuffer(byteLength);
  }

  return {
    done: sendAll().finally(() => {
      reading.end();
      sender.end();
    }),
    pause: transfer.pause,
    resume: transfer.resume,
    cancel() {
      transfer.cancel();
      sender.end();
      // The night's sweep does what a broken connection keeps from being done now.
      sender.takeAway().catch(() => undefined);
    },
  };
}
