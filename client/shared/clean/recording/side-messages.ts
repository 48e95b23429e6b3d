/**
 * Between the pictures of a film stand messages (H.264 and H.265, annex D, "SEI"; AV1, "metadata OBU"). Cameras put place,
 * time and their own number there, encoders their name and settings. Players do well without them.
 */
import { concat } from '../../../../crypto/public/bytes.ts';
import { DamagedFileError } from '../clean-errors.ts';
import { withoutAv1Messages } from './av1-units.ts';

/** What changes how a picture is shown: where one may begin, two pictures for two eyes, a turn, and bright colours. */
const KEPT_MESSAGES = new Set([6, 45, 47, 137, 144, 147]);
/** H.265, section 7.4.2.2: what describes the whole film, and so stands in its description. */
const PARAMETER_SETS = new Set([32, 33, 34]);

interface Layout {
  readonly headerBytes: number;
  readonly kindOf: (first: number) => number;
  readonly messages: ReadonlySet<number>;
  /** From here on the standards leave it to makers what a unit means. */
  readonly unspecified: number;
  /** In the description: how many bytes say how long a unit is, less one. */
  readonly lengthAt: number;
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  avc: {
    ...{ headerBytes: 1, messages: new Set([6]), unspecified: 24, lengthAt: 4 },
    kindOf: (first) => first & 0x1f,
  },
  hevc: {
    ...{ headerBytes: 2, messages: new Set([39, 40]), unspecified: 48, lengthAt: 21 },
    kindOf: (first) => (first >> 1) & 0x3f,
  },
};

export interface SideMessages {
  /** Absent where whoever packs the film writes its own. */
  readonly description?: Uint8Array;
  /** A piece of the film without them; empty when it held nothing else. */
  without(piece: Uint8Array): Uint8Array;
}

/**
 * @returns undefined for a film whose form has no such messages
 * @throws {DamagedFileError} when it does not say how its units are told apart
 */
export function findSideMessages(codec: string, description: Uint8Array | undefined): SideMessages | undefined {
  if (codec === 'av1') return { without: withoutAv1Messages };
  const layout = LAYOUTS[codec];
  if (layout === undefined) return undefined;
  if (description === undefined || description.length <= layout.lengthAt + 1) throw new DamagedFileError();
  const lengthBytes = ((description[layout.lengthAt] as number) & 3) + 1;
  return {
    description: codec === 'hevc' ? withoutOtherUnits(description) : description,
    without: (piece) => withoutMessages(piece, layout, lengthBytes),
  };
}

function withoutMessages(piece: Uint8Array, layout: Layout, lengthBytes: number): Uint8Array {
  const kept: Uint8Array[] = [];
  for (let offset = 0; offset < piece.length; ) {
    let length = 0;
    for (const byte of piece.subarray(offset, offset + lengthBytes)) length = length * 256 + byte;
    const start = offset + lengthBytes;
    const end = start + length;
    if (end > piece.length) throw new DamagedFileError();
    if (isKept(piece.subarray(start, end), layout)) kept.push(piece.subarray(offset, end));
    offset = end;
  }
  return concat(...kept);
}

function isKept(unit: Uint8Array, { headerBytes, kindOf, messages, unspecified }: Layout): boolean {
  const kind = kindOf(unit[0] ?? 0);
  if (!messages.has(kind)) return kind < unspecified;
  return messageKinds(unit.subarray(headerBytes)).every((message) => KEPT_MESSAGES.has(message));
}

/** A kind and a length, each of as many bytes of 255 as it takes and one more; the last byte of all is a mark of the end. */
function messageKinds(body: Uint8Array): readonly number[] {
  const kinds: number[] = [];
  let offset = 0;
  function next(): number {
    let value = 0;
    for (; body[offset] === 255; offset += 1) value += 255;
    value += body[offset] ?? 0;
    offset += 1;
    return value;
  }
  while (offset < body.length - 1) {
    kinds.push(next());
    const length = next();
    offset += length;
  }
  return kinds;
}

/** `hvcC` (ISO/IEC 14496-15, section 8.3.3): rows of units, each row of one kind. */
function withoutOtherUnits(description: Uint8Array): Uint8Array {
  const rows: Uint8Array[] = [];
  let offset = 23;
  for (let row = description[22] ?? 0; row > 0; row -= 1) {
    const start = offset;
    const kind = (description[offset] ?? 0) & 0x3f;
    const units = word(description, offset + 1);
    offset += 3;
    for (let unit = 0; unit < units; unit += 1) offset += 2 + word(description, offset);
    if (offset > description.length) throw new DamagedFileError();
    if (PARAMETER_SETS.has(kind)) rows.push(description.subarray(start, offset));
  }
  return concat(description.subarray(0, 22), Uint8Array.of(rows.length), ...rows);
}

function word(bytes: Uint8Array, offset: number): number {
  return ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);
}
