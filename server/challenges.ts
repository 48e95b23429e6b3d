import { decodeCanonical, encode } from './base64url.ts';
import type { Deps } from './deps.ts';
import { authenticate, deriveKey, isAuthentic, type Purpose } from './secret.ts';

/**
 * A challenge carries its own proof, so asking for one leaves no row: 16 random bytes, expiry, HMAC over both and over
 * the context it is for. Single use: spent ones are remembered until they expire, in memory.
 */
export interface Challenges {
  make(context: Uint8Array): string;
  /** Whether it is ours, for this context, fresh and unspent. Does not spend it. */
  isGood(challenge: string, context: Uint8Array): boolean;
  /** The same, and afterwards it is spent, whatever the request turns out to be worth. */
  spend(challenge: string, context: Uint8Array): boolean;
}

const RANDOM_BYTES = 16;
const EXPIRY_BYTES = 4;
const CHALLENGE_BYTES = RANDOM_BYTES + EXPIRY_BYTES + 32;

export function createChallenges(deps: Deps, purpose: Purpose, lifeSeconds: number): Challenges {
  const key = deriveKey(deps.secret, purpose);
  const spent = new Map<string, number>();
  let latest = 0;

  /** Never goes back: a clock that does would bring spent challenges to life that were forgotten meanwhile. */
  function seconds(): number {
    latest = Math.max(latest, Math.floor(deps.clock.now().getTime() / 1_000));
    return latest;
  }

  function find(challenge: string, context: Uint8Array): { name: string; expiry: number } | undefined {
    const bytes = decodeCanonical(challenge);
    if (bytes?.length !== CHALLENGE_BYTES) return undefined;
    const body = bytes.subarray(0, RANDOM_BYTES + EXPIRY_BYTES);
    if (!isAuthentic(bytes.subarray(body.length), key, body, context)) return undefined;
    const expiry = Buffer.from(body).readUInt32BE(RANDOM_BYTES);
    // More than its whole life before it: made before a restart, by a clock that was ahead.
    if (expiry <= seconds() || expiry > seconds() + lifeSeconds) return undefined;
    return { name: challenge, expiry };
  }

  function forgetExpired(): void {
    for (const [name, expiry] of spent) {
      if (expiry > seconds()) break;
      spent.delete(name);
    }
  }

  return {
    make(context) {
      const body = Buffer.alloc(RANDOM_BYTES + EXPIRY_BYTES);
      body.set(deps.random.bytes(RANDOM_BYTES));
      body.writeUInt32BE(seconds() + lifeSeconds, RANDOM_BYTES);
      return encode(Buffer.concat([body, authenticate(key, body, context)]));
    },
    isGood(challenge, context) {
      const found = find(challenge, context);
      return found !== undefined && !spent.has(found.name);
    },
    spend(challenge, context) {
      forgetExpired();
      const found = find(challenge, context);
      if (found === undefined || spent.has(found.name)) return false;
      spent.set(found.name, found.expiry);
      return true;
    },
  };
}
