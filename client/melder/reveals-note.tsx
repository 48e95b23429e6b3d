import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import type { ReaderChoices } from './reader-choices.ts';
import type { Reveal } from './reveals.ts';
import { type MelderTexts, useTexts } from './texts.ts';

export interface RevealsNoteProps {
  readonly reveals: readonly Reveal[];
  readonly choices: ReaderChoices;
  /** Absent where the readers cannot be changed any more. */
  readonly onChangeReaders?: (() => void) | undefined;
}

/** Waits its turn in a screen reader, and is said only when what was found changes. */
export function RevealsNote({ reveals, choices, onChangeReaders }: RevealsNoteProps) {
  const { reveals: texts } = useTexts().melder;
  const telling = reveals.filter(({ fp }) => fp === undefined || choices[fp] !== 'never');
  const isNamed = telling.some(({ kind }) => kind === 'name');
  return (
    <div role="status">
      {telling.length > 0 && (
        <Alert kind="warning" title={texts.title}>
          <ul>
            {telling.map((reveal) => (
              <li key={reveal.kind + reveal.found}>{sentence(reveal, choices, texts)}</li>
            ))}
          </ul>
          {isNamed && onChangeReaders && (
            <Button appearance="link" onClick={onChangeReaders}>
              {texts.changeReaders}
            </Button>
          )}
          <Paragraph small>{texts.remark}</Paragraph>
        </Alert>
      )}
    </div>
  );
}

function sentence({ kind, found, fp }: Reveal, choices: ReaderChoices, texts: MelderTexts['reveals']): string {
  if (kind !== 'name') return texts[kind](found);
  return fp !== undefined && choices[fp] === 'reads' ? texts.readerNamed(found) : texts.listedNamed(found);
}
