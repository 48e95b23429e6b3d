/**
 * Each reader's part of the yearly figures. A melding with several readers is counted once, by the one whose
 * fingerprint is lowest in its roster; so nobody needs to see more meldingen than their own.
 *
 * A part holds exact counts: it goes from functionaris to functionaris, and to nobody else.
 */
import * as z from 'zod/mini';
import { day, fingerprint } from '../../../schema/content/fields.ts';
import type { ReadMelding } from '../read-flow.ts';
import { areGrades, EVALUATION_QUESTIONS, type EvaluationQuestion } from './evaluations.ts';
import { addCounts, type Counts, FIGURE_NATURES, NO_COUNTS } from './figures.ts';

const number = z.int().check(z.nonnegative(), z.maximum(100_000));
const term = z.strictObject({ inTime: number, late: number });
const grades = z.strictObject({ answers: number, sum: z.int().check(z.nonnegative(), z.maximum(500_000)) });

/** An object with the same under each name of a closed list. */
function underEach<Name extends string, Shape extends z.ZodMiniType>(names: readonly Name[], shape: Shape) {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, shape])) as Record<Name, Shape>);
}

export const figuresPart = z.strictObject({
  type: z.literal('zegelpost-figures-part'),
  version: z.literal(2),
  /** Of the channel. */
  genesisFp: fingerprint,
  year: z.string().check(z.regex(/^\d{4}$/)),
  /** Whose meldingen these are. */
  fp: fingerprint,
  madeOn: day,
  counts: z.strictObject({
    total: number,
    natures: underEach(FIGURE_NATURES, number),
    confirmation: term,
    feedback: term,
    evaluations: underEach<EvaluationQuestion, typeof grades>(EVALUATION_QUESTIONS, grades),
  }),
});

export type FiguresPart = z.infer<typeof figuresPart>;

/** Far more than a part is long. */
export const LONGEST_PART_BYTES = 10_000;

/** Whether it is for this functionaris to count: nobody else of the roster will. */
export function isCountedBy({ epoch }: Pick<ReadMelding, 'epoch'>, ownFp: string): boolean {
  const fps = epoch.roster.readers.filter(({ role }) => role === 'functionaris').map(({ fp }) => fp);
  return [...fps].sort()[0] === ownFp;
}

export type PartProblem = 'not-a-part' | 'other-channel' | 'other-year' | 'twice';

export type AddedPart = { readonly parts: readonly FiguresPart[] } | { readonly problem: PartProblem };

/** Takes one more part in. A person's second part is refused: it would count their meldingen twice. */
export function addPart(
  parts: readonly FiguresPart[],
  text: string,
  { genesisFp, year }: Pick<FiguresPart, 'genesisFp' | 'year'>,
): AddedPart {
  const part = parsePart(text);
  if (part === undefined) return { problem: 'not-a-part' };
  if (part.genesisFp !== genesisFp) return { problem: 'other-channel' };
  if (part.year !== year) return { problem: 'other-year' };
  if (parts.some(({ fp }) => fp === part.fp)) return { problem: 'twice' };
  return { parts: [...parts, part] };
}

function parsePart(text: string): FiguresPart | undefined {
  if (text.length > LONGEST_PART_BYTES) return undefined;
  try {
    const read = figuresPart.safeParse(JSON.parse(text));
    return read.success && isConsistent(read.data.counts) ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Natures are of the same meldingen as the total; terms are of some of them; evaluations may be of an earlier year’s. */
function isConsistent({ total, natures, confirmation, feedback, evaluations }: Counts): boolean {
  const sum = Object.values(natures).reduce((all, some) => all + some, 0);
  const areTerms = [confirmation, feedback].every(({ inTime, late }) => inTime + late <= total);
  return sum === total && areTerms && Object.values(evaluations).every(areGrades);
}

/** One's own comes first: as it was saved, when that was added, for what was destroyed since is in it alone. */
export function withOwn(own: FiguresPart, added: readonly FiguresPart[]): readonly FiguresPart[] {
  const saved = added.find(({ fp }) => fp === own.fp);
  return [saved ?? own, ...added.filter((part) => part !== saved)];
}

export function mergeParts(parts: readonly FiguresPart[]): Counts {
  return parts.map(({ counts }) => counts).reduce(addCounts, NO_COUNTS);
}
