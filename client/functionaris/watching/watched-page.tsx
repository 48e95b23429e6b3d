import { useState } from 'preact/hooks';
import { findProgress, type Progress } from '../../../schema/content/progress.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Badge } from '../../shared/ui/badge.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Conversation } from '../../shared/ui/conversation.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { MessageComposer } from '../../shared/ui/message-composer.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { SummaryList, type SummaryRow } from '../../shared/ui/summary-list.tsx';
import { Failure } from '../../shared/vault/failure.tsx';
import { formatDay, keepTogether } from '../../text/dates.ts';
import { BackRow } from '../back-row.tsx';
import { conversationEntries } from '../conversation-entries.tsx';
import { LONGEST_TEXT } from '../melding-actions.tsx';
import { watchedNumber } from '../watcher-of.ts';
import type { WatchAppProps } from './watch-app.tsx';
import type { WatchedMelding } from './watch-flow.ts';

export interface WatchedPageProps extends WatchAppProps {
  readonly melding: WatchedMelding;
  readonly onBack: () => void;
}

/** One melding, as somebody sees it who watches: phase, dates, who is to act, and what was said about that. */
export function WatchedPage(props: WatchedPageProps) {
  const { text, language, people, melding } = props;
  const { own } = text.watching;
  const { process, epoch, conversation } = melding;
  const told = findProgress(process.view);
  const said = process.view.events.filter(({ kind }) => kind === 'text' || kind === 'newer' || kind === 'invalid');
  const readers = epoch.roster.readers.filter(({ role }) => role === 'functionaris').map(({ fp }) => fp);
  return (
    <Screen
      title={own.melding(keepTogether(formatDay(melding.receivedOn, language)), watchedNumber(melding))}
      name={melding.meldingId}
      above={
        <BackRow label={own.back} onBack={props.onBack}>
          <Button appearance="link" busy={props.isRefreshing} busyText={own.refreshBusy} onClick={props.onRefresh}>
            {own.refresh}
          </Button>
        </BackRow>
      }
    >
      <Failure sentence={props.failed} />
      {process.read.halt !== undefined && (
        <Alert kind="error">
          <Paragraph>{own.halted}</Paragraph>
        </Alert>
      )}
      {told === undefined ? (
        <Paragraph>{own.notTold}</Paragraph>
      ) : (
        <>
          <SummaryList rows={rowsOf(told.content, props)} />
          <Paragraph small>{own.toldOn(formatDay(told.message.day, language))}</Paragraph>
        </>
      )}
      <Paragraph>
        {own.readers}: {people.namesOf(readers)}
      </Paragraph>
      <Heading level={2}>{own.talk}</Heading>
      <Paragraph small>{own.talkHint}</Paragraph>
      {said.length > 0 && (
        <Conversation
          label={own.talk}
          newText={text.account.shared.words.isNew}
          entries={conversationEntries(said, { text, language, people, isDossier: true })}
        />
      )}
      <Writing {...props} />
      <Heading level={2}>{own.conversation}</Heading>
      <Paragraph small>{conversation === undefined ? own.noConversation : own.conversationWhy}</Paragraph>
      {conversation !== undefined && (
        <Conversation
          label={own.conversation}
          newText={text.account.shared.words.isNew}
          entries={conversationEntries(conversation.view.events, {
            ...{ text, language, people, isDossier: false },
            filesOf: ({ files }) => files.map(({ name }) => <p key={name}>{name}</p>),
            labelled: conversation.view.workflow.labelled,
            afterGap: conversation.view.afterGap,
            ownQuestions: conversation.ownQuestions,
          })}
        />
      )}
    </Screen>
  );
}

function rowsOf(progress: Progress, { text, language, today, melding }: WatchedPageProps): readonly SummaryRow[] {
  const { own } = text.watching;
  const terms = progress.terms.map(({ kind, on, metOn }) => {
    const isLate = (metOn ?? today) > on && kind !== 'destroy';
    return {
      key: `${kind} ${on}`,
      label: metOn === null ? text.law.due[kind] : text.law.met[kind],
      value: (
        <>
          {formatDay(metOn ?? on, language)}{' '}
          {isLate && (
            <Badge kind={metOn === null ? 'error' : 'warning'}>{metOn === null ? own.late : own.metLate}</Badge>
          )}
        </>
      ),
    };
  });
  return [
    { key: 'phase', label: own.phase, value: text.desk.phases[progress.phase] },
    { key: 'side', label: own.waitsFor, value: own.sides[progress.waitsFor] },
    { key: 'received', label: own.received, value: formatDay(melding.receivedOn, language) },
    ...terms,
  ];
}

function Writing({ text, melding, isSending, onWrite }: WatchedPageProps) {
  const { own } = text.watching;
  const [draft, setDraft] = useState('');
  const [state, setState] = useState<'empty' | 'sent'>();
  if (melding.isStale) return <Paragraph>{own.stale}</Paragraph>;
  if (melding.process.read.halt !== undefined) return null;
  async function send(): Promise<void> {
    if (draft.trim() === '') return setState('empty');
    setState(undefined);
    if (!(await onWrite(melding.meldingId, draft.trim()))) return;
    setDraft('');
    setState('sent');
  }
  return (
    <>
      <MessageComposer
        label={own.field}
        error={state === 'empty' ? own.empty : undefined}
        value={draft}
        onInput={(typed) => {
          setDraft(typed);
          setState(undefined);
        }}
        onSend={() => void send()}
        sendText={own.send}
        busy={isSending}
        busyText={own.sendBusy}
        maxLength={LONGEST_TEXT}
      />
      <div role="status">
        {state === 'sent' && (
          <Alert kind="ok">
            <Paragraph>{own.sent}</Paragraph>
          </Alert>
        )}
      </div>
    </>
  );
}
