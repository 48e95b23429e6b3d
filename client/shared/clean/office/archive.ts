/** The ZIP that an office file is. Read within bounds, written without times, owners and the order of a machine. */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Bytes } from '../../../../crypto/public/brands.ts';
import { DamagedFileError, TooMuchInsideError } from '../clean-errors.ts';

export type Parts = ReadonlyMap<string, Uint8Array>;

/** All parts together, unpacked; a page holds them twice. */
const MAX_UNPACKED_BYTES = 256 * 2 ** 20;
const MAX_PARTS = 20_000;
/** ZIP knows no time before this; with it, no part says when it was written. In local time, as the format has it. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * @throws {TooMuchInsideError} when its parts say they are too large together; none is unpacked then
 * @throws {DamagedFileError} when it is no ZIP, or a part is longer or shorter than it says
 */
export function readArchive(bytes: Uint8Array): Parts {
  let total = 0;
  let count = 0;
  const sizes = new Map<string, number>();
  function isWanted({ name, originalSize }: { name: string; originalSize: number }): boolean {
    total += originalSize;
    count += 1;
    if (total > MAX_UNPACKED_BYTES || count > MAX_PARTS) throw new TooMuchInsideError();
    // Twice the same name: one reader would show the first, another the second.
    if (sizes.has(name)) throw new DamagedFileError();
    sizes.set(name, originalSize);
    return !name.endsWith('/');
  }
  const parts = new Map(Object.entries(unzip(bytes, isWanted)));
  for (const [name, part] of parts) if (part.length !== sizes.get(name)) throw new DamagedFileError();
  return parts;
}

function unzip(bytes: Uint8Array, filter: (part: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof TooMuchInsideError ? error : new DamagedFileError();
  }
}

/** Parts that are packed already are stored as they are; `first` is what readers want to find at the start. */
export function writeArchive(parts: Parts, first: string): Bytes {
  const names = [...parts.keys()].sort(
    (left, right) => Number(right === first) - Number(left === first) || (left < right ? -1 : 1),
  );
  const entries: Zippable = {};
  for (const name of names) {
    const level = name === 'mimetype' || /\.(?:png|jpe?g|gif|webp|mp4)$/i.test(name) ? 0 : 6;
    entries[name] = [parts.get(name) as Uint8Array, { level, mtime: NO_TIME, os: 0, attrs: 0 }];
  }
  return zipSync(entries) as Bytes;
}
