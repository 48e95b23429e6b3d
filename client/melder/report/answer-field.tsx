import type { QuestionId } from '../../../schema/content/questions.ts';
import { Button } from '../../shared/ui/button.tsx';
import { RadioGroup } from '../../shared/ui/radio-group.tsx';
import { TextArea } from '../../shared/ui/text-area.tsx';
import { choicesOf, choiceText, MOST_CHARACTERS, questionById } from '../answers.ts';
import { useTexts } from '../texts.ts';

export interface AnswerFieldProps {
  readonly id: QuestionId;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onAnswer: (value: string) => void;
}

/** Where one question is answered: in words, or by choosing. */
export function AnswerField({ id, label, value, error, onAnswer }: AnswerFieldProps) {
  const { shared, melder } = useTexts();
  const { questions } = melder;
  const { required, type } = questionById(id);
  const own = questions[id];
  const field = {
    label,
    hint: 'hint' in own ? own.hint : undefined,
    error,
    optionalText: required ? undefined : shared.words.optional,
  };
  const isEmpty = value.trim() === '';
  if (type === 'text') return <LongText {...field} id={id} value={value} onInput={onAnswer} required={required} />;
  return (
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
