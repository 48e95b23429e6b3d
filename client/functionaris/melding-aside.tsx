import { confirmBy, feedbackBy } from '../shared/next-dates.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Badge } from '../shared/ui/badge.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { SummaryList } from '../shared/ui/summary-list.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { ReadMelding } from './desk-flow.ts';
import { nextLegalDate } from './melding-state.ts';
import type { FunctionarisText } from './texts.ts';

export interface MeldingAsideProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly melding: ReadMelding;
  readonly today: string;
  readonly nameOf: (fp: string) => string;
}

/** Beside the conversation: legal dates, and who can read it. */
export function MeldingAside({ text, language, melding, today, nameOf }: MeldingAsideProps) {
  const words = text.melding;
  const { view, receivedOn } = melding;
  const next = nextLegalDate(melding, today);
  const day = (on: string, kind: typeof next.kind) => (
    <>
      {formatDay(on, language)}{' '}
      {next.kind === kind && next.state === 'overdue' && <Badge kind="error">{words.overdue}</Badge>}
    </>
  );
  const confirmed =
    view.confirmedOn === undefined
      ? { key: 'confirm', label: words.confirmBy, value: day(confirmBy(receivedOn), 'confirm') }
      : { key: 'confirm', label: words.confirmedOn, value: formatDay(view.confirmedOn, language) };
  const excluded = view.roster?.excluded ?? [];
  return (
    <aside class="zp-melding__aside zp-flow" aria-label={words.aside}>
      <Heading level={2} appearance={4}>
        {words.datesTitle}
      </Heading>
      <SummaryList
        rows={[
          { key: 'received', label: words.received, value: formatDay(receivedOn, language) },
          confirmed,
          {
            key: 'feedback',
            label: words.feedbackBy,
            value: day(feedbackBy(receivedOn, view.confirmedOn), 'feedback'),
          },
        ]}
      />
      <Heading level={2} appearance={4}>
        {words.readersTitle}
      </Heading>
      <ul>
        {(view.roster?.readers ?? []).map(({ fp }) => (
          <li key={fp}>
            {nameOf(fp)}
            {view.openedBy.includes(fp) && <span class="zp-hint">, {words.hasOpened}</span>}
          </li>
        ))}
        <li>{words.melderReads}</li>
      </ul>
      {excluded.length > 0 && (
        <Alert kind="warning">
          <Paragraph>{words.excluded(excluded.map(nameOf).join(', '))}</Paragraph>
        </Alert>
      )}
    </aside>
  );
}
