import { dayOf } from '../../shared/days.ts';
import { Conversation } from '../../shared/ui/conversation.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import type { ChannelView } from '../channel-view.ts';
import { ElsewhereDetails } from '../elsewhere.tsx';
import type { Failure } from '../failure.ts';
import type { OpenedMailbox, OpenedMelding } from '../mailbox-flow.ts';
import { type MelderTexts, useTexts } from '../texts.ts';
import { conversationEntries } from './conversation-entries.tsx';
import { DoubtNote } from './doubt-note.tsx';
import { MailboxBar } from './mailbox-bar.tsx';
import { MeldingProgress } from './melding-progress.tsx';
import { namesIn } from './names.ts';
import { newsOf } from './news.ts';
import { ReplyForm } from './reply-form.tsx';
import { WhoReads } from './who-reads.tsx';

export interface MeldingPageProps {
  readonly melding: OpenedMelding;
  readonly mailbox: OpenedMailbox;
  readonly view: ChannelView;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onReply: (text: string) => Promise<Failure | undefined>;
  readonly onRefresh: () => Promise<Failure | undefined>;
  /** Absent when it is the only one. */
  readonly onList: (() => void) | undefined;
  readonly onLeave: () => void;
}

export function MeldingPage(props: MeldingPageProps) {
  const { melding, mailbox, view } = props;
  const texts = useTexts();
  const { mailbox: words } = texts.melder;
  const nameOf = namesIn(view.options, texts);
  const news = newsOf(melding);
  // Whether there are hours at all says the signed policy; which comes next, the server's clock.
  const delivery = view.batchMinutes < 60 ? undefined : new Date(mailbox.nextBatch);
  const { roster, events } = melding.view;
  return (
    <Screen title={words.title} name={melding.meldingId}>
      <Paragraph lead>{newsText(melding, news.size, words)}</Paragraph>
      <MailboxBar onRefresh={props.onRefresh} onLeave={props.onLeave} onList={props.onList} />
      <DoubtNote mailbox={mailbox} />
      <MeldingProgress melding={melding} nameOf={nameOf} today={dayOf(new Date())} />
      <Heading level={2}>{words.conversation}</Heading>
      <Conversation
        label={words.conversation}
        newText={texts.shared.words.isNew}
        entries={conversationEntries(events, { texts, nameOf, delivery, news })}
      />
      <ReplyForm
        options={view.options}
        readers={roster?.readers.map(({ fp }) => fp) ?? []}
        delivery={delivery}
        draft={props.draft}
        onDraft={props.onDraft}
        onReply={props.onReply}
      />
      {roster && <WhoReads roster={roster} options={view.options} nameOf={nameOf} />}
      <ElsewhereDetails />
    </Screen>
  );
}

function newsText({ view }: OpenedMelding, news: number, words: MelderTexts['mailbox']): string {
  if (news > 0) return words.news(news);
  const hasAnswer = view.events.some(
    ({ message, kind }) => message.sender.kind === 'functionaris' && kind !== 'opened',
  );
  return hasAnswer ? words.noNews : words.noAnswer;
}
