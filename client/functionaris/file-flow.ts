/** Files between functionarissen and the melder, or among functionarissen: announced by a message of their thread. */
import { deriveAccess } from '../../crypto/epoch.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import { deskDownload, deskUpload } from '../../schema/wire/files.ts';
import { isFailure } from '../shared/api.ts';
import type { FileDoor } from '../shared/files/file-door.ts';
import type { FileRef } from '../shared/files/file-ref.ts';
import { writeBeside } from './dossier-flow.ts';
import { type AtDesk, type ReadingDesk, reread, send, threadOf } from './melding-flow.ts';
import type { ReadMelding } from './read-flow.ts';

/**
 * Of the conversation unless told. Readers may change while a long upload or download goes on: it goes on as long as this
 * functionaris is one of them.
 *
 * @throws {VerifyError} when this functionaris does not read that thread
 */
export function deskFiles(desk: ReadingDesk, melding: ReadMelding, thread: number = THREADS.conversation): FileDoor {
  const { api, session } = desk;
  const { meldingId } = melding;
  let { epoch } = threadOf(melding, thread);

  async function proven() {
    const access = encodeBase64url(await deriveAccess(epoch.place, epoch.secret));
    return { meldingId, thread, epoch: epoch.place.epoch, access };
  }
  async function ask<Given>(give: (shown: Awaited<ReturnType<typeof proven>>) => Promise<Given>): Promise<Given> {
    try {
      return await give(await proven());
    } catch (error) {
      if (!isFailure(error, 'desk.refused')) throw error;
      // The newest epoch is asked for, and there may be a newer one. Who does not read it is refused as before.
      const newest = await reread(desk, melding).then(
        (now) => threadOf(now, thread).epoch,
        () => epoch,
      );
      if (newest.place.epoch === epoch.place.epoch) throw error;
      epoch = newest;
      return give(await proven());
    }
  }
  const post = { method: 'POST', bearer: session.token } as const;
  return {
    meldingId,
    async startUpload(file) {
      const call = { ...post, path: '/api/desk/files', answer: deskUpload };
      return (await ask((shown) => api.call({ ...call, body: { ...shown, file } }))).ticket;
    },
    async startDownload(fileId) {
      const call = { ...post, path: '/api/desk/files/read', answer: deskDownload };
      return ask((shown) => api.call({ ...call, body: { ...shown, fileId } }));
    },
  };
}

export interface FilesToSend {
  /** One to ten, all uploaded through a door of the same thread. */
  readonly files: readonly FileRef[];
  readonly note?: string;
}

/**
 * Sends files that were uploaded: the message that announces them. Beside the conversation as a note is: who was taken
 * off the conversation is not told of them, even if that happened while they were on their way.
 *
 * @throws {ReadersUnsettled}
 * @throws {RequestFailed}
 */
export function sendFiles(
  desk: AtDesk,
  melding: ReadMelding,
  { files, note = '' }: FilesToSend,
  { thread = THREADS.conversation }: { readonly thread?: number } = {},
): Promise<ReadMelding> {
  const content = { type: 'files' as const, files: [...files], note };
  if (thread === THREADS.conversation) return send(desk, melding, content);
  return writeBeside(desk, melding, content, thread);
}
