/**
 * The game of P3: an excluded functionaris sends `own` envelopes of their own into every batch, counts what is listed,
 * and guesses whether others sent as many as `fewer` or one more. Played with the server's own functions.
 */
import { decoysBeside, drawExtra, ENVELOPES_AT_LEAST } from '../server/batches/rules.ts';
import { checksListed } from '../server/self-check/rules.ts';

/** What is promised (crypto/README.md, "Batches"), apart from what the server does: one of them may be wrong. */
const PROMISED_MEAN = 8;
const PROMISED_RATIO = (PROMISED_MEAN + 1) / PROMISED_MEAN;
/** The chance that a draw adds nothing: then the count says that nobody sent more. */
const NOTHING_DRAWN = 1 / (PROMISED_MEAN + 1);
/** Beyond this the tail of the draw has no weight left: (8/9)^400 is under 10^-20. */
const DRAWN_AT_MOST = 400;
/**
 * A measured value breaks its bound when it lies more than this many standard deviations past it. Five: a true bound
 * looks broken once in three million comparisons.
 */
const DEVIATIONS = 5;

export interface Scene {
  /** Known to the guesser, who sent them. */
  readonly own: number;
  /** What others sent: this many, or one more. */
  readonly fewer: number;
  /** Made-up meldingen of the operator that wait for a decoy's place. */
  readonly checks: number;
}

export const SCENES: readonly Scene[] = [
  ...[0, 1, 2, 5, 20].flatMap((own) => [0, 1].map((fewer) => ({ own, fewer, checks: 0 }))),
  { own: 0, fewer: 0, checks: 1 },
  { own: 2, fewer: 0, checks: 1 },
];

export interface Outcome {
  /** The most that any count raises the likelihood of one envelope more. */
  readonly ratio: number;
  /** Of the guesser who knows both distributions, before whom both are equally likely. */
  readonly guess: number;
}

export interface Played {
  readonly scene: Scene;
  /** (m + 1) / m; 1 while at most B envelopes are in play, where the promise is exact. */
  readonly bound: Outcome;
  readonly exact: Outcome;
  readonly measured: Outcome;
  /** By how many standard deviations the count that fits the bound worst lies past it; chance alone gives up to 3 or 4. */
  readonly past: number;
  /** In words; empty when every bound held. */
  readonly broken: readonly string[];
}

/** How many a batch lists, by the functions by which the server lists them. */
function countListed(real: number, checks: number, fraction: number): number {
  const extra = drawExtra(fraction);
  const taken = checksListed(checks, extra);
  return real + taken + (decoysBeside(real, extra) - taken);
}

export function boundOf({ own, fewer }: Scene): Outcome {
  const ratio = own + fewer + 1 <= ENVELOPES_AT_LEAST ? 1 : PROMISED_RATIO;
  // With P1 ≤ ratio · P0 the two differ by at most 1 − 1/ratio in total variation; half of it is what guessing gains.
  return { ratio, guess: 0.5 + (1 - 1 / ratio) / 2 };
}

/** From the geometric distribution: no draw, no sample. */
export function exactOutcome({ own, fewer }: Scene): Outcome {
  const chance = (extra: number) => (extra < 0 ? 0 : NOTHING_DRAWN * (1 - NOTHING_DRAWN) ** extra);
  const [low, high] = [fewer, fewer + 1].map((others) => own + others + decoysBeside(own + others, 0)) as [
    number,
    number,
  ];
  let ratio = 0;
  let difference = 0;
  for (let count = low; count <= low + DRAWN_AT_MOST; count += 1) {
    const [without, withOne] = [chance(count - low), chance(count - high)];
    if (withOne > 0) ratio = Math.max(ratio, withOne / without);
    difference += Math.abs(withOne - without);
  }
  return { ratio, guess: 0.5 + difference / 4 };
}

/** Plays one scene: `batches` with the fewer, and as many with one more. */
export function play(scene: Scene, batches: number, random: () => number): Played {
  const { own, fewer, checks } = scene;
  const counts = [fewer, fewer + 1].map((others) =>
    Array.from({ length: batches }, () => countListed(own + others, checks, random())),
  ) as [number[], number[]];
  const bound = boundOf(scene);
  const ratios = compareCounts(tally(counts[0]), tally(counts[1]), bound.ratio);
  const guess = guessCounts(counts);
  const allowed = bound.guess + DEVIATIONS * Math.sqrt(0.25 / guess.made);
  const broken = [
    ...ratios.broken,
    ...(guess.rate > allowed ? [`guessed ${guess.rate.toFixed(4)}, allowed ${allowed.toFixed(4)}`] : []),
  ];
  const measured = { ratio: ratios.largest, guess: guess.rate };
  return { scene, bound, exact: exactOutcome(scene), measured, past: ratios.past, broken };
}

function tally(counts: readonly number[]): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return seen;
}

/** A count's ratio is shown when it was seen in a twentieth of all batches: else it is mostly chance. */
const SHOWN_FROM = 0.05;

/**
 * Holds n1 ≤ ratio · n0 against each count. Both are sums of independent draws, so n1 − ratio · n0 spreads by the
 * square root of n1 + ratio² · n0. Where nothing may be told (ratio 1) it must hold the other way round as well.
 */
function compareCounts(without: ReadonlyMap<number, number>, withOne: ReadonlyMap<number, number>, ratio: number) {
  const broken: string[] = [];
  let largest = 0;
  let past = 0;
  const batches = [...without.values()].reduce((sum, seen) => sum + seen, 0);
  for (const count of new Set([...without.keys(), ...withOne.keys()])) {
    const [n0, n1] = [without.get(count) ?? 0, withOne.get(count) ?? 0];
    const worst = ratio === 1 ? Math.max(deviations(n1, n0, 1), deviations(n0, n1, 1)) : deviations(n1, n0, ratio);
    if (worst > DEVIATIONS) broken.push(`${count} listed: ${n0} times without, ${n1} times with one more`);
    past = Math.max(past, worst);
    if (n0 + n1 >= 2 * SHOWN_FROM * batches) largest = Math.max(largest, n1 / n0);
  }
  return { largest, past, broken };
}

function deviations(more: number, less: number, ratio: number): number {
  return (more - ratio * less) / Math.sqrt(more + ratio ** 2 * less);
}

/**
 * Trained on one half and measured on the other, so that it would also find what no formula expects: for each count it
 * says what it saw more often.
 */
function guessCounts([without, withOne]: readonly [number[], number[]]): { rate: number; made: number } {
  const half = Math.floor(without.length / 2);
  const [seen0, seen1] = [tally(without.slice(0, half)), tally(withOne.slice(0, half))];
  const saysMore = (count: number) => (seen1.get(count) ?? 0) > (seen0.get(count) ?? 0);
  const right =
    without.slice(half).filter((count) => !saysMore(count)).length + withOne.slice(half).filter(saysMore).length;
  const made = without.length - half + (withOne.length - half);
  return { rate: right / made, made };
}

export interface Composed {
  readonly batches: number;
  /** One envelope more in one of these batches, and the guesser knows in which. */
  readonly inOne: Outcome;
  /** One envelope more in each of them. */
  readonly inAll: Outcome;
}

/** Draws are independent: a batch without a difference multiplies the likelihoods by one. */
export function compose(batches: number): Composed {
  const inBatches = (different: number): Outcome => ({
    ratio: PROMISED_RATIO ** different,
    guess: 0.5 + (1 - (1 - NOTHING_DRAWN) ** different) / 2,
  });
  return { batches, inOne: inBatches(1), inAll: inBatches(batches) };
}

export interface ComposedGuess {
  readonly rate: number;
  readonly allowed: number;
}

/**
 * Rows of batches, flooded with one envelope each, with one more in `different` of them. The guesser who cannot be
 * beaten says "more" unless one of those batches lists so few that there cannot have been one.
 */
export function playRows(
  { batches, different }: { readonly batches: number; readonly different: number },
  rows: number,
  random: () => number,
): ComposedGuess {
  let right = 0;
  for (let row = 0; row < 2 * rows; row += 1) {
    const isMore = row % 2 === 1;
    let saysMore = true;
    for (let batch = 0; batch < batches; batch += 1) {
      const others = isMore && batch < different ? 1 : 0;
      const count = countListed(1 + others, 0, random());
      if (batch < different && count < 2) saysMore = false;
    }
    if (saysMore === isMore) right += 1;
  }
  const bound = 0.5 + (1 - (1 - NOTHING_DRAWN) ** different) / 2;
  return { rate: right / (2 * rows), allowed: bound + DEVIATIONS * Math.sqrt(0.25 / (2 * rows)) };
}

/** The same row of numbers for the same seed (mulberry32), in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
