/** Who judges a melding first: somebody who is no manager, and does not mainly recruit or dismiss people (AMVB-3). */
import { findPerson, listedPersons, type Person } from '../../../crypto/directory.ts';
import { areEqual, decodeBase64url } from '../../../crypto/public/sodium.ts';
import { regimeOf } from '../../../schema/content/rules/rule-sets.ts';
import { fpText } from '../../shared/directory.ts';
import { hasWithdrawn } from '../dossier-flow.ts';
import type { AtList } from '../melding-flow.ts';
import type { ReadMelding } from '../read-flow.ts';
import { addableReaders } from '../readers-flow.ts';
import { readingFunctionarissen } from '../roster-change.ts';
import type { Acting } from './act.ts';

const isEligible = ({ notManager, notRecruiter }: Person) => notManager && notRecruiter;

export function isEligibleRule({ regime }: Pick<ReadMelding, 'regime'>): boolean {
  return regimeOf(regime).ruleSet.laws.includes('AMVB-3');
}

/** Nobody counts who withdrew; of colleagues who reads it or may be added. */
export function firstAssessorOf(desk: AtList, melding: ReadMelding): Acting['firstAssessor'] {
  const { directory } = desk.known;
  const self = findPerson(directory, desk.session.identity.fp);
  const isStaying = ({ fp }: Person) => !hasWithdrawn(desk, melding, fpText({ fp }));
  if (self !== undefined && isEligible(self) && isStaying(self)) return 'self';
  const possible = [...readingFunctionarissen(melding.epoch.roster), ...addableReaders(desk, melding)];
  return listedPersons(directory).some((one) => isEligible(one) && possible.includes(fpText(one)) && isStaying(one))
    ? 'colleague'
    : 'nobody';
}

/**
 * Whether who judged it first had a colleague among the readers to leave it to, as far as is seen here. Cards do not
 * change; whoever was out of office meanwhile, or withdrew at any time, may not have been there, and counts for nobody.
 */
export function isNotLeft({ known }: Pick<AtList, 'known'>, melding: ReadMelding): boolean {
  const { message } = melding.view.workflow.assessed ?? {};
  if (message?.sender.kind !== 'functionaris' || !isEligibleRule(melding)) return false;
  const { directory } = known;
  const find = (fp: string) => findPerson(directory, decodeBase64url(fp));
  const assessor = find(message.sender.fp);
  if (assessor === undefined || isEligible(assessor)) return false;
  const roster = melding.conversation.epochs.find(({ place }) => place.epoch === message.epoch)?.roster;
  return readingFunctionarissen(roster ?? { readers: [] }).some((fp) => {
    const colleague = find(fp);
    if (colleague?.state !== 'listed' || !isEligible(colleague)) return false;
    const wasOut = directory.history.some((one) => one.op === 'suspend' && one.fp && areEqual(one.fp, colleague.fp));
    return !wasOut && !hasWithdrawn({ known }, melding, fp);
  });
}
