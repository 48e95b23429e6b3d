import * as z from 'zod/mini';
import { batch } from '../../schema/wire/bytes.ts';
import { selfCheckDone, selfCheckState } from '../../schema/wire/self-check.ts';
import { encode } from '../base64url.ts';
import { dayOf, oldestListed } from '../batches/rules.ts';
import { requireBatch } from '../channels/routes.ts';
import type { Channel } from '../channels/store.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { type Route, type RouteInput, route } from '../route.ts';
import { deriveKey } from '../secret.ts';
import type { Queries } from '../store.ts';
import { findAuthorised } from './rules.ts';

const PATH = '/api/channels/:slug/self-checks/:meldingId';
const STATE_QUERY = z.strictObject({ after: z.optional(batch) });

interface SelfCheckDeps extends Deps {
  readonly tokenKey: Uint8Array;
}

export function selfCheckRoutes(given: Deps): readonly Route[] {
  const deps: SelfCheckDeps = { ...given, tokenKey: deriveKey(given.secret, 'self-check') };
  return [announceRoute(deps), stateRoute(deps), destroyRoute(deps)];
}

interface Asked {
  readonly channel: Channel;
  readonly meldingId: Uint8Array;
}

/** Whoever can read the data folder. No channel, another id and a wrong token are one answer. */
async function requireOperator(
  { store, tokenKey }: SelfCheckDeps,
  { params, bearer = '' }: Pick<RouteInput<unknown, unknown>, 'params' | 'bearer'>,
): Promise<Asked> {
  const { slug = '', meldingId: id = '' } = params;
  const meldingId = findAuthorised(tokenKey, { slug, meldingId: id, token: bearer });
  const channel = await store.findChannel(slug);
  return meldingId === undefined || channel === undefined ? refuse('session.refused') : { channel, meldingId };
}

/** The same answer for an id that was never announced: nothing of anybody else is ever read or destroyed here. */
async function requireAnnounced(queries: Queries, { channel, meldingId }: Asked) {
  return (await queries.findSelfCheck(channel.key, meldingId)) ?? refuse('session.refused');
}

/**
 * POST /api/channels/:slug/self-checks/:meldingId. The operator's terminal.
 *
 * The server sees: under which id a made-up melding will come, before it comes. An id under which a melding is there
 * is refused, so that no melder's can be made into one.
 */
function announceRoute(deps: SelfCheckDeps): Route {
  return route({
    method: 'post',
    path: PATH,
    summary: 'Announces a made-up melding, which takes the place of a decoy',
    caller: 'operator',
    answer: selfCheckDone,
    async run(input) {
      const { channel, meldingId } = await requireOperator(deps, input);
      await deps.store.transaction(async (tx) => {
        if ((await tx.findSelfCheck(channel.key, meldingId)) !== undefined) return;
        if (await tx.hasMelding(meldingId)) refuse('session.refused');
        const startedOn = dayOf(deps.clock.now());
        await tx.addSelfCheck({ channelKey: channel.key, meldingId, startedOn, listed: false });
      });
      return { done: true };
    },
  });
}

/**
 * GET /api/channels/:slug/self-checks/:meldingId. The operator's terminal.
 *
 * The server sees: that its operator looks. It gives what every functionaris is given, and what opens this one melding.
 */
function stateRoute(deps: SelfCheckDeps): Route {
  return route({
    method: 'get',
    path: PATH,
    summary: 'What is listed, and what opens the made-up melding once it is among it',
    caller: 'operator',
    query: STATE_QUERY,
    answer: selfCheckState,
    async run({ query, ...input }) {
      const asked = await requireOperator(deps, input);
      const { channel, meldingId } = asked;
      // In a transaction, so that a release in between cannot name a batch without what it lists.
      const found = await deps.store.transaction(async (tx) => {
        const { listed } = await requireAnnounced(tx, asked);
        const current = await requireBatch(tx, channel.key);
        const oldest = oldestListed(current);
        const after = query.after === undefined || query.after < oldest ? oldest : query.after;
        const envelopes = await tx.listEnvelopes(channel.key, after);
        return { listed, batch: current, envelopes, messages: await tx.listCheckMessages(meldingId) };
      });
      const [kept] = found.listed ? await deps.shredStore.findShares([meldingId]) : [];
      return {
        batch: found.batch,
        envelopes: found.envelopes.map(({ envelope }) => encode(envelope)),
        melding: kept === undefined ? null : { shredShare: encode(kept.share), messages: found.messages.map(encode) },
      };
    },
  });
}

/**
 * DELETE /api/channels/:slug/self-checks/:meldingId. The operator's terminal.
 *
 * The server sees: that the made-up melding has done its work. Its share goes first: from then on every copy is closed.
 */
function destroyRoute(deps: SelfCheckDeps): Route {
  return route({
    method: 'delete',
    path: PATH,
    summary: 'Destroys the made-up melding; its envelope stays listed and opens to nothing',
    caller: 'operator',
    answer: selfCheckDone,
    async run(input) {
      const asked = await requireOperator(deps, input);
      await requireAnnounced(deps.store, asked);
      await destroyCheck(deps, asked.meldingId);
      return { done: true };
    },
  });
}

/** The announced id stays until it is swept: a submission that comes late is made up, too. */
export async function destroyCheck({ store, shredStore, clock }: Deps, meldingId: Uint8Array): Promise<void> {
  await shredStore.destroyShare(meldingId, dayOf(clock.now()));
  await store.transaction((tx) => tx.deleteCheckMelding(meldingId));
}
