import { wordsThatAskWho } from '../shared/asks-who.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { FieldGroup } from '../shared/ui/field-group.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { RadioGroup } from '../shared/ui/radio-group.tsx';
import { TextArea } from '../shared/ui/text-area.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { MOST_QUESTIONS, type QuestionForm, questionError, unseenInQuestion } from './questions-form.ts';
import type { StewardText } from './texts.ts';

export interface QuestionsFieldsProps {
  readonly text: StewardText;
  readonly questions: readonly QuestionForm[];
  /** The form was refused: what is wrong is said beside each. */
  readonly isTried: boolean;
  readonly onAdd: () => void;
  readonly onChange: (questions: readonly QuestionForm[]) => void;
}

/** What the channel asks every melder besides our questions; none may ask who somebody is (WBK-1a.3). */
export function QuestionsFields({ text, questions, isTried, onAdd, onChange }: QuestionsFieldsProps) {
  const words = text.questions;
  const change = (id: string, changed: Partial<QuestionForm>) =>
    onChange(questions.map((one) => (one.id === id ? { ...one, ...changed } : one)));
  return (
    <>
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{words.lead}</Paragraph>
      {questions.map((question, place) => (
        <QuestionFields
          key={question.id}
          text={text}
          question={question}
          number={place + 1}
          isTried={isTried}
          onChange={(changed) => change(question.id, changed)}
          onRemove={() => onChange(questions.filter(({ id }) => id !== question.id))}
        />
      ))}
      {questions.length < MOST_QUESTIONS && <Button onClick={onAdd}>{words.add}</Button>}
    </>
  );
}

interface QuestionFieldsProps extends Pick<QuestionsFieldsProps, 'text' | 'isTried'> {
  readonly question: QuestionForm;
  readonly number: number;
  readonly onChange: (changed: Partial<QuestionForm>) => void;
  readonly onRemove: () => void;
}

function QuestionFields({ text, question, number, isTried, onChange, onRemove }: QuestionFieldsProps) {
  const words = text.questions;
  const error = isTried ? questionError(question) : undefined;
  const errors = {
    ...words.errors,
    unseen: text.templates.errors.unseen(unseenInQuestion(question).join(', ')),
  };
  const asking = wordsThatAskWho([question.nl, question.en, question.choices].join('\n'));
  return (
    <FieldGroup label={words.number(number)} error={error && errors[error]}>
      <TextField label={words.nl} value={question.nl} maxLength={200} onInput={(nl) => onChange({ nl })} />
      <TextField label={words.en} value={question.en} maxLength={200} onInput={(en) => onChange({ en })} />
      <RadioGroup
        label={words.type}
        choices={(['text', 'choice', 'day'] as const).map((type) => ({ value: type, label: words.types[type] }))}
        value={question.type}
        onChange={(type) => onChange({ type })}
      />
      {question.type === 'choice' && (
        <TextArea
          label={words.choices}
          hint={words.choicesHint}
          rows={3}
          maxLength={2_000}
          value={question.choices}
          onInput={(choices) => onChange({ choices })}
        />
      )}
      <div role="status">
        {asking.length > 0 && (
          <Alert kind="warning" title={words.asksWhoTitle}>
            <Paragraph>{words.asksWho(asking.join(', '))}</Paragraph>
          </Alert>
        )}
      </div>
      <Button appearance="link" label={words.removeOf(number)} onClick={onRemove}>
        {words.remove}
      </Button>
    </FieldGroup>
  );
}
