import { mailboxId, notesHash } from '../../crypto/public/hash.ts';
import { messageBytes, THREADS } from '../../crypto/public/sizes.ts';
import { done } from '../../schema/wire/accounts.ts';
import { mailboxReplacement } from '../../schema/wire/mailbox.ts';
import { decode, encode, isSame } from '../base64url.ts';
import { requireCurrentBatch } from '../channels/receive.ts';
import { isRosterId, readMessage } from '../channels/rules.ts';
import { refuse } from '../errors.ts';
import { type Route, route } from '../route.ts';
import { type MailboxDeps, requireMailbox } from './access.ts';
import { findKnown, storeMessage } from './sending.ts';

/** Four of the largest messages and a notes box, as base64url in JSON. */
const REPLACEMENT_MAX_BYTES = 4 * Math.ceil((messageBytes(3) * 4) / 3) + 8_192;
const CONVERSATION = THREADS.conversation;

/**
 * POST /api/mailbox/replacement. The holder of a mailbox session.
 *
 * The server sees: that another code takes the place of this one, in the same meldingen. It never sees either code, and
 * keeps nothing that leads from the old one.
 */
export function replacementRoute(deps: MailboxDeps): Route {
  return route({
    method: 'post',
    path: '/api/mailbox/replacement',
    summary: 'A new code takes the place of this one, with its word in every melding; the session ends',
    caller: 'mailbox',
    body: mailboxReplacement,
    maxBodyBytes: REPLACEMENT_MAX_BYTES,
    answer: done,
    async run({ body, bearer }) {
      const { mailbox } = await requireMailbox(deps, bearer);
      const before = decode(body.before);
      const successor = { mailboxId: mailboxId(decode(body.authPk)), notesBox: decode(body.notesBox) };
      const words = body.sealed.map(readMessage);
      for (const { shape } of words) {
        if (shape.thread !== CONVERSATION || isRosterId(shape.messageId)) refuse('request.invalid');
      }
      await deps.store.transaction(async (tx) => {
        const stored = await tx.findMailbox(mailbox.mailboxId);
        if (stored === undefined) refuse('session.refused');
        await requireCurrentBatch(tx, mailbox.channelKey, body.batch);
        if (!isSame(notesHash(stored.notesBox), before)) refuse('notes.conflict');
        if ((await tx.findMailbox(successor.mailboxId)) !== undefined) refuse('request.invalid');
        const meldingen = await tx.listMailboxMeldingen(mailbox.mailboxId);
        requireOneEach(
          meldingen,
          words.map(({ shape }) => shape),
        );
        for (const { bytes, shape } of words) {
          if ((await findKnown(tx, shape)).length > 0) refuse('message.conflict');
          await storeMessage(tx, { channelKey: mailbox.channelKey, batch: body.batch, sealed: bytes, shape });
        }
        await tx.replaceMailbox(mailbox.mailboxId, { ...successor, channelKey: mailbox.channelKey });
      });
      return { done: true };
    },
  });
}

type OfMelding = { readonly meldingId: Uint8Array };

/** Exactly one for each melding: where the new code had no word, the old one would speak on. */
function requireOneEach(meldingen: readonly OfMelding[], words: readonly OfMelding[]): void {
  const ids = (rows: readonly OfMelding[]) =>
    rows
      .map(({ meldingId }) => encode(meldingId))
      .sort()
      .join();
  if (ids(meldingen) !== ids(words)) refuse('request.invalid');
}
