import type { ComponentChildren } from 'preact';
import { useModel } from '../model.ts';
import type { AccountText } from './account-text.ts';
import type { NewAccount } from './new-account.ts';
import { PasskeyStep } from './passkey-step.tsx';
import { RecoveryStep } from './recovery-step.tsx';
import { RetypeStep } from './retype-step.tsx';

export interface NewAccountPageProps {
  readonly account: NewAccount;
  readonly text: AccountText;
  /** For the printed sheet. */
  readonly organisation: string;
  readonly signInAddress: string;
  /** The place of these screens in the whole: "Stap 2 van 4". */
  readonly above: (step: number) => ComponentChildren;
}

/** Three screens after one another; the same for whoever gets an account. */
export function NewAccountPage({ account, text, organisation, signInAddress, above }: NewAccountPageProps) {
  const { step, busy, problem, shown, typed, codeProblem } = useModel(account.model);
  const failed = problem && text.problems[problem];
  if (step === 'passkey' || shown === undefined) {
    return (
      <PasskeyStep
        text={text}
        above={above(0)}
        busy={busy === 'passkey'}
        failed={failed}
        onMake={() => void account.makePasskey()}
      />
    );
  }
  if (step === 'shown') {
    return (
      <RecoveryStep
        text={text}
        above={above(1)}
        words={shown.words}
        wordLanguage={shown.language}
        organisation={organisation}
        signInAddress={signInAddress}
        onNext={() => account.goTo('retype')}
      />
    );
  }
  return (
    <RetypeStep
      text={text}
      above={above(2)}
      typed={typed}
      busy={busy === 'finish'}
      error={codeProblem && text.codeProblems[codeProblem]}
      failed={failed}
      onType={account.type}
      onFinish={() => void account.finish()}
      onAgain={() => account.goTo('shown')}
    />
  );
}
