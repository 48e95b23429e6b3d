/** What a recording goes through beside the change of voice: prediction, another rate, and a file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRoots, predict, putIn, takeOut } from '../../../../../client/melder/voice/linear-prediction.ts';
import { createResampler } from '../../../../../client/melder/voice/resample.ts';
import { encodeWav } from '../../../../../client/melder/voice/wav.ts';
import { findViewable } from '../../../../../client/shared/viewer/kind.ts';
import { createRandom } from '../../../../helpers/random.ts';
import { vowel } from '../../../../helpers/spoken.ts';

const piece = Float64Array.from(vowel(1).subarray(8000, 8512));

describe('linear prediction', () => {
  it('takes a resonator out of a piece of speech, and puts it back', () => {
    const a = predict(piece);
    expect(a).toBeDefined();
    if (a === undefined) return;
    const buzz = takeOut(a, piece);
    expect(Math.hypot(...buzz)).toBeLessThan(Math.hypot(...piece) / 3);
    for (const [at, sample] of putIn(a, buzz).entries()) expect(sample).toBeCloseTo(piece[at] ?? 0, 6);
  });

  it('finds every root, within the circle, and each gives zero', () => {
    const a = predict(piece) ?? new Float64Array();
    const roots = findRoots(a, undefined);
    expect(roots?.re).toHaveLength(20);
    for (const [at, x] of (roots?.re ?? []).entries()) {
      const y = roots?.im[at] ?? 0;
      expect(Math.hypot(x, y)).toBeLessThan(1);
      let [re, im] = [0, 0];
      for (const coefficient of a) [re, im] = [re * x - im * y + coefficient, re * y + im * x];
      expect(Math.hypot(re, im)).toBeLessThan(1e-6);
    }
  });

  it('gives nothing for silence', () => {
    expect(predict(new Float64Array(512))).toBeUndefined();
  });
});

describe('another rate', () => {
  const tone = (hertz: number, rate: number, seconds = 1) =>
    Float32Array.from({ length: rate * seconds }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate));
  const loudness = (samples: Float32Array) => Math.hypot(...samples) / Math.sqrt(samples.length);

  it.each([44_100, 48_000, 32_000, 16_000])('from %i keeps what is spoken and drops what would fold back', (rate) => {
    const speech = createResampler(rate, 16_000)(tone(1000, rate));
    expect(Math.abs(speech.length - 16_000)).toBeLessThan(40);
    expect(loudness(speech.subarray(100, -100))).toBeCloseTo(Math.SQRT1_2, 1);
    if (rate > 24_000)
      expect(loudness(createResampler(rate, 16_000)(tone(12_000, rate)).subarray(100, -100))).toBeLessThan(0.03);
  });

  it('does not depend on how the chunks fall', () => {
    const all = vowel(0.2);
    const whole = createResampler(48_000, 16_000)(all);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 12 }), (sizes) => {
        const resample = createResampler(48_000, 16_000);
        const parts: number[] = [];
        let from = 0;
        for (const size of [...sizes, all.length]) {
          parts.push(...resample(all.subarray(from, from + size)));
          from += size;
        }
        expect(parts).toHaveLength(whole.length);
        for (const [at, sample] of parts.entries()) expect(sample).toBeCloseTo(whole[at] ?? 0, 4);
      }),
      { numRuns: 30 },
    );
  });

  it('upwards is refused', () => {
    expect(() => createResampler(8000, 16_000)).toThrow(RangeError);
  });
});

describe('the file', () => {
  it('is a header of 44 bytes and samples, and nothing that tells where or when it was made', () => {
    const samples = vowel(0.5);
    const bytes = encodeWav(samples, 16_000);
    expect(bytes.length).toBe(44 + samples.length * 2);
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 44))).toMatch(/^RIFF....WAVEfmt .{20}data....$/s);
    expect(findViewable(bytes)).toEqual({ kind: 'sound', type: 'audio/wav' });
  });

  it('is as loud however near somebody sat, and never over the top', () => {
    const peak = (bytes: Uint8Array<ArrayBuffer>) =>
      Math.max(...new Int16Array(bytes.buffer, 44).map((sample) => Math.abs(sample)));
    const near = vowel(0.5);
    expect(peak(encodeWav(near, 16_000))).toBe(
      peak(
        encodeWav(
          near.map((sample) => sample / 20),
          16_000,
        ),
      ),
    );
    const random = createRandom(3);
    expect(
      peak(
        encodeWav(
          near.map(() => 9 * random()),
          16_000,
        ),
      ),
    ).toBeLessThan(32_767);
  });
});
