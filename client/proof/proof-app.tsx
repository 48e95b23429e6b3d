import { useState } from 'preact/hooks';
import { Page } from '../shared/ui/page.tsx';
import { useLanguage } from '../shared/ui/use-language.ts';
import { ChoosePage } from './choose-page.tsx';
import { type FileProblem, openProofFile, type ReadProof } from './proof-flow.ts';
import { ResultPage } from './result-page.tsx';
import { TEXTS } from './texts.ts';

interface Opened {
  readonly busy: boolean;
  readonly outcome: ReadProof | FileProblem | undefined;
}

const NOTHING: Opened = { busy: false, outcome: undefined };

/**
 * The whole page. Once it is loaded it asks nobody for anything. It stays open as long as its visitor likes: an answer
 * may take days to come, and whoever is at this device has the file as well.
 */
export function ProofApp() {
  const [language, chooseLanguage] = useLanguage();
  const [{ busy, outcome }, setOpened] = useState(NOTHING);
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
      {typeof outcome === 'object' ? (
        <ResultPage text={text} language={language} read={outcome} onAnother={() => setOpened(NOTHING)} />
      ) : (
        <ChoosePage text={text} busy={busy} problem={outcome} onChoose={(file) => void open(file)} />
      )}
    </Page>
  );
}
