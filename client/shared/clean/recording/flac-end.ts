/** A FLAC frame does not say how long it is (RFC 9639): the last one is taken to go on to the end of the file, with tags and all. */

const POLYNOMIAL = 0x8005;

/** Cut behind its checksum, by which a frame adds up to nothing; as it is when that is nowhere. */
export function endOfFrame(frame: Uint8Array): Uint8Array {
  let sum = 0;
  let end = 0;
  for (const [at, byte] of frame.entries()) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x8000 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
    sum &= 0xffff;
    if (sum === 0) end = at + 1;
  }
  return end === 0 ? frame : frame.subarray(0, end);
}
