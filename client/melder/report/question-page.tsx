import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { QuestionId } from '../../../schema/content/questions.ts';
import { Screen } from '../../shared/ui/screen.tsx';
import { questionById, questionTitle } from '../answers.ts';
import { useTexts } from '../texts.ts';
import { AnswerField } from './answer-field.tsx';
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
  const { melder } = useTexts();
  const { questions } = melder;
  const [isTried, setTried] = useState(false);
  const { required } = questionById(id);
  const isEmpty = value.trim() === '';
  const error = required && isEmpty && isTried ? questions.missing : undefined;

  function next() {
    setTried(true);
    if (!required || !isEmpty) onNext();
  }
  return (
    <Screen title={questionTitle(id, melder)} name={id} above={props.above}>
      <AnswerField id={id} label={questions.answer} value={value} error={error} onAnswer={onAnswer} />
      {props.below}
      <StepButtons onNext={next} onBack={props.onBack} nextText={!required && isEmpty ? questions.skip : undefined} />
    </Screen>
  );
}
