import type { ComponentChildren } from 'preact';
import { checkWords } from '../../../crypto/check-words.ts';
import type { Language } from '../../text/language.ts';
import { useModel } from '../model.ts';
import type { AccountSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { Paragraph } from '../ui/paragraph.tsx';
import { Screen } from '../ui/screen.tsx';
import { WordGrid } from '../ui/word-grid.tsx';
import type { AccountText } from '../vault/account-text.ts';
import { RecoveryStep } from '../vault/recovery-step.tsx';
import { RetypeStep } from '../vault/retype-step.tsx';
import type { Account } from './account.ts';
import { LetInPage } from './let-in-page.tsx';
import { RevokePage } from './revoke-page.tsx';
import { WaysPage } from './ways-page.tsx';

export interface AccountAppProps {
  readonly account: Account;
  readonly session: AccountSession;
  readonly text: AccountText;
  readonly language: Language;
  /** For the printed sheet. */
  readonly organisation: string;
  readonly signInAddress: string;
  /** What else this role can do with its account. */
  readonly children?: ComponentChildren;
}

/** The screens behind "Toegang"; the same for a functionaris and a steward. */
export function AccountApp(props: AccountAppProps) {
  const { screen } = useModel(props.account.model);
  switch (screen) {
    case 'device':
      return <LetInPage {...props} />;
    case 'compare':
      return <PairWordsPage {...props} />;
    case 'revoke':
      return <RevokePage {...props} />;
    case 'recovery':
    case 'retype':
      return <NewCodePages {...props} />;
    default:
      return <WaysPage {...props} />;
  }
}

/** The open device's side: the new one asks the question. */
function PairWordsPage({ account, text, language }: AccountAppProps) {
  const { transcript } = useModel(account.model);
  const { pairWords } = text;
  return (
    <Screen title={pairWords.title}>
      <Paragraph lead>{pairWords.lead}</Paragraph>
      {transcript && <WordGrid words={checkWords(transcript, language)} label={pairWords.words} lang={language} />}
      <Paragraph>{pairWords.onNew}</Paragraph>
      <Paragraph>{pairWords.ifNot}</Paragraph>
      <ButtonGroup>
        <Button appearance="primary" onClick={() => void account.compared()}>
          {pairWords.seen}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}

function NewCodePages({ account, text, organisation, signInAddress }: AccountAppProps) {
  const { screen, shown, typedCode, codeProblem, busy, problem } = useModel(account.model);
  if (screen === 'recovery' && shown !== undefined) {
    return (
      <RecoveryStep
        text={text}
        above={null}
        words={shown.words}
        wordLanguage={shown.language}
        organisation={organisation}
        signInAddress={signInAddress}
        onNext={() => account.goToCode('retype')}
      />
    );
  }
  return (
    <RetypeStep
      text={text}
      above={null}
      sendText={text.newCode}
      typed={typedCode}
      busy={busy === 'replace'}
      error={codeProblem && text.codeProblems[codeProblem]}
      failed={problem && text.problems[problem]}
      onType={account.typeCode}
      onFinish={() => void account.replaceCode()}
      onAgain={() => account.goToCode('recovery')}
    />
  );
}
