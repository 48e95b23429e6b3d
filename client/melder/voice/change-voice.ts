/**
 * Makes a voice harder to recognise, on this device, in two steps that each use fresh chance:
 *
 * 1. Pitch and tempo wander (`shift-pitch.ts`), around a pitch drawn for this recording.
 * 2. The resonances of throat and mouth are bent (McAdams): of each 32 ms the resonator is estimated, the angle φ of
 *    each of its poles becomes φ^α, and the buzz goes through the new one. α wanders, each pole wanders a little by
 *    itself, and a breath of noise goes into the buzz.
 *
 * Step 2 is the idea of Patino, Tomashenko, Todisco, Nautsch, Evans, "Speaker anonymisation using the McAdams
 * coefficient", Interspeech 2021 (arXiv:2011.01130), baseline B2 of the VoicePrivacy Challenge, which draws one α from
 * 0.5 to 0.9. One constant, of α as of pitch, can be tried out and undone; so none here is constant.
 *
 * Hides: pitch, timbre, and what one fixed undoing would bring back. It is moderate protection: the challenge found that
 * an attacker who trains a recogniser on voices changed the same way still does better than chance.
 * Does not hide: words, accent, pauses, the way of speaking, noises in the room.
 *
 * Measured once, by hand: 136 recordings of 4 to 34 s, spoken letters and syllables of 18 people (KDE's `klettres-data`),
 * 74 to learn from. Gaussian mixtures over cepstra (16, 19 coefficients and their slopes, with their mean taken away
 * or not) named 60 and 62 of the other 62; of the same changed 24 and 17; having learnt from changed ones 44 and 47.
 * Guessing names 3 or 4. Each spoke another language in another room, which helps them. α from 0.6 to 0.88, or also
 * above 1, or poles that wander more than twice as far, changed this by no more than chance does.
 */
import { findRoots, PREDICTION_ORDER, predict, putIn, type Roots, takeOut } from './linear-prediction.ts';
import { shiftPitch } from './shift-pitch.ts';
import { createWander, type Random } from './wander.ts';

/** What everything here is recorded at: speech needs no more, and a microphone's own sound has less room. */
export const VOICE_RATE = 16_000;

const PIECE = 512;
const HOP = PIECE / 2;
/** Nearer to the circle a resonance whistles. */
const RADIUS_MAX = 0.985;
const NOISE_SHARE = 0.06;

/** Half of them lower, half higher, and never what leaves the pitch as it was. */
function drawPitch(random: Random): number {
  const away = 0.1 + random() * 0.1;
  return random() < 0.5 ? 1 - away : 1 + away;
}

/** Gives a part from 0 to 1 from time to time, so that whoever drives it can pause; the changed samples at the end. */
export function* changeVoice(samples: Float32Array, random: Random): Generator<number, Float32Array> {
  const seconds: [number, number] = [0.25, 0.7];
  const pitch = createWander(random, { centre: drawPitch(random), reach: 0.05, turnSeconds: seconds });
  const tempo = createWander(random, { centre: 1, reach: 0.08, turnSeconds: [0.5, 1.5] });
  const shifting = shiftPitch(samples, { rate: VOICE_RATE, pitch, tempo });
  let shifted = shifting.next();
  while (!shifted.done) {
    yield 0;
    shifted = shifting.next();
  }
  const bending = bendResonances(shifted.value, random);
  let bent = bending.next();
  while (!bent.done) {
    yield bent.value;
    bent = bending.next();
  }
  return bent.value;
}

function* bendResonances(samples: Float32Array, random: Random): Generator<number, Float32Array> {
  const alpha = createWander(random, { centre: 0.74 + random() * 0.12, reach: 0.09, turnSeconds: [0.15, 0.45] });
  const single = Array.from({ length: PREDICTION_ORDER / 2 }, () =>
    createWander(random, { centre: 1, reach: 0.04, turnSeconds: [0.2, 0.6] }),
  );
  const window = Float64Array.from({ length: PIECE }, (_, at) => Math.sin((Math.PI * (at + 0.5)) / PIECE));
  const bent = new Float32Array(samples.length);
  let roots: Roots | undefined;
  for (let start = -HOP; start < samples.length; start += HOP) {
    const seconds = Math.max(0, start / VOICE_RATE);
    const piece = window.map((gain, at) => gain * (samples[start + at] ?? 0));
    const a = predict(piece);
    // From chance again when the walk from the piece before ends nowhere.
    roots = a && (findRoots(a, roots) ?? findRoots(a, undefined));
    // A piece that cannot be bent is left out: it must not come through as it was.
    if (a !== undefined && roots !== undefined) {
      const power = alpha(seconds);
      const other = fromRoots(roots, (angle, nth) => Math.min(3.1, angle ** power * (single[nth]?.(seconds) ?? 1)));
      const spoken = putIn(other, withNoise(takeOut(a, piece), random));
      const level = loudness(piece) / Math.max(1e-9, loudness(spoken));
      for (let at = 0; at < PIECE; at += 1) {
        const place = start + at;
        if (place >= 0 && place < bent.length) {
          bent[place] = (bent[place] ?? 0) + level * (window[at] ?? 0) * (spoken[at] ?? 0);
        }
      }
    }
    yield Math.max(0, start) / samples.length;
  }
  return bent;
}

/** A(z) again, with the angle of each pair of poles as `bend` says; what has no angle stays. */
function fromRoots({ re, im }: Roots, bend: (angle: number, nth: number) => number): Float64Array {
  let a = Float64Array.of(1);
  const pairs: { radius: number; angle: number }[] = [];
  for (let root = 0; root < re.length; root += 1) {
    const [x, y] = [re[root] ?? 0, im[root] ?? 0];
    const radius = Math.min(RADIUS_MAX, Math.hypot(x, y));
    if (Math.abs(y) < 1e-6) a = times(a, [1, -Math.sign(x) * radius]);
    else if (y > 0) pairs.push({ radius, angle: Math.atan2(y, x) });
  }
  pairs.sort((left, right) => left.angle - right.angle);
  for (const [nth, { radius, angle }] of pairs.entries()) {
    a = times(a, [1, -2 * radius * Math.cos(bend(angle, nth)), radius * radius]);
  }
  return a;
}

function times(left: Float64Array, right: readonly number[]): Float64Array<ArrayBuffer> {
  const product = new Float64Array(left.length + right.length - 1);
  for (const [at, value] of left.entries()) {
    for (const [by, other] of right.entries()) product[at + by] = (product[at + by] ?? 0) + value * other;
  }
  return product;
}

function withNoise(buzz: Float64Array, random: Random): Float64Array {
  const level = loudness(buzz) * NOISE_SHARE * Math.sqrt(3);
  return buzz.map((sample) => sample + (2 * random() - 1) * level);
}

function loudness(samples: Float64Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / samples.length);
}
