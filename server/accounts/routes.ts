import {
  done,
  type Enrolment,
  enrolment,
  invitationLook,
  invitations,
  linkLook,
  newInvitation,
} from '../../schema/wire/accounts.ts';
import { decode } from '../base64url.ts';
import { dayOf } from '../batches/rules.ts';
import type { Challenges } from '../challenges.ts';
import type { Deps } from '../deps.ts';
import { readChain } from '../directory/routes.ts';
import { refuse } from '../errors.ts';
import type { Pairings } from '../pairing/pairings.ts';
import { requireSteward } from '../passkeys/routes.ts';
import { tokenHash } from '../passkeys/rules.ts';
import { type Route, route } from '../route.ts';
import { addVerifiedAccount, NEW_ACCOUNT_MAX_BYTES, verifyAccount } from './enrol.ts';
import { formatInvitation, formatInvitee, isOpenInvitation, newInvitationRow } from './rules.ts';
import { setupRoutes } from './setup.ts';
import { stateRoutes } from './state.ts';
import type { StoredInvitation } from './store.ts';

export function accountRoutes(deps: Deps, creation: Challenges, pairings: Pairings): readonly Route[] {
  return [
    ...setupRoutes(deps, creation),
    inviteRoute(deps),
    invitationsRoute(deps),
    invitationLookRoute(deps),
    enrolmentRoute(deps, creation),
    ...stateRoutes(deps, creation, pairings),
  ];
}

const today = ({ clock }: Deps) => dayOf(clock.now());

/** A set-up link, or an invitation nobody used yet. */
export async function isGoodLink(deps: Deps, linkToken: string): Promise<boolean> {
  if (await deps.store.hasSetupLink(tokenHash(linkToken))) return true;
  return isOpenInvitation(await deps.store.findInvitationByToken(tokenHash(linkToken)), today(deps));
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
    summary: 'Invite a functionaris, or somebody who will hold a root key',
    caller: 'steward',
    body: newInvitation,
    answer: done,
    async run({ body, bearer }) {
      const { account } = await requireSteward(deps, bearer);
      await deps.store.transaction(async (tx) => {
        const row = newInvitationRow(deps, { ...body, channelKey: account.channelKey });
        if (!(await tx.addInvitation(row))) refuse('invitation.refused');
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
      const invitee = formatInvitee(invitation);
      return { slug, invitee, chain: await readChain(deps.store, invitation.channelKey) };
    },
  });
}

/**
 * POST /api/enrolments. Who has an invitation link; once.
 *
 * The server sees: public keys, sealed boxes, and of a functionaris the signed card that the directory will show.
 */
function enrolmentRoute(deps: Deps, creation: Challenges): Route {
  return route({
    method: 'post',
    path: '/api/enrolments',
    summary: 'An invited functionaris or steward makes an account',
    caller: 'anyone',
    body: enrolment,
    maxBodyBytes: NEW_ACCOUNT_MAX_BYTES,
    answer: done,
    async run({ body }) {
      await requireInvitation(deps, body.linkToken);
      const person = await verifyAccount(deps, body.account, creation);
      const brought = readBrought(body);
      await deps.store.transaction(async (tx) => {
        const invitation = await tx.findInvitationByToken(tokenHash(body.linkToken));
        if (!isOpenInvitation(invitation, today(deps))) refuse('invitation.refused');
        // Who was invited to handle meldingen does not make a steward of themselves.
        if (invitation.role !== body.role) refuse('request.invalid');
        const place = { channelKey: invitation.channelKey, role: body.role, now: deps.clock.now() };
        const { key: accountKey } = await addVerifiedAccount(tx, person, place);
        await tx.updateInvitation(invitation.key, { state: 'enrolled', ...brought, accountKey });
      });
      person.spendChallenges();
      return { done: true };
    },
  });
}

/** What is to be named in the list. */
function readBrought(body: Enrolment) {
  if (body.role === 'steward') return { rootPk: decode(body.rootPk) };
  return { card: decode(body.signedCard.card), cardSignature: decode(body.signedCard.signature) };
}
