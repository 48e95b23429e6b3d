/** What the list says, in words for people. */
import type { Directory, DirectoryChange, Person, Policy } from '../../crypto/directory.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import { policyChanges } from '../shared/policy-changes.ts';
import { templateName } from '../shared/templates.ts';
import type { Language } from '../text/language.ts';
import type { Proposal } from './proposal-flow.ts';
import { PAPER_HOLDERS, type StewardText } from './texts.ts';

export function hoursText(minutes: Policy['batchMinutes'], { setup, policy }: StewardText): string {
  const texts = { 1: policy.everyMinute, 360: setup.fourTimes, 720: setup.twice, 1440: setup.once } as const;
  return texts[minutes];
}

function nameOf({ persons }: Directory, fp: Uint8Array | null): string {
  return persons.find((person) => fp !== null && areEqual(person.fp, fp))?.name ?? '';
}

/** What a proposal would change, each in a line of its own: nothing is signed that was not said. */
export function proposalLines(
  { directory }: KnownDirectory,
  { operation, next }: Pick<Proposal, 'operation' | 'next'>,
  text: StewardText,
  language: Language,
): readonly string[] {
  const { operations } = text;
  switch (operation.op) {
    case 'add': {
      const { name, functionTitle, place, formerly, isSomebodyElse, ...person } = next.persons.at(-1) as Person;
      const tasks = [person.receives && text.home.receives, person.followsUp && text.home.followsUp];
      const attested = [person.notManager && text.invite.notManager, person.notRecruiter && text.invite.notRecruiter];
      const role = [functionTitle, text.account.shared.words[place], ...tasks, ...attested].filter(Boolean).join(', ');
      return [
        operations.add(name, role),
        ...(formerly === null ? [] : [operations.formerly(nameOf(directory, formerly))]),
        ...(isSomebodyElse ? [operations.somebodyElse] : []),
      ];
    }
    case 'rotate-root':
      return rootLines(directory, next, text);
    case 'policy':
      return policyLines(directory.policy, operation.policy, text, language);
    default:
      return [operations[operation.op](nameOf(next, next.history.at(-1)?.fp ?? null))];
  }
}

function rootLines(before: Directory, next: Directory, { operations }: StewardText): readonly string[] {
  const isIn = ({ rootKeys }: Directory, key: Uint8Array) => rootKeys.some(({ publicKey }) => areEqual(publicKey, key));
  const leaving = before.rootKeys.filter(({ publicKey }) => !isIn(next, publicKey));
  return [
    ...next.rootKeys.map(({ publicKey, holder }) =>
      isIn(before, publicKey)
        ? operations.rootStays(holder)
        : PAPER_HOLDERS.includes(holder)
          ? operations.paperJoins
          : operations.rootJoins(holder),
    ),
    ...leaving.map(({ holder }) =>
      PAPER_HOLDERS.includes(holder) ? operations.paperLeaves : operations.rootLeaves(holder),
    ),
    operations.threshold(next.threshold, next.rootKeys.length),
  ];
}

function policyLines(before: Policy, next: Policy, text: StewardText, language: Language): readonly string[] {
  const { operations } = text;
  const lines = [
    before.batchMinutes !== next.batchMinutes && operations.batch(hoursText(next.batchMinutes, text)),
    before.slotCount !== next.slotCount && operations.slots(next.slotCount),
    before.tombstoneDays !== next.tombstoneDays && operations.tombstone(next.tombstoneDays),
    before.ruleSet !== next.ruleSet && operations.rules(next.ruleSet),
    ...policyChanges(before, next, (id) => templateName(id, text.acts, language)).flatMap(
      ({ field, of = '', after }) =>
        field === 'templates'
          ? [operations.templates(of, after)]
          : field === 'profile' || field === 'fourEyes' || field === 'questions'
            ? [operations[field](after)]
            : [],
    ),
  ].filter((line) => line !== false);
  return lines.length === 0 ? [operations.nothing] : lines;
}

export function historyLine({ op, fp }: DirectoryChange, directory: Directory, { history }: StewardText): string {
  if (op === 'genesis') return history.genesis;
  if (op === 'rotate-root') return history.roots;
  if (op === 'policy') return history.policy;
  return history[op](nameOf(directory, fp));
}
