import { checkWords } from '../../crypto/check-words.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { SummaryList } from '../shared/ui/summary-list.tsx';
import { WordGrid } from '../shared/ui/word-grid.tsx';
import type { Language } from '../text/language.ts';
import { AuthorshipSection } from './authorship-section.tsx';
import { answerText, questionText, statementSentence } from './facts.ts';
import type { ReadProof } from './proof-flow.ts';
import type { ProofText } from './texts.ts';

export interface ResultPageProps {
  readonly text: ProofText;
  readonly language: Language;
  readonly read: ReadProof;
  readonly onAnother: () => void;
}

/** Everything a file proves, and beside it what it does not. */
export function ResultPage({ text, language, read, onAnother }: ResultPageProps) {
  const { result, channel, statement, report } = text;
  const { proof } = read;
  const sentence = statementSentence(proof, text, language);
  return (
    <Screen title={result.title} name="result">
      <Paragraph lead>{result.lead}</Paragraph>
      <Heading level={2}>{channel.title}</Heading>
      <SummaryList rows={[{ key: 'organisation', label: channel.organisation, value: proof.organisation }]} />
      {sentence === undefined && <Paragraph>{channel.unstated}</Paragraph>}
      <Heading level={3}>{channel.words}</Heading>
      <WordGrid words={checkWords(proof.genesisFp, language)} label={channel.words} lang={language} />
      <Paragraph>{channel.compare}</Paragraph>
      <Heading level={2}>{statement.title}</Heading>
      {sentence === undefined ? (
        <Alert kind="warning" title={statement.noneTitle}>
          <Paragraph>{statement.none}</Paragraph>
        </Alert>
      ) : (
        <Paragraph>{sentence}</Paragraph>
      )}
      <Heading level={2}>{report.title}</Heading>
      <ReportText text={text} read={read} />
      <AuthorshipSection text={text} proof={proof} />
      <Heading level={2}>{text.provesNot.title}</Heading>
      <ul>
        {text.provesNot.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Paragraph>{result.care}</Paragraph>
      <ButtonGroup>
        <Button onClick={onAnother}>{result.another}</Button>
      </ButtonGroup>
    </Screen>
  );
}

function ReportText({ text, read: { report, written } }: { readonly text: ProofText; readonly read: ReadProof }) {
  if (report === undefined) {
    return (
      <>
        <Paragraph>{text.report.unread}</Paragraph>
        <p class="zp-written">{written}</p>
      </>
    );
  }
  return (
    <dl class="zp-answers">
      {report.answers.map((answer, place) => (
        <div key={place}>
          <dt>{questionText(answer, text)}</dt>
          <dd>{answerText(answer, text)}</dd>
        </div>
      ))}
    </dl>
  );
}
