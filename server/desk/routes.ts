import * as z from 'zod/mini';
import { messageBytes, THREADS } from '../../crypto/public/sizes.ts';
import { batch } from '../../schema/wire/bytes.ts';
import {
  additions,
  deskMessage,
  deskMessageAnswer,
  type EnvelopeListing,
  envelopeListing,
  type ReadAnswer,
  type ReadMeldingen,
  readAnswer,
  readMeldingen,
} from '../../schema/wire/desk.ts';
import type { Packable } from '../../schema/wire/packed.ts';
import { decode, encode, isSame } from '../base64url.ts';
import { dayOfBatch, oldestListed } from '../batches/rules.ts';
import { requireBatch } from '../channels/routes.ts';
import { isRosterId, readMessage } from '../channels/rules.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { announceFiles } from '../files/announce.ts';
import { requireFunctionaris } from '../passkeys/routes.ts';
import { countedForDesk, requireDay } from '../retention/rules.ts';
import { deskSpeaksOfEnd } from '../retention/wishes.ts';
import { type Route, route, withBytes } from '../route.ts';
import type { Queries } from '../store.ts';
import { changeRoute } from './epochs.ts';
import { findNewest, findProven } from './rules.ts';
import type { StoredEpoch } from './store.ts';

const MESSAGE_MAX_BYTES = Math.ceil((messageBytes(3) * 4) / 3) + 1_024;
/** Of sealed messages in one answer, 16 MiB in base64url; it ends with the melding that goes past it. */
const READ_BYTES = 12_582_912;
const ENVELOPE_QUERY = z.strictObject({ after: z.optional(batch) });

export function deskRoutes(deps: Deps): readonly Route[] {
  return [envelopesRoute(deps), additionsRoute(deps), readRoute(deps), messageRoute(deps), changeRoute(deps)];
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
 * GET /api/desk/additions. A listed functionaris.
 *
 * The server sees: to which meldingen colleagues added this account. It never sees what the epochs open. Nothing in the
 * answer depends on what a melder sent.
 */
function additionsRoute(deps: Deps): Route {
  return route({
    method: 'get',
    path: '/api/desk/additions',
    summary: 'Epochs a colleague sealed to this account',
    caller: 'functionaris',
    answer: withBytes(additions),
    async run({ bearer }) {
      const { account } = await requireFunctionaris(deps, bearer);
      const rows = await deps.store.listAdditions(account.key);
      return { additions: rows.map((row) => ({ meldingId: encode(row.meldingId), ...formatEpoch(row) })) };
    },
  });
}

function formatEpoch({ thread, epoch, envelope }: Pick<StoredEpoch, 'thread' | 'epoch' | 'envelope'>) {
  return { thread, epoch, envelope };
}

/**
 * POST /api/desk/read. A listed functionaris who proves an epoch of each melding.
 *
 * The server sees: which meldingen this person can read, and says what it counts towards their end. The newest epoch of a thread opens all there is; an older one
 * gives the later envelopes, in one of which there is a slot for who still reads. Nothing in the answer depends on what
 * a melder sent since the last batch hour; what is not there and what is not proven are one answer.
 */
function readRoute(deps: Deps): Route {
  return route({
    method: 'post',
    path: '/api/desk/read',
    summary: 'Shares, epochs and messages of meldingen whose newest epoch is proven; later envelopes for an older one',
    caller: 'functionaris',
    body: readMeldingen,
    answer: withBytes(readAnswer),
    async run({ body, bearer }) {
      const { account } = await requireFunctionaris(deps, bearer);
      const found = await deps.store.transaction(async (tx) => {
        const rows: (Found | null)[] = [];
        let read = 0;
        for (const asked of body.meldingen) {
          const row = await readMelding(tx, account.channelKey, asked);
          rows.push(row);
          read += row?.kind === 'whole' ? row.messages.reduce((sum, { sealed }) => sum + sealed.length, 0) : 0;
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
          if (row === null || shredShare === undefined) return null;
          return row.kind === 'whole' ? { ...row, shredShare } : row;
        }),
      };
    },
  });
}

const NOTHING_COUNTED = { deskAskedOn: null, melderAskedOn: null, destroyFrom: null };

type Asked = ReadMeldingen['meldingen'][number];
type Read = Packable<NonNullable<ReadAnswer['meldingen'][number]>>;
type Found = { readonly meldingId: string } & (
  | Omit<Extract<Read, { kind: 'whole' }>, 'shredShare'>
  | Extract<Read, { kind: 'later' }>
);

async function readMelding(tx: Queries, channelKey: number, asked: Asked): Promise<Found | null> {
  const { thread } = asked;
  const isConversation = thread === THREADS.conversation;
  const meldingId = decode(asked.meldingId);
  const melding = await tx.findReleasedMelding(channelKey, meldingId);
  const epochs = await tx.listMeldingEpochs(meldingId);
  const proven = findProven(epochs, asked);
  if (melding === undefined || proven === undefined) return null;
  const ofThread = epochs.filter((row) => row.thread === thread);
  const later = ofThread.filter((row) => row.epoch > proven.epoch);
  if (later.length > 0) return { kind: 'later', meldingId: asked.meldingId, epochs: later.map(formatEpoch) };
  const messages = await tx.listDeskMessages(meldingId, thread, asked.after);
  return {
    kind: 'whole',
    meldingId: asked.meldingId,
    receivedOn: melding.receivedOn,
    ruleSet: melding.ruleSet,
    // Who proves another thread may read no conversation: how often its readers changed, and what was asked, is theirs.
    ending: isConversation ? countedForDesk(melding) : NOTHING_COUNTED,
    epochs: (isConversation ? epochs : ofThread).map(formatEpoch),
    messages,
  };
}

/**
 * POST /api/desk/messages. A listed functionaris who proves the newest epoch of the thread.
 *
 * The server sees: who writes to which melding, the message's bucket, and whether it speaks of the melding's end. It
 * never sees what it says. Positions and conflicts leave out what a melder sent since the last batch hour.
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
      const { channelKey, key: accountKey } = (await requireFunctionaris(deps, bearer)).account;
      const { bytes: sealed, shape } = readMessage(body.sealed);
      const { meldingId, thread, epoch, messageId } = shape;
      if (epoch !== body.epoch || isRosterId(messageId)) refuse('request.invalid');
      if (body.ending.kind !== 'none' && thread !== THREADS.conversation) refuse('request.invalid');
      if (body.ending.kind === 'date') requireDay(body.ending.on);
      return deps.store.transaction(async (tx) => {
        const melding = await tx.findReleasedMelding(channelKey, meldingId);
        const epochs = await tx.listMeldingEpochs(meldingId);
        const proven = findProven(epochs, { thread, epoch, access: body.access });
        if (melding === undefined || proven === undefined) refuse('desk.refused');
        const known = (await tx.findMessages({ meldingId, thread, messageId })).filter(
          ({ side, released }) => side === 'functionaris' || released,
        );
        const repeated = known.find((message) => message.side === 'functionaris' && isSame(message.sealed, sealed));
        if (repeated?.position != null) return { position: repeated.position };
        if (known.length > 0 || findNewest(epochs, thread) !== proven) refuse('message.conflict');
        await announceFiles(tx, { meldingId, thread, side: 'functionaris' }, body.files);
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
        const { twoAsk } = await tx.getChannel(channelKey);
        await deskSpeaksOfEnd(tx, { melding, day, ending: body.ending, accountKey, twoAsk });
        return { position };
      });
    },
  });
}
