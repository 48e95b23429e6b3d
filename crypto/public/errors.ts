/**
 * The protocol's errors say nothing about why: a reason is an oracle (crypto/README.md, "Errors").
 * None has a cause or a piece of input.
 */

/** Something sealed or encrypted did not open: wrong key, altered bytes, or not for us. */
export class OpenError extends Error {
  override readonly name = 'OpenError';
  constructor() {
    super('could not be opened');
  }
}

/** A signature, a link, a commitment or a rule of the protocol does not hold. */
export class VerifyError extends Error {
  override readonly name = 'VerifyError';
  constructor() {
    super('could not be verified');
  }
}

/** The caller passed something of the wrong length or shape: a mistake in our own code, or bad input. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
  /** @param what the name of the parameter, never its value */
  constructor(what: string) {
    super(`invalid ${what}`);
  }
}
