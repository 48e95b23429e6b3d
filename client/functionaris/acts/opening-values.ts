/** What a form begins with: the proposed text, filled from the melding, in the language of the report. */

import type { Facts as MeldingFacts } from '../../../schema/content/rules/facts.ts';
import { factsOf } from '../../../schema/content/rules/facts-of.ts';
import { extensionOf, feedbackBy } from '../../../schema/content/rules/terms.ts';
import { fillTemplate, isTemplateId, type TemplateId, templateWords } from '../../shared/templates.ts';
import { formatDay } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import type { Acting, Values } from './act.ts';
import { ACTS, type ActKind } from './acts.ts';

/** What the words of a proposed text depend on. */
type Proposing = Pick<Acting, 'melding' | 'today' | 'templates'>;

export function openingValues(kind: ActKind, acting: Acting): Values {
  const words = templatesOf(kind).map(({ name, id }) => [name, proposedWords(id, acting)]);
  return { ...Object.fromEntries(words), ...ACTS[kind].proposed?.(acting) };
}

export function hasTemplate(kind: ActKind): boolean {
  return templatesOf(kind).length > 0;
}

function templatesOf(kind: ActKind) {
  return ACTS[kind].fields.flatMap(({ name }) => {
    const id = `${kind}.${name}`;
    return isTemplateId(id) ? [{ name, id }] : [];
  });
}

/** The confirmation of receipt, from which the term for feedback runs. */
export function proposedReceipt(proposing: Proposing): string {
  return proposedWords('receipt.text', proposing, { confirmedOn: proposing.today });
}

function proposedWords(
  id: TemplateId,
  { melding, today, templates }: Proposing,
  sooner: Pick<MeldingFacts, 'confirmedOn'> = {},
): string {
  const language = reportLanguage(melding);
  const facts = { ...factsOf(melding), ...sooner };
  const by = feedbackBy(facts);
  const extension = extensionOf(facts, today);
  const filledIn = {
    receivedOn: formatDay(facts.receivedOn, language),
    feedbackBy: formatDay(by, language),
    // The day itself where the term cannot be made longer.
    extendedTo: formatDay(extension.isAllowed ? extension.until : by, language),
  };
  return fillTemplate(templateWords(templates, id, language), filledIn, language);
}

/** Texts stand ready in two languages; whoever reported in another one is written to in English. */
function reportLanguage({ view }: Acting['melding']): Language {
  return (view.report?.language ?? 'nl') === 'nl' ? 'nl' : 'en';
}
