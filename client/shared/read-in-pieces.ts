/** A file or an answer, piece by piece, each in the memory of the one before: new memory costs more than what is done with it. */
import type { Bytes } from '../../crypto/public/brands.ts';

export interface PieceReader {
  /** The bytes that follow, until the next call; undefined when there are fewer. Rejects as its source does. */
  next(byteLength: number): Promise<Bytes | undefined>;
  /** Lets go of the source. */
  end(): void;
}

type Fill = (into: Bytes) => Promise<Bytes | undefined>;

/**
 * Being read from. When Chromium tidies up its memory it takes away the stream of a file that only a promise waits for, and
 * the read never ends: from here each can be reached until it has.
 */
const beingRead = new Set<ReadableStreamBYOBReader>();

/** @param atMost the longest piece that is asked for */
export function readInPieces(source: ReadableStream<Bytes>, atMost: number): PieceReader {
  const { fill, end } = readIntoMemory(source) ?? readAndCopy(source);
  let memory = new ArrayBuffer(atMost);
  return {
    async next(byteLength) {
      let filled = 0;
      while (filled < byteLength) {
        const piece = await fill(new Uint8Array(memory, filled, byteLength - filled));
        if (piece === undefined || piece.length === 0) return undefined;
        memory = piece.buffer;
        filled += piece.length;
      }
      return new Uint8Array(memory, 0, byteLength);
    },
    end,
  };
}

/** The memory goes to the browser and comes back with bytes in it. Undefined where the source is no stream of bytes. */
function readIntoMemory(source: ReadableStream<Bytes>) {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = source.getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
  const fill: Fill = async (into) => {
    beingRead.add(reader);
    try {
      return (await reader.read(into)).value;
    } finally {
      beingRead.delete(reader);
    }
  };
  return { fill, end: () => void reader.cancel().catch(() => undefined) };
}

/** Browsers whose files or answers are no streams of bytes give pieces as they come. */
function readAndCopy(source: ReadableStream<Bytes>) {
  const reader = source.getReader();
  let rest = new Uint8Array();
  const fill: Fill = async (into) => {
    if (rest.length === 0) rest = (await reader.read()).value ?? rest;
    const some = rest.subarray(0, into.length);
    into.set(some);
    rest = rest.subarray(some.length);
    return into.subarray(0, some.length);
  };
  return { fill, end: () => void reader.cancel().catch(() => undefined) };
}
