/** Files as people send them, in the real flows. */
import { type Api, createApi } from '../../client/shared/api.ts';
import type { FileDoor } from '../../client/shared/files/file-door.ts';
import type { FileRef } from '../../client/shared/files/file-ref.ts';
import type { FileSink } from '../../client/shared/files/file-sink.ts';
import { startUpload, type UploadInput } from '../../client/shared/files/upload-file.ts';
import { concat, u8, utf8 } from '../../crypto/public/bytes.ts';
import { encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import type { NewFile } from '../../schema/wire/files.ts';
import type { House } from './house.ts';
import { ORIGIN } from './house.ts';

export const described: Pick<FileRef, 'name' | 'mediaType' | 'kind'> = {
  name: 'bonnetjes.pdf',
  mediaType: 'application/pdf',
  kind: 'document',
};

/** Bytes that do not repeat within a chunk. */
export function fileOf(byteLength: number): Uint8Array<ArrayBuffer> {
  const some = randomBytes(65_521);
  const parts = Array.from({ length: Math.ceil(byteLength / some.length) }, () => some);
  return concat(...parts).slice(0, byteLength);
}

/** What the server is told of a file, without a file. */
export function newFile(paddedBytes = 262_144, fileId = randomBytes(16)): NewFile {
  const header = concat(utf8('ZP1F'), u8(1), fileId, randomBytes(24));
  return { fileId: encodeBase64url(fileId), header: encodeBase64url(header), paddedBytes };
}

export function upload(api: Api, door: FileDoor, bytes: Uint8Array<ArrayBuffer>, input: Partial<UploadInput> = {}) {
  return startUpload(api, door, new Blob([bytes]), { ...described, ...input }).done;
}

/** A file on a disk, of which a test sees what is left. */
export function sinkInMemory(): FileSink & { readonly written: Uint8Array[]; state: 'open' | 'closed' | 'aborted' } {
  const sink = {
    written: [] as Uint8Array[],
    state: 'open' as 'open' | 'closed' | 'aborted',
    async write(bytes: Uint8Array<ArrayBuffer>) {
      sink.written.push(new Uint8Array(bytes));
    },
    async close() {
      sink.state = 'closed';
    },
    async abort() {
      sink.state = 'aborted';
      sink.written = [];
    },
  };
  return sink;
}

/** The house over a network that a test breaks: `meddle` may throw, or give another answer, before or after the server. */
export function meddledApi(
  { app }: House,
  meddle: (request: { path: string; init: RequestInit }, answer: () => Promise<Response>) => Promise<Response>,
): Api {
  const fetch = async (input: string, init: RequestInit) =>
    meddle({ path: input.slice(ORIGIN.length), init }, async () => app.request(input, init));
  return createApi({ origin: ORIGIN, fetch: fetch as typeof globalThis.fetch });
}

/** No clock of its own: waiting takes no time. */
export const noWaiting = async () => undefined;
