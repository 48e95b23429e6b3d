import { type Directory, type DirectoryEntry, directoryAt, samePerson, workflowOf } from '../../crypto/directory.ts';
import { FRESH_DAYS } from '../../crypto/head.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import type { FourEyes } from '../../schema/content/ending.ts';
import type { FoldOptions } from '../../schema/content/fold.ts';
import { addDays } from '../../schema/content/rules/calendar.ts';
import type { NamedRegime } from '../../schema/content/rules/rule-sets.ts';
import { fpText } from './directory.ts';

const FROM_LEAST = ['never', 'from-three', 'always'] as const satisfies readonly FourEyes[];

/**
 * As it was signed before that day, or on it when that asks for less: on the day itself nobody can be held to what was
 * signed, and everybody may go by it already. An entry bears the day on which it was drafted, and comes into force with
 * its last signature: whoever says to have known an older list goes by that one, while it may have been the newest;
 * a list of a later day nobody knew.
 *
 * @param known the newest entry that the sender had, as they say
 */
export function fourEyesOn(
  directory: Directory,
  chain: readonly DirectoryEntry[],
  day: string,
  known?: number,
): FourEyes {
  const before = directory.history.findLast((change) => change.day < day) ?? directory.history[0];
  const signedThen = directory.history.filter((change) => change.op === 'policy' && change.day === day);
  const [newest, missed] = known === undefined ? [] : directory.history.slice(known, known + 2);
  const isPossible = newest !== undefined && newest.day <= day;
  const drafted = isPossible && missed !== undefined && missed.day >= addDays(day, -FRESH_DAYS) ? [newest.seq] : [];
  const asked = [before?.seq ?? 0, ...signedThen.map(({ seq }) => seq), ...drafted].map(
    (seq) => workflowOf(directoryAt(chain, seq, directory.genesisFp).policy).fourEyes,
  );
  return FROM_LEAST.find((one) => asked.includes(one)) ?? 'never';
}

/** What a fold needs to know of the signed list: never an answer of the server. */
export function foldOptions(directory: Directory, { profile }: NamedRegime): FoldOptions {
  const { fourEyes } = workflowOf(directory.policy);
  return { profile, fourEyes, isSamePerson };

  function isSamePerson(one: string, other: string): boolean {
    return one === other || samePerson(directory, decodeBase64url(one)).some((self) => fpText(self) === other);
  }
}
