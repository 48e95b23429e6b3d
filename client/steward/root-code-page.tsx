import type { ComponentChildren } from 'preact';
import { useModel } from '../shared/model.ts';
import { RecoveryStep } from '../shared/vault/recovery-step.tsx';
import { RetypeStep } from '../shared/vault/retype-step.tsx';
import type { RootCode } from './root-code.ts';
import type { StewardText } from './texts.ts';

export interface RootCodePageProps {
  readonly text: StewardText;
  readonly rootCode: RootCode;
  readonly organisation: string;
  readonly signInAddress: string;
  readonly above?: (step: 0 | 1) => ComponentChildren;
  readonly busy: boolean;
  readonly failed: string | undefined;
  /** With the words as they were typed. */
  readonly onTyped: () => void;
}

/** Shown and typed back as a recovery code is, in words of its own: the two must not be mistaken for one another. */
export function RootCodePage({ text, rootCode, above, ...props }: RootCodePageProps) {
  const { step, shown, typed, codeProblem } = useModel(rootCode.model);
  if (step === 'shown') {
    return (
      <RecoveryStep
        text={{ ...text.account, recovery: text.rootCode }}
        above={above?.(0)}
        words={shown.words}
        wordLanguage={shown.language}
        organisation={props.organisation}
        signInAddress={props.signInAddress}
        onNext={() => rootCode.goTo('retype')}
      />
    );
  }
  return (
    <RetypeStep
      text={{ ...text.account, retype: text.rootCodeRetype }}
      above={above?.(1)}
      typed={typed}
      busy={props.busy}
      error={codeProblem && text.account.codeProblems[codeProblem]}
      failed={props.failed}
      onType={rootCode.type}
      onFinish={props.onTyped}
      onAgain={() => rootCode.goTo('shown')}
    />
  );
}
