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
  const { screen, form, errors, account, problem } = useModel(setup.model);
  const { setup: words } = text;
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
    case 'account':
      if (account === undefined) return null;
      return (
        <NewAccountPage
          account={account}
          text={text.account}
          organisation={form.organisation.trim()}
          signInAddress={`${origin}/steward`}
          above={(step) => (
            <StepHeader text={text.step(step + 2, SETUP_STEPS)} current={step + 2} total={SETUP_STEPS} />
          )}
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
        />
      );
  }
}
