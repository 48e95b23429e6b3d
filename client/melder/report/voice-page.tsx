import type { ComponentChildren } from 'preact';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { useTexts } from '../texts.ts';
import { VoicePart } from '../voice/voice-part.tsx';
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
  const { melder } = useTexts();
  const { voice: texts, questions } = melder;
  const { voice, say } = attachments;
  return (
    <Screen title={texts.title} name="voice" above={above}>
      <Paragraph lead>{texts.lead}</Paragraph>
      {voice === undefined ? (
        <VoicePart onUse={say} onWrite={onNext} />
      ) : (
        <>
          <Alert kind="ok" live="status">
            <Paragraph>{texts.ready(Math.round(voice.seconds))}</Paragraph>
          </Alert>
          <Button appearance="link" onClick={() => say(undefined)}>
            {texts.remove}
          </Button>
        </>
      )}
      <StepButtons onNext={onNext} onBack={onBack} nextText={voice === undefined ? questions.skip : undefined} />
    </Screen>
  );
}
