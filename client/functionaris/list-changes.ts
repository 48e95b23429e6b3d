/** What is in the list that its reader has not confirmed yet, entry by entry. */
import { type Directory, directoryAt, type Person, type Policy, readNext, samePerson } from '../../crypto/directory.ts';
import { comparableName, type Operation } from '../../crypto/directory-operations.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { rootFingerprint } from '../../crypto/root-key.ts';
import type { KnownDirectory } from '../shared/directory.ts';

/** Who signs the list, with the fingerprint of which they can read out six words. */
export interface RootHolder {
  readonly holder: string;
  readonly fp: Bytes;
  readonly isNew: boolean;
}

interface PersonChange {
  readonly person: Person;
  readonly isSelf: boolean;
}

export interface AddedPerson extends PersonChange {
  readonly kind: 'added';
  /** Who this person was before losing their keys. */
  readonly formerly: Person | undefined;
  /** Bears the name of whoever reads this and is somebody else, or says so. */
  readonly hasOwnName: boolean;
}

export type ListChange = { readonly seq: number; readonly day: string } & (
  | AddedPerson
  | (PersonChange & { readonly kind: 'renewed' | 'suspended' | 'resumed' | 'removed' })
  | { readonly kind: 'roots'; readonly holders: readonly RootHolder[]; readonly threshold: number }
  | { readonly kind: 'policy'; readonly policy: Policy; readonly before: Policy }
);

/** Every entry after the one that was confirmed. */
export function changesSince({ directory, chain }: KnownDirectory, seq: number, ownFp: Bytes): readonly ListChange[] {
  const changes: ListChange[] = [];
  let before = directoryAt(chain, seq, directory.genesisFp);
  for (const entry of chain.slice(seq + 1)) {
    const { operation, next } = readNext(before, entry.bytes);
    changes.push(changeOf(operation, { before, next, ownFp }));
    before = next;
  }
  return changes;
}

/** For one who never confirmed: everybody who is in the list now, and who signs it. */
export function wholeList(directory: Directory, ownFp: Bytes): readonly ListChange[] {
  const { persons, rootKeys, threshold, history } = directory;
  const there = persons.filter(({ state }) => state !== 'removed');
  const roots = history.findLast(({ op }) => op === 'rotate-root' || op === 'genesis');
  const holders = rootKeys.map(({ holder, publicKey }) => ({ holder, fp: rootFingerprint(publicKey), isNew: false }));
  return [
    ...there.map((person) => ({
      seq: person.changedSeq,
      day: person.listedOn,
      ...addedPerson(directory, person, ownFp),
    })),
    { seq: roots?.seq ?? 0, day: roots?.day ?? '', kind: 'roots', holders, threshold },
  ];
}

interface Around {
  readonly before: Directory;
  readonly next: Directory;
  readonly ownFp: Bytes;
}

const PERSON_CHANGES = { rotate: 'renewed', suspend: 'suspended', resume: 'resumed', remove: 'removed' } as const;

function changeOf(operation: Operation, { before, next, ownFp }: Around): ListChange {
  const { seq, day, fp } = next.history.at(-1) as Directory['history'][number];
  const at = { seq, day };
  switch (operation.op) {
    case 'rotate-root': {
      const holders = operation.rootKeys.map(({ holder, publicKey }) => ({
        holder,
        fp: rootFingerprint(publicKey),
        isNew: !before.rootKeys.some((known) => areEqual(known.publicKey, publicKey)),
      }));
      return { ...at, kind: 'roots', holders, threshold: operation.threshold };
    }
    case 'policy':
      return { ...at, kind: 'policy', policy: operation.policy, before: before.policy };
    default: {
      const person = next.persons.find((one) => fp !== null && areEqual(one.fp, fp)) as Person;
      if (operation.op === 'add') return { ...at, ...addedPerson(next, person, ownFp) };
      return { ...at, kind: PERSON_CHANGES[operation.op], person, isSelf: areEqual(person.fp, ownFp) };
    }
  }
}

function addedPerson(directory: Directory, person: Person, ownFp: Bytes): AddedPerson {
  const { formerly: formerFp } = person;
  const formerly = directory.persons.find(({ fp }) => formerFp !== null && areEqual(fp, formerFp));
  const isSelf = areEqual(person.fp, ownFp);
  return { kind: 'added', person, isSelf, formerly, hasOwnName: hasNameOf(directory, person, ownFp) };
}

/** Somebody else under one's own name: a melder could not tell which of the two they choose. */
function hasNameOf(directory: Directory, person: Person, ownFp: Bytes): boolean {
  const selves = samePerson(directory, ownFp);
  if (selves.some(({ fp }) => areEqual(fp, person.fp))) return false;
  return selves.some(({ name }) => comparableName(name) === comparableName(person.name));
}
