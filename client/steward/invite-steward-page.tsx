import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { useFirstError } from '../shared/vault/use-first-error.ts';
import type { InviteError } from './invite-form.ts';
import type { StewardText } from './texts.ts';

export interface InviteStewardPageProps {
  readonly text: StewardText;
  readonly name: string;
  readonly errors: readonly InviteError[];
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onName: (name: string) => void;
  readonly onSubmit: () => void;
  readonly onBack: () => void;
}

export function InviteStewardPage(props: InviteStewardPageProps) {
  const { text, errors } = props;
  const { inviteSteward: words, invite } = text;
  const error = errors.includes('name')
    ? invite.nameError
    : errors.includes('nameTaken')
      ? invite.nameTaken
      : undefined;
  useFirstError(errors);
  function submit(event: Event) {
    event.preventDefault();
    if (!props.busy) props.onSubmit();
  }
  return (
    <Screen title={words.title}>
      <Paragraph lead>{words.lead}</Paragraph>
      <form class="zp-form" onSubmit={submit} noValidate>
        <TextField
          label={words.name}
          hint={words.nameHint}
          error={error}
          value={props.name}
          onInput={props.onName}
          maxLength={120}
          required
        />
        <Failure sentence={props.failed} />
        <ButtonGroup>
          <Button appearance="primary" type="submit" busy={props.busy} busyText={invite.busy}>
            {invite.send}
          </Button>
          <Button appearance="link" onClick={props.onBack}>
            {text.account.shared.actions.cancel}
          </Button>
        </ButtonGroup>
      </form>
    </Screen>
  );
}
