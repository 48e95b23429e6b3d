/** From a microphone's rate to a lower one, chunk after chunk, so that a long recording never stands in memory twice. */

/** Taps on each side at the lower rate; enough that nothing above its half folds back audibly. */
const HALF_WIDTH = 8;

/** @throws {RangeError} when the lower rate is not lower: there is nothing to leave out then */
export function createResampler(fromRate: number, toRate: number): (chunk: Float32Array) => Float32Array {
  if (fromRate < toRate) throw new RangeError('rate');
  const step = fromRate / toRate;
  const half = HALF_WIDTH * step;
  let kept = new Float32Array(Math.ceil(half));
  /** Of the next sample to give, counted from the first one kept. */
  let place = kept.length;
  return (chunk) => {
    const all = new Float32Array(kept.length + chunk.length);
    all.set(kept);
    all.set(chunk, kept.length);
    const given: number[] = [];
    while (place + half < all.length) {
      given.push(sampleAt(all, place, step));
      place += step;
    }
    const done = Math.max(0, Math.floor(place - half));
    kept = all.slice(done);
    place -= done;
    return Float32Array.from(given);
  };
}

/** The mean of what is around, weighed by a windowed sinc that lets through what the lower rate can hold. */
function sampleAt(samples: Float32Array, place: number, step: number): number {
  const half = HALF_WIDTH * step;
  let sum = 0;
  let weights = 0;
  for (let at = Math.max(0, Math.ceil(place - half)); at <= place + half; at += 1) {
    const x = (at - place) / step;
    const weight = sinc(x * 0.9) * (0.5 + 0.5 * Math.cos((Math.PI * x) / HALF_WIDTH));
    sum += weight * (samples[at] ?? 0);
    weights += weight;
  }
  return sum / weights;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}
