/** The list of functionarissen as a melder can look into it: who confirmed it, who signs it, and what changed. */
import { type Directory, findPerson, listedPersons, samePerson } from '../../crypto/directory.ts';
import { comparableName } from '../../crypto/directory-operations.ts';
import { type HeadSignature, isHeadSignature } from '../../crypto/head.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { fpText, type KnownDirectory } from '../shared/directory.ts';

/** Anybody who ever was in the list; the name of one who is not listed still stands in a conversation. */
export interface KnownPerson {
  readonly fp: string;
  readonly name: string;
  readonly functionTitle: string;
  readonly isExternal: boolean;
  readonly state: 'listed' | 'suspended' | 'removed';
  /** The day of the last change of any kind. */
  readonly changedOn: string;
  /** Somebody else in this list has, or had, this name. */
  readonly isNamesake: boolean;
  /** Every fingerprint this person has, or had. */
  readonly selves: readonly string[];
}

export interface ListConfirmation {
  readonly name: string;
  /** Undefined: never. */
  readonly on: string | undefined;
  /** Of the list as it is now; otherwise of an earlier one. */
  readonly isOfNow: boolean;
}

export type ListChange =
  | { readonly kind: 'genesis' | 'rotate-root' | 'policy'; readonly day: string }
  | {
      readonly kind: 'add' | 'back' | 'rotate' | 'suspend' | 'resume' | 'remove';
      readonly day: string;
      readonly name: string;
      /** Added although somebody else has this name. */
      readonly isSomebodyElse: boolean;
    };

export interface ListView {
  /** Of each listed person. */
  readonly confirmations: readonly ListConfirmation[];
  /** Newest first. */
  readonly history: readonly ListChange[];
  /** Who keeps the keys that sign the list, in the words of the list. */
  readonly holders: readonly string[];
  /** How many of them must sign. */
  readonly threshold: number;
}

export function listView({ directory, heads }: KnownDirectory): ListView {
  const { rootKeys, threshold } = directory;
  const good = heads.filter((head) => isHeadSignature(head, directory));
  return {
    confirmations: listedPersons(directory).map(({ fp, name }) => confirmationOf(directory, good, fp, name)),
    history: directory.history.map((change) => changeOf(directory, change)).reverse(),
    holders: rootKeys.map(({ holder }) => holder),
    threshold,
  };
}

function confirmationOf(
  { head }: Directory,
  good: readonly HeadSignature[],
  fp: Uint8Array,
  name: string,
): ListConfirmation {
  const [newest] = good.filter((one) => areEqual(one.fp, fp)).sort((left, right) => right.seq - left.seq);
  return { name, on: newest?.day, isOfNow: newest?.seq === head.seq };
}

function changeOf(directory: Directory, { day, op, fp }: Directory['history'][number]): ListChange {
  if (op === 'genesis' || op === 'rotate-root' || op === 'policy') return { kind: op, day };
  const person = fp === null ? undefined : findPerson(directory, fp);
  const isBack = op === 'add' && person !== undefined && person.formerly !== null;
  return {
    kind: isBack ? 'back' : op,
    day,
    name: person?.name ?? '',
    isSomebodyElse: op === 'add' && person?.isSomebodyElse === true,
  };
}

export function knownPersons(directory: Directory): readonly KnownPerson[] {
  const { persons, history } = directory;
  return persons.map((person) => {
    const { name, functionTitle, place, state, changedSeq } = person;
    const own = samePerson(directory, person.fp);
    const isNamesake = persons.some(
      (other) => !own.includes(other) && comparableName(other.name) === comparableName(name),
    );
    const changedOn = history[changedSeq]?.day ?? person.listedOn;
    const isExternal = place === 'external';
    const selves = own.map(fpText);
    return { fp: fpText(person), name, functionTitle, isExternal, state, changedOn, isNamesake, selves };
  });
}
