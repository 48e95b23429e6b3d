import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ChooseFiles, hindranceSentence } from '../../shared/attach/choose-files.tsx';
import { CLEAN_TEXTS } from '../../shared/clean/texts.ts';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { partOf, useTexts } from '../texts.ts';
import { StepButtons } from './step-buttons.tsx';
import type { AttachmentControls } from './use-attachments.ts';

export interface FilesPageProps {
  readonly attachments: AttachmentControls;
  readonly above: ComponentChildren;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function FilesPage({ attachments, above, onNext, onBack }: FilesPageProps) {
  const texts = useTexts();
  const { files: words, questions } = texts.melder;
  const { files: attachText } = texts.shared;
  const [isTried, setTried] = useState(false);
  const error = hindranceSentence(attachments.files, attachText);

  function next() {
    setTried(true);
    if (error === undefined) onNext();
  }
  return (
    <Screen title={words.title} name="files" above={above}>
      <Paragraph lead>{words.lead}</Paragraph>
      <ChooseFiles
        {...attachments}
        text={attachText}
        cleanText={partOf(texts, 'clean', CLEAN_TEXTS)}
        headingLevel={2}
      />
      <StepButtons
        onNext={next}
        onBack={onBack}
        nextText={attachments.files.length === 0 ? questions.skip : undefined}
        error={isTried ? error : undefined}
      />
    </Screen>
  );
}
