/** What a melding says, as plain strings for lists and for searching. Nothing of it leaves the page. */
import { unfoundedDisclosures, unfoundedForwards } from '../../schema/content/disclosures.ts';
import type { Event } from '../../schema/content/fold.ts';
import type { Answer, Report } from '../../schema/content/messages.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { isNotLeft } from './acts/first-assessor.ts';
import type { ReadMelding } from './desk-flow.ts';
import { dossierOf, dossierState, findDossier } from './dossier-flow.ts';
import { isHalted, isReportKnown } from './melding-state.ts';
import type { ChangeProblem } from './readers-flow.ts';
import type { FunctionarisText } from './texts.ts';

const LONGEST_TITLE = 120;

/** The first line of the report, or undefined when there is nothing to read. */
export function titleOf({ view }: ReadMelding): string | undefined {
  const texts = (view.report?.answers ?? []).filter(({ type }) => type === 'text');
  const answer = texts.find(({ question }) => question === 'what') ?? texts[0];
  const line = answer?.value.trim().split('\n')[0]?.trim();
  if (line === undefined || line === '') return undefined;
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : line;
}

/** What does not add up, in sentences. */
export function warningsOf(melding: ReadMelding, { melding: words }: FunctionarisText): readonly string[] {
  const { view, refused, conversation } = melding;
  // Who came later has not been given what came before, and the links that lead there lead nowhere. To others the report
  // was sent in one call with the roster: without it something is kept back, also when nothing names it.
  const missing = view.startsLater ? 0 : Math.max(view.missing, isReportKnown(melding) ? 0 : 1);
  return [
    conversation.halt === 'refused' && words.haltRefused,
    conversation.halt === 'closed' && words.haltClosed,
    view.isContradicted && words.contradicted,
    missing > 0 && words.missing(missing),
    refused > 0 && words.refused(refused),
  ].filter((sentence) => sentence !== false);
}

/** What is as it should be, and worth knowing. */
export function infosOf(melding: ReadMelding, text: FunctionarisText, language: Language): readonly string[] {
  const first = melding.view.events.find(({ kind }) => kind === 'readers');
  if (!melding.view.startsLater || first === undefined) return [];
  return [text.melding.startsLater(formatDay(first.message.day, language))];
}

/**
 * Unannounced (WBK-1a.4), without the melder's word (WBK-1a.3), or alone, as far as this browser was given everything: what
 * it does not see it says so, and blames nobody.
 */
export function unfoundedLines(
  melding: ReadMelding,
  known: KnownDirectory,
  { dossier: { overview } }: FunctionarisText,
): readonly string[] {
  const { view } = melding;
  const unconsented = view.workflow.unconsented.map(({ content }) => overview.inventedConsent(content.recipient));
  // Who was not given the beginning does not know what was agreed there; a consent that they see they know.
  const isPartial =
    view.startsLater || findDossier(melding)?.view.startsLater === true || dossierState(melding) === 'broken';
  if (isPartial) return [...new Set(unconsented)];
  const dossier = dossierOf(melding);
  const lines = [
    ...unfoundedDisclosures(view.workflow, dossier).map(({ content }) => overview.unfounded(content.recipient)),
    ...unfoundedForwards(view, dossier).map(({ content }) => overview.unfoundedForward(content.recipient)),
    ...unconsented,
    ...dossier.unagreed.map(({ content }) => overview.unagreed[content.type](content.recipient)),
    ...(isNotLeft({ known }, melding) ? [overview.notLeft] : []),
  ];
  return [...new Set(lines)];
}

/** Why nothing can be written: the readers cannot be settled here, or something newer is not to be believed. */
export function refusalText(
  read: ReadMelding,
  refusal: ChangeProblem | undefined,
  { settled, melding }: FunctionarisText,
): string | undefined {
  if (isHalted(read)) return melding.haltStops;
  return refusal && settled.refusals[refusal];
}

type Table = Readonly<Record<string, string>>;

/** In whose hand it is: words that a functionaris wrote down are not the melder's own (WBK-2.2c). */
export function reportLabel({ entered }: Report, { melding }: FunctionarisText): string {
  return entered === undefined ? melding.report : melding.reportEntered[entered];
}

export function questionText({ question }: Answer, { questions }: FunctionarisText): string {
  return (questions as Table)[question] ?? questions.other;
}

/** An answer in words. A choice that this version does not know is shown as it was sent. */
export function answerText(answer: Answer, { choices }: FunctionarisText): string {
  if (answer.type !== 'choice') return answer.value;
  return (choices as Readonly<Record<string, Table>>)[answer.question]?.[answer.value] ?? answer.value;
}

/** Made once for each melding as it was read: a thousand of them are searched at every letter that is typed. */
const wordsOf = new WeakMap<ReadMelding, string>();

function wordsIn(melding: ReadMelding): string {
  const known = wordsOf.get(melding);
  if (known !== undefined) return known;
  const { view, others } = melding;
  const answers = (view.report?.answers ?? []).map(({ value }) => value);
  const events = [view, ...others.map((other) => other.view)].flatMap((one) => one.events);
  const words = [...answers, ...events.flatMap(writtenIn)].join('\n').toLocaleLowerCase();
  wordsOf.set(melding, words);
  return words;
}

/** Everything that a person typed, whatever kind of message it is. */
function writtenIn(event: Event): readonly string[] {
  if (event.kind === 'files') return [event.content.note, ...event.content.files.map(({ name }) => name)];
  if (event.kind !== 'statement') return 'text' in event ? [event.text] : [];
  return TYPED.flatMap((name) => {
    const value = (event.content as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'string' ? [value] : [];
  });
}

const TYPED = ['text', 'assessment', 'followUp', 'reasons', 'recipient', 'title', 'basis', 'codeWord'];

/** Whether every typed word is somewhere in the melding. */
export function isFound(melding: ReadMelding, filter: string): boolean {
  if (filter.trim() === '') return true;
  // The longest is the rarest, and the quickest to look for.
  const wanted = filter
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .sort((one, other) => other.length - one.length);
  const words = wordsIn(melding);
  return wanted.every((word) => words.includes(word));
}
