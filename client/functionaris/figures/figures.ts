/**
 * Yearly figures (WBK-20.2, AMVB-7): exact counts among functionarissen, and what of them may leave. A count of a few
 * people points at them, so nothing under five is published, nor anything that gives it by subtracting.
 */
import { NATURES, type Nature } from '../../../schema/content/dossier-messages.ts';
import type { DatedTerm, RegisterEntry } from '../register/register-entry.ts';
import {
  addEvaluations,
  type EvaluationCounts,
  type EvaluationFigures,
  NO_EVALUATIONS,
  protectEvaluations,
} from './evaluations.ts';
import { FEWEST } from './fewest.ts';

export type FigureNature = Nature | 'unclassified';
export const FIGURE_NATURES: readonly FigureNature[] = [...NATURES, 'unclassified'];

export interface TermCounts {
  readonly inTime: number;
  readonly late: number;
}

/** Exact. For functionarissen only. */
export interface Counts {
  readonly total: number;
  readonly natures: Readonly<Record<FigureNature, number>>;
  readonly confirmation: TermCounts;
  readonly feedback: TermCounts;
  /** Of the year in which they were given. */
  readonly evaluations: EvaluationCounts;
}

export const NO_COUNTS: Counts = {
  total: 0,
  natures: Object.fromEntries(FIGURE_NATURES.map((nature) => [nature, 0])) as Counts['natures'],
  confirmation: { inTime: 0, late: 0 },
  feedback: { inTime: 0, late: 0 },
  evaluations: NO_EVALUATIONS,
};

/** Of a year, what was not set aside as junk. A term that still runs, or that nobody waits for, is neither in time nor late. */
export function countYear(entries: readonly RegisterEntry[], year: string, evaluations = NO_EVALUATIONS): Counts {
  const counted = entries.filter(({ receivedOn, phase }) => receivedOn.startsWith(year) && phase !== 'set-aside');
  return { ...counted.map(countsOfOne).reduce(addCounts, NO_COUNTS), evaluations };
}

function countsOfOne({ nature, confirmation, feedback }: RegisterEntry): Counts {
  return {
    total: 1,
    natures: { ...NO_COUNTS.natures, [nature ?? 'unclassified']: 1 },
    confirmation: termCounts(confirmation),
    feedback: termCounts(feedback),
    evaluations: NO_EVALUATIONS,
  };
}

function termCounts(term: DatedTerm | undefined): TermCounts {
  if (term === undefined) return NO_COUNTS.confirmation;
  return { inTime: term.metOn !== undefined && !term.isLate ? 1 : 0, late: term.isLate ? 1 : 0 };
}

export function addCounts(left: Counts, right: Counts): Counts {
  const addTerms = (one: TermCounts, other: TermCounts) => ({
    inTime: one.inTime + other.inTime,
    late: one.late + other.late,
  });
  return {
    total: left.total + right.total,
    natures: Object.fromEntries(
      FIGURE_NATURES.map((nature) => [nature, left.natures[nature] + right.natures[nature]]),
    ) as Counts['natures'],
    confirmation: addTerms(left.confirmation, right.confirmation),
    feedback: addTerms(left.feedback, right.feedback),
    evaluations: addEvaluations(left.evaluations, right.evaluations),
  };
}

export type TermFigure =
  /** A share in whole tens of a hundred. */
  { readonly kind: 'share'; readonly percent: number } | { readonly kind: 'few-late' | 'few-in-time' | 'too-few' };

export type YearFigures =
  /** The number itself is under five: then nothing else is said. */
  | { readonly kind: 'few' }
  | {
      readonly kind: 'shown';
      readonly total: number;
      /** Largest first. */
      readonly natures: readonly { readonly nature: FigureNature; readonly count: number }[];
      /** All other natures together; 0 only when there is no nature left. */
      readonly rest: number;
      readonly confirmation: TermFigure;
      readonly feedback: TermFigure;
      readonly evaluations: EvaluationFigures;
    };

/** What may leave. */
export function protect(counts: Counts): YearFigures {
  if (counts.total < FEWEST) return { kind: 'few' };
  return {
    kind: 'shown',
    total: counts.total,
    ...protectNatures(counts),
    confirmation: protectTerm(counts.confirmation),
    feedback: protectTerm(counts.feedback),
    evaluations: protectEvaluations(counts.evaluations),
  };
}

/**
 * The total less every nature that is shown is what the others are together: were that under five, subtracting would
 * give what must not be said. Then the smallest that is shown joins the others.
 */
function protectNatures({ total, natures }: Counts): Pick<Extract<YearFigures, { kind: 'shown' }>, 'natures' | 'rest'> {
  const order = (nature: FigureNature) => FIGURE_NATURES.indexOf(nature);
  const shown = FIGURE_NATURES.map((nature) => ({ nature, count: natures[nature] }))
    .filter(({ count }) => count >= FEWEST)
    .sort((left, right) => right.count - left.count || order(left.nature) - order(right.nature));
  const restOf = () => total - shown.reduce((sum, { count }) => sum + count, 0);
  while (shown.length > 0 && shown.length < FIGURE_NATURES.length && restOf() < FEWEST) shown.pop();
  return { natures: shown, rest: restOf() };
}

/** How many were late is not said when it is under five, and neither is it to be reckoned from a share. */
function protectTerm({ inTime, late }: TermCounts): TermFigure {
  if (inTime < FEWEST && late < FEWEST) return { kind: 'too-few' };
  if (late < FEWEST) return { kind: 'few-late' };
  if (inTime < FEWEST) return { kind: 'few-in-time' };
  return { kind: 'share', percent: Math.round((inTime / (inTime + late)) * 10) * 10 };
}
