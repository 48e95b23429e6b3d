import type { Person } from '../../crypto/directory.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { PersonCard } from '../shared/ui/person-card.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { tasksOf } from './person-summary.tsx';
import type { PersonOp } from './steward-state.ts';
import type { StewardText } from './texts.ts';

export interface ChangePageProps {
  readonly text: StewardText;
  readonly op: PersonOp;
  readonly person: Person;
  /** How many people are listed after it. */
  readonly left: number;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** Fewer than two, and a melder has no choice. */
const FEWEST = 2;

/** What it means for the person, for colleagues and for melders, before it is signed. */
export function ChangePage({ text, op, person, left, busy, failed, onSend, onBack }: ChangePageProps) {
  const { change } = text;
  const titles = { suspend: change.suspendTitle, resume: change.resumeTitle, remove: change.removeTitle } as const;
  const sends = { suspend: change.suspendSend, resume: change.resumeSend, remove: change.removeSend } as const;
  return (
    <Screen title={titles[op](person.name)}>
      <PersonCard
        name={person.name}
        role={person.functionTitle}
        place={text.account.shared.words[person.place]}
        isExternal={person.place === 'external'}
        note={tasksOf(person, text)}
      />
      <ul>
        {change[op].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {op !== 'resume' && left < FEWEST && (
        <Alert kind="warning">
          <Paragraph>{change.fewLeft}</Paragraph>
        </Alert>
      )}
      {op === 'remove' && <Paragraph small>{change.lost}</Paragraph>}
      <Failure sentence={failed} />
      <ButtonGroup>
        <Button appearance={op === 'remove' ? 'danger' : 'primary'} busy={busy} busyText={change.busy} onClick={onSend}>
          {sends[op]}
        </Button>
        <Button appearance="link" onClick={onBack}>
          {text.account.shared.actions.cancel}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
