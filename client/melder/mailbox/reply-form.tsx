import { useMemo, useState } from 'preact/hooks';
import { Alert } from '../../shared/ui/alert.tsx';
import { MessageComposer } from '../../shared/ui/message-composer.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { type Delivery, deliveryText } from '../delivery.ts';
import { type Failure, sentenceOf } from '../failure.ts';
import type { ReaderOption } from '../reader-choices.ts';
import { findReveals } from '../reveals.ts';
import { RevealsNote } from '../reveals-note.tsx';
import { useTexts } from '../texts.ts';

export interface ReplyFormProps {
  readonly options: readonly ReaderOption[];
  readonly readers: readonly string[];
  readonly delivery: Delivery;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onReply: (text: string) => Promise<Failure | undefined>;
}

const MOST_CHARACTERS = 20_000;

export function ReplyForm({ options, readers, delivery, draft, onDraft, onReply }: ReplyFormProps) {
  const texts = useTexts();
  const { shared, melder } = texts;
  const { reply } = melder;
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const [isSent, setSent] = useState(false);
  const reveals = useMemo(() => findReveals(draft, options), [draft, options]);

  async function send() {
    const text = draft.trim();
    setError(text === '' ? reply.missing : undefined);
    if (text === '') return;
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
          <RevealsNote reveals={reveals} choices={Object.fromEntries(readers.map((fp) => [fp, 'reads'] as const))} />
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
