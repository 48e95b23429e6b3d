import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { PrintSheet } from '../../shared/ui/print-sheet.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { WordGrid } from '../../shared/ui/word-grid.tsx';
import type { Language } from '../../text/language.ts';
import type { FunctionarisText } from '../texts.ts';

export interface HandOverSheetProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly code: readonly string[];
  /** Where the words are typed. */
  readonly address: string;
  readonly onBack: () => void;
}

/** The words for the melder, once: they are known to the functionaris and so replaced at the first visit. */
export function HandOverSheet({ text, language, code, address, onBack }: HandOverSheetProps) {
  const { enter: words } = text.statements;
  return (
    <Screen title={words.sheetTitle} name="sheet">
      <Alert kind="warning" title={words.known}>
        <Paragraph>{words.knownHow}</Paragraph>
      </Alert>
      <PrintSheet
        paperOnly={
          <>
            <Paragraph>{words.paper}</Paragraph>
            <Paragraph>{words.known}</Paragraph>
            <Paragraph>{words.paperFirst}</Paragraph>
          </>
        }
      >
        <WordGrid words={code} label={words.label} lang={language} />
        <Paragraph>
          {words.address} <b>{address}</b>
        </Paragraph>
      </PrintSheet>
      <Paragraph>{words.delivered}</Paragraph>
      <ButtonGroup>
        <Button appearance="primary" onClick={() => window.print()}>
          {text.account.shared.actions.print}
        </Button>
        <Button onClick={onBack}>{words.done}</Button>
      </ButtonGroup>
    </Screen>
  );
}
