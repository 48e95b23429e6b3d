import type { QuestionId } from '../../../schema/content/questions.ts';
import { Button } from '../../shared/ui/button.tsx';
import { RadioGroup } from '../../shared/ui/radio-group.tsx';
import { TextArea } from '../../shared/ui/text-area.tsx';
import { TextField } from '../../shared/ui/text-field.tsx';
import { type AskedQuestion, askedQuestion, MOST_CHARACTERS } from '../answers.ts';
import { useTexts } from '../texts.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onAnswer: (value: string) => void;
}

export interface AnswerFieldProps extends FieldProps {
  readonly id: QuestionId;
}

export function AnswerField({ id, ...field }: AnswerFieldProps) {
  return <AskedField {...field} asked={askedQuestion(id, useTexts().melder)} />;
}

export interface AskedFieldProps extends FieldProps {
  readonly asked: AskedQuestion;
}

/** Where one question is answered: in words, by choosing, or with a day. */
export function AskedField({ asked, label, value, error, onAnswer }: AskedFieldProps) {
  const { shared, melder } = useTexts();
  const { id, type, required, hint, usual, lang, mostCharacters } = asked;
  const choices = asked.choices.map((choice) => ({ ...choice, lang }));
  const isOptional = !required && usual === undefined;
  const field = { label, hint, error, optionalText: isOptional ? shared.words.optional : undefined };
  const isEmpty = value.trim() === '';
  if (type === 'day') return <TextField {...field} type="date" value={value} onInput={onAnswer} />;
  if (type === 'text' && mostCharacters <= MOST_CHARACTERS.codeWord) {
    return <TextField {...field} value={value} maxLength={mostCharacters} onInput={onAnswer} />;
  }
  if (type === 'text') return <LongText {...field} asked={asked} value={value} onInput={onAnswer} />;
  return (
    <>
      <RadioGroup {...field} choices={choices} value={isEmpty ? undefined : value} onChange={onAnswer} key={id} />
      {!isEmpty && isOptional && (
        <Button appearance="link" onClick={() => onAnswer('')}>
          {melder.questions.clear}
        </Button>
      )}
    </>
  );
}

interface LongTextProps {
  readonly asked: AskedQuestion;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly optionalText: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** A counter only near the end: nobody should write towards a number. */
const COUNT_FROM_LEFT = { long: 500, short: 100 } as const;

function LongText({ asked: { mostCharacters, required }, ...field }: LongTextProps) {
  const { questions } = useTexts().melder;
  const isLong = mostCharacters >= MOST_CHARACTERS.other;
  const countText = (length: number) => {
    const left = mostCharacters - length;
    return left > COUNT_FROM_LEFT[isLong ? 'long' : 'short'] ? '' : questions.nearEnd(left);
  };
  const rows = mostCharacters === MOST_CHARACTERS.what ? 10 : isLong ? 4 : 2;
  return <TextArea {...field} required={required} rows={rows} maxLength={mostCharacters} countText={countText} />;
}
