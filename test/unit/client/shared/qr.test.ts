import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { drawQr } from '../../../../client/shared/qr.ts';

/** Reads the drawing back into squares. */
function squaresOf(path: string): Set<string> {
  const squares = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let column = Number(x); column < Number(x) + Number(width); column++) squares.add(`${y} ${column}`);
  }
  return squares;
}

test('the drawing is the QR code square by square', async () => {
  const text = 'https://melden.example.nl/k/voorbeeld/zp1.AAAAAAAAAAAAAAAAAAAAAAAAAAA';
  const { path, size } = await drawQr(text);
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares = squaresOf(path);
  expect(size).toBe(modules.size);
  expect(squares.size).toBeGreaterThan(size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      expect(squares.has(`${row} ${column}`), `${row} ${column}`).toBe(modules.get(row, column) === 1);
    }
  }
});
