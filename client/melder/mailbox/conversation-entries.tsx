import type { Event } from '../../../schema/content/fold.ts';
import type { Answer } from '../../../schema/content/messages.ts';
import type { ConversationEntry } from '../../shared/ui/conversation.tsx';
import { formatDay } from '../../text/dates.ts';
import { choiceText, questionTitle } from '../answers.ts';
import { type Delivery, deliveryText } from '../delivery.ts';
import type { MelderTexts, Texts } from '../texts.ts';
import { listNames, type NameOf } from './names.ts';

export interface EntriesInput {
  readonly texts: Texts;
  readonly nameOf: NameOf;
  readonly delivery: Delivery;
  readonly news: ReadonlySet<string>;
}

/** What is shown of each thing in a conversation. */
export function conversationEntries(events: readonly Event[], input: EntriesInput): readonly ConversationEntry[] {
  return events.map((event) => entryOf(event, input));
}

function entryOf(event: Event, input: EntriesInput): ConversationEntry {
  const { texts, nameOf } = input;
  const { mailbox } = texts.melder;
  const { message } = event;
  const { digest, day, delivered } = message;
  const common = { key: digest, dayText: delivered ? formatDay(day, texts.language) : undefined };
  const happening = (body: string, isWarning = false) => ({ ...common, kind: 'event', body, isWarning }) as const;
  switch (event.kind) {
    case 'report':
      return said(input, event, <Answers answers={event.report.answers} texts={texts.melder} />, mailbox.report);
    case 'text':
      return said(input, event, event.text);
    case 'confirmation':
      if (!event.matches) return happening(mailbox.confirmationOther, true);
      return said(input, event, event.text, mailbox.confirmation);
    case 'opened': {
      const name = message.sender.kind === 'functionaris' ? nameOf(message.sender.fp) : mailbox.me;
      return event.matches ? happening(mailbox.opened(name)) : happening(mailbox.openedOther(name), true);
    }
    case 'readers':
      return happening(
        mailbox.chose(
          listNames(
            event.roster.readers.map(({ fp }) => nameOf(fp)),
            texts,
          ),
        ),
      );
    case 'newer':
      return happening(mailbox.newer);
    case 'invalid':
      return happening(mailbox.invalid, true);
  }
}

function said(
  { texts, nameOf, delivery, news }: EntriesInput,
  { message }: Event,
  body: ConversationEntry['body'],
  label?: string,
): ConversationEntry {
  const { melder, language } = texts;
  const { sender, delivered, day, digest } = message;
  const isMine = sender.kind === 'melder';
  const waiting = deliveryText(delivery, texts, {
    hour: melder.delivery.stateHour,
    demonstration: melder.delivery.stateDemonstration,
  });
  return {
    kind: 'message',
    key: digest,
    dayText: delivered ? formatDay(day, language) : undefined,
    isMine,
    sender:
      sender.kind === 'functionaris'
        ? nameOf(sender.fp)
        : sender.place === 0
          ? melder.mailbox.me
          : melder.mailbox.otherMelder,
    body,
    label,
    isNew: news.has(digest),
    state: isMine ? (delivered ? melder.delivery.delivered : waiting) : undefined,
  };
}

function Answers({ answers, texts }: { readonly answers: readonly Answer[]; readonly texts: MelderTexts }) {
  return (
    <dl class="zp-answers">
      {answers.map((answer) => (
        <div key={answer.question}>
          <dt>{questionTitle(answer.question, texts)}</dt>
          <dd>{answer.type === 'choice' ? choiceText(answer.question, answer.value, texts) : answer.value}</dd>
        </div>
      ))}
    </dl>
  );
}
