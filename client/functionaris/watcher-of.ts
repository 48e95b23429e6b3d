/** Who watches a melding (LET-2), as its thread `process` says. */
import { THREADS } from '../../crypto/public/sizes.ts';
import type { AdoptedEpoch } from '../shared/epoch.ts';
import { findThread } from './dossier-flow.ts';
import type { ReadMelding, SideThread } from './read-flow.ts';

export function findProcess(melding: Pick<ReadMelding, 'others'>): SideThread | undefined {
  return findThread(melding, THREADS.process);
}

/** Fingerprint of who watches; undefined when nobody does. */
export function watcherOf(melding: Pick<ReadMelding, 'others'>): string | undefined {
  const newest = findProcess(melding)?.read.epochs.at(-1) as AdoptedEpoch | undefined;
  return newest?.roster.readers.find(({ role }) => role === 'procesbegeleider')?.fp;
}

/** Whether somebody who watches also reads the conversation, by the melder's word. */
export function readsAlong({ epoch }: Pick<ReadMelding, 'epoch'>, fp: string): boolean {
  return epoch.roster.readers.some((one) => one.fp === fp && one.role === 'procesbegeleider');
}

/** By which people speak of a melding with who watches it, for whom it has no title. Says nothing of what is in it. */
export function watchedNumber({ meldingId }: Pick<ReadMelding, 'meldingId'>): string {
  return meldingId
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 6)
    .toUpperCase();
}
