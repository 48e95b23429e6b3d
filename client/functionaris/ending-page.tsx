import { isHeld } from '../../schema/content/rules/terms.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { BackRow } from './back-row.tsx';
import type { ReadMelding } from './desk-flow.ts';
import type { AtMelding, Done } from './desk-state.ts';
import { DoneNotice } from './done-notice.tsx';
import { endingLines } from './ending-words.ts';
import { CopiesNote } from './export/copies-note.tsx';
import { CountedNote } from './figures/counted-note.tsx';
import type { OwnPartInput } from './figures/own-part.ts';
import type { People } from './people.ts';
import type { FunctionarisText } from './texts.ts';
import { UnseenAlarm } from './unseen-alarm.tsx';

export interface EndingPageProps extends Pick<AtMelding, 'asking'>, Omit<OwnPartInput, 'ownFp'> {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly melding: ReadMelding;
  readonly people: People;
  readonly delivery: string;
  readonly busy: boolean;
  readonly refusal: string | undefined;
  readonly failed: string | undefined;
  readonly done: Done | undefined;
  readonly onClose: () => void;
  readonly onAsk: (asking: AtMelding['asking']) => void;
  readonly onDestroy: () => void;
  readonly onStop: () => void;
  readonly onBack: () => void;
}

/** Closing a melding, and asking for its destruction. */
export function EndingPage(props: EndingPageProps) {
  const { text, asking, refusal } = props;
  const { ending: words, readers } = text;
  if (asking?.kind === 'destroy') {
    return (
      <Screen title={words.sureTitle}>
        <Paragraph lead>{words.sure}</Paragraph>
        <CountedNote {...props} ownFp={props.people.ownFp} />
        <CopiesNote {...props} />
        <Failure sentence={props.failed} />
        <ButtonGroup>
          <Button appearance="danger" busy={props.busy} busyText={words.stopBusy} onClick={props.onDestroy}>
            {words.sureYes}
          </Button>
          <Button onClick={() => props.onAsk(undefined)}>{readers.no}</Button>
        </ButtonGroup>
      </Screen>
    );
  }
  return (
    <Screen title={words.title} above={<BackRow label={readers.back} onBack={props.onBack} />}>
      <DoneNotice {...props} kinds={['asked', 'stopped']} />
      <Failure sentence={props.failed} />
      <UnseenAlarm {...props} onStop={props.onStop} />
      <HowItStands {...props} />
      {refusal !== undefined && (
        <Alert kind="warning" title={text.melding.noWriting}>
          <Paragraph>{refusal}</Paragraph>
        </Alert>
      )}
      {refusal === undefined && <Steps {...props} />}
    </Screen>
  );
}

function isHeldNow({ melding, today }: Pick<EndingPageProps, 'melding' | 'today'>): boolean {
  return isHeld(melding.view.workflow.hold?.content.until, today);
}

/** Then stopping it is what the page is for first. */
function isDestructionAsked({ view: { ending } }: ReadMelding): boolean {
  return ending.asked.length > 0 || ending.fromBefore !== undefined || ending.proposed !== undefined;
}

function HowItStands(props: EndingPageProps) {
  const { text, melding, refusal } = props;
  const { ending } = melding.view;
  const isAsked = isDestructionAsked(melding);
  const first = ending.proposed?.sender;
  const mayBeSecond = first?.kind === 'functionaris' && first.fp !== props.people.ownFp && !isHeldNow(props);
  return (
    <>
      <Alert kind={isAsked ? 'warning' : 'info'}>
        {endingLines(melding.view, props).map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </Alert>
      {isAsked && refusal === undefined && (
        <ButtonGroup>
          <Button appearance="primary" busy={props.busy} busyText={text.ending.stopBusy} onClick={props.onStop}>
            {text.ending.stop}
          </Button>
          {mayBeSecond && <Button onClick={() => props.onAsk({ kind: 'destroy' })}>{text.ending.destroyToo}</Button>}
        </ButtonGroup>
      )}
    </>
  );
}

function Steps({ text, melding, language, today, ...props }: EndingPageProps) {
  const { ending: words } = text;
  const { ending } = melding.view;
  const isAsked = isDestructionAsked(melding);
  const isAskedHere = ending.asked.some(({ by }) => by === 'functionaris');
  const heldUntil = melding.view.workflow.hold?.content.until;
  return (
    <>
      {melding.view.workflow.closed === undefined && (
        <section class="zp-flow">
          <Heading level={2}>{words.closeTitle}</Heading>
          <Paragraph>{words.closeText}</Paragraph>
          <ButtonGroup>
            <Button appearance={isAsked ? 'secondary' : 'primary'} onClick={props.onClose}>
              {words.close}
            </Button>
          </ButtonGroup>
        </section>
      )}
      <section class="zp-flow">
        <Heading level={2}>{words.destroyTitle}</Heading>
        <Paragraph>{words.destroyText}</Paragraph>
        <ul>
          {words.delays.map((delay) => (
            <li key={delay}>{delay}</li>
          ))}
        </ul>
        {ending.isForTwo && <Paragraph>{words.forTwo}</Paragraph>}
        {isHeld(heldUntil, today) && (
          <Alert kind="warning">
            <Paragraph>{words.held(formatDay(heldUntil, language))}</Paragraph>
          </Alert>
        )}
        {!isAskedHere && ending.proposed === undefined && !isHeld(heldUntil, today) && (
          <ButtonGroup>
            <Button onClick={() => props.onAsk({ kind: 'destroy' })}>{words.destroy}</Button>
          </ButtonGroup>
        )}
      </section>
    </>
  );
}
