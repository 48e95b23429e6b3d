import { useModel } from '../shared/model.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { LinkButton } from '../shared/ui/link-button.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Spinner } from '../shared/ui/spinner.tsx';
import { StepHeader } from '../shared/ui/step-header.tsx';
import { NewAccountPage } from '../shared/vault/new-account-page.tsx';
import { pageHref } from '../shared/vault/page-address.ts';
import type { Language } from '../text/language.ts';
import { NewStewardPage } from './new-steward-page.tsx';
import { ReplacePage } from './replace-page.tsx';
import { RootCodePage } from './root-code-page.tsx';
import type { SetupModel } from './setup-model.ts';
import { SETUP_STEPS, SetupPage } from './setup-page.tsx';
import type { StewardText } from './texts.ts';

export interface SetupAppProps {
  readonly setup: SetupModel;
  readonly text: StewardText;
  readonly language: Language;
  readonly origin: string;
}

export function SetupApp({ setup, text, language, origin }: SetupAppProps) {
  const state = useModel(setup.model);
  const { screen, form, errors, rootCode, account, problem, busy } = state;
  const { setup: words } = text;
  const steps = (step: number) => <StepHeader text={text.step(step, SETUP_STEPS)} current={step} total={SETUP_STEPS} />;
  switch (screen) {
    case 'checking':
      return <Spinner text={words.checking} />;
    case 'stopped':
      return (
        <Screen title={words.stoppedTitle}>
          <Alert kind="error">
            <Paragraph>{text.account.problems[problem ?? 'unexpected']}</Paragraph>
          </Alert>
          <Paragraph>{words.stoppedHow}</Paragraph>
        </Screen>
      );
    case 'done':
      return (
        <Screen title={words.doneTitle}>
          <Paragraph lead>{words.doneLead}</Paragraph>
          <ButtonGroup>
            <LinkButton appearance="primary" href={pageHref('/steward', language)}>
              {words.doneNext}
            </LinkButton>
          </ButtonGroup>
        </Screen>
      );
    case 'new-steward':
      return <NewStewardPage text={text} newSteward={setup.newSteward} onBack={() => setup.goTo('form')} />;
    case 'replace':
      return (
        <ReplacePage
          text={text}
          slug={form.slug}
          isSure={state.isSure}
          isSureMissing={state.isSureMissing}
          onSure={setup.sure}
          onReplace={() => void setup.replace()}
          onBack={() => setup.goTo('form')}
        />
      );
    case 'code':
      if (rootCode === undefined) return null;
      return (
        <RootCodePage
          text={text}
          rootCode={rootCode}
          organisation={form.organisation.trim()}
          signInAddress={`${origin}/steward`}
          above={(step) => steps(step + 2)}
          busy={busy === 'code'}
          failed={problem && text.account.problems[problem]}
          onTyped={() => void setup.codeTyped()}
        />
      );
    case 'account':
      if (account === undefined) return null;
      return (
        <NewAccountPage
          account={account}
          text={text.account}
          organisation={form.organisation.trim()}
          signInAddress={`${origin}/steward`}
          above={(step) => steps(step + 4)}
        />
      );
    case 'form':
      return (
        <SetupPage
          text={text}
          base={`${origin}/k/`}
          form={form}
          errors={errors}
          onFill={setup.fill}
          onSubmit={() => void setup.submit()}
          onReplace={setup.askReplace}
          onNewSteward={() => setup.goTo('new-steward')}
        />
      );
  }
}
