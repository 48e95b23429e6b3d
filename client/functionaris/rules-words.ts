/** The rules of a channel in words, from the numbers they are counted with. */
import { type Certainty, LAWS, type Law, type LawId, type Source } from '../../schema/content/rules/laws.ts';
import type { Rule, Rules } from '../../schema/content/rules/rule-set.ts';
import { formatDay, localeOf } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { FunctionarisText } from './texts.ts';

export type RulesText = FunctionarisText['rules'];

/** One rule, as it is explained. */
export interface RuleLine {
  readonly key: string;
  readonly sentence: string;
  readonly certainty: Certainty;
  readonly source: string;
}

/** What is counted, in the order in which it comes up in a melding. */
export function termLines(rules: Rules, text: RulesText, language: Language): readonly RuleLine[] {
  const { counted } = text;
  const { feedback, extension, retention } = rules;
  const { investigated, 'no-misstand': none } = retention.proposals;
  const telling = feedback.from === 'receipt' ? counted.feedbackFromReceipt : counted.feedbackFromConfirmation;
  const line = (key: string, rule: Rule, sentence: string): RuleLine => ({
    key,
    sentence,
    certainty: rule.certainty,
    source: sourceText(rule, text, language),
  });
  return [
    line('confirm', rules.confirm, counted.confirm(rules.confirm.days)),
    line(
      'reminders',
      rules.confirmReminders,
      counted.confirmReminders(listed(rules.confirmReminders.days, language), rules.confirm.days + 1),
    ),
    line('feedback', feedback, telling(feedback.months)),
    extension === undefined
      ? line('extension', feedback, counted.noExtension)
      : line('extension', extension, counted.extension(extension.months)),
    line('unopened', rules.unopened, counted.unopened(rules.unopened.days)),
    line('silence', rules.silence, counted.silence(rules.silence.days)),
    line('aftercare', rules.aftercare, counted.aftercare(listed(rules.aftercare.months, language))),
    line(
      'retention',
      retention,
      counted.retention(investigated.reviewMonths ?? 0, investigated.destroyMonths, none.destroyMonths),
    ),
    line('junk', rules.junk, counted.junk(rules.junk.days)),
    line('designation', rules.designation, counted.designation(rules.designation.warnDays)),
  ];
}

/** Each rule under its fixed name. */
export function lawLines(laws: readonly LawId[], text: RulesText, language: Language): readonly RuleLine[] {
  return laws.map((id) => {
    const law: Law = LAWS[id];
    return { key: id, sentence: text.laws[id], certainty: law.certainty, source: sourceText(law, text, language) };
  });
}

/** Of a choice of our own there is no day on which it was read. */
function sourceText({ source, date }: Pick<Law, 'source' | 'date'>, text: RulesText, language: Language): string {
  const name = sourceName(source, text);
  return source.text === 'own-choice' ? text.source(name) : text.source(name, dateText(date, language));
}

function sourceName(source: Source, { sources }: RulesText): string {
  return source.text === 'wbk' ? sources.wbk(source.part) : sources[source.text];
}

/** A day in words; of some letters no more than the year is known. */
function dateText(date: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDay(date, language) : date;
}

function listed(numbers: readonly number[], language: Language): string {
  return new Intl.ListFormat(localeOf(language)).format(numbers.map(String));
}
