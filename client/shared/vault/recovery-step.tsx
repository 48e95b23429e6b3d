import type { ComponentChildren } from 'preact';
import type { Language } from '../../text/language.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { Paragraph } from '../ui/paragraph.tsx';
import { PrintSheet } from '../ui/print-sheet.tsx';
import { Screen } from '../ui/screen.tsx';
import { WordGrid } from '../ui/word-grid.tsx';
import type { AccountText } from './account-text.ts';

export interface RecoveryStepProps {
  readonly text: AccountText;
  readonly above: ComponentChildren;
  readonly words: readonly string[];
  readonly wordLanguage: Language;
  readonly organisation: string;
  readonly signInAddress: string;
  readonly onNext: () => void;
}

export function RecoveryStep(props: RecoveryStepProps) {
  const { recovery } = props.text;
  const paper = (
    <>
      <h2>{recovery.paperTitle}</h2>
      <p>{recovery.paperFor(props.organisation)}</p>
      <p>{recovery.paperAddress(props.signInAddress)}</p>
      <p>{recovery.paperKeep}</p>
    </>
  );
  return (
    <Screen title={recovery.title} above={props.above}>
      <Paragraph lead>{recovery.lead}</Paragraph>
      <PrintSheet paperOnly={paper}>
        <WordGrid words={props.words} label={recovery.words} lang={props.wordLanguage} />
      </PrintSheet>
      <Paragraph>{recovery.keep}</Paragraph>
      <Alert kind="warning">
        <Paragraph>{recovery.once}</Paragraph>
      </Alert>
      <ButtonGroup>
        <Button appearance="primary" onClick={props.onNext}>
          {recovery.next}
        </Button>
        <Button onClick={() => window.print()}>{props.text.shared.actions.print}</Button>
      </ButtonGroup>
    </Screen>
  );
}
