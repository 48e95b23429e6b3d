import type { KnownDirectory } from '../shared/directory.ts';
import { placesOf, TEMPLATE_IDS } from '../shared/templates.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { RadioGroup } from '../shared/ui/radio-group.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { useFirstError } from '../shared/vault/use-first-error.ts';
import { LANGUAGE_NAMES, type Language } from '../text/language.ts';
import { FoldedMessage, type MessageProps } from './template-fields.tsx';
import { listSize, MESSAGES, type TemplatesError } from './templates-form.ts';

export interface TemplatesPageProps extends Omit<MessageProps, 'message' | 'isTried'> {
  readonly errors: readonly TemplatesError[];
  readonly known: KnownDirectory;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onLanguage: (language: Language) => void;
  readonly onSubmit: () => void;
  readonly onBack: () => void;
}

const GROUPS = Object.keys(MESSAGES) as readonly (keyof typeof MESSAGES)[];

/** What functionarissen of this channel begin a message with. */
export function TemplatesPage(props: TemplatesPageProps) {
  const { errors, known, busy, failed, onLanguage, onSubmit, onBack, ...fields } = props;
  const { text, form } = fields;
  const { templates: words, policy } = text;
  const [somePlace = ''] = TEMPLATE_IDS.flatMap((id) => placesOf(id, form.language));
  const problem = errors[0] && { texts: words.fix, size: words.size, unchanged: policy.unchanged }[errors[0]];
  const { now, more } = listSize(known, form);
  useFirstError(errors);
  function submit(event: Event) {
    event.preventDefault();
    if (!busy) onSubmit();
  }
  return (
    <Screen title={words.title}>
      <Paragraph lead>{words.lead}</Paragraph>
      <Alert kind="info">
        <Paragraph>{words.public}</Paragraph>
        <Paragraph>{words.once(now, more)}</Paragraph>
      </Alert>
      <form class="zp-form" onSubmit={submit} noValidate>
        <RadioGroup
          label={words.language}
          hint={words.languageHint}
          choices={(['nl', 'en'] as const).map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
          value={form.language}
          onChange={onLanguage}
        />
        <Paragraph>
          {words.braces(somePlace)} {words.brackets}
        </Paragraph>
        {GROUPS.map((group) => (
          <section class="zp-flow" key={group}>
            <Heading level={2}>{text.acts.groups[group]}</Heading>
            {MESSAGES[group].map((message) => (
              // In another language these are other texts: none stays open over the change.
              <FoldedMessage
                key={`${message} ${form.language}`}
                {...fields}
                message={message}
                isTried={errors.includes('texts')}
              />
            ))}
          </section>
        ))}
        <Failure sentence={problem ?? failed} />
        <ButtonGroup>
          <Button appearance="primary" type="submit" busy={busy} busyText={policy.busy}>
            {policy.send}
          </Button>
          <Button appearance="link" onClick={onBack}>
            {text.account.shared.actions.cancel}
          </Button>
        </ButtonGroup>
      </form>
    </Screen>
  );
}
