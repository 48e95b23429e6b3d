import { Badge } from '../../shared/ui/badge.tsx';
import type { DataRow } from '../../shared/ui/data-table.tsx';
import { formatDay, keepTogether } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import type { FunctionarisText } from '../texts.ts';
import type { DatedTerm, RegisterEntry } from './register-entry.ts';
import type { RegisterColumn } from './register-files.ts';

/** What fits beside one another; the files have the rest. */
export const SHOWN_COLUMNS = [
  'number',
  'receivedOn',
  'phase',
  'confirmedOn',
  'feedbackOn',
  'outcome',
  'nature',
  'destroyFrom',
] as const satisfies readonly RegisterColumn[];

export function registerRow(entry: RegisterEntry, text: FunctionarisText['register'], language: Language): DataRow {
  const day = (on: string | undefined) => (on === undefined ? text.unknown : keepTogether(formatDay(on, language)));
  const term = (dated: DatedTerm | undefined) => (
    <>
      {dated === undefined ? '–' : day(dated.metOn)} {dated?.isLate && <Badge kind="warning">{text.late}</Badge>}
    </>
  );
  return {
    key: entry.meldingId,
    cells: {
      number: entry.number ?? text.noNumber,
      receivedOn: day(entry.receivedOn),
      phase: text.phases[entry.phase],
      confirmedOn: term(entry.confirmation),
      feedbackOn: term(entry.feedback),
      outcome: entry.outcome === undefined ? text.unknown : text.outcomes[entry.outcome],
      nature: text.natures[entry.nature ?? 'unclassified'],
      destroyFrom: day(entry.destroyFrom),
    } satisfies Record<(typeof SHOWN_COLUMNS)[number], unknown>,
  };
}
