import { u32, utf8 } from '../../crypto/public/bytes.ts';
import { entryDigest, personFingerprint } from '../../crypto/public/hash.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { isSignature } from '../../crypto/public/sodium.ts';
import { signedBytes } from '../../crypto/public/verify.ts';
import { done, newHead } from '../../schema/wire/accounts.ts';
import {
  type DirectoryChainWire,
  type DirectoryEntryWire,
  handlerDirectory,
  newEntry,
  newEntryAnswer,
  newRotation,
  publicDirectory,
} from '../../schema/wire/directory.ts';
import { decode, encode, isSame } from '../base64url.ts';
import { dayAfter, dayOf } from '../batches/rules.ts';
import { requireBatch, requireChannel } from '../channels/routes.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { requireAccount, requireFunctionaris, requireSteward } from '../passkeys/routes.ts';
import type { Account } from '../passkeys/store.ts';
import { type Route, route } from '../route.ts';
import type { Queries } from '../store.ts';
import { findEffect } from './effects.ts';
import { currentRootKeys, genesisDay, readNextEntry, readRotatedPerson, requireBatchMinutes } from './entry.ts';
import {
  formatChain,
  formatEntry,
  isFullySigned,
  isSignedByCurrent,
  publicEntries,
  requireFollows,
  requireRootSignatures,
  shownAfter,
  withEarlierSignatures,
} from './rules.ts';

export function directoryRoutes(deps: Deps): readonly Route[] {
  return [
    publicRoute(deps),
    handlerRoute(deps),
    entryRoute(deps),
    dropProposalRoute(deps),
    rotationRoute(deps),
    headRoute(deps),
  ];
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
    summary: 'Who receives meldingen, as signed chains, the newest first, and the current batch',
    caller: 'anyone',
    answer: publicDirectory,
    async run({ params }) {
      const { key, slug } = await requireChannel(store, params.slug);
      const retired = await readRetiredChains(store, slug);
      return { batch: await requireBatch(store, key), chains: [await readPublicChain(store, key), ...retired] };
    },
  });
}

async function readPublicChain(queries: Queries, channelKey: number): Promise<DirectoryChainWire> {
  const entries = publicEntries(await queries.listEntries(channelKey), await requireBatch(queries, channelKey));
  return formatChain(entries, await queries.listHeads(channelKey));
}

/** Newest first, by the day that their stewards signed. */
async function readRetiredChains(queries: Queries, slug: string): Promise<readonly DirectoryChainWire[]> {
  const chains = await Promise.all(
    (await queries.listRetiredChannels(slug)).map(async ({ key, genesisFp }) => {
      const chain = await readPublicChain(queries, key);
      return { chain, order: `${genesisDay(decode(chain.entries[0]?.bytes ?? ''))} ${encode(genesisFp)}` };
    }),
  );
  return chains.sort((left, right) => (left.order < right.order ? 1 : -1)).map(({ chain }) => chain);
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
    summary: 'The whole signed chain, also what melders see only from the next batch hour, and what waits for stewards',
    caller: 'account',
    answer: handlerDirectory,
    async run({ bearer }) {
      const { account } = await requireAccount(deps, bearer);
      const { key, channelKey, role } = account;
      return deps.store.transaction(async (tx) => {
        const proposal = role === 'steward' ? await tx.findProposal(channelKey) : undefined;
        const rotations =
          role === 'steward' ? await tx.listRotations(channelKey) : [await tx.findRotation(key)].filter(isThere);
        return {
          batch: await requireBatch(tx, channelKey),
          chain: await readChain(tx, channelKey),
          proposal: proposal === undefined ? null : formatEntry(proposal),
          rotations: rotations.map(({ rotation, signature }) => ({
            rotation: encode(rotation),
            signature: encode(signature),
          })),
        };
      });
    },
  });
}

function isThere<T>(found: T | undefined): found is T {
  return found !== undefined;
}

/**
 * POST /api/directory/entries. A steward.
 *
 * The server sees: the next entry of a public list, signed by root keys it does not hold. It does at once what the
 * entry says of accounts: who was suspended or removed has no session from here on.
 */
function entryRoute(deps: Deps): Route {
  return route({
    method: 'post',
    path: '/api/directory/entries',
    summary: 'The next entry of the signed directory; with too few signatures it waits for more',
    caller: 'steward',
    body: newEntry,
    answer: newEntryAnswer,
    async run({ body, bearer }) {
      const { account } = await requireSteward(deps, bearer);
      const next = readNextEntry(decode(body.entry.bytes));
      if (next.operation.op === 'policy') requireBatchMinutes(next.operation.policy, deps.config.demo);
      const before = decode(body.before);
      return deps.store.transaction(async (tx) => {
        const entries = await tx.listEntries(account.channelKey);
        requireFollows(next, entries.at(-1) ?? refuse('directory.conflict'), before);
        const current = currentRootKeys(entries);
        requireRootSignatures(body.entry, current, next.operation);
        const takeEffect = await findEffect(tx, account.channelKey, next.operation);
        const entry = decode(body.entry.bytes);
        const signatures = await gatherSignatures(tx, account.channelKey, body.entry);
        const row = { channelKey: account.channelKey, entry, signatures: JSON.stringify(signatures) };
        if (!isFullySigned(signatures, current, next.operation)) {
          if (!isSignedByCurrent(signatures, current)) refuse('request.invalid');
          await tx.putProposal(row);
          return { isComplete: false };
        }
        const batch = await requireBatch(tx, account.channelKey);
        const isFirstBatch = !(await tx.hasEarlierBatch(account.channelKey, batch));
        const shown = shownAfter(next.operation, { entries, batch, isFirstBatch });
        await tx.addEntry({ ...row, seq: next.seq, shownAfter: shown });
        await tx.deleteProposal(account.channelKey);
        await takeEffect();
        await tx.noteEvent(account.key, dayOf(deps.clock.now()), 'directory.changed');
        return { isComplete: true };
      });
    },
  });
}

/** With those that the same bytes were given before. */
async function gatherSignatures(tx: Queries, channelKey: number, { bytes, signatures }: DirectoryEntryWire) {
  const stored = await tx.findProposal(channelKey);
  const waiting = stored === undefined ? undefined : formatEntry(stored);
  return waiting?.bytes === bytes ? withEarlierSignatures(signatures, waiting.signatures) : signatures;
}

/**
 * DELETE /api/directory/proposal. A steward.
 *
 * The server sees: that what waited for signatures is dropped.
 */
function dropProposalRoute(deps: Deps): Route {
  return route({
    method: 'delete',
    path: '/api/directory/proposal',
    summary: 'Drops the entry that waits for more signatures',
    caller: 'steward',
    answer: done,
    async run({ bearer }) {
      const { account } = await requireSteward(deps, bearer);
      await deps.store.transaction((tx) => tx.deleteProposal(account.channelKey));
      return { done: true };
    },
  });
}

/**
 * POST /api/directory/rotations. A listed functionaris, for themselves.
 *
 * The server sees: the next public key of this functionaris, before a steward signs it into the list.
 */
function rotationRoute(deps: Deps): Route {
  return route({
    method: 'post',
    path: '/api/directory/rotations',
    summary: 'A functionaris asks for a new key in the list; takes the place of what they asked before',
    caller: 'functionaris',
    body: newRotation,
    answer: done,
    async run({ body, bearer }) {
      const { account } = await requireFunctionaris(deps, bearer);
      const row = { rotation: decode(body.rotation), signature: decode(body.signature) };
      requireOwnRotation(account, row);
      await deps.store.transaction((tx) => tx.putRotation({ accountKey: account.key, ...row }));
      return { done: true };
    },
  });
}

function requireOwnRotation({ idPk }: Account, asked: { rotation: Uint8Array; signature: Uint8Array }): void {
  const isOwn = isSame(readRotatedPerson(asked.rotation), personFingerprint(idPk));
  if (!isOwn || !isSignature(asked.signature, signedBytes(LABELS.rotateKem, asked.rotation), idPk))
    refuse('request.invalid');
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
      if (head.day < dayAfter(today, -1) || head.day > dayAfter(today, 1)) refuse('clock.differs');
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
