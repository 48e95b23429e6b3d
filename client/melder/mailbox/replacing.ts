import { formatCode, parseCode } from '../../../crypto/code.ts';
import { deriveMelderKeys, generateCode } from '../../../crypto/melder-keys.ts';
import type { Code } from '../../../crypto/public/brands.ts';
import { areEqual } from '../../../crypto/public/sodium.ts';
import type { Language } from '../../text/language.ts';
import type { MailboxSession } from '../mailbox-session.ts';

export type OldCodeProblem = 'unknown' | 'count' | 'mixed' | 'checksum' | 'other';

export interface BegunReplacing {
  readonly oldCode: Code;
  readonly newCode: Code;
  /** Of the new code. */
  readonly words: readonly string[];
}

/** Reads the old code, which must be the one of this mailbox, and draws a new one. Nothing is sent. */
export async function beginReplacing(
  { channel, keys }: Pick<MailboxSession, 'channel' | 'keys'>,
  typed: string,
  language: Language,
): Promise<BegunReplacing | OldCodeProblem> {
  const parsed = await parseCode(typed);
  if (!parsed.ok) return parsed.problem;
  const typedKeys = await deriveMelderKeys(parsed.code, channel.pin);
  if (!areEqual(typedKeys.authPk, keys.authPk)) return 'other';
  const newCode = generateCode();
  return { oldCode: parsed.code, newCode, words: await formatCode(newCode, language) };
}
