/** What a functionaris begins a message with: the standard texts, or a channel's own from the signed list (step WORKFLOW). */
import { type ChannelTemplate, type Policy, workflowOf } from '../../crypto/directory.ts';
import { templatesEn } from '../text/en/templates.ts';
import type { Language, TextShape } from '../text/language.ts';
import type { actsNl } from '../text/nl/acts.ts';
import { templatesNl } from '../text/nl/templates.ts';

/** Message and field. */
export type TemplateId = keyof typeof templatesNl.standard;
/** What is filled in from a melding. */
export type Place = keyof typeof templatesNl.places;
export type OwnTemplates = readonly ChannelTemplate[];
/** Words for each place, in the language of the text. */
export type Facts = Readonly<Record<Place, string>>;

const TEXTS: Readonly<Record<Language, TextShape<typeof templatesNl>>> = { nl: templatesNl, en: templatesEn };

export const TEMPLATE_IDS = Object.keys(templatesNl.standard) as readonly TemplateId[];

/** Not to a melder: whoever else is told on which day a melding came in may know from that who wrote it. */
const WITHOUT_PLACES: readonly TemplateId[] = ['concerned-notice.text', 'disclosed.text', 'not-told.text'];

export function isTemplateId(id: string): id is TemplateId {
  return Object.hasOwn(templatesNl.standard, id);
}

type Table<T> = Readonly<Record<string, T>>;
type Names = Pick<TextShape<typeof actsNl>, 'acts' | 'fields'>;

/** What functionarissen call the message, and the field of it where it has several. */
export function namesOf(id: TemplateId, { acts, fields }: Names, language: Language) {
  const [message = '', field = ''] = id.split('.');
  const isOneOfSeveral = TEMPLATE_IDS.filter((one) => one.startsWith(`${message}.`)).length > 1;
  return {
    message: (acts as Table<{ readonly name: string }>)[message]?.name ?? TEXTS[language].receipt,
    field: isOneOfSeveral ? (fields as Table<string>)[field] : undefined,
  };
}

/** The id itself of a text that this page does not know. */
export function templateName(id: string, names: Names, language: Language): string {
  if (!isTemplateId(id)) return id;
  const { message, field } = namesOf(id, names, language);
  return field === undefined ? message : `${message}: ${field}`;
}

export function ownTemplatesBy(policy: Policy): OwnTemplates {
  return workflowOf(policy).templates ?? [];
}

export function standardWords(id: TemplateId, language: Language): string {
  return TEXTS[language].standard[id];
}

/** In the words of this channel where it has some that can be filled in, and otherwise in ours. */
export function templateWords(own: OwnTemplates, id: TemplateId, language: Language): string {
  const words = own.find((one) => one.id === id && one.language === language)?.words;
  const isUsable = words !== undefined && strangePlaces(id, language, words).length === 0;
  return isUsable ? words : standardWords(id, language);
}

/** As they stand in the text, between braces. */
export function placesOf(id: TemplateId, language: Language): readonly string[] {
  if (WITHOUT_PLACES.includes(id)) return [];
  const { receivedOn, feedbackBy, extendedTo } = TEXTS[language].places;
  const names = id === 'extension.text' ? [receivedOn, feedbackBy, extendedTo] : [receivedOn, feedbackBy];
  return names.map((name) => `{${name}}`);
}

/** What stands between braces and this message is not filled with, and braces that are alone. */
export function strangePlaces(id: TemplateId, language: Language, words: string): readonly string[] {
  const known = placesOf(id, language);
  const found = Array.from(words.matchAll(/\{[^{}]*\}|[{}]/g), ([place]) => place);
  return [...new Set(found.filter((place) => !known.includes(place)))];
}

export function fillTemplate(words: string, facts: Facts, language: Language): string {
  const filled = Object.entries(TEXTS[language].places).map(([place, name]) => [name, facts[place as Place]] as const);
  return words.replace(
    /\{([^{}]*)\}/g,
    (whole, name: string) => filled.find(([known]) => known === name)?.[1] ?? whole,
  );
}
