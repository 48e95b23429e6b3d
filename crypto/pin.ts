import type { Bytes } from './public/brands.ts';
import { requireLength } from './public/bytes.ts';
import { VerifyError } from './public/errors.ts';
import { FINGERPRINT_BYTES } from './public/sizes.ts';
import { decodeBase64url, encodeBase64url } from './public/sodium.ts';

const PIN_START = 'zp1.';
const PIN_LENGTH = PIN_START.length + 27;

/** A channel's fingerprint as it stands in a link: `zp1.` and 27 characters (step PIN). */
export function encodePin(genesisFp: Uint8Array): string {
  requireLength(genesisFp, FINGERPRINT_BYTES, 'genesisFp');
  return `${PIN_START}${encodeBase64url(genesisFp)}`;
}

/**
 * Reads the pin of a link's fragment, with or without `#`.
 *
 * @returns undefined when there is no fragment at all
 * @throws {VerifyError} when there is one that is not a pin: half a link must not count as none
 */
export function decodePin(fragment: string): Bytes | undefined {
  const text = fragment.replace(/^#/, '');
  if (text === '') return undefined;
  if (!text.startsWith(PIN_START) || text.length !== PIN_LENGTH) throw new VerifyError();
  try {
    return decodeBase64url(text.slice(PIN_START.length));
  } catch {
    throw new VerifyError();
  }
}
