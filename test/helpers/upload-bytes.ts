/** The same inside a page and outside it; no two chunks are alike. */
export function patternedBytes(byteLength: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(byteLength / 4));
  for (let place = 0; place < words.length; place += 1) words[place] = Math.imul(place + 1, 2_654_435_761);
  return new Uint8Array(words.buffer, 0, byteLength);
}
