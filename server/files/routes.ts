import { FILE_CHUNK_BYTES, FILE_CHUNK_OVERHEAD_BYTES, fileChunkCount } from '../../crypto/public/sizes.ts';
import { done } from '../../schema/wire/accounts.ts';
import { answeredChunks, MAX_CHUNKS_SENT, sentChunks } from '../../schema/wire/files.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { BYTE_STREAM, BYTES, type Route, route } from '../route.ts';
import { deriveKey } from '../secret.ts';
import { acceptChunks } from './chunks.ts';
import { deleteUnannounced } from './deletion.ts';
import { ticketRoutes } from './ticket-routes.ts';
import { requireFile } from './tickets.ts';

export interface FileDeps extends Deps {
  readonly sessionKey: Uint8Array;
  readonly uploadKey: Uint8Array;
  readonly downloadKey: Uint8Array;
}

export function fileDeps(given: Deps): FileDeps {
  const key = (purpose: Parameters<typeof deriveKey>[1]) => deriveKey(given.secret, purpose);
  const keys = { uploadKey: key('file-upload'), downloadKey: key('file-download') };
  return { ...given, ...keys, sessionKey: key('mailbox-session') };
}

export function fileRoutes(given: Deps): readonly Route[] {
  const deps = fileDeps(given);
  return [...ticketRoutes(deps), putRoute(deps), getRoute(deps), cancelRoute(deps)];
}

/**
 * PUT /api/files/chunks?from=<number>&count=<number>. Who has a ticket to upload.
 *
 * The server sees: encrypted chunks of lengths that follow from the ticket and their places. It never sees whose they
 * are, nor keeps when they came. All of them are taken in, or none.
 */
function putRoute(deps: FileDeps): Route {
  return route({
    method: 'put',
    path: '/api/files/chunks',
    summary: 'Encrypted chunks; idempotent by their places, other bytes there are refused',
    caller: 'ticket',
    query: sentChunks,
    body: BYTES,
    maxBodyBytes: MAX_CHUNKS_SENT * (FILE_CHUNK_BYTES + FILE_CHUNK_OVERHEAD_BYTES),
    answer: done,
    async run({ query, body, bearer }) {
      await acceptChunks(deps, { ticket: bearer, from: Number(query.from), count: Number(query.count), sealed: body });
      return { done: true };
    },
  });
}

/**
 * GET /api/files/chunks?from=<number>&count=<number>. Who has a ticket to download.
 *
 * The server sees: which chunks of which file are fetched. It keeps nothing of it.
 */
function getRoute(deps: FileDeps): Route {
  return route({
    method: 'get',
    path: '/api/files/chunks',
    summary: 'Encrypted chunks, one behind the other',
    caller: 'ticket',
    query: answeredChunks,
    answer: BYTE_STREAM,
    async run({ query, bearer }) {
      const { key, paddedBytes } = await requireFile(deps, deps.downloadKey, bearer);
      const [from, count] = [Number(query.from), Number(query.count)];
      if (from + count > fileChunkCount(paddedBytes)) refuse('request.invalid');
      const first = (await deps.store.findChunk(key, from)) ?? refuse('file.refused');
      return streamChunks(deps, key, { first, from, count });
    },
  });
}

interface ChunksAsked {
  readonly first: Uint8Array;
  readonly from: number;
  readonly count: number;
}

/** One is read when the one before it has gone. Where one is missing it ends: who asks again is told why. */
function streamChunks({ store }: FileDeps, key: number, { first, from, count }: ChunksAsked) {
  let place = from;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = place === from ? first : await store.findChunk(key, place).catch(() => undefined);
        if (chunk !== undefined) controller.enqueue(chunk);
        place += 1;
        if (chunk === undefined || place === from + count) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * DELETE /api/files. Who has a ticket to upload.
 *
 * The server sees: that an upload was given up. What was announced stays: others may have it.
 */
function cancelRoute(deps: FileDeps): Route {
  return route({
    method: 'delete',
    path: '/api/files',
    summary: 'Takes an upload away that no message announced',
    caller: 'ticket',
    answer: done,
    async run({ bearer }) {
      const { key } = await requireFile(deps, deps.uploadKey, bearer);
      if (!(await deleteUnannounced(deps.store, key))) refuse('file.conflict');
      return { done: true };
    },
  });
}
