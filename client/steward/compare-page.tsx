import type { PersonDescription } from '../../crypto/card.ts';
import { CHECK_WORDS } from '../../crypto/check-words.ts';
import { checkWord } from '../shared/check-word.ts';
import { fpText } from '../shared/directory.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { RadioGroup } from '../shared/ui/radio-group.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { WordsEntry } from '../shared/ui/words-entry.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { PersonSummary } from './person-summary.tsx';
import type { SameChoice, WhoIsIt } from './same-person.ts';
import type { StewardText } from './texts.ts';

export interface ComparePageProps {
  readonly text: StewardText;
  readonly person: PersonDescription;
  readonly who: WhoIsIt;
  readonly same: SameChoice | undefined;
  readonly isSameMissing: boolean;
  readonly typed: string;
  readonly problem: 'count' | 'differ' | undefined;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onType: (typed: string) => void;
  readonly onSame: (same: SameChoice) => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

export function ComparePage(props: ComparePageProps) {
  const { text, person, who, typed, problem, busy, failed, onType, onSend, onBack } = props;
  const words = text.compare;
  const { name } = person;
  return (
    <Screen title={words.title(name)}>
      <Paragraph lead>{words.lead(name)}</Paragraph>
      <Paragraph>{words.why}</Paragraph>
      <WordsEntry
        label={words.field(name)}
        hint={words.hint}
        error={problem === 'count' ? words.count : undefined}
        value={typed}
        onInput={onType}
        onEnter={onSend}
        total={CHECK_WORDS}
        checkWord={checkWord}
        texts={text.account.shared.wordsEntry}
      />
      {problem === 'differ' && (
        <Alert kind="error" live="alert" title={words.differTitle}>
          <Paragraph>{words.differ}</Paragraph>
        </Alert>
      )}
      {(who.formers.length > 0 || who.isNameKnown) && (
        <RadioGroup
          label={words.who}
          hint={words.whoHint}
          error={props.isSameMissing ? words.whoError : undefined}
          choices={sameChoices(who, text)}
          value={props.same}
          onChange={props.onSame}
        />
      )}
      {who.stillThere.map((one) => (
        <Alert key={fpText(one)} kind="warning">
          <Paragraph>{words.stillThere(one.name)}</Paragraph>
        </Alert>
      ))}
      <Failure sentence={failed} />
      <PersonSummary text={text} title={words.asListed} person={person} />
      <ButtonGroup>
        <Button appearance="primary" busy={busy} busyText={words.busy} onClick={onSend}>
          {words.send}
        </Button>
        <Button appearance="link" onClick={onBack}>
          {text.account.shared.actions.cancel}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}

function sameChoices({ formers, isNameKnown }: WhoIsIt, { compare }: StewardText) {
  return [
    ...formers.map((person) => ({
      value: fpText(person),
      label: compare.samePerson(person.name),
      hint: compare.samePersonHint,
    })),
    isNameKnown
      ? { value: 'other', label: compare.otherPerson, hint: compare.otherPersonHint }
      : { value: 'other', label: compare.newPerson },
  ];
}
