import { useState } from 'preact/hooks';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Checkbox } from '../../shared/ui/checkbox.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { PrintSheet } from '../../shared/ui/print-sheet.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { useUnloadWarning } from '../../shared/ui/use-unload-warning.ts';
import { WordGrid } from '../../shared/ui/word-grid.tsx';
import { Failure } from '../../shared/vault/failure.tsx';
import type { Language } from '../../text/language.ts';
import type { FunctionarisText } from '../texts.ts';

export interface HandOverSheetProps {
  readonly text: FunctionarisText;
  /** Of the words. */
  readonly wordLanguage: Language;
  readonly code: readonly string[];
  /** Where the words are typed. */
  readonly address: string;
  readonly busy: boolean;
  readonly failed: string | undefined;
  /** Whether the melding arrived. */
  readonly onEnter: () => Promise<boolean>;
  /** Back to what was filled in. */
  readonly onChange: () => void;
  readonly onDone: () => void;
}

/**
 * The words for the melder, on paper before anything is sent: a sheet without a melding is thrown away, but a melding
 * without its words is lost to its melder. They are known to the functionaris and so replaced at the first visit.
 */
export function HandOverSheet(props: HandOverSheetProps) {
  const { text, code, address, wordLanguage } = props;
  const { enter: words } = text.statements;
  const [isEntered, setEntered] = useState(false);
  useUnloadWarning(() => !isEntered);
  return (
    <Screen title={words.sheetTitle} name="sheet">
      <Alert kind="warning" title={words.known}>
        <Paragraph>{words.knownHow}</Paragraph>
      </Alert>
      {!isEntered && <Paragraph lead>{words.sheetFirst}</Paragraph>}
      <PrintSheet
        paperOnly={
          <>
            <Paragraph>{words.paper}</Paragraph>
            <Paragraph>{words.known}</Paragraph>
            <Paragraph>{words.paperFirst}</Paragraph>
          </>
        }
      >
        <WordGrid words={code} label={words.label} lang={wordLanguage} />
        <Paragraph>
          {words.address} <b>{address}</b>
        </Paragraph>
      </PrintSheet>
      <ButtonGroup>
        <Button onClick={() => window.print()}>{text.account.shared.actions.print}</Button>
      </ButtonGroup>
      {isEntered ? <Entered {...props} /> : <Sending {...props} onEntered={() => setEntered(true)} />}
    </Screen>
  );
}

function Sending(props: HandOverSheetProps & { readonly onEntered: () => void }) {
  const { busy } = props;
  const { enter: words } = props.text.statements;
  const [isOnPaper, setOnPaper] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isSent, setSent] = useState(false);
  async function send() {
    setTried(true);
    if (!isOnPaper) return;
    // From now on it may have arrived: what is sent again is the same.
    setSent(true);
    if (await props.onEnter()) props.onEntered();
  }
  return (
    <>
      <Checkbox
        label={words.onPaper}
        error={isTried && !isOnPaper ? words.onPaperError : undefined}
        checked={isOnPaper}
        onChange={setOnPaper}
      />
      <Failure sentence={props.failed} />
      {isSent && !busy && (
        <Alert kind="warning">
          <Paragraph>{words.again}</Paragraph>
        </Alert>
      )}
      <ButtonGroup>
        <Button appearance="primary" busy={busy} busyText={words.busy} onClick={() => void send()}>
          {isSent ? words.sendAgain : words.send}
        </Button>
        {!isSent && <Button onClick={props.onChange}>{words.change}</Button>}
      </ButtonGroup>
    </>
  );
}

function Entered({ text, onDone }: HandOverSheetProps) {
  const { enter: words } = text.statements;
  return (
    <>
      <Alert kind="ok" live="status" title={words.entered}>
        <Paragraph>{words.giveNow}</Paragraph>
        <Paragraph>{words.delivered}</Paragraph>
      </Alert>
      <ButtonGroup>
        <Button appearance="primary" onClick={onDone}>
          {words.done}
        </Button>
      </ButtonGroup>
    </>
  );
}
