/** Whether somebody who comes new is somebody who was there: what a melder decided holds for the person, not the key. */
import type { Person } from '../../crypto/directory.ts';
import { fpText, type KnownDirectory } from '../shared/directory.ts';
import { formerPersons, namesakes, otherNamesakes } from './list-flow.ts';

/** The fingerprint somebody had before, as text; or nobody's. */
export type SameChoice = string | 'other';

export interface WhoIsIt {
  /** Removed, and whose place this person may take. Those of the same name first. */
  readonly formers: readonly Person[];
  /** Of this name and still there: neither the same, nor to be overlooked. */
  readonly stillThere: readonly Person[];
  /** Somebody has or had this name: then one of the two must be said. */
  readonly isNameKnown: boolean;
}

export function whoIsIt(known: KnownDirectory, name: string): WhoIsIt {
  const same = namesakes(known, name);
  const formers = formerPersons(known);
  return {
    formers: [...formers.filter((one) => same.includes(one)), ...formers.filter((one) => !same.includes(one))],
    stillThere: same.filter(({ state }) => state !== 'removed'),
    isNameKnown: same.length > 0,
  };
}

/** Nothing is chosen beforehand where the name is known. */
export function startSame({ isNameKnown }: WhoIsIt): SameChoice | undefined {
  return isNameKnown ? undefined : 'other';
}

/** What the entry says of it. */
export function sayWho(known: KnownDirectory, name: string, same: SameChoice) {
  const formerly = formerPersons(known).find((person) => fpText(person) === same)?.fp;
  return { formerly, isSomebodyElse: otherNamesakes(known, name, formerly).length > 0 };
}
