import { hash } from '../../crypto/public/hash.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { FINGERPRINT_BYTES } from '../../crypto/public/sizes.ts';
import { encode, isSame } from '../base64url.ts';
import type { Clock } from '../deps.ts';
import { tokenHash } from '../passkeys/rules.ts';

export interface Grant {
  readonly accountKey: number;
  /** To the new device's key: the server cannot open it. */
  readonly sealed: Uint8Array;
}

/**
 * New devices that wait to be let in, and what an open device sealed for them. In memory only: whoever restarts the
 * server starts again.
 */
export interface Pairings {
  /** False when the link or the six words are another device's. */
  add(linkToken: string, kemPk: Uint8Array): boolean;
  /** `prefix`: the 66 bits that six check words carry. */
  find(prefix: Uint8Array): Uint8Array | undefined;
  /** False when nobody waits with that key, or it was granted already. */
  grant(fp: Uint8Array, grant: Grant): boolean;
  /** Undefined when nobody waits; null while they do. A grant is given once and forgotten. */
  collect(linkToken: string): Grant | null | undefined;
  /** Of an account whose other sessions end. */
  forgetGrants(accountKey: number): void;
}

/** Long enough to walk to the other device and type six words. */
const LIFE_SECONDS = 600;
/** About 3 MB. Past it the oldest goes: whoever floods can make people start again, and no more. */
const WAITING_AT_MOST = 1_000;
const PREFIX_BYTES = 9;
/** 66 bits are eight bytes and two bits. */
const LAST_BYTE_MASK = 0b1100_0000;

interface Waiting {
  readonly link: string;
  readonly kemPk: Uint8Array;
  readonly fp: Uint8Array;
  readonly until: number;
  grant: Grant | null;
}

function prefixName(start: Uint8Array): string {
  const prefix = Uint8Array.from(start.subarray(0, PREFIX_BYTES));
  prefix[PREFIX_BYTES - 1] = (prefix[PREFIX_BYTES - 1] ?? 0) & LAST_BYTE_MASK;
  return encode(prefix);
}

export function createPairings(clock: Clock): Pairings {
  /** By prefix; the oldest first. */
  const waiting = new Map<string, Waiting>();
  /** From a link's hash to the prefix. */
  const names = new Map<string, string>();
  const seconds = () => Math.floor(clock.now().getTime() / 1_000);
  const linkOf = (linkToken: string) => encode(tokenHash(linkToken));

  function forget(name: string): void {
    const device = waiting.get(name);
    waiting.delete(name);
    if (device !== undefined) names.delete(device.link);
  }

  function forgetExpired(): void {
    const now = seconds();
    for (const [name, { until }] of waiting) {
      if (until > now) break;
      forget(name);
    }
  }

  return {
    add(linkToken, kemPk) {
      forgetExpired();
      const link = linkOf(linkToken);
      const fp = hash(LABELS.pairKey, kemPk).slice(0, FINGERPRINT_BYTES);
      const name = prefixName(fp);
      const known = waiting.get(names.get(link) ?? name);
      // The same device again, after a lost answer.
      if (known !== undefined) return isSame(known.kemPk, kemPk) && known.link === link;
      const [oldest] = waiting.keys();
      if (waiting.size >= WAITING_AT_MOST && oldest !== undefined) forget(oldest);
      waiting.set(name, { link, kemPk, fp, until: seconds() + LIFE_SECONDS, grant: null });
      names.set(link, name);
      return true;
    },
    find(prefix) {
      forgetExpired();
      return waiting.get(prefixName(prefix))?.kemPk;
    },
    grant(fp, grant) {
      forgetExpired();
      const device = waiting.get(prefixName(fp));
      if (device === undefined || !isSame(device.fp, fp)) return false;
      if (device.grant !== null)
        return device.grant.accountKey === grant.accountKey && isSame(device.grant.sealed, grant.sealed);
      device.grant = grant;
      return true;
    },
    collect(linkToken) {
      forgetExpired();
      const name = names.get(linkOf(linkToken));
      const device = name === undefined ? undefined : waiting.get(name);
      if (name === undefined || device === undefined) return undefined;
      if (device.grant !== null) forget(name);
      return device.grant;
    },
    forgetGrants(accountKey) {
      for (const [name, { grant }] of waiting) if (grant?.accountKey === accountKey) forget(name);
    },
  };
}
