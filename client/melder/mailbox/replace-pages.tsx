import { useEffect, useRef, useState } from 'preact/hooks';
import type { Code } from '../../../crypto/public/brands.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { CodeEntry } from '../../shared/ui/code-entry.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import type { InnerBack } from '../../shared/ui/use-back-button.ts';
import { splitWords } from '../../shared/ui/words.ts';
import type { Language } from '../../text/language.ts';
import { sentenceOf } from '../failure.ts';
import type { OpenedMailbox } from '../mailbox-flow.ts';
import { checkWordAmong } from '../near-words.ts';
import { isReplaceable } from '../replace-flow.ts';
import { CodePage } from '../report/code-page.tsx';
import { twoPlaces } from '../report/sent-pages.tsx';
import { TypeBackPage } from '../report/type-back-page.tsx';
import { isTypedWord } from '../typed-word.ts';
import { beginReplacing, type OldCodeProblem } from './replacing.ts';
import { useAllTexts } from './texts.ts';
import type { ReplaceOutcome } from './use-mailbox.ts';

export interface ReplacePagesProps {
  readonly mailbox: OpenedMailbox;
  readonly inner: InnerBack;
  readonly onReplace: (oldCode: Code, newCode: Code) => Promise<ReplaceOutcome>;
  readonly onDone: (isOpen: boolean) => void;
  readonly onBack: () => void;
}

type Step = 'explain' | 'code' | 'type-back' | 'ready' | 'done';

interface NewWords {
  readonly words: readonly string[];
  readonly language: Language;
  readonly places: readonly number[];
}

/** The old words typed anew, new ones shown and two of them typed back, and only then the one in the other's place. */
export function ReplacePages({ mailbox, inner, onReplace, onDone, onBack }: ReplacePagesProps) {
  const { wordLanguage: language, mailbox: words } = useAllTexts();
  const { replace } = words;
  const [step, setStep] = useState<Step>('explain');
  const [fresh, setFresh] = useState<NewWords>();
  const [outcome, setOutcome] = useState<ReplaceOutcome>();
  const [isBusy, setBusy] = useState(false);
  const codes = useRef<{ readonly oldCode: Code; readonly newCode: Code }>(undefined);
  const wipe = () => {
    codes.current?.oldCode.fill(0);
    codes.current?.newCode.fill(0);
    codes.current = undefined;
  };
  useEffect(() => wipe, []);

  async function begin(typed: string): Promise<OldCodeProblem | undefined> {
    const begun = await beginReplacing(mailbox.session, typed, language);
    if (typeof begun === 'string') return begun;
    codes.current = begun;
    setFresh({ words: begun.words, language, places: twoPlaces(begun.words.length) });
    setStep('code');
    return undefined;
  }
  async function now() {
    if (codes.current === undefined || isBusy) return;
    setBusy(true);
    const { oldCode, newCode } = codes.current;
    const done = await onReplace(oldCode, newCode);
    setBusy(false);
    setOutcome(done);
    if (done.kind !== 'replaced') return;
    wipe();
    setStep('done');
  }
  inner.current = () => {
    if (step === 'done') onDone(outcome?.kind === 'replaced' && outcome.isOpen);
    else if (step === 'type-back') setStep('code');
    else if (step === 'ready' && !isBusy) setStep('type-back');
    // Nothing is replaced yet; but while it is being done, nobody leaves.
    return step !== 'explain' && step !== 'code';
  };
  if (step === 'explain' || fresh === undefined) {
    return <ExplainPage isPossible={isReplaceable(mailbox)} onBegin={begin} onBack={onBack} />;
  }
  switch (step) {
    case 'code':
      return (
        <CodePage
          words={fresh.words}
          language={fresh.language}
          said={replace.writeFirst}
          facts={undefined}
          onWritten={() => setStep('type-back')}
        />
      );
    case 'type-back':
      return (
        <TypeBackPage
          places={fresh.places}
          isWord={(typed, place) => isTypedWord(typed, fresh.words[place] ?? '')}
          onRight={() => setStep('ready')}
          onLookAgain={() => setStep('code')}
        />
      );
    case 'ready':
      return <ReadyPage outcome={outcome} isBusy={isBusy} onNow={() => void now()} onBack={onBack} />;
    case 'done': {
      const isOpen = outcome?.kind === 'replaced' && outcome.isOpen;
      return <DonePage isOpen={isOpen} onDone={() => onDone(isOpen)} />;
    }
  }
}

interface ExplainPageProps {
  readonly isPossible: boolean;
  readonly onBegin: (typed: string) => Promise<OldCodeProblem | undefined>;
  readonly onBack: () => void;
}

function ExplainPage({ isPossible, onBegin, onBack }: ExplainPageProps) {
  const { shared, mailbox } = useAllTexts();
  const { replace, menu, enter } = mailbox;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<OldCodeProblem>();
  const error = problem && (problem === 'other' ? replace.oldWrong : problemText(problem));

  function problemText(kind: Exclude<OldCodeProblem, 'other'>): string {
    return kind === 'count' ? enter.wrongCount(splitWords(typed).length) : enter[kind];
  }
  function type(value: string) {
    setTyped(value);
    setProblem(undefined);
  }
  async function begin() {
    setProblem(undefined);
    setProblem(await onBegin(typed));
  }
  return (
    <Screen title={replace.title} name="replace">
      <Paragraph lead>{replace.lead}</Paragraph>
      <Paragraph>{replace.before}</Paragraph>
      <Paragraph>{replace.later}</Paragraph>
      <Paragraph>{replace.readers}</Paragraph>
      {isPossible ? (
        <form
          class="zp-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void begin();
          }}
        >
          <CodeEntry
            label={replace.oldLabel}
            hint={replace.oldHint}
            error={error}
            value={typed}
            onInput={type}
            checkWord={checkWordAmong(typed)}
            texts={shared.wordsEntry}
            onEnter={() => void begin()}
          />
          <ButtonGroup>
            <Button appearance="primary" type="submit">
              {replace.begin}
            </Button>
            <Button onClick={onBack}>{menu.back}</Button>
          </ButtonGroup>
        </form>
      ) : (
        <>
          <Alert kind="warning" title={replace.impossibleTitle}>
            <Paragraph>{replace.impossible}</Paragraph>
          </Alert>
          <ButtonGroup>
            <Button onClick={onBack}>{menu.back}</Button>
          </ButtonGroup>
        </>
      )}
    </Screen>
  );
}

interface ReadyPageProps {
  readonly outcome: ReplaceOutcome | undefined;
  readonly isBusy: boolean;
  readonly onNow: () => void;
  readonly onBack: () => void;
}

function ReadyPage({ outcome, isBusy, onNow, onBack }: ReadyPageProps) {
  const texts = useAllTexts();
  const { replace, menu } = texts.mailbox;
  const failed = outcome !== undefined && outcome.kind !== 'replaced' && !isBusy ? outcome : undefined;
  return (
    <Screen title={replace.ready} name="replace-ready">
      <Paragraph lead>{replace.readyText}</Paragraph>
      {failed && (
        <Alert kind="error" title={failed.kind === 'kept' ? replace.keptTitle : replace.unknownTitle} live="alert">
          <Paragraph>{failed.kind === 'kept' ? replace.kept : replace.unknown}</Paragraph>
          <Paragraph>{sentenceOf(failed.failure, texts)}</Paragraph>
        </Alert>
      )}
      <ButtonGroup>
        <Button appearance="primary" busy={isBusy} busyText={replace.busy} onClick={onNow}>
          {failed ? texts.shared.actions.tryAgain : replace.now}
        </Button>
        {!isBusy && <Button onClick={onBack}>{menu.back}</Button>}
      </ButtonGroup>
    </Screen>
  );
}

function DonePage({ isOpen, onDone }: { readonly isOpen: boolean; readonly onDone: () => void }) {
  const { replace } = useAllTexts().mailbox;
  return (
    <Screen title={replace.doneTitle} name="replace-done">
      <Alert kind="ok">
        <Paragraph>{replace.done}</Paragraph>
      </Alert>
      <Paragraph>{replace.doneOld}</Paragraph>
      {!isOpen && <Paragraph>{replace.doneClosed}</Paragraph>}
      <ButtonGroup>
        <Button appearance="primary" onClick={onDone}>
          {replace.doneOpen}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
