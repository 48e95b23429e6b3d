import { InvalidInputError, OpenError, VerifyError } from '../../crypto/public/errors.ts';

/** The protocol's own refusals, as against a mistake in our code. */
export function isRefusal(error: unknown): boolean {
  return error instanceof OpenError || error instanceof VerifyError || error instanceof InvalidInputError;
}
