/** What somebody does with a sealed export who was given one, and its words. Nothing of either leaves the browser. */
import { formatCode, type ParsedCode, parseCode } from '../../crypto/code.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { OpenError } from '../../crypto/public/errors.ts';
import { isSealedExport, openSealedExport } from '../../crypto/sealed-export.ts';

/** A film by mistake must not fill the memory of a phone; an export has no files in it. */
export const OPENED_MAX_BYTES = 67_108_864;

/** What is wrong, as far as it can be said: with the words as they were typed, with the file, or with both together. */
export type OpenProblem =
  | Extract<ParsedCode, { ok: false }>['problem']
  | 'no-file'
  | 'not-sealed'
  | 'unreadable'
  | 'refused';

/** @returns the ZIP, whole, or what is wrong */
export async function openExportFile(file: Blob | undefined, typed: string): Promise<Bytes | OpenProblem> {
  if (file === undefined) return 'no-file';
  const parsed = await parseCode(typed);
  if (!parsed.ok) return parsed.problem;
  if (file.size > OPENED_MAX_BYTES) return 'not-sealed';
  const buffer = await file.arrayBuffer().catch(() => undefined);
  if (buffer === undefined) return 'unreadable';
  const bytes = new Uint8Array(buffer);
  if (!isSealedExport(bytes)) return 'not-sealed';
  // The words as they were drawn, whatever capitals and shortened words were typed.
  const words = await formatCode(parsed.code, parsed.language);
  try {
    return await openSealedExport(bytes, words);
  } catch (error) {
    if (error instanceof OpenError) return 'refused';
    throw error;
  }
}
