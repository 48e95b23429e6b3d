import type { BadgeKind } from '../shared/ui/badge.tsx';
import type { DeskRow } from '../shared/ui/desk-list.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { ReadMelding } from './desk-flow.ts';
import { inLegalOrder, type LegalDate, type MeldingState, nextLegalDate, stateOf } from './melding-state.ts';
import { isFound, titleOf } from './melding-words.ts';
import type { FunctionarisText } from './texts.ts';

export interface RowsInput {
  readonly meldingen: readonly ReadMelding[];
  readonly filter: string;
  readonly ownFp: string;
  readonly today: string;
  readonly text: FunctionarisText;
  readonly language: Language;
}

const BADGES: Readonly<Record<MeldingState, BadgeKind>> = {
  new: 'accent',
  unconfirmed: 'warning',
  waiting: 'accent',
  answered: 'ok',
};

function legalText({ kind, on, state }: LegalDate, { desk }: FunctionarisText, language: Language): string {
  const day = formatDay(on, language);
  if (kind === 'confirm') return state === 'overdue' ? desk.confirmLate(day) : desk.confirmBy(day);
  return state === 'overdue' ? desk.feedbackLate(day) : desk.feedbackBy(day);
}

/** The list as it is shown: what contains the typed words, the soonest legal date first. */
export function deskRows({ meldingen, filter, ownFp, today, text, language }: RowsInput): readonly DeskRow[] {
  const { desk } = text;
  return inLegalOrder(meldingen, today)
    .filter((melding) => isFound(melding, filter))
    .map((melding) => {
      const state = stateOf(melding, ownFp);
      const legal = nextLegalDate(melding, today);
      return {
        key: melding.meldingId,
        title: titleOf(melding) ?? desk.untitled,
        badge: { kind: BADGES[state], text: desk.states[state] },
        dateText: desk.received(formatDay(melding.receivedOn, language)),
        legalText: legalText(legal, text, language),
        legalState: legal.state,
        isUnread: state === 'new',
      };
    });
}
