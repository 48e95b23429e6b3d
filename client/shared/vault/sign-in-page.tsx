import { checkWord } from '../check-word.ts';
import { useModel } from '../model.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { CodeEntry } from '../ui/code-entry.tsx';
import { Details } from '../ui/details.tsx';
import { Paragraph } from '../ui/paragraph.tsx';
import { Screen } from '../ui/screen.tsx';
import type { AccountText } from './account-text.ts';
import { Failure } from './failure.tsx';
import type { SignIn } from './sign-in-model.ts';

export interface SignInPageProps {
  readonly title: string;
  readonly text: AccountText;
  readonly signIn: SignIn;
  /** Another account than this page is for. */
  readonly wrongRole: string;
}

export function SignInPage({ title, text, signIn, wrongRole }: SignInPageProps) {
  const { busy, problem, notice, typed, codeProblem, isWrongRole } = useModel(signIn.model);
  const failed = isWrongRole ? wrongRole : problem && text.problems[problem];
  return (
    <Screen title={title}>
      {notice && (
        <Alert kind="info" live="status">
          <Paragraph>{text.signIn[notice]}</Paragraph>
        </Alert>
      )}
      <Paragraph lead>{text.signIn.lead}</Paragraph>
      <Failure sentence={failed} />
      <ButtonGroup>
        <Button
          appearance="primary"
          busy={busy === 'passkey'}
          busyText={text.signIn.passkeyBusy}
          onClick={() => void signIn.withPasskey()}
        >
          {text.signIn.passkey}
        </Button>
      </ButtonGroup>
      <Paragraph small>{text.signIn.trusted}</Paragraph>
      <Details summary={text.signIn.otherWay} open={typed !== ''}>
        <Paragraph>{text.signIn.otherWayHint}</Paragraph>
        <CodeEntry
          label={text.signIn.code}
          hint={text.signIn.codeHint}
          error={codeProblem && text.codeProblems[codeProblem]}
          value={typed}
          onInput={signIn.type}
          onEnter={() => void signIn.withCode()}
          checkWord={checkWord}
          texts={text.shared.wordsEntry}
        />
        <ButtonGroup>
          <Button busy={busy === 'code'} busyText={text.signIn.codeBusy} onClick={() => void signIn.withCode()}>
            {text.signIn.codeSend}
          </Button>
        </ButtonGroup>
      </Details>
    </Screen>
  );
}
