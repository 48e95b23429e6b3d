import { type Directory, samePerson, workflowOf } from '../../crypto/directory.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import type { FoldOptions } from '../../schema/content/fold.ts';
import type { NamedRegime } from '../../schema/content/rules/rule-sets.ts';
import { fpText } from './directory.ts';

/** What a fold needs to know of the signed list: never an answer of the server. */
export function foldOptions(directory: Directory, { profile }: NamedRegime): FoldOptions {
  const { fourEyes } = workflowOf(directory.policy);
  return { profile, fourEyes, isSamePerson };

  function isSamePerson(one: string, other: string): boolean {
    return one === other || samePerson(directory, decodeBase64url(one)).some((self) => fpText(self) === other);
  }
}
