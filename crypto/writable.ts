/**
 * Whether an adopted epoch may still be written in (step WRITE). Reading is for ever; writing asks for more.
 *
 * @see crypto/README.md, "Changing readers"
 */
import { daysBetween } from './days.ts';
import { type Directory, findPerson, type Person } from './directory.ts';
import { decodeBase64url } from './public/sodium.ts';
import type { Roster } from './roster.ts';

/** After this many days a replaced key is no longer sealed to. */
const OLD_KEY_DAYS = 30;

export interface StaleReader {
  readonly fp: string;
  readonly why: 'unknown' | 'suspended' | 'removed' | 'old-key';
}

/** Readers because of whom nothing more is written in the epoch: out of office in the newest list, or an old key. */
export function staleReaders({ readers }: Roster, newest: Directory, today: string): readonly StaleReader[] {
  return readers.flatMap(({ fp, generation }): StaleReader[] => {
    const person = findPerson(newest, decodeBase64url(fp));
    if (person === undefined) return [{ fp, why: 'unknown' }];
    if (person.state !== 'listed') return [{ fp, why: person.state }];
    return isOldKey(person, generation, today) ? [{ fp, why: 'old-key' }] : [];
  });
}

function isOldKey({ generations }: Person, generation: number, today: string): boolean {
  const replaced = generations.find((known) => known.generation === generation + 1);
  return replaced !== undefined && daysBetween(replaced.sinceDay, today) > OLD_KEY_DAYS;
}
