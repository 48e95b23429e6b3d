import { describe, expect, it } from 'vitest';
import { readInPieces } from '../../../../client/shared/read-in-pieces.ts';
import type { Bytes } from '../../../../crypto/public/brands.ts';
import { concat } from '../../../../crypto/public/bytes.ts';
import { counting } from '../../../helpers/crypto-bytes.ts';

/** Comes in parts that have nothing to do with the pieces that are asked for. */
function streamOf(parts: readonly Bytes[], { type }: { type: 'bytes' | 'plain' }): ReadableStream<Bytes> {
  const left = [...parts];
  const source = {
    pull(controller: ReadableStreamController<Bytes>) {
      const next = left.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(next);
      // Who waits for bytes in memory of their own is told apart.
      if (next === undefined && 'byobRequest' in controller) controller.byobRequest?.respond(0);
    },
  };
  return type === 'bytes' ? new ReadableStream({ ...source, type }) : new ReadableStream(source);
}

describe.each(['bytes', 'plain'] as const)('a stream of %s', (type) => {
  const parts = () => [counting(5), counting(1, 5), counting(30, 6), counting(4, 36)];

  it('is read in pieces of any length, in order', async () => {
    const reader = readInPieces(streamOf(parts(), { type }), 20);
    const pieces: Bytes[] = [];
    for (const length of [3, 20, 0, 16, 1]) pieces.push((await reader.next(length))?.slice() as Bytes);
    expect(pieces.map((piece) => piece.length)).toEqual([3, 20, 0, 16, 1]);
    expect(concat(...pieces)).toEqual(counting(40));
  });

  it('that ends before the piece does gives nothing', async () => {
    const reader = readInPieces(streamOf(parts(), { type }), 41);
    expect(await reader.next(41)).toBeUndefined();
  });

  it('that breaks rejects, and is let go of without a word', async () => {
    const pull = () => Promise.reject(new TypeError('cut'));
    const broken: ReadableStream<Bytes> = new ReadableStream(type === 'bytes' ? { type, pull } : { pull });
    const reader = readInPieces(broken, 5);
    await expect(reader.next(5)).rejects.toThrow('cut');
    reader.end();
  });
});
