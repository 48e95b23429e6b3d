/** Pitch and tempo, both wandering: overlapping pieces of the recording, each read faster or slower than it was spoken. */

/** 40 ms: two periods of the lowest voice. */
const PIECE = 640;
const HOP = PIECE / 2;
/** A piece may begin a little earlier or later, where it continues best what is already there. */
const SEARCH = 104;
const SEARCH_STEP = 2;
/** Of the samples compared, one in two decides as well. */
const COMPARE_STEP = 2;

export interface ShiftOptions {
  readonly rate: number;
  /** Of the pitch at a time of the result: 1 is as it was. */
  readonly pitch: (seconds: number) => number;
  readonly tempo: (seconds: number) => number;
}

/** Gives nothing at each piece, so that whoever drives it can pause, and the samples at the end. */
export function* shiftPitch(
  samples: Float32Array,
  { rate, pitch, tempo }: ShiftOptions,
): Generator<void, Float32Array> {
  const shifted = new Float32Array(Math.ceil(samples.length / 0.8) + PIECE);
  const fade = Float64Array.from({ length: HOP }, (_, at) => 0.5 - 0.5 * Math.cos((Math.PI * (at + 0.5)) / HOP));
  let read = 0;
  let write = 0;
  while (read < samples.length && write + PIECE <= shifted.length) {
    const seconds = write / rate;
    const step = pitch(seconds);
    const from = write === 0 ? 0 : bestStart(samples, shifted, { read, write, step });
    for (let at = 0; at < PIECE; at += 1) {
      const gain = at < HOP ? (fade[at] ?? 0) : (fade[PIECE - 1 - at] ?? 0);
      shifted[write + at] = (shifted[write + at] ?? 0) + gain * between(samples, from + at * step);
    }
    read += HOP * tempo(seconds);
    write += HOP;
    yield;
  }
  return shifted.subarray(0, write);
}

interface Place {
  readonly read: number;
  readonly write: number;
  readonly step: number;
}

/** The start whose first half is most like what the piece before left there (which is fading out: only its shape counts). */
function bestStart(samples: Float32Array, shifted: Float32Array, { read, write, step }: Place): number {
  let best = read;
  let bestLikeness = Number.NEGATIVE_INFINITY;
  for (let shift = -SEARCH; shift <= SEARCH; shift += SEARCH_STEP) {
    let product = 0;
    let energy = 1e-9;
    for (let at = 0; at < HOP; at += COMPARE_STEP) {
      const sample = samples[Math.round(read + shift + at * step)] ?? 0;
      product += sample * (shifted[write + at] ?? 0);
      energy += sample * sample;
    }
    const likeness = product / Math.sqrt(energy);
    if (likeness > bestLikeness) [best, bestLikeness] = [read + shift, likeness];
  }
  return best;
}

/** Between two samples, in a straight line; silence outside. */
function between(samples: Float32Array, place: number): number {
  const whole = Math.floor(place);
  const left = samples[whole] ?? 0;
  return left + ((samples[whole + 1] ?? 0) - left) * (place - whole);
}
