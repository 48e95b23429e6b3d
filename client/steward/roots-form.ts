/** Who signs the list: what a steward can choose, and what is risky about it. */
import type { Directory, RootKey } from '../../crypto/directory.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { areEqual, decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import type { Invitation } from '../../schema/wire/accounts.ts';

/** One who can be named. `id` is the key as text. */
export interface RootChoice extends RootKey {
  readonly id: string;
  readonly kind: 'own' | 'paper' | 'stays' | 'joins';
  /** In the list now. */
  readonly isCurrent: boolean;
}

/** A code on paper bears one of these names in the list; nothing else there tells it from a steward. */
export type PaperHolders = readonly string[];

interface Around {
  readonly directory: Directory;
  readonly invitations: readonly Invitation[];
  readonly own: Bytes | undefined;
  readonly paperHolders: PaperHolders;
}

export function rootChoices({ directory, invitations, own, paperHolders }: Around): readonly RootChoice[] {
  const isOwn = (publicKey: Bytes) => own !== undefined && areEqual(own, publicKey);
  const current = directory.rootKeys.map((key): RootChoice => {
    const kind = isOwn(key.publicKey) ? 'own' : paperHolders.includes(key.holder) ? 'paper' : 'stays';
    return { ...key, id: encodeBase64url(key.publicKey), kind, isCurrent: true };
  });
  const enrolled = invitations.flatMap(({ rootPk, invitee }): RootChoice[] => {
    if (rootPk === null || current.some(({ id }) => id === rootPk)) return [];
    const publicKey = decodeBase64url(rootPk);
    const kind = isOwn(publicKey) ? 'own' : 'joins';
    return [{ publicKey, holder: invitee.person.name, id: rootPk, kind, isCurrent: false }];
  });
  return [...current, ...enrolled];
}

export interface RootsForm {
  /** Ids of who signs from now on, without paper. */
  readonly chosen: readonly string[];
  readonly paper: 'keep' | 'new' | 'none';
  readonly threshold: number;
  /** Six words, by id. */
  readonly typed: Readonly<Record<string, string>>;
  /** The code on paper that is there now. */
  readonly code: string;
}

/** `alone`: one key, and with it the list would be lost (crypto/README.md, "Limitations"). */
export type RootsError = 'nobody' | 'alone' | 'code';

/** This steward's key is not in the list: only the code on paper can change that from here. */
export function isTakeOver(choices: readonly RootChoice[]): boolean {
  return !choices.some(({ kind, isCurrent }) => kind === 'own' && isCurrent);
}

/** As it is now, with whoever was asked for. Who takes over does so from somebody who can no longer sign. */
export function startRoots(choices: readonly RootChoice[], { threshold }: Directory, joining?: string): RootsForm {
  const isTaken = isTakeOver(choices);
  const chosen = choices.filter(
    ({ id, kind, isCurrent }) => kind === 'own' || id === joining || (kind === 'stays' && isCurrent && !isTaken),
  );
  const paper = choices.some(({ kind }) => kind === 'paper') ? 'keep' : 'none';
  const form: RootsForm = {
    chosen: chosen.map(({ id }) => id),
    paper,
    threshold: isTaken ? 1 : threshold,
    typed: {},
    code: '',
  };
  return withinReach(form);
}

export function countOf({ chosen, paper }: RootsForm): number {
  return chosen.length + (paper === 'none' ? 0 : 1);
}

/** A threshold above the number of keys could never be met. */
export function withinReach(form: RootsForm): RootsForm {
  return { ...form, threshold: Math.max(1, Math.min(form.threshold, countOf(form))) };
}

/** What one loss would cost, said before it is signed. */
export function riskOf(form: RootsForm): 'one' | 'all' | undefined {
  const count = countOf(form);
  if (count <= 1) return 'one';
  return form.threshold === count ? 'all' : undefined;
}

/** Whether the code on paper must be typed: its own signature is needed to keep it, and to take over. */
export function needsCode(choices: readonly RootChoice[], { paper }: RootsForm): boolean {
  return paper === 'keep' || isTakeOver(choices);
}

export function joiningChoices(choices: readonly RootChoice[], { chosen }: RootsForm): readonly RootChoice[] {
  return choices.filter(({ id, kind }) => kind === 'joins' && chosen.includes(id));
}

/** @param onPaper the new code's key, when there is one */
export function namedKeys(choices: readonly RootChoice[], form: RootsForm, onPaper?: RootKey): readonly RootKey[] {
  const named = choices.filter(
    ({ id, kind }) => form.chosen.includes(id) || (kind === 'paper' && form.paper === 'keep'),
  );
  const keys = named.map(({ publicKey, holder }) => ({ publicKey, holder }));
  return onPaper === undefined ? keys : [...keys, onPaper];
}
