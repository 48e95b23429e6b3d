/** How a melding comes to its end, in sentences. */
import type { Ending } from '../../schema/content/ending.ts';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { People } from './people.ts';
import type { FunctionarisText } from './texts.ts';

export interface EndingWordsInput {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly people: People;
}

export function endingLines(
  { announcedFrom, asked, due, proposed }: Ending,
  input: EndingWordsInput,
): readonly string[] {
  const { text, language, people } = input;
  const { ending, melding } = text;
  const state = announcedFrom === undefined ? ending.open : ending.closedFrom(formatDay(announcedFrom, language));
  const waiting =
    proposed?.sender.kind === 'functionaris' ? [ending.waitsForSecond(people.nameOf(proposed.sender.fp))] : [];
  if (asked.length === 0) return [state, ...waiting];
  const names = asked.map(({ message: { sender } }) =>
    sender.kind === 'melder' ? melding.melder : people.nameOf(sender.fp),
  );
  return [state, ...waiting, ending.askedBy(names.join(', ')), dueLine(due, input), ending.anyoneStops];
}

/** Somebody asked where nobody could see it. */
export function unseenLine({ unseen }: Ending, { text: { ending }, language }: EndingWordsInput): string | undefined {
  if (unseen === undefined) return undefined;
  return unseen === 'next' ? ending.unseenNext : ending.unseenOn(formatDay(unseen, language));
}

function dueLine(due: Ending['due'], { text: { ending }, language }: EndingWordsInput): string {
  if (due === undefined) return ending.dueNever;
  return due === 'next' ? ending.dueNext : ending.dueOn(formatDay(due, language));
}
