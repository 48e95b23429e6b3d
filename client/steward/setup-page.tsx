import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Details } from '../shared/ui/details.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { RadioGroup } from '../shared/ui/radio-group.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { StepHeader } from '../shared/ui/step-header.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { useFirstError } from '../shared/vault/use-first-error.ts';
import type { BatchMinutes, SetupError, SetupForm } from './setup-model.ts';
import type { StewardText } from './texts.ts';

/** The form, two screens of the code of the list, and three of making an account. */
export const SETUP_STEPS = 6;

export interface SetupPageProps {
  readonly text: StewardText;
  /** What stands before the short address. */
  readonly base: string;
  readonly form: SetupForm;
  readonly errors: readonly SetupError[];
  readonly onFill: (change: Partial<SetupForm>) => void;
  readonly onSubmit: () => void;
  readonly onReplace: () => void;
  readonly onNewSteward: () => void;
}

export function SetupPage({ text, base, form, errors, onFill, onSubmit, onReplace, onNewSteward }: SetupPageProps) {
  const { setup } = text;
  const slugError = errors.includes('slugTaken')
    ? text.account.problems['channel.slug_taken']
    : errors.includes('slug')
      ? setup.slugError
      : undefined;
  const hours: { value: BatchMinutes; label: string; hint?: string }[] = [
    { value: '720', label: setup.twice, hint: setup.twiceHint },
    { value: '360', label: setup.fourTimes },
    { value: '1440', label: setup.once },
  ];
  useFirstError(errors);
  function submit(event: Event) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <Screen title={setup.title} above={<StepHeader text={text.step(1, SETUP_STEPS)} current={1} total={SETUP_STEPS} />}>
      <Paragraph lead>{setup.lead}</Paragraph>
      <form class="zp-form" onSubmit={submit} noValidate>
        <TextField
          label={setup.organisation}
          hint={setup.organisationHint}
          error={errors.includes('organisation') ? setup.organisationError : undefined}
          value={form.organisation}
          onInput={(organisation) => onFill({ organisation })}
          autocomplete="organization"
          maxLength={120}
          required
        />
        <TextField
          label={setup.holder}
          hint={setup.holderHint}
          error={errors.includes('holder') ? setup.holderError : undefined}
          value={form.holder}
          onInput={(holder) => onFill({ holder })}
          autocomplete="name"
          maxLength={120}
          required
        />
        <TextField
          label={setup.slug}
          hint={setup.slugHint(base)}
          error={slugError}
          value={form.slug}
          onInput={(slug) => onFill({ slug })}
          maxLength={40}
          required
        />
        {errors.includes('slugTaken') && (
          <Alert kind="warning">
            <Paragraph>{setup.taken}</Paragraph>
            <Button onClick={onReplace}>{setup.replace}</Button>
          </Alert>
        )}
        <RadioGroup
          label={setup.hours}
          hint={setup.hoursHint}
          choices={hours}
          value={form.batchMinutes}
          onChange={(batchMinutes) => onFill({ batchMinutes })}
        />
        <Alert kind="info">
          <Paragraph>{setup.rules}</Paragraph>
        </Alert>
        <ButtonGroup>
          <Button appearance="primary" type="submit">
            {setup.next}
          </Button>
        </ButtonGroup>
      </form>
      <Details summary={text.newSteward.offer}>
        <Paragraph>{text.newSteward.offerLead}</Paragraph>
        <Button onClick={onNewSteward}>{text.newSteward.open}</Button>
      </Details>
    </Screen>
  );
}
