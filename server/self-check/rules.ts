import { ID_BYTES } from '../../crypto/public/sizes.ts';
import { decodeCanonical, encode } from '../base64url.ts';
import { authenticate, isAuthentic } from '../secret.ts';

/** Longer than any batch takes to come, several times: what the operator's terminal left behind is swept then. */
export const SWEPT_AFTER_DAYS = 7;

/**
 * How many self-checks a batch takes, each in the place of a decoy. Only drawn decoys give theirs, never the one that
 * stands in for nothing real: so whether a check had to wait depends on the draw alone and on nothing that melders
 * sent. It says how high the draw was all the same: the answer is the operator's, and no page shows it.
 */
export function checksListed(waiting: number, extra: number): number {
  return Math.min(waiting, extra);
}

/**
 * Shows that whoever calls can read the data folder. Good for one melding id of one channel, and for nothing real:
 * there is no token for an id that is not announced first.
 */
export function makeOperatorToken(key: Uint8Array, slug: string, meldingId: Uint8Array): string {
  return encode(authenticate(key, meldingId, Buffer.from(slug, 'utf8')));
}

/** The melding id when the token is for it; undefined for everybody else, whatever is wrong. */
export function findAuthorised(
  key: Uint8Array,
  given: { readonly slug: string; readonly meldingId: string; readonly token: string },
): Uint8Array | undefined {
  const meldingId = decodeCanonical(given.meldingId);
  const tag = decodeCanonical(given.token);
  if (meldingId?.length !== ID_BYTES || tag === undefined) return undefined;
  return isAuthentic(tag, key, meldingId, Buffer.from(given.slug, 'utf8')) ? meldingId : undefined;
}
