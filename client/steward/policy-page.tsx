import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { RadioGroup } from '../shared/ui/radio-group.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { useFirstError } from '../shared/vault/use-first-error.ts';
import { MOST_IN_EIGHT, type PolicyError, type PolicyForm } from './policy-form.ts';
import { QuestionsFields } from './questions-fields.tsx';
import type { QuestionForm } from './questions-form.ts';
import type { StewardText } from './texts.ts';

export interface PolicyPageProps {
  readonly text: StewardText;
  readonly form: PolicyForm;
  /** Delivery every minute is for examples, and is offered to nobody who has it not. */
  readonly isExample: boolean;
  /** How many people are listed. */
  readonly persons: number;
  readonly errors: readonly PolicyError[];
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onFill: (change: Partial<PolicyForm>) => void;
  readonly onAddQuestion: () => void;
  readonly onSubmit: () => void;
  readonly onBack: () => void;
}

export function PolicyPage({ text, form, errors, busy, failed, onFill, onSubmit, ...props }: PolicyPageProps) {
  const { policy, setup } = text;
  const hours: { value: PolicyForm['batchMinutes']; label: string; hint?: string }[] = [
    ...(props.isExample ? [{ value: '1' as const, label: policy.everyMinute }] : []),
    { value: '720', label: setup.twice, hint: setup.twiceHint },
    { value: '360', label: setup.fourTimes },
    { value: '1440', label: setup.once },
  ];
  const isTooSmall = form.slotCount === '8' && props.persons > MOST_IN_EIGHT;
  useFirstError(errors);
  function submit(event: Event) {
    event.preventDefault();
    if (!busy) onSubmit();
  }
  return (
    <Screen title={policy.title}>
      <Paragraph lead>{policy.lead}</Paragraph>
      <form class="zp-form" onSubmit={submit} noValidate>
        <RadioGroup
          label={setup.hours}
          hint={setup.hoursHint}
          choices={hours}
          value={form.batchMinutes}
          onChange={(batchMinutes) => onFill({ batchMinutes })}
        />
        <RadioGroup
          label={policy.slots}
          hint={policy.slotsHint}
          choices={[
            { value: '8', label: policy.eight },
            { value: '16', label: policy.sixteen, hint: policy.sixteenHint },
          ]}
          value={form.slotCount}
          onChange={(slotCount) => onFill({ slotCount })}
        />
        {isTooSmall && (
          <Alert kind="warning">
            <Paragraph>{policy.tooMany}</Paragraph>
          </Alert>
        )}
        <TextField
          label={policy.tombstone}
          hint={policy.tombstoneHint}
          error={errors.includes('tombstone') ? policy.tombstoneError : undefined}
          inputMode="numeric"
          value={form.tombstoneDays}
          onInput={(tombstoneDays) => onFill({ tombstoneDays })}
          maxLength={4}
          required
        />
        <QuestionsFields
          text={text}
          questions={form.questions}
          isTried={errors.includes('questions')}
          onAdd={props.onAddQuestion}
          onChange={(questions: readonly QuestionForm[]) => onFill({ questions })}
        />
        <Failure sentence={errors.includes('unchanged') ? policy.unchanged : failed} />
        <ButtonGroup>
          <Button appearance="primary" type="submit" busy={busy} busyText={policy.busy}>
            {policy.send}
          </Button>
          <Button appearance="link" onClick={props.onBack}>
            {text.account.shared.actions.cancel}
          </Button>
        </ButtonGroup>
      </form>
    </Screen>
  );
}
