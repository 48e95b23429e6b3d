import { receiptDayOf } from '../../schema/content/rules/facts-of.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Badge } from '../shared/ui/badge.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Conversation } from '../shared/ui/conversation.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { formatDay, keepTogether } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { ActPanel, type ActPanelProps, isOpenFor } from './acts/act-panel.tsx';
import { ACTS, AMONG_COLLEAGUES, TO_MELDER } from './acts/acts.ts';
import { firstOf } from './acts/first-act.ts';
import { BackRow } from './back-row.tsx';
import { conversationEntries } from './conversation-entries.tsx';
import type { ReadMelding } from './desk-flow.ts';
import { LEGAL_BADGES, legalText, sendByText } from './desk-rows.ts';
import { DossierSection, type DossierSectionProps } from './dossier-section.tsx';
import { type Failed, failedAt } from './failed.ts';
import { waitsForYes } from './four-eyes.ts';
import { MeldingActions, type MeldingActionsProps } from './melding-actions.tsx';
import { MeldingAside, type MeldingAsideProps } from './melding-aside.tsx';
import { isReceiptDue, nextOf, termsOf } from './melding-state.ts';
import { infosOf, titleOf, warningsOf } from './melding-words.ts';
import { MessageActions, type MessageActionsProps } from './message-actions.tsx';
import type { People } from './people.ts';
import { ProcessSection, type ProcessSectionProps } from './process-section.tsx';
import type { RosterChange } from './roster-change.ts';
import { SettledNotice } from './settled-notice.tsx';
import type { FunctionarisText } from './texts.ts';
import { UnseenAlarm } from './unseen-alarm.tsx';

type FromSections = Omit<
  MeldingActionsProps,
  'isReceiptDue' | 'first' | 'receiptTerm' | 'unwritten' | 'acts' | 'isActing'
> &
  Pick<MeldingAsideProps, 'onReaders' | 'onEnding' | 'onTakeOut'> &
  Pick<DossierSectionProps, 'known' | 'note' | 'noteFiles' | 'onNote' | 'onSendNote' | 'onBegin'> &
  Omit<ActPanelProps, 'busy' | 'first'> &
  Pick<MessageActionsProps, 'onLabel' | 'session'> &
  Pick<ProcessSectionProps, 'possible' | 'onWatch'>;

export interface MeldingPageProps extends FromSections {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly melding: ReadMelding;
  readonly people: People;
  readonly today: string;
  readonly settled: RosterChange | undefined;
  readonly isRereading: boolean;
  readonly isStarting: boolean;
  readonly isStopping: boolean;
  readonly isLettingWatch: boolean;
  readonly isSendingAct: boolean;
  readonly filesOf: NonNullable<DossierSectionProps['filesOf']>;
  readonly unwritten: MeldingActionsProps['unwritten'];
  readonly failed: Failed | undefined;
  readonly onBack: () => void;
  readonly onStop: () => void;
  readonly onReread: () => void;
}

export function MeldingPage(props: MeldingPageProps) {
  const { text, language, melding, people, sending } = props;
  const words = text.melding;
  const { view } = melding;
  const { done } = props;
  const isForColleagues = done?.kind === 'act' && ACTS[done.act].thread !== 'conversation';
  const legal = nextOf(melding, props.today);
  const first = props.open?.kind ?? firstOf(props.acting);
  const write = (day: string) => keepTogether(formatDay(day, language));
  const due = legal && [legalText(legal, write(legal.on), text), sendByText(legal, props, text, write)];
  return (
    <Screen
      title={titleOf(melding) ?? text.desk.untitled}
      name={melding.meldingId}
      above={
        <BackRow label={words.back} onBack={props.onBack}>
          <Button appearance="link" busy={props.isRereading} busyText={words.refreshBusy} onClick={props.onReread}>
            {words.refresh}
          </Button>
        </BackRow>
      }
    >
      <p class="zp-melding-terms">
        <Badge>{text.desk.received(formatDay(receiptDayOf(melding), language))}</Badge>
        {legal !== undefined && <Badge kind={LEGAL_BADGES[legal.state]}>{due?.filter(Boolean).join(', ')}</Badge>}
        {waitsForYes(melding, people.ownFp) && <Badge kind="warning">{text.desk.waitsForYes}</Badge>}
      </p>
      <Failure sentence={isBeside(props) ? undefined : props.failed?.sentence} />
      <UnseenAlarm {...props} busy={props.isStopping} onStop={props.onStop} />
      {warningsOf(melding, text).map((sentence) => (
        <Alert kind="error" key={sentence}>
          <Paragraph>{sentence}</Paragraph>
        </Alert>
      ))}
      <SettledNotice text={text} people={people} settled={props.settled} />
      {infosOf(melding, text, language).map((sentence) => (
        <Alert kind="info" key={sentence}>
          <Paragraph>{sentence}</Paragraph>
        </Alert>
      ))}
      <div class="zp-melding">
        <div class="zp-melding__main">
          <Conversation
            label={words.conversation}
            newText={text.account.shared.words.isNew}
            entries={conversationEntries(view.events, {
              ...{ people, text, language, isDossier: false, filesOf: props.filesOf },
              labelled: view.workflow.labelled,
              afterGap: view.afterGap,
              ownQuestions: melding.ownQuestions,
              actionsOf: (event) => <MessageActions {...props} ownFp={people.ownFp} event={event} />,
            })}
          />
          <MeldingActions
            {...props}
            done={isForColleagues ? undefined : done}
            isReceiptDue={isReceiptDue(melding)}
            first={first}
            receiptTerm={termsOf(melding, props.today).find(({ kind }) => kind === 'confirm')}
            isActing={isOpenFor(props.open, 'melder')}
            acts={<ActPanel {...props} first={first} busy={props.isSendingAct} side="melder" groups={TO_MELDER} />}
          />
        </div>
        <aside class="zp-melding__aside zp-flow" aria-label={words.aside}>
          <MeldingAside {...props} />
          <ProcessSection {...props} isWritable={props.refusal === undefined} busy={props.isLettingWatch} />
          <DossierSection
            {...props}
            done={isForColleagues || done?.kind !== 'act' ? done : undefined}
            isWritable={props.refusal === undefined}
            busy={sending === 'note' ? 'note' : props.isStarting ? 'dossier' : undefined}
            isEmpty={props.unwritten === 'note'}
            acts={
              <ActPanel
                {...props}
                first={first}
                busy={props.isSendingAct}
                side="colleagues"
                groups={AMONG_COLLEAGUES}
              />
            }
            isActing={isOpenFor(props.open, 'colleagues')}
          />
        </aside>
      </div>
    </Screen>
  );
}

/** Whether the part of the page that was used is there to say what went wrong. */
function isBeside({ failed, melding, open, refusal }: MeldingPageProps): boolean {
  if (refusal !== undefined) return false;
  const parts = failedAt(failed, 'reply', 'note', 'dossier', 'watch') ?? (open && failedAt(failed, 'act'));
  return (parts ?? (isReceiptDue(melding) ? failedAt(failed, 'receipt') : undefined)) !== undefined;
}
