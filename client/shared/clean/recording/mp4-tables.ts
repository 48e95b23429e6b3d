/** Tables of where the pictures and sounds of a film lie (ISO/IEC 14496-12, sections 8.7 and 8.8). */
import { DamagedFileError } from '../clean-errors.ts';
import { type Box, boxesIn, readIndexes } from './mp4-boxes.ts';

/** Behind a version byte and three of flags stands the number of samples; in boxes of sizes, a size comes between. */
const COUNT_AT: Readonly<Record<string, number>> = { stsz: 8, stz2: 8, trun: 4 };
/** In these a sample may take no byte, so that any number fits. */
const MAY_TAKE_NO_BYTE = new Set(['stz2', 'trun']);
const ENTRIES_AT = 8;
const CHUNK_ENTRY_BYTES = 12;
const SAMPLES_PER_CHUNK_AT = 4;

/**
 * A reader makes room for every sample that a table counts, and adds up a whole chunk to find one of its samples: a
 * count of two thousand million in a small file would keep it busy for hours, or take all memory.
 *
 * @throws {DamagedFileError} when more samples are counted than the file has bytes, or a chunk holds more than its track
 */
export async function checkTables(file: Blob): Promise<void> {
  let counted = 0;
  for await (const index of readIndexes(file)) {
    const view = new DataView(index.buffer);
    const samplesOf = new Map<number, number>();
    const largestChunkOf = new Map<number, number>();
    for (const { box, around } of boxesIn(index)) {
      if (box.name === 'stsc') largestChunkOf.set(around.start, largestChunk(view, box));
      const countAt = COUNT_AT[box.name];
      if (countAt === undefined) continue;
      const count = uint32At(view, box, countAt);
      samplesOf.set(around.start, count);
      if (MAY_TAKE_NO_BYTE.has(box.name)) counted += count;
    }
    for (const [table, largest] of largestChunkOf) {
      if (largest > (samplesOf.get(table) ?? 0)) throw new DamagedFileError();
    }
    if (counted > file.size) throw new DamagedFileError();
  }
}

function largestChunk(view: DataView, { start, end }: Box): number {
  let largest = 0;
  for (let at = start + ENTRIES_AT; at + CHUNK_ENTRY_BYTES <= end; at += CHUNK_ENTRY_BYTES) {
    largest = Math.max(largest, view.getUint32(at + SAMPLES_PER_CHUNK_AT));
  }
  return largest;
}

function uint32At(view: DataView, { start, end }: Box, offset: number): number {
  if (start + offset + 4 > end) throw new DamagedFileError();
  return view.getUint32(start + offset);
}
