/** How a file can be looked at. Decided by its own first bytes; the type and the name that came with it are only claims. */

export type ViewKind = 'picture' | 'pdf' | 'sound' | 'cells' | 'text';

export interface Viewable {
  readonly kind: ViewKind;
  /** What the bytes are, for the decoder; from a closed list. */
  readonly type: string;
}

/** The protocol's bound of what is held in memory; larger files go from disk to disk and are never looked at here. */
export const VIEWABLE_MAX_BYTES = 32 * 1024 * 1024;

/** Readers tolerate what stands before this mark, within the first KiB. */
const PDF_MARK_WITHIN = 1024;
/** Enough to tell text from anything else without reading a whole file. */
const TEXT_SAMPLE_BYTES = 64 * 1024;
/** The names inside a ZIP stand at its end. */
const ZIP_NAMES_WITHIN = 256 * 1024;
/** Pictures in the same container as films; no browser here draws them all alike. */
const STILL_BRANDS = /^(?:hei|hev|mif|msf|avi|jxl)/;

/** Undefined: nothing here can show it, it can only be kept. SVG and HTML are text: their source is shown. */
export function findViewable(bytes: Uint8Array): Viewable | undefined {
  if (bytes.length === 0 || bytes.length > VIEWABLE_MAX_BYTES) return undefined;
  return findByMark(bytes) ?? (isText(bytes) ? { kind: 'text', type: 'text/plain' } : undefined);
}

function findByMark(bytes: Uint8Array): Viewable | undefined {
  const at = (offset: number, length: number) => latin1(bytes.subarray(offset, offset + length));
  if (at(0, 3) === '\xff\xd8\xff') return { kind: 'picture', type: 'image/jpeg' };
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return { kind: 'picture', type: 'image/png' };
  if (/^GIF8[79]a$/.test(at(0, 6))) return { kind: 'picture', type: 'image/gif' };
  if (at(0, 4) === 'RIFF' && at(8, 4) === 'WEBP') return { kind: 'picture', type: 'image/webp' };
  if (at(0, 4) === 'RIFF' && at(8, 4) === 'WAVE') return { kind: 'sound', type: 'audio/wav' };
  if (at(0, 4) === 'OggS') return { kind: 'sound', type: 'audio/ogg' };
  if (at(0, 4) === 'fLaC') return { kind: 'sound', type: 'audio/flac' };
  if (at(0, 3) === 'ID3' || /^\xff[\xf2\xf3\xfa\xfb]/.test(at(0, 2))) return { kind: 'sound', type: 'audio/mpeg' };
  if (/^\xff[\xf0\xf1\xf8\xf9]/.test(at(0, 2))) return { kind: 'sound', type: 'audio/aac' };
  if (at(0, 4) === '\x1a\x45\xdf\xa3') return { kind: 'sound', type: 'video/webm' };
  if (at(4, 4) === 'ftyp') return STILL_BRANDS.test(at(8, 4)) ? undefined : { kind: 'sound', type: 'video/mp4' };
  if (at(0, 4) === 'PK\x03\x04') {
    const names = latin1(bytes.subarray(-ZIP_NAMES_WITHIN));
    return names.includes('xl/workbook.xml') ? { kind: 'cells', type: 'application/zip' } : undefined;
  }
  if (at(0, PDF_MARK_WITHIN).includes('%PDF-')) return { kind: 'pdf', type: 'application/pdf' };
  return undefined;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** No control characters but those of lines and tabs; a mark of UTF-16 excepts its zeros. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, TEXT_SAMPLE_BYTES);
  if (isUtf16(bytes)) return true;
  return !sample.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d);
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** UTF-8 where it is that, UTF-16 by its mark, else what old Windows programs wrote. */
export function decodeText(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
