import { useEffect, useRef } from 'preact/hooks';
import { Alert } from '../shared/ui/alert.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { MessageComposer } from '../shared/ui/message-composer.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import type { FunctionarisText } from './texts.ts';

export interface MeldingActionsProps {
  readonly text: FunctionarisText;
  readonly isConfirmed: boolean;
  readonly receipt: string;
  readonly reply: string;
  /** When the melder sees what is sent now. */
  readonly delivery: string;
  readonly sending: 'receipt' | 'reply' | undefined;
  readonly isEmpty: 'receipt' | 'reply' | undefined;
  readonly sent: 'receipt' | 'reply' | undefined;
  readonly onReceipt: (text: string) => void;
  readonly onReply: (text: string) => void;
  readonly onSendReceipt: () => void;
  readonly onSendReply: () => void;
}

/** Of a sealed message, and of the wire. */
const LONGEST_TEXT = 60_000;

export function MeldingActions(props: MeldingActionsProps) {
  const { melding: words } = props.text;
  const { delivery, sending, isEmpty, sent } = props;
  const status = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The composer of a confirmation is gone once it is sent, and the focus with it.
    if (sent !== undefined) status.current?.focus();
  }, [sent]);
  return (
    <div class="zp-melding__actions">
      <div role="status" tabIndex={-1} ref={status}>
        {sent && (
          <Alert kind="ok">
            <Paragraph>
              {sent === 'receipt' ? words.sentReceipt : words.sentReply} {delivery}
            </Paragraph>
          </Alert>
        )}
      </div>
      {!props.isConfirmed && (
        <section class="zp-flow">
          <Heading level={2}>{words.receiptTitle}</Heading>
          <MessageComposer
            label={words.receiptField}
            hint={words.receiptHint}
            error={isEmpty === 'receipt' ? words.needsText : undefined}
            value={props.receipt}
            onInput={props.onReceipt}
            onSend={props.onSendReceipt}
            sendText={words.receiptSend}
            busy={sending === 'receipt'}
            busyText={words.sendBusy}
            maxLength={LONGEST_TEXT}
            below={<Paragraph small>{delivery}</Paragraph>}
          />
        </section>
      )}
      <section class="zp-flow">
        <Heading level={2}>{words.replyTitle}</Heading>
        <MessageComposer
          label={words.replyField}
          error={isEmpty === 'reply' ? words.needsText : undefined}
          value={props.reply}
          onInput={props.onReply}
          onSend={props.onSendReply}
          sendText={words.replySend}
          busy={sending === 'reply'}
          busyText={words.sendBusy}
          maxLength={LONGEST_TEXT}
          below={<Paragraph small>{delivery}</Paragraph>}
        />
      </section>
    </div>
  );
}
