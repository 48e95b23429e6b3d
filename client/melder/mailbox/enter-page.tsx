import { useState } from 'preact/hooks';
import { parseCode } from '../../../crypto/code.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { CodeEntry } from '../../shared/ui/code-entry.tsx';
import { Details } from '../../shared/ui/details.tsx';
import { LinkButton } from '../../shared/ui/link-button.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { WordGrid } from '../../shared/ui/word-grid.tsx';
import { sentenceOf } from '../failure.ts';
import { checkWordAmong } from '../near-words.ts';
import { ScanPart } from './scan-part.tsx';
import { type AllTexts, useAllTexts } from './texts.ts';
import type { EnterProblem } from './use-mailbox.ts';

export interface EnterPageProps {
  readonly isReplaced: boolean;
  /** Undefined while the channel is still on its way. */
  readonly checkWords: readonly string[] | undefined;
  readonly onTyped: (typed: string) => void;
  readonly onOpen: (typed: string) => Promise<EnterProblem | undefined>;
}

export function EnterPage({ isReplaced, checkWords, onTyped, onOpen }: EnterPageProps) {
  const texts = useAllTexts();
  const { language, wordLanguage, shared, melder } = texts;
  const { enter } = texts.mailbox;
  const { check } = melder;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<EnterProblem>();
  const [isOpening, setOpening] = useState(false);

  async function open() {
    if (isOpening) return;
    setOpening(true);
    setProblem(undefined);
    const found = await onOpen(typed);
    setProblem(found);
    setOpening(false);
  }
  function type(value: string) {
    setTyped(value);
    onTyped(value);
    setProblem(undefined);
  }
  const error = problem && problemText(problem, texts);
  return (
    <Screen title={enter.title} name="enter">
      {isReplaced && (
        <Alert kind="info" live="status">
          <Paragraph>{enter.replaced}</Paragraph>
        </Alert>
      )}
      <Paragraph lead>{enter.lead}</Paragraph>
      <form
        class="zp-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <CodeEntry
          label={enter.label}
          hint={enter.hint}
          error={error}
          value={typed}
          onInput={type}
          checkWord={checkWordAmong(typed)}
          texts={shared.wordsEntry}
          onEnter={() => void open()}
        />
        <ButtonGroup>
          <Button appearance="primary" type="submit" busy={isOpening} busyText={enter.opening}>
            {enter.open}
          </Button>
        </ButtonGroup>
      </form>
      {canScan() && <ScanPart isCode={async (text) => (await parseCode(text)).ok} onCode={type} />}
      {problem?.kind === 'refused' && checkWords && (
        <Details summary={enter.otherChannel}>
          <Paragraph>{enter.otherChannelText}</Paragraph>
          <WordGrid words={checkWords} label={check.label} lang={wordLanguage} />
        </Details>
      )}
      <Paragraph small>{enter.lost}</Paragraph>
      <LinkButton href={`woorden?lang=${language}`}>{melder.testCode.link}</LinkButton>
    </Screen>
  );
}

/** Some browsers hide every camera, Tor Browser among them. */
function canScan(): boolean {
  return (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices !== undefined;
}

function problemText(problem: EnterProblem, texts: AllTexts): string {
  const { enter } = texts.mailbox;
  if (problem.kind === 'failure') return sentenceOf(problem.failure, texts);
  if (problem.kind === 'wrongCount') return enter.wrongCount(problem.words);
  return enter[problem.kind];
}
