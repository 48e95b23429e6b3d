import type { Term } from '../../schema/content/rules/clocks.ts';
import type { BadgeKind } from '../shared/ui/badge.tsx';
import type { DeskRow } from '../shared/ui/desk-list.tsx';
import { formatDay, formatShortDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { ReadMelding } from './desk-flow.ts';
import { type DeskView, isInView } from './desk-views.ts';
import { dossierOf } from './dossier-flow.ts';
import { inLegalOrder, type MeldingState, nextOf, stateOf } from './melding-state.ts';
import { isFound, titleOf } from './melding-words.ts';
import type { FunctionarisText } from './texts.ts';

export interface RowsInput {
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
  const what = law.terms[kind];
  return state === 'overdue' ? law.lateSince(what, day) : law.dueBy(what, day);
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
        badge: { kind: BADGES[state], text: desk.states[state] },
        subtitle: subtitleOf(melding, input),
        dateText: desk.received(listDay(melding.receivedOn, today, language)),
        legalText: legal && legalText(legal, listDay(legal.on, today, language), text),
        legalState: legal?.state,
        unreadText: text.account.shared.words.isNew,
        isUnread: state === 'new' || state === 'wish' || state === 'halted',
      };
    });
}

/** What a colleague wants to know at a glance: harm first (WBK-17), then whose it is. */
function subtitleOf(melding: ReadMelding, { ownFp, text: { desk } }: RowsInput): string | undefined {
  const { retaliations, withdrawal, phase } = melding.view.workflow;
  const { assignedTo } = dossierOf(melding);
  const parts = [
    retaliations.length > 0 && desk.retaliation,
    withdrawal !== undefined && desk.withdrawn,
    desk.phases[phase],
    assignedTo === ownFp && desk.mine,
    assignedTo === undefined && desk.nobodys,
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
