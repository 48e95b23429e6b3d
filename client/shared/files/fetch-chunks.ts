/** The encrypted chunks of a file, in order, as fast as who reads them. */
import type { Bytes } from '../../../crypto/public/brands.ts';
import { FILE_CHUNK_BYTES, FILE_CHUNK_OVERHEAD_BYTES, sealedChunkBytes } from '../../../crypto/public/sizes.ts';
import { decodeBase64url } from '../../../crypto/public/sodium.ts';
import { MAX_CHUNKS_ANSWERED } from '../../../schema/wire/files.ts';
import { type Api, type BytesAnswer, isFailure } from '../api.ts';
import type { FileDoor } from './file-door.ts';
import type { FileRef } from './file-ref.ts';
import type { Transfer } from './transfer.ts';

export interface Fetching {
  readonly header: Bytes;
  /** From the first to the last, each of them until the next is asked for; may be called again. */
  chunks(): AsyncGenerator<Bytes>;
}

const LONGEST_CHUNK_BYTES = FILE_CHUNK_BYTES + FILE_CHUNK_OVERHEAD_BYTES;

/** @throws {RequestFailed} when it is not there for whom the door is */
export async function startFetching(api: Api, door: FileDoor, file: FileRef, transfer: Transfer): Promise<Fetching> {
  let given = await transfer.attempt(() => door.startDownload(file.id));
  const header = decodeBase64url(given.header);

  async function openAnswer(from: number, signal: AbortSignal): Promise<BytesAnswer> {
    const path = `/api/files/chunks?from=${from}&count=${Math.min(MAX_CHUNKS_ANSWERED, file.chunks - from)}`;
    try {
      return await api.openBytes({ path, bearer: given.ticket, signal }, LONGEST_CHUNK_BYTES);
    } catch (error) {
      // A ticket is good for minutes.
      if (isFailure(error, 'file.refused')) given = await door.startDownload(file.id);
      throw error;
    }
  }

  async function* chunks(): AsyncGenerator<Bytes> {
    let answer: BytesAnswer | undefined;
    let until = 0;
    try {
      for (let place = 0; place < file.chunks; place += 1) {
        const chunk = await transfer.attempt(async (signal) => {
          if (answer === undefined || place === until) {
            answer = await openAnswer(place, signal);
            until = place + MAX_CHUNKS_ANSWERED;
          }
          try {
            return await answer.next(sealedChunkBytes(file.paddedBytes, place));
          } catch (error) {
            // What came of it is lost; the chunks before are not.
            answer.end();
            answer = undefined;
            throw error;
          }
        });
        transfer.advance(chunk.length);
        yield chunk;
      }
    } finally {
      answer?.end();
    }
  }

  return { header, chunks };
}
