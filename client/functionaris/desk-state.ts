import { isFailure } from '../shared/api.ts';
import type { Working } from '../shared/model.ts';
import type { AccountSession } from '../shared/session.ts';
import type { Desk, DeskProgress, ReadMelding } from './desk-flow.ts';
import type { CheckedList } from './list-flow.ts';

/** What was typed for one melding and not sent yet; kept when the session ends. */
export interface Draft {
  /** Undefined: the template as it stands. */
  readonly receipt: string | undefined;
  readonly reply: string;
}

export const EMPTY_DRAFT: Draft = { receipt: undefined, reply: '' };

export type DeskTask = 'check' | 'confirm' | 'open' | 'reread' | 'mark' | 'receipt' | 'reply' | 'leave';

export interface DeskState extends Working<DeskTask> {
  readonly screen: 'alarm' | 'unlisted' | 'confirm' | 'doubt' | 'opening' | 'desk' | 'melding';
  readonly session: AccountSession | undefined;
  readonly checked: CheckedList | undefined;
  readonly progress: DeskProgress | undefined;
  readonly desk: Desk | undefined;
  readonly filter: string;
  /** The melding that is open, by id. */
  readonly current: string | undefined;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** What was tried to send without a word in it. */
  readonly isEmpty: 'receipt' | 'reply' | undefined;
  readonly sent: 'receipt' | 'reply' | undefined;
}

export const FRESH_DESK: DeskState = {
  screen: 'opening',
  session: undefined,
  checked: undefined,
  progress: undefined,
  desk: undefined,
  filter: '',
  current: undefined,
  drafts: {},
  isEmpty: undefined,
  sent: undefined,
  busy: undefined,
  problem: undefined,
};

export function draftOf({ drafts }: DeskState, meldingId: string): Draft {
  return drafts[meldingId] ?? EMPTY_DRAFT;
}

export function currentMelding({ desk, current }: DeskState): ReadMelding | undefined {
  return desk?.meldingen.find(({ meldingId }) => meldingId === current);
}

export function withMelding(desk: Desk, changed: ReadMelding): Desk {
  const meldingen = desk.meldingen.map((one) => (one.meldingId === changed.meldingId ? changed : one));
  return { ...desk, meldingen };
}

/** The desk answers somebody without a session as if it did not exist. */
export function isSessionOver(error: unknown): boolean {
  return isFailure(error, 'session.refused') || isFailure(error, 'desk.refused');
}
