/** Files between functionarissen and the melder, or among functionarissen: announced by a message of their thread. */
import type { FileDoor } from '../shared/files/file-door.ts';
import type { FileRef } from '../shared/files/file-ref.ts';
import type { AtDesk } from './melding-flow.ts';
import type { ReadMelding } from './read-flow.ts';

/** Of the conversation unless told; `DOSSIER` for files of colleagues. */
export declare function deskFiles(desk: AtDesk, melding: ReadMelding, thread?: number): FileDoor;

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
export declare function sendFiles(
  desk: AtDesk,
  melding: ReadMelding,
  files: FilesToSend,
  options?: { readonly thread?: number },
): Promise<ReadMelding>;
