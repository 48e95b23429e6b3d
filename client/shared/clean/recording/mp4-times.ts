/** When a film was made stands in its boxes (ISO/IEC 14496-12), whatever its tags say; so does when we packed it anew. */
import type { Found } from '../found.ts';
import { boxesIn, readIndexes } from './mp4-boxes.ts';

const WITH_TIMES = new Set(['mvhd', 'tkhd', 'mdhd']);
/** Times count seconds from 1904. */
const EPOCH_SECONDS = 2_082_844_800;

/** Sets every time of making and changing to nothing, in place. Other containers have none and stay as they are. */
export function forgetTimes(bytes: Uint8Array): void {
  for (const { start, isLong } of timesIn(bytes)) bytes.fill(0, start, start + (isLong ? 16 : 8));
}

export async function tellTimes(file: Blob, found: Found): Promise<void> {
  for await (const index of readIndexes(file)) {
    const view = new DataView(index.buffer);
    for (const { start, isLong } of timesIn(index)) {
      const seconds = isLong ? Number(view.getBigUint64(start)) : view.getUint32(start);
      const date = new Date((seconds - EPOCH_SECONDS) * 1000);
      if (seconds > EPOCH_SECONDS && !Number.isNaN(date.getTime())) found.value('date', date.toISOString());
    }
  }
}

function* timesIn(bytes: Uint8Array): Generator<{ start: number; isLong: boolean }> {
  for (const { box } of boxesIn(bytes)) {
    // A version byte and three of flags stand before them.
    if (WITH_TIMES.has(box.name)) yield { start: box.start + 4, isLong: bytes[box.start] === 1 };
  }
}
