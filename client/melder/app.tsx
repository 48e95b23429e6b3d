import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../shared/api.ts';
import { Page } from '../shared/ui/page.tsx';
import { QuickExit } from '../shared/ui/quick-exit.tsx';
import { useIdle } from '../shared/ui/use-idle.ts';
import { useLanguage } from '../shared/ui/use-language.ts';
import type { Work } from '../shared/work.ts';
import { BlankPage } from './blank-page.tsx';
import { LoadingPage } from './loading-page.tsx';
import type { MailboxPageProps } from './mailbox/mailbox-page.tsx';
import { ReportPage } from './report/report-page.tsx';
import type { Shell } from './shell.ts';
import { TEXTS, TextsProvider } from './texts.ts';

/** The public weather service: nobody wonders why it is open, and it shows no advertisements. */
const NEUTRAL_SITE = 'https://www.knmi.nl/';

export interface AppProps {
  readonly shell: Shell;
  readonly api: Api;
  readonly work: Work;
}

type Blank = 'idle' | 'cleared' | 'left';

export function App({ shell, api, work }: AppProps) {
  const [language, chooseLanguage] = useLanguage();
  const [blank, setBlank] = useState<Blank>();
  const wipe = useRef<() => void>(() => undefined);
  const texts = TEXTS[language];
  const { shared, melder } = texts;

  function clear(reason: Blank) {
    wipe.current();
    setBlank(reason);
  }
  function takeWipe(wiping: () => void) {
    wipe.current = wiping;
  }
  useIdle(() => clear('idle'));

  if (blank === 'idle') return <BlankPage title={shared.page.idleTitle} text={shared.page.idleText} />;
  if (blank === 'cleared') return <BlankPage title={melder.done.clearedTitle} text={melder.done.cleared} />;
  if (blank === 'left') return <BlankPage title={melder.done.leftTitle} text={melder.done.left} />;
  return (
    <TextsProvider value={texts}>
      <Page
        channelName={shell.channelName}
        skipText={shared.page.skipToContent}
        language={{ label: shared.page.language, current: language, onChoose: chooseLanguage }}
        headerEnd={
          <QuickExit
            text={shared.page.quickExit}
            hint={shared.page.quickExitHint}
            site={NEUTRAL_SITE}
            onLeave={() => wipe.current()}
          />
        }
      >
        {shell.screen === 'mailbox' ? (
          <LazyMailbox api={api} shell={shell} work={work} onLeave={() => clear('left')} onSecrets={takeWipe} />
        ) : (
          <ReportPage api={api} shell={shell} work={work} onClear={() => clear('cleared')} onSecrets={takeWipe} />
        )}
      </Page>
    </TextsProvider>
  );
}

/** Who reports does not wait for the pages of who comes back. */
function LazyMailbox(props: MailboxPageProps) {
  const [Loaded, setLoaded] = useState<FunctionComponent<MailboxPageProps>>();
  const [hasFailed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    import('./mailbox/mailbox-page.tsx').then(
      ({ MailboxPage }) => setLoaded(() => MailboxPage),
      () => setFailed(true),
    );
  };
  useEffect(load, []);
  if (Loaded !== undefined) return <Loaded {...props} />;
  const state = hasFailed ? ({ kind: 'failed', failure: 'network.failed' } as const) : ({ kind: 'loading' } as const);
  return <LoadingPage state={state} onRetry={load} />;
}
