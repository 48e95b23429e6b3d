import type { Term } from '../../schema/content/rules/clocks.ts';
import { receiptDayOf } from '../../schema/content/rules/facts-of.ts';
import { sendBy } from '../shared/next-delivery.ts';
import type { BadgeKind } from '../shared/ui/badge.tsx';
import type { DeskRow } from '../shared/ui/desk-list.tsx';
import { formatDay, formatShortDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { ReadMelding } from './desk-flow.ts';
import { type DeskView, isInView } from './desk-views.ts';
import { asideSince, dossierOf } from './dossier-flow.ts';
import { waitsForYes } from './four-eyes.ts';
import { inLegalOrder, type MeldingState, nextOf, stateOf } from './melding-state.ts';
import { isFound, titleOf } from './melding-words.ts';
import type { FunctionarisText } from './texts.ts';

/** When what is sent now is delivered. */
export interface Delivery {
  /** Of the signed policy. */
  readonly batchMinutes: number;
  /** The day on which the melder sees it. */
  readonly deliveredOn: string;
}

export interface RowsInput extends Delivery {
  readonly meldingen: readonly ReadMelding[];
  readonly filter: string;
  readonly view?: DeskView;
  readonly ownFp: string;
  readonly today: string;
  readonly text: FunctionarisText;
  readonly language: Language;
}

const BADGES: Readonly<Record<MeldingState, BadgeKind>> = {
  halted: 'error',
  wish: 'warning',
  new: 'accent',
  unconfirmed: 'warning',
  waiting: 'accent',
  answered: 'ok',
};

/** The year only where it is another one. */
export function listDay(day: string, today: string, language: Language): string {
  return day.slice(0, 4) === today.slice(0, 4) ? formatShortDay(day, language) : formatDay(day, language);
}

/** As the list colours them. */
export const LEGAL_BADGES: Readonly<Record<Term['state'], BadgeKind>> = {
  calm: 'neutral',
  soon: 'warning',
  overdue: 'error',
};

export function legalText(
  { kind, state }: Pick<Term, 'kind' | 'state'>,
  day: string,
  { law }: FunctionarisText,
): string {
  if (state !== 'overdue') return `${law.due[kind]} ${day}`;
  return kind === 'destroy' ? law.destroySince(day) : law.lateSince(law.terms[kind], day);
}

/** Met by words that the melder must have in the mailbox on the last day, not only that somebody sent. */
const IS_DELIVERED: Readonly<Record<Term['kind'], boolean>> = {
  open: false,
  confirm: true,
  feedback: true,
  silence: true,
  aftercare: true,
  review: false,
  'hold-end': false,
  destroy: false,
};

/** Whether what is delivered on this day comes after the last day, while what is done now would still look in time. */
export function isDeliveredLate({ kind, on, state }: Pick<Term, 'kind' | 'on' | 'state'>, day: string): boolean {
  return IS_DELIVERED[kind] && state !== 'overdue' && day > on;
}

/** When to send at the latest, or that even now is after it; undefined when the day has passed, or nothing is sent. */
export function sendByText(
  { kind, on, state }: Pick<Term, 'kind' | 'on' | 'state'>,
  { batchMinutes, deliveredOn }: Delivery,
  { law }: FunctionarisText,
  write: (day: string) => string,
): string | undefined {
  if (isDeliveredLate({ kind, on, state }, deliveredOn)) return law.sendNow;
  if (!IS_DELIVERED[kind] || state === 'overdue') return undefined;
  const { day, hour } = sendBy(batchMinutes, on);
  if (hour !== undefined) return law.sendBefore(`${hour}:00`);
  return day === on ? undefined : law.sendBy(write(day));
}

/** The list as it is shown: what contains the typed words, the soonest legal date first. */
export function deskRows(input: RowsInput): readonly DeskRow[] {
  const { meldingen, filter, view = 'open', ownFp, today, text, language } = input;
  const { desk } = text;
  return inLegalOrder(meldingen, today)
    .filter((melding) => isInView(melding, view, { ownFp, today }) && isFound(melding, filter))
    .map((melding) => {
      const state = stateOf(melding, ownFp);
      const legal = nextOf(melding, today);
      return {
        key: melding.meldingId,
        title: titleOf(melding) ?? desk.untitled,
        badge: badgeOf(melding, state, text),
        subtitle: subtitleOf(melding, input),
        dateText: desk.received(listDay(receiptDayOf(melding), today, language)),
        legalText: legal && legalOf(legal, input),
        legalState: legal?.state,
        unreadText: text.account.shared.words.isNew,
        isUnread: state === 'new' || state === 'wish' || state === 'halted',
      };
    });
}

/** Of what was set aside nothing is to be confirmed. */
function badgeOf(melding: ReadMelding, state: MeldingState, { desk }: FunctionarisText): DeskRow['badge'] {
  if (state === 'unconfirmed' && asideSince(melding) !== undefined) return undefined;
  return { kind: BADGES[state], text: desk.states[state] };
}

/** With when to send as soon as it presses: on every row it would be noise. */
function legalOf(legal: Term, input: RowsInput): string {
  const { today, text, language } = input;
  const write = (day: string) => listDay(day, today, language);
  const due = legalText(legal, write(legal.on), text);
  const by = legal.state === 'soon' ? sendByText(legal, input, text, write) : undefined;
  return by === undefined ? due : `${due}, ${by}`;
}

/** What a colleague wants to know at a glance: harm first (WBK-17), then what waits for them, then whose it is. */
function subtitleOf(melding: ReadMelding, { ownFp, today, text: { desk } }: RowsInput): string | undefined {
  const { retaliations, withdrawal, phase } = melding.view.workflow;
  const { assignedTo, tasks } = dossierOf(melding);
  const parts = [
    retaliations.length > 0 && desk.retaliation,
    withdrawal !== undefined && desk.withdrawn,
    waitsForYes(melding, ownFp) && desk.waitsForYes,
    tasks.some(({ state, dueOn }) => state === 'open' && dueOn < today) && desk.taskLate,
    desk.phases[phase],
    assignedTo === ownFp && desk.mine,
    assignedTo === undefined && desk.nobodys,
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
