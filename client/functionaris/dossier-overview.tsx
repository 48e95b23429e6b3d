import type { KnownDirectory } from '../shared/directory.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Badge } from '../shared/ui/badge.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { ActKind } from './acts/acts.ts';
import type { ReadMelding } from './desk-flow.ts';
import { asideSince, dossierOf, stayingReaders } from './dossier-flow.ts';
import { openAdvice, termsOf } from './melding-state.ts';
import { unfoundedLines } from './melding-words.ts';
import type { People } from './people.ts';
import { readingFunctionarissen } from './roster-change.ts';
import type { FunctionarisText } from './texts.ts';

export interface DossierOverviewProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly melding: ReadMelding;
  readonly people: People;
  readonly known: KnownDirectory;
  readonly today: string;
  readonly isWritable: boolean;
  readonly onStart: (kind: ActKind, of?: string) => void;
  readonly onReaders: () => void;
  readonly onEnding: () => void;
}

/** How it stands among colleagues: whose it is, what is to be done by when, what waits for a second pair of eyes. */
export function DossierOverview(props: DossierOverviewProps) {
  const { text, melding, people } = props;
  const { overview: words } = text.dossier;
  const { assignedTo, classification } = dossierOf(melding);
  const junkSince = asideSince(melding);
  return (
    <>
      <Conflicts {...props} />
      <Unfounded {...props} />
      <Review {...props} />
      {junkSince !== undefined && (
        <Alert kind="info">
          <Paragraph>{words.junkSince(formatDay(junkSince, props.language))}</Paragraph>
        </Alert>
      )}
      {assignedTo !== undefined && <Paragraph>{text.statements.assigned(people.nameOf(assignedTo))}</Paragraph>}
      {classification !== undefined && (
        <Paragraph>
          {text.statements.labels.classification}: {text.acts.choices.nature[classification.content.nature]}
        </Paragraph>
      )}
      <Tasks {...props} />
      <Proposals {...props} />
    </>
  );
}

/** Who withdrew still reads until a colleague takes them off: nobody can do it alone. */
function Conflicts({ text, melding, known, people, onReaders }: DossierOverviewProps) {
  const { overview: words } = text.dossier;
  const staying = stayingReaders({ known }, melding);
  const waiting = readingFunctionarissen(melding.epoch.roster).filter((fp) => !staying.includes(fp));
  if (waiting.length === 0) return null;
  const isOwn = waiting.includes(people.ownFp);
  const others = waiting.filter((fp) => fp !== people.ownFp);
  return (
    <Alert kind="warning">
      {isOwn && <Paragraph>{staying.length > 0 ? words.withdrewSelf : words.withdrewAll}</Paragraph>}
      {others.length > 0 && (
        <>
          <Paragraph>{words.withdrew(people.namesOf(others))}</Paragraph>
          <ButtonGroup>
            <Button appearance="link" onClick={onReaders}>
              {words.takeOff}
            </Button>
          </ButtonGroup>
        </>
      )}
    </Alert>
  );
}

/** What happened without ground, as far as this browser sees. */
function Unfounded({ text, melding, known }: DossierOverviewProps) {
  const lines = unfoundedLines(melding, known, text);
  if (lines.length === 0) return null;
  return (
    <Alert kind="error">
      {lines.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
    </Alert>
  );
}

/** Whether it is still needed: looked at on its day, and what somebody proposed is done by whoever opens it next (WBK-2a.2). */
function Review({ text, melding, people, today, isWritable, onStart, onEnding }: DossierOverviewProps) {
  const { overview: words } = text.dossier;
  const due = termsOf(melding, today).find(({ kind, metOn }) => kind === 'review' && metOn === undefined);
  if (due !== undefined && due.state !== 'calm') {
    return (
      <Alert kind="warning">
        <Paragraph>{words.reviewDue}</Paragraph>
        {isWritable && (
          <ButtonGroup>
            <Button onClick={() => onStart('review')}>{text.acts.acts.review.name}</Button>
          </ButtonGroup>
        )}
      </Alert>
    );
  }
  const proposed = openAdvice(melding);
  if (proposed === undefined) return null;
  const { content, message } = proposed;
  const by = message.sender.kind === 'functionaris' ? people.nameOf(message.sender.fp) : '';
  const [next, go] =
    content.advice === 'destroy' ? [text.ending.toEnding, onEnding] : [text.acts.acts.hold.name, () => onStart('hold')];
  return (
    <Alert kind="info">
      <Paragraph>{words.reviewProposes[content.advice](by)}</Paragraph>
      <Paragraph>{content.text}</Paragraph>
      {isWritable && (
        <ButtonGroup>
          <Button onClick={go}>{next}</Button>
        </ButtonGroup>
      )}
    </Alert>
  );
}

function Tasks({ text, language, melding, today, isWritable, onStart }: DossierOverviewProps) {
  const open = dossierOf(melding).tasks.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <>
      <Heading level={3} appearance={4}>
        {text.dossier.overview.tasks}
      </Heading>
      <ul class="zp-tasks" aria-label={text.dossier.overview.tasks}>
        {[...open]
          .sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1))
          .map(({ said, dueOn }) => (
            <li key={said.message.digest}>
              {text.statements.openTask(said.content.title, formatDay(dueOn, language))}{' '}
              {dueOn < today && <Badge kind="error">{text.melding.overdue}</Badge>}
              {isWritable && (
                <Button
                  appearance="link"
                  label={`${text.acts.acts['task-change'].name}: ${said.content.title}`}
                  onClick={() => onStart('task-change', said.message.digest)}
                >
                  {text.acts.acts['task-change'].name}
                </Button>
              )}
            </li>
          ))}
      </ul>
    </>
  );
}

function Proposals({ text, melding, people, isWritable, onStart }: DossierOverviewProps) {
  const { overview: words } = text.dossier;
  const waiting = dossierOf(melding).proposals.filter(({ approval }) => approval === undefined);
  return (
    <>
      {waiting.map(({ said: { message, content } }) => {
        const by = message.sender.kind === 'functionaris' ? message.sender.fp : '';
        return (
          <Alert kind="warning" key={message.digest}>
            <Paragraph>{words.waits(people.nameOf(by), text.acts.choices.act[content.act])}</Paragraph>
            {isWritable && by !== people.ownFp && (
              <ButtonGroup>
                <Button onClick={() => onStart('approval', message.digest)}>{text.acts.acts.approval.name}</Button>
              </ButtonGroup>
            )}
          </Alert>
        );
      })}
    </>
  );
}
