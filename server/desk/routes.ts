import * as z from 'zod/mini';
import { accessHash } from '../../crypto/public/hash.ts';
import { messageBytes } from '../../crypto/public/sizes.ts';
import { batch } from '../../schema/wire/bytes.ts';
import {
  type DeskMelding,
  deskMessage,
  deskMessageAnswer,
  type EnvelopeListing,
  envelopeListing,
  type ReadMeldingen,
  readAnswer,
  readMeldingen,
} from '../../schema/wire/desk.ts';
import { decode, encode, isSame } from '../base64url.ts';
import { dayOfBatch, oldestListed } from '../batches/rules.ts';
import { requireBatch } from '../channels/routes.ts';
import { isRosterId, readMessage } from '../channels/rules.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { requireFunctionaris } from '../passkeys/routes.ts';
import { type Route, route } from '../route.ts';
import type { Queries } from '../store.ts';

const MESSAGE_MAX_BYTES = Math.ceil((messageBytes(3) * 4) / 3) + 1_024;
/** Of sealed messages in one answer; it ends with the melding that goes past it. */
const READ_BYTES = 16_777_216;
const ENVELOPE_QUERY = z.strictObject({ after: z.optional(batch) });

export function deskRoutes(deps: Deps): readonly Route[] {
  return [envelopesRoute(deps), readRoute(deps), messageRoute(deps)];
}

/**
 * GET /api/desk/envelopes. A listed functionaris.
 *
 * The server sees: from which batch on somebody lists. The answer is the same for every functionaris of the channel,
 * and holds at least one decoy wherever nothing is real.
 */
function envelopesRoute(deps: Deps): Route {
  return route({
    method: 'get',
    path: '/api/desk/envelopes',
    summary: 'Envelopes of new meldingen, and decoys',
    caller: 'functionaris',
    query: ENVELOPE_QUERY,
    answer: envelopeListing,
    async run({ query, bearer }) {
      const { account } = await requireFunctionaris(deps, bearer);
      return deps.store.transaction(async (tx) => {
        const current = await requireBatch(tx, account.channelKey);
        const oldest = oldestListed(current);
        const after = query.after === undefined || query.after < oldest ? oldest : query.after;
        return { batch: current, batches: groupByBatch(await tx.listEnvelopes(account.channelKey, after)) };
      });
    },
  });
}

function groupByBatch(
  rows: readonly { readonly batch: string; readonly envelope: Uint8Array }[],
): EnvelopeListing['batches'] {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const group = groups.get(row.batch) ?? [];
    group.push(encode(row.envelope));
    groups.set(row.batch, group);
  }
  return [...groups].map(([name, envelopes]) => ({ batch: name, envelopes }));
}

/**
 * POST /api/desk/read. A listed functionaris who proves the newest epoch of each melding.
 *
 * The server sees: which meldingen this person can read. Nothing in the answer depends on what a melder sent since the
 * last batch hour; what is not there and what is not proven are one answer.
 */
function readRoute(deps: Deps): Route {
  return route({
    method: 'post',
    path: '/api/desk/read',
    summary: 'Shares, epochs and messages of meldingen whose newest epoch is proven',
    caller: 'functionaris',
    body: readMeldingen,
    answer: readAnswer,
    async run({ body, bearer }) {
      const { account } = await requireFunctionaris(deps, bearer);
      const found = await deps.store.transaction(async (tx) => {
        const rows: (Omit<DeskMelding, 'shredShare'> | null)[] = [];
        let read = 0;
        for (const asked of body.meldingen) {
          const row = await readMelding(tx, account.channelKey, asked);
          rows.push(row);
          read += row?.messages.reduce((sum, { sealed }) => sum + sealed.length, 0) ?? 0;
          if (read >= READ_BYTES) break;
        }
        return rows;
      });
      const shares = await deps.shredStore.findShares(
        found.flatMap((row) => (row === null ? [] : [decode(row.meldingId)])),
      );
      const shareOf = new Map(shares.map(({ meldingId, share }) => [encode(meldingId), encode(share)]));
      return {
        meldingen: found.map((row) => {
          const shredShare = row === null ? undefined : shareOf.get(row.meldingId);
          return row === null || shredShare === undefined ? null : { ...row, shredShare };
        }),
      };
    },
  });
}

type Asked = ReadMeldingen['meldingen'][number];

async function readMelding(
  tx: Queries,
  channelKey: number,
  asked: Asked,
): Promise<Omit<DeskMelding, 'shredShare'> | null> {
  const { thread } = asked;
  const meldingId = decode(asked.meldingId);
  const melding = await tx.findReleasedMelding(channelKey, meldingId);
  const newest = await tx.findNewestEpoch(meldingId, thread);
  const isProven = newest?.epoch === asked.epoch && isSame(newest.accessHash, accessHash(decode(asked.access)));
  if (melding === undefined || !isProven) return null;
  const epochs = await tx.listEpochs([meldingId], thread);
  const messages = await tx.listDeskMessages(meldingId, thread, asked.after);
  return {
    meldingId: asked.meldingId,
    receivedOn: melding.receivedOn,
    ruleSet: melding.ruleSet,
    epochs: epochs.map(({ epoch, envelope }) => ({ thread, epoch, envelope: encode(envelope) })),
    messages: messages.map(({ position, day, sealed }) => ({ position, day, sealed: encode(sealed) })),
  };
}

/**
 * POST /api/desk/messages. A listed functionaris who proves the newest epoch of the thread.
 *
 * The server sees: who writes to which melding and the message's bucket. It never sees what. Positions and conflicts
 * leave out what a melder sent since the last batch hour.
 */
function messageRoute(deps: Deps): Route {
  return route({
    method: 'post',
    path: '/api/desk/messages',
    summary: 'A sealed message of a functionaris; idempotent by its message id',
    caller: 'functionaris',
    body: deskMessage,
    maxBodyBytes: MESSAGE_MAX_BYTES,
    answer: deskMessageAnswer,
    async run({ body, bearer }) {
      const { channelKey } = (await requireFunctionaris(deps, bearer)).account;
      const { bytes: sealed, shape } = readMessage(body.sealed);
      const { meldingId, thread, epoch, messageId } = shape;
      if (epoch !== body.epoch || isRosterId(messageId)) refuse('request.invalid');
      const proof = accessHash(decode(body.access));
      return deps.store.transaction(async (tx) => {
        const melding = await tx.findReleasedMelding(channelKey, meldingId);
        const epochs = await tx.listEpochs([meldingId], thread);
        const shown = epochs.find((candidate) => candidate.epoch === epoch);
        if (melding === undefined || shown === undefined || !isSame(shown.accessHash, proof)) refuse('desk.refused');
        const known = (await tx.findMessages({ meldingId, thread, messageId })).filter(
          ({ side, released }) => side === 'functionaris' || released,
        );
        const repeated = known.find((message) => message.side === 'functionaris' && isSame(message.sealed, sealed));
        if (repeated?.position != null) return { position: repeated.position };
        if (known.length > 0 || epochs.some((candidate) => candidate.epoch > epoch)) refuse('message.conflict');
        const position = (await tx.findLastPosition(meldingId, thread)) + 1;
        const day = dayOfBatch(await requireBatch(tx, channelKey));
        await tx.addMessage({
          channelKey,
          meldingId,
          thread,
          epoch,
          messageId,
          side: 'functionaris',
          position,
          released: false,
          day,
          sealed,
        });
        return { position };
      });
    },
  });
}
