import { genesisFingerprint } from '../../crypto/public/hash.ts';
import { done, linkLook, type Setup, setup, stewardSetup } from '../../schema/wire/accounts.ts';
import { decode, isSame } from '../base64url.ts';
import { runningBatch } from '../batches/rules.ts';
import type { Challenges } from '../challenges.ts';
import type { Channel } from '../channels/store.ts';
import type { Deps } from '../deps.ts';
import { type Genesis, readGenesis, requireBatchMinutes } from '../directory/entry.ts';
import { requireGenesisSignatures } from '../directory/rules.ts';
import { refuse } from '../errors.ts';
import { tokenHash } from '../passkeys/rules.ts';
import { type Route, route } from '../route.ts';
import type { Queries } from '../store.ts';
import { addVerifiedAccount, NEW_ACCOUNT_MAX_BYTES, verifyAccount } from './enrol.ts';
import { newInvitationRow } from './rules.ts';

export function setupRoutes(deps: Deps, creation: Challenges): readonly Route[] {
  return [setupLookRoute(deps), setupRoute(deps, creation), stewardRoute(deps)];
}

/**
 * POST /api/setup/look. Who has the set-up link from the terminal.
 *
 * The server sees: that the link was opened.
 */
function setupLookRoute({ store }: Deps): Route {
  return route({
    method: 'post',
    path: '/api/setup/look',
    summary: 'Whether a set-up link is still good',
    caller: 'anyone',
    body: linkLook,
    answer: done,
    async run({ body }) {
      return (await store.hasSetupLink(tokenHash(body.linkToken))) ? { done: true } : refuse('setup.refused');
    },
  });
}

/**
 * POST /api/setup. Who has the set-up link from the terminal.
 *
 * The server sees: the public genesis of a channel and the steward's public keys. It never sees a root key's secret.
 * A channel that is replaced stays: its mailboxes open under the same address, its accounts and its batches go on. Only
 * first reports go to the new one.
 */
function setupRoute(deps: Deps, creation: Challenges): Route {
  return route({
    method: 'post',
    path: '/api/setup',
    summary: 'A channel and its steward, at once or not at all',
    caller: 'anyone',
    body: setup,
    maxBodyBytes: NEW_ACCOUNT_MAX_BYTES,
    answer: done,
    async run({ body }) {
      const { linkToken, genesis } = body;
      if (!(await deps.store.hasSetupLink(tokenHash(linkToken)))) refuse('setup.refused');
      const entry = decode(genesis.bytes);
      const read = readGenesis(entry);
      requireBatchMinutes(read.policy, deps.config.demo);
      requireGenesisSignatures(genesis, read);
      const steward = await verifyAccount(deps, body.steward, creation);
      await deps.store.transaction(async (tx) => {
        if (!(await tx.hasSetupLink(tokenHash(linkToken)))) refuse('setup.refused');
        await tx.deleteSetupLinks();
        const now = deps.clock.now();
        const { key: channelKey, batchMinutes } = await openChannel(tx, body, read);
        await tx.addBatch({ channelKey, startsAt: runningBatch(now, batchMinutes) });
        const signatures = JSON.stringify(genesis.signatures);
        await tx.addEntry({ channelKey, seq: 0, entry, signatures, shownAfter: '' });
        await addVerifiedAccount(tx, steward, { channelKey, role: 'steward', now });
      });
      steward.spendChallenges();
      return { done: true };
    },
  });
}

/** The row of a new channel, in the place of one whose list nobody can sign any more when that is asked for. */
async function openChannel(tx: Queries, { slug, genesis, replaces }: Setup, { policy }: Genesis): Promise<Channel> {
  const genesisFp = genesisFingerprint(decode(genesis.bytes));
  // A poster's pin must not stand for two.
  if ((await tx.listChannels()).some((channel) => isSame(channel.genesisFp, genesisFp))) refuse('request.invalid');
  if (replaces) {
    const { key } = (await tx.findChannel(slug)) ?? refuse('channel.not_found');
    await tx.retireChannel(key);
  }
  return (await tx.addChannel({ slug, genesisFp, ...policy })) ?? refuse('channel.slug_taken');
}

/**
 * POST /api/setup/steward. Who has the set-up link from the terminal.
 *
 * The server sees: the name of a steward to be. What that account may do stays with the root keys: the server's
 * operator can make such an account at any time, and signs nothing with it.
 */
function stewardRoute(deps: Deps): Route {
  return route({
    method: 'post',
    path: '/api/setup/steward',
    summary: 'An invitation for a new steward of a channel whose stewards are lost',
    caller: 'anyone',
    body: stewardSetup,
    answer: done,
    async run({ body: { linkToken, slug, invitation, steward } }) {
      await deps.store.transaction(async (tx) => {
        if (!(await tx.hasSetupLink(tokenHash(linkToken)))) refuse('setup.refused');
        const { key: channelKey } = (await tx.findChannel(slug)) ?? refuse('channel.not_found');
        await tx.deleteSetupLinks();
        const row = newInvitationRow(deps, {
          linkToken: invitation,
          channelKey,
          invitee: { role: 'steward', person: steward },
        });
        if (!(await tx.addInvitation(row))) refuse('invitation.refused');
      });
      return { done: true };
    },
  });
}
