import * as z from 'zod/mini';
import { MAX_READERS } from '../../crypto/public/sizes.ts';
import {
  batch,
  count,
  day,
  envelope,
  fingerprint,
  hash,
  id,
  packedEnvelope,
  packedMessage,
  ruleSet,
  sealedMessage,
  sealedRoster,
  secret,
} from './bytes.ts';
import { announcedFiles } from './files.ts';
import { countedEnding, threadEpoch } from './mailbox.ts';

/**
 * GET /api/desk/envelopes?after=<batch>: the same bytes for every functionaris of the channel (P3). Envelopes of new
 * meldingen and decoys, told apart by nobody who holds no key to them.
 */
export const envelopeListing = z.strictObject({
  batch,
  batches: z.array(z.strictObject({ batch, envelopes: z.array(envelope) })),
});

/** GET /api/desk/additions: epochs a colleague added this account to. For this account only, never listed. */
export const additions = z.strictObject({
  additions: z.array(z.strictObject({ meldingId: id, ...threadEpoch.shape })),
});

/** POST /api/desk/read: who shows `access` of an epoch gets what it opens. Many in one request. */
export const readMeldingen = z.strictObject({
  meldingen: z
    .array(z.strictObject({ meldingId: id, thread: count, epoch: count, access: secret, after: count }))
    .check(z.minLength(1), z.maxLength(200)),
});

/**
 * In the order asked; null for what is not there or not proven: one answer for both. Shorter than what was asked when
 * there is much to read, and never empty: the page asks again for the rest.
 */
function readAnswerOf<E extends z.ZodMiniType, M extends z.ZodMiniType>(sealed: { envelope: E; message: M }) {
  const epochs = z.array(z.strictObject({ ...threadEpoch.shape, envelope: sealed.envelope }));
  const whole = z.strictObject({
    kind: z.literal('whole'),
    meldingId: id,
    receivedOn: day,
    ruleSet,
    shredShare: secret,
    /** With the conversation; nothing with another thread, which a procesbegeleider may read who reads no conversation. */
    ending: countedEnding,
    /** Of every thread with the conversation: its reader opens those with a slot for them. With another one its own. */
    epochs,
    /** Of the thread that was asked. */
    messages: z.array(z.strictObject({ position: count, day, sealed: sealed.message })),
  });
  /** Who shows an older epoch gets the later envelopes of the thread and nothing else: a slot in one of them, or none. */
  const later = z.strictObject({ kind: z.literal('later'), meldingId: id, epochs });
  return z.strictObject({
    meldingen: z.array(z.nullable(z.discriminatedUnion('kind', [whole, later]))).check(z.minLength(1)),
  });
}

export const readAnswer = readAnswerOf({ envelope, message: sealedMessage });
/** For who asked for it packed. */
export const packedReadAnswer = readAnswerOf({ envelope: packedEnvelope, message: packedMessage });

/**
 * What a message does to the end of a melding (protocol, "Destruction"): `date` announces to the melder from which day
 * it may be destroyed, `no-date` takes that day back, `asks` asks for it, and may take such a day back with it, `stop` takes
 * every asking back.
 */
export const deskEnding = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('date'), on: day }),
  z.strictObject({ kind: z.literal('no-date') }),
  z.strictObject({ kind: z.literal('asks'), isDayTakenBack: z.optional(z.literal(true)) }),
  z.strictObject({ kind: z.literal('stop') }),
]);

/** POST /api/desk/messages. Colleagues see it at once, the melder from the next batch hour. */
export const deskMessage = z.strictObject({
  epoch: count,
  access: secret,
  sealed: sealedMessage,
  ending: deskEnding,
  files: announcedFiles,
});
export const deskMessageAnswer = z.strictObject({ position: count });

/**
 * POST /api/desk/epochs: the next readers of a melding, over all its threads, at once or not at all. `access` proves
 * the newest epoch of the thread; null starts a thread, or starts it again, which needs the conversation only.
 */
export const newEpochs = z.strictObject({
  meldingId: id,
  /** Proof of the conversation's newest epoch before this change. */
  conversation: z.strictObject({ epoch: count, access: secret }),
  changes: z
    .array(
      z.strictObject({
        thread: count,
        epoch: count,
        access: z.nullable(secret),
        envelope,
        accessHash: hash,
        roster: sealedRoster,
      }),
    )
    .check(z.minLength(1), z.maxLength(8)),
  /** Fingerprints of those who come new: the envelopes of the change are put before their accounts. */
  additions: z.array(fingerprint).check(z.maxLength(MAX_READERS)),
});

export type EnvelopeListing = z.infer<typeof envelopeListing>;
export type ReadMeldingen = z.infer<typeof readMeldingen>;
export type ReadAnswer = z.infer<typeof readAnswer>;
export type DeskMelding = Extract<ReadAnswer['meldingen'][number], { kind: 'whole' }>;
type PackedRead = z.infer<typeof packedReadAnswer>['meldingen'][number];
export type PackedMelding = Extract<PackedRead, { kind: 'whole' }>;
export type PackedEpochs = Extract<PackedRead, { kind: 'later' }>;
export type NewEpochs = z.infer<typeof newEpochs>;
export type DeskEnding = z.infer<typeof deskEnding>;
