import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { CheckboxGroup } from '../shared/ui/checkbox-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { RadioGroup } from '../shared/ui/radio-group.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { useFirstError } from '../shared/vault/use-first-error.ts';
import { type InviteError, type InviteForm, TASKS, tasksChosen } from './invite-form.ts';
import type { StewardText } from './texts.ts';

export interface InvitePageProps {
  readonly text: StewardText;
  readonly form: InviteForm;
  readonly errors: readonly InviteError[];
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onFill: (change: Partial<InviteForm>) => void;
  readonly onSubmit: () => void;
  readonly onBack: () => void;
}

const ATTESTATIONS = ['notManager', 'notRecruiter'] as const;

export function InvitePage({ text, form, errors, busy, failed, onFill, onSubmit, onBack }: InvitePageProps) {
  const words = text.invite;
  const { actions } = text.account.shared;
  const errorOf = (error: InviteError, sentence: string) => (errors.includes(error) ? sentence : undefined);
  useFirstError(errors);
  function submit(event: Event) {
    event.preventDefault();
    if (!busy) onSubmit();
  }
  return (
    <Screen title={words.title}>
      <Paragraph lead>{words.lead}</Paragraph>
      <form class="zp-form" onSubmit={submit} noValidate>
        <TextField
          label={words.name}
          hint={words.nameHint}
          error={errorOf('name', words.nameError) ?? errorOf('nameTaken', words.nameTaken)}
          value={form.name}
          onInput={(name) => onFill({ name })}
          maxLength={120}
          required
        />
        <TextField
          label={words.functionTitle}
          hint={words.functionHint}
          error={errorOf('functionTitle', words.functionError)}
          value={form.functionTitle}
          onInput={(functionTitle) => onFill({ functionTitle })}
          maxLength={120}
          required
        />
        <RadioGroup
          label={words.place}
          error={errorOf('place', words.placeError)}
          choices={[
            { value: 'internal', label: words.internal },
            { value: 'external', label: words.external },
          ]}
          value={form.place}
          onChange={(place) => onFill({ place })}
        />
        <CheckboxGroup
          label={words.tasks}
          hint={words.tasksHint}
          error={errorOf('tasks', words.tasksError)}
          choices={TASKS.map((value) => ({ value, label: words[value] }))}
          values={TASKS.filter((task) => form[task])}
          onChange={(tasks) => onFill(tasksChosen(form, tasks))}
        />
        <CheckboxGroup
          label={words.attest}
          hint={words.attestHint}
          choices={ATTESTATIONS.map((value) => ({ value, label: words[value] }))}
          values={ATTESTATIONS.filter((attestation) => form[attestation])}
          onChange={(made) =>
            onFill({ notManager: made.includes('notManager'), notRecruiter: made.includes('notRecruiter') })
          }
        />
        <Failure sentence={failed} />
        <ButtonGroup>
          <Button appearance="primary" type="submit" busy={busy} busyText={words.busy}>
            {words.send}
          </Button>
          <Button appearance="link" onClick={onBack}>
            {actions.cancel}
          </Button>
        </ButtonGroup>
      </form>
    </Screen>
  );
}
