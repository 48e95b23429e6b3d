/**
 * Encrypts a file and sends it, chunk by chunk (step FILE-UPLOAD): whatever its size, a few chunks are in memory. Nothing is encrypted
 * twice: a chunk that did not arrive is sent again as it was.
 *
 *   const upload = startUpload(api, door, file, { name, mediaType, kind, onChange: setState });
 *   const ref = await upload.done;         // announce it: `sendFiles(…, [ref])`
 *   upload.pause(); upload.resume(); upload.cancel();
 *
 * A broken connection is tried again by itself for about two minutes; then the state is `stopped`, with the reason, and
 * `resume` goes on where it was. A refusal that no trying helps (quota, disk) stops as well. Only `cancel` ends it, and
 * takes what was sent away from the server. It goes on while the page is open, and no longer.
 */
import type { Api, FailureCode } from '../api.ts';
import type { FileDoor } from './file-door.ts';
import type { FileRef } from './file-ref.ts';

export type TransferState =
  | { readonly kind: 'going' | 'paused' | 'retrying'; readonly bytes: number; readonly totalBytes: number }
  | { readonly kind: 'stopped'; readonly bytes: number; readonly totalBytes: number; readonly failure: FailureCode }
  | { readonly kind: 'done' };

export interface UploadInput extends Pick<FileRef, 'name' | 'mediaType' | 'kind'> {
  readonly onChange?: (state: TransferState) => void;
}

export interface Upload {
  /** Rejects with `TransferCancelled`, or with what is wrong with the file itself; never for the network. */
  readonly done: Promise<FileRef>;
  pause(): void;
  /** After a pause or a stop. */
  resume(): void;
  cancel(): void;
}

export class TransferCancelled extends Error {
  override readonly name = 'TransferCancelled';
}

/** @throws {InvalidInputError} for a file of more than 2 GiB (FILE_MAX_BYTES in crypto/public/sizes.ts) */
export declare function startUpload(api: Api, door: FileDoor, source: Blob, input: UploadInput): Upload;
