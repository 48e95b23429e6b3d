/** Findings in the words of the person who sends the file. */

import type { TextShape } from '../../text/language.ts';
import type { cleanNl } from '../../text/nl/clean.ts';
import type { CleanOutcome, Finding } from './outcome.ts';
import { nearestTown } from './places.ts';

export type CleanText = TextShape<typeof cleanNl>;

/** So many characters of what a file says about itself; it may say it at any length. */
const MAX_VALUE_CHARACTERS = 120;

export function findingSentence(finding: Finding, text: CleanText): string {
  if (finding.kind === 'place') {
    const { latitude, longitude } = finding;
    const { north, east, south, west } = text.directions;
    const town = nearestTown(latitude, longitude);
    return text.place(
      `${Math.abs(latitude).toFixed(2)}° ${latitude < 0 ? south : north}`,
      `${Math.abs(longitude).toFixed(2)}° ${longitude < 0 ? west : east}`,
      town === undefined ? '' : text.near(town),
    );
  }
  if ('count' in finding) return text.counts[finding.kind](finding.count);
  return text.values[finding.kind](shorten(finding.value));
}

/** Why a file was not cleaned; undefined when it was. */
export function reasonSentence(outcome: CleanOutcome, text: CleanText): string | undefined {
  if (outcome.kind === 'unsupported') return text.unsupported[outcome.reason];
  if (outcome.kind === 'broken') {
    return outcome.page === undefined ? text.broken[outcome.reason] : text.brokenPicture(outcome.page);
  }
  return undefined;
}

function shorten(value: string): string {
  const line = value.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > MAX_VALUE_CHARACTERS ? `${line.slice(0, MAX_VALUE_CHARACTERS)}…` : line;
}
