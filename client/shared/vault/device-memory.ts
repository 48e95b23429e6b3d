/**
 * What a trusted device keeps of each account that was open on it: how far it was. Nothing secret, and nothing of a
 * melding. A server that gives less than this was put back, or lies.
 */
import type { DirectoryHead } from '../../../crypto/directory.ts';
import type { Bytes } from '../../../crypto/public/brands.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { decodeBase64url, encodeBase64url } from '../../../crypto/public/sodium.ts';

export interface Seen {
  /** The highest version of the account's state. */
  readonly version: number;
  /** The highest head of the directory. */
  readonly head: DirectoryHead;
}

export interface DeviceMemory {
  /** Undefined on a first visit, in a private window, and where the browser keeps nothing. */
  find(accountId: Bytes): Seen | undefined;
  /** Keeps the highest; never goes down. */
  remember(accountId: Bytes, seen: Partial<Seen>): void;
  /** Only after the person was told what it means, for a server that was put back from a backup. */
  forget(accountId: Bytes): void;
}

/** The list went back behind what this device saw, though not behind what the vault says: see `DeviceMemory.forget`. */
export class OlderThanSeen extends VerifyError {}

/** For a page that keeps nothing. */
export const NO_MEMORY: DeviceMemory = { find: () => undefined, remember: () => undefined, forget: () => undefined };

const KEY_START = 'zegelpost.seen.';
const NOTHING_SEEN = { version: 0, seq: -1, digest: '' };

type Kept = typeof NOTHING_SEEN;

/** @param storage the browser's localStorage; undefined where reading it is refused */
export function createDeviceMemory(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
): DeviceMemory {
  const keyOf = (accountId: Bytes) => `${KEY_START}${encodeBase64url(accountId)}`;

  function read(accountId: Bytes): Kept | undefined {
    return allowed(() => parseKept(storage?.getItem(keyOf(accountId)) ?? null));
  }

  return {
    find(accountId) {
      const kept = read(accountId);
      if (kept === undefined || kept.seq < 0) return undefined;
      return { version: kept.version, head: { seq: kept.seq, digest: decodeBase64url(kept.digest) } };
    },
    remember(accountId, { version = 0, head }) {
      const kept = read(accountId) ?? NOTHING_SEEN;
      const highest = head !== undefined && head.seq > kept.seq ? headToKeep(head) : kept;
      const { seq, digest } = highest;
      const next: Kept = { version: Math.max(version, kept.version), seq, digest };
      allowed(() => storage?.setItem(keyOf(accountId), JSON.stringify(next)));
    },
    forget(accountId) {
      allowed(() => storage?.removeItem(keyOf(accountId)));
    },
  };
}

function headToKeep({ seq, digest }: DirectoryHead): Pick<Kept, 'seq' | 'digest'> {
  return { seq, digest: encodeBase64url(digest) };
}

/** A browser may refuse storage at any moment: full, switched off, or a private window. */
function allowed<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** @throws {SyntaxError} for what this page did not write */
function parseKept(written: string | null): Kept | undefined {
  if (written === null) return undefined;
  const { version, seq, digest } = JSON.parse(written) as Partial<Kept>;
  const isOurs = Number.isInteger(version) && Number.isInteger(seq) && typeof digest === 'string';
  return isOurs ? ({ version, seq, digest } as Kept) : undefined;
}

/** The browser's own storage; undefined where even asking for it is refused. */
export function browserStorage(): Storage | undefined {
  return allowed(() => window.localStorage);
}
