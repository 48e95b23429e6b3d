/** The Wet bescherming klokkenluiders as it was read, the letters about it, and our own choices where it says nothing. */
import { LAW_IDS, LAWS, type Law, type LawId } from './laws.ts';
import type { Retention, Rule, RuleSet, Rules } from './rule-set.ts';

/** The numbers of a rule, with the source of the law that gives them. */
function by<Numbers>(law: LawId, numbers: Numbers): Rule<Numbers> {
  const { source, certainty, date }: Law = LAWS[law];
  return { ...numbers, law, source, certainty, date };
}

/** The law says that something happens, and not when: the number is our choice. */
function chosen<Numbers>(law: LawId, numbers: Numbers): Rule<Numbers> {
  return { ...numbers, law, source: { text: 'own-choice' }, certainty: 'policy', date: '2023-01-24' };
}

const AFTER_INVESTIGATION: Retention = { reviewMonths: 6, destroyMonths: 12 };
/** Counted from the day on which the reasons were available. */
const WITHOUT_INVESTIGATION: Retention = { reviewMonths: undefined, destroyMonths: 2 };

const employer: Rules = {
  confirm: by('WBK-2.2h', { days: 7 }),
  confirmReminders: chosen('WBK-2.2h', { days: [3, 5] }),
  feedback: by('WBK-2.2i', { months: 3, from: 'confirmation', warnDays: 14 }),
  extension: undefined,
  unopened: chosen('LET-3', { days: 3 }),
  silence: by('LET-3', { days: 30, warnDays: 7 }),
  aftercare: chosen('LET-3', { months: [1, 3, 6], warnDays: 7 }),
  retention: chosen('WBK-2a.2', {
    proposals: {
      investigated: AFTER_INVESTIGATION,
      forwarded: AFTER_INVESTIGATION,
      'no-misstand': WITHOUT_INVESTIGATION,
      withdrawn: WITHOUT_INVESTIGATION,
      other: WITHOUT_INVESTIGATION,
    },
    warnDays: 14,
  }),
  junk: chosen('WBK-2a.2', { days: 30 }),
  designation: chosen('WBK-2.2d', { warnDays: 60 }),
};

const authority: Rules = {
  ...employer,
  feedback: by('WBK-2.2i', { months: 3, from: 'receipt', warnDays: 14 }),
  extension: by('WBK-2.2i', { months: 3 }),
};

/** Nothing that was read gives such a body terms of its own; the earlier day is always safe. */
const otherBody: Rules = {
  ...employer,
  feedback: chosen('WBK-2.2i', { months: 3, from: 'receipt', warnDays: 14 }),
};

export const NL_WBK_2023: RuleSet = {
  id: 'nl-wbk-2023',
  version: 1,
  date: '2024-10-30',
  laws: LAW_IDS.filter((id) => LAWS[id].certainty !== 'draft'),
  rules: { employer, authority, 'other-body': otherBody },
};
