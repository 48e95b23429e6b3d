import * as z from 'zod/mini';
import {
  batch,
  count,
  day,
  envelope,
  hash,
  id,
  notesBox,
  ruleSet,
  sealedMessage,
  secret,
  signature,
  signPk,
  token,
} from './bytes.ts';
import { announcedFiles } from './files.ts';

/** POST /api/channels/:slug/mailbox/challenge → single use, one minute. Also for sign-in with a recovery code. */
export const authChallenge = z.strictObject({ challenge: token });

/** POST /api/channels/:slug/mailbox/open. The signature is step AUTH; its body is authPk. */
export const openMailbox = z.strictObject({ authPk: signPk, challenge: token, signature });

export const threadEpoch = z.strictObject({ thread: count, epoch: count, envelope });

/**
 * What the server counts towards a melding's end, which browsers hold against what its messages say. To a mailbox only
 * what was delivered to it as well.
 */
export const countedEnding = z.strictObject({
  deskAskedOn: z.nullable(day),
  melderAskedOn: z.nullable(day),
  destroyFrom: z.nullable(day),
});
export type CountedEnding = z.infer<typeof countedEnding>;

export const mailboxMelding = z.strictObject({
  meldingId: id,
  /** The day it came in: what every legal term runs from (WBK-2.2h). */
  receivedOn: day,
  ruleSet,
  shredShare: secret,
  ending: countedEnding,
  epochs: z.array(threadEpoch),
  messages: z.array(
    z.strictObject({
      sealed: sealedMessage,
      day,
      /** Whether the other side can have it: false only for what this mailbox sent since the last batch hour. */
      delivered: z.boolean(),
    }),
  ),
});

/** What a mailbox holds. Every answer to a mailbox carries a fresh session, so that 15 idle minutes end it. */
export const mailboxContents = z.strictObject({
  session: token,
  batch,
  /** When what is sent now is delivered: known to everybody from the signed policy; here so that a demo can say it. */
  nextBatch: batch,
  notesBox,
  meldingen: z.array(mailboxMelding),
  /** What was destroyed, and whether every copy of its share is known to be gone. Only the holder of the code sees it. */
  tombstones: z.array(z.strictObject({ meldingId: id, destroyedOn: day, isEverywhere: z.boolean() })),
});

/** Whether a message asks for destruction or stops it: four letters, so that no length tells. */
export const melderEnding = z.enum(['none', 'asks', 'stop']);
export type MelderEnding = z.infer<typeof melderEnding>;

/** POST /api/mailbox/messages, with the session as bearer. */
export const mailboxMessage = z.strictObject({
  batch,
  sealed: sealedMessage,
  ending: melderEnding,
  files: announcedFiles,
});

/**
 * POST /api/mailbox/replacement: a new code takes the place of this one, with its signed word in every melding of the
 * mailbox, at once or not at all. The session ends.
 */
export const mailboxReplacement = z.strictObject({
  batch,
  before: hash,
  authPk: signPk,
  notesBox,
  sealed: z.array(sealedMessage).check(z.maxLength(4)),
});
/** PUT /api/mailbox/notes: compared and set, so that two open pages cannot lose each other's notes unnoticed. */
export const mailboxNotes = z.strictObject({ before: hash, notesBox });
export const mailboxAnswer = z.strictObject({ session: token });

export type OpenMailbox = z.infer<typeof openMailbox>;
export type MailboxContents = z.infer<typeof mailboxContents>;
export type MailboxMelding = z.infer<typeof mailboxMelding>;
