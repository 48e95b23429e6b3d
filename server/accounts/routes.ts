import { genesisFingerprint } from '../../crypto/public/hash.ts';
import {
  done,
  enrolment,
  invitationLook,
  invitations,
  linkLook,
  newInvitation,
  putState,
  setup,
  stateAnswer,
} from '../../schema/wire/accounts.ts';
import { decode, encode } from '../base64url.ts';
import { dayOf, runningBatch } from '../batches/rules.ts';
import type { Challenges } from '../challenges.ts';
import type { Deps } from '../deps.ts';
import { readChain } from '../directory/routes.ts';
import { readGenesis, requireBatchMinutes, requireRootSignatures } from '../directory/rules.ts';
import { refuse } from '../errors.ts';
import { requireAccount, requireSteward } from '../passkeys/routes.ts';
import { tokenHash } from '../passkeys/rules.ts';
import { type Route, route } from '../route.ts';
import { addVerifiedAccount, verifyAccount } from './enrol.ts';
import { formatInvitation, formatState, isOpenInvitation, readState, requireSameWays } from './rules.ts';
import type { StoredInvitation } from './store.ts';

/** Vault and keyring at their largest are 64 KiB and 4 MiB, as base64url in JSON. */
const STATE_MAX_BYTES = 6_291_456;
/** A new account's keyring is one step. Whoever has no link yet makes the server hold no more than this. */
const NEW_ACCOUNT_MAX_BYTES = 262_144;

export function accountRoutes(deps: Deps, creation: Challenges): readonly Route[] {
  return [
    setupLookRoute(deps),
    setupRoute(deps, creation),
    inviteRoute(deps),
    invitationsRoute(deps),
    invitationLookRoute(deps),
    enrolmentRoute(deps, creation),
    readStateRoute(deps),
    putStateRoute(deps),
  ];
}

const today = ({ clock }: Deps) => dayOf(clock.now());

/** A set-up link, or an invitation nobody used yet. */
export async function isGoodLink(deps: Deps, linkToken: string): Promise<boolean> {
  if (await deps.store.hasSetupLink(tokenHash(linkToken))) return true;
  return isOpenInvitation(await deps.store.findInvitationByToken(tokenHash(linkToken)), today(deps));
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
      const { linkToken, slug, genesis } = body;
      if (!(await deps.store.hasSetupLink(tokenHash(linkToken)))) refuse('setup.refused');
      const entry = decode(genesis.bytes);
      const policy = readGenesis(entry);
      requireBatchMinutes(policy.batchMinutes, deps.config.demo);
      requireRootSignatures(genesis, policy);
      const steward = await verifyAccount(deps, body.steward, creation);
      const { batchMinutes, slotCount, ruleSet } = policy;
      await deps.store.transaction(async (tx) => {
        if (!(await tx.hasSetupLink(tokenHash(linkToken)))) refuse('setup.refused');
        await tx.deleteSetupLinks();
        const row = { slug, genesisFp: genesisFingerprint(entry), batchMinutes, slotCount, ruleSet };
        const channel = (await tx.addChannel(row)) ?? refuse('channel.slug_taken');
        const now = deps.clock.now();
        await tx.addBatch({ channelKey: channel.key, startsAt: runningBatch(now, batchMinutes) });
        const signatures = JSON.stringify(genesis.signatures);
        await tx.addEntry({ channelKey: channel.key, seq: 0, entry, signatures, shownAfter: '' });
        await addVerifiedAccount(tx, steward, { channelKey: channel.key, role: 'steward', now });
      });
      steward.spendChallenges();
      return { done: true };
    },
  });
}

/**
 * POST /api/invitations. A steward.
 *
 * The server sees: who is invited, as the public directory will name them. It keeps a hash of the link's token only.
 */
function inviteRoute(deps: Deps): Route {
  return route({
    method: 'post',
    path: '/api/invitations',
    summary: 'Invite a functionaris',
    caller: 'steward',
    body: newInvitation,
    answer: done,
    async run({ body, bearer }) {
      const { account } = await requireSteward(deps, bearer);
      await deps.store.transaction(async (tx) => {
        const isNew = await tx.addInvitation({
          invitationId: deps.random.bytes(16),
          tokenHash: tokenHash(body.linkToken),
          channelKey: account.channelKey,
          person: JSON.stringify(body.person),
          createdOn: today(deps),
          state: 'invited',
          card: null,
          cardSignature: null,
          accountKey: null,
        });
        if (!isNew) refuse('invitation.refused');
        await tx.noteEvent(account.key, today(deps), 'invitation.made');
      });
      return { done: true };
    },
  });
}

/**
 * GET /api/invitations. A steward.
 *
 * The server sees: that the steward looks at the list.
 */
function invitationsRoute(deps: Deps): Route {
  return route({
    method: 'get',
    path: '/api/invitations',
    summary: 'Who was invited, who enrolled, who is listed',
    caller: 'steward',
    answer: invitations,
    async run({ bearer }) {
      const { account } = await requireSteward(deps, bearer);
      return { invitations: (await deps.store.listInvitations(account.channelKey)).map(formatInvitation) };
    },
  });
}

async function requireInvitation(deps: Deps, linkToken: string): Promise<StoredInvitation> {
  const invitation = await deps.store.findInvitationByToken(tokenHash(linkToken));
  return isOpenInvitation(invitation, today(deps)) ? invitation : refuse('invitation.refused');
}

/**
 * POST /api/invitations/look. Who has an invitation link.
 *
 * The server sees: that the link was opened. Unknown, used and expired are one answer.
 */
function invitationLookRoute(deps: Deps): Route {
  return route({
    method: 'post',
    path: '/api/invitations/look',
    summary: 'What an invitation says, and the directory to compare with its pin',
    caller: 'anyone',
    body: linkLook,
    answer: invitationLook,
    async run({ body }) {
      const invitation = await requireInvitation(deps, body.linkToken);
      const { slug } = await deps.store.getChannel(invitation.channelKey);
      const { person } = formatInvitation(invitation);
      return { slug, person, chain: await readChain(deps.store, invitation.channelKey) };
    },
  });
}

/**
 * POST /api/enrolments. Who has an invitation link; once.
 *
 * The server sees: public keys, the signed card that the directory will show, and sealed boxes.
 */
function enrolmentRoute(deps: Deps, creation: Challenges): Route {
  return route({
    method: 'post',
    path: '/api/enrolments',
    summary: 'An invited functionaris makes an account',
    caller: 'anyone',
    body: enrolment,
    maxBodyBytes: NEW_ACCOUNT_MAX_BYTES,
    answer: done,
    async run({ body }) {
      await requireInvitation(deps, body.linkToken);
      const person = await verifyAccount(deps, body.account, creation);
      const card = decode(body.signedCard.card);
      const cardSignature = decode(body.signedCard.signature);
      await deps.store.transaction(async (tx) => {
        const invitation = await tx.findInvitationByToken(tokenHash(body.linkToken));
        if (!isOpenInvitation(invitation, today(deps))) refuse('invitation.refused');
        const place = { channelKey: invitation.channelKey, role: 'functionaris', now: deps.clock.now() } as const;
        const { key: accountKey } = await addVerifiedAccount(tx, person, place);
        await tx.updateInvitation(invitation.key, { state: 'enrolled', card, cardSignature, accountKey });
      });
      person.spendChallenges();
      return { done: true };
    },
  });
}

/**
 * GET /api/account/state. A signed-in handler, their own.
 *
 * The server sees: sealed boxes whose sizes go in steps. It never sees which meldingen the keyring is for.
 */
function readStateRoute(deps: Deps): Route {
  return route({
    method: 'get',
    path: '/api/account/state',
    summary: 'Vault, keyring and sealed keys',
    caller: 'account',
    answer: stateAnswer,
    async run({ bearer }) {
      const { account } = await requireAccount(deps, bearer);
      return deps.store.transaction(async (tx) => ({
        state: formatState(await tx.getAccount(account.key), await tx.listWaysIn(account.key)),
      }));
    },
  });
}

/**
 * PUT /api/account/state. A signed-in handler, their own.
 *
 * The server sees: that the state changed. Its signature is for the account's browsers: they believe no other.
 */
function putStateRoute(deps: Deps): Route {
  return route({
    method: 'put',
    path: '/api/account/state',
    summary: 'Compared and set on version − 1',
    caller: 'account',
    body: putState,
    maxBodyBytes: STATE_MAX_BYTES,
    answer: done,
    async run({ body: { state }, bearer }) {
      const { account } = await requireAccount(deps, bearer);
      const next = readState(state);
      await deps.store.transaction(async (tx) => {
        const stored = await tx.getAccount(account.key);
        if (next.version !== stored.version + 1) refuse('account.conflict');
        const ways = await tx.listWaysIn(account.key);
        requireSameWays(
          state,
          ways.map(({ wayInId }) => encode(wayInId)),
        );
        await tx.setState(account.key, next);
        for (const way of ways) {
          const sealed = state.sealedKeys.find(({ wayInId }) => wayInId === encode(way.wayInId))?.sealed ?? '';
          await tx.setSealedKey(way.key, decode(sealed));
        }
      });
      return { done: true };
    },
  });
}
