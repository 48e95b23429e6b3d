import { type Directory, type DirectoryEntry, directoryAt, samePerson, workflowOf } from '../../crypto/directory.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import type { FourEyes } from '../../schema/content/ending.ts';
import type { FoldOptions } from '../../schema/content/fold.ts';
import type { NamedRegime } from '../../schema/content/rules/rule-sets.ts';
import { fpText } from './directory.ts';

/** As it was signed before that day; on the day itself nobody can be held to it yet. */
export function fourEyesOn(directory: Directory, chain: readonly DirectoryEntry[], day: string): FourEyes {
  const before = directory.history.findLast((change) => change.day < day) ?? directory.history[0];
  return workflowOf(directoryAt(chain, before?.seq ?? 0, directory.genesisFp).policy).fourEyes;
}

/** What a fold needs to know of the signed list: never an answer of the server. */
export function foldOptions(directory: Directory, { profile }: NamedRegime): FoldOptions {
  const { fourEyes } = workflowOf(directory.policy);
  return { profile, fourEyes, isSamePerson };

  function isSamePerson(one: string, other: string): boolean {
    return one === other || samePerson(directory, decodeBase64url(one)).some((self) => fpText(self) === other);
  }
}
