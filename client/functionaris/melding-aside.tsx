import { receiptDayOf } from '../../schema/content/rules/facts-of.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Badge } from '../shared/ui/badge.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { SummaryList } from '../shared/ui/summary-list.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { ReadMelding } from './desk-flow.ts';
import { type Delivery, sendByText } from './desk-rows.ts';
import { endingLines } from './ending-words.ts';
import { termsOf } from './melding-state.ts';
import type { People } from './people.ts';
import { isOnlyOne, readersSince } from './roster-change.ts';
import type { FunctionarisText } from './texts.ts';

export interface MeldingAsideProps extends Delivery {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly melding: ReadMelding;
  readonly people: People;
  readonly today: string;
  readonly onReaders: () => void;
  readonly onEnding: () => void;
  readonly onTakeOut: () => void;
}

/** Beside the conversation: legal dates, who can read it, and how it ends. */
export function MeldingAside(props: MeldingAsideProps) {
  const { text, melding } = props;
  const { melding: words, ending } = text;
  return (
    <>
      <LegalDates {...props} />
      <Heading level={2} appearance={4}>
        {words.readersTitle}
      </Heading>
      <Readers {...props} />
      <div class="zp-links">
        <Button appearance="link" onClick={props.onReaders}>
          {words.toReaders}
        </Button>
      </div>
      <Heading level={2} appearance={4}>
        {ending.title}
      </Heading>
      {endingLines(melding.view, props).map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <div class="zp-links">
        <Button appearance="link" onClick={props.onEnding}>
          {ending.toEnding}
        </Button>
        <Button appearance="link" onClick={props.onTakeOut}>
          {text.takeOut.open}
        </Button>
      </div>
    </>
  );
}

function LegalDates(props: MeldingAsideProps) {
  const { text, language, melding, today } = props;
  const { law, melding: words } = text;
  const write = (day: string) => formatDay(day, language);
  const rows = termsOf(melding, today)
    .filter(({ kind }) => kind !== 'open' && kind !== 'silence')
    .map((term) => {
      const { kind, on, metOn, isLate, state } = term;
      const by = metOn === undefined ? sendByText(term, props, text, write) : undefined;
      return {
        key: `${kind} ${on}`,
        label: metOn === undefined ? law.due[kind] : law.met[kind],
        value: (
          <>
            {write(metOn ?? on)}
            {by !== undefined && <span class="zp-hint">, {by}</span>}{' '}
            {isLate && kind !== 'destroy' && (
              <Badge kind={state === 'overdue' ? 'error' : 'warning'}>{words.overdue}</Badge>
            )}
          </>
        ),
      };
    });
  return (
    <>
      <Heading level={2} appearance={4}>
        {words.datesTitle}
      </Heading>
      <SummaryList
        rows={[{ key: 'received', label: words.received, value: formatDay(receiptDayOf(melding), language) }, ...rows]}
      />
    </>
  );
}

function Readers({ text, language, melding, people }: MeldingAsideProps) {
  const { melding: words, readers } = text;
  const { view } = melding;
  const roster = melding.epoch.roster;
  const since = readersSince(view.events);
  return (
    <>
      {isOnlyOne(roster) && (
        <Alert kind="warning" title={readers.single}>
          <Paragraph>{readers.singleText}</Paragraph>
        </Alert>
      )}
      <ul>
        {roster.readers.map(({ fp, role }) => (
          <li key={fp}>
            {people.nameOf(fp)}
            <span class="zp-hint">
              {role === 'procesbegeleider' && `, ${text.watching.reader}`}
              {people.find(fp) && `, ${people.find(fp)?.functionTitle}`}
              {since.has(fp) && `, ${words.readsSince(formatDay(since.get(fp) ?? '', language))}`}
              {view.openedBy.includes(fp) && `, ${words.hasOpened}`}
            </span>
          </li>
        ))}
        <li>{words.melderReads}</li>
      </ul>
      {roster.excluded.length > 0 && (
        <Alert kind="warning">
          <Paragraph>{words.excluded(people.namesOf(roster.excluded))}</Paragraph>
        </Alert>
      )}
    </>
  );
}
