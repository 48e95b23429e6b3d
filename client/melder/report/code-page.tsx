import { useState } from 'preact/hooks';
import type { Facts } from '../../../schema/content/rules/facts.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { PrintSheet } from '../../shared/ui/print-sheet.tsx';
import { QrCode } from '../../shared/ui/qr-code.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { WordGrid } from '../../shared/ui/word-grid.tsx';
import type { Language } from '../../text/language.ts';
import { useTexts } from '../texts.ts';
import { LookAgain, PaperDays } from './look-again.tsx';

export interface CodePageProps {
  readonly words: readonly string[];
  /** The language of the words: that of the page when it was sent. */
  readonly language: Language;
  /** What went before; said at the top. */
  readonly said: string;
  /** Undefined: there are no days to come back on. */
  readonly facts: Facts | undefined;
  /** To be given away, on a sheet of its own, to the person for whom somebody reports. */
  readonly isForOther?: boolean;
  readonly onWritten: () => void;
}

export function CodePage({ words, language, said, facts, isForOther = false, onWritten }: CodePageProps) {
  const { code } = useTexts().melder;
  const { title, what, label, paperText, only, keep, written } = isForOther ? code.other : code;
  return (
    <Screen title={title} name={isForOther ? 'other-code' : 'code'}>
      <Alert kind="ok" live="status">
        <Paragraph>{said}</Paragraph>
      </Alert>
      <Paragraph lead>{what}</Paragraph>
      <PrintSheet paperOnly={<Paragraph>{paperText}</Paragraph>}>
        <WordGrid words={words} label={label} lang={language} />
        {facts !== undefined && <PaperDays facts={facts} />}
      </PrintSheet>
      <Alert kind="warning" title={only}>
        <Paragraph>{keep}</Paragraph>
      </Alert>
      <Copies words={words.join(' ')} />
      {facts !== undefined && (
        <>
          <Heading level={2} appearance={3}>
            {code.comeBack}
          </Heading>
          <LookAgain facts={facts} />
        </>
      )}
      <ButtonGroup>
        <Button appearance="primary" onClick={onWritten}>
          {written}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}

function Copies({ words }: { readonly words: string }) {
  const { shared, melder } = useTexts();
  const { code } = melder;
  const [copied, setCopied] = useState<'copied' | 'failed'>();
  const [isQrShown, setQrShown] = useState(false);

  function copy() {
    navigator.clipboard.writeText(words).then(
      () => setCopied('copied'),
      () => setCopied('failed'),
    );
  }
  return (
    <>
      <ButtonGroup>
        <Button onClick={() => window.print()}>{shared.actions.print}</Button>
        <Button onClick={copy}>{shared.actions.copy}</Button>
        <Button onClick={() => setQrShown(!isQrShown)}>{isQrShown ? code.hideQr : code.showQr}</Button>
      </ButtonGroup>
      <p class="zp-small" role="status">
        {copied && (copied === 'copied' ? shared.states.copied : code.copyFailed)}
      </p>
      {isQrShown && (
        <>
          <QrCode text={words} label={code.qrLabel} />
          <Paragraph small>{code.qrRisk}</Paragraph>
        </>
      )}
      <Paragraph small>{code.copyRisk}</Paragraph>
    </>
  );
}
