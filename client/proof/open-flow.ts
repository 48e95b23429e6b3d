/** What somebody does with a sealed export who was given one, and its words. Nothing of either leaves the browser. */
import { formatCode, type ParsedCode, parseCode } from '../../crypto/code.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { OpenError } from '../../crypto/public/errors.ts';
import { isSealedExport, openSealedExport, SEALED_EXPORT_START_BYTES } from '../../crypto/sealed-export.ts';

/** More would fill the memory of a phone, which holds file and ZIP at once. Programs for age open it piece by piece. */
const OPENED_MAX_BYTES = 67_108_864;

/** What is wrong, as far as it can be said: with the words as they were typed, with the file, or with both together. */
export type OpenProblem =
  | Extract<ParsedCode, { ok: false }>['problem']
  | 'no-file'
  | 'not-sealed'
  | 'too-large'
  | 'unreadable'
  | 'refused';

/** @returns the ZIP, whole, or what is wrong */
export async function openExportFile(file: Blob | undefined, typed: string): Promise<Bytes | OpenProblem> {
  if (file === undefined) return 'no-file';
  const parsed = await parseCode(typed);
  if (!parsed.ok) return parsed.problem;
  // Of a film by mistake no more than this is read.
  const start = await readBytes(file.slice(0, SEALED_EXPORT_START_BYTES));
  if (start === undefined) return 'unreadable';
  if (!isSealedExport(start)) return 'not-sealed';
  if (file.size > OPENED_MAX_BYTES) return 'too-large';
  const bytes = await readBytes(file);
  if (bytes === undefined) return 'unreadable';
  // The words as they were drawn, whatever capitals and shortened words were typed.
  const words = await formatCode(parsed.code, parsed.language);
  try {
    return await openSealedExport(bytes, words);
  } catch (error) {
    if (error instanceof OpenError) return 'refused';
    throw error;
  }
}

/** Undefined when the device cannot give it. */
async function readBytes(part: Blob): Promise<Bytes | undefined> {
  const buffer = await part.arrayBuffer().catch(() => undefined);
  return buffer && new Uint8Array(buffer);
}
