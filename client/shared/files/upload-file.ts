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
import type { Bytes } from '../../../crypto/public/brands.ts';
import { InvalidInputError } from '../../../crypto/public/errors.ts';
import {
  FILE_CHUNK_BYTES,
  FILE_CHUNK_OVERHEAD_BYTES,
  ID_BYTES,
  sealedChunkBytes,
} from '../../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url, randomBytes } from '../../../crypto/public/sodium.ts';
import { done } from '../../../schema/wire/accounts.ts';
import { MAX_CHUNKS_SENT } from '../../../schema/wire/files.ts';
import { type Api, isFailure } from '../api.ts';
import { readInPieces } from '../read-in-pieces.ts';
import type { FileDoor } from './file-door.ts';
import type { FileRef } from './file-ref.ts';
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

/** Requests on their way: enough to hide the way there and back. Their chunks are in memory, 6 MiB of them. */
const IN_FLIGHT = 3;

/** Chunks that go together. */
interface Portion {
  readonly from: number;
  readonly count: number;
  readonly sealed: Bytes;
  readonly counted: ArrayBuffer;
}

/**
 * What `fetch` has sent stays in memory until the browser tidies up, and it does not count that. This it counts, and so
 * tidies up after a few portions in the place of a hundred; nobody writes into it, so that it takes no room.
 */
const COUNTED_BYTES = 16_777_216;

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
  const spare: Bytes[] = [];
  let ticket: Promise<string> | undefined;

  async function put({ from, count, sealed }: Portion, signal: AbortSignal): Promise<void> {
    ticket ??= door.startUpload(file);
    const asked = ticket;
    try {
      const path = `/api/files/chunks?from=${from}&count=${count}`;
      const call = { method: 'PUT', path, bytes: sealed, signal } as const;
      await api.call({ ...call, bearer: await asked, answer: done });
    } catch (error) {
      // It was not given, or has run out: the next attempt asks again.
      const isKept = !isFailure(error, 'file.refused') && (await isGiven(asked));
      if (!isKept && ticket === asked) ticket = undefined;
      throw error;
    }
  }

  async function sendAll(): Promise<FileRef> {
    const onTheWay = new Set<Promise<void>>();
    // Asked before anything is read: a quota or a full disk is said at once.
    await transfer.attempt(async () => {
      ticket = door.startUpload(file);
      await ticket;
    });
    for (let from = 0; from < chunks; from += MAX_CHUNKS_SENT) {
      if (onTheWay.size >= IN_FLIGHT) await Promise.race(onTheWay);
      const portion = await encryptPortion(from);
      const sending = transfer
        .attempt((signal) => put(portion, signal))
        .then(() => transfer.advance(portion.count * FILE_CHUNK_BYTES))
        .finally(() => {
          onTheWay.delete(sending);
          spare.push(portion.sealed);
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

  async function encryptPortion(from: number): Promise<Portion> {
    const count = Math.min(MAX_CHUNKS_SENT, chunks - from);
    const memory = spare.pop() ?? new Uint8Array(count * (FILE_CHUNK_BYTES + FILE_CHUNK_OVERHEAD_BYTES));
    let end = 0;
    for (let place = from; place < from + count; place += 1) {
      const range = sourceRange(byteLength, place);
      const start = end;
      end += sealedChunkBytes(paddedBytes, place);
      const piece = await reading.next(range.to - range.from);
      if (piece === undefined) throw new InvalidInputError('part of file');
      encryption.next(piece, memory.subarray(start, end));
    }
    return { from, count, sealed: memory.subarray(0, end), counted: new ArrayBuffer(COUNTED_BYTES) };
  }

  async function takeAway(): Promise<void> {
    if (ticket === undefined) return;
    await api.call({ method: 'DELETE', path: '/api/files', bearer: await ticket, answer: done });
  }

  return {
    done: sendAll().finally(reading.end),
    pause: transfer.pause,
    resume: transfer.resume,
    cancel() {
      transfer.cancel();
      // The night's sweep does what a broken connection keeps from being done now.
      takeAway().catch(() => undefined);
    },
  };
}

async function isGiven(ticket: Promise<string>): Promise<boolean> {
  return ticket.then(
    () => true,
    () => false,
  );
}
