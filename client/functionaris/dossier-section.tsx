import type { ComponentChildren } from 'preact';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Conversation } from '../shared/ui/conversation.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { type Attached, ComposerWithFiles } from './composer-with-files.tsx';
import { conversationEntries, type EntriesInput } from './conversation-entries.tsx';
import type { ReadMelding } from './desk-flow.ts';
import type { Done } from './desk-state.ts';
import { DoneNotice } from './done-notice.tsx';
import { dossierState, findDossier } from './dossier-flow.ts';
import { DossierOverview, type DossierOverviewProps } from './dossier-overview.tsx';
import { type Failed, failedAt } from './failed.ts';
import type { WordsInput } from './happening-words.ts';
import { LONGEST_TEXT } from './melding-actions.tsx';
import { labelledIn, MessageActions, type MessageActionsProps } from './message-actions.tsx';

export interface DossierSectionProps
  extends Omit<WordsInput, 'isDossier'>,
    Pick<EntriesInput, 'filesOf'>,
    Pick<MessageActionsProps, 'onLabel' | 'session'>,
    Pick<DossierOverviewProps, 'known' | 'today' | 'onStart' | 'onReaders' | 'onEnding'> {
  readonly melding: ReadMelding;
  readonly note: string;
  readonly noteFiles: Attached;
  readonly delivery: string;
  /** Nothing is written while the readers are not settled. */
  readonly isWritable: boolean;
  readonly busy: 'note' | 'dossier' | undefined;
  readonly isEmpty: boolean;
  readonly done: Done | undefined;
  readonly failed: Failed | undefined;
  readonly onNote: (text: string) => void;
  readonly onSendNote: () => void;
  readonly onBegin: () => void;
  readonly acts: ComponentChildren;
  readonly isActing: boolean;
}

/** Notes for colleagues, beside the conversation. */
export function DossierSection(props: DossierSectionProps) {
  const { text, melding, people, isWritable, busy } = props;
  const { dossier: words } = text;
  const state = dossierState(melding);
  const { events = [], afterGap } = findDossier(melding)?.view ?? {};
  return (
    <section class="zp-dossier zp-flow" aria-label={words.title}>
      <Heading level={2} appearance={4}>
        {words.title}
      </Heading>
      <Paragraph small>{words.who}</Paragraph>
      {state === 'none' && <Paragraph>{words.none}</Paragraph>}
      <DossierOverview {...props} onStart={props.onStart} />
      {events.length > 0 && (
        <Conversation
          label={words.label}
          newText={text.account.shared.words.isNew}
          entries={conversationEntries(events, {
            ...props,
            afterGap,
            isDossier: true,
            labelled: labelledIn(melding),
            actionsOf: (event) => <MessageActions {...props} ownFp={people.ownFp} event={event} />,
          })}
        />
      )}
      {state === 'broken' && (
        <Alert kind="error">
          <Paragraph>{words.broken}</Paragraph>
        </Alert>
      )}
      <DoneNotice {...props} kinds={['note', 'dossier', 'act']} />
      <Failure sentence={failedAt(props.failed, 'note', 'dossier')} />
      {isWritable && state === 'open' && !props.isActing && (
        <ComposerWithFiles
          text={text}
          language={props.language}
          attached={props.noteFiles}
          label={words.field}
          error={props.isEmpty ? text.melding.needsText : undefined}
          value={props.note}
          onInput={props.onNote}
          onSend={props.onSendNote}
          sendText={words.send}
          isMain={false}
          busy={busy === 'note'}
          busyText={text.melding.sendBusy}
          maxLength={LONGEST_TEXT}
        />
      )}
      {isWritable && state !== 'open' && (
        <ButtonGroup>
          <Button busy={busy === 'dossier'} busyText={words.startBusy} onClick={props.onBegin}>
            {state === 'none' ? words.start : words.startAgain}
          </Button>
        </ButtonGroup>
      )}
      {isWritable && state !== 'broken' && props.acts}
    </section>
  );
}
