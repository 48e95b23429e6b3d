import { useEffect, useRef } from 'preact/hooks';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Checkbox } from '../../shared/ui/checkbox.tsx';
import { Progress } from '../../shared/ui/progress.tsx';
import { Spinner } from '../../shared/ui/spinner.tsx';
import { FileView } from '../../shared/viewer/file-view.tsx';
import { VIEWER_TEXTS } from '../../shared/viewer/texts.ts';
import { voiceEn } from '../../text/en/voice.ts';
import type { Language, TextShape } from '../../text/language.ts';
import { voiceNl } from '../../text/nl/voice.ts';
import { partOf, useTexts } from '../texts.ts';
import type { MicrophoneProblem } from './microphone.ts';
import { useVoice } from './use-voice.ts';
import { RECORDING_MAX_SECONDS, type Recording, type Voice, type VoiceStage } from './voice-flow.ts';

export interface VoicePartProps {
  /** The recording is good: to be sent as a file of kind `voice`. */
  readonly onUse: (recording: Recording) => void;
  /** Somebody would rather write. */
  readonly onWrite: () => void;
  /** What it stands in goes on without it, and has a main button of its own. */
  readonly isBeside?: boolean | undefined;
  /** A recording was begun that is neither used nor thrown away: what shows this part does not leave it behind unasked. */
  readonly onOpen?: ((isOpen: boolean) => void) | undefined;
}

export type VoiceText = TextShape<typeof voiceNl>;
export const VOICE_TEXTS: Readonly<Record<Language, VoiceText>> = { nl: voiceNl, en: voiceEn };

/** To stand in any page where somebody writes: a report, an answer. Has no heading of its own. */
export function VoicePart({ onUse, onWrite, isBeside, onOpen }: VoicePartProps) {
  const [state, voice] = useVoice();
  const part = useRef<HTMLDivElement>(null);
  const text = partOf(useTexts(), 'voice', VOICE_TEXTS);
  const { stage } = state;
  const isListening = stage.kind === 'asking' || stage.kind === 'recording';
  const isOpen = stage.kind !== 'asking' && stage.kind !== 'ready';
  useEffect(() => {
    onOpen?.(isOpen);
    return () => onOpen?.(false);
  }, [isOpen]);
  // The button that was pressed is gone: the keyboard goes on at what comes next.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    part.current?.querySelector<HTMLElement>('.zp-buttons button')?.focus();
  }, [stage.kind]);
  return (
    <div class="zp-flow" ref={part}>
      <Alert kind="info" title={text.candidTitle}>
        <p>{text.candid}</p>
        <Button appearance="link" onClick={onWrite}>
          {text.write}
        </Button>
      </Alert>
      {stage.kind !== 'recorded' && (
        <Checkbox
          key="consent"
          label={text.consent}
          hint={text.consentHint}
          checked={state.hasConsented}
          disabled={stage.kind !== 'ready'}
          error={state.isConsentMissing ? text.consentMissing : undefined}
          onChange={voice.consent}
        />
      )}
      <Checkbox
        key="change"
        label={text.change}
        hint={text.changeHint}
        checked={state.wantsChange}
        disabled={isListening}
        onChange={(isWanted) => void voice.wantChange(isWanted)}
      />
      <div role="status">
        {stage.kind === 'asking' && <Spinner text={text.asking} />}
        {stage.kind === 'recorded' && <p>{stage.isChanged ? text.listenChanged : text.listen}</p>}
      </div>
      {stage.kind === 'recorded' ? (
        <Recorded stage={stage} voice={voice} text={text} onUse={onUse} />
      ) : (
        <Record stage={stage} voice={voice} text={text} isBeside={isBeside} />
      )}
    </div>
  );
}

interface RecordProps extends Pick<VoicePartProps, 'isBeside'> {
  readonly stage: VoiceStage;
  readonly voice: Voice;
  readonly text: VoiceText;
}

/** Where it is not the microphone: to allow it would change nothing. */
const WITHOUT_OTHER_WAYS: ReadonlySet<MicrophoneProblem> = new Set(['renewed', 'notFetched']);

function Record({ stage, voice, text, isBeside }: RecordProps) {
  return (
    <>
      {stage.kind === 'ready' && stage.problem && (
        <Alert kind="warning" live="alert" title={text.problems[stage.problem]}>
          {!WITHOUT_OTHER_WAYS.has(stage.problem) && <p>{text.otherWays}</p>}
        </Alert>
      )}
      {stage.kind === 'ready' && (
        <ButtonGroup>
          <Button appearance={isBeside ? 'secondary' : 'primary'} onClick={() => void voice.start()}>
            {text.start}
          </Button>
        </ButtonGroup>
      )}
      {stage.kind === 'recording' && (
        <>
          <Progress
            label={text.recording}
            value={stage.seconds}
            max={RECORDING_MAX_SECONDS}
            text={text.announced(Math.floor(stage.seconds / ANNOUNCE_EVERY_SECONDS) * ANNOUNCE_EVERY_SECONDS)}
          />
          <p class="zp-clock" aria-hidden="true">
            {text.clock(clockOf(stage.seconds), clockOf(RECORDING_MAX_SECONDS))}
          </p>
          <ButtonGroup>
            <Button appearance="primary" onClick={() => void voice.stop()}>
              {text.stop}
            </Button>
            <Button onClick={voice.discard}>{text.discard}</Button>
          </ButtonGroup>
        </>
      )}
      {stage.kind === 'changing' && <Progress label={text.changing} value={stage.part} max={1} />}
    </>
  );
}

/** A screen reader that counted every second would talk through the recording. */
const ANNOUNCE_EVERY_SECONDS = 60;

interface RecordedProps {
  readonly stage: Recording;
  readonly voice: Voice;
  readonly text: VoiceText;
  readonly onUse: (recording: Recording) => void;
}

function Recorded({ stage, voice, text, onUse }: RecordedProps) {
  const texts = useTexts();
  const { file, seconds, isChanged } = stage;
  return (
    <>
      <FileView
        file={file}
        name={text.recordingName(clockOf(seconds))}
        language={texts.language}
        text={partOf(texts, 'viewer', VIEWER_TEXTS).page}
        isOwn
      />
      <ButtonGroup>
        <Button appearance="primary" onClick={() => onUse({ file, seconds, isChanged })}>
          {text.use}
        </Button>
        <Button onClick={() => void voice.start()}>{text.again}</Button>
        <Button onClick={voice.discard}>{text.discard}</Button>
      </ButtonGroup>
      <p class="zp-small">{text.onlyHere}</p>
    </>
  );
}

function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
