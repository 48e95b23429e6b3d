import { u32, utf8 } from '../../crypto/public/bytes.ts';
import { entryDigest, personFingerprint } from '../../crypto/public/hash.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { isSignature } from '../../crypto/public/sodium.ts';
import { signedBytes } from '../../crypto/public/verify.ts';
import { done, newEntry, newHead } from '../../schema/wire/accounts.ts';
import { type DirectoryChainWire, handlerDirectory, publicDirectory } from '../../schema/wire/directory.ts';
import { decode, isSame } from '../base64url.ts';
import { dayAfter, dayOf } from '../batches/rules.ts';
import { requireBatch, requireChannel } from '../channels/routes.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { requireAccount, requireFunctionaris, requireSteward } from '../passkeys/routes.ts';
import { type Route, route } from '../route.ts';
import type { Queries } from '../store.ts';
import { formatChain, publicEntries, readGenesis, readSeq, requireRootSignatures } from './rules.ts';

export function directoryRoutes(deps: Deps): readonly Route[] {
  return [publicRoute(deps), handlerRoute(deps), entryRoute(deps), headRoute(deps)];
}

/** The whole chain, as handlers see it. */
export async function readChain(queries: Queries, channelKey: number): Promise<DirectoryChainWire> {
  return formatChain(await queries.listEntries(channelKey), await queries.listHeads(channelKey));
}

/**
 * GET /api/channels/:slug/directory. Anyone.
 *
 * The server sees: that somebody looks at a public list. It never sees whom they will choose.
 */
function publicRoute({ store }: Deps): Route {
  return route({
    method: 'get',
    path: '/api/channels/:slug/directory',
    summary: 'Who receives meldingen, as a signed chain, and the current batch',
    caller: 'anyone',
    answer: publicDirectory,
    async run({ params }) {
      const { key } = await requireChannel(store, params.slug);
      const batch = await requireBatch(store, key);
      const entries = publicEntries(await store.listEntries(key), batch);
      return { batch, chains: [formatChain(entries, await store.listHeads(key))] };
    },
  });
}

/**
 * GET /api/directory. A signed-in handler: also one who is not on the list yet, to see that.
 *
 * The server sees: nothing it did not know.
 */
function handlerRoute(deps: Deps): Route {
  return route({
    method: 'get',
    path: '/api/directory',
    summary: 'The whole signed chain, also what melders see only from the next batch hour',
    caller: 'account',
    answer: handlerDirectory,
    async run({ bearer }) {
      const { account } = await requireAccount(deps, bearer);
      return {
        batch: await requireBatch(deps.store, account.channelKey),
        chain: await readChain(deps.store, account.channelKey),
      };
    },
  });
}

/**
 * POST /api/directory/entries. A steward.
 *
 * The server sees: the next entry of a public list, signed by root keys it does not hold.
 */
function entryRoute(deps: Deps): Route {
  return route({
    method: 'post',
    path: '/api/directory/entries',
    summary: 'The next entry of the signed directory',
    caller: 'steward',
    body: newEntry,
    answer: done,
    async run({ body, bearer }) {
      const { account } = await requireSteward(deps, bearer);
      const entry = decode(body.entry.bytes);
      const before = decode(body.before);
      await deps.store.transaction(async (tx) => {
        const first = await tx.findEntry(account.channelKey, 0);
        const head = await tx.findHeadEntry(account.channelKey);
        if (first === undefined || head === undefined) refuse('directory.conflict');
        if (body.seq !== head.seq + 1 || !isSame(entryDigest(head.entry), before)) refuse('directory.conflict');
        if (readSeq(entry) !== body.seq) refuse('request.invalid');
        requireRootSignatures(body.entry, readGenesis(first.entry));
        const batch = await requireBatch(tx, account.channelKey);
        // In a channel's first hours nobody can have reported yet, and its steward must be able to try it.
        const shownAfter = (await tx.hasEarlierBatch(account.channelKey, batch)) ? batch : '';
        const signatures = JSON.stringify(body.entry.signatures);
        await tx.addEntry({ channelKey: account.channelKey, seq: body.seq, entry, signatures, shownAfter });
        if (body.invitationId !== null) await markListed(tx, account.channelKey, decode(body.invitationId));
        await tx.noteEvent(account.key, dayOf(deps.clock.now()), 'directory.changed');
      });
      return { done: true };
    },
  });
}

async function markListed(tx: Queries, channelKey: number, invitationId: Uint8Array): Promise<void> {
  const invitation = await tx.findInvitation(channelKey, invitationId);
  if (invitation?.state !== 'enrolled' || invitation.accountKey === null) refuse('invitation.refused');
  await tx.updateInvitation(invitation.key, { state: 'listed' });
  await tx.setListed(invitation.accountKey);
}

/**
 * POST /api/directory/heads. A listed functionaris, for themselves.
 *
 * The server sees: that this functionaris saw this list on this day. Public on purpose.
 */
function headRoute(deps: Deps): Route {
  return route({
    method: 'post',
    path: '/api/directory/heads',
    summary: 'A functionaris confirms the newest list',
    caller: 'functionaris',
    body: newHead,
    answer: done,
    async run({ body, bearer }) {
      const { account } = await requireFunctionaris(deps, bearer);
      const { channelKey, idPk } = account;
      const head = {
        fp: decode(body.fp),
        seq: body.seq,
        digest: decode(body.digest),
        day: body.day,
        signature: decode(body.signature),
      };
      if (!isSame(personFingerprint(idPk), head.fp)) refuse('request.invalid');
      const today = dayOf(deps.clock.now());
      // One day either way: a browser in another time zone. Further ahead it would hide every later one.
      if (head.day < dayAfter(today, -1) || head.day > dayAfter(today, 1)) refuse('request.invalid');
      const { genesisFp } = await deps.store.getChannel(channelKey);
      const message = signedBytes(LABELS.head, genesisFp, u32(head.seq), head.digest, utf8(head.day));
      if (!isSignature(head.signature, message, idPk)) refuse('request.invalid');
      await deps.store.transaction(async (tx) => {
        const entry = await tx.findEntry(channelKey, head.seq);
        if (entry === undefined || !isSame(entryDigest(entry.entry), head.digest)) refuse('directory.conflict');
        await tx.putHead({ channelKey, ...head });
        await tx.noteEvent(account.key, today, 'directory.head_signed');
      });
      return { done: true };
    },
  });
}
