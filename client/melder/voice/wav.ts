/** A recording as a file that everything plays: bare samples behind 44 bytes, without a tag, a date or a device in it. */

const HEADER_BYTES = 44;
/** As loud as can be without touching the ceiling: how near somebody sat is nobody's business, and quiet speech is lost. */
const PEAK = 0.9;

/** PCM, 16 bits, one channel. @param rate samples each second */
export function encodeWav(samples: Float32Array, rate: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + samples.length * 2);
  const view = new DataView(bytes.buffer);
  writeAscii(bytes, 0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  writeAscii(bytes, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeAscii(bytes, 36, 'data');
  view.setUint32(40, samples.length * 2, true);
  const gain = PEAK / Math.max(1e-3, highest(samples));
  for (const [at, sample] of samples.entries()) {
    view.setInt16(HEADER_BYTES + at * 2, Math.round(32_767 * gain * sample), true);
  }
  return bytes;
}

function highest(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak;
}

function writeAscii(bytes: Uint8Array, offset: number, text: string): void {
  for (let at = 0; at < text.length; at += 1) bytes[offset + at] = text.charCodeAt(at);
}
