import { useMemo, useState } from 'preact/hooks';
import { ChooseFiles, hindranceSentence } from '../../shared/attach/choose-files.tsx';
import { attachmentsOf } from '../../shared/attach/chosen-files.ts';
import { SendingNote } from '../../shared/attach/sending-note.tsx';
import { CLEAN_TEXTS } from '../../shared/clean/texts.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Checkbox } from '../../shared/ui/checkbox.tsx';
import { Details } from '../../shared/ui/details.tsx';
import { MessageComposer } from '../../shared/ui/message-composer.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { type Delivery, deliveryText } from '../delivery.ts';
import { type Failure, sentenceOf } from '../failure.ts';
import type { ReaderOption } from '../reader-choices.ts';
import { findReveals } from '../reveals.ts';
import { RevealsNote } from '../reveals-note.tsx';
import { partOf } from '../texts.ts';
import type { StaleNow } from './readers-now.ts';
import { StaleNote } from './stale-note.tsx';
import { useAllTexts } from './texts.ts';
import type { ReplyFiles } from './use-reply-files.ts';

export interface ReplyFormProps {
  readonly options: readonly ReaderOption[];
  readonly readers: readonly string[];
  /** Somebody out of office may still read what is written now. */
  readonly stale: StaleNow | undefined;
  readonly delivery: Delivery;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onReply: (text: string) => Promise<Failure | undefined>;
  readonly attached: ReplyFiles;
}

const MOST_CHARACTERS = 20_000;

export function ReplyForm({ options, readers, stale, delivery, draft, onDraft, onReply, attached }: ReplyFormProps) {
  const texts = useAllTexts();
  const { shared, melder, mailbox } = texts;
  const { reply, steer } = mailbox;
  const [lacking, setLacking] = useState<'words' | 'consent'>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const [isSent, setSent] = useState(false);
  const [isAllTheSame, setAllTheSame] = useState(false);
  const [isTried, setTried] = useState(false);
  const { files, sending } = attached;
  const hindrance = hindranceSentence(files, shared.files);
  const reveals = useMemo(() => findReveals(draft, options), [draft, options]);

  async function send() {
    const text = draft.trim();
    const isHeld = stale !== undefined && !isAllTheSame;
    const hasFiles = attachmentsOf(files).length > 0;
    const isEmpty = text === '' && !hasFiles;
    setTried(true);
    setLacking(isEmpty && hindrance === undefined ? 'words' : isHeld ? 'consent' : undefined);
    if (hindrance !== undefined || isEmpty || isHeld) return;
    setTried(false);
    setFailure(undefined);
    setSent(false);
    attached.cancel();
    if (hasFiles) return attached.send(text);
    setBusy(true);
    const failed = await onReply(text);
    setBusy(false);
    setFailure(failed);
    setSent(failed === undefined);
    if (failed === undefined) onDraft('');
  }
  const sentences = { hour: reply.sentHour, demonstration: reply.sentDemonstration };
  const isOnItsWay = sending !== undefined && sending.kind !== 'done';
  return (
    <>
      {isOnItsWay ? (
        <>
          {draft.trim() !== '' && <p class="zp-written">{draft}</p>}
          <SendingNote
            text={shared.files}
            sending={sending}
            tryAgain={shared.actions.tryAgain}
            onGoOn={attached.goOn}
            onPause={attached.pause}
            onCancel={attached.cancel}
          >
            {sending.kind === 'stopped' && <Paragraph>{sentenceOf(sending.failure, texts)}</Paragraph>}
          </SendingNote>
        </>
      ) : (
        <MessageComposer
          label={reply.label}
          hint={reply.hint}
          error={lacking && (lacking === 'words' ? reply.missing : steer.staleMissing)}
          value={draft}
          onInput={onDraft}
          onSend={() => void send()}
          sendText={failure === undefined ? reply.send : shared.actions.tryAgain}
          busy={isBusy}
          busyText={shared.states.sending}
          maxLength={MOST_CHARACTERS}
          below={
            <>
              <Details summary={melder.files.title} open={files.length > 0}>
                <ChooseFiles
                  {...attached.chooser}
                  text={shared.files}
                  cleanText={partOf(texts, 'clean', CLEAN_TEXTS)}
                  files={files}
                  error={isTried ? hindrance : undefined}
                  headingLevel={3}
                />
              </Details>
              <RevealsNote
                reveals={reveals}
                choices={Object.fromEntries(readers.map((fp) => [fp, 'reads'] as const))}
              />
              {stale && (
                <StaleNote stale={stale}>
                  <Checkbox label={steer.staleYes} checked={isAllTheSame} onChange={setAllTheSame} />
                </StaleNote>
              )}
            </>
          }
        />
      )}
      {failure !== undefined && !isBusy && !isOnItsWay && (
        <Alert kind="error" title={reply.failedTitle} live="alert">
          <Paragraph>{sentenceOf(failure, texts)}</Paragraph>
          <Paragraph>{melder.overview.failedNothingLost}</Paragraph>
        </Alert>
      )}
      {/* Stays while files are on their way: a screen reader passes over a region that comes with its words. */}
      <div role="status">
        {((isSent && !isOnItsWay) || sending?.kind === 'done') && (
          <Alert kind="ok">
            <Paragraph>{deliveryText(delivery, texts, sentences)}</Paragraph>
          </Alert>
        )}
      </div>
    </>
  );
}
