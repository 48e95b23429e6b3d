/**
 * `npm run simulate`: what takes too long for `npm test`, which has a sample of both. Ends with 1 when anything is wrong.
 *
 * An excluded functionaris who floods, against the server's own draw of decoys (P3): prints what they can learn beside
 * what is promised. A bound is broken when it is by more than chance explains. `-- --batches 1000000` plays longer,
 * `-- --seed 7` plays the same again.
 *
 * Every path that is walked in a browser, on a phone and on a desktop; each screen at every width, in light and dark.
 * `-- --flood` or `-- --screens` does one of the two.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { compose, type Played, play, playRows, SCENES, seededRandom } from './flood-game.ts';

const DEFAULT_BATCHES = 400_000;
const ROWS = [7, 30, 90] as const;
/** Enough for the guesses of a row to be right within half a per cent. */
const PLAYED_ROWS = 10_000;

function readCount(text: string | undefined, otherwise: number): number {
  const count = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error('must be a whole number from 1');
  return count;
}

const show = (value: number) => (value < 1_000 ? value.toFixed(4) : value.toExponential(1));

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) console.log(`  ${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')}`);
}

function line({ scene, bound, exact, measured, past, broken }: Played): readonly string[] {
  const { own, fewer, checks } = scene;
  const numbers = [bound, exact, measured].map(({ ratio }) => ratio);
  const guesses = [bound, exact, measured].map(({ guess }) => guess);
  const who = [String(own), `${fewer} or ${fewer + 1}`, String(checks)];
  return [...who, ...numbers.map(show), past.toFixed(1), ...guesses.map(show), broken.length === 0 ? 'held' : 'BROKEN'];
}

function playScenes(batches: number, random: () => number): readonly string[] {
  const played = SCENES.map((scene) => play(scene, batches, random));
  console.log(`
One batch. The guesser sent "own" envelopes, counts what is listed, and asks: did others send the fewer, or one more?
"ratio": the most a count raises the likelihood of one more; "past": how many standard deviations the worst count lies
past the bound. "guess": how often the best guesser is right; 0.5 is a coin.
`);
  const head = ['own', 'others', 'checks', 'ratio ≤', 'exact', 'measured', 'past', 'guess ≤', 'exact', 'measured', ''];
  printTable([head, ...played.map(line)]);
  return played.flatMap(({ broken }) => broken);
}

function playDays(random: () => number): readonly string[] {
  const broken: string[] = [];
  console.log(`
Many batches in a row, all flooded. One envelope more in one of them, or in each of them:
`);
  const head = ['batches', 'in one: ratio', 'guess', 'measured', 'in all: ratio', 'guess', 'measured'];
  const rows = ROWS.map((batches) => {
    const { inOne, inAll } = compose(batches);
    const [one, all] = [1, batches].map((different) => playRows({ batches, different }, PLAYED_ROWS, random)) as [
      ReturnType<typeof playRows>,
      ReturnType<typeof playRows>,
    ];
    for (const { rate, allowed } of [one, all])
      if (rate > allowed) broken.push(`${batches} in a row: guessed ${show(rate)}, allowed ${show(allowed)}`);
    const cells = [inOne.ratio, inOne.guess, one.rate, inAll.ratio, inAll.guess, all.rate];
    return [String(batches), ...cells.map(show)];
  });
  printTable([head, ...rows]);
  console.log(`
A melding is listed once. While the difference lies in one batch, the bound stays what it is for one batch, however
long somebody counts. Where others send one more in many batches, the bounds multiply: a flood that lasts learns that
the channel is used, or that it is not. It never learns more about one melding than the column "in one" says.

The bound holds in one direction: no count says more than nine to eight that somebody sent. When the draw adds nothing,
once in nine batches, whoever floods sees for certain that others sent no more than the fewer.`);
  return broken;
}

/** The tests of `npm test`, on more devices (test/vitest.config.ts). */
function walkScreens(): void {
  const env = { ...process.env, FULL_RUN: '1' };
  const { status } = spawnSync('node', ['scripts/test.mjs', 'test/browser'], { stdio: 'inherit', env });
  if (status !== 0) process.exitCode = 1;
}

function playFlood(batches: number, seed: number): void {
  const random = seededRandom(seed);
  console.log(`${batches} batches for each line and side, seed ${seed}.`);
  const broken = [...playScenes(batches, random), ...playDays(random)];
  console.log(
    broken.length === 0
      ? '\nEvery bound held: nothing lies more than five standard deviations past it.'
      : `\nBROKEN, by more than five standard deviations:\n  ${broken.slice(0, 20).join('\n  ')}`,
  );
  if (broken.length > 0) process.exitCode = 1;
}

function main(): void {
  const count = { type: 'string' } as const;
  const only = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { batches: count, seed: count, flood: only, screens: only } });
  const batches = readCount(values.batches, DEFAULT_BATCHES);
  const seed = readCount(values.seed, randomInt(1, 2 ** 32));
  if (!values.screens) playFlood(batches, seed);
  if (!values.flood) walkScreens();
}

main();
