import { checkWords } from '../../crypto/check-words.ts';
import { encodePin } from '../../crypto/pin.ts';
import { useModel } from '../shared/model.ts';
import { SignInPage } from '../shared/vault/sign-in-page.tsx';
import type { Language } from '../text/language.ts';
import { channelNeeds } from './channel-needs.ts';
import { ComparePage } from './compare-page.tsx';
import { HomePage } from './home-page.tsx';
import { InvitePage } from './invite-page.tsx';
import { InvitedPage } from './invited-page.tsx';
import type { StewardModel } from './steward-model.ts';
import type { StewardText } from './texts.ts';

export interface StewardAppProps {
  readonly steward: StewardModel;
  readonly text: StewardText;
  readonly language: Language;
  readonly origin: string;
  readonly today: () => string;
}

export function StewardApp({ steward, text, language, origin, today }: StewardAppProps) {
  const state = useModel(steward.model);
  const { session, known, screen, busy, problem, made, comparing } = state;
  const failed = problem && text.account.problems[problem];
  if (session === undefined || known === undefined) {
    const { title, wrongRole } = text.signIn;
    const { account } = text;
    return (
      <SignInPage title={title} text={account} language={language} signIn={steward.signIn} wrongRole={wrongRole} />
    );
  }
  if (screen === 'invite') {
    return (
      <InvitePage
        text={text}
        form={state.form}
        errors={state.errors}
        busy={busy === 'invite'}
        failed={failed}
        onFill={steward.fill}
        onSubmit={() => void steward.invite()}
        onBack={() => steward.goTo('home')}
      />
    );
  }
  if (screen === 'invited' && made !== undefined) {
    return <InvitedPage text={text} name={made.name} link={made.link} onDone={() => steward.goTo('home')} />;
  }
  if (screen === 'compare' && comparing?.invitee.role === 'functionaris') {
    return (
      <ComparePage
        text={text}
        person={comparing.invitee.person}
        typed={state.typedWords}
        problem={state.wordsProblem}
        busy={busy === 'list'}
        failed={failed}
        onType={steward.typeWords}
        onSend={() => void steward.list()}
        onBack={() => steward.goTo('home')}
      />
    );
  }
  const { directory } = known;
  return (
    <HomePage
      text={text}
      language={language}
      organisation={directory.organisation}
      persons={directory.persons}
      invitations={state.invitations}
      met={channelNeeds(known, today())}
      link={`${origin}/k/${session.slug}/${encodePin(directory.genesisFp)}`}
      words={checkWords(directory.genesisFp, language)}
      justListed={state.justListed}
      isReading={busy === 'read'}
      failed={failed}
      onRefresh={() => void steward.refresh()}
      onInvite={() => steward.goTo('invite')}
      onCompare={steward.compare}
    />
  );
}
