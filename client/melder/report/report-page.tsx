import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Api } from '../../shared/api.ts';
import type { CleanFile } from '../../shared/clean/outcome.ts';
import { useBackButton } from '../../shared/ui/use-back-button.ts';
import { useUnloadWarning } from '../../shared/ui/use-unload-warning.ts';
import type { Work } from '../../shared/work.ts';
import { LoadingPage } from '../loading-page.tsx';
import { preselect } from '../reader-choices.ts';
import type { Shell } from '../shell.ts';
import { StoppedPage } from '../stopped-page.tsx';
import type { ChannelState } from '../use-channel.ts';
import { ReportSteps } from './report-steps.tsx';
import { BEFORE, SentPages, type SentStep } from './sent-pages.tsx';
import { StartPage } from './start-page.tsx';
import { isAnythingWritten, reportReducer, startReport } from './steps.ts';
import { hasChosen, useAttachments } from './use-attachments.ts';
import { type FollowingControls, isGoing } from './use-following.ts';
import { useSending } from './use-sending.ts';

export interface ReportPageProps {
  readonly api: Api;
  readonly shell: Shell;
  readonly channel: ChannelState;
  readonly reload: () => void;
  readonly work: Work;
  readonly clean: CleanFile;
  readonly following: FollowingControls;
  readonly onClear: () => void;
  /** Takes what forgets the secrets of this page, for whoever leaves in a hurry. */
  readonly onSecrets: (wipe: () => void) => void;
}

/** From the first question on, and back to the first screen. */
export function ReportPage(props: ReportPageProps) {
  const { api, shell, channel, reload, work, clean, following, onClear, onSecrets } = props;
  const [state, dispatch] = useReducer(reportReducer, shell.fragment !== '', beginReport);
  const [areWordsWrong, setWordsWrong] = useState(false);
  const [sentStep, setSentStep] = useState<SentStep>('code');
  const attachments = useAttachments(clean);
  const sending = useSending({ api, slug: shell.slug, work, chosen: attachments, following });
  const { status } = sending;
  const isLeaving = useRef(false);
  const isSent = status.kind === 'sent';
  useEffect(
    () =>
      onSecrets(() => {
        isLeaving.current = true;
        sending.wipe();
      }),
    [],
  );
  // Until the words were typed back nobody else has them.
  const isUnderWay = sentStep !== 'done' || isGoing(following);
  const isWaiting = isSent ? isUnderWay : isAnythingWritten(state) || hasChosen(attachments);
  useUnloadWarning(() => isWaiting && !isLeaving.current);
  useBackButton(isSent ? sentStep !== 'done' : state.step !== 'start', () => {
    if (isSent) setSentStep(BEFORE[sentStep] ?? sentStep);
    else if (status.kind !== 'sending' && !attachments.isHeld()) dispatch({ type: 'back' });
  });
  useEffect(() => {
    if (channel.kind !== 'open') return;
    const { options, ownQuestions } = channel.view;
    if (channel.view.channel.isOldLink) dispatch({ type: 'compare' });
    dispatch({ type: 'open', choices: preselect(options), own: ownQuestions });
  }, [channel]);
  const hasListChanged = status.kind === 'failed' && status.failure === 'directory.conflict';
  useEffect(() => {
    if (!hasListChanged) return;
    reload();
    dispatch({ type: 'change', step: 'readers' });
  }, [status]);

  if (areWordsWrong) return <StoppedPage reason="wrongWords" />;
  if (channel.kind === 'failed' && channel.failure === 'list') {
    return <StoppedPage reason="wrongChannel" />;
  }
  if (channel.kind === 'open' && channel.view.options.length === 0) {
    return <StoppedPage reason="closed" />;
  }
  if (status.kind === 'sent') {
    return (
      <SentPages
        sent={status.sent}
        step={sentStep}
        following={following.state}
        onGoOn={following.goOn}
        onPause={following.pause}
        onStep={setSentStep}
        onClear={onClear}
      />
    );
  }
  if (state.step === 'start') return <StartPage onBegin={() => dispatch({ type: 'next' })} />;
  if (channel.kind !== 'open') return <LoadingPage state={channel} onRetry={reload} />;
  return (
    <ReportSteps
      view={channel.view}
      state={state}
      dispatch={dispatch}
      sending={sending}
      attachments={attachments}
      hasListChanged={hasListChanged}
      onDifferent={() => setWordsWrong(true)}
    />
  );
}

function beginReport(isPinned: boolean) {
  return reportReducer(startReport(isPinned), { type: 'next' });
}
