/** When a film was made stands in its boxes (ISO/IEC 14496-12), whatever its tags say; so does when we packed it anew. */
import type { Found } from '../found.ts';

const CONTAINERS = new Set(['moov', 'trak', 'mdia']);
const WITH_TIMES = new Set(['mvhd', 'tkhd', 'mdhd']);
/** Times count seconds from 1904. */
const EPOCH_SECONDS = 2_082_844_800;
/** Index of a long film; more is no index. */
const MAX_INDEX_BYTES = 32 * 2 ** 20;

interface Box {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Sets every time of making and changing to nothing, in place. Other containers have none and stay as they are. */
export function forgetTimes(bytes: Uint8Array): void {
  for (const { start, isLong } of timesIn(bytes)) bytes.fill(0, start, start + (isLong ? 16 : 8));
}

export async function tellTimes(file: Blob, found: Found): Promise<void> {
  const index = await readIndex(file);
  if (index === undefined) return;
  const view = new DataView(index.buffer);
  for (const { start, isLong } of timesIn(index)) {
    const seconds = isLong ? Number(view.getBigUint64(start)) : view.getUint32(start);
    const date = new Date((seconds - EPOCH_SECONDS) * 1000);
    if (seconds > EPOCH_SECONDS && !Number.isNaN(date.getTime())) found.value('date', date.toISOString());
  }
}

/** The box that describes the film, which may stand behind all of it. */
async function readIndex(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  for (let offset = 0; offset + 8 <= file.size; ) {
    const head = new Uint8Array(await file.slice(offset, offset + 16).arrayBuffer());
    const box = boxAt(head, 0, file.size - offset);
    if (box === undefined) return undefined;
    if (box.name === 'moov' && box.end <= MAX_INDEX_BYTES) {
      return new Uint8Array(await file.slice(offset, offset + box.end).arrayBuffer());
    }
    offset += box.end;
  }
  return undefined;
}

function* timesIn(bytes: Uint8Array, from = 0, to = bytes.length): Generator<{ start: number; isLong: boolean }> {
  for (let offset = from; offset + 8 <= to; ) {
    const box = boxAt(bytes, offset, to);
    if (box === undefined) return;
    // A version byte and three of flags stand before them.
    if (WITH_TIMES.has(box.name)) yield { start: box.start + 4, isLong: bytes[box.start] === 1 };
    else if (CONTAINERS.has(box.name)) yield* timesIn(bytes, box.start, box.end);
    offset = box.end;
  }
}

function boxAt(bytes: Uint8Array, offset: number, limit: number): Box | undefined {
  if (offset + 8 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const short = view.getUint32(offset);
  if (short === 1 && offset + 16 > bytes.length) return undefined;
  const length = short === 1 ? Number(view.getBigUint64(offset + 8)) : short === 0 ? limit - offset : short;
  const start = offset + (short === 1 ? 16 : 8);
  const end = offset + length;
  if (end < start || end > limit) return undefined;
  return { name: String.fromCharCode(...bytes.subarray(offset + 4, offset + 8)), start, end };
}
