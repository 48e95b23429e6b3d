import { describe, expect, it } from 'vitest';
import { changeVoice, VOICE_RATE } from '../../../../../client/melder/voice/change-voice.ts';
import { createRandom } from '../../../../helpers/random.ts';
import { mean, middleBetween, pitchAt, RATE, spread, vowel } from '../../../../helpers/spoken.ts';

function change(samples: Float32Array, seed: number): Float32Array {
  const changing = changeVoice(samples, createRandom(seed));
  let step = changing.next();
  while (!step.done) step = changing.next();
  return step.value;
}

const spoken = vowel(4);
const changed = [1, 2, 3, 4].map((seed) => change(spoken, seed));
const places = Array.from({ length: 24 }, (_, at) => 4000 + at * 2000);
const whispered = vowel(3, { isWhispered: true, formants: [2000] });
const changedWhispers = [1, 2, 3].map((seed) => change(whispered, seed));

/** Three seconds of four syllables each, with as much silence between them as somebody leaves who speaks fast. */
const syllables = vowel(3).map((sample, at) => {
  const within = (at / RATE) % 0.25;
  return within < 0.15 ? sample * Math.sin((Math.PI * within) / 0.15) : 0;
});

/** Loudness of each 20 ms. */
function levelsOf(samples: Float32Array): number[] {
  return Array.from({ length: Math.floor(samples.length / 320) }, (_, nth) =>
    Math.hypot(...samples.subarray(nth * 320, nth * 320 + 320)),
  );
}

/** How often it becomes loud after it was quiet. */
function burstsOf(samples: Float32Array): number {
  const levels = levelsOf(samples);
  const loudest = Math.max(...levels);
  let isLoud = false;
  return levels.filter((level) => {
    const begins = !isLoud && level > loudest * 0.3;
    isLoud = begins || (isLoud && level > loudest * 0.12);
    return begins;
  }).length;
}

/** Pitch of the result over that of the original, through the recording. */
function pitchRatios(samples: Float32Array): number[] {
  return places.map((at) => pitchAt(samples, at) / pitchAt(spoken, at));
}

/** Where the one resonance of a whisper went, through the recording. */
function resonanceRatios(samples: Float32Array): number[] {
  const middle = (one: Float32Array, at: number) => middleBetween(one, at, [800, 4500]);
  return [0, 1, 2, 3, 4, 5, 6, 7]
    .map((nth) => 2000 + nth * 4500)
    .map((at) => middle(samples, at) / middle(whispered, at));
}

describe('a changed voice', () => {
  it('lasts about as long as what was said, and is nowhere silent where somebody spoke', () => {
    expect(VOICE_RATE).toBe(RATE);
    for (const one of changed) {
      expect(Math.abs(one.length / spoken.length - 1)).toBeLessThan(0.1);
      const loud = places.map(
        (at) => Math.hypot(...one.subarray(at, at + 800)) / Math.hypot(...spoken.subarray(at, at + 800)),
      );
      expect(Math.min(...loud)).toBeGreaterThan(0.3);
      expect(Math.max(...loud)).toBeLessThan(3);
      expect(one.every((sample) => Number.isFinite(sample))).toBe(true);
    }
  });

  it('has another pitch, and not one that is a fixed step away', () => {
    for (const one of changed) {
      const ratios = pitchRatios(one);
      expect(Math.abs(mean(ratios) - 1)).toBeGreaterThan(0.04);
      expect(spread(ratios)).toBeGreaterThan(0.012);
    }
  });

  it('resonates elsewhere, and not a fixed step away either', () => {
    for (const one of changedWhispers) {
      const ratios = resonanceRatios(one);
      expect(Math.abs(mean(ratios) - 1)).toBeGreaterThan(0.03);
      // A constant α and pitch stay under 0.008 here.
      expect(spread(ratios)).toBeGreaterThan(0.02);
    }
  });

  it('is not brought back by undoing one shift, whichever', () => {
    for (const one of changed) {
      const ratios = pitchRatios(one);
      const best = mean(ratios);
      expect(Math.max(...ratios.map((ratio) => Math.abs(ratio / best - 1)))).toBeGreaterThan(0.025);
    }
    for (const [nth, one] of changedWhispers.entries()) {
      // What undoes the pitch of a recording, made by the same chance, leaves its resonances elsewhere.
      const undo = mean(pitchRatios(changed[nth] ?? spoken));
      expect(Math.max(...resonanceRatios(one).map((ratio) => Math.abs(ratio / undo - 1)))).toBeGreaterThan(0.05);
    }
  });

  it('keeps syllables apart, and as many as were spoken', () => {
    expect(burstsOf(syllables)).toBe(12);
    for (const seed of [1, 2, 3, 4]) {
      const one = change(syllables, seed);
      expect(burstsOf(one)).toBe(12);
      const levels = levelsOf(one).sort((left, right) => left - right);
      const [quiet = 0, loud = 0] = [
        levels[Math.floor(levels.length * 0.15)],
        levels[Math.floor(levels.length * 0.85)],
      ];
      expect(quiet / loud).toBeLessThan(0.1);
    }
  });

  it('is another one each time', () => {
    const pitches = changed.map((one) => mean(pitchRatios(one)).toFixed(3));
    expect(new Set(pitches).size).toBe(changed.length);
    expect(changed[0]?.length).not.toBe(changed[1]?.length);
  });

  it('depends on chance alone: the same chance gives the same voice', () => {
    expect(change(spoken, 1)).toEqual(changed[0]);
  });

  it('of silence is silence, and of next to nothing next to nothing', () => {
    expect(change(new Float32Array(8000), 1).every((sample) => sample === 0)).toBe(true);
    expect(change(new Float32Array(0), 1).length).toBeLessThan(1000);
    expect(change(Float32Array.of(0.5), 1).every((sample) => Number.isFinite(sample))).toBe(true);
  });

  it('stays within bounds for noise, a pure tone and a clipped recording', () => {
    const random = createRandom(9);
    const noise = Float32Array.from({ length: RATE }, () => 2 * random() - 1);
    const tone = Float32Array.from({ length: RATE }, (_, at) => Math.sin((2 * Math.PI * 440 * at) / RATE));
    const clipped = vowel(1).map((sample) => Math.sign(sample));
    for (const odd of [noise, tone, clipped]) {
      const result = change(odd, 5);
      expect(result.every((sample) => Math.abs(sample) < 20)).toBe(true);
      expect(Math.hypot(...result)).toBeGreaterThan(1);
    }
  });
});
