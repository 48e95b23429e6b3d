import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { QuestionId } from '../../../schema/content/questions.ts';
import { Button } from '../../shared/ui/button.tsx';
import { RadioGroup } from '../../shared/ui/radio-group.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { TextArea } from '../../shared/ui/text-area.tsx';
import { choicesOf, choiceText, MOST_CHARACTERS, questionById, questionTitle } from '../answers.ts';
import { useTexts } from '../texts.ts';
import { StepButtons } from './step-buttons.tsx';

export interface QuestionPageProps {
  readonly id: QuestionId;
  readonly value: string;
  readonly above: ComponentChildren;
  /** What the text could give away. */
  readonly below: ComponentChildren;
  readonly onAnswer: (value: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function QuestionPage(props: QuestionPageProps) {
  const { id, value, onAnswer, onNext } = props;
  const { shared, melder } = useTexts();
  const { questions } = melder;
  const [isTried, setTried] = useState(false);
  const { required, type } = questionById(id);
  const isEmpty = value.trim() === '';
  const error = required && isEmpty && isTried ? questions.missing : undefined;
  const own = questions[id];
  const field = {
    label: questions.answer,
    hint: 'hint' in own ? own.hint : undefined,
    error,
    optionalText: required ? undefined : shared.words.optional,
  };

  function next() {
    setTried(true);
    if (!required || !isEmpty) onNext();
  }
  return (
    <Screen title={questionTitle(id, melder)} name={id} above={props.above}>
      {type === 'text' ? (
        <LongText {...field} id={id} value={value} onInput={onAnswer} required={required} />
      ) : (
        <>
          <RadioGroup
            {...field}
            choices={(choicesOf(id) ?? []).map((choice) => ({ value: choice, label: choiceText(id, choice, melder) }))}
            value={isEmpty ? undefined : value}
            onChange={onAnswer}
          />
          {!isEmpty && (
            <Button appearance="link" onClick={() => onAnswer('')}>
              {questions.clear}
            </Button>
          )}
        </>
      )}
      {props.below}
      <StepButtons onNext={next} onBack={props.onBack} nextText={!required && isEmpty ? questions.skip : undefined} />
    </Screen>
  );
}

interface LongTextProps {
  readonly id: QuestionId;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly optionalText: string | undefined;
  readonly value: string;
  readonly required: boolean;
  readonly onInput: (value: string) => void;
}

/** A counter only near the end: nobody should write towards a number. */
const COUNT_FROM_LEFT = 500;

function LongText({ id, ...field }: LongTextProps) {
  const { questions } = useTexts().melder;
  const most = id === 'what' ? MOST_CHARACTERS.what : MOST_CHARACTERS.other;
  const countText = (length: number) => (most - length > COUNT_FROM_LEFT ? '' : questions.nearEnd(most - length));
  return <TextArea {...field} rows={id === 'what' ? 10 : 4} maxLength={most} countText={countText} />;
}
