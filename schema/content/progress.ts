/** What a procesbegeleider is told of a melding (LET-2): how far it is, days and terms. No word that anybody wrote. */
import type { ConversationView } from './fold.ts';
import type { Unlinked } from './messages.ts';
import { earliest } from './rules/calendar.ts';
import { byUrgency, clocksOf } from './rules/clocks.ts';
import type { Facts } from './rules/facts.ts';
import { phaseOn } from './rules/terms.ts';
import type { ContentOf, Said } from './said.ts';
import type { Workflow } from './workflow.ts';

export type Progress = ContentOf<'progress'>;

/** As it is today, out of what a functionaris reads in the conversation. */
export function progressOf(facts: Facts, workflow: Workflow, today: string): Unlinked<'progress'> {
  const terms = clocksOf(facts, today)
    // Rolls on with every message: told before it is over, it would tell on which days people wrote.
    .filter(({ kind, state }) => kind !== 'silence' || state === 'overdue')
    .map(({ kind, on, metOn }) => ({ kind, on, metOn: metOn ?? null }));
  const phase = phaseOn(facts, workflow, today);
  return { type: 'progress', phase, receivedOn: facts.receivedOn, terms, waitsFor: waitsFor(workflow, phase) };
}

function waitsFor({ asked: all, closed }: Workflow, phase: Progress['phase']): Progress['waitsFor'] {
  // How it went nobody has to say: once it is aftercare, nobody waits for it (`phaseOn`).
  const asked = all.filter(({ asked: { content } }) => phase !== 'aftercare' || content.type !== 'evaluation-request');
  if (asked.some(({ answer, isOver }) => answer === undefined && !isOver)) return 'melder';
  return closed === undefined ? 'functionaris' : 'nobody';
}

/** The newest one that was told in the thread; undefined before the first. */
export function findProgress({ events }: Pick<ConversationView, 'events'>): Said<'progress'> | undefined {
  const told = events.findLast((event) => event.kind === 'statement' && event.content.type === 'progress');
  if (told?.kind !== 'statement' || told.content.type !== 'progress') return undefined;
  return { message: told.message, content: told.content };
}

/** The day of receipt as they were told it: of what came on paper, before it was entered. No later one is believed. */
export function toldReceiptDay(view: Pick<ConversationView, 'events'>, enteredOn: string): string {
  return earliest(enteredOn, findProgress(view)?.content.receivedOn);
}

/** What comes first of what is still to be done. */
export function nextTold({ terms }: Progress, today: string): Progress['terms'][number] | undefined {
  return terms.filter(({ metOn }) => metOn === null).sort(byUrgency(today))[0];
}

/** Whether both say the same, by whomever and whenever they were told. */
export function isSameProgress(told: Unlinked<'progress'>, other: Unlinked<'progress'>): boolean {
  const words = ({ phase, receivedOn, terms, waitsFor: who }: Unlinked<'progress'>) =>
    JSON.stringify([phase, receivedOn, who, terms.map(({ kind, on, metOn }) => [kind, on, metOn])]);
  return words(told) === words(other);
}
