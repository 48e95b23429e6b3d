/** The part of the yearly figures that is this functionaris's to give, and what destroying takes out of it. */

import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import { receiptDayOf } from '../../../schema/content/rules/facts-of.ts';
import type { KnownDirectory } from '../../shared/directory.ts';
import { asideSince } from '../dossier-flow.ts';
import type { ReadMelding } from '../read-flow.ts';
import { registerOf } from '../register/register-entry.ts';
import { countEvaluations } from './evaluations.ts';
import { countYear } from './figures.ts';
import { type FiguresPart, isCountedBy } from './figures-part.ts';

export interface OwnPartInput {
  readonly known: KnownDirectory;
  readonly meldingen: readonly ReadMelding[];
  readonly ownFp: string;
  readonly today: string;
}

export function ownPart({ known, meldingen, ownFp, today }: OwnPartInput, year: string): FiguresPart {
  const own = meldingen.filter((melding) => isCountedBy(melding, ownFp));
  return {
    type: 'zegelpost-figures-part',
    version: 2,
    genesisFp: encodeBase64url(known.directory.genesisFp),
    year,
    fp: ownFp,
    madeOn: today,
    counts: countYear(registerOf(own, today), year, countEvaluations(own, year)),
  };
}

/** As a file is saved. */
export function partBytes(part: FiguresPart): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(part, null, 2)}\n`);
}

/** Of a year that runs, figures made twice would tell by subtracting what came in between. */
export function isYearOver(year: string, today: string): boolean {
  return year < today.slice(0, 4);
}

/** In whose part a melding is counted while it is there, and whether that can be saved before it is destroyed. */
export type CountedIn =
  | { readonly kind: 'own'; readonly year: string }
  /** No part of the year it came in can be saved yet. */
  | { readonly kind: 'own-later'; readonly year: string }
  | { readonly kind: 'others'; readonly year: string };

/** Undefined for what counts nowhere: it was set aside. */
export function countedIn(
  melding: ReadMelding,
  { ownFp, today }: Pick<OwnPartInput, 'ownFp' | 'today'>,
): CountedIn | undefined {
  if (asideSince(melding) !== undefined) return undefined;
  const year = receiptDayOf(melding).slice(0, 4);
  if (!isCountedBy(melding, ownFp)) return { kind: 'others', year };
  return { kind: isYearOver(year, today) ? 'own' : 'own-later', year };
}
