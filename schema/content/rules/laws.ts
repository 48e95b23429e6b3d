/**
 * Every rule the program keeps to, by the id that code, tests and screens name it by.
 *
 * The words of each rule stand in `client/text`, so that a page, and the list for engineers, say the same.
 * It is material for decisions about a product, and no legal advice.
 */

/** `law`: in force. `draft`: a draft that may change. `policy`: a letter of the government, or a choice of our own. */
export type Certainty = 'law' | 'draft' | 'policy';

export type Source =
  /** The Wet bescherming klokkenluiders, and which part of it. */
  | { readonly text: 'wbk'; readonly part: string }
  /** Known from summaries of the draft only: its parts are never named. */
  | { readonly text: 'draft' }
  | { readonly text: 'letter' }
  | { readonly text: 'own-choice' };

/** Melder, functionaris, steward for the organisation, procesbegeleider, works council. */
export type ConcernedParty = 'M' | 'F' | 'W' | 'P' | 'OR';

export interface Law {
  readonly source: Source;
  readonly certainty: Certainty;
  /** Of the source as it was read: a day, or a year where no more was known. */
  readonly date: string;
  /** Who does something by it, or gets something from it. */
  readonly concerns: readonly ConcernedParty[];
}

/** The running text that was read. */
const WBK_DATE = '2023-01-24';
/** The first day of the consultation. */
const DRAFT_DATE = '2024-04-02';

function wbk(part: string, ...concerns: readonly ConcernedParty[]): Law {
  return { source: { text: 'wbk', part }, certainty: 'law', date: WBK_DATE, concerns };
}

function draft(...concerns: readonly ConcernedParty[]): Law {
  return { source: { text: 'draft' }, certainty: 'draft', date: DRAFT_DATE, concerns };
}

function letter(date: string, ...concerns: readonly ConcernedParty[]): Law {
  return { source: { text: 'letter' }, certainty: 'policy', date, concerns };
}

export const LAWS = {
  'WBK-1a.1': wbk('1a(1)', 'F', 'P'),
  'WBK-1a.2': wbk('1a(2)', 'M', 'F'),
  'WBK-1a.3': wbk('1a(3)', 'M', 'F'),
  'WBK-1a.4': wbk('1a(4)', 'M', 'F'),
  'WBK-1a.5': wbk('1a(5)', 'M', 'F'),
  'WBK-2.1': wbk('2(1)(3)', 'W'),
  'WBK-2.2a': wbk('2(2)(a)', 'W'),
  'WBK-2.2b': wbk('2(2)(b)', 'M'),
  'WBK-2.2c': wbk('2(2)(c)', 'M', 'F'),
  'WBK-2.2d': wbk('2(2)(d)', 'W'),
  'WBK-2.2e': wbk('2(2)(e)', 'W'),
  'WBK-2.2f': wbk('2(2)(f)', 'M'),
  'WBK-2.2g': wbk('2(2)(g)', 'M'),
  'WBK-2.2h': wbk('2(2)(h)', 'M', 'F'),
  'WBK-2.2i': wbk('2(2)(i)', 'M', 'F'),
  'WBK-2.4': wbk('2(4)', 'W', 'F'),
  'WBK-2.5': wbk('2(5)', 'M', 'W'),
  'WBK-2.6': wbk('2(6)', 'M', 'W'),
  'WBK-2.7': wbk('2(7)', 'W', 'OR'),
  'WBK-2a.1': wbk('2a(1)', 'F'),
  'WBK-2a.2': wbk('2a(2)', 'M', 'F'),
  'WBK-2b': wbk('2b', 'M', 'F'),
  'WBK-5': wbk('5(1)(a)', 'M'),
  'WBK-17': wbk('17da–17h', 'M', 'F'),
  'WBK-17g': wbk('17g', 'M'),
  'WBK-20.2': wbk('20(2)', 'F', 'W', 'OR'),
  'AMVB-1': draft('M', 'F'),
  'AMVB-2': draft('M', 'F'),
  'AMVB-3': draft('F', 'W'),
  'AMVB-5': draft('F', 'W'),
  'AMVB-7': draft('F', 'W', 'OR'),
  'AMVB-8': draft('W'),
  'AMVB-10': draft('M', 'F'),
  'LET-1': letter('2020', 'M', 'F'),
  'LET-2': letter('2020', 'M', 'F', 'P'),
  'LET-3': letter('2019, 2020', 'M', 'F'),
  'LET-4': letter('2020', 'M', 'F'),
  'LET-5': letter('2019', 'M', 'W'),
  'LET-8': letter('2024-10-30', 'M'),
  'LET-9': letter('2024-10-30', 'M'),
  'LET-10': letter('2019', 'M'),
  'LET-11': letter('2024-10-30', 'M', 'W'),
  'LET-12': letter('2024-10-30', 'W'),
} as const satisfies Readonly<Record<string, Law>>;

export type LawId = keyof typeof LAWS;
export const LAW_IDS = Object.keys(LAWS) as readonly LawId[];
