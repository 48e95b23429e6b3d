/** Where a decrypted file goes. What was written before a failure is taken away again. */

export interface FileSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** All was written and verified: the file is there. */
  close(): Promise<void>;
  /** Leaves nothing. */
  abort(): Promise<void>;
}

/** The person closed the dialogue. */
export class NoFileChosen extends Error {
  override readonly name = 'NoFileChosen';
}

/** A browser without a dialogue to save into keeps the whole file in memory until it is handed over. */
export const WITHOUT_DIALOGUE_MAX_BYTES = 268_435_456;

/** Whether this browser can save a file of this size. */
export declare function canSave(paddedBytes: number): boolean;

/**
 * Asks where to, in browsers that can; in others it is offered as an ordinary download, and held in memory until then.
 *
 * @throws {NoFileChosen}
 */
export declare function chooseSink(name: string): Promise<FileSink>;
