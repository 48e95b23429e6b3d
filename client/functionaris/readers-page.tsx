import { listedPersons } from '../../crypto/directory.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import { fpText } from '../shared/directory.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { PersonCard } from '../shared/ui/person-card.tsx';
import { RadioGroup } from '../shared/ui/radio-group.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { BackRow } from './back-row.tsx';
import type { ReadMelding } from './desk-flow.ts';
import type { AtMelding, Done, ReadersForm } from './desk-state.ts';
import { DoneNotice } from './done-notice.tsx';
import type { People } from './people.ts';
import { historyFrom, isOnlyOne, readersSince } from './roster-change.ts';
import type { FunctionarisText } from './texts.ts';

export interface ReadersPageProps extends Pick<AtMelding, 'readersForm' | 'isNobodyChosen' | 'asking'> {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly melding: ReadMelding;
  readonly known: KnownDirectory;
  readonly people: People;
  /** Fingerprints of who can be added. */
  readonly addable: readonly string[];
  readonly delivery: string;
  readonly busy: boolean;
  /** Why nothing can be changed or written now. */
  readonly refusal: string | undefined;
  readonly failed: string | undefined;
  readonly done: Done | undefined;
  readonly onChoose: (change: Partial<ReadersForm>) => void;
  readonly onAdd: () => void;
  readonly onAsk: (asking: AtMelding['asking']) => void;
  readonly onRemove: () => void;
  readonly onBack: () => void;
}

/** Who reads a melding, and every way to change that. */
export function ReadersPage(props: ReadersPageProps) {
  const { text, asking, people } = props;
  const words = text.readers;
  if (asking?.kind === 'remove') {
    return (
      <Screen title={words.removeTitle(people.nameOf(asking.fp))}>
        <Paragraph lead>{words.removeText}</Paragraph>
        <Failure sentence={props.failed} />
        <ButtonGroup>
          <Button appearance="danger" busy={props.busy} busyText={words.busy} onClick={props.onRemove}>
            {words.removeYes}
          </Button>
          <Button onClick={() => props.onAsk(undefined)}>{words.no}</Button>
        </ButtonGroup>
      </Screen>
    );
  }
  return (
    <Screen title={words.title} above={<BackRow label={words.back} onBack={props.onBack} />}>
      <Paragraph lead>{words.lead}</Paragraph>
      <DoneNotice {...props} kinds={['added', 'handed-over', 'removed']} />
      <Failure sentence={props.failed} />
      {props.refusal && (
        <Alert kind="warning" title={text.melding.noWriting}>
          <Paragraph>{props.refusal}</Paragraph>
        </Alert>
      )}
      <ReaderCards {...props} />
      <Heading level={2}>{words.addTitle}</Heading>
      {props.addable.length === 0 ? <Paragraph>{words.noneToAdd}</Paragraph> : <AddForm {...props} />}
    </Screen>
  );
}

function ReaderCards({ text, language, melding, people, onAsk }: ReadersPageProps) {
  const words = text.readers;
  const { readers } = melding.epoch.roster;
  const since = readersSince(melding.view.events);
  return (
    <>
      {isOnlyOne(melding.epoch.roster) && (
        <Alert kind="warning" title={words.single}>
          <Paragraph>{words.singleText}</Paragraph>
        </Alert>
      )}
      <div>
        {readers.map(({ fp }) => {
          const person = people.find(fp);
          const day = since.get(fp);
          return (
            <PersonCard
              key={fp}
              name={people.nameOf(fp)}
              role={person?.functionTitle ?? ''}
              place={person && text.account.shared.words[person.place]}
              isExternal={person?.place === 'external'}
              note={day && words.since(formatDay(day, language))}
              actions={
                fp !== people.ownFp && (
                  <Button appearance="link" onClick={() => onAsk({ kind: 'remove', fp })}>
                    {words.remove(people.nameOf(fp))}
                  </Button>
                )
              }
            />
          );
        })}
      </div>
    </>
  );
}

function AddForm({ text, language, melding, known, addable, readersForm, onChoose, ...props }: ReadersPageProps) {
  const words = text.readers;
  const persons = listedPersons(known.directory).filter((person) => addable.includes(fpText(person)));
  const isHandOver = readersForm.way === 'hand-over';
  const from = historyFrom(melding.view.events);
  return (
    <form
      class="zp-flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.busy) props.onAdd();
      }}
    >
      <RadioGroup
        label={words.chooseWho}
        error={props.isNobodyChosen ? words.chooseError : undefined}
        choices={persons.map((person) => ({
          value: fpText(person),
          label: person.name,
          hint: `${person.functionTitle}, ${text.account.shared.words[person.place]}`,
        }))}
        value={readersForm.chosen}
        onChange={(chosen) => onChoose({ chosen })}
      />
      <RadioGroup
        label={words.chooseWay}
        choices={[
          { value: 'add', label: words.add, hint: words.addHint },
          { value: 'hand-over', label: words.handOver, hint: words.handOverHint },
        ]}
        value={readersForm.way}
        onChange={(way) => onChoose({ way })}
      />
      {isHandOver ? (
        <Alert kind="info">
          <Paragraph>{words.handOverHow}</Paragraph>
        </Alert>
      ) : (
        <RadioGroup
          label={words.chooseHistory}
          choices={[
            { value: 'with', label: words.withHistory },
            { value: 'without', label: words.withoutHistory, hint: words.withoutHistoryHint },
          ]}
          value={readersForm.withHistory ? 'with' : 'without'}
          onChange={(choice) => onChoose({ withHistory: choice === 'with' })}
        />
      )}
      {from !== undefined && <Paragraph small>{words.historyFrom(formatDay(from, language))}</Paragraph>}
      <ButtonGroup>
        <Button appearance="primary" type="submit" busy={props.busy} busyText={words.busy}>
          {isHandOver ? words.handOverSend : words.addSend}
        </Button>
      </ButtonGroup>
    </form>
  );
}
