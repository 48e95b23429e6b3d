/** How a melding comes to its end, in sentences. */
import type { Ending } from '../../schema/content/ending.ts';
import type { ConversationView } from '../../schema/content/fold.ts';
import { afterHold, isHeld } from '../../schema/content/rules/terms.ts';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { People } from './people.ts';
import type { FunctionarisText } from './texts.ts';

export interface EndingWordsInput {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly people: People;
  readonly today: string;
}

type Ended = Pick<ConversationView, 'ending' | 'workflow'>;

export function endingLines(ended: Ended, input: EndingWordsInput): readonly string[] {
  const { text, people } = input;
  const { ending, melding } = text;
  const { asked, due, fromBefore, proposed } = ended.ending;
  const state = [stateLine(ended, input), ...heldLines(ended, input)];
  const waiting =
    proposed?.sender.kind === 'functionaris' ? [ending.waitsForSecond(people.nameOf(proposed.sender.fp))] : [];
  const before = fromBefore === undefined ? [] : [ending.fromBefore];
  const count = [...before, dueLine(fromBefore ?? due, input), ending.anyoneStops];
  if (asked.length === 0) return [...state, ...waiting, ...(fromBefore === undefined ? [] : count)];
  const names = asked.map(({ message: { sender } }) =>
    sender.kind === 'melder' ? melding.melder : people.nameOf(sender.fp),
  );
  return [...state, ...waiting, ending.askedBy(names.join(', ')), ...count];
}

function stateLine({ ending: { announcedFrom }, workflow }: Ended, { text, language }: EndingWordsInput): string {
  const { ending } = text;
  if (announcedFrom === undefined) return ending.open;
  return ending.closedFrom(formatDay(afterHold(announcedFrom, workflow.hold?.content.until), language));
}

/** A hold says what people agreed on; only stopping it stops what was asked for. */
function heldLines(
  { ending: { due, fromBefore, proposed }, workflow }: Ended,
  input: EndingWordsInput,
): readonly string[] {
  const { text, language, today } = input;
  const until = workflow.hold?.content.until;
  if (!isHeld(until, today)) return [];
  const isAsked = (fromBefore ?? due) !== undefined || proposed !== undefined;
  return [text.ending.heldUntil(formatDay(until, language)), ...(isAsked ? [text.ending.heldYetAsked] : [])];
}

/** Somebody asked where nobody could see it. */
export function unseenLine(
  { unseen }: Ending,
  { text: { ending }, language }: Pick<EndingWordsInput, 'text' | 'language'>,
): string | undefined {
  if (unseen === undefined) return undefined;
  return unseen === 'next' ? ending.unseenNext : ending.unseenOn(formatDay(unseen, language));
}

function dueLine(due: Ending['due'], { text: { ending }, language }: EndingWordsInput): string {
  if (due === undefined) return ending.dueNever;
  return due === 'next' ? ending.dueNext : ending.dueOn(formatDay(due, language));
}
