/** What happened in a conversation or a dossier, as against what was said: one sentence or a few. */
import type { Event } from '../../schema/content/fold.ts';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { People } from './people.ts';
import { changeBetween, type RosterChange } from './roster-change.ts';
import type { FunctionarisText } from './texts.ts';

export interface WordsInput {
  readonly people: People;
  readonly text: FunctionarisText;
  readonly language: Language;
  /** Notes for colleagues: no melder chose who reads them. */
  readonly isDossier: boolean;
}

/** Of the statement that is put into words. */
export interface StatementInput extends WordsInput, Pick<OfKind<'statement'>, 'isUnconsented'> {}

export interface Happening {
  readonly body: string;
  readonly isWarning?: boolean;
}

type OfKind<K extends Event['kind']> = Extract<Event, { kind: K }>;
type Said = 'report' | 'text' | 'confirmation' | 'earlier' | 'statement' | 'files';

function sentences(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(' ');
}

export function senderName({ message: { sender } }: Event, { people, text }: WordsInput): string {
  if (sender.kind !== 'melder') return people.nameOf(sender.fp);
  return sender.place === 0 ? text.melding.melder : text.melding.secondMelder(sender.place + 1);
}

export function happeningOf(event: Exclude<Event, OfKind<Said>>, input: WordsInput): Happening {
  const { melding } = input.text;
  const name = senderName(event, input);
  switch (event.kind) {
    case 'opened':
      return event.matches ? { body: melding.opened(name) } : { body: melding.openedOther(name), isWarning: true };
    case 'readers':
      return readersWords(event, input);
    case 'wish':
      return wishWords(event, input);
    case 'replaced':
      return {
        body: sentences(melding.newCode, event.isCarriedOut ? melding.wishDone : melding.wishOpen),
        isWarning: !event.isCarriedOut,
      };
    case 'closed':
      return { body: melding.closed(name, formatDay(event.destroyFrom, input.language)) };
    case 'destroy':
      return { body: melding.destroy(name), isWarning: true };
    case 'keep':
      return { body: melding.keep(name) };
    case 'newer':
      return { body: melding.newer, isWarning: true };
    case 'invalid':
      return { body: melding.invalid, isWarning: true };
  }
}

function readersWords(event: OfKind<'readers'>, input: WordsInput): Happening {
  const { people, text } = input;
  const { sender } = event.message;
  // Adopted, because it held when it was made; still said, because the list says otherwise now (step ADOPT).
  const isBySomebodyGone = sender.kind === 'functionaris' && people.find(sender.fp)?.state === 'removed';
  const name = senderName(event, input);
  const body = sentences(rosterWords(event, input), isBySomebodyGone && text.melding.byRemoved(name));
  return { body, isWarning: isBySomebodyGone };
}

function rosterWords(event: OfKind<'readers'>, input: WordsInput): string {
  const { people, text, isDossier } = input;
  const { melding, dossier } = text;
  const { roster, before, message } = event;
  const name = senderName(event, input);
  if (before !== undefined) return changeWords(changeBetween(before, roster), name, input);
  const names = people.namesOf(roster.readers.map(({ fp }) => fp));
  if (roster.before !== null) return melding.readersFrom(name, names);
  if (!isDossier) return melding.readersAre(names);
  return message.epoch === 0 ? dossier.started(name) : dossier.startedAgain(name);
}

function changeWords(change: RosterChange, name: string, input: WordsInput): string {
  const { melding } = input.text;
  const parts = changeParts(change, input);
  return parts.length === 0 ? melding.readersSame(name) : sentences(melding.readersChanged(name), ...parts);
}

/** What a change of readers did, each in a sentence; none when only keys were renewed. */
export function changeParts(
  { added, removed, leftOut, lifted, isCodeReplaced }: RosterChange,
  { people, text: { melding } }: Pick<WordsInput, 'people' | 'text'>,
): readonly string[] {
  return [
    added.length > 0 && melding.readersAdded(people.namesOf(added)),
    removed.length > 0 && melding.readersRemoved(people.namesOf(removed)),
    leftOut.length > 0 && melding.readersLeftOut(people.namesOf(leftOut)),
    lifted.length > 0 && melding.readersLifted(people.namesOf(lifted)),
    isCodeReplaced && melding.readersNewCode,
  ].filter((part) => part !== false);
}

function wishWords({ wish, isCarriedOut }: OfKind<'wish'>, { people, text: { melding } }: WordsInput): Happening {
  const { leaveOut, lift, add } = wish;
  const body = sentences(
    leaveOut.length > 0 && melding.wishLeaveOut(people.namesOf(leaveOut)),
    lift.length > 0 && melding.wishLift(people.namesOf(lift)),
    add.length > 0 && melding.wishAdd(people.namesOf(add)),
    isCarriedOut ? melding.wishDone : melding.wishOpen,
  );
  return { body, isWarning: !isCarriedOut };
}
