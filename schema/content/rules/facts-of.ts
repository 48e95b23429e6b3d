import { type Dossier, setAsideSince } from '../dossier.ts';
import type { ConversationView, Event } from '../fold.ts';
import { earliest } from './calendar.ts';
import type { Facts } from './facts.ts';
import type { NamedRegime } from './rule-sets.ts';

export interface FactsInput {
  readonly regime: NamedRegime;
  readonly receivedOn: string;
  readonly view: Pick<ConversationView, 'report' | 'messages' | 'events' | 'workflow' | 'ending'>;
  /** For functionarissen; a melder sees none. */
  readonly dossier?: Pick<Dossier, 'junkSince' | 'judged' | 'review' | 'notTold'> | undefined;
}

/** The answer in which who enters a report says when it came in. */
export const CAME_IN_ON = 'came-in-on';

/**
 * The day from which the law counts (WBK-2.2h): receipt of a letter, a call or a talk is receipt, however late somebody
 * enters it. No later day than the server's is believed.
 */
export function receiptDayOf({ receivedOn, view: { report } }: Pick<FactsInput, 'receivedOn' | 'view'>): string {
  if (report?.entered === undefined) return receivedOn;
  const cameIn = report.answers.find(({ question, type }) => question === CAME_IN_ON && type === 'day');
  return earliest(receivedOn, cameIn?.value);
}

/** What the clocks need, out of what was said in a melding. */
export function factsOf({ regime, receivedOn, view, dossier }: FactsInput): Facts {
  const { events, workflow, ending } = view;
  const { closed } = workflow;
  return {
    regime,
    receivedOn: receiptDayOf({ receivedOn, view }),
    arrivedOn: receivedOn,
    openedOn: dayOfFirst(events, (event) => event.kind === 'opened' && event.matches),
    confirmationWaived: waivedBy(workflow, dossier),
    confirmedOn: dayOfFirst(events, (event) => event.kind === 'confirmation' && event.matches),
    extendedOn: workflow.extension?.message.day,
    feedbackOn: dayOfFirst(events, isFeedback),
    heardOn: workflow.heardOn,
    isContactRefused: workflow.approach.way === 'none',
    junkSince: dossier && setAsideSince(dossier, view),
    closed: closed && {
      on: closed.message.day,
      ground: closed.content.ground,
      destroyFrom: ending.announcedFrom ?? closed.content.destroyFrom,
    },
    aftercareOn: workflow.aftercare.map(({ message }) => message.day),
    isAftercareRefused: workflow.isAftercareRefused,
    reviewedOn: dossier?.review?.message.day,
    heldUntil: workflow.hold?.content.until,
  };
}

/** The melder's wish comes first: it needs no ground. */
function waivedBy(
  { isConfirmationWanted }: FactsInput['view']['workflow'],
  dossier: FactsInput['dossier'],
): Facts['confirmationWaived'] {
  if (!isConfirmationWanted) return 'melder-asked';
  return dossier?.notTold.some(({ content }) => content.what === 'confirmation') ? 'endangers-melder' : undefined;
}

/** Of two who did it at one moment, over midnight, links say nothing: the earlier day is that on which it was done. */
function dayOfFirst(events: readonly Event[], isIt: (event: Event) => boolean): string | undefined {
  const [first, ...others] = events.filter(isIt).map(({ message }) => message.day);
  return first && earliest(first, ...others);
}

/**
 * Tells the melder how the melding was assessed and what is done with it. That nothing follows, and why, is that too; so
 * is an outcome. What is told in between meets no term.
 */
function isFeedback(event: Event): boolean {
  if (event.kind !== 'statement') return false;
  const { content } = event;
  return content.type === 'feedback' ? !content.isInterim : ['no-follow-up', 'outcome'].includes(content.type);
}
