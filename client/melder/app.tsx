import { useRef, useState } from 'preact/hooks';
import type { Api } from '../shared/api.ts';
import type { CleanFile } from '../shared/clean/outcome.ts';
import { fetchModule } from '../shared/fetch-module.ts';
import { Button } from '../shared/ui/button.tsx';
import { LanguageSelect } from '../shared/ui/language-select.tsx';
import { Page } from '../shared/ui/page.tsx';
import { QuickExit } from '../shared/ui/quick-exit.tsx';
import { useIdle } from '../shared/ui/use-idle.ts';
import { usePageHide } from '../shared/ui/use-page-hide.ts';
import { useUnloadWarning } from '../shared/ui/use-unload-warning.ts';
import type { Work } from '../shared/work.ts';
import { MELDER_LANGUAGE_NAMES } from '../text/language.ts';
import { BlankPage } from './blank-page.tsx';
import { IdleNote } from './idle-note.tsx';
import { LazyPage } from './lazy-page.tsx';
import type { MailboxPageProps } from './mailbox/mailbox-page.tsx';
import { ReportDoor } from './report/report-door.tsx';
import type { ReportPageProps } from './report/report-page.tsx';
import { isGoing, useFollowing } from './report/use-following.ts';
import { type Shell, ShellProvider } from './shell.ts';
import { type Texts, TextsProvider } from './texts.ts';
import { useChosenTexts } from './use-texts.ts';

/** The public weather service: nobody wonders why it is open, and it shows no advertisements. */
const NEUTRAL_SITE = 'https://www.knmi.nl/';

export interface AppProps {
  readonly shell: Shell;
  readonly api: Api;
  readonly work: Work;
  readonly clean: CleanFile;
  /** In the language the server gave the page. */
  readonly firstTexts: Texts;
}

type Blank = 'idle' | 'cleared' | 'left';

export function App({ shell, api, work, clean, firstTexts }: AppProps) {
  const { texts, choose, hasFailed } = useChosenTexts(firstTexts);
  const [blank, setBlank] = useState<Blank>();
  const wipe = useRef<() => void>(() => undefined);
  const following = useFollowing();
  const { shared, melder } = texts;

  function clear(reason: Blank) {
    wipe.current();
    setBlank(reason);
  }
  function takeWipe(wiping: () => void) {
    wipe.current = wiping;
  }
  const isIdleSoon = useIdle(() => clear('idle'));
  usePageHide(() => wipe.current());

  useUnloadWarning(() => blank === 'idle' && isGoing(following));

  if (blank === 'idle' && isGoing(following)) {
    // The words go, for whoever passes by; the files go on, for nobody sits a quarter of an hour beside a long upload.
    const isStopped = following.state?.kind === 'stopped';
    return (
      <BlankPage title={shared.page.idleTitle} text={melder.following[isStopped ? 'idleStopped' : 'idle']}>
        {isStopped && <Button onClick={following.goOn}>{shared.actions.tryAgain}</Button>}
      </BlankPage>
    );
  }
  if (blank === 'idle') return <BlankPage title={shared.page.idleTitle} text={shared.page.idleText} />;
  if (blank === 'cleared') return <BlankPage title={melder.done.clearedTitle} text={melder.done.cleared} />;
  if (blank === 'left') return <BlankPage title={melder.done.leftTitle} text={melder.done.left} />;
  return (
    <TextsProvider value={texts}>
      <ShellProvider value={shell}>
        <Page
          channelName={shell.channelName}
          skipText={shared.page.skipToContent}
          languages={
            <LanguageSelect
              label={shared.page.language}
              names={MELDER_LANGUAGE_NAMES}
              current={texts.language}
              onChoose={choose}
            />
          }
          headerEnd={
            <QuickExit
              text={shared.page.quickExit}
              hint={shared.page.quickExitHint}
              site={NEUTRAL_SITE}
              onLeave={() => wipe.current()}
            />
          }
        >
          <IdleNote isSoon={isIdleSoon} />
          {hasFailed && <p role="alert">{shared.failures['network.failed']}</p>}
          <ScreenOf
            shell={shell}
            api={api}
            work={work}
            clean={clean}
            following={following}
            onClear={() => clear('cleared')}
            onLeave={() => clear('left')}
            onSecrets={takeWipe}
          />
        </Page>
      </ShellProvider>
    </TextsProvider>
  );
}

type ScreenOfProps = Omit<ReportPageProps, 'channel' | 'reload'> & MailboxPageProps;

function ScreenOf({ shell, onLeave, ...common }: ScreenOfProps) {
  const { onSecrets, onClear } = common;
  switch (shell.screen) {
    case 'report':
      return <ReportDoor {...common} shell={shell} />;
    case 'mailbox':
      return <LazyPage load={loadMailbox} props={{ ...common, shell, onLeave }} />;
    case 'code':
      return <LazyPage load={loadTestCode} props={{ onSecrets, onClear }} />;
  }
}

const loadMailbox = async () => (await fetchModule(() => import('./mailbox/mailbox-page.tsx'))).MailboxPage;
const loadTestCode = async () => (await fetchModule(() => import('./code/test-code-page.tsx'))).TestCodePage;
