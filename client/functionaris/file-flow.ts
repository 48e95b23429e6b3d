/** Files between functionarissen and the melder, or among functionarissen: announced by a message of their thread. */
import { deriveAccess } from '../../crypto/epoch.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import { deskDownload, deskUpload } from '../../schema/wire/files.ts';
import type { FileDoor } from '../shared/files/file-door.ts';
import type { FileRef } from '../shared/files/file-ref.ts';
import { type AtDesk, send, threadOf } from './melding-flow.ts';
import type { ReadMelding } from './read-flow.ts';

/**
 * Of the conversation unless told; `DOSSIER` for files of colleagues.
 *
 * @throws {VerifyError} when this functionaris does not read that thread
 */
export function deskFiles(
  { api, session }: AtDesk,
  melding: ReadMelding,
  thread: number = THREADS.conversation,
): FileDoor {
  const { meldingId } = melding;
  const { epoch } = threadOf(melding, thread);
  async function proven() {
    const access = encodeBase64url(await deriveAccess(epoch.place, epoch.secret));
    return { meldingId, thread, epoch: epoch.place.epoch, access };
  }
  return {
    meldingId,
    async startUpload(file) {
      const call = { method: 'POST', path: '/api/desk/files', bearer: session.token } as const;
      return (await api.call({ ...call, body: { ...(await proven()), file }, answer: deskUpload })).ticket;
    },
    async startDownload(fileId) {
      const call = { method: 'POST', path: '/api/desk/files/read', bearer: session.token } as const;
      return api.call({ ...call, body: { ...(await proven()), fileId }, answer: deskDownload });
    },
  };
}

export interface FilesToSend {
  /** One to ten, all uploaded through a door of the same thread. */
  readonly files: readonly FileRef[];
  readonly note?: string;
}

/**
 * Sends files that were uploaded: the message that announces them.
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
  return send(desk, melding, { type: 'files', files: [...files], note }, { thread });
}
