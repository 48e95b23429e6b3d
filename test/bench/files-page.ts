/** What the bench runs inside a page: our own way of a file, and the same with nothing but its two halves. */
import { mailboxFiles } from '../../client/melder/file-flow.ts';
import type { MailboxSession } from '../../client/melder/mailbox-session.ts';
import { type Api, createApi } from '../../client/shared/api.ts';
import { saveFile } from '../../client/shared/files/download-file.ts';
import type { FileRef } from '../../client/shared/files/file-ref.ts';
import { startUpload } from '../../client/shared/files/upload-file.ts';
import { openBrowserLine } from '../../client/shared/line/browser-line.ts';
import { lineInWorker } from '../../client/shared/line/line-in-worker.ts';
import { allowWorkers } from '../../client/shared/workers.ts';
import { sealedChunkBytes } from '../../crypto/public/sizes.ts';
import { randomBytes, startSecretStream } from '../../crypto/public/sodium.ts';
import { done } from '../../schema/wire/accounts.ts';
import { MAX_CHUNKS_ANSWERED, MAX_CHUNKS_SENT, type NewFile } from '../../schema/wire/files.ts';

const CHUNK = 262_144;
const SEALED = CHUNK + 17;
/** Small enough for memory that a browser has already; not `startUpload`'s way: of a Blob some may come on a disk. */
const PIECE = 131_072;
/** As `startUpload` has. */
const IN_FLIGHT = 3;
/** Where no socket opens. */
const requests = createApi({ origin: location.origin });
const onThePage = createApi({ origin: location.origin, openLine: openBrowserLine });
let api = onThePage;

export interface Place {
  readonly token: string;
  readonly meldingId: string;
}

function doorOf({ token, meldingId }: Place) {
  return mailboxFiles(api, { token } as MailboxSession, meldingId);
}

function chosenFile(): File {
  return document.querySelector<HTMLInputElement>('#bench')?.files?.[0] as File;
}

/** @param lineAddress  of the worker that the server's own pages have */
export function begin(lineAddress: string): void {
  api = createApi({ origin: location.origin, openLine: lineInWorker(allowWorkers([lineAddress]), lineAddress) });
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', id: 'bench' });
  document.body.append(input);
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

const described = { name: 'file', mediaType: 'application/pdf', kind: 'document' } as const;

/** Of what was sent last. */
let ticket = '';

function send(way: Api, at: Place) {
  const door = doorOf(at);
  const startUploadHere = async (file: NewFile) => {
    ticket = await door.startUpload(file);
    return ticket;
  };
  return timed(() => startUpload(way, { ...door, startUpload: startUploadHere }, chosenFile(), described).done);
}

export const upload = (at: Place) => send(api, at);
export const uploadOnThePage = (at: Place) => send(onThePage, at);
export const uploadByRequests = (at: Place) => send(requests, at);

/** What was sent last, before anybody is told of it: the next finds the room that it took. */
export async function takeAway(): Promise<void> {
  await requests.call({ method: 'DELETE', path: '/api/files', bearer: ticket, answer: done });
}

/**
 * The way that streams, as into a file chosen in a dialogue; what is written goes nowhere, because what the disk of the
 * person costs is not ours.
 */
export async function download(at: Place, file: FileRef): Promise<number> {
  const nowhere = { write: async () => undefined, close: async () => undefined, abort: async () => undefined };
  return (await timed(() => saveFile(api, doorOf(at), file, nowhere))).ms;
}

/** What libsodium does in memory that is there. */
export async function bareSecretStream(chunks: number): Promise<number> {
  const stream = startSecretStream(randomBytes(32), randomBytes(24));
  const [plaintext, aad, sealed] = [new Uint8Array(CHUNK), new Uint8Array(57), new Uint8Array(SEALED)];
  const { ms } = await timed(async () => {
    for (let index = 0; index < chunks; index += 1) stream.push(plaintext, aad, false, sealed);
  });
  return ms;
}

export type Body = 'one piece' | 'a Blob of pieces' | 'parts of a file on disk';

/** The server reads each body whole, and refuses it for want of a ticket. */
export async function bareUpload(chunks: number, kind: Body): Promise<number> {
  const bytes = new Uint8Array(MAX_CHUNKS_SENT * SEALED);
  const starts = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, index) => index * PIECE);
  const pieces = starts.map((start) => bytes.subarray(start, start + PIECE));
  const bodies = {
    'one piece': () => bytes,
    'a Blob of pieces': () => new Blob(pieces),
    'parts of a file on disk': () => chosenFile().slice(0, bytes.length),
  };
  const headers = { 'content-type': 'application/octet-stream', authorization: 'Bearer none' };
  const path = `/api/files/chunks?from=0&count=${MAX_CHUNKS_SENT}`;
  let left = chunks;
  async function putAll() {
    while (left > 0) {
      left -= MAX_CHUNKS_SENT;
      await (await fetch(path, { method: 'PUT', headers, body: bodies[kind]() })).arrayBuffer();
    }
  }
  return (await timed(() => Promise.all(Array.from({ length: IN_FLIGHT }, putAll)))).ms;
}

/** The same answers once, of which nothing is looked at. */
export async function bareDownload(at: Place, { id, chunks, paddedBytes }: FileRef): Promise<number> {
  const { ticket } = await doorOf(at).startDownload(id);
  const { ms } = await timed(async () => {
    for (let from = 0; from < chunks; from += MAX_CHUNKS_ANSWERED) {
      const count = Math.min(MAX_CHUNKS_ANSWERED, chunks - from);
      const path = `/api/files/chunks?from=${from}&count=${count}`;
      const answer = await api.openBytes({ path, bearer: ticket }, SEALED);
      for (let place = from; place < from + count; place += 1) await answer.next(sealedChunkBytes(paddedBytes, place));
      answer.end();
    }
  });
  return ms;
}
