/** The register as a file, for who keeps it elsewhere. Made here; nothing of it goes over the network. */
import type { RegisterEntry } from './register-entry.ts';

/** Of every entry, in the order of the columns. */
export const REGISTER_COLUMNS = [
  'number',
  'receivedOn',
  'ruleSet',
  'profile',
  'phase',
  'confirmBy',
  'confirmedOn',
  'feedbackBy',
  'feedbackOn',
  'outcome',
  'outcomeOn',
  'nature',
  'isEuLaw',
  'closedOn',
  'ground',
  'heldUntil',
  'destroyFrom',
] as const;

export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];
export type RegisterRecord = Readonly<Record<RegisterColumn, string | boolean | null>>;

export function registerRecord(entry: RegisterEntry): RegisterRecord {
  const { regime, confirmation, feedback } = entry;
  return {
    number: entry.number ?? null,
    receivedOn: entry.receivedOn,
    ruleSet: regime.ruleSet,
    profile: regime.profile,
    phase: entry.phase,
    confirmBy: confirmation?.dueOn ?? null,
    confirmedOn: confirmation?.metOn ?? null,
    feedbackBy: feedback?.dueOn ?? null,
    feedbackOn: feedback?.metOn ?? null,
    outcome: entry.outcome ?? null,
    outcomeOn: entry.outcomeOn ?? null,
    nature: entry.nature ?? null,
    isEuLaw: entry.isEuLaw ?? null,
    closedOn: entry.closedOn ?? null,
    ground: entry.ground ?? null,
    heldUntil: entry.heldUntil ?? null,
    destroyFrom: entry.destroyFrom ?? null,
  };
}

export interface RegisterFileInput {
  readonly organisation: string;
  readonly madeOn: string;
  readonly entries: readonly RegisterEntry[];
}

export function registerJson({ organisation, madeOn, entries }: RegisterFileInput): string {
  const file = { type: 'zegelpost-register', version: 1, organisation, madeOn, entries: entries.map(registerRecord) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Spreadsheets of this country split at a semicolon, and read UTF-8 only behind this mark. */
const SEPARATOR = ';';
const BYTE_ORDER_MARK = '\uFEFF';

export function registerCsv(
  { entries }: Pick<RegisterFileInput, 'entries'>,
  headings: Readonly<Record<RegisterColumn, string>>,
): string {
  const rows = entries.map(registerRecord).map((record) => REGISTER_COLUMNS.map((column) => `${record[column] ?? ''}`));
  return `${BYTE_ORDER_MARK}${csvOf([REGISTER_COLUMNS.map((column) => headings[column]), ...rows])}`;
}

/** What a spreadsheet would take for a formula and run. */
const STARTS_FORMULA = /^[\s]*[=+\-@\t\r]/;

/** Every cell in quotes, and none that a spreadsheet takes for a formula: some of them run programs. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${(STARTS_FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return rows.map((row) => `${row.map(cell).join(SEPARATOR)}\r\n`).join('');
}
