import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { QuestionId } from '../../../schema/content/questions.ts';
import type { Api } from '../../shared/api.ts';
import { nextDelivery } from '../../shared/next-delivery.ts';
import { StepHeader } from '../../shared/ui/step-header.tsx';
import type { Work } from '../../shared/work.ts';
import type { ChannelView } from '../channel-view.ts';
import { LoadingPage } from '../loading-page.tsx';
import { preselect } from '../reader-choices.ts';
import { findReveals } from '../reveals.ts';
import { RevealsNote } from '../reveals-note.tsx';
import type { Shell } from '../shell.ts';
import { StoppedPage } from '../stopped-page.tsx';
import { useTexts } from '../texts.ts';
import { useChannel } from '../use-channel.ts';
import { CheckPage } from './check-page.tsx';
import { OverviewPage } from './overview-page.tsx';
import { QuestionPage } from './question-page.tsx';
import { ReadersPage } from './readers-page.tsx';
import { SentPages } from './sent-pages.tsx';
import { StartPage } from './start-page.tsx';
import { COUNTED_STEPS, type ReportAction, type ReportState, reportReducer, startReport } from './steps.ts';
import { type SendingControls, useSending } from './use-sending.ts';

export interface ReportPageProps {
  readonly api: Api;
  readonly shell: Shell;
  readonly work: Work;
  readonly onClear: () => void;
  /** Takes what forgets the secrets of this page, for whoever leaves in a hurry. */
  readonly onSecrets: (wipe: () => void) => void;
}

export function ReportPage({ api, shell, work, onClear, onSecrets }: ReportPageProps) {
  const [channel, reload] = useChannel(api, shell);
  const [state, dispatch] = useReducer(reportReducer, shell.fragment !== '', startReport);
  const [areWordsWrong, setWordsWrong] = useState(false);
  const sending = useSending(api, shell.slug, work);
  useEffect(() => onSecrets(sending.wipe), []);
  useEffect(() => {
    if (channel.kind !== 'open') return;
    if (channel.view.channel.isOldLink) dispatch({ type: 'compare' });
    dispatch({ type: 'preselect', choices: preselect(channel.view.options) });
  }, [channel]);
  const hasListChanged = sending.status.kind === 'failed' && sending.status.failure === 'directory.conflict';
  useEffect(() => {
    if (!hasListChanged) return;
    reload();
    dispatch({ type: 'change', step: 'readers' });
  }, [sending.status]);

  if (areWordsWrong) return <StoppedPage reason="wrongWords" slug={shell.slug} />;
  if (channel.kind === 'failed' && channel.failure === 'list') {
    return <StoppedPage reason="wrongChannel" slug={shell.slug} />;
  }
  if (channel.kind === 'open' && channel.view.options.length === 0) {
    return <StoppedPage reason="closed" slug={shell.slug} />;
  }
  // The first screen needs nothing from the server: it is read while the rest loads.
  if (state.step === 'start') return <StartPage onBegin={() => dispatch({ type: 'next' })} />;
  if (channel.kind !== 'open') return <LoadingPage state={channel} onRetry={reload} />;
  return (
    <Steps
      view={channel.view}
      state={state}
      dispatch={dispatch}
      sending={sending}
      hasListChanged={hasListChanged}
      onDifferent={() => setWordsWrong(true)}
      onClear={onClear}
    />
  );
}

interface StepsProps {
  readonly view: ChannelView;
  readonly state: ReportState;
  readonly dispatch: (action: ReportAction) => void;
  readonly sending: SendingControls;
  /** Somebody chosen was taken off the list. */
  readonly hasListChanged: boolean;
  readonly onDifferent: () => void;
  readonly onClear: () => void;
}

function Steps({ view, state, dispatch, sending, hasListChanged, onDifferent, onClear }: StepsProps) {
  const { language, shared } = useTexts();
  const { step, choices = {} } = state;
  const { status } = sending;
  const place = COUNTED_STEPS.indexOf(step) + 1;
  const text = shared.step(place, COUNTED_STEPS.length);
  const above = <StepHeader text={text} current={place} total={COUNTED_STEPS.length} />;
  const next = () => dispatch({ type: 'next' });
  const back = () => dispatch({ type: 'back' });

  if (status.kind === 'sent') return <SentPages sent={status.sent} onClear={onClear} />;
  switch (step) {
    case 'start':
    case 'check':
      return (
        <CheckPage
          words={view.checkWords[language]}
          isOldLink={view.channel.isOldLink}
          onSame={next}
          onDifferent={onDifferent}
          onBack={back}
        />
      );
    case 'readers':
      return (
        <ReadersPage
          options={view.options}
          choices={choices}
          most={view.mostReaders}
          list={view.list}
          hasChanged={hasListChanged}
          above={above}
          onChoose={(fp, choice) => dispatch({ type: 'choose', fp, choice })}
          onNext={next}
          onBack={back}
        />
      );
    case 'overview':
      return (
        <OverviewPage
          state={state}
          options={view.options}
          delivery={nextDelivery(view.batchMinutes, new Date())}
          below={
            <Reveals view={view} state={state} dispatch={dispatch} text={Object.values(state.answers).join('\n')} />
          }
          isSending={status.kind === 'sending'}
          failure={status.kind === 'failed' ? status.failure : undefined}
          onChange={(changed) => dispatch({ type: 'change', step: changed })}
          onSend={() => void sending.send(view, state, language)}
          onBack={back}
        />
      );
    default:
      return (
        <QuestionPage
          key={step}
          id={step}
          value={state.answers[step] ?? ''}
          above={above}
          below={<Reveals view={view} state={state} dispatch={dispatch} text={textOf(state, step)} />}
          onAnswer={(value) => dispatch({ type: 'answer', question: step, value })}
          onNext={() => {
            // The only required answer is there: from here on it is likely to be sent.
            sending.begin();
            next();
          }}
          onBack={back}
        />
      );
  }
}

function textOf({ answers }: ReportState, question: QuestionId): string {
  return answers[question] ?? '';
}

type RevealsProps = Pick<StepsProps, 'view' | 'state' | 'dispatch'> & { readonly text: string };

function Reveals({ view, state, dispatch, text }: RevealsProps) {
  const reveals = useMemo(() => findReveals(text, view.options), [text, view]);
  return (
    <RevealsNote
      reveals={reveals}
      choices={state.choices ?? {}}
      onChangeReaders={() => dispatch({ type: 'change', step: 'readers' })}
    />
  );
}
