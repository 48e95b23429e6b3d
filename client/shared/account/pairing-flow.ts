/** A new device beside one that is open: both ends (crypto/README.md, "New device"). */
import { checkWordsPrefix, typedPrefix } from '../../../crypto/check-words.ts';
import {
  generatePairing,
  openPairing,
  type PairingGrant,
  type PairingKey,
  pairingFingerprint,
  pairingTranscript,
  sealPairing,
} from '../../../crypto/pairing.ts';
import type { Bytes } from '../../../crypto/public/brands.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { FINGERPRINT_BYTES, ID_BYTES } from '../../../crypto/public/sizes.ts';
import { areEqual, decodeBase64url, encodeBase64url, randomBytes } from '../../../crypto/public/sodium.ts';
import { openStateWithKey } from '../../../crypto/vault.ts';
import { done } from '../../../schema/wire/accounts.ts';
import { pairingCollected, pairingFound } from '../../../schema/wire/pairing.ts';
import type { Api } from '../api.ts';
import { type AccountSession, startSession } from '../session.ts';
import { type DeviceMemory, OlderThanSeen } from '../vault/device-memory.ts';
import { stateFromWire } from '../vault/state-wire.ts';

/** The new device, while it waits. */
export interface WaitingDevice {
  readonly key: PairingKey;
  /** With which it asks whether something came for it; unlike the six words, never shown. */
  readonly linkToken: string;
}

/** @throws {RequestFailed} */
export async function announceDevice(api: Api): Promise<WaitingDevice> {
  const waiting = { key: generatePairing(), linkToken: encodeBase64url(randomBytes(ID_BYTES)) };
  const body = { linkToken: waiting.linkToken, kemPk: encodeBase64url(waiting.key.kemPk) };
  await api.call({ method: 'POST', path: '/api/pairings', body, answer: done });
  return waiting;
}

const FRAGMENT_START = 'pair.';

/** What the QR on the new device opens on the other one. */
export function pairingLink(origin: string, role: AccountSession['role'], { key }: WaitingDevice): string {
  return `${origin}/${role === 'steward' ? 'steward' : 'desk'}#${FRAGMENT_START}${encodeBase64url(key.fp)}`;
}

/** Undefined for a fragment that is nothing of the kind. */
export function scannedFingerprint(fragment: string): Bytes | undefined {
  if (!fragment.startsWith(FRAGMENT_START)) return undefined;
  const written = fragment.slice(FRAGMENT_START.length);
  if (!/^[A-Za-z0-9_-]{27}$/.test(written)) return undefined;
  const fp = decodeBase64url(written);
  return fp.length === FINGERPRINT_BYTES ? fp : undefined;
}

/** What came for the new device; believed only when a person says that both screens show the same words. */
export interface CollectedGrant {
  readonly session: AccountSession;
  /** For PAIR-WORDS. */
  readonly transcript: Bytes;
}

/**
 * Undefined while nothing is there yet. The state is verified with what the other device sealed to this one, and with
 * nothing that the server says of the account.
 *
 * @throws {OpenError | VerifyError} for a grant or a state that does not hold, or is older than this device saw
 * @throws {RequestFailed} `pairing.refused` when it waited too long
 */
export async function collectGrant(
  api: Api,
  { key, linkToken }: WaitingDevice,
  memory?: DeviceMemory,
): Promise<CollectedGrant | undefined> {
  const call = { method: 'POST', path: '/api/pairings/collect', body: { linkToken } } as const;
  const { grant } = await api.call({ ...call, answer: pairingCollected });
  if (grant === null) return undefined;
  const sealed = decodeBase64url(grant.sealed);
  const { vaultKey, anchor } = await openPairing(sealed, key);
  if (!areEqual(anchor.accountId, decodeBase64url(grant.accountId))) throw new VerifyError();
  const opened = openStateWithKey(stateFromWire(grant.state), anchor, vaultKey);
  if (opened.version < (memory?.find(anchor.accountId)?.version ?? 0)) throw new OlderThanSeen();
  const { session: token, role, slug } = grant;
  return {
    session: startSession({ token, role, slug, anchor, memory }, opened),
    transcript: pairingTranscript(key.kemPk, sealed, anchor),
  };
}

/** What the new device shows: the whole fingerprint scanned, or six words typed. */
export type ShownDevice = { readonly fp: Bytes } | { readonly typed: string };

/**
 * Finds the key of the device that stands before the person, and demands that it is that one: a key that the server put
 * in its place has another fingerprint.
 *
 * @throws {VerifyError} when the server gives another key than was scanned or typed
 * @throws {RequestFailed} `pairing.refused` when no such device waits
 */
export async function findDevice(api: Api, session: AccountSession, shown: ShownDevice): Promise<Bytes> {
  const prefix = 'fp' in shown ? checkWordsPrefix(shown.fp) : typedPrefix(shown.typed);
  if (prefix === undefined) throw new VerifyError();
  const body = { prefix: encodeBase64url(prefix) };
  const call = { method: 'POST', path: '/api/pairings/look', bearer: session.token, body } as const;
  const kemPk = decodeBase64url((await api.call({ ...call, answer: pairingFound })).kemPk);
  const fp = pairingFingerprint(kemPk);
  const isShown = 'fp' in shown ? areEqual(fp, shown.fp) : areEqual(checkWordsPrefix(fp), prefix);
  if (!isShown) throw new VerifyError();
  return kemPk;
}

/**
 * Hands the account to the device with this key (steps PAIR and PAIR-WORDS). Only after `findDevice`.
 *
 * @returns what both screens show as six words
 * @throws {RequestFailed} `pairing.refused` when it does not wait any more, or was let in already
 */
export async function letIn(api: Api, session: AccountSession, kemPk: Bytes): Promise<Bytes> {
  const { anchor, opened } = session;
  const grant: PairingGrant = { vaultKey: opened.vaultKey, anchor };
  const sealed = await sealPairing(kemPk, grant);
  const body = { fp: encodeBase64url(pairingFingerprint(kemPk)), sealed: encodeBase64url(sealed) };
  await api.call({ method: 'POST', path: '/api/pairings/grant', bearer: session.token, body, answer: done });
  return pairingTranscript(kemPk, sealed, anchor);
}
