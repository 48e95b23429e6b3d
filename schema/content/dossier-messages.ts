/** What functionarissen write for one another, beside the conversation: append-only and signed. */
import * as z from 'zod/mini';
import { count, day, fingerprint, previous, text32, writtenText } from './fields.ts';
import { CLOSING_GROUNDS } from './workflow-messages.ts';

const perhapsText = z.string().check(z.maxLength(60_000));
const shortText = z.string().check(z.minLength(1), z.maxLength(300));

/** Broad, because yearly figures are made of them (WBK-20.2). */
export const NATURES = [
  'safety',
  'environment',
  'health',
  'integrity',
  'money',
  'privacy',
  'consumers',
  'public-order',
  'other',
] as const;
export type Nature = (typeof NATURES)[number];

/** How far a melding is (LET-1). */
export const PHASES = ['received', 'assessment', 'investigation', 'outcome', 'evaluation', 'aftercare'] as const;

/** The terms that clocks.ts counts. */
export const TERM_KINDS = [
  'open',
  'confirm',
  'feedback',
  'silence',
  'aftercare',
  'review',
  'hold-end',
  'destroy',
] as const;

/** What cannot be taken back, and may need a second functionaris. To disclose unannounced always does (WBK-1a.4). */
export const FOUR_EYES_ACTS = ['destroy', 'disclose', 'disclose-unannounced', 'export'] as const;

/** Whose identity is made known: of who reported, or of whom it is about (betrokkene). */
export const DISCLOSED_PARTIES = ['melder', 'person-concerned'] as const;

/** What somebody has a right to be told, and is not. */
export const UNTOLD = ['confirmation', 'forwarding', 'outcome', 'person-concerned'] as const;
/** The only grounds there are for it: a wish of the melder has messages of its own. */
export const UNTOLD_GROUNDS = ['endangers-identity', 'endangers-investigation'] as const;

/** Nobody writes side by side with so many others, but for who wants to be no junk. */
export const MOST_SEEN = 32;

/** The newest list that its sender had: what two must agree to is judged by it, where it is not too old. */
const directorySeq = z.optional(count);

export const dossierMessages = [
  z.strictObject({ type: z.literal('decision'), text: writtenText, previous }),
  /** Of the investigation; the newest counts. */
  z.strictObject({ type: z.literal('plan'), text: writtenText, previous }),
  /** "Bevat niets herleidbaars": what may be passed on without the melder's word (WBK-1a.3). */
  z.strictObject({ type: z.literal('redaction'), text: writtenText, previous }),
  z.strictObject({
    type: z.literal('task'),
    /** Informing the person concerned (betrokkene) is a task with a day, and may be put off for a reason. */
    task: z.enum(['general', 'inform-person-concerned']),
    title: shortText,
    dueOn: day,
    previous,
  }),
  z.strictObject({
    type: z.literal('task-change'),
    of: text32,
    state: z.enum(['open', 'done', 'dropped']),
    /** Another day, with the reason in the text. */
    dueOn: z.nullable(day),
    text: perhapsText,
    previous,
  }),
  /** Whose this melding is to look after; nobody's again with null. */
  z.strictObject({ type: z.literal('assignment'), to: z.nullable(fingerprint), previous }),
  /** Set aside as junk, or taken back within thirty days. */
  z.strictObject({
    type: z.literal('junk'),
    isSet: z.boolean(),
    /** Heads of the conversation as it was judged: what is not behind them was not. Without them days tell. */
    seen: z.optional(z.array(text32).check(z.maxLength(MOST_SEEN))),
    previous,
  }),
  z.strictObject({
    type: z.literal('classification'),
    nature: z.enum(NATURES),
    isEuLaw: z.boolean(),
    ground: z.nullable(z.enum(CLOSING_GROUNDS)),
    previous,
  }),
  /** Asks a colleague to agree to something that cannot be taken back. */
  z.strictObject({ type: z.literal('proposal'), act: z.enum(FOUR_EYES_ACTS), text: writtenText, previous }),
  /**
   * What was written to the person concerned before their identity is made known (WBK-1a.5). They have no mailbox: it is
   * handed over outside this channel, and kept here as it was.
   */
  z.strictObject({ type: z.literal('concerned-notice'), basis: shortText, text: writtenText, previous }),
  /**
   * An identity was made known because a law demanded it (WBK-1a.4/5): it stands on the notice that came before, or on
   * the proposal of an exception that a second functionaris approved.
   */
  z.strictObject({
    type: z.literal('disclosed'),
    whose: z.enum(DISCLOSED_PARTIES),
    recipient: shortText,
    standsOn: text32,
    isException: z.boolean(),
    directorySeq,
    text: writtenText,
    previous,
  }),
  /** Why somebody is not told what they have a right to hear. Beside the conversation, because telling it is the danger. */
  z.strictObject({
    type: z.literal('not-told'),
    what: z.enum(UNTOLD),
    ground: z.enum(UNTOLD_GROUNDS),
    text: writtenText,
    previous,
  }),
  /** Somebody looked whether it is still needed, and proposes what follows (WBK-2a.2). */
  z.strictObject({ type: z.literal('review'), advice: z.enum(['destroy', 'keep']), text: writtenText, previous }),
  /** By somebody else than who asked. */
  z.strictObject({
    type: z.literal('approval'),
    of: text32,
    isApproved: z.boolean(),
    text: perhapsText,
    previous,
  }),
  /** An export left this place: what of, for whom, and why labelled parts are in it (WBK-1a.2). */
  z.strictObject({
    type: z.literal('export'),
    form: z.enum(['pdf', 'zip', 'json', 'csv']),
    recipient: shortText,
    /** BLAKE2b-256 of the file. */
    digest: text32,
    labelledReason: z.nullable(shortText),
    directorySeq,
    previous,
  }),
  /** Withdraws from this melding because of a conflict; colleagues take the person off (nobody can do it alone). */
  z.strictObject({ type: z.literal('conflict'), text: perhapsText, previous }),
  /** For a procesbegeleider, in the `process` thread: how far it is. Made by a browser of days and terms, no word in it. */
  z.strictObject({
    type: z.literal('progress'),
    phase: z.enum(PHASES),
    receivedOn: day,
    terms: z
      .array(z.strictObject({ kind: z.enum(TERM_KINDS), on: day, metOn: z.nullable(day) }))
      .check(z.maxLength(20)),
    /** Who is to say something now. */
    waitsFor: z.enum(['functionaris', 'melder', 'nobody']),
    previous,
  }),
] as const;

const dossierMessage = z.discriminatedUnion('type', dossierMessages);
export type DossierMessage = z.infer<typeof dossierMessage>;
