import type { ComponentChildren } from 'preact';
import type { Ending } from '../../../schema/content/ending.ts';
import type { Event } from '../../../schema/content/fold.ts';
import type { FilesMessage } from '../../../schema/content/messages.ts';
import type { Workflow } from '../../../schema/content/workflow.ts';
import type { OwnQuestions } from '../../shared/own-questions.ts';
import type { MessageEntry } from '../../shared/ui/conversation.tsx';
import { formatDay } from '../../text/dates.ts';
import { type Delivery, deliveryText } from '../delivery.ts';
import type { NameOf } from './names.ts';
import type { AboutMessage } from './place.ts';
import type { AllTexts } from './texts.ts';

export interface EntriesInput {
  readonly texts: AllTexts;
  readonly nameOf: NameOf;
  /** Whether somebody is not on the list any more. */
  readonly isRemoved: (fp: string) => boolean;
  readonly delivery: Delivery;
  readonly news: ReadonlySet<string>;
  /** Digests of messages before which something is missing. */
  readonly afterGap: ReadonlySet<string>;
  readonly ending: Ending;
  readonly workflow: Workflow;
  readonly ownQuestions: OwnQuestions;
  /** Which of the melders reads this; the other one speaks for themselves. */
  readonly place: number;
  /** What a message announces, to be looked at; without it only the words beside it are shown. */
  readonly filesOf?: (content: FilesMessage) => ComponentChildren;
  /** Absent where nothing can be said any more. */
  readonly onAbout?: ((about: AboutMessage) => void) | undefined;
}

export interface SaidOptions {
  readonly label?: string | undefined;
  /** In the place of whether it was delivered. */
  readonly state?: string | undefined;
  readonly isUrgent?: boolean | undefined;
  readonly actions?: MessageEntry['actions'];
}

/** Something that somebody said, on the side of who said it. */
export function saidEntry(
  { texts, nameOf, delivery, news, workflow, place }: EntriesInput,
  { message }: Event,
  body: MessageEntry['body'],
  { label, state, isUrgent, actions }: SaidOptions = {},
): MessageEntry {
  const { melder, mailbox, language } = texts;
  const { sender, delivered, day, digest } = message;
  const isMine = sender.kind === 'melder' && sender.place === place;
  const waiting = deliveryText(delivery, texts, {
    hour: melder.delivery.stateHour,
    demonstration: melder.delivery.stateDemonstration,
  });
  const own = isMine ? (delivered ? melder.delivery.delivered : waiting) : undefined;
  const secret = workflow.labelled.has(digest) ? mailbox.said.states.secret : undefined;
  return {
    kind: 'message',
    key: digest,
    dayText: delivered ? formatDay(day, language) : undefined,
    isMine,
    sender: sender.kind !== 'melder' ? nameOf(sender.fp) : isMine ? mailbox.page.me : mailbox.page.otherMelder,
    body,
    label,
    isUrgent,
    isNew: news.has(digest),
    state: [state ?? own, secret].filter((part) => part !== undefined).join(' · ') || undefined,
    actions,
  };
}
