import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileRef } from '../../../schema/content/files.ts';
import type { TransferState, Upload } from '../../shared/files/upload-file.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Progress } from '../../shared/ui/progress.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import type { InnerBack } from '../../shared/ui/use-back-button.ts';
import { type Delivery, deliveryText } from '../delivery.ts';
import { type Failure, sentenceOf } from '../failure.ts';
import { partOf } from '../texts.ts';
import { VOICE_TEXTS, VoicePart, type VoiceText } from '../voice/voice-part.tsx';
import { useAllTexts } from './texts.ts';

export interface SpeakPageProps {
  readonly delivery: Delivery;
  readonly onUpload: (recording: Blob, onChange: (state: TransferState) => void) => Upload;
  /** Announces what was uploaded. */
  readonly onSend: (file: FileRef) => Promise<Failure | undefined>;
  /** A recording was begun that is neither sent nor thrown away. */
  readonly onOpen: (isOpen: boolean) => void;
  readonly inner: InnerBack;
  readonly onBack: () => void;
}

/** An answer that is spoken: recorded, listened to, and sent as a file. */
export function SpeakPage({ delivery, onUpload, onSend, onOpen, inner, onBack }: SpeakPageProps) {
  const texts = useAllTexts();
  const { menu, reply } = texts.mailbox;
  const words = partOf(texts, 'voice', VOICE_TEXTS);
  const [transfer, setTransfer] = useState<TransferState>();
  const [failure, setFailure] = useState<Failure>();
  const [isSent, setSent] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const upload = useRef<Upload>(undefined);
  /** Arrived, and not announced yet: what was spoken does not go over the line twice. */
  const arrived = useRef<{ readonly recording: Blob; readonly file: FileRef }>(undefined);
  useEffect(() => () => upload.current?.cancel(), []);

  function take(isBegun: boolean) {
    setOpen(isBegun);
    setHeld(false);
    onOpen(isBegun);
  }
  /** Nobody leaves a recording behind by mistake. */
  function leave() {
    if (isOpen) setHeld(true);
    else onBack();
  }
  inner.current = () => {
    leave();
    return true;
  };
  async function bring(recording: Blob): Promise<FileRef | undefined> {
    upload.current = onUpload(recording, setTransfer);
    const file = await upload.current.done.catch(() => undefined);
    upload.current = undefined;
    return file;
  }
  async function send(recording: Blob) {
    setFailure(undefined);
    const hasArrived = arrived.current?.recording === recording;
    if (hasArrived) setTransfer({ kind: 'done' });
    const file = hasArrived ? arrived.current?.file : await bring(recording);
    arrived.current = file && { recording, file };
    const failed = file && (await onSend(file));
    setTransfer(undefined);
    setFailure(failed);
    setSent(file !== undefined && failed === undefined);
  }
  return (
    <Screen
      title={words.title}
      name="speak"
      above={
        <Button appearance="link" onClick={leave}>
          {menu.back}
        </Button>
      }
    >
      <Paragraph lead>{words.lead}</Paragraph>
      {!isSent && (
        // Stays while it is sent, so that what was spoken is not lost when sending fails.
        <div hidden={transfer !== undefined}>
          <VoicePart onUse={({ file }) => void send(file)} onWrite={leave} onOpen={take} />
        </div>
      )}
      <div role="alert">
        {isHeld && isOpen && transfer === undefined && <p class="zp-field-error">{words.settle}</p>}
      </div>
      {transfer !== undefined && (
        <Sending
          state={transfer}
          words={words}
          sentence={transfer.kind === 'stopped' ? sentenceOf(transfer.failure, texts) : undefined}
          onResume={() => upload.current?.resume()}
          onCancel={() => upload.current?.cancel()}
        />
      )}
      {failure !== undefined && (
        <Alert kind="error" title={reply.failedTitle} live="alert">
          <Paragraph>{sentenceOf(failure, texts)}</Paragraph>
        </Alert>
      )}
      <div role="status">
        {isSent && (
          <Alert kind="ok" title={words.sent}>
            <Paragraph>
              {deliveryText(delivery, texts, { hour: reply.sentHour, demonstration: reply.sentDemonstration })}
            </Paragraph>
          </Alert>
        )}
      </div>
    </Screen>
  );
}

interface SendingProps {
  readonly state: TransferState;
  readonly words: VoiceText;
  readonly sentence: string | undefined;
  readonly onResume: () => void;
  readonly onCancel: () => void;
}

function Sending({ state, words, sentence, onResume, onCancel }: SendingProps) {
  const part = state.kind === 'done' ? 1 : state.bytes / Math.max(1, state.totalBytes);
  return (
    <>
      <Progress label={words.sending} value={part} max={1} />
      {sentence !== undefined && (
        <Alert kind="warning" live="status" title={words.stopped}>
          <Paragraph>{sentence}</Paragraph>
        </Alert>
      )}
      <ButtonGroup>
        {sentence !== undefined && (
          <Button appearance="primary" onClick={onResume}>
            {words.goOn}
          </Button>
        )}
        {state.kind !== 'done' && <Button onClick={onCancel}>{words.cancel}</Button>}
      </ButtonGroup>
    </>
  );
}
