import { Alert } from '../shared/ui/alert.tsx';
import { Details } from '../shared/ui/details.tsx';
import { FileField } from '../shared/ui/file-field.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import type { FileProblem } from './proof-flow.ts';
import type { ProofText } from './texts.ts';

export interface ChoosePageProps {
  readonly text: ProofText;
  readonly busy: boolean;
  readonly problem: FileProblem | undefined;
  readonly onChoose: (file: File) => void;
}

/** Behind the `#`, so that no server is told which of the two somebody came for. */
export const OPENING = '#open';

export function ChoosePage({ text, busy, problem, onChoose }: ChoosePageProps) {
  const { choose, proves, provesNot, trust } = text;
  return (
    <Screen title={choose.title}>
      <Paragraph lead>{choose.lead}</Paragraph>
      <Paragraph>{choose.here}</Paragraph>
      {problem && (
        <Alert kind="error" live="alert">
          <Paragraph>{choose[problem]}</Paragraph>
        </Alert>
      )}
      <FileField label={choose.field} onChoose={onChoose} />
      <p role="status">{busy && choose.busy}</p>
      <Heading level={2}>{proves.title}</Heading>
      <ul>
        {proves.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Heading level={2}>{provesNot.title}</Heading>
      <ul>
        {provesNot.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Paragraph>{provesNot.undated}</Paragraph>
      <Paragraph>
        {choose.otherwise}{' '}
        <a class="nl-link" href={OPENING}>
          {text.open.title}
        </a>
      </Paragraph>
      <Details summary={trust.title}>
        <Paragraph>{trust.text}</Paragraph>
      </Details>
    </Screen>
  );
}
