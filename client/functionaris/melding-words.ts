/** What a melding says, as plain strings for lists and for searching. Nothing of it leaves the page. */
import type { Answer } from '../../schema/content/messages.ts';
import type { ReadMelding } from './desk-flow.ts';
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

type Table = Readonly<Record<string, string>>;

export function questionText({ question }: Answer, { questions }: FunctionarisText): string {
  return (questions as Table)[question] ?? questions.other;
}

/** An answer in words. A choice that this version does not know is shown as it was sent. */
export function answerText(answer: Answer, { choices }: FunctionarisText): string {
  if (answer.type !== 'choice') return answer.value;
  return (choices as Readonly<Record<string, Table>>)[answer.question]?.[answer.value] ?? answer.value;
}

function wordsIn({ view }: ReadMelding): string {
  const answers = (view.report?.answers ?? []).map(({ value }) => value);
  const texts = view.events.map((event) => (event.kind === 'text' || event.kind === 'confirmation' ? event.text : ''));
  return [...answers, ...texts].join('\n').toLocaleLowerCase();
}

/** Whether every typed word is somewhere in the melding. */
export function isFound(melding: ReadMelding, filter: string): boolean {
  const wanted = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const words = wordsIn(melding);
  return wanted.every((word) => words.includes(word));
}
