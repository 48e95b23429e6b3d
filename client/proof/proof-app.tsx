import { useEffect, useState } from 'preact/hooks';
import { Page } from '../shared/ui/page.tsx';
import { useLanguage } from '../shared/ui/use-language.ts';
import { ChoosePage, OPENING } from './choose-page.tsx';
import { OpenPage } from './open-page.tsx';
import { type FileProblem, openProofFile, type ReadProof } from './proof-flow.ts';
import { ResultPage } from './result-page.tsx';
import { TEXTS } from './texts.ts';

interface Opened {
  readonly busy: boolean;
  readonly outcome: ReadProof | FileProblem | undefined;
}

const NOTHING: Opened = { busy: false, outcome: undefined };

function useFragment(): string {
  const [fragment, setFragment] = useState(window.location.hash);
  useEffect(() => {
    const read = () => setFragment(window.location.hash);
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return fragment;
}

/**
 * The whole page: a proof file is verified on it, or a sealed export opened. Once it is loaded it asks nobody for anything. It stays open as long as its visitor likes: an answer
 * may take days to come, and whoever is at this device has the file as well.
 */
export function ProofApp() {
  const [language, chooseLanguage] = useLanguage();
  const [{ busy, outcome }, setOpened] = useState(NOTHING);
  const fragment = useFragment();
  const text = TEXTS[language];
  const { page } = text.shared;

  async function open(file: File) {
    setOpened({ busy: true, outcome: undefined });
    setOpened({ busy: false, outcome: await openProofFile(file) });
  }

  return (
    <Page
      channelName={text.pageName}
      skipText={page.skipToContent}
      language={{ label: page.language, current: language, onChoose: chooseLanguage }}
    >
      {fragment === OPENING ? (
        <OpenPage text={text} />
      ) : typeof outcome === 'object' ? (
        <ResultPage text={text} language={language} read={outcome} onAnother={() => setOpened(NOTHING)} />
      ) : (
        <ChoosePage text={text} busy={busy} problem={outcome} onChoose={(file) => void open(file)} />
      )}
    </Page>
  );
}
