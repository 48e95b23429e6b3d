import { expect, it } from 'vitest';
import { makeDecoy } from '../../../../crypto/public/decoy.ts';
import { parseEnvelope } from '../../../../crypto/public/shape.ts';
import { fixtureChannel } from '../../../helpers/crypto-channel.ts';
import { fixtureEpoch } from '../../../helpers/crypto-melding.ts';

const P = 2n ** 255n - 19n;
const A = 486662n;

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base % P];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % P;
    square = (square * square) % P;
  }
  return result;
}

/** The share is the last 32 bytes of an encapsulation, little-endian. */
function shareOf(slot: Uint8Array): bigint {
  return slot.slice(1088, 1120).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

/** Every real share is a reduced u-coordinate on the curve itself; random bytes are so half the time. */
function isOnCurve(u: bigint): boolean {
  const right = (u * u * u + A * u * u + u) % P;
  return u < P && power(right, (P - 1n) / 2n) === 1n;
}

/** A clamped scalar times the base point stays in the prime-order subgroup; random points do one time in eight. */
function isOfPrimeOrder(u: bigint): boolean {
  // Doubling three times and multiplying by the order: here by the Montgomery ladder, on (u : 1).
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const mod = (value: bigint) => ((value % P) + P) % P;
  let [x2, z2, x3, z3] = [1n, 0n, u, 1n];
  for (let bit = 252n; bit >= 0n; bit -= 1n) {
    const swap = (order >> bit) & 1n;
    if (swap) [x2, x3, z2, z3] = [x3, x2, z3, z2];
    const [a, b, c, d] = [mod(x2 + z2), mod(x2 - z2), mod(x3 + z3), mod(x3 - z3)];
    const [da, cb, aa, bb] = [mod(d * a), mod(c * b), mod(a * a), mod(b * b)];
    const e = mod(aa - bb);
    x3 = mod((da + cb) ** 2n);
    z3 = mod(u * mod((da - cb) ** 2n));
    x2 = mod(aa * bb);
    z2 = mod(e * mod(aa + 121665n * e));
    if (swap) [x2, x3, z2, z3] = [x3, x2, z3, z2];
  }
  return z2 === 0n;
}

it('a decoy is made of real X25519 shares, as a real envelope is', async () => {
  const { input } = await fixtureEpoch(fixtureChannel());
  const decoys = Array.from({ length: 4 }, () => makeDecoy(16));
  for (const envelope of [input.envelope, ...decoys]) {
    for (const slot of parseEnvelope(envelope).slots) {
      expect(isOnCurve(shareOf(slot))).toBe(true);
      expect(isOfPrimeOrder(shareOf(slot))).toBe(true);
    }
  }
});

it('random bytes in the place of shares are told apart, so that the test above can fail', () => {
  const random = Array.from({ length: 64 }, () => crypto.getRandomValues(new Uint8Array(1120)));
  const real = random.map(shareOf).filter((share) => isOnCurve(share) && isOfPrimeOrder(share));
  expect(real.length).toBeLessThan(32);
});
