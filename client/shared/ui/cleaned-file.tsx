import { type CleanText, findingSentence, reasonSentence } from '../clean/finding-words.ts';
import { type CleanOutcome, type Finding, KEPT_FINDINGS } from '../clean/outcome.ts';
import { type FileChoice, mayGoAsItIs, wasCleaned } from '../clean/ready-files.ts';
import { Alert } from './alert.tsx';
import { Checkbox } from './checkbox.tsx';
import { Details } from './details.tsx';
import { Paragraph } from './paragraph.tsx';
import { Spinner } from './spinner.tsx';

export interface CleanedFileProps {
  readonly text: CleanText;
  /** The name that the person knows it by. */
  readonly name: string;
  /** Undefined while it is being cleaned. */
  readonly outcome: CleanOutcome | undefined;
  readonly choice: FileChoice;
  readonly onChoose: (choice: FileChoice) => void;
  /** Under which names it goes; from `readyFiles`. */
  readonly sentNames: readonly string[];
}

/** One chosen file: what was found and taken out, what cannot be, and what the person decides about it. */
export function CleanedFile({ text, name, outcome, choice, onChoose, sentNames }: CleanedFileProps) {
  const isCleaned = outcome !== undefined && wasCleaned(outcome);
  const isSent = sentNames.length > 0;
  return (
    <div class="zp-flow zp-cleaned">
      {/* There before the outcome is: a screen reader passes over a region that comes with its words. */}
      <div role="status">
        <Outcome text={text} outcome={outcome} />
      </div>
      {isCleaned && outcome.type.sort !== 'text' && (
        <Checkbox
          label={text.alsoOriginal}
          hint={text.alsoOriginalHint}
          checked={choice.alsoOriginal}
          onChange={(alsoOriginal) => onChoose({ ...choice, alsoOriginal })}
        />
      )}
      {outcome !== undefined && !isCleaned && mayGoAsItIs(outcome) && (
        <Checkbox
          label={text.warning.send}
          hint={text.warning.sendHint}
          checked={choice.sendAsItIs}
          onChange={(sendAsItIs) => onChoose({ ...choice, sendAsItIs })}
        />
      )}
      {isSent && (
        <Checkbox
          label={text.keepName}
          hint={text.keepNameHint(name)}
          checked={choice.keepName}
          onChange={(keepName) => onChoose({ ...choice, keepName })}
        />
      )}
      {outcome !== undefined && (
        <Paragraph small>{isSent ? text.sentAs(sentNames.join(', ')) : text.notSent}</Paragraph>
      )}
      {isCleaned && (
        <Details summary={text.limits.title}>
          <Paragraph>{text.limits[outcome.type.sort]}</Paragraph>
        </Details>
      )}
    </div>
  );
}

function Outcome({ text, outcome }: Pick<CleanedFileProps, 'text' | 'outcome'>) {
  if (outcome === undefined) return <Spinner text={text.busy} />;
  return wasCleaned(outcome) ? <Found text={text} outcome={outcome} /> : <NotCleaned text={text} outcome={outcome} />;
}

function Found({ text, outcome }: { readonly text: CleanText; readonly outcome: CleanOutcome }) {
  if (outcome.kind !== 'cleaned') {
    return (
      <Alert kind="ok">
        <Paragraph>{outcome.type.sort === 'text' ? text.nothingToClean : text.nothingFound}</Paragraph>
      </Alert>
    );
  }
  const isKept = ({ kind }: Finding) => KEPT_FINDINGS.has(kind);
  const [kept, removed] = [outcome.findings.filter(isKept), outcome.findings.filter((one) => !isKept(one))];
  return (
    <>
      {removed.length > 0 && (
        <Alert kind="ok" title={text.found}>
          <FindingList text={text} findings={removed} />
        </Alert>
      )}
      {kept.length > 0 && (
        <Alert kind="warning" title={text.kept.title}>
          <FindingList text={text} findings={kept} />
          <Paragraph>{text.kept.text}</Paragraph>
        </Alert>
      )}
    </>
  );
}

function FindingList({ text, findings }: { readonly text: CleanText; readonly findings: readonly Finding[] }) {
  return (
    <ul class="zp-cleaned__list">
      {findings
        .map((finding) => findingSentence(finding, text))
        .map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
    </ul>
  );
}

function NotCleaned({ text, outcome }: { readonly text: CleanText; readonly outcome: CleanOutcome }) {
  return (
    <Alert kind="warning" title={text.warning.title}>
      <Paragraph>{reasonSentence(outcome, text)}</Paragraph>
      {mayGoAsItIs(outcome) && <Paragraph>{text.warning.text}</Paragraph>}
    </Alert>
  );
}
