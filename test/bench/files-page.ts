/** What the bench runs inside a page: our own way of a file, and the same with nothing but its two halves. */
import { mailboxFiles } from '../../client/melder/file-flow.ts';
import type { MailboxSession } from '../../client/melder/mailbox-session.ts';
import { createApi } from '../../client/shared/api.ts';
import { saveFile } from '../../client/shared/files/download-file.ts';
import type { FileRef } from '../../client/shared/files/file-ref.ts';
import { startUpload } from '../../client/shared/files/upload-file.ts';
import { randomBytes, startSecretStream } from '../../crypto/public/sodium.ts';

const CHUNK = 262_144;
const IN_FLIGHT = 4;
const api = createApi({ origin: location.origin });

function doorOf({ token, meldingId }: { token: string; meldingId: string }) {
  return mailboxFiles(api, { token } as MailboxSession, meldingId);
}

function chosenFile(): File {
  return document.querySelector<HTMLInputElement>('#bench')?.files?.[0] as File;
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

export function upload(at: { token: string; meldingId: string }) {
  const described = { name: 'file', mediaType: 'application/pdf', kind: 'document' } as const;
  return timed(() => startUpload(api, doorOf(at), chosenFile(), described).done);
}

/** Into nothing: what the disk of the person costs is not ours. */
export async function download(at: { token: string; meldingId: string }, file: FileRef) {
  let bytes = 0;
  const sink = {
    async write(part: Uint8Array) {
      bytes += part.length;
    },
    close: async () => undefined,
    abort: async () => undefined,
  };
  const { ms } = await timed(() => saveFile(api, doorOf(at), file, sink));
  return { ms, bytes };
}

export async function bareSecretStream(chunks: number): Promise<number> {
  const stream = startSecretStream(randomBytes(32), randomBytes(24));
  const plaintext = new Uint8Array(CHUNK);
  const { ms } = await timed(async () => {
    for (let index = 0; index < chunks; index += 1) stream.push(plaintext, new Uint8Array(57), false);
  });
  return ms;
}

/** The server reads each body whole, and refuses it for want of a ticket. */
export async function bareUpload(chunks: number): Promise<number> {
  const body = new Uint8Array(CHUNK + 17);
  const headers = { 'content-type': 'application/octet-stream', authorization: 'Bearer none' };
  const put = async () => (await fetch('/api/files/chunks?place=0', { method: 'PUT', headers, body })).arrayBuffer();
  let left = chunks;
  const { ms } = await timed(async () => {
    const worker = async () => {
      while (left > 0) {
        left -= 1;
        await put();
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  });
  return ms;
}
