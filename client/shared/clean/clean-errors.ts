/** Why a cleaner gives up. None carries a piece of the file. */

/** The bytes are not what their format says; nothing of them is passed on. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
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
