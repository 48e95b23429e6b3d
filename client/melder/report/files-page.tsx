import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { MAX_FILES } from '../../../crypto/public/sizes.ts';
import type { CleanText } from '../../shared/clean/finding-words.ts';
import { Button } from '../../shared/ui/button.tsx';
import { CleanedFile } from '../../shared/ui/cleaned-file.tsx';
import { FormField } from '../../shared/ui/form-field.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { cleanEn } from '../../text/en/clean.ts';
import type { Language } from '../../text/language.ts';
import { cleanNl } from '../../text/nl/clean.ts';
import { partOf, useTexts } from '../texts.ts';
import { StepButtons } from './step-buttons.tsx';
import {
  type AttachmentControls,
  type ChosenFile,
  isBeingCleaned,
  readyAttachments,
  readyOf,
} from './use-attachments.ts';

const CLEAN_TEXTS: Readonly<Record<Language, CleanText>> = { nl: cleanNl, en: cleanEn };

export interface FilesPageProps {
  readonly attachments: AttachmentControls;
  readonly above: ComponentChildren;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** Choosing files; what each says about its maker is taken out on this device, before anything goes anywhere. */
export function FilesPage({ attachments, above, onNext, onBack }: FilesPageProps) {
  const { files: texts, questions } = useTexts().melder;
  const [isTried, setTried] = useState(false);
  const { files } = attachments;
  const error = isBeingCleaned(attachments)
    ? texts.stillBusy
    : readyAttachments(attachments).length > MAX_FILES
      ? texts.tooMany(MAX_FILES)
      : undefined;

  function next() {
    setTried(true);
    if (error === undefined) onNext();
  }
  function choose(input: HTMLInputElement) {
    attachments.add(Array.from(input.files ?? []));
    input.value = '';
  }
  return (
    <Screen title={texts.title} name="files" above={above}>
      <Paragraph lead>{texts.lead}</Paragraph>
      <FormField label={texts.choose} hint={texts.hint}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            multiple
            class="utrecht-textbox utrecht-textbox--html-input zp-file"
            onChange={(event) => choose(event.currentTarget)}
          />
        )}
      </FormField>
      {files.map((one, place) => (
        <OneFile key={one.id} one={one} number={place + 1} attachments={attachments} />
      ))}
      <StepButtons
        onNext={next}
        onBack={onBack}
        nextText={files.length === 0 ? questions.skip : undefined}
        error={isTried ? error : undefined}
      />
    </Screen>
  );
}

interface OneFileProps extends Pick<FilesPageProps, 'attachments'> {
  readonly one: ChosenFile;
  readonly number: number;
}

function OneFile({ one, number, attachments }: OneFileProps) {
  const texts = useTexts();
  const { files: words } = texts.melder;
  const { id, file, outcome, choice } = one;
  return (
    <section class="zp-flow">
      <Heading level={2} appearance={3}>
        {file.name}
      </Heading>
      <CleanedFile
        text={partOf(texts, 'clean', CLEAN_TEXTS)}
        name={file.name}
        outcome={outcome}
        choice={choice}
        onChoose={(chosen) => attachments.choose(id, chosen)}
        sentNames={readyOf(one, number).map(({ name }) => name)}
      />
      <Button appearance="link" label={words.removeOf(file.name)} onClick={() => attachments.remove(id)}>
        {words.remove}
      </Button>
    </section>
  );
}
