/** Something like speech, and rulers for it. */
import { createVoice, type VoiceStage } from '../../client/melder/voice/voice-flow.ts';
import { createRandom } from './random.ts';

export const RATE = 16_000;

/**
 * A vowel whose pitch drifts as of somebody who reads aloud: pulses through three resonances, with a breath of noise.
 * Whispered it is noise alone, whose resonances are measured without the pitch in between.
 */
export function vowel(
  seconds: number,
  { pitch = 120, formants = [700, 1220, 2600], isWhispered = false } = {},
): Float32Array {
  const random = createRandom(7);
  const samples = new Float32Array(Math.round(seconds * RATE));
  let phase = 0;
  for (let at = 0; at < samples.length; at += 1) {
    phase += (pitch * (1 + 0.06 * Math.sin((2 * Math.PI * at) / RATE / 1.7))) / RATE;
    if (phase >= 1) phase -= 1;
    samples[at] = isWhispered ? random() - 0.5 : (phase < 0.02 ? 1 : 0) + 0.01 * (random() - 0.5);
  }
  return formants.reduce<Float32Array>((sound, formant) => resonate(sound, formant), samples);
}

function resonate(samples: Float32Array, hertz: number): Float32Array {
  const radius = Math.exp((-Math.PI * 90) / RATE);
  const [first, second] = [2 * radius * Math.cos((2 * Math.PI * hertz) / RATE), -radius * radius];
  const sounding = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at += 1) {
    sounding[at] = (samples[at] ?? 0) * 0.1 + first * (sounding[at - 1] ?? 0) + second * (sounding[at - 2] ?? 0);
  }
  return sounding;
}

/** Of a piece of 50 ms: the lag at which it is most like itself. */
export function pitchAt(samples: Float32Array, start: number): number {
  let best = 0;
  let bestLikeness = 0;
  for (let lag = Math.floor(RATE / 320); lag <= RATE / 60; lag += 1) {
    let product = 0;
    let energy = 1e-9;
    for (let at = start; at < start + 800; at += 1) {
      product += (samples[at] ?? 0) * (samples[at + lag] ?? 0);
      energy += (samples[at + lag] ?? 0) ** 2;
    }
    const likeness = product / Math.sqrt(energy);
    if (likeness > bestLikeness * 1.02) [best, bestLikeness] = [lag, likeness];
  }
  return RATE / best;
}

/** Where, between two frequencies, a piece of a tenth of a second has the middle of its loudness. */
export function middleBetween(samples: Float32Array, start: number, [low, high]: readonly [number, number]): number {
  let [weighed, whole] = [0, 0];
  for (let hertz = low; hertz <= high; hertz += 50) {
    const power = powerAt(samples, start, hertz);
    weighed += power * hertz;
    whole += power;
  }
  return weighed / whole;
}

const PIECE = 1600;

function powerAt(samples: Float32Array, start: number, hertz: number): number {
  let [re, im] = [0, 0];
  for (let at = 0; at < PIECE; at += 1) {
    const sample = (samples[start + at] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / PIECE));
    re += sample * Math.cos((2 * Math.PI * hertz * at) / RATE);
    im += sample * Math.sin((2 * Math.PI * hertz * at) / RATE);
  }
  return re * re + im * im;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How far values stray from their mean, as a part of it. */
export function spread(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) / middle;
}

/** The file of a recording, of somebody who does not want their voice changed: that would make it a little longer or shorter. */
export async function recorded(seconds: number): Promise<Blob> {
  const stages: VoiceStage[] = [];
  let hear: (samples: Float32Array) => void = () => undefined;
  const voice = createVoice({
    listen: async ({ onSamples }) => {
      hear = onSamples;
      return { stop: () => undefined };
    },
    random: createRandom(11),
    breathe: async () => false,
    onState: ({ stage }) => stages.push(stage),
  });
  voice.consent(true);
  await voice.wantChange(false);
  await voice.start();
  hear(vowel(seconds));
  await voice.stop();
  const last = stages.at(-1);
  if (last?.kind !== 'recorded') throw new Error('nothing was recorded');
  return last.file;
}
