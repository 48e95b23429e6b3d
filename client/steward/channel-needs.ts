import { listedFunctionarissen, type Person } from '../../crypto/directory.ts';
import { type KnownDirectory, preselectedPersons } from '../shared/directory.ts';

export const NEEDS = ['twoPersons', 'receiver', 'followUp', 'eligible', 'confirmed', 'external'] as const;
export type Need = (typeof NEEDS)[number];

/** Recommended only: a channel without it works (LET-5). */
const OPTIONAL: readonly Need[] = ['external'];

type Described = Pick<Person, 'place' | 'receives' | 'followsUp' | 'notManager' | 'notRecruiter'>;

/** What a channel must have before people can rely on it (WBK-2.2d/e, AMVB-3). */
export function metNeeds(persons: readonly Described[], preselected: number): readonly Need[] {
  const met: Readonly<Record<Need, boolean>> = {
    twoPersons: persons.length >= 2,
    receiver: persons.some(({ receives }) => receives),
    followUp: persons.some(({ followsUp }) => followsUp),
    eligible: persons.some(({ notManager, notRecruiter }) => notManager && notRecruiter),
    confirmed: preselected > 0,
    external: persons.some(({ place }) => place === 'external'),
  };
  return NEEDS.filter((need) => met[need]);
}

export function channelNeeds(known: KnownDirectory, today: string): readonly Need[] {
  return metNeeds(listedFunctionarissen(known.directory), preselectedPersons(known, today).length);
}

export function isReady(met: readonly Need[]): boolean {
  return NEEDS.every((need) => met.includes(need) || OPTIONAL.includes(need));
}
