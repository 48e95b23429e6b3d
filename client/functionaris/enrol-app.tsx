import { checkWords } from '../../crypto/check-words.ts';
import { useModel } from '../shared/model.ts';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Spinner } from '../shared/ui/spinner.tsx';
import { StepHeader } from '../shared/ui/step-header.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { NewAccountPage } from '../shared/vault/new-account-page.tsx';
import type { Language } from '../text/language.ts';
import { type EnrolModel, isWrongChannel } from './enrol-model.ts';
import { EnrolStewardPage } from './enrol-steward-page.tsx';
import { enrolTextFor, STEWARD_ENROL_TEXTS } from './enrol-texts.ts';
import { EnrolledPage } from './enrolled-page.tsx';
import { ENROL_STEPS, RolePage } from './role-page.tsx';
import type { FunctionarisText } from './texts.ts';

export interface EnrolAppProps {
  readonly enrol: EnrolModel;
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly origin: string;
  readonly today: () => string;
}

export function EnrolApp({ enrol, text, language, origin, today }: EnrolAppProps) {
  const { screen, problem, invitation, account, fp, isAccepted, isAcceptanceMissing } = useModel(enrol.model);
  if (screen === 'opening') return <Spinner text={text.enrol.opening} />;
  if (screen === 'stopped' || invitation === undefined) {
    const sentence = text.account.problems[problem ?? 'unexpected'];
    return (
      <Screen title={text.enrol.stoppedTitle}>
        {isWrongChannel(problem) ? <Failure sentence={text.enrol.wrongChannel} /> : <Paragraph>{sentence}</Paragraph>}
      </Screen>
    );
  }
  const { invitee, known } = invitation;
  const { organisation } = known.directory;
  const isSteward = invitee.role === 'steward';
  if (screen === 'done' && fp !== undefined) {
    const steward = STEWARD_ENROL_TEXTS[language];
    const next = isSteward
      ? ({ path: '/steward', label: steward.toSteward } as const)
      : ({ path: '/desk', label: text.enrol.toDesk } as const);
    return (
      <EnrolledPage
        text={invitee.role === 'steward' ? steward : enrolTextFor(invitee.person, text)}
        language={language}
        words={checkWords(fp, language)}
        next={next}
      />
    );
  }
  if (screen === 'account' && account !== undefined) {
    return (
      <NewAccountPage
        account={account}
        text={text.account}
        organisation={organisation}
        signInAddress={`${origin}${isSteward ? '/steward' : '/desk'}`}
        above={(step) => <StepHeader text={text.step(step + 2, ENROL_STEPS)} current={step + 2} total={ENROL_STEPS} />}
      />
    );
  }
  const role = {
    text,
    language,
    organisation,
    today: today(),
    isAccepted,
    isAcceptanceMissing,
    onAccept: enrol.accept,
    onNext: enrol.goOn,
  };
  return invitee.role === 'steward' ? (
    <EnrolStewardPage {...role} name={invitee.person.name} />
  ) : (
    <RolePage {...role} person={invitee.person} />
  );
}
