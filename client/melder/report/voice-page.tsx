import type { ComponentChildren } from 'preact';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { partOf, useTexts } from '../texts.ts';
import { VOICE_TEXTS, VoicePart } from '../voice/voice-part.tsx';
import { StepButtons } from './step-buttons.tsx';
import type { AttachmentControls } from './use-attachments.ts';

export interface VoicePageProps {
  readonly attachments: AttachmentControls;
  readonly above: ComponentChildren;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** Saying something besides what was written; nobody has to (WBK-2.2c, WBK-2b). */
export function VoicePage({ attachments, above, onNext, onBack }: VoicePageProps) {
  const texts = useTexts();
  const { voice: words, questions } = texts.melder;
  const { voice, say, recording, record, isHeld } = attachments;
  const { settle } = partOf(texts, 'voice', VOICE_TEXTS);
  const isSilent = voice === undefined && recording === 'none';
  const unlessHeld = (go: () => void) => () => {
    if (!isHeld()) go();
  };
  return (
    <Screen title={words.title} name="voice" above={above}>
      <Paragraph lead>{words.lead}</Paragraph>
      <div role="status">
        {voice !== undefined && (
          <Alert kind="ok">
            <Paragraph>{words.ready(Math.round(voice.seconds))}</Paragraph>
          </Alert>
        )}
      </div>
      {voice === undefined ? (
        <VoicePart isBeside onUse={say} onWrite={unlessHeld(onNext)} onOpen={record} />
      ) : (
        <Button appearance="link" onClick={() => say(undefined)}>
          {words.remove}
        </Button>
      )}
      <div role="alert">{recording === 'asked' && <p class="zp-field-error">{settle}</p>}</div>
      <StepButtons
        onNext={unlessHeld(onNext)}
        onBack={unlessHeld(onBack)}
        nextText={isSilent ? questions.skip : undefined}
        isBeside={recording !== 'none'}
      />
    </Screen>
  );
}
