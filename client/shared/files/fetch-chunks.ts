/** The encrypted chunks of a file, in order, a few ahead of who reads them. */
import type { Bytes } from '../../../crypto/public/brands.ts';
import { sealedChunkBytes } from '../../../crypto/public/sizes.ts';
import { decodeBase64url } from '../../../crypto/public/sodium.ts';
import { MAX_CHUNKS_AT_ONCE } from '../../../schema/wire/files.ts';
import { type Api, isFailure, RequestFailed } from '../api.ts';
import type { FileDoor } from './file-door.ts';
import type { FileRef } from './file-ref.ts';
import type { Transfer } from './transfer.ts';

export interface Fetching {
  readonly header: Bytes;
  /** From the first to the last; may be called again. */
  chunks(): AsyncGenerator<Bytes>;
}

/** Answers on their way at a time: 2 MiB each. */
const ANSWERS_AHEAD = 3;

interface Range {
  readonly from: number;
  readonly count: number;
}

/** @throws {RequestFailed} when it is not there for whom the door is */
export async function startFetching(api: Api, door: FileDoor, file: FileRef, transfer: Transfer): Promise<Fetching> {
  let given = await transfer.attempt(() => door.startDownload(file.id));
  const header = decodeBase64url(given.header);

  function fetchRange({ from, count }: Range): Promise<Bytes[]> {
    return transfer.attempt(async (signal) => {
      const path = `/api/files/chunks?from=${from}&count=${count}`;
      try {
        return split(await api.fetchBytes({ path, bearer: given.ticket, signal }), file, { from, count });
      } catch (error) {
        // A ticket is good for minutes.
        if (isFailure(error, 'file.refused')) given = await door.startDownload(file.id);
        throw error;
      }
    });
  }

  async function* chunks(): AsyncGenerator<Bytes> {
    const ahead: Promise<Bytes[]>[] = [];
    let from = 0;
    while (from < file.chunks || ahead.length > 0) {
      while (ahead.length < ANSWERS_AHEAD && from < file.chunks) {
        const count = Math.min(MAX_CHUNKS_AT_ONCE, file.chunks - from);
        const coming = fetchRange({ from, count });
        // Whoever comes to it is told; nobody else has to be.
        coming.catch(() => undefined);
        ahead.push(coming);
        from += count;
      }
      for (const chunk of (await ahead.shift()) as Bytes[]) {
        transfer.advance(chunk.length);
        yield chunk;
      }
    }
  }

  return { header, chunks };
}

/** @throws {RequestFailed} when it is longer or shorter than these chunks are */
function split(bytes: Bytes, { paddedBytes }: FileRef, { from, count }: Range): Bytes[] {
  const chunks: Bytes[] = [];
  let offset = 0;
  for (let place = from; place < from + count; place += 1) {
    const end = offset + sealedChunkBytes(paddedBytes, place);
    chunks.push(bytes.subarray(offset, end));
    offset = end;
  }
  if (offset !== bytes.length) throw new RequestFailed('answer.invalid');
  return chunks;
}
