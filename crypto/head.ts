/**
 * Freshness: functionarissen sign the head of the list with the day on which they saw it.
 *
 * @see crypto/README.md, "Freshness"
 */
import { daysBetween } from './days.ts';
import { type Directory, findPerson, listedPersons, type Person } from './directory.ts';
import type { Identity } from './functionaris-keys.ts';
import type { Bytes } from './public/brands.ts';
import { u32, utf8 } from './public/bytes.ts';
import { LABELS } from './public/labels.ts';
import { areEqual, isSignature, signDetached } from './public/sodium.ts';
import { signedBytes } from './public/verify.ts';

export interface HeadSignature {
  readonly fp: Bytes;
  readonly seq: number;
  readonly digest: Bytes;
  readonly day: string;
  readonly signature: Bytes;
}

/** A confirmation counts for this many days. */
export const FRESH_DAYS = 14;

function headParts(genesisFp: Uint8Array, head: Omit<HeadSignature, 'fp' | 'signature'>): readonly Bytes[] {
  return [new Uint8Array(genesisFp), u32(head.seq), head.digest, utf8(head.day)];
}

/** To be called only after the person has seen what changed in the list and said yes (step HEAD). */
export function signHead(directory: Directory, identity: Identity, day: string): HeadSignature {
  const { seq, digest } = directory.head;
  const message = signedBytes(LABELS.head, ...headParts(directory.genesisFp, { seq, digest, day }));
  return { fp: identity.fp, seq, digest, day, signature: signDetached(message, identity.idSk) };
}

/** Whether it is a listed person's signature over this very chain. */
export function isHeadSignature(head: HeadSignature, directory: Directory): boolean {
  const person = findPerson(directory, head.fp);
  const digest = directory.digests[head.seq];
  if (person === undefined || digest === undefined || !areEqual(digest, head.digest)) return false;
  const message = signedBytes(LABELS.head, ...headParts(directory.genesisFp, head));
  return isSignature(head.signature, message, person.idPk);
}

function isFresh(head: HeadSignature, today: string): boolean {
  const age = daysBetween(head.day, today);
  // One day ahead: a browser in another time zone. Further ahead nobody can have seen it.
  return age <= FRESH_DAYS && age >= -1;
}

/**
 * The persons whom at least half of the others (and at least one) confirmed in a list of the last 14 days: only
 * these are chosen beforehand for a melder (step FRESH).
 */
export function confirmedPersons(
  directory: Directory,
  heads: readonly HeadSignature[],
  today: string,
): readonly Person[] {
  const good = heads.filter((head) => isFresh(head, today) && isHeadSignature(head, directory));
  const listed = listedPersons(directory);
  return listed.filter((person) => {
    const others = listed.filter((other) => other !== person);
    const confirming = others.filter((other) =>
      good.some((head) => areEqual(head.fp, other.fp) && head.seq >= person.changedSeq),
    );
    return confirming.length >= Math.max(1, Math.ceil(others.length / 2));
  });
}
