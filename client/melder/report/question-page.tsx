import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Screen } from '../../shared/ui/screen.tsx';
import type { AskedQuestion } from '../answers.ts';
import { useTexts } from '../texts.ts';
import { AskedField } from './answer-field.tsx';
import { StepButtons } from './step-buttons.tsx';

export interface QuestionPageProps {
  readonly asked: AskedQuestion;
  /** What makes this another screen than the one before. */
  readonly name: string;
  readonly value: string;
  readonly above: ComponentChildren;
  /** What goes with the answer, and what the text could give away. */
  readonly below: ComponentChildren;
  readonly onAnswer: (value: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function QuestionPage({ asked, name, value, onAnswer, onNext, ...props }: QuestionPageProps) {
  const { questions } = useTexts().melder;
  const [isTried, setTried] = useState(false);
  const { required, usual } = asked;
  const isEmpty = value.trim() === '';
  const error = required && isEmpty && isTried ? questions.missing : undefined;

  function next() {
    setTried(true);
    if (!required || !isEmpty) onNext();
  }
  const nextText = !required && usual === undefined && isEmpty ? questions.skip : undefined;
  return (
    <Screen title={asked.title} titleLang={asked.lang} name={name} above={props.above}>
      <AskedField asked={asked} label={questions.answer} value={value} error={error} onAnswer={onAnswer} />
      {props.below}
      <StepButtons onNext={next} onBack={props.onBack} nextText={nextText} />
    </Screen>
  );
}
