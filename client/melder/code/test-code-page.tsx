import { useState } from 'preact/hooks';
import { parseCode } from '../../../crypto/code.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { CodeEntry } from '../../shared/ui/code-entry.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { checkWordAmong } from '../near-words.ts';
import { type Texts, useTexts } from '../texts.ts';

export interface TestCodePageProps {
  readonly onClear: () => void;
  /** Takes what forgets the words, for whoever leaves in a hurry. */
  readonly onSecrets: (wipe: () => void) => void;
}

type Verdict = 'fits' | { readonly error: string };

/** Whether words were written down well, without opening anything: the server is asked nothing, so it learns nothing. */
export function TestCodePage({ onClear, onSecrets }: TestCodePageProps) {
  const texts = useTexts();
  const { shared, melder } = texts;
  const { testCode } = melder;
  const [typed, setTyped] = useState('');
  const [verdict, setVerdict] = useState<Verdict>();
  onSecrets(() => setTyped(''));

  function type(value: string) {
    setTyped(value);
    setVerdict(undefined);
  }
  async function test() {
    setVerdict(await verdictOn(typed, texts));
  }
  const error = typeof verdict === 'object' ? verdict.error : undefined;
  return (
    <Screen title={testCode.title} name="test-code">
      <Paragraph lead>{testCode.lead}</Paragraph>
      <form
        class="zp-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void test();
        }}
      >
        <CodeEntry
          label={testCode.label}
          hint={testCode.hint}
          error={error}
          value={typed}
          onInput={type}
          checkWord={checkWordAmong(typed)}
          texts={shared.wordsEntry}
          onEnter={() => void test()}
        />
        <div role="status">
          {verdict === 'fits' && (
            <Alert kind="ok" title={testCode.fitsTitle}>
              <Paragraph>{testCode.fits}</Paragraph>
            </Alert>
          )}
        </div>
        <ButtonGroup>
          <Button appearance="primary" type="submit">
            {testCode.test}
          </Button>
          <Button onClick={onClear}>{melder.done.clear}</Button>
        </ButtonGroup>
      </form>
      <Paragraph small>{testCode.candid}</Paragraph>
    </Screen>
  );
}

async function verdictOn(typed: string, { melder }: Texts): Promise<Verdict> {
  const { testCode } = melder;
  const parsed = await parseCode(typed);
  if (parsed.ok) {
    parsed.code.fill(0);
    return 'fits';
  }
  return { error: parsed.problem === 'count' ? testCode.count(parsed.words) : testCode[parsed.problem] };
}
