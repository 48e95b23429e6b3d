import type { Event } from '../../../schema/content/fold.ts';
import type { Answer } from '../../../schema/content/messages.ts';
import { ownChoiceText, ownQuestionTitle } from '../../shared/own-questions.ts';
import type { ConversationEntry } from '../../shared/ui/conversation.tsx';
import { withGaps } from '../../shared/ui/conversation-gaps.ts';
import { InLanguage } from '../../shared/ui/in-language.tsx';
import { formatDay } from '../../text/dates.ts';
import { questionTitle, saidAnswer } from '../answers.ts';
import { listNames } from '../names.ts';
import { otherWordLanguage } from '../texts.ts';
import { areEndingNow, carriedOutOn } from './event-facts.ts';
import { readersText } from './readers-text.ts';
import { type EntriesInput, saidEntry } from './said-entry.ts';
import { statementBody } from './statement-body.tsx';
import { statementEntry } from './statement-entry.tsx';

interface Within extends EntriesInput {
  readonly events: readonly Event[];
}

/** What is shown of each thing in a conversation. */
export function conversationEntries(events: readonly Event[], input: EntriesInput): readonly ConversationEntry[] {
  const entries = events.map((event) => entryOf(event, { ...input, events }));
  return withGaps(entries, input.afterGap, input.texts.mailbox.doubt.missing);
}

function entryOf(event: Event, input: Within): ConversationEntry {
  const { texts, nameOf } = input;
  const { page, events: words } = texts.mailbox;
  const { message } = event;
  const { digest, day, delivered, sender } = message;
  const common = { key: digest, dayText: delivered ? formatDay(day, texts.language) : undefined };
  const happening = (body: string, isWarning = false) => ({ ...common, kind: 'event', body, isWarning }) as const;
  const by = sender.kind !== 'melder' ? nameOf(sender.fp) : undefined;
  switch (event.kind) {
    case 'report':
      return saidEntry(input, event, <Answers {...input} answers={event.report.answers} />, {
        label: page.report,
      });
    case 'text':
      return saidEntry(input, event, event.text);
    case 'confirmation':
      if (!event.matches) return happening(page.confirmationOther, true);
      return saidEntry(input, event, event.text, { label: page.confirmation });
    case 'opened':
      return event.matches ? happening(page.opened(by ?? page.me)) : happening(page.openedOther(by ?? page.me), true);
    case 'readers':
      return happening(readersText(event, input));
    case 'wish':
      return saidEntry(input, event, wishText(event.wish, input), {
        label: words.wish,
        state: wishState(event, input),
      });
    case 'replaced':
      return saidEntry(input, event, words.replaced, { state: wishState(event, input) });
    case 'earlier':
      return saidEntry(input, event, event.text, { label: words.earlier });
    case 'closed': {
      const { kinds, terms } = texts.mailbox.said;
      const closing = words.closed(by ?? page.me, formatDay(event.destroyFrom, texts.language));
      if (event.text === '') return happening(closing);
      return saidEntry(input, event, statementBody([{ text: closing }, { term: terms.note, text: event.text }]), {
        label: kinds.closed,
      });
    }
    case 'destroy': {
      const asked = by === undefined ? words.destroyMine : words.destroy(by);
      return happening(areEndingNow(event, input) ? asked : `${asked} ${words.destroyStopped}`, by !== undefined);
    }
    case 'keep':
      return happening(by === undefined ? words.keepMine : words.keep(by));
    case 'statement':
      return statementEntry(event, input);
    case 'files':
      return saidEntry(input, event, input.filesOf?.(event.content) ?? event.content.note);
    case 'newer':
      return happening(page.newer);
    case 'invalid':
      return happening(page.invalid, true);
  }
}

type EventOf<Kind extends Event['kind']> = Extract<Event, { readonly kind: Kind }>;

function wishText({ leaveOut, lift, add }: EventOf<'wish'>['wish'], { texts, nameOf }: Within): string {
  const { events: words } = texts.mailbox;
  const names = (fps: readonly string[]) => listNames(fps.map(nameOf), texts);
  return [
    leaveOut.length > 0 && words.wishLeaveOut(names(leaveOut)),
    lift.length > 0 && words.wishLift(names(lift)),
    add.length > 0 && words.wishAdd(names(add)),
  ]
    .filter((sentence) => sentence !== false)
    .join('\n');
}

/** Undefined while it waits for its delivery: then that is what is said. */
function wishState({ message }: Event, { events, texts }: Within): string | undefined {
  const { events: words } = texts.mailbox;
  const doneOn = carriedOutOn(message.digest, events);
  if (doneOn !== undefined) return words.wishDone(formatDay(doneOn, texts.language));
  return message.delivered ? words.wishOpen : undefined;
}

function Answers({ answers, texts, ownQuestions }: EntriesInput & { readonly answers: readonly Answer[] }) {
  return (
    <dl class="zp-answers">
      {answers.map((answer) => (
        <OneAnswer key={answer.question} answer={answer} texts={texts} ownQuestions={ownQuestions} />
      ))}
    </dl>
  );
}

interface OneAnswerProps extends Pick<EntriesInput, 'texts' | 'ownQuestions'> {
  readonly answer: Answer;
}

function OneAnswer({ answer, texts, ownQuestions }: OneAnswerProps) {
  const { language, wordLanguage, melder } = texts;
  const lang = otherWordLanguage(texts);
  const title = ownQuestionTitle(ownQuestions, answer, wordLanguage);
  const chosen = ownChoiceText(ownQuestions, answer, wordLanguage);
  const given = saidAnswer(answer, melder, language);
  return (
    <div>
      <dt>
        {title === undefined ? questionTitle(answer.question, melder) : <InLanguage lang={lang}>{title}</InLanguage>}
      </dt>
      <dd>{chosen === undefined ? given : <InLanguage lang={lang}>{chosen}</InLanguage>}</dd>
    </div>
  );
}
