/**
 * Fetches a file, verifies it and decrypts it (step FILE-RELEASE).
 *
 *   await openFile(api, door, ref, { onProgress, signal })           → Blob; up to OPEN_MAX_BYTES, to look at or play
 *   await saveFile(api, door, ref, await chooseSink(name), {…})      → any size, into a file the person chose
 *
 * Nothing is given before it was verified: small files wholly in memory; of large ones a first pass verifies the
 * ciphertext, a second one decrypts, and a failure takes away what was written. Call `chooseSink` first thing in the
 * click handler: browsers open the dialogue only then.
 */
import type { Api } from '../api.ts';
import type { FileDoor } from './file-door.ts';
import type { FileRef } from './file-ref.ts';
import type { FileSink } from './file-sink.ts';

export interface DownloadOptions {
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Its abort rejects with `TransferCancelled`. */
  readonly signal?: AbortSignal;
}

/** What is opened to be looked at is held in memory. */
export const OPEN_MAX_BYTES = 33_554_432;

export function canOpenFile({ paddedBytes }: FileRef): boolean {
  return paddedBytes <= OPEN_MAX_BYTES;
}

/**
 * The type is always `application/octet-stream`: what the sender says it is, is for the page to judge.
 *
 * @throws {OpenError | VerifyError} when it is not what was announced
 * @throws {RequestFailed} when it is not there, or the network does not come back
 */
export declare function openFile(api: Api, door: FileDoor, file: FileRef, options?: DownloadOptions): Promise<Blob>;

/** @throws as `openFile`, and what the sink throws (a full disk) */
export declare function saveFile(
  api: Api,
  door: FileDoor,
  file: FileRef,
  sink: FileSink,
  options?: DownloadOptions,
): Promise<void>;
