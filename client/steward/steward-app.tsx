import { checkWords } from '../../crypto/check-words.ts';
import { listedPersons } from '../../crypto/directory.ts';
import { encodePin } from '../../crypto/pin.ts';
import type { Invitation } from '../../schema/wire/accounts.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import { useModel } from '../shared/model.ts';
import type { AccountSession } from '../shared/session.ts';
import { SignInPage } from '../shared/vault/sign-in-page.tsx';
import type { Language } from '../text/language.ts';
import { ChangePage } from './change-page.tsx';
import { channelNeeds } from './channel-needs.ts';
import { ComparePage } from './compare-page.tsx';
import { endingDesignations } from './designations-ending.tsx';
import { GuidePage } from './guide-page.tsx';
import { HistoryPage } from './history-page.tsx';
import { HomePage } from './home-page.tsx';
import { InvitePage } from './invite-page.tsx';
import { InviteStewardPage } from './invite-steward-page.tsx';
import { InvitedPage } from './invited-page.tsx';
import { PolicyPage } from './policy-page.tsx';
import { PosterPage } from './poster-page.tsx';
import { ProposalPage } from './proposal-page.tsx';
import { currentChoices } from './root-actions.ts';
import { RootCodePage } from './root-code-page.tsx';
import { RootsPage } from './roots-page.tsx';
import { whoIsIt } from './same-person.ts';
import type { StewardModel } from './steward-model.ts';
import type { StewardState } from './steward-state.ts';
import { TemplatesPage } from './templates-page.tsx';
import type { StewardText } from './texts.ts';

export interface StewardAppProps {
  readonly steward: StewardModel;
  readonly text: StewardText;
  readonly language: Language;
  readonly origin: string;
  readonly today: () => string;
}

export function StewardApp(props: StewardAppProps) {
  const { steward, text, language } = props;
  const state = useModel(steward.model);
  const { session, known } = state;
  if (session === undefined || known === undefined) {
    return <SignInPage {...text.signIn} text={text.account} language={language} signIn={steward.signIn} />;
  }
  const shown: Shown = {
    ...props,
    state,
    session,
    known,
    failed: state.problem && text.account.problems[state.problem],
    onBack: () => steward.goTo('home'),
  };
  return personScreen(shown) ?? signingScreen(shown) ?? <Home {...shown} />;
}

interface Shown extends StewardAppProps {
  readonly state: StewardState;
  readonly session: AccountSession;
  readonly known: KnownDirectory;
  readonly failed: string | undefined;
  readonly onBack: () => void;
}

function personScreen({ steward, text, state, known, failed, onBack }: Shown) {
  const { screen, busy, made, comparing, changing } = state;
  switch (screen) {
    case 'invite':
      return (
        <InvitePage
          text={text}
          form={state.form}
          errors={state.errors}
          busy={busy === 'invite'}
          failed={failed}
          onFill={steward.fill}
          onSubmit={() => void steward.invite()}
          onBack={onBack}
        />
      );
    case 'invite-steward':
      return (
        <InviteStewardPage
          text={text}
          name={state.stewardName}
          errors={state.errors}
          busy={busy === 'invite'}
          failed={failed}
          onName={steward.nameSteward}
          onSubmit={() => void steward.inviteSteward()}
          onBack={onBack}
        />
      );
    case 'invited':
      return made && <InvitedPage text={text} name={made.name} link={made.link} onDone={onBack} />;
    case 'compare':
      if (comparing?.invitee.role !== 'functionaris') return undefined;
      return (
        <ComparePage
          text={text}
          person={comparing.invitee.person}
          who={whoIsIt(known, comparing.invitee.person.name)}
          same={state.same}
          isSameMissing={state.isSameMissing}
          typed={state.typedWords}
          problem={state.wordsProblem}
          busy={busy === 'list'}
          failed={failed}
          onType={steward.typeWords}
          onSame={steward.chooseSame}
          onSend={() => void steward.list()}
          onBack={onBack}
        />
      );
    case 'change':
      return (
        changing && (
          <ChangePage
            text={text}
            {...changing}
            left={listedPersons(known.directory).length - (changing.person.state === 'listed' ? 1 : 0)}
            busy={busy === 'change'}
            failed={failed}
            onSend={() => void steward.change()}
            onBack={onBack}
          />
        )
      );
    default:
      return undefined;
  }
}

function signingScreen({ steward, text, language, origin, today, state, session, known, failed, onBack }: Shown) {
  const { screen, busy, policy, guide, roots, rootCode, proposal } = state;
  const { directory } = known;
  switch (screen) {
    case 'history':
      return <HistoryPage text={text} language={language} directory={directory} onBack={onBack} />;
    case 'poster':
      return (
        <PosterPage
          text={text}
          language={language}
          organisation={directory.organisation}
          link={posterLink(origin, session, known)}
          shortAddress={`${new URL(origin).host}/k/${session.slug}`}
          words={checkWords(directory.genesisFp, language)}
          onBack={onBack}
        />
      );
    case 'policy':
      return (
        policy && (
          <PolicyPage
            text={text}
            form={policy}
            isExample={directory.policy.batchMinutes === 1}
            persons={listedPersons(directory).length}
            errors={state.policyErrors}
            busy={busy === 'policy'}
            failed={failed}
            onFill={steward.fillPolicy}
            onAddQuestion={steward.addQuestion}
            onSubmit={() => void steward.signPolicy()}
            onBack={onBack}
          />
        )
      );
    case 'templates':
      return (
        state.templates && (
          <TemplatesPage
            text={text}
            language={language}
            form={state.templates}
            known={known}
            today={today()}
            errors={state.templatesErrors}
            busy={busy === 'templates'}
            failed={failed}
            onLanguage={steward.showTemplates}
            onWrite={steward.writeTemplate}
            onSubmit={() => void steward.signTemplates()}
            onBack={onBack}
          />
        )
      );
    case 'guide':
      return (
        guide && (
          <GuidePage
            text={text}
            language={language}
            slug={session.slug}
            known={known}
            today={today()}
            guide={guide}
            errors={state.guideErrors}
            isSaved={state.isGuideSaved}
            busy={busy === 'guide'}
            failed={failed}
            onFill={steward.fillGuide}
            onSubmit={() => void steward.saveGuide()}
            onBack={onBack}
          />
        )
      );
    case 'roots':
      return (
        roots && (
          <RootsPage
            text={text}
            directory={directory}
            choices={currentChoices(state)}
            form={roots}
            errors={state.rootsErrors}
            words={state.rootsWords}
            codeProblem={state.rootsCodeProblem}
            busy={busy === 'roots'}
            failed={failed}
            onFill={steward.fillRoots}
            onSign={() => void steward.signRoots()}
            onInvite={() => steward.goTo('invite-steward')}
            onBack={onBack}
          />
        )
      );
    case 'root-code':
      return (
        rootCode && (
          <RootCodePage
            text={text}
            rootCode={rootCode}
            organisation={directory.organisation}
            signInAddress={`${origin}/steward`}
            busy={busy === 'roots'}
            failed={failed}
            onTyped={() => void steward.signWithNewCode()}
          />
        )
      );
    case 'proposal':
      return (
        proposal && (
          <ProposalPage
            text={text}
            language={language}
            known={known}
            proposal={proposal}
            session={session}
            form={state.cosign}
            busy={busy === 'cosign' || busy === 'withdraw' ? busy : undefined}
            failed={failed}
            onFill={steward.fillCosign}
            onSign={() => void steward.cosign()}
            onWithdraw={() => void steward.withdraw()}
            onBack={onBack}
          />
        )
      );
    default:
      return undefined;
  }
}

function Home({ steward, text, language, origin, today, state, session, known, failed }: Shown) {
  const { busy, own } = state;
  const compare = (invitation: Invitation) =>
    invitation.invitee.role === 'steward'
      ? steward.openRoots(invitation.rootPk ?? undefined)
      : steward.compare(invitation);
  return (
    <HomePage
      text={text}
      language={language}
      known={known}
      own={own}
      proposal={state.proposal}
      renewals={state.renewals}
      invitations={state.invitations}
      met={channelNeeds(known, today())}
      ending={endingDesignations(known, state.designations, today())}
      link={posterLink(origin, session, known)}
      words={checkWords(known.directory.genesisFp, language)}
      notice={state.notice}
      busy={busy === 'read' || busy === 'renew' || busy === 'guide' ? busy : undefined}
      failed={failed}
      onRefresh={() => void steward.refresh()}
      onInvite={() => steward.goTo('invite')}
      onCompare={compare}
      onChange={steward.askChange}
      onRenew={(renewal) => void steward.renew(renewal)}
      onProposal={steward.openProposal}
      onRoots={() => steward.openRoots()}
      onPolicy={steward.openPolicy}
      onTemplates={steward.openTemplates}
      onGuide={() => void steward.openGuide()}
      onHistory={() => steward.goTo('history')}
      onPoster={() => steward.goTo('poster')}
    />
  );
}

/** What the poster's QR says: the pin is in the path, because a page without a script cannot read a fragment. */
function posterLink(origin: string, { slug }: AccountSession, { directory }: KnownDirectory): string {
  return `${origin}/k/${slug}/${encodePin(directory.genesisFp)}`;
}
