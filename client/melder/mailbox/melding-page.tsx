import { Alert } from '../../shared/ui/alert.tsx';
import { Conversation, type ConversationEntry } from '../../shared/ui/conversation.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import type { ChannelView } from '../channel-view.ts';
import type { Delivery } from '../delivery.ts';
import { ElsewhereDetails } from '../elsewhere.tsx';
import type { Failure } from '../failure.ts';
import { isCutOff, type OpenedMailbox, type OpenedMelding } from '../mailbox-flow.ts';
import { CutOffNote } from './cut-off-note.tsx';
import { DoubtNote } from './doubt-note.tsx';
import { EndingNote } from './ending-note.tsx';
import { EnteredNote } from './entered-note.tsx';
import { MailboxBar } from './mailbox-bar.tsx';
import { MeldingMenu } from './melding-menu.tsx';
import { MeldingProgress } from './melding-progress.tsx';
import { namesIn } from './names.ts';
import { newsOf } from './news.ts';
import { OpenQuestions } from './open-questions.tsx';
import type { Place, Task } from './place.ts';
import type { StaleNow } from './readers-now.ts';
import { ReplyForm } from './reply-form.tsx';
import { type MailboxTexts, useAllTexts } from './texts.ts';
import type { ReplyFiles } from './use-reply-files.ts';
import { useRequest } from './use-request.ts';
import { watchingOf } from './watching.ts';
import { WhoReads } from './who-reads.tsx';

export interface MeldingPageProps {
  readonly melding: OpenedMelding;
  readonly mailbox: OpenedMailbox;
  readonly view: ChannelView;
  readonly today: string;
  readonly delivery: Delivery;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onReply: (text: string) => Promise<Failure | undefined>;
  readonly replyFiles: ReplyFiles;
  readonly onKeep: () => Promise<Failure | undefined>;
  readonly onRefresh: () => Promise<Failure | undefined>;
  readonly entries: readonly ConversationEntry[];
  readonly stale: StaleNow | undefined;
  readonly onPlace: (place: Place) => void;
  /** Absent when there is nothing else. */
  readonly onList: (() => void) | undefined;
  readonly onLeave: () => void;
}

export function MeldingPage(props: MeldingPageProps) {
  const { melding, mailbox, view, today, delivery, onPlace } = props;
  const texts = useAllTexts();
  const { page: words, retired } = texts.mailbox;
  const nameOf = namesIn(view.people, texts.mailbox);
  const news = newsOf(melding);
  const keeping = useRequest();
  const { roster } = melding.epoch;
  const { ending, workflow } = melding.view;
  const isOver = isCutOff(melding);
  const { isRetired } = view.channel;
  const onSendAgain = () => onPlace('again');
  return (
    <Screen title={words.title} name={melding.meldingId}>
      <Paragraph lead>{newsText(melding, news.size, words)}</Paragraph>
      <MailboxBar onRefresh={props.onRefresh} onLeave={props.onLeave} onList={props.onList} />
      <DoubtNote mailbox={mailbox} />
      <CutOffNote melding={melding} onSendAgain={onSendAgain} />
      {isRetired && (
        <Alert kind="info" title={retired.title}>
          <Paragraph>{retired.text}</Paragraph>
        </Alert>
      )}
      <EnteredNote melding={melding} onReplace={() => onPlace('code')} />
      {!isOver && <OpenQuestions workflow={workflow} nameOf={nameOf} onAbout={onPlace} />}
      <EndingNote
        ending={ending}
        heldUntil={workflow.hold?.content.until}
        nameOf={nameOf}
        delivery={delivery}
        keeping={{ busy: keeping.busy, onKeep: () => void keeping.send('keep', props.onKeep) }}
      />
      <MeldingProgress
        melding={melding}
        nameOf={nameOf}
        today={today}
        onSendAgain={onSendAgain}
        onAddReader={() => onPlace('readers')}
      />
      <Heading level={2}>{words.conversation}</Heading>
      <Conversation label={words.conversation} newText={texts.shared.words.isNew} entries={props.entries} />
      {!isOver && (
        <ReplyForm
          options={view.options}
          readers={roster.readers.map(({ fp }) => fp)}
          stale={props.stale}
          delivery={delivery}
          draft={props.draft}
          onDraft={props.onDraft}
          onReply={props.onReply}
          attached={props.replyFiles}
        />
      )}
      <WhoReads roster={roster} watching={watchingOf(melding)} people={view.people} nameOf={nameOf} />
      <MeldingMenu tasks={tasksOf(melding, isRetired)} onTask={onPlace} />
      <ElsewhereDetails />
    </Screen>
  );
}

/** Where the melder was cut off nothing is asked any more; under an older list nothing new begins. */
function tasksOf(melding: OpenedMelding, isRetired: boolean): readonly Task[] {
  const always: readonly Task[] = ['code', 'proof', 'list'];
  const again: readonly Task[] = isRetired ? [] : ['again'];
  if (isCutOff(melding)) return [...again, ...always];
  const { isAftercareRefused, withdrawal } = melding.view.workflow;
  const own: readonly Task[] = [
    'speak',
    'retaliation',
    'approach',
    'companion',
    ...(watchingOf(melding) === undefined ? [] : (['read-along'] as const)),
    'identity',
    'secret',
    'readers',
    'ending',
  ];
  return [
    ...own,
    ...again,
    ...always,
    ...(isAftercareRefused ? [] : (['aftercare'] as const)),
    ...(withdrawal === undefined ? (['withdrawal'] as const) : []),
  ];
}

function newsText({ view }: OpenedMelding, news: number, words: MailboxTexts['page']): string {
  if (news > 0) return words.news(news);
  const isAnswer = ({ kind }: (typeof view.events)[number]) => kind !== 'opened' && kind !== 'readers';
  const hasAnswer = view.events.some((event) => event.message.sender.kind === 'functionaris' && isAnswer(event));
  return hasAnswer ? words.noNews : words.noAnswer;
}
