import { LABELS } from '../../crypto/public/labels.ts';
import { isSignature } from '../../crypto/public/sodium.ts';
import { authParts, signedBytes } from '../../crypto/public/verify.ts';
import {
  creationAnswer,
  creationRequest,
  done,
  ownCreationRequest,
  type SignedIn,
  signedIn,
  signInOptions,
  signInPasskey,
  signInRecovery,
} from '../../schema/wire/accounts.ts';
import { authChallenge } from '../../schema/wire/mailbox.ts';
import { isGoodLink } from '../accounts/routes.ts';
import { formatState } from '../accounts/rules.ts';
import { decode, encode } from '../base64url.ts';
import { dayOf } from '../batches/rules.ts';
import type { Challenges } from '../challenges.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { type Route, route } from '../route.ts';
import { creationOptions, findSignInCounter, SESSION_MINUTES, signInOptionsFor, tokenHash } from './rules.ts';
import type { Account, WayIn } from './store.ts';

export interface PasskeyChallenges {
  /** Long: a recovery code is printed and typed back before the account is sent. */
  readonly creation: Challenges;
  readonly signIn: Challenges;
}

export const CREATION_SECONDS = 3_600;
export const SIGN_IN_SECONDS = 300;
const NO_CONTEXT = new Uint8Array();

export function passkeyRoutes(deps: Deps, challenges: PasskeyChallenges): readonly Route[] {
  return [
    creationRoute(deps, challenges),
    ownCreationRoute(deps, challenges),
    optionsRoute(deps, challenges),
    challengeRoute(challenges),
    passkeyRoute(deps, challenges),
    recoveryRoute(deps, challenges),
    signOutRoute(deps),
  ];
}

const minuteNow = ({ clock }: Deps) => Math.floor(clock.now().getTime() / 60_000);

/** @throws session.refused for a session that is unknown, expired or missing: one answer */
export async function requireAccount(deps: Deps, bearer: string | undefined): Promise<{ account: Account }> {
  const account =
    bearer === undefined ? undefined : await deps.store.findSessionAccount(tokenHash(bearer), minuteNow(deps));
  return account === undefined ? refuse('session.refused') : { account };
}

export async function requireSteward(deps: Deps, bearer: string | undefined): Promise<{ account: Account }> {
  const { account } = await requireAccount(deps, bearer);
  return account.role === 'steward' ? { account } : refuse('session.refused');
}

/** The desk does not exist for an account that is not on the list. */
export async function requireFunctionaris(deps: Deps, bearer: string | undefined): Promise<{ account: Account }> {
  const { account } = await requireAccount(deps, bearer);
  return account.role === 'functionaris' && account.listed ? { account } : refuse('desk.refused');
}

/**
 * POST /api/passkeys/creation-options. Who has a set-up or invitation link.
 *
 * The server sees: the name to show in the passkey. It never sees what the passkey derives.
 */
function creationRoute(deps: Deps, { creation }: PasskeyChallenges): Route {
  return route({
    method: 'post',
    path: '/api/passkeys/creation-options',
    summary: 'Options to make a passkey with',
    caller: 'anyone',
    body: creationRequest,
    answer: creationAnswer,
    async run({ body: { linkToken, accountId, userName } }) {
      if (!(await isGoodLink(deps, linkToken))) refuse('passkey.refused');
      const challenge = creation.make(decode(accountId));
      return { options: { ...(await creationOptions(deps.config, { challenge, accountId, userName })) } };
    },
  });
}

/**
 * POST /api/account/passkey-options. A signed-in handler, also one who is suspended: their ways in stay their own.
 *
 * The server sees: the name to show in the passkey. It never sees what the passkey derives.
 */
function ownCreationRoute(deps: Deps, { creation }: PasskeyChallenges): Route {
  return route({
    method: 'post',
    path: '/api/account/passkey-options',
    summary: 'Options to make one more passkey with',
    caller: 'account',
    body: ownCreationRequest,
    answer: creationAnswer,
    async run({ body: { userName }, bearer }) {
      const { account } = await requireAccount(deps, bearer);
      const accountId = encode(account.accountId);
      const challenge = creation.make(account.accountId);
      const known = (await deps.store.listWaysIn(account.key)).flatMap(({ credentialId }) => credentialId ?? []);
      return { options: { ...(await creationOptions(deps.config, { challenge, accountId, userName, known })) } };
    },
  });
}

/**
 * POST /api/sign-in/options. Anyone.
 *
 * The server sees: that some handler wants to sign in; passkeys are discoverable, so not who.
 */
function optionsRoute(deps: Deps, { signIn }: PasskeyChallenges): Route {
  return route({
    method: 'post',
    path: '/api/sign-in/options',
    summary: 'Options to sign in with a passkey; single use',
    caller: 'anyone',
    answer: signInOptions,
    async run() {
      const challenge = signIn.make(NO_CONTEXT);
      return { options: { ...(await signInOptionsFor(deps.config, challenge)) }, challenge };
    },
  });
}

/**
 * POST /api/sign-in/challenge. Anyone.
 *
 * The server sees: that some handler wants to sign in with a recovery code.
 */
function challengeRoute({ signIn }: PasskeyChallenges): Route {
  return route({
    method: 'post',
    path: '/api/sign-in/challenge',
    summary: 'A challenge to sign with a recovery code; single use',
    caller: 'anyone',
    answer: authChallenge,
    run: async () => ({ challenge: signIn.make(NO_CONTEXT) }),
  });
}

/**
 * POST /api/sign-in/passkey. Anyone with a passkey of an account.
 *
 * The server sees: which account, and that its user was verified. It never sees the PRF results: the schema has no
 * room for them. Unknown passkey, wrong signature and spent challenge are one answer.
 */
function passkeyRoute(deps: Deps, { signIn }: PasskeyChallenges): Route {
  const { store, config } = deps;
  return route({
    method: 'post',
    path: '/api/sign-in/passkey',
    summary: 'Sign in with a passkey',
    caller: 'anyone',
    body: signInPasskey,
    answer: signedIn,
    async run({ body: { challenge, response } }) {
      const isFresh = signIn.spend(challenge, NO_CONTEXT);
      const way = await store.findWayByCredential(response.id);
      if (!isFresh || way === undefined) refuse('sign_in.refused');
      const account = await store.getAccount(way.accountKey);
      const counter = await findSignInCounter(config, response, { way, accountId: account.accountId, challenge });
      if (counter === undefined) refuse('sign_in.refused');
      await store.setCredentialCounter(way.key, counter);
      return openSession(deps, account, way);
    },
  });
}

/**
 * POST /api/sign-in/recovery. The holder of a recovery code.
 *
 * The server sees: the public key that the code derives. It never sees the code.
 */
function recoveryRoute(deps: Deps, { signIn }: PasskeyChallenges): Route {
  return route({
    method: 'post',
    path: '/api/sign-in/recovery',
    summary: 'Sign in with a recovery code',
    caller: 'anyone',
    body: signInRecovery,
    answer: signedIn,
    async run({ body }) {
      const authPk = decode(body.authPk);
      const isFresh = signIn.spend(body.challenge, NO_CONTEXT);
      const request = { origin: deps.config.origin, challenge: body.challenge, body: authPk };
      const isSigned = isSignature(decode(body.signature), signedBytes(LABELS.auth, ...authParts(request)), authPk);
      const way = await deps.store.findWayByAuthPk(authPk);
      if (!isFresh || !isSigned || way === undefined) refuse('sign_in.refused');
      return openSession(deps, await deps.store.getAccount(way.accountKey), way);
    },
  });
}

/**
 * DELETE /api/session. A signed-in handler.
 *
 * The server sees: which session ends.
 */
function signOutRoute(deps: Deps): Route {
  return route({
    method: 'delete',
    path: '/api/session',
    summary: 'Sign out',
    caller: 'account',
    answer: done,
    async run({ bearer }) {
      await requireAccount(deps, bearer);
      await deps.store.deleteSession(tokenHash(bearer ?? ''));
      return { done: true };
    },
  });
}

async function openSession(deps: Deps, account: Account, way: WayIn): Promise<SignedIn> {
  return { ...(await startSession(deps, account.key, way)), wayInId: encode(way.wayInId), anchor: encode(way.anchor) };
}

/**
 * For whoever showed to hold the account.
 *
 * @param way by which they did, and which may have been taken away meanwhile: that ends the sessions there are, not this one
 */
export async function startSession(
  deps: Deps,
  accountKey: number,
  way?: WayIn,
): Promise<Omit<SignedIn, 'wayInId' | 'anchor'>> {
  const session = encode(deps.random.bytes(32));
  return deps.store.transaction(async (tx) => {
    const ways = await tx.listWaysIn(accountKey);
    if (way !== undefined && ways.every(({ key }) => key !== way.key)) refuse('sign_in.refused');
    const expiresMinute = minuteNow(deps) + SESSION_MINUTES;
    await tx.addSession({ tokenHash: tokenHash(session), accountKey, expiresMinute });
    await tx.noteEvent(accountKey, dayOf(deps.clock.now()), 'account.signed_in');
    // Read here: the state must not be older than the list of ways in beside it.
    const account = await tx.getAccount(accountKey);
    const { slug } = await tx.getChannel(account.channelKey);
    return {
      session,
      accountId: encode(account.accountId),
      slug,
      role: account.role,
      state: formatState(account, ways),
    };
  });
}
