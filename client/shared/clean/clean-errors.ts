/** Why a cleaner gives up. None carries a piece of the file. */

/** The bytes are not what their format says; nothing of them is passed on. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
}

/** A picture in a document is damaged: what it hides cannot be told from what it shows. */
export class DamagedPictureError extends Error {
  override readonly name = 'DamagedPictureError';
  /** Counted from 1; undefined for one that no page draws by itself. */
  readonly page: number | undefined;

  constructor(page: number | undefined) {
    super();
    this.page = page;
  }
}

/** Opened, it would be more than a page can hold: a bomb, or a very large document. */
export class TooMuchInsideError extends Error {
  override readonly name = 'TooMuchInsideError';
}

/** The network was gone when the cleaner for this format was asked for. */
export class NotFetchedError extends Error {
  override readonly name = 'NotFetchedError';
}

/** Locked with a password. */
export class EncryptedFileError extends Error {
  override readonly name = 'EncryptedFileError';
}
