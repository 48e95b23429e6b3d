/** The boxes of which an MP4 or QuickTime film is made (ISO/IEC 14496-12, section 4.2). */
import { DamagedFileError, TooMuchInsideError } from '../clean-errors.ts';

export interface Box {
  readonly name: string;
  /** Of what it holds, behind its length and name. */
  readonly start: number;
  readonly end: number;
}

/** Boxes that hold boxes, on the way to what describes a track or a fragment of one. */
const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'moof', 'traf']);
/** Describe the film, and each fragment of a film that was written while it was made. */
const INDEXES = new Set(['moov', 'moof']);
/** Index of half a gigabyte of film, many times over; more is no index. */
const MAX_INDEX_BYTES = 32 * 2 ** 20;

/**
 * Each box that describes the film or a fragment of it, wherever in the file; nothing where the container is another.
 *
 * @throws {TooMuchInsideError} for an index that no film of this size needs
 */
export async function* readIndexes(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let offset = 0; offset + 8 <= file.size; ) {
    const head = new Uint8Array(await file.slice(offset, offset + 16).arrayBuffer());
    const box = boxAt(head, 0, file.size - offset);
    if (box === undefined) return;
    if (INDEXES.has(box.name)) {
      if (box.end > MAX_INDEX_BYTES) throw new TooMuchInsideError();
      yield new Uint8Array(await file.slice(offset, offset + box.end).arrayBuffer());
    }
    offset += box.end;
  }
}

/**
 * Every box that holds no boxes of interest, in the order in which they stand, each with the box around it.
 *
 * @throws {DamagedFileError} when one is longer than what it stands in: a reader may take it all the same
 */
export function* boxesIn(
  bytes: Uint8Array,
  around: Box = { name: '', start: 0, end: bytes.length },
): Generator<{ readonly box: Box; readonly around: Box }> {
  for (let offset = around.start; offset + 8 <= around.end; ) {
    const box = boxAt(bytes, offset, around.end);
    if (box === undefined && around.name === '') return;
    if (box === undefined) throw new DamagedFileError();
    if (CONTAINERS.has(box.name)) yield* boxesIn(bytes, box);
    else yield { box, around };
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
