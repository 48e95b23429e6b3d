import type { ComponentChildren } from 'preact';
import type { QuestionId } from '../../../schema/content/questions.ts';
import type { Attachment } from '../../shared/attach/chosen-files.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { InLanguage } from '../../shared/ui/in-language.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { SummaryList } from '../../shared/ui/summary-list.tsx';
import { type AskedQuestion, askedOwn, askedQuestion, writtenAnswer } from '../answers.ts';
import { type Delivery, deliveryText } from '../delivery.ts';
import { type Failure, sentenceOf } from '../failure.ts';
import { chosenAs, type ReaderOption } from '../reader-choices.ts';
import { type Texts, useTexts } from '../texts.ts';
import { type AskedStep, countedSteps, hasSecondCode, isAsked, type ReportState, type Step } from './steps.ts';

export interface OverviewPageProps {
  readonly state: ReportState;
  readonly options: readonly ReaderOption[];
  readonly attached: readonly Attachment[];
  readonly delivery: Delivery;
  readonly below: ComponentChildren;
  readonly isSending: boolean;
  readonly failure: Failure | undefined;
  readonly onChange: (step: Step) => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** No answer, or one that says nothing about it. */
const LEAVE_IN_DOUBT: ReadonlySet<Failure> = new Set(['network.failed', 'answer.invalid', 'server.failed']);

export function OverviewPage(props: OverviewPageProps) {
  const texts = useTexts();
  const { shared, melder } = texts;
  const { overview } = melder;
  const { isSending, failure } = props;
  return (
    <Screen title={overview.title} name="overview">
      <Paragraph lead>{overview.lead}</Paragraph>
      <Summary {...props} />
      {props.below}
      <Paragraph>{deliveryText(props.delivery, texts, melder.delivery)}</Paragraph>
      <Paragraph>{overview.codeNext}</Paragraph>
      {failure && !isSending && (
        <Alert kind="error" title={overview.failedTitle} live="alert">
          <Paragraph>{sentenceOf(failure, texts)}</Paragraph>
          <Paragraph>{overview.failedNothingLost}</Paragraph>
          {LEAVE_IN_DOUBT.has(failure) && <Paragraph>{overview.failedPerhaps}</Paragraph>}
        </Alert>
      )}
      <ButtonGroup>
        <Button appearance="primary" busy={isSending} busyText={shared.states.sending} onClick={props.onSend}>
          {failure ? shared.actions.tryAgain : shared.actions.send}
        </Button>
        {!isSending && <Button onClick={props.onBack}>{shared.actions.back}</Button>}
      </ButtonGroup>
      <p class="zp-small zp-working" role="status">
        {isSending && overview.working}
      </p>
    </Screen>
  );
}

function Summary({ state, options, attached, isSending, onChange }: OverviewPageProps) {
  const texts = useTexts();
  const { shared, melder } = texts;
  const { overview, questions } = melder;
  const choices = state.choices ?? {};
  const names = (choice: 'reads' | 'never') => chosenAs(choice, options, choices).map(({ name }) => name);

  function changing(step: Step, what: string) {
    if (isSending) return undefined;
    return (
      <Button appearance="link" label={overview.changeOf(what)} onClick={() => onChange(step)}>
        {shared.actions.change}
      </Button>
    );
  }
  const excluded = names('never');
  return (
    <SummaryList
      rows={[
        {
          key: 'readers',
          label: overview.readers,
          value: names('reads').join('\n'),
          action: changing('readers', overview.readers),
        },
        ...(excluded.length === 0 ? [] : [{ key: 'excluded', label: overview.excluded, value: excluded.join('\n') }]),
        ...countedSteps(state)
          .filter(isAsked)
          .map((step) => {
            const { short, value, lang, isChoice } = answered(step, state, texts);
            return {
              key: step,
              label: <InLanguage lang={lang}>{short}</InLanguage>,
              value:
                value === '' ? (
                  <span class="zp-small">{questions.notAnswered}</span>
                ) : (
                  <InLanguage lang={isChoice ? lang : undefined}>{value}</InLanguage>
                ),
              action: changing(step, short),
            };
          }),
        ...(['files', 'voice'] as const).map((step) => {
          const isVoice = step === 'voice';
          const named = attached.filter(({ kind }) => (kind === 'voice') === isVoice).map(({ name }) => name);
          return {
            key: step,
            label: overview[step],
            value: named.length === 0 ? <span class="zp-small">{overview.none}</span> : named.join('\n'),
            action: changing(step, overview[step]),
          };
        }),
      ]}
    />
  );
}

interface Answered extends Pick<AskedQuestion, 'short' | 'lang'> {
  readonly value: string;
  /** Then the value is words of who asks, not of who answers. */
  readonly isChoice: boolean;
}

/** A question's short name, and what was answered with all that belongs to it. */
function answered(step: AskedStep, state: ReportState, texts: Texts): Answered {
  const { melder } = texts;
  const asked = askedAt(step, state, texts);
  const { short, lang, type } = asked;
  const given = (id: string) => state.answers[id]?.trim() ?? '';
  const value = writtenAnswer(asked, given(asked.id), texts.language);
  const extra = [
    step === 'on-behalf' && hasSecondCode(state) && melder.overview.secondCode,
    step === 'approach' && given(step) === 'notice' && melder.overview.codeWord(given('code-word')),
  ];
  return { short, lang, isChoice: type === 'choice', value: [value, ...extra].filter(Boolean).join('\n') };
}

export function askedAt(step: AskedStep, { own }: Pick<ReportState, 'own'>, texts: Texts): AskedQuestion {
  const question = own.find(({ id }) => step === `own:${id}`);
  return question === undefined ? askedQuestion(step as QuestionId, texts.melder) : askedOwn(question, texts);
}
