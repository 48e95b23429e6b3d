/** What is written for colleagues. */
import { FOUR_EYES_ACTS, NATURES } from '../../../schema/content/dossier-messages.ts';
import { addDays } from '../../../schema/content/rules/calendar.ts';
import { CLOSING_GROUNDS } from '../../../schema/content/workflow-messages.ts';
import { dossierOf, isJunkForGood } from '../dossier-flow.ts';
import { type Act, choice, chosen, filled, PERHAPS_TEXT, TEXT } from './act.ts';

/** When somebody looks again, unless another day is chosen. */
const TASK_DAYS = 14;
/** Of a choice that may stay open. */
export const NO_GROUND = 'none';

export const DOSSIER_ACTS = {
  decision: {
    thread: 'dossier',
    fields: [TEXT],
    meets: 'review',
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
  conflict: {
    thread: 'dossier',
    isOffered: ({ melding, ownFp }) => !dossierOf(melding).conflicts.includes(ownFp),
    fields: [PERHAPS_TEXT],
    toContent: (values) => ({ type: 'conflict', text: filled(values, 'text') }),
  },
  junk: {
    thread: 'dossier',
    isOffered: ({ melding }) => dossierOf(melding).junkSince === undefined,
    fields: [],
    toContent: () => ({ type: 'junk', isSet: true }),
  },
  'not-junk': {
    thread: 'dossier',
    isOffered: ({ melding, today }) => dossierOf(melding).junkSince !== undefined && !isJunkForGood(melding, today),
    fields: [],
    toContent: () => ({ type: 'junk', isSet: false }),
  },
} as const satisfies Readonly<Record<string, Act>>;
