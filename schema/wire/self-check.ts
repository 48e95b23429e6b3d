import * as z from 'zod/mini';
import { batch, envelope, sealedMessage, secret } from './bytes.ts';

/** POST and DELETE /api/channels/:slug/self-checks/:meldingId, for the operator's own terminal. */
export const selfCheckDone = z.strictObject({ done: z.literal(true) });

/**
 * GET /api/channels/:slug/self-checks/:meldingId?after=<batch>: what every functionaris is given to try their keys on,
 * and, once the made-up melding is in it, what opens it. Null before, and again when it is destroyed.
 */
export const selfCheckState = z.strictObject({
  batch,
  envelopes: z.array(envelope),
  melding: z.nullable(z.strictObject({ shredShare: secret, messages: z.array(sealedMessage) })),
});

export type SelfCheckState = z.infer<typeof selfCheckState>;
