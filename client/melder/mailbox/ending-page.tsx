import { useState } from 'preact/hooks';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { deliveryText } from '../delivery.ts';
import type { Failure } from '../failure.ts';
import { EndingNote, type EndingNoteProps } from './ending-note.tsx';
import { SentNote } from './sent-note.tsx';
import { useAllTexts } from './texts.ts';
import { useRequest } from './use-request.ts';

export interface EndingPageProps extends Omit<EndingNoteProps, 'keeping'> {
  readonly onAsk: () => Promise<Failure | undefined>;
  readonly onKeep: () => Promise<Failure | undefined>;
  readonly onProof: () => void;
  readonly onBack: () => void;
}

/** Asking for destruction, and stopping it (crypto/README.md, step DESTROY). */
export function EndingPage({ onAsk, onKeep, onProof, onBack, ...note }: EndingPageProps) {
  const { ending, delivery } = note;
  const texts = useAllTexts();
  const { ending: words, menu } = texts.mailbox;
  const { cancel } = texts.shared.actions;
  const [isSure, setSure] = useState(false);
  const request = useRequest();
  const isAsked = ending.asked.some(({ by }) => by === 'melder');
  const sentences = { hour: words.askedHour, demonstration: words.askedDemonstration };
  const ask = () => {
    setSure(false);
    void request.send('ask', onAsk);
  };
  const keep = () => void request.send('keep', onKeep);
  return (
    <Screen title={words.title} name="ending">
      <SentNote
        sent={request.isSent ? deliveryText(delivery, texts, sentences) : undefined}
        failedTitle={words.failedTitle}
        failure={request.failure}
      />
      <EndingNote {...note} keeping={{ busy: request.busy, onKeep: keep }} />
      <Paragraph lead>{words.lead}</Paragraph>
      <Paragraph>{words.both}</Paragraph>
      <Paragraph>{words.stop}</Paragraph>
      <Paragraph>{words.proofFirst}</Paragraph>
      <ButtonGroup>
        <Button appearance="link" onClick={onProof}>
          {menu.proof}
        </Button>
      </ButtonGroup>
      {isSure && (
        <Alert kind="warning" title={words.title} live="alert">
          <Paragraph>{words.lead}</Paragraph>
          <ButtonGroup>
            <Button appearance="danger" onClick={ask}>
              {words.askYes}
            </Button>
            <Button onClick={() => setSure(false)}>{cancel}</Button>
          </ButtonGroup>
        </Alert>
      )}
      <ButtonGroup>
        {!isAsked && !isSure && (
          <Button busy={request.busy === 'ask'} onClick={() => setSure(true)}>
            {words.ask}
          </Button>
        )}
        <Button onClick={onBack}>{menu.back}</Button>
      </ButtonGroup>
    </Screen>
  );
}
