import type { Language } from '../../text/language.ts';
import { NewDevicePage } from '../account/new-device-page.tsx';
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
  readonly language: Language;
  readonly signIn: SignIn;
  /** Another account than this page is for. */
  readonly wrongRole: string;
  /** What stays of what was typed, for who signs in again; undefined where nothing does. */
  readonly kept: string | undefined;
}

export function SignInPage({ title, text, language, signIn, wrongRole, kept }: SignInPageProps) {
  const { busy, problem, notice, unusedCode, typed, codeProblem, isWrongRole, isOlder } = useModel(signIn.model);
  const { newDevice } = signIn;
  const { screen, busy: deviceBusy } = useModel(newDevice.model);
  if (screen !== 'closed') {
    return <NewDevicePage device={newDevice} text={text} language={language} wrongRole={wrongRole} />;
  }
  const failed = isWrongRole ? wrongRole : problem && text.problems[problem];
  return (
    <Screen title={title}>
      {notice && (
        <Alert kind="info" live="status">
          <Paragraph>{text.signIn[notice]}</Paragraph>
          {notice !== 'out' && kept && <Paragraph>{kept}</Paragraph>}
        </Alert>
      )}
      {unusedCode && (
        <Alert kind="warning">
          <Paragraph>{text.signIn.unusedCode[unusedCode]}</Paragraph>
        </Alert>
      )}
      <Paragraph lead>{text.signIn.lead}</Paragraph>
      <Failure sentence={failed} />
      {isOlder && <OlderAlert text={text} busy={busy === 'older'} onAccept={() => void signIn.acceptOlder()} />}
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
      <Details summary={text.newDevice.summary}>
        <Paragraph>{text.newDevice.summaryText}</Paragraph>
        <ButtonGroup>
          <Button
            busy={deviceBusy === 'start'}
            busyText={text.newDevice.startBusy}
            onClick={() => void newDevice.start()}
          >
            {text.newDevice.start}
          </Button>
        </ButtonGroup>
      </Details>
    </Screen>
  );
}

interface OlderAlertProps {
  readonly text: AccountText;
  readonly busy: boolean;
  readonly onAccept: () => void;
}

/** The server was put back, or lies: said, with the one way out there is. */
function OlderAlert({ text: { older }, busy, onAccept }: OlderAlertProps) {
  return (
    <Alert kind="error" live="alert" title={older.title}>
      <Paragraph>{older.text}</Paragraph>
      <Paragraph>{older.how}</Paragraph>
      <ButtonGroup>
        <Button busy={busy} busyText={older.busy} onClick={onAccept}>
          {older.accept}
        </Button>
      </ButtonGroup>
    </Alert>
  );
}
