import type { ComponentChildren } from 'preact';
import { Alert } from '../shared/ui/alert.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { MessageComposer } from '../shared/ui/message-composer.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import type { Language } from '../text/language.ts';
import { isUnfinished } from './acts/acts.ts';
import type { First } from './acts/first-act.ts';
import { type Attached, ComposerWithFiles } from './composer-with-files.tsx';
import type { Composed, Done } from './desk-state.ts';
import { DoneNotice } from './done-notice.tsx';
import { type Failed, failedAt } from './failed.ts';
import { LateNote, type LateNoteProps } from './late-note.tsx';
import type { People } from './people.ts';
import type { FunctionarisText } from './texts.ts';

export interface MeldingActionsProps extends Pick<LateNoteProps, 'deliveredOn'> {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly people: People;
  /** What stands out on the whole page. */
  readonly first: First;
  /** False when it was confirmed, and for who cannot see the report. */
  readonly isReceiptDue: boolean;
  /** The term that the receipt meets. */
  readonly receiptTerm: LateNoteProps['term'];
  readonly receipt: string;
  readonly reply: string;
  readonly replyFiles: Attached;
  /** When the melder sees what is sent now. */
  readonly delivery: string;
  /** Why nothing can be written now; undefined when it can. */
  readonly refusal: string | undefined;
  readonly sending: Composed | undefined;
  readonly unwritten: Composed | undefined;
  readonly done: Done | undefined;
  readonly failed: Failed | undefined;
  readonly onReceipt: (text: string) => void;
  readonly onReply: (text: string) => void;
  readonly onSendReceipt: () => void;
  readonly onSendReply: () => void;
  /** The acts, or the form of the one that is open; shown between the receipt and the reply. */
  readonly acts: ComponentChildren;
  readonly isActing: boolean;
}

/** Of a sealed message, and of the wire. */
export const LONGEST_TEXT = 60_000;

export function MeldingActions(props: MeldingActionsProps) {
  const { melding: words } = props.text;
  const { delivery, sending, unwritten, refusal } = props;
  const notice = <DoneNotice {...props} kinds={['receipt', 'reply', 'act']} />;
  if (refusal !== undefined) {
    return (
      <div class="zp-melding__actions">
        {notice}
        <Alert kind="warning" title={words.noWriting}>
          <Paragraph>{refusal}</Paragraph>
        </Alert>
      </div>
    );
  }
  if (props.isActing) {
    return (
      <div class="zp-melding__actions">
        {notice}
        {props.acts}
      </div>
    );
  }
  return (
    <div class="zp-melding__actions">
      {notice}
      {props.isReceiptDue && (
        <section class="zp-flow">
          <Heading level={2}>{words.receiptTitle}</Heading>
          <MessageComposer
            label={words.receiptField}
            hint={words.receiptHint}
            error={unwritten === 'receipt' ? receiptError(props) : undefined}
            value={props.receipt}
            onInput={props.onReceipt}
            onSend={props.onSendReceipt}
            sendText={words.receiptSend}
            isMain={props.first === 'receipt'}
            busy={sending === 'receipt'}
            busyText={words.sendBusy}
            maxLength={LONGEST_TEXT}
            below={
              <>
                <LateNote {...props} term={props.receiptTerm} />
                <Failure sentence={failedAt(props.failed, 'receipt')} />
                <Paragraph small>{delivery}</Paragraph>
              </>
            }
          />
        </section>
      )}
      <section class="zp-flow">
        <Heading level={2}>{words.replyTitle}</Heading>
        <ComposerWithFiles
          text={props.text}
          language={props.language}
          attached={props.replyFiles}
          label={words.replyField}
          error={unwritten === 'reply' ? words.needsText : undefined}
          value={props.reply}
          onInput={props.onReply}
          onSend={props.onSendReply}
          sendText={words.replySend}
          isMain={props.first === 'reply'}
          busy={sending === 'reply'}
          busyText={words.sendBusy}
          maxLength={LONGEST_TEXT}
          below={
            <>
              <Failure sentence={failedAt(props.failed, 'reply')} />
              <Paragraph small>{delivery}</Paragraph>
            </>
          }
        />
      </section>
      {props.acts}
    </div>
  );
}

/** A channel's own text may leave something for the functionaris to fill in. */
function receiptError({ text, receipt }: MeldingActionsProps): string {
  return isUnfinished(receipt) ? text.acts.errors.unfinished : text.melding.needsText;
}
