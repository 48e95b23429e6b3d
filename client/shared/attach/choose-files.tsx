import { MAX_FILES } from '../../../crypto/public/sizes.ts';
import type { TextShape } from '../../text/language.ts';
import type { sharedNl } from '../../text/nl/shared.ts';
import type { CleanText } from '../clean/finding-words.ts';
import { isNotFetched } from '../clean/ready-files.ts';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { CleanedFile } from '../ui/cleaned-file.tsx';
import { FormField } from '../ui/form-field.tsx';
import { Heading } from '../ui/heading.tsx';
import { type Chooser, type ChosenFile, findHindrance, readyOf } from './chosen-files.ts';

export type AttachText = TextShape<typeof sharedNl>['files'];

export interface ChooseFilesProps extends Chooser {
  readonly text: AttachText;
  readonly cleanText: CleanText;
  readonly files: readonly ChosenFile[];
  /** What keeps them from being sent, once somebody tried. */
  readonly error?: string | undefined;
  readonly headingLevel: 2 | 3;
}

/** Choosing files; what each says about its maker is taken out on this device, before anything goes anywhere. */
export function ChooseFiles(props: ChooseFilesProps) {
  const { text, files, error, add } = props;
  function choose(input: HTMLInputElement) {
    add(Array.from(input.files ?? []));
    input.value = '';
  }
  return (
    <>
      <FormField label={text.choose} hint={text.hint} error={error}>
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
        <OneFile {...props} key={one.id} one={one} number={place + 1} />
      ))}
    </>
  );
}

/** Why these files cannot be sent yet. */
export function hindranceSentence(files: readonly ChosenFile[], text: AttachText): string | undefined {
  const hindrance = findHindrance(files);
  if (hindrance === undefined) return undefined;
  return hindrance === 'tooMany' ? text.tooMany(MAX_FILES) : text.stillBusy;
}

interface OneFileProps extends ChooseFilesProps {
  readonly one: ChosenFile;
  readonly number: number;
}

function OneFile({ one, number, text, cleanText, headingLevel, choose, again, remove }: OneFileProps) {
  const { id, file, outcome, choice } = one;
  return (
    <section class="zp-flow">
      <Heading level={headingLevel} appearance={3}>
        {file.name}
      </Heading>
      <CleanedFile
        text={cleanText}
        name={file.name}
        outcome={outcome}
        choice={choice}
        onChoose={(chosen) => choose(id, chosen)}
        sentNames={readyOf(one, number).map(({ name }) => name)}
      />
      <ButtonGroup>
        {outcome !== undefined && isNotFetched(outcome) && (
          <Button label={cleanText.againOf(file.name)} onClick={() => again(one)}>
            {cleanText.again}
          </Button>
        )}
        <Button appearance="link" label={text.removeOf(file.name)} onClick={() => remove(id)}>
          {text.remove}
        </Button>
      </ButtonGroup>
    </section>
  );
}
