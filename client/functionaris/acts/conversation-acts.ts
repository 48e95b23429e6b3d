/** What is said to the melder. */

import { standingConsents } from '../../../schema/content/asked.ts';
import { ANNOUNCED_DELAY_DAYS } from '../../../schema/content/ending.ts';
import { addDays } from '../../../schema/content/rules/calendar.ts';
import { factsOf } from '../../../schema/content/rules/facts-of.ts';
import { extensionOf, retentionProposal } from '../../../schema/content/rules/terms.ts';
import { APPROACHES, CLOSING_GROUNDS, NO_FOLLOW_UP_GROUNDS } from '../../../schema/content/workflow-messages.ts';
import { dossierOf } from '../dossier-flow.ts';
import { isAgreed } from '../four-eyes.ts';
import { readsAlong, watcherOf } from '../watcher-of.ts';
import { type Act, type Acting, choice, chosen, filled, PERHAPS_TEXT, TEXT } from './act.ts';

const workflowOf = ({ melding }: Acting) => melding.view.workflow;
const isClosed = (acting: Acting) => workflowOf(acting).closed !== undefined;
const isOpen = (acting: Acting) => !isClosed(acting);
const isAuthority = ({ melding }: Acting) => melding.regime.profile === 'authority';
/** Whether the report is still to be judged, or may be judged anew. */
const isJudged = (acting: Acting) => isOpen(acting) && workflowOf(acting).outcome?.content.type !== 'no-follow-up';

/** As the record says it that the melder did not approve yet; a new version takes its place (WBK-2b). */
function openRecord(acting: Acting) {
  return workflowOf(acting).asked.findLast(({ asked, answer, isOver }) => {
    const isApproved = answer?.content.type === 'record-answer' && answer.content.isApproved;
    return asked.content.type === 'record' && !isOver && !isApproved;
  });
}

/** The newest consent to pass on that stands and was not used yet, to this very recipient when one is named (WBK-1a.3). */
function consentToForward({ melding }: Acting, to?: string) {
  const unconsented = new Set(melding.view.workflow.unconsented.map(({ message }) => message));
  const used = melding.view.events.flatMap((event) =>
    event.kind === 'statement' && event.content.type === 'forwarded' && !unconsented.has(event.message)
      ? [event.content.consent]
      : [],
  );
  return standingConsents(melding.view.workflow, 'forward').findLast(
    ({ answer, recipient }) => !used.includes(answer) && (to === undefined || recipient === to),
  );
}

const isRedacted = ({ melding }: Acting) => dossierOf(melding).redactions.length > 0;

/** Whom the melder did not want it to be passed on to. */
function refusedRecipient(acting: Acting): string | undefined {
  const refused = workflowOf(acting).asked.findLast(
    ({ asked, answer }) =>
      asked.content.type === 'consent-request' &&
      asked.content.purpose === 'forward' &&
      answer?.content.type === 'consent' &&
      !answer.content.isGiven,
  );
  return refused?.asked.content.type === 'consent-request' ? refused.asked.content.recipient : undefined;
}

/** Somebody watches who does not read along, and the melder was not asked yet. */
function mayAskReadAlong({ melding }: Acting): boolean {
  const fp = watcherOf(melding);
  if (fp === undefined || readsAlong(melding, fp)) return false;
  const isAsked = melding.view.workflow.asked.some(
    ({ asked: { content }, answer, isOver }) =>
      content.type === 'read-along-request' && content.fp === fp && answer === undefined && !isOver,
  );
  return !isAsked;
}

/** Also of what was closed before the melder heard anything: the term runs on (WBK-2.2i). */
function mayGiveFeedback(acting: Acting): boolean {
  const { feedback: told, outcome } = workflowOf(acting);
  return told === undefined && (isOpen(acting) || outcome === undefined);
}

const feedback = (isInterim: boolean): Act => ({
  thread: 'conversation',
  ...(isInterim ? { meets: 'write' } : { meets: 'feedback' }),
  isOffered: isInterim ? isOpen : mayGiveFeedback,
  fields: [
    { name: 'assessment', kind: 'text' },
    { name: 'followUp', kind: 'text' },
    { name: 'reasons', kind: 'text', isOptional: true },
  ],
  toContent: (values) => ({
    type: 'feedback',
    isInterim,
    assessment: filled(values, 'assessment'),
    followUp: filled(values, 'followUp'),
    reasons: filled(values, 'reasons'),
  }),
});

export const CONVERSATION_ACTS = {
  question: {
    thread: 'conversation',
    meets: 'write',
    fields: [TEXT],
    toContent: (values) => ({ type: 'question', text: filled(values, 'text') }),
  },
  approach: {
    thread: 'conversation',
    isOffered: isOpen,
    fields: [choice('way', APPROACHES), TEXT],
    toContent: (values) => ({ type: 'approach-proposal', way: chosen(values, 'way'), text: filled(values, 'text') }),
  },
  choice: {
    thread: 'conversation',
    isOffered: isOpen,
    fields: [TEXT],
    toContent: (values) => ({ type: 'choice-moment', text: filled(values, 'text') }),
  },
  record: {
    thread: 'conversation',
    isOffered: isOpen,
    fields: [choice('source', ['voice', 'phone', 'meeting', 'paper']), TEXT],
    proposed(acting) {
      const content = openRecord(acting)?.asked.content;
      if (content?.type === 'record') return { source: content.source, text: content.text };
      // Begun at what the melder spoke.
      return acting.of === undefined ? {} : { source: 'voice' };
    },
    toContent: (values, acting) => ({
      type: 'record',
      source: chosen(values, 'source'),
      text: filled(values, 'text'),
      replaces: openRecord(acting)?.asked.message.digest ?? null,
    }),
  },
  consent: {
    thread: 'conversation',
    fields: [choice('purpose', ['forward', 'inform', 'export', 'other']), { name: 'recipient', kind: 'line' }, TEXT],
    toContent: (values) => ({
      type: 'consent-request',
      purpose: chosen(values, 'purpose'),
      recipient: filled(values, 'recipient'),
      text: filled(values, 'text'),
    }),
  },
  'read-along': {
    thread: 'conversation',
    isOffered: mayAskReadAlong,
    fields: [TEXT],
    toContent: (values, { melding }) => ({
      type: 'read-along-request',
      fp: watcherOf(melding) ?? '',
      text: filled(values, 'text'),
    }),
  },
  evaluation: {
    thread: 'conversation',
    isOffered: (acting) => isClosed(acting) || workflowOf(acting).outcome !== undefined,
    fields: [TEXT],
    toContent: (values) => ({ type: 'evaluation-request', text: filled(values, 'text') }),
  },
  assessment: {
    thread: 'conversation',
    isOffered: isJudged,
    fields: [TEXT],
    toContent: (values) => ({ type: 'assessment', text: filled(values, 'text') }),
  },
  'no-follow-up': {
    thread: 'conversation',
    meets: 'feedback',
    isOffered: isJudged,
    fields: [choice('ground', NO_FOLLOW_UP_GROUNDS), TEXT],
    toContent: (values) => ({ type: 'no-follow-up', ground: chosen(values, 'ground'), text: filled(values, 'text') }),
  },
  interim: feedback(true),
  feedback: feedback(false),
  extension: {
    thread: 'conversation',
    // Employers have none, and so no button for one.
    isOffered: (acting) => isOpen(acting) && extensionOf(factsOf(acting.melding), acting.today).isAllowed,
    fields: [TEXT],
    toContent: (values) => ({ type: 'extension', text: filled(values, 'text') }),
  },
  withheld: {
    thread: 'conversation',
    isOffered: isAuthority,
    fields: [TEXT],
    toContent: (values) => ({ type: 'withheld', text: filled(values, 'text') }),
  },
  outcome: {
    thread: 'conversation',
    isOffered: isJudged,
    fields: [choice('outcome', ['misstand', 'partly', 'no-misstand', 'unclear']), TEXT],
    toContent: (values) => ({ type: 'outcome', outcome: chosen(values, 'outcome'), text: filled(values, 'text') }),
  },
  forwarded: {
    thread: 'conversation',
    // Nothing leaves the readers without the melder's word, or with a recorded redaction (WBK-1a.3).
    isOffered: (acting) => consentToForward(acting) !== undefined || isRedacted(acting),
    fields: [{ name: 'recipient', kind: 'line' }, TEXT],
    proposed(acting) {
      const recipient = consentToForward(acting)?.recipient;
      return recipient === undefined ? {} : { recipient };
    },
    // A consent is for whom it was asked, and for nobody else.
    isFitting: (values, acting) =>
      consentToForward(acting, filled(values, 'recipient')) !== undefined || isRedacted(acting),
    toContent(values, acting) {
      const recipient = filled(values, 'recipient');
      const consent = consentToForward(acting, recipient)?.answer ?? null;
      return { type: 'forwarded', recipient, consent, text: filled(values, 'text') };
    },
  },
  'not-forwarded': {
    thread: 'conversation',
    isOffered: (acting) => refusedRecipient(acting) !== undefined,
    fields: [{ name: 'recipient', kind: 'line' }, TEXT],
    proposed: (acting) => ({ recipient: refusedRecipient(acting) ?? '' }),
    toContent: (values) => ({
      type: 'not-forwarded',
      recipient: filled(values, 'recipient'),
      text: filled(values, 'text'),
    }),
  },
  disclosure: {
    thread: 'conversation',
    // Of an anonymous melder there is nothing to make known.
    isPossible: (acting) => workflowOf(acting).identities.length > 0 && isAgreed(acting.melding, 'disclose'),
    fields: [{ name: 'basis', kind: 'line' }, TEXT],
    toContent: (values) => ({
      type: 'disclosure-notice',
      basis: filled(values, 'basis'),
      text: filled(values, 'text'),
    }),
  },
  close: {
    thread: 'conversation',
    isOffered: isOpen,
    fields: [choice('ground', CLOSING_GROUNDS), { name: 'destroyFrom', kind: 'day' }, PERHAPS_TEXT],
    proposed({ melding, today }) {
      const { outcome } = melding.view.workflow;
      const ground = groundProposed(melding.view.workflow);
      // Without a misstand it is kept from the day on which the reasons were given, and not from that of closing.
      const on = (ground === 'no-misstand' && outcome?.message.day) || today;
      const { destroyFrom } = retentionProposal(factsOf(melding), { on, ground });
      const earliest = addDays(today, ANNOUNCED_DELAY_DAYS);
      return { ground, destroyFrom: destroyFrom < earliest ? earliest : destroyFrom };
    },
    earliest: ({ today }) => addDays(today, ANNOUNCED_DELAY_DAYS),
    toContent: (values) => ({
      type: 'closed',
      ground: chosen(values, 'ground'),
      destroyFrom: filled(values, 'destroyFrom'),
      text: filled(values, 'text'),
    }),
    toEnding: (values) => ({ kind: 'date', on: filled(values, 'destroyFrom') }),
  },
  reopen: {
    thread: 'conversation',
    isOffered: isClosed,
    fields: [TEXT],
    toContent: (values) => ({ type: 'reopened', text: filled(values, 'text') }),
    toEnding: () => ({ kind: 'no-date' }),
  },
  hold: {
    thread: 'conversation',
    meets: 'renew-hold',
    // The server counts to the end whatever is agreed on here: stopping comes first.
    isPossible({ melding: { view } }) {
      const { due, fromBefore, unseen, proposed } = view.ending;
      return [due, fromBefore, unseen, proposed].every((asked) => asked === undefined);
    },
    fields: [{ name: 'until', kind: 'day' }, TEXT],
    toContent: (values) => ({ type: 'hold', until: filled(values, 'until'), text: filled(values, 'text') }),
  },
  'hold-lifted': {
    thread: 'conversation',
    isOffered: (acting) => workflowOf(acting).hold !== undefined,
    fields: [PERHAPS_TEXT],
    toContent: (values) => ({ type: 'hold-lifted', text: filled(values, 'text') }),
  },
  aftercare: {
    thread: 'conversation',
    meets: 'ask-after',
    isOffered: (acting) => isClosed(acting) && !workflowOf(acting).isAftercareRefused,
    fields: [TEXT],
    toContent: (values) => ({ type: 'aftercare', text: filled(values, 'text') }),
  },
} as const satisfies Readonly<Record<string, Act>>;

function groundProposed({ outcome, withdrawal }: Acting['melding']['view']['workflow']) {
  if (withdrawal !== undefined && outcome === undefined) return 'withdrawn' as const;
  if (outcome?.content.type === 'no-follow-up') {
    return outcome.content.ground === 'no-misstand' ? ('no-misstand' as const) : ('other' as const);
  }
  return outcome === undefined ? ('other' as const) : ('investigated' as const);
}
