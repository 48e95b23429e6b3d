import type { Event } from '../../../schema/content/fold.ts';
import type { Answer } from '../../../schema/content/messages.ts';
import { formatDay } from '../../text/dates.ts';
import { questionTitle, saidAnswer } from '../answers.ts';
import type { NameOf } from './names.ts';
import { plainWords, statementWords } from './statement-words.ts';
import type { AllTexts } from './texts.ts';

/** As many characters as a message may have (schema/content, `writtenText`). */
const MOST_CHARACTERS = 60_000;

/** What was said so far, in words for other readers. What is too long loses its beginning, and says so. */
export function earlierText(events: readonly Event[], texts: AllTexts, nameOf: NameOf): string {
  const parts = events.flatMap((event) => partOf(event, texts, nameOf));
  const whole = parts.join('\n\n');
  if (whole.length <= MOST_CHARACTERS) return whole;
  const cut = texts.mailbox.again.earlierCut;
  return `${cut}\n\n${whole.slice(whole.length - MOST_CHARACTERS + cut.length + 2)}`;
}

function partOf(event: Event, texts: AllTexts, nameOf: NameOf): readonly string[] {
  const said = saidIn(event, texts, nameOf);
  if (said === undefined) return [];
  const { sender, day } = event.message;
  const { mailbox, language } = texts;
  const who = sender.kind !== 'melder' ? nameOf(sender.fp) : mailbox.again.writer;
  return [`${who}, ${formatDay(day, language)}:\n${said}`];
}

function saidIn(event: Event, texts: AllTexts, nameOf: NameOf): string | undefined {
  const { melder, mailbox, language } = texts;
  const inWords = (answer: Answer) =>
    `${questionTitle(answer.question, melder)}\n${saidAnswer(answer, melder, language)}`;
  switch (event.kind) {
    case 'report':
      return event.report.answers.map(inWords).join('\n\n');
    case 'text':
    case 'confirmation':
    case 'earlier':
      return event.text;
    case 'statement': {
      const { content, isUnconsented, message } = event;
      const { sender } = message;
      const by = sender.kind !== 'melder' ? nameOf(sender.fp) : mailbox.again.writer;
      return plainWords(statementWords(content, { texts, nameOf, by, isUnconsented }));
    }
    default:
      return undefined;
  }
}
