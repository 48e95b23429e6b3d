/**
 * How files of one thread are reached: a melder's page makes one from its mailbox session (client/melder/file-flow.ts,
 * `mailboxFiles`), a functionaris's from a melding that is open (client/functionaris/file-flow.ts, `deskFiles`).
 *
 * A ticket is good for one file and some minutes; asking for one keeps a melder's session alive while a long upload or
 * download goes on.
 */
import type { NewFile } from '../../../schema/wire/files.ts';

export interface FileDoor {
  /** base64url; a file opens in this melding only. */
  readonly meldingId: string;
  /** A ticket to put chunks. Safe to call again for the same file. @throws {RequestFailed} */
  startUpload(file: NewFile): Promise<string>;
  /** A ticket to get chunks, and the file's clear header. @throws {RequestFailed} */
  startDownload(fileId: string): Promise<{ readonly ticket: string; readonly header: string }>;
}
