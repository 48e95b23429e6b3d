/** The texts that functionarissen begin with, as a form holds them: only what differs from the standard text is kept. */
import { type ChannelTemplate, type Policy, workflowOf } from '../../crypto/directory.ts';
import { templatesBytes } from '../../crypto/policy.ts';
import { TEMPLATES_MAX_BYTES } from '../../crypto/public/sizes.ts';
import { holdsUnseen } from '../../crypto/strict-json.ts';
import { addDays } from '../../schema/content/rules/calendar.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import {
  type Facts,
  isTemplateId,
  type OwnTemplates,
  ownTemplatesBy,
  standardWords,
  strangePlaces,
  TEMPLATE_IDS,
  type TemplateId,
} from '../shared/templates.ts';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';

export const MOST_CHARACTERS = 4_000;

type MessageOf<Id extends string> = Id extends `${infer Message}.${string}` ? Message : never;
export type Message = MessageOf<TemplateId>;

/** As they stand on the desk. */
export const MESSAGES = {
  tell: ['receipt', 'assessment', 'interim', 'feedback', 'outcome', 'no-follow-up', 'extension', 'withheld'],
  ask: ['question', 'approach', 'choice', 'record', 'consent', 'read-along', 'evaluation'],
  'pass-on': ['forwarded', 'not-forwarded', 'disclosure'],
  end: ['close', 'reopen', 'hold', 'hold-lifted', 'aftercare'],
  disclose: ['concerned-notice', 'disclosed', 'not-told'],
} as const satisfies Readonly<Record<string, readonly Message[]>>;

export interface TemplatesForm {
  /** Of the texts that are shown. */
  readonly language: Language;
  /** What the list names and this page does not know stays in it. */
  readonly changed: OwnTemplates;
}

export type TemplateError = 'empty' | 'unseen' | 'long' | 'places';
export type TemplatesError = 'texts' | 'size' | 'unchanged';

export function templatesForm(policy: Policy, language: Language): TemplatesForm {
  return { language, changed: ownTemplatesBy(policy) };
}

export function templatesIn(message: Message): readonly TemplateId[] {
  return TEMPLATE_IDS.filter((id) => id.startsWith(`${message}.`));
}

export function isChanged({ language, changed }: TemplatesForm, id: TemplateId): boolean {
  return changed.some((one) => one.id === id && one.language === language);
}

export function wordsOf({ language, changed }: TemplatesForm, id: TemplateId): string {
  return changed.find((one) => one.id === id && one.language === language)?.words ?? standardWords(id, language);
}

/** Undefined puts the standard text back; so do its own words. */
export function withWords(form: TemplatesForm, id: TemplateId, words: string | undefined): TemplatesForm {
  const { language } = form;
  const others = form.changed.filter((one) => one.id !== id || one.language !== language);
  const isStandard = words === undefined || words === standardWords(id, language);
  return { language, changed: isStandard ? others : [...others, { id, language, words }] };
}

export function templateError({ id, language, words }: ChannelTemplate): TemplateError | undefined {
  if (!isTemplateId(id)) return undefined;
  const text = words.trim();
  if (text === '') return 'empty';
  if (text.length > MOST_CHARACTERS) return 'long';
  if (holdsUnseen(text, { hasLines: true })) return 'unseen';
  return strangePlaces(id, language, text).length > 0 ? 'places' : undefined;
}

export type CheckedTemplates =
  | { readonly ok: true; readonly policy: Policy }
  /** `language` of the first text that is wrong: that is where the form looks. */
  | { readonly ok: false; readonly errors: readonly TemplatesError[]; readonly language?: Language };

/** @param now of which all else stays as it is */
export function checkTemplates(form: TemplatesForm, now: Policy): CheckedTemplates {
  const wrong = form.changed.filter((template) => templateError(template) !== undefined);
  const shown = wrong.find(({ language }) => language === form.language) ?? wrong[0];
  if (shown !== undefined) return { ok: false, errors: ['texts'], language: shown.language };
  const templates = signedTemplates(form.changed);
  if (templatesBytes(templates) > TEMPLATES_MAX_BYTES) return { ok: false, errors: ['size'] };
  const isSame = JSON.stringify(templates) === JSON.stringify(signedTemplates(ownTemplatesBy(now)));
  if (isSame) return { ok: false, errors: ['unchanged'] };
  const { templates: _, ...workflow } = workflowOf(now);
  return { ok: true, policy: { ...now, workflow: templates.length === 0 ? workflow : { ...workflow, templates } } };
}

export interface ListSize {
  readonly now: number;
  /** By signing this form: a policy stands in the list whole, with every text, each time that something in it changes. */
  readonly more: number;
}

/** In KB as every visitor fetches them. */
export function listSize({ chain }: Pick<KnownDirectory, 'chain'>, form: TemplatesForm): ListSize {
  const fetched = (bytes: number) => Math.ceil((bytes * 4) / 3 / 1_000);
  return {
    now: fetched(chain.reduce((sum, { bytes }) => sum + bytes.length, 0)),
    more: fetched(templatesBytes(signedTemplates(form.changed))),
  };
}

/** In one order, whatever was typed first: the list does not tell in which order a steward worked. */
function signedTemplates(changed: OwnTemplates): OwnTemplates {
  const trimmed = changed.map(({ id, language, words }) => ({ id, language, words: words.trim() }));
  const own = trimmed.filter(({ id, language, words }) => !isTemplateId(id) || words !== standardWords(id, language));
  const place = ({ id, language }: ChannelTemplate) => `${id} ${language}`;
  return own.sort((left, right) => (place(left) < place(right) ? -1 : 1));
}

/** Of a melding that nobody made. */
export function exampleFacts(today: string, language: Language): Facts {
  return {
    receivedOn: formatDay(today, language),
    feedbackBy: formatDay(addDays(today, 91), language),
    extendedTo: formatDay(addDays(today, 182), language),
  };
}
