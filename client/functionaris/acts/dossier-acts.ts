/** What is written for colleagues. */
import { disclosureGround } from '../../../schema/content/disclosures.ts';
import { mayBeUntold } from '../../../schema/content/dossier.ts';
import {
  DISCLOSED_PARTIES,
  FOUR_EYES_ACTS,
  NATURES,
  UNTOLD,
  UNTOLD_GROUNDS,
} from '../../../schema/content/dossier-messages.ts';
import { addDays } from '../../../schema/content/rules/calendar.ts';
import { CLOSING_GROUNDS } from '../../../schema/content/workflow-messages.ts';
import { asideSince, dossierOf, junkAsSeen, mayTakeBack } from '../dossier-flow.ts';
import { isAgreed } from '../four-eyes.ts';
import { watcherOf } from '../watcher-of.ts';
import { type Act, type Acting, choice, chosen, filled, PERHAPS_TEXT, TEXT, type Values } from './act.ts';

/** When somebody looks again, unless another day is chosen. */
const TASK_DAYS = 14;
/** Of a choice that may stay open. */
export const NO_GROUND = 'none';

export const DOSSIER_ACTS = {
  decision: {
    thread: 'dossier',
    fields: [TEXT],
    toContent: (values) => ({ type: 'decision', text: filled(values, 'text') }),
  },
  plan: {
    thread: 'dossier',
    fields: [TEXT],
    proposed: ({ melding }) => ({ text: dossierOf(melding).plan?.content.text ?? '' }),
    toContent: (values) => ({ type: 'plan', text: filled(values, 'text') }),
  },
  task: {
    thread: 'dossier',
    fields: [
      choice('task', ['general', 'inform-person-concerned']),
      { name: 'title', kind: 'line' },
      { name: 'dueOn', kind: 'day' },
    ],
    proposed: ({ today }) => ({ task: 'general', dueOn: addDays(today, TASK_DAYS) }),
    earliest: ({ today }) => today,
    toContent: (values) => ({
      type: 'task',
      task: chosen(values, 'task'),
      title: filled(values, 'title'),
      dueOn: filled(values, 'dueOn'),
    }),
  },
  'task-change': {
    thread: 'dossier',
    isOffered: ({ of }) => of !== undefined,
    fields: [choice('state', ['done', 'open', 'dropped']), { name: 'dueOn', kind: 'day' }, PERHAPS_TEXT],
    proposed({ melding, of }) {
      const task = dossierOf(melding).tasks.find(({ said }) => said.message.digest === of);
      return { state: 'done', dueOn: task?.dueOn ?? '' };
    },
    earliest: () => '',
    toContent(values, { melding, of = '' }) {
      const dueOn = filled(values, 'dueOn');
      const task = dossierOf(melding).tasks.find(({ said }) => said.message.digest === of);
      return {
        type: 'task-change',
        of,
        state: chosen(values, 'state'),
        dueOn: dueOn === task?.dueOn ? null : dueOn,
        text: filled(values, 'text'),
      };
    },
  },
  redaction: {
    thread: 'dossier',
    fields: [TEXT],
    toContent: (values) => ({ type: 'redaction', text: filled(values, 'text') }),
  },
  mine: {
    thread: 'dossier',
    isOffered: ({ melding, ownFp }) => dossierOf(melding).assignedTo !== ownFp,
    fields: [],
    toContent: (_, { ownFp }) => ({ type: 'assignment', to: ownFp }),
  },
  'not-mine': {
    thread: 'dossier',
    isOffered: ({ melding, ownFp }) => dossierOf(melding).assignedTo === ownFp,
    fields: [],
    toContent: () => ({ type: 'assignment', to: null }),
  },
  classification: {
    thread: 'dossier',
    fields: [
      choice('nature', NATURES),
      choice('isEuLaw', ['no', 'yes']),
      choice('ground', [NO_GROUND, ...CLOSING_GROUNDS]),
    ],
    proposed({ melding }) {
      const { classification } = dossierOf(melding);
      if (classification === undefined) return { isEuLaw: 'no', ground: NO_GROUND };
      const { nature, isEuLaw, ground } = classification.content;
      return { nature, isEuLaw: isEuLaw ? 'yes' : 'no', ground: ground ?? NO_GROUND };
    },
    toContent: (values) => ({
      type: 'classification',
      nature: chosen(values, 'nature'),
      isEuLaw: values.isEuLaw === 'yes',
      ground: values.ground === NO_GROUND ? null : chosen(values, 'ground'),
    }),
  },
  proposal: {
    thread: 'dossier',
    // To destroy, two ask where everybody sees it.
    fields: [
      choice(
        'act',
        FOUR_EYES_ACTS.filter((act) => act !== 'destroy'),
      ),
      TEXT,
    ],
    toContent: (values) => ({ type: 'proposal', act: chosen(values, 'act'), text: filled(values, 'text') }),
  },
  approval: {
    thread: 'dossier',
    isOffered: ({ of }) => of !== undefined,
    fields: [choice('isApproved', ['yes', 'no']), PERHAPS_TEXT],
    toContent: (values, { of = '' }) => ({
      type: 'approval',
      of,
      isApproved: values.isApproved === 'yes',
      text: filled(values, 'text'),
    }),
  },
  'concerned-notice': {
    thread: 'dossier',
    fields: [{ name: 'basis', kind: 'line' }, TEXT],
    toContent: (values) => ({
      type: 'concerned-notice',
      basis: filled(values, 'basis'),
      text: filled(values, 'text'),
    }),
  },
  disclosed: {
    thread: 'dossier',
    // First the notice, then the name: without one, and without a colleague's word, there is nothing to record.
    isPossible: (acting) => DISCLOSED_PARTIES.some((whose) => mayDisclose(whose, acting)),
    fields: [choice('whose', DISCLOSED_PARTIES), { name: 'recipient', kind: 'line' }, TEXT],
    isFitting: (values, acting) => mayDisclose(chosen(values, 'whose'), acting),
    toContent(values, acting) {
      const whose: Party = chosen(values, 'whose');
      const ground = groundNow(whose, acting) ?? { standsOn: '', isException: false };
      return {
        type: 'disclosed',
        whose,
        recipient: filled(values, 'recipient'),
        ...ground,
        text: filled(values, 'text'),
      };
    },
  },
  'not-told': {
    thread: 'dossier',
    fields: [choice('untold', UNTOLD), choice('untoldGround', UNTOLD_GROUNDS), TEXT],
    proposed: ({ melding }) => (melding.regime.profile === 'authority' ? {} : { untold: 'person-concerned' }),
    isFitting: (values, { melding }) => mayBeUntold(untoldIn(values), melding.regime.profile),
    toContent: (values) => ({ type: 'not-told', ...untoldIn(values), text: filled(values, 'text') }),
  },
  review: {
    thread: 'dossier',
    meets: 'review',
    isOffered: ({ melding }) => melding.view.workflow.closed !== undefined,
    fields: [choice('advice', ['destroy', 'keep']), TEXT],
    toContent: (values) => ({ type: 'review', advice: chosen(values, 'advice'), text: filled(values, 'text') }),
  },
  /** To the procesbegeleider (LET-2). */
  'process-note': {
    thread: 'process',
    isOffered: ({ melding }) => watcherOf(melding) !== undefined,
    fields: [TEXT],
    toContent: (values) => ({ type: 'text', text: filled(values, 'text') }),
  },
  conflict: {
    thread: 'dossier',
    isOffered: ({ staying, ownFp }) => staying.includes(ownFp),
    // Nobody would be left to take them off, or to answer the melder.
    isPossible: ({ staying, ownFp }) => staying.some((fp) => fp !== ownFp),
    fields: [PERHAPS_TEXT],
    toContent: (values) => ({ type: 'conflict', text: filled(values, 'text') }),
  },
  junk: {
    thread: 'dossier',
    isOffered: ({ melding }) => asideSince(melding) === undefined,
    fields: [],
    toContent: (_, { shown }) => junkAsSeen(shown),
  },
  'not-junk': {
    thread: 'dossier',
    isOffered: ({ melding, today }) => mayTakeBack(melding, today),
    fields: [],
    toContent: () => ({ type: 'junk', isSet: false }),
  },
} as const satisfies Readonly<Record<string, Act>>;

type Party = (typeof DISCLOSED_PARTIES)[number];

function groundNow(whose: Party, { melding }: Acting) {
  return disclosureGround(whose, melding.view.workflow, dossierOf(melding));
}

/** On its ground, and with a colleague's yes where two must agree: an exception has had it. */
function mayDisclose(whose: Party, acting: Acting): boolean {
  const ground = groundNow(whose, acting);
  return ground !== undefined && (ground.isException || isAgreed(acting.melding, 'disclose'));
}

function untoldIn(values: Values) {
  return {
    what: chosen<(typeof UNTOLD)[number]>(values, 'untold'),
    ground: chosen<(typeof UNTOLD_GROUNDS)[number]>(values, 'untoldGround'),
  };
}
