import { formatCode, type ParsedCode, parseCode } from '../../../crypto/code.ts';
import { generateCode } from '../../../crypto/melder-keys.ts';
import type { Code } from '../../../crypto/public/brands.ts';
import { areEqual } from '../../../crypto/public/sodium.ts';
import type { Language } from '../../text/language.ts';

export type CodeProblem = Extract<ParsedCode, { ok: false }>['problem'] | 'other';

/** Drawn once. The words keep the language they were printed in, also when the page switches to another one. */
export interface ShownCode {
  readonly code: Code;
  readonly words: readonly string[];
  readonly language: Language;
}

export async function drawCode(language: Language): Promise<ShownCode> {
  const code = generateCode();
  return { code, words: await formatCode(code, language), language };
}

/** What is wrong with the words as they were typed back; undefined when they are the ones that were shown. */
export async function checkTypedBack(typed: string, { code }: ShownCode): Promise<CodeProblem | undefined> {
  const parsed = await parseCode(typed);
  if (!parsed.ok) return parsed.problem;
  return areEqual(parsed.code, code) ? undefined : 'other';
}
