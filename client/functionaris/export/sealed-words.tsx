import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { WordGrid } from '../../shared/ui/word-grid.tsx';
import type { FunctionarisText } from '../texts.ts';
import type { SealedWith } from './export-file.ts';

/** The page of client/proof. No link: opened from here, it would tell the server which form was chosen a moment ago. */
const OPENING_PATH = '/proof#open';

export interface SealedWordsProps {
  readonly text: FunctionarisText;
  readonly sealedWith: SealedWith;
  /** Leaves this screen, and with it the words are gone. */
  readonly onWipe: () => void;
}

/** Shown once, to be told by another way than the file goes. No button copies them: a clipboard is shared and remembered. */
export function SealedWords({ text: { takeOut }, sealedWith: { words, language }, onWipe }: SealedWordsProps) {
  const { sealedWords } = takeOut;
  return (
    <>
      <Heading level={2}>{sealedWords.title}</Heading>
      <Alert kind="warning">
        <Paragraph>{sealedWords.once}</Paragraph>
      </Alert>
      <WordGrid words={words} label={sealedWords.label} lang={language} />
      <Paragraph>{sealedWords.otherWay}</Paragraph>
      <Paragraph>{sealedWords.how(location.host + OPENING_PATH)}</Paragraph>
      <Paragraph>{sealedWords.notYou}</Paragraph>
      <Paragraph>{sealedWords.anyProgram}</Paragraph>
      <ButtonGroup>
        <Button appearance="primary" onClick={onWipe}>
          {sealedWords.wipe}
        </Button>
      </ButtonGroup>
    </>
  );
}
