import { useModel } from '../shared/model.ts';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { CopyField } from '../shared/ui/copy-field.tsx';
import { LinkButton } from '../shared/ui/link-button.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { useFirstError } from '../shared/vault/use-first-error.ts';
import type { NewSteward } from './new-steward.ts';
import type { StewardText } from './texts.ts';

export interface NewStewardPageProps {
  readonly text: StewardText;
  readonly newSteward: NewSteward;
  readonly onBack: () => void;
}

export function NewStewardPage({ text, newSteward, onBack }: NewStewardPageProps) {
  const { posterLink, name, errors, link, busy, problem } = useModel(newSteward.model);
  const { newSteward: words, invite, invited } = text;
  useFirstError(errors);
  function submit(event: Event) {
    event.preventDefault();
    if (busy === undefined) void newSteward.invite();
  }
  if (link !== undefined) {
    return (
      <Screen title={words.madeTitle}>
        <Paragraph lead>{words.madeLead}</Paragraph>
        <CopyField
          label={invited.link}
          value={link}
          copyText={invited.copy}
          copiedText={text.account.shared.states.copied}
        />
        <ol>
          {words.next.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <ButtonGroup>
          <LinkButton appearance="primary" href={link}>
            {words.toEnrol}
          </LinkButton>
        </ButtonGroup>
      </Screen>
    );
  }
  return (
    <Screen title={words.title}>
      <Paragraph lead>{words.lead}</Paragraph>
      <form class="zp-form" onSubmit={submit} noValidate>
        <TextField
          label={words.poster}
          hint={words.posterHint}
          error={errors.includes('poster') ? words.posterError : undefined}
          value={posterLink}
          onInput={(typed) => newSteward.fill({ posterLink: typed })}
          maxLength={400}
          required
        />
        <TextField
          label={words.name}
          error={errors.includes('name') ? invite.nameError : undefined}
          value={name}
          onInput={(typed) => newSteward.fill({ name: typed })}
          autocomplete="name"
          maxLength={120}
          required
        />
        <Failure sentence={problem && text.account.problems[problem]} />
        <ButtonGroup>
          <Button appearance="primary" type="submit" busy={busy === 'invite'} busyText={invite.busy}>
            {invite.send}
          </Button>
          <Button appearance="link" onClick={onBack}>
            {text.account.shared.actions.cancel}
          </Button>
        </ButtonGroup>
      </form>
    </Screen>
  );
}
