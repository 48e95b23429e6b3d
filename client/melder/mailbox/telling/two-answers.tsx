import { Button } from '../../../shared/ui/button.tsx';
import { FieldGroup } from '../../../shared/ui/field-group.tsx';

export interface TwoAnswersProps<Value extends string> {
  readonly label: string;
  readonly error: string | undefined;
  readonly answers: readonly [TwoAnswer<Value>, TwoAnswer<Value>];
  /** Nothing is chosen beforehand. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

export interface TwoAnswer<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** Two buttons that are equal in everything but their words, so that the page urges nobody (AMVB-2). */
export function TwoAnswers<Value extends string>({ label, error, answers, value, onChange }: TwoAnswersProps<Value>) {
  return (
    <FieldGroup label={label} error={error}>
      <div class="zp-two">
        {answers.map((answer) => (
          <Button key={answer.value} pressed={answer.value === value} onClick={() => onChange(answer.value)}>
            {answer.label}
          </Button>
        ))}
      </div>
    </FieldGroup>
  );
}
