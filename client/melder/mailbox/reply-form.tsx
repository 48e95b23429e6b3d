import { useMemo, useState } from 'preact/hooks';
import { Alert } from '../../shared/ui/alert.tsx';
import { Checkbox } from '../../shared/ui/checkbox.tsx';
import { MessageComposer } from '../../shared/ui/message-composer.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { type Delivery, deliveryText } from '../delivery.ts';
import { type Failure, sentenceOf } from '../failure.ts';
import type { ReaderOption } from '../reader-choices.ts';
import { findReveals } from '../reveals.ts';
import { RevealsNote } from '../reveals-note.tsx';
import type { StaleNow } from './readers-now.ts';
import { StaleNote } from './stale-note.tsx';
import { useAllTexts } from './texts.ts';

export interface ReplyFormProps {
  readonly options: readonly ReaderOption[];
  readonly readers: readonly string[];
  /** Somebody out of office may still read what is written now. */
  readonly stale: StaleNow | undefined;
  readonly delivery: Delivery;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onReply: (text: string) => Promise<Failure | undefined>;
}

const MOST_CHARACTERS = 20_000;

export function ReplyForm({ options, readers, stale, delivery, draft, onDraft, onReply }: ReplyFormProps) {
  const texts = useAllTexts();
  const { shared, melder, mailbox } = texts;
  const { reply, steer } = mailbox;
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const [isSent, setSent] = useState(false);
  const [isAllTheSame, setAllTheSame] = useState(false);
  const reveals = useMemo(() => findReveals(draft, options), [draft, options]);

  async function send() {
    const text = draft.trim();
    const isHeld = stale !== undefined && !isAllTheSame;
    setError(text === '' ? reply.missing : isHeld ? steer.staleMissing : undefined);
    if (text === '' || isHeld) return;
    setBusy(true);
    setSent(false);
    const failed = await onReply(text);
    setBusy(false);
    setFailure(failed);
    setSent(failed === undefined);
    if (failed === undefined) onDraft('');
  }
  const sentences = { hour: reply.sentHour, demonstration: reply.sentDemonstration };
  return (
    <>
      <MessageComposer
        label={reply.label}
        hint={reply.hint}
        error={error}
        value={draft}
        onInput={onDraft}
        onSend={() => void send()}
        sendText={failure === undefined ? reply.send : shared.actions.tryAgain}
        busy={isBusy}
        busyText={shared.states.sending}
        maxLength={MOST_CHARACTERS}
        below={
          <>
            <RevealsNote reveals={reveals} choices={Object.fromEntries(readers.map((fp) => [fp, 'reads'] as const))} />
            {stale && (
              <StaleNote stale={stale}>
                <Checkbox label={steer.staleYes} checked={isAllTheSame} onChange={setAllTheSame} />
              </StaleNote>
            )}
          </>
        }
      />
      {failure !== undefined && !isBusy && (
        <Alert kind="error" title={reply.failedTitle} live="alert">
          <Paragraph>{sentenceOf(failure, texts)}</Paragraph>
          <Paragraph>{melder.overview.failedNothingLost}</Paragraph>
        </Alert>
      )}
      <div role="status">
        {isSent && (
          <Alert kind="ok">
            <Paragraph>{deliveryText(delivery, texts, sentences)}</Paragraph>
          </Alert>
        )}
      </div>
    </>
  );
}
