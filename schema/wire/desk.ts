import * as z from 'zod/mini';
import { batch, count, day, envelope, id, ruleSet, sealedMessage, secret } from './bytes.ts';
import { threadEpoch } from './mailbox.ts';

/**
 * GET /api/desk/envelopes?after=<batch>: the same bytes for every functionaris of the channel (P3). Envelopes of new
 * meldingen and decoys, told apart by nobody who holds no key to them.
 */
export const envelopeListing = z.strictObject({
  batch,
  batches: z.array(z.strictObject({ batch, envelopes: z.array(envelope) })),
});

/** POST /api/desk/read: who shows `access` of a melding's newest epoch gets the rest. Many in one request. */
export const readMeldingen = z.strictObject({
  meldingen: z
    .array(z.strictObject({ meldingId: id, thread: count, epoch: count, access: secret, after: count }))
    .check(z.minLength(1), z.maxLength(200)),
});

export const deskMelding = z.strictObject({
  meldingId: id,
  receivedOn: day,
  ruleSet,
  shredShare: secret,
  epochs: z.array(threadEpoch),
  messages: z.array(z.strictObject({ position: count, day, sealed: sealedMessage })),
});

/**
 * In the order asked; null for what is not there or not proven: one answer for both. Shorter than what was asked when
 * there is much to read, and never empty: the page asks again for the rest.
 */
export const readAnswer = z.strictObject({ meldingen: z.array(z.nullable(deskMelding)).check(z.minLength(1)) });

/** POST /api/desk/messages. Colleagues see it at once, the melder from the next batch hour. */
export const deskMessage = z.strictObject({ epoch: count, access: secret, sealed: sealedMessage });
export const deskMessageAnswer = z.strictObject({ position: count });

export type EnvelopeListing = z.infer<typeof envelopeListing>;
export type ReadMeldingen = z.infer<typeof readMeldingen>;
export type DeskMelding = z.infer<typeof deskMelding>;
