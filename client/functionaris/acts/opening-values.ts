/** What a form begins with: the proposed text, filled from the melding, in the language of the report. */
import { factsOf } from '../../../schema/content/rules/facts-of.ts';
import { extensionOf, feedbackBy } from '../../../schema/content/rules/terms.ts';
import { formatDay } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import type { TemplateFacts } from '../../text/template-facts.ts';
import { TEXTS } from '../texts.ts';
import type { Acting, FieldName, Values } from './act.ts';
import { ACTS, type ActKind } from './acts.ts';

type Template = Readonly<Partial<Record<FieldName, string | ((facts: TemplateFacts) => string)>>>;

export function openingValues(kind: ActKind, acting: Acting): Values {
  return { ...templateOf(kind, acting), ...ACTS[kind].proposed?.(acting) };
}

function templateOf(kind: ActKind, acting: Acting): Values {
  const language = reportLanguage(acting);
  const templates: Readonly<Partial<Record<ActKind, Template>>> = TEXTS[language].acts.templates;
  const facts = templateFacts(acting, language);
  const fill = ([name, words]: [string, string | ((facts: TemplateFacts) => string)]) => [
    name,
    typeof words === 'string' ? words : words(facts),
  ];
  return Object.fromEntries(Object.entries(templates[kind] ?? {}).map(fill));
}

/** Texts stand ready in two languages; whoever reported in another one is written to in English. */
function reportLanguage({ melding }: Acting): Language {
  return (melding.view.report?.language ?? 'nl') === 'nl' ? 'nl' : 'en';
}

function templateFacts({ melding, today }: Acting, language: Language): TemplateFacts {
  const facts = factsOf(melding);
  const by = feedbackBy(facts);
  const extension = extensionOf(facts, today);
  return {
    receivedOn: formatDay(melding.receivedOn, language),
    feedbackBy: formatDay(by, language),
    extendedTo: formatDay(extension.isAllowed ? extension.until : by, language),
  };
}
