import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Alert } from '../../../shared/ui/alert.tsx';
import { Button, type ButtonAppearance } from '../../../shared/ui/button.tsx';
import { ButtonGroup } from '../../../shared/ui/button-group.tsx';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Paragraph } from '../../../shared/ui/paragraph.tsx';
import { Screen } from '../../../shared/ui/screen.tsx';
import { type Delivery, deliveryText } from '../../delivery.ts';
import { type Failure, sentenceOf } from '../../failure.ts';
import type { StaleNow } from '../readers-now.ts';
import { StaleNote } from '../stale-note.tsx';
import { useAllTexts } from '../texts.ts';
import type { Told } from '../use-mailbox.ts';
import { useRequest } from '../use-request.ts';

/** What every page has on which a melder says something. */
export interface Telling {
  /** Somebody out of office may still read what is written now. */
  readonly stale: StaleNow | undefined;
  readonly delivery: Delivery;
  /** Typed or chosen and not sent; outlives the session and a failure. */
  readonly draft: (field?: string) => string;
  readonly onDraft: (text: string, field?: string) => void;
  readonly onTell: (told: Told) => Promise<Failure | undefined>;
  readonly onBack: () => void;
}

/** What was chosen and not sent yet, kept as a typed text is. */
export function chosenOf<Value extends string>(
  telling: Telling,
  values: readonly Value[],
  field = 'chosen',
): Value | undefined {
  const kept = telling.draft(field);
  return values.find((value) => value === kept);
}

/** What is sent, or the sentence about what is missing yet. */
export type Wording = { readonly told: Told } | { readonly missing: string };

export interface TellPageProps {
  readonly telling: Telling;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly wording: () => Wording;
  readonly send?: string | undefined;
  readonly appearance?: ButtonAppearance | undefined;
  /** Given the sentence about what is missing, once somebody tried to send without it. */
  readonly children: (missing: string | undefined) => ComponentChildren;
}

/** One thing to say on a screen: what it is, what is filled in, and how it went. */
export function TellPage({ telling, title, lead, wording, send, appearance = 'primary', children }: TellPageProps) {
  const texts = useAllTexts();
  const { shared, mailbox } = texts;
  const { steer, menu, asked } = mailbox;
  const { stale, delivery, onTell, onBack } = telling;
  const [isTried, setTried] = useState(false);
  const [isAllTheSame, setAllTheSame] = useState(false);
  const request = useRequest();
  const now = wording();
  const isHeld = stale !== undefined && !isAllTheSame;
  const missing = isTried && 'missing' in now ? now.missing : undefined;

  function sendNow(event: Event) {
    event.preventDefault();
    setTried(true);
    if ('missing' in now || isHeld) return;
    void request.send('tell', () => onTell(now.told));
  }
  if (request.isSent) {
    return (
      <Screen title={asked.tell.sentTitle} name="told">
        <Alert kind="ok" live="status">
          <Paragraph>
            {deliveryText(delivery, texts, {
              hour: asked.tell.sentHour,
              demonstration: asked.tell.sentDemonstration,
            })}
          </Paragraph>
        </Alert>
        <ButtonGroup>
          <Button appearance="primary" onClick={onBack}>
            {menu.back}
          </Button>
        </ButtonGroup>
      </Screen>
    );
  }
  return (
    <Screen title={title} name={`tell ${title}`}>
      {lead !== undefined && <Paragraph lead>{lead}</Paragraph>}
      <form class="zp-form" noValidate onSubmit={sendNow}>
        {children(missing)}
        {stale && (
          <StaleNote stale={stale}>
            <Checkbox label={steer.staleYes} checked={isAllTheSame} onChange={setAllTheSame} />
          </StaleNote>
        )}
        <p class="zp-field-error" role="alert">
          {isTried && missing === undefined && isHeld && steer.staleMissing}
        </p>
        {request.failure !== undefined && (
          <Alert kind="error" title={asked.tell.failedTitle} live="alert">
            <Paragraph>{sentenceOf(request.failure, texts)}</Paragraph>
            {request.failure !== 'settled' && <Paragraph>{asked.tell.nothingLost}</Paragraph>}
          </Alert>
        )}
        <ButtonGroup>
          <Button
            appearance={appearance}
            type="submit"
            busy={request.busy !== undefined}
            busyText={shared.states.sending}
          >
            {request.failure === undefined ? (send ?? shared.actions.send) : shared.actions.tryAgain}
          </Button>
          <Button onClick={onBack}>{menu.back}</Button>
        </ButtonGroup>
      </form>
    </Screen>
  );
}
