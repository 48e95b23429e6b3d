/**
 * What is said in the conversation about how a melding is dealt with. Who may say which stands in may-say.ts, and what
 * they come to in workflow.ts.
 */
import * as z from 'zod/mini';
import { day, fingerprint, previous, text32, writtenText } from './fields.ts';

/** May be left empty. */
const perhapsText = z.string().check(z.maxLength(60_000));
const shortText = z.string().check(z.minLength(1), z.maxLength(300));

/** How the melder wants to be approached (AMVB-1). */
export const APPROACHES = ['mailbox', 'representative', 'notice', 'none'] as const;
export type Approach = (typeof APPROACHES)[number];

/** Something is asked that the melder answers with more than words. Each is answered by its digest. */
const asking = [
  /** Asked in words; any later words of the melder answer it, but those that name another question. */
  z.strictObject({ type: z.literal('question'), text: writtenText, previous }),
  /** Staying anonymous may limit the investigation: two equal answers (AMVB-2). */
  z.strictObject({ type: z.literal('choice-moment'), text: writtenText, previous }),
  /** Passing on to somebody outside the readers needs the melder's word (WBK-1a.3, WBK-2e). */
  z.strictObject({
    type: z.literal('consent-request'),
    purpose: z.enum(['forward', 'inform', 'export', 'other']),
    recipient: shortText,
    text: writtenText,
    previous,
  }),
  /** A spoken or paper report in words, to check, correct and approve (WBK-2b). A new version names the one before. */
  z.strictObject({
    type: z.literal('record'),
    source: z.enum(['voice', 'phone', 'meeting', 'paper']),
    text: writtenText,
    replaces: z.nullable(text32),
    previous,
  }),
  z.strictObject({ type: z.literal('approach-proposal'), way: z.enum(APPROACHES), text: writtenText, previous }),
  /** Whether this procesbegeleider may read the conversation as well (LET-2): two equal answers. */
  z.strictObject({ type: z.literal('read-along-request'), fp: fingerprint, text: writtenText, previous }),
  /** A short questionnaire after the end; may be passed over (LET-4). */
  z.strictObject({ type: z.literal('evaluation-request'), text: writtenText, previous }),
] as const;

const answer = { of: text32, previous };
const grade = z.nullable(z.int().check(z.minimum(1), z.maximum(5)));

/** What only a melder says. */
const byMelder = [
  z.strictObject({ ...answer, type: z.literal('choice'), chosen: z.enum(['stay-anonymous', 'reveal']) }),
  z.strictObject({ ...answer, type: z.literal('consent'), isGiven: z.boolean(), text: perhapsText }),
  /** For the future only. */
  z.strictObject({ ...answer, type: z.literal('consent-withdrawn') }),
  z.strictObject({ ...answer, type: z.literal('record-answer'), isApproved: z.boolean(), text: perhapsText }),
  z.strictObject({
    type: z.literal('approach'),
    way: z.enum(APPROACHES),
    /** Of a general notice: by it the melder knows that it is for them. */
    codeWord: perhapsText,
    previous,
  }),
  /** Grades and no words: they are only counted (LET-4), and words would have to be shown to be read. */
  z.strictObject({
    ...answer,
    type: z.literal('evaluation'),
    grades: z.strictObject({ heard: grade, safe: grade, clear: grade, again: grade }),
  }),
  /** "Ik word benadeeld" (WBK-17). */
  z.strictObject({ type: z.literal('retaliation'), text: writtenText, previous }),
  z.strictObject({ type: z.literal('withdrawal'), text: perhapsText, previous }),
  /**
   * Who the melder is, for one reader and one purpose (WBK-1a.3): sealed once more, so that the other readers see that
   * it was said and to whom, and not what.
   */
  z.strictObject({
    type: z.literal('identity'),
    to: fingerprint,
    purpose: shortText,
    /** base64url of 2,160 bytes: step IDENTITY. */
    sealed: z.string().check(z.regex(/^[A-Za-z0-9_-]{2880}$/)),
    previous,
  }),
  z.strictObject({ ...answer, type: z.literal('identity-withdrawn') }),
  /** Asks for a procesbegeleider (LET-2), who then sees how far it is and by when, and no word of this. */
  z.strictObject({ type: z.literal('companion'), isWanted: z.boolean(), previous }),
  /**
   * This very procesbegeleider may read the conversation, or may no more: a wish (WISHES), without which no browser
   * takes in an epoch in which one reads.
   */
  z.strictObject({ type: z.literal('read-along'), fp: fingerprint, isAllowed: z.boolean(), previous }),
  /** Of whom never read along there is nothing to carry out. */
  z.strictObject({ ...answer, type: z.literal('read-along-refused') }),
  z.strictObject({ type: z.literal('aftercare-refused'), previous }),
] as const;

/** Classes of an ending, which retention is counted by (WBK-2a.2). */
export const CLOSING_GROUNDS = ['no-misstand', 'investigated', 'forwarded', 'withdrawn', 'other'] as const;
export const NO_FOLLOW_UP_GROUNDS = ['no-misstand', 'minor', 'repeated', 'other-procedure', 'other'] as const;

/** What only a functionaris says, and nobody has to answer. */
const byFunctionaris = [
  /** Which procesbegeleider watches from now on; nobody any more with null (LET-2). */
  z.strictObject({ type: z.literal('watched'), by: z.nullable(fingerprint), previous }),
  /** Of the report (beoordeling): it is looked into. */
  z.strictObject({ type: z.literal('assessment'), text: writtenText, previous }),
  z.strictObject({
    type: z.literal('no-follow-up'),
    ground: z.enum(NO_FOLLOW_UP_GROUNDS),
    text: writtenText,
    previous,
  }),
  /** Information on assessment and follow-up (terugkoppeling, WBK-2.2i). An interim one meets no term. */
  z.strictObject({
    type: z.literal('feedback'),
    isInterim: z.boolean(),
    assessment: writtenText,
    followUp: writtenText,
    reasons: perhapsText,
    previous,
  }),
  z.strictObject({
    type: z.literal('outcome'),
    outcome: z.enum(['misstand', 'partly', 'no-misstand', 'unclear']),
    text: writtenText,
    previous,
  }),
  /** Once, with reasons, before the first term ends; an authority's only. */
  z.strictObject({ type: z.literal('extension'), text: writtenText, previous }),
  /** That something cannot be told, and why; an authority's (WBK-2e). */
  z.strictObject({ type: z.literal('withheld'), text: writtenText, previous }),
  /** Passed on: by a consent, or with nothing in it that leads to the melder (WBK-1a.3). */
  z.strictObject({
    type: z.literal('forwarded'),
    recipient: shortText,
    consent: z.nullable(text32),
    text: writtenText,
    previous,
  }),
  /** Not passed on, because the melder did not want it: and so not dealt with (WBK-2e). */
  z.strictObject({ type: z.literal('not-forwarded'), recipient: shortText, text: writtenText, previous }),
  /** Bekendmaking identiteit: the notice with written reasons that comes before (WBK-1a.4). */
  z.strictObject({ type: z.literal('disclosure-notice'), basis: shortText, text: writtenText, previous }),
  /** Kept longer, for a reason and until a day (WBK-2a.2). */
  z.strictObject({ type: z.literal('hold'), until: day, text: writtenText, previous }),
  z.strictObject({ type: z.literal('hold-lifted'), text: perhapsText, previous }),
  z.strictObject({ type: z.literal('reopened'), text: writtenText, previous }),
  z.strictObject({ type: z.literal('aftercare'), text: writtenText, previous }),
] as const;

/** "Bevat bedrijfsgeheim" (WBK-1a.2), on a message of either side. */
const label = z.strictObject({ ...answer, type: z.literal('label'), isSet: z.boolean() });

export const workflowMessages = [...asking, ...byMelder, ...byFunctionaris, label] as const;

const workflowMessage = z.discriminatedUnion('type', workflowMessages);
export type WorkflowMessage = z.infer<typeof workflowMessage>;
