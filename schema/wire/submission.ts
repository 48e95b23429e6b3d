import * as z from 'zod/mini';
import { MAX_MELDERS, SUITE } from '../../crypto/public/sizes.ts';
import { batch, envelope, hash, id, notesBox, sealedReport, sealedRoster, secret, signPk } from './bytes.ts';

/** POST /api/channels/:slug/challenge: work is asked for one melding, so it cannot be spent on another one. */
export const workRequest = z.strictObject({ meldingId: id });

/** base64url of the altcha challenge as JSON. The server keeps nothing of it: it is signed and expires. */
export const workChallenge = z.string().check(z.minLength(100), z.maxLength(2_000), z.regex(/^[A-Za-z0-9_-]*$/));
export const workAnswer = z.strictObject({ challenge: workChallenge });

/** A counter has a varying number of digits, and a length must not tell how long someone's browser worked. */
export const workSolution = z.strictObject({
  challenge: workChallenge,
  counter: z.string().check(z.regex(/^\d{10}$/)),
  derivedKey: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/**
 * POST /api/channels/:slug/meldingen: a first report, whole.
 *
 * The server sees: random ids, the batch the page was on, lengths that are the same for every report up to 60,000
 * bytes, and two mailboxes. It never sees for whom the slots are, whether anybody has the second code, nor anything that
 * was written.
 */
const sealedMelding = {
  suite: z.literal(SUITE),
  meldingId: id,
  batch,
  shredShare: secret,
  envelope,
  accessHash: hash,
  roster: sealedRoster,
  report: sealedReport,
  work: workSolution,
};

export const submission = z.strictObject({
  ...sealedMelding,
  /** Each with a code of its own. The pages always send two: one of them is thrown away unless it is on behalf of somebody. */
  mailboxes: z.array(z.strictObject({ authPk: signPk, notesBox })).check(z.minLength(1), z.maxLength(MAX_MELDERS)),
});

/** POST /api/mailbox/meldingen: the holder of a mailbox sends again, to others (a new melding under the same code). */
export const furtherSubmission = z.strictObject(sealedMelding);

/** Always the same, also when the melding was there already. */
export const submissionAnswer = z.strictObject({ received: z.literal(true) });

export type FurtherSubmission = z.infer<typeof furtherSubmission>;
export type Submission = z.infer<typeof submission>;
export type WorkSolution = z.infer<typeof workSolution>;
