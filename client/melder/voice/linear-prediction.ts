/**
 * Speech as a buzz (the voice cords) sent through a resonator (the throat and mouth). Linear prediction finds the
 * resonator of a short piece: the poles of 1/A(z) are its resonances, the formants, by which ears and programs tell
 * voices apart.
 */

/** Twenty at 16 kHz, as in the VoicePrivacy baseline: enough for every formant of an adult or a child. */
export const PREDICTION_ORDER = 20;

/** White noise of −40 dB under the piece keeps silence and pure tones solvable. */
const FLOOR = 1.0001;

/**
 * Levinson and Durbin's recursion over the piece's autocorrelation.
 *
 * @returns A(z) as `PREDICTION_ORDER + 1` numbers that begin with 1; all its roots lie within the unit circle.
 * Undefined for silence.
 */
export function predict(piece: Float64Array): Float64Array | undefined {
  const correlation = correlate(piece);
  const energy = correlation[0] ?? 0;
  if (energy < 1e-9) return undefined;
  const a = new Float64Array(PREDICTION_ORDER + 1);
  a[0] = 1;
  let error = energy * FLOOR;
  for (let order = 1; order <= PREDICTION_ORDER; order += 1) {
    let sum = correlation[order] ?? 0;
    for (let at = 1; at < order; at += 1) sum += (a[at] ?? 0) * (correlation[order - at] ?? 0);
    const reflection = -sum / error;
    const before = a.slice();
    for (let at = 1; at < order; at += 1) a[at] = (before[at] ?? 0) + reflection * (before[order - at] ?? 0);
    a[order] = reflection;
    error *= 1 - reflection * reflection;
    if (error <= 0) return undefined;
  }
  return a;
}

function correlate(piece: Float64Array): Float64Array {
  const correlation = new Float64Array(PREDICTION_ORDER + 1);
  for (let lag = 0; lag <= PREDICTION_ORDER; lag += 1) {
    let sum = 0;
    for (let at = lag; at < piece.length; at += 1) sum += (piece[at] ?? 0) * (piece[at - lag] ?? 0);
    correlation[lag] = sum;
  }
  return correlation;
}

/** The buzz that is left when the resonator is taken out: A(z) over the piece. */
export function takeOut(a: Float64Array, piece: Float64Array): Float64Array {
  const buzz = new Float64Array(piece.length);
  for (let at = 0; at < piece.length; at += 1) {
    let sum = 0;
    for (let lag = 0; lag < a.length && lag <= at; lag += 1) sum += (a[lag] ?? 0) * (piece[at - lag] ?? 0);
    buzz[at] = sum;
  }
  return buzz;
}

/** The buzz through another resonator: 1/A(z). */
export function putIn(a: Float64Array, buzz: Float64Array): Float64Array {
  const piece = new Float64Array(buzz.length);
  for (let at = 0; at < buzz.length; at += 1) {
    let sum = buzz[at] ?? 0;
    for (let lag = 1; lag < a.length && lag <= at; lag += 1) sum -= (a[lag] ?? 0) * (piece[at - lag] ?? 0);
    piece[at] = sum;
  }
  return piece;
}

export interface Roots {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

const ROUNDS_MAX = 60;
const CLOSE_ENOUGH = 1e-9;

/**
 * All roots at once, by Aberth's and Ehrlich's iteration.
 *
 * @param start where the search begins: the roots of the piece before are close by
 * @returns undefined when it does not come to rest
 */
export function findRoots(a: Float64Array, start: Roots | undefined): Roots | undefined {
  const degree = a.length - 1;
  const { re, im } = start === undefined ? onCircle(degree) : { re: start.re.slice(), im: start.im.slice() };
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    let moved = 0;
    for (let root = 0; root < degree; root += 1) moved = Math.max(moved, improve(a, re, im, root));
    if (moved < CLOSE_ENOUGH) return { re, im };
  }
  return undefined;
}

/** Not symmetrical about the real axis: from there a search never leaves it. */
function onCircle(degree: number): { re: Float64Array; im: Float64Array } {
  const angle = (_: unknown, root: number) => (2 * Math.PI * root) / degree + 0.4;
  const angles = Array.from({ length: degree }, angle);
  return {
    re: Float64Array.from(angles, (one) => 0.9 * Math.cos(one)),
    im: Float64Array.from(angles, (one) => 0.9 * Math.sin(one)),
  };
}

/** One step for one root; gives how far it went. */
function improve(a: Float64Array, re: Float64Array, im: Float64Array, root: number): number {
  const x = re[root] ?? 0;
  const y = im[root] ?? 0;
  let [valueRe, valueIm, slopeRe, slopeIm] = [0, 0, 0, 0];
  for (const coefficient of a) {
    [slopeRe, slopeIm] = [slopeRe * x - slopeIm * y + valueRe, slopeRe * y + slopeIm * x + valueIm];
    [valueRe, valueIm] = [valueRe * x - valueIm * y + coefficient, valueRe * y + valueIm * x];
  }
  const slope = slopeRe * slopeRe + slopeIm * slopeIm || 1e-30;
  const newtonRe = (valueRe * slopeRe + valueIm * slopeIm) / slope;
  const newtonIm = (valueIm * slopeRe - valueRe * slopeIm) / slope;
  let [pushRe, pushIm] = [0, 0];
  for (let other = 0; other < re.length; other += 1) {
    if (other === root) continue;
    const dx = x - (re[other] ?? 0);
    const dy = y - (im[other] ?? 0);
    const distance = dx * dx + dy * dy || 1e-30;
    pushRe += dx / distance;
    pushIm -= dy / distance;
  }
  const dampRe = 1 - (newtonRe * pushRe - newtonIm * pushIm);
  const dampIm = -(newtonRe * pushIm + newtonIm * pushRe);
  const damp = dampRe * dampRe + dampIm * dampIm || 1e-30;
  const stepRe = (newtonRe * dampRe + newtonIm * dampIm) / damp;
  const stepIm = (newtonIm * dampRe - newtonRe * dampIm) / damp;
  re[root] = x - stepRe;
  im[root] = y - stepIm;
  return Math.hypot(stepRe, stepIm);
}
