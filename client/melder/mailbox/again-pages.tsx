import { useMemo, useRef, useState } from 'preact/hooks';
import type { QuestionId } from '../../../schema/content/questions.ts';
import { dayOf } from '../../shared/days.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Checkbox } from '../../shared/ui/checkbox.tsx';
import { Details } from '../../shared/ui/details.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { LinkButton } from '../../shared/ui/link-button.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import type { InnerBack } from '../../shared/ui/use-back-button.ts';
import { questionTitle } from '../answers.ts';
import type { ChannelView } from '../channel-view.ts';
import { type Delivery, deliveryText } from '../delivery.ts';
import { type Failure, sentenceOf } from '../failure.ts';
import { MELDINGEN_AT_MOST, type OpenedMailbox, type OpenedMelding } from '../mailbox-flow.ts';
import type { ReaderChoices } from '../reader-choices.ts';
import { AnswerField } from '../report/answer-field.tsx';
import { ReadersPage } from '../report/readers-page.tsx';
import { QUESTION_IDS } from '../report/steps.ts';
import { findReveals } from '../reveals.ts';
import { RevealsNote } from '../reveals-note.tsx';
import { usePageHref } from '../shell.ts';
import {
  type Again,
  type AgainField,
  type Answers,
  answersBefore,
  choicesBeforehand,
  choicesNow,
  type SendingAgain,
} from './again.ts';
import { earlierText } from './earlier-text.ts';
import { namesIn } from './names.ts';
import { useAllTexts } from './texts.ts';

export interface AgainPagesProps {
  readonly mailbox: OpenedMailbox;
  readonly melding: OpenedMelding;
  readonly view: ChannelView;
  readonly delivery: Delivery;
  /** Begins the work, while the melder chooses and writes. */
  readonly onBegin: () => SendingAgain;
  readonly onSend: (again: Again, sending: SendingAgain, today: string) => Promise<Failure | undefined>;
  /** What was typed or chosen here and not sent; outlives this page. */
  readonly draft: (field: AgainField) => string | undefined;
  readonly onDraft: (field: AgainField, text: string) => void;
  readonly inner: InnerBack;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

type Step = 'explain' | 'readers' | 'text' | 'sent';
/** Where the browser's back button goes; undefined: out of these pages. */
const BEFORE: Readonly<Partial<Record<Step, Step>>> = { readers: 'explain', text: 'readers' };

/** A further melding to others, under the same code. */
export function AgainPages(props: AgainPagesProps) {
  const { mailbox, melding, view, delivery, draft, onDraft, inner, onBegin, onSend, onDone, onBack } = props;
  const texts = useAllTexts();
  const { language } = texts;
  const [step, setStep] = useState<Step>('explain');
  const [beforehand] = useState(() => choicesBeforehand(melding, view.options, view.people));
  const choices = choicesNow(beforehand, view.people, draft);
  const before = useMemo(() => answersBefore(melding.view.report), [melding]);
  const answers: Answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, draft(id) ?? before[id] ?? '']));
  const isEarlierSent = draft('earlier') === 'yes';
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const sending = useRef<SendingAgain>(undefined);
  const tried = useRef<string>(undefined);
  const earlier = useMemo(
    () => earlierText(melding.view.events, texts, namesIn(view.people, texts.mailbox)),
    [melding, view, language],
  );

  async function send() {
    const again: Again = { choices, answers, earlier: isEarlierSent ? earlier : undefined, language };
    const now = JSON.stringify([choices, answers]);
    // The server keeps the first words it got under a melding's id: other words, or other readers, need another one.
    if (sending.current === undefined || (tried.current !== undefined && tried.current !== now)) {
      sending.current = onBegin();
    }
    tried.current = now;
    setBusy(true);
    setFailure(undefined);
    const failed = await onSend(again, sending.current, dayOf(new Date()));
    setBusy(false);
    setFailure(failed);
    if (failed === undefined) setStep('sent');
    if (failed === 'directory.conflict') setStep('readers');
  }
  inner.current = () => {
    const earlierStep = BEFORE[step];
    if (earlierStep === undefined) return false;
    if (!isBusy) setStep(earlierStep);
    return true;
  };
  switch (step) {
    case 'explain':
      return (
        <ExplainPage
          isFull={mailbox.meldingen.length + mailbox.unbelieved >= MELDINGEN_AT_MOST}
          onBegin={() => {
            sending.current ??= onBegin();
            setStep('readers');
          }}
          onBack={onBack}
        />
      );
    case 'readers':
      return (
        <ReadersPage
          options={view.options}
          choices={choices}
          most={view.mostReaders}
          list={view.list}
          hasChanged={failure === 'directory.conflict'}
          above={undefined}
          onChoose={(fp, choice) => onDraft(`reader ${fp}`, choice ?? 'none')}
          onNext={() => setStep('text')}
          onBack={() => setStep('explain')}
        />
      );
    case 'text':
      return (
        <TextPage
          view={view}
          choices={choices}
          answers={answers}
          earlier={earlier}
          isEarlierSent={isEarlierSent}
          delivery={delivery}
          failure={failure}
          isBusy={isBusy}
          onAnswer={onDraft}
          onEarlier={(isSent) => onDraft('earlier', isSent ? 'yes' : 'no')}
          onSend={() => void send()}
          onBack={() => setStep('readers')}
        />
      );
    case 'sent':
      return <SentPage delivery={delivery} onDone={onDone} />;
  }
}

interface ExplainPageProps {
  readonly isFull: boolean;
  readonly onBegin: () => void;
  readonly onBack: () => void;
}

function ExplainPage({ isFull, onBegin, onBack }: ExplainPageProps) {
  const { again, menu } = useAllTexts().mailbox;
  const signpost = usePageHref();
  return (
    <Screen title={again.title} name="again">
      <Paragraph lead>{again.lead}</Paragraph>
      <Paragraph>{isFull ? again.full(MELDINGEN_AT_MOST) : again.before}</Paragraph>
      <ButtonGroup>
        {isFull ? (
          <LinkButton href={signpost}>{again.newReport}</LinkButton>
        ) : (
          <Button appearance="primary" onClick={onBegin}>
            {again.begin}
          </Button>
        )}
        <Button onClick={onBack}>{menu.back}</Button>
      </ButtonGroup>
    </Screen>
  );
}

interface TextPageProps {
  readonly view: ChannelView;
  readonly choices: ReaderChoices;
  readonly answers: Answers;
  readonly earlier: string;
  readonly isEarlierSent: boolean;
  readonly delivery: Delivery;
  readonly failure: Failure | undefined;
  readonly isBusy: boolean;
  readonly onAnswer: (id: QuestionId, value: string) => void;
  readonly onEarlier: (isSent: boolean) => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

function TextPage(props: TextPageProps) {
  const { view, choices, answers, earlier, isEarlierSent, failure, isBusy } = props;
  const texts = useAllTexts();
  const { shared, melder, mailbox } = texts;
  const { again } = mailbox;
  const [isTried, setTried] = useState(false);
  const isEmpty = (answers.what ?? '').trim() === '';
  // Not what was said before: those who read it know it.
  const written = Object.values(answers).join('\n');
  const reveals = useMemo(() => findReveals(written, view.options), [written, view]);

  function send() {
    setTried(true);
    if (!isEmpty) props.onSend();
  }
  return (
    <Screen title={again.textTitle} name="again-text">
      <Paragraph lead>{again.textLead}</Paragraph>
      {QUESTION_IDS.map((id) => (
        <AnswerField
          key={id}
          id={id}
          label={questionTitle(id, melder)}
          value={answers[id] ?? ''}
          error={id === 'what' && isEmpty && isTried ? melder.questions.missing : undefined}
          onAnswer={(value) => props.onAnswer(id, value)}
        />
      ))}
      <Heading level={2}>{again.earlierTitle}</Heading>
      <Checkbox
        label={again.earlier}
        hint={again.earlierHint}
        checked={isEarlierSent}
        onChange={(checked) => props.onEarlier(checked)}
      />
      <Details summary={again.earlierLook}>
        <div class="zp-written">{earlier}</div>
      </Details>
      <RevealsNote reveals={reveals} choices={choices} onChangeReaders={props.onBack} />
      <Paragraph>{deliveryText(props.delivery, texts, melder.delivery)}</Paragraph>
      {failure !== undefined && !isBusy && (
        <Alert kind="error" title={again.failedTitle} live="alert">
          <Paragraph>{sentenceOf(failure, texts)}</Paragraph>
          <Paragraph>{melder.overview.failedNothingLost}</Paragraph>
        </Alert>
      )}
      <ButtonGroup>
        <Button appearance="primary" busy={isBusy} busyText={shared.states.sending} onClick={send}>
          {failure === undefined ? shared.actions.send : shared.actions.tryAgain}
        </Button>
        {!isBusy && <Button onClick={props.onBack}>{shared.actions.back}</Button>}
      </ButtonGroup>
      <p class="zp-small zp-working" role="status">
        {isBusy && melder.overview.working}
      </p>
    </Screen>
  );
}

function SentPage({ delivery, onDone }: { readonly delivery: Delivery; readonly onDone: () => void }) {
  const texts = useAllTexts();
  const { again } = texts.mailbox;
  return (
    <Screen title={again.sentTitle} name="again-sent">
      <Alert kind="ok">
        <Paragraph>{deliveryText(delivery, texts, texts.melder.delivery)}</Paragraph>
      </Alert>
      <Paragraph>{again.sentBoth}</Paragraph>
      <ButtonGroup>
        <Button appearance="primary" onClick={onDone}>
          {again.toMailbox}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
