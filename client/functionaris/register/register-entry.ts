/**
 * The register (WBK-2a.1), put together in this browser from what it has decrypted. An entry holds days and classes of
 * closed lists: no name, no identity and no word that anybody wrote.
 */

import type { Nature } from '../../../schema/content/dossier-messages.ts';
import type { Phase } from '../../../schema/content/phase.ts';
import type { Term } from '../../../schema/content/rules/clocks.ts';
import { factsOf, receiptDayOf } from '../../../schema/content/rules/facts-of.ts';
import type { EndGround } from '../../../schema/content/rules/rule-set.ts';
import type { NamedRegime } from '../../../schema/content/rules/rule-sets.ts';
import { phaseOn } from '../../../schema/content/rules/terms.ts';
import { asideSince, findDossier } from '../dossier-flow.ts';
import { termsOf } from '../melding-state.ts';
import type { ReadMelding } from '../read-flow.ts';
import { registerNumber } from './register-number.ts';

export type RegisterPhase = Phase | 'set-aside';
export const REGISTER_PHASES: readonly RegisterPhase[] = [
  'received',
  'assessment',
  'investigation',
  'outcome',
  'evaluation',
  'aftercare',
  'set-aside',
];

export type OutcomeClass = 'misstand' | 'partly' | 'no-misstand' | 'unclear' | 'no-follow-up';

/** A day of the law, and whether it was kept; undefined while that cannot be said. */
export interface DatedTerm {
  readonly dueOn: string;
  readonly metOn: string | undefined;
  readonly isLate: boolean;
}

export interface RegisterEntry {
  readonly meldingId: string;
  /** Undefined for who was not given the beginning of the melding. */
  readonly number: string | undefined;
  readonly receivedOn: string;
  readonly regime: NamedRegime;
  readonly phase: RegisterPhase;
  /** Undefined where none is to be sent. */
  readonly confirmation: DatedTerm | undefined;
  readonly feedback: DatedTerm | undefined;
  readonly outcome: OutcomeClass | undefined;
  readonly outcomeOn: string | undefined;
  readonly nature: Nature | undefined;
  readonly isEuLaw: boolean | undefined;
  readonly closedOn: string | undefined;
  readonly ground: EndGround | undefined;
  readonly heldUntil: string | undefined;
  readonly destroyFrom: string | undefined;
}

/** Newest first. */
export function registerOf(meldingen: readonly ReadMelding[], today: string): readonly RegisterEntry[] {
  const keyOf = ({ receivedOn, number }: RegisterEntry) => `${receivedOn} ${number ?? ''}`;
  return meldingen
    .map((melding) => registerEntry(melding, today))
    .sort((left, right) => (keyOf(left) < keyOf(right) ? 1 : -1));
}

function registerEntry(melding: ReadMelding, today: string): RegisterEntry {
  const { view, meldingId, regime } = melding;
  const { workflow, reportDigest } = view;
  const dossier = findDossier(melding)?.view.dossier;
  const terms = termsOf(melding, today);
  const outcome = workflow.outcome;
  return {
    meldingId,
    number: reportDigest && registerNumber(reportDigest),
    receivedOn: receiptDayOf(melding),
    regime,
    phase: asideSince(melding) === undefined ? phaseOn(factsOf({ ...melding, dossier }), workflow, today) : 'set-aside',
    confirmation: datedTerm(terms, 'confirm'),
    feedback: datedTerm(terms, 'feedback'),
    outcome: outcome && (outcome.content.type === 'outcome' ? outcome.content.outcome : 'no-follow-up'),
    outcomeOn: outcome?.message.day,
    nature: dossier?.classification?.content.nature,
    isEuLaw: dossier?.classification?.content.isEuLaw,
    closedOn: workflow.closed?.message.day,
    ground: workflow.closed?.content.ground,
    heldUntil: workflow.hold?.content.until,
    destroyFrom: terms.find(({ kind }) => kind === 'destroy')?.on,
  };
}

function datedTerm(terms: readonly Term[], kind: 'confirm' | 'feedback'): DatedTerm | undefined {
  const found = terms.find((term) => term.kind === kind);
  return found && { dueOn: found.on, metOn: found.metOn, isLate: found.isLate };
}

export interface RegisterFilter {
  /** Four digits; undefined: every year. */
  readonly year: string | undefined;
  readonly phase: RegisterPhase | undefined;
}

export const WHOLE_REGISTER: RegisterFilter = { year: undefined, phase: undefined };

export function filterRegister(
  entries: readonly RegisterEntry[],
  { year, phase }: RegisterFilter,
): readonly RegisterEntry[] {
  return entries.filter(
    (entry) =>
      (year === undefined || entry.receivedOn.startsWith(year)) && (phase === undefined || entry.phase === phase),
  );
}

/** Years there is something of, newest first. */
export function yearsOf(entries: readonly RegisterEntry[]): readonly string[] {
  return [...new Set(entries.map(({ receivedOn }) => receivedOn.slice(0, 4)))].sort().reverse();
}
