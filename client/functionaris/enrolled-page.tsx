import { Alert } from '../shared/ui/alert.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { LinkButton } from '../shared/ui/link-button.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { WordGrid } from '../shared/ui/word-grid.tsx';
import { pageHref } from '../shared/vault/page-address.ts';
import type { Language } from '../text/language.ts';

export interface EnrolledText {
  readonly doneTitle: string;
  readonly doneLead: string;
  readonly words: string;
  readonly notByMail: string;
  readonly nextTitle: string;
  readonly nextSteps: readonly string[];
}

export interface EnrolledPageProps {
  readonly text: EnrolledText;
  readonly language: Language;
  readonly words: readonly string[];
  /** Where this person signs in from now on. */
  readonly next: { readonly path: '/desk' | '/steward'; readonly label: string };
}

export function EnrolledPage({ text: enrol, language, words, next }: EnrolledPageProps) {
  return (
    <Screen title={enrol.doneTitle}>
      <Paragraph lead>{enrol.doneLead}</Paragraph>
      <WordGrid words={words} label={enrol.words} />
      <Alert kind="warning">
        <Paragraph>{enrol.notByMail}</Paragraph>
      </Alert>
      <Heading level={2}>{enrol.nextTitle}</Heading>
      <ol>
        {enrol.nextSteps.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <ButtonGroup>
        <LinkButton href={pageHref(next.path, language)}>{next.label}</LinkButton>
      </ButtonGroup>
    </Screen>
  );
}
