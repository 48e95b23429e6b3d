import type { CleanOutcome } from './outcome.ts';
import { SNIFF_BYTES, sniff, typeOf } from './sniff.ts';

/** Cleans one file where it is called: in the worker, or in a test. */
export async function cleanFile(file: Blob): Promise<CleanOutcome> {
  const format = sniff(new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer()));
  const type = typeOf(format);
  if (file.size === 0) return { kind: 'broken', type, reason: 'empty' };
  if (format === 'text') return { kind: 'nothingFound', type, content: file };
  return { kind: 'unsupported', type, reason: 'unknownType' };
}
