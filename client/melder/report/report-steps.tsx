import { useMemo } from 'preact/hooks';
import { fetchModule } from '../../shared/fetch-module.ts';
import { nextDelivery } from '../../shared/next-delivery.ts';
import { StepHeader } from '../../shared/ui/step-header.tsx';
import type { ChannelView } from '../channel-view.ts';
import { LazyPage } from '../lazy-page.tsx';
import { findReveals } from '../reveals.ts';
import { RevealsNote } from '../reveals-note.tsx';
import { useTexts } from '../texts.ts';
import { CheckPage } from './check-page.tsx';
import { askedAt, OverviewPage } from './overview-page.tsx';
import { QuestionPage } from './question-page.tsx';
import { ReadersPage } from './readers-page.tsx';
import { type AskedStep, countedSteps, type ReportAction, type ReportState } from './steps.ts';
import { type AttachmentControls, readyAttachments } from './use-attachments.ts';
import type { SendingControls } from './use-sending.ts';
import { Approach, SecondCode } from './wish-fields.tsx';

export interface ReportStepsProps {
  readonly view: ChannelView;
  readonly state: ReportState;
  readonly dispatch: (action: ReportAction) => void;
  readonly sending: SendingControls;
  readonly attachments: AttachmentControls;
  /** Somebody chosen was taken off the list. */
  readonly hasListChanged: boolean;
  readonly onDifferent: () => void;
}

/** One question a screen, up to the overview. */
export function ReportSteps(props: ReportStepsProps) {
  const { view, state, dispatch, sending, attachments, hasListChanged, onDifferent } = props;
  const texts = useTexts();
  const { language, wordLanguage, shared } = texts;
  const { step, choices = {} } = state;
  const { status } = sending;
  const counted = countedSteps(state);
  const place = counted.indexOf(step) + 1;
  const above = <StepHeader text={shared.step(place, counted.length)} current={place} total={counted.length} />;
  const next = () => dispatch({ type: 'next' });
  const back = () => dispatch({ type: 'back' });

  switch (step) {
    case 'start':
    case 'check':
      return (
        <CheckPage
          words={view.checkWords[wordLanguage]}
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
    case 'files':
      return <LazyPage key={step} load={loadFiles} props={{ attachments, above, onNext: next, onBack: back }} />;
    case 'voice':
      return <LazyPage key={step} load={loadVoice} props={{ attachments, above, onNext: next, onBack: back }} />;
    case 'overview':
      return (
        <OverviewPage
          state={state}
          attached={readyAttachments(attachments)}
          options={view.options}
          delivery={nextDelivery(view.batchMinutes, new Date())}
          below={<Reveals view={view} state={state} dispatch={dispatch} at={Object.keys(state.answers)} />}
          isSending={status.kind === 'sending'}
          failure={status.kind === 'failed' ? status.failure : undefined}
          onChange={(changed) => dispatch({ type: 'change', step: changed })}
          onSend={() => void sending.send(view, state, language)}
          onBack={back}
        />
      );
    default: {
      const asked = askedAt(step, state, texts);
      return (
        <QuestionPage
          key={step}
          asked={asked}
          name={step}
          value={state.answers[asked.id] ?? ''}
          above={above}
          below={<Below {...props} step={step} />}
          onAnswer={(value) => dispatch({ type: 'answer', question: asked.id, value })}
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
}

const loadFiles = async () => (await fetchModule(() => import('./files-page.tsx'))).FilesPage;
const loadVoice = async () => (await fetchModule(() => import('./voice-page.tsx'))).VoicePage;

function Below({ step, view, state, dispatch }: ReportStepsProps & { readonly step: AskedStep }) {
  const { answers, wantsSecondCode } = state;
  const reveals = (at: string) => <Reveals view={view} state={state} dispatch={dispatch} at={[at]} />;
  switch (step) {
    case 'on-behalf': {
      if (answers[step] !== 'on-behalf') return null;
      const onChange = (isWanted: boolean) => dispatch({ type: 'second-code', isWanted });
      return <SecondCode isWanted={wantsSecondCode} onChange={onChange} />;
    }
    case 'approach':
      return (
        <>
          <Approach
            approach={answers[step] ?? ''}
            codeWord={answers['code-word'] ?? ''}
            onCodeWord={(value) => dispatch({ type: 'answer', question: 'code-word', value })}
          />
          {reveals('code-word')}
        </>
      );
    default:
      return reveals(step.replace(/^own:/, ''));
  }
}

type RevealsProps = Pick<ReportStepsProps, 'view' | 'state' | 'dispatch'> & { readonly at: readonly string[] };

/** In these answers; a name that was typed anywhere is known everywhere. */
function Reveals({ view, state, dispatch, at }: RevealsProps) {
  const { answers } = state;
  const reveals = useMemo(() => {
    const here = at.map((id) => answers[id] ?? '').join('\n');
    return findReveals(here, view.options, Object.values(answers).join('\n'));
  }, [answers, view, at.join()]);
  return (
    <RevealsNote
      reveals={reveals}
      choices={state.choices ?? {}}
      onChangeReaders={() => dispatch({ type: 'change', step: 'readers' })}
    />
  );
}
