import { checkWords } from '../../crypto/check-words.ts';
import { listedPersons } from '../../crypto/directory.ts';
import { fpText } from '../shared/directory.ts';
import { useModel } from '../shared/model.ts';
import { deliveryDay } from '../shared/next-delivery.ts';
import { regimeBy } from '../shared/regime.ts';
import { useUnloadWarning } from '../shared/ui/use-unload-warning.ts';
import { SignInPage } from '../shared/vault/sign-in-page.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { hasUnsentFiles } from './attach-model.ts';
import { ConfirmListPage } from './confirm-list-page.tsx';
import { endingDesignation } from './designation-flow.ts';
import type { DeskModel } from './desk-model.ts';
import { DeskPage } from './desk-page.tsx';
import { deskRows } from './desk-rows.ts';
import { currentMelding, hasTyped } from './desk-state.ts';
import { EnterScreen } from './entered/enter-screen.tsx';
import { isUnsaved } from './export/unsaved-export.ts';
import { FiguresPage } from './figures/figures-page.tsx';
import { AlarmPage, DoubtPage, NotListedPage } from './list-pages.tsx';
import { MeldingScreen } from './melding-screen.tsx';
import { OpeningPage } from './opening-page.tsx';
import { peopleOf } from './people.ts';
import { RegisterPage } from './register/register-page.tsx';
import { meldingenUnderOldKey, returnedColleagues } from './renewed-keys-flow.ts';
import { RulesPage } from './rules-page.tsx';
import type { FunctionarisText } from './texts.ts';
import { WatchApp } from './watching/watch-app.tsx';

export interface DeskAppProps {
  readonly desk: DeskModel;
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly origin: string;
  readonly today: () => string;
  readonly now: () => Date;
}

export function DeskApp({ desk, text, language, origin, today, now }: DeskAppProps) {
  const state = useModel(desk.model);
  useUnloadWarning(() => hasUnsentFiles(desk.model.get()) || isUnsaved(desk.model.get()));
  const { session, checked, screen, busy, problem, filter } = state;
  const failed = problem && text.account.problems[problem];
  if (session === undefined) {
    const { title, wrongRole } = text.signIn;
    const kept = hasTyped(state) ? text.signIn.kept : undefined;
    return <SignInPage {...{ title, language, wrongRole, kept }} text={text.account} signIn={desk.signIn} />;
  }
  const checkAgain = { text, busy: busy === 'check', failed, onCheck: () => void desk.refresh() };
  if (screen === 'alarm') return <AlarmPage {...checkAgain} />;
  if (screen === 'unlisted' && checked !== undefined && checked.self.state !== 'listed') {
    const ownWords = checkWords(session.identity.fp, language);
    const { self, known } = checked;
    const persons = listedPersons(known.directory);
    return <NotListedPage {...checkAgain} language={language} self={self} ownWords={ownWords} persons={persons} />;
  }
  if (screen === 'doubt') {
    return (
      <DoubtPage
        text={text}
        busy={busy === 'open'}
        failed={failed}
        onGo={() => void desk.openWithoutConfirming()}
        onBack={() => desk.doubt(false)}
      />
    );
  }
  if (screen === 'confirm' && checked !== undefined) {
    return (
      <ConfirmListPage
        text={text}
        language={language}
        changes={checked.unconfirmed}
        isFirst={checked.isFirst}
        busy={busy === 'confirm'}
        failed={failed}
        onYes={() => void desk.confirm()}
        onNo={() => desk.doubt(true)}
      />
    );
  }
  if (state.watch !== undefined) {
    const { watch } = state;
    return (
      <WatchApp
        {...{ watch, text, language, failed }}
        people={peopleOf(watch.known, session, text)}
        today={today()}
        isRefreshing={busy === 'check'}
        isSending={busy === 'watch'}
        onRefresh={() => void desk.refresh()}
        onWrite={desk.writeToFunctionarissen}
      />
    );
  }
  if (state.desk === undefined || checked === undefined) {
    return <OpeningPage text={text} progress={state.progress} failed={failed} onAgain={() => void desk.refresh()} />;
  }
  const melding = currentMelding(state);
  if (melding !== undefined) {
    const shown = { desk, state, session, melding, text, language, failed };
    return <MeldingScreen {...shown} known={state.desk.known} today={today()} now={now()} />;
  }
  if (screen === 'rules') {
    const regime = regimeBy(state.desk.known.directory.policy);
    return <RulesPage text={text.rules} language={language} regime={regime} onBack={() => desk.look('desk')} />;
  }
  if (screen === 'enter') {
    return (
      <EnterScreen
        {...{ desk, text, language, failed }}
        address={`${origin}/k/${session.slug}`}
        directory={state.desk.known.directory}
        today={today()}
        busy={busy === 'enter'}
      />
    );
  }
  if (screen === 'figures') {
    return (
      <FiguresPage
        text={text}
        known={state.desk.known}
        meldingen={state.desk.meldingen}
        ownFp={fpText(session.identity)}
        today={today()}
        onBack={() => desk.look('desk')}
      />
    );
  }
  if (screen === 'register') {
    return (
      <RegisterPage
        text={text}
        language={language}
        organisation={state.desk.known.directory.organisation}
        meldingen={state.desk.meldingen}
        today={today()}
        many={state.many?.kind === 'register' ? state.many : undefined}
        busy={busy === 'many'}
        failed={failed}
        onTake={(ids, wishes, save) => void desk.takeRegister(ids, wishes, save)}
        onBack={() => desk.look('desk')}
      />
    );
  }
  const { known, meldingen, unbelieved, gone, ended, endedEarly, closed } = state.desk;
  const at = { known, session };
  const { batchMinutes } = known.directory.policy;
  const end = endingDesignation(state.designation, known, today());
  return (
    <DeskPage
      text={text}
      rows={deskRows({
        meldingen,
        filter,
        view: state.view,
        ownFp: fpText(session.identity),
        today: today(),
        ...{ batchMinutes, deliveredOn: deliveryDay(batchMinutes, now()) },
        text,
        language,
      })}
      total={meldingen.length}
      filter={filter}
      view={state.view}
      picked={state.picked}
      unbelieved={unbelieved}
      gone={gone}
      ended={ended}
      endedEarly={endedEarly}
      closed={closed}
      ending={end && text.desk.designation[end.state === 'over' ? 'ended' : 'ends'](formatDay(end.on, language))}
      returned={returnedColleagues(at, meldingen)}
      underOldKey={meldingenUnderOldKey(at, meldingen)}
      many={state.many}
      busy={busy === 'check' || busy === 'confirm'}
      isAtMany={busy === 'many'}
      failed={failed}
      onFilter={desk.filter}
      onView={desk.viewOnly}
      onPick={desk.pick}
      onSetAside={() => void desk.setAside()}
      onOpen={(meldingId) => void desk.openMelding(meldingId)}
      onRefresh={() => void desk.refresh()}
      onLook={desk.look}
      onReadmit={(returned) => void desk.readmit(returned)}
      onReseal={(some) => void desk.reseal(some)}
    />
  );
}
