/**
 * A WebM or Matroska file (RFC 8794, RFC 9559) of which every element is where it should be. In a damaged one, and in one
 * whose index leads astray, the library that reads it looks for the next element for ever; in this one it never has to.
 */
import { DamagedFileError, TooMuchInsideError } from '../clean-errors.ts';

const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
/** Of the film as a whole: its description, its tracks, its tags and what is attached to it. */
const DESCRIPTIONS = new Set([0x1549a966, 0x1654ae6b, 0x1254c367, 0x1941a469]);
/** Where to find what, chapters, and room left over. */
const LEFT_OUT = new Set([0x114d9b74, 0x1c53bb6b, 0x1043a770, 0xec, 0xbf]);
/** What stands in no cluster, and so ends one that does not say how long it is. */
const OUTSIDE_CLUSTERS = new Set([EBML, SEGMENT, CLUSTER, ...DESCRIPTIONS, 0x114d9b74, 0x1c53bb6b, 0x1043a770]);

const WINDOW_BYTES = 65_536;
const HEAD_BYTES = 12;
/** A day of film has fewer; a small file could hold many times more. */
const MAX_ELEMENTS = 4_000_000;

interface Element {
  readonly id: number;
  /** Of what it holds. */
  readonly start: number;
  /** Behind it; undefined when it does not say, as in a film that was sent while it was made. */
  readonly end: number | undefined;
}

/**
 * Everything up to where it stops making sense.
 *
 * @throws {DamagedFileError} when it does not begin as a film
 * @throws {TooMuchInsideError}
 */
export async function tidyMatroska(file: Blob): Promise<Blob> {
  const elementAt = createReading(file);
  const head = await elementAt(0);
  if (head?.id !== EBML || head.end === undefined || head.end > file.size) throw new DamagedFileError();
  let segment = await elementAt(head.end);
  while (segment !== undefined && LEFT_OUT.has(segment.id) && segment.end) segment = await elementAt(segment.end);
  if (segment?.id !== SEGMENT) throw new DamagedFileError();
  const limit = Math.min(segment.end ?? file.size, file.size);
  const described: Blob[] = [];
  const clusters: Blob[] = [];
  for (let offset = segment.start; offset < limit; ) {
    const element = await elementAt(offset);
    if (element === undefined) break;
    const whole = element.end !== undefined && element.end <= limit ? element.end : undefined;
    if (element.id === CLUSTER) {
      const end = await endOfBlocks(element.start, whole ?? limit, elementAt);
      clusters.push(header(CLUSTER, end - element.start), file.slice(element.start, end));
      // Behind one in the middle of which something is damaged, the film goes on.
      offset = whole ?? end;
      continue;
    }
    if (whole === undefined) break;
    if (DESCRIPTIONS.has(element.id)) described.push(file.slice(offset, whole));
    else if (!LEFT_OUT.has(element.id)) break;
    offset = whole;
  }
  const inside = new Blob([...described, ...clusters]);
  return new Blob([file.slice(0, head.end), header(SEGMENT, inside.size), inside]);
}

type ElementAt = (offset: number) => Promise<Element | undefined>;

/** Behind the last picture or sound that is whole. */
async function endOfBlocks(start: number, limit: number, elementAt: ElementAt): Promise<number> {
  let offset = start;
  while (offset < limit) {
    const inner = await elementAt(offset);
    if (inner?.end === undefined || inner.end > limit || OUTSIDE_CLUSTERS.has(inner.id)) break;
    offset = inner.end;
  }
  return offset;
}

/** Reads a window at a time: a film of half a gigabyte has some hundred thousand elements. */
function createReading(file: Blob): ElementAt {
  let from = 0;
  let window = new Uint8Array();
  let count = 0;
  return async (offset) => {
    count += 1;
    if (count > MAX_ELEMENTS) throw new TooMuchInsideError();
    if (offset < from || offset + HEAD_BYTES > from + window.length) {
      from = offset;
      window = new Uint8Array(await file.slice(offset, offset + WINDOW_BYTES).arrayBuffer());
    }
    return readElement(window, offset - from, offset);
  };
}

function readElement(window: Uint8Array, at: number, offset: number): Element | undefined {
  const idBytes = widthOf(window[at]);
  const sizeBytes = widthOf(window[at + idBytes]);
  const start = offset + idBytes + sizeBytes;
  if (idBytes > 4 || sizeBytes > 8 || at + idBytes + sizeBytes > window.length) return undefined;
  const id = number(window.subarray(at, at + idBytes));
  const size = window.slice(at + idBytes, at + idBytes + sizeBytes);
  size[0] = (size[0] as number) & (0xff >> sizeBytes);
  const isUnknown = size[0] === 0xff >> sizeBytes && size.subarray(1).every((byte) => byte === 0xff);
  return { id, start, end: isUnknown ? undefined : start + number(size) };
}

/** How many bytes a number takes, by where its first byte has its first one; more than any where it has none. */
function widthOf(first = 0): number {
  return first === 0 ? 9 : Math.clz32(first) - 23;
}

function number(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

/** With a length of eight bytes, which fits any. */
function header(id: number, size: number): Blob {
  const view = new DataView(new ArrayBuffer(HEAD_BYTES));
  view.setUint32(0, id);
  view.setBigUint64(4, BigInt(size) | (1n << 56n));
  return new Blob([view]);
}
