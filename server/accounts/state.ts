import { type AccountStateWire, done, putState, stateAnswer } from '../../schema/wire/accounts.ts';
import { encode } from '../base64url.ts';
import { dayOf } from '../batches/rules.ts';
import type { Challenges } from '../challenges.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import type { Pairings } from '../pairing/pairings.ts';
import { requireAccount } from '../passkeys/routes.ts';
import { tokenHash } from '../passkeys/rules.ts';
import type { Account } from '../passkeys/store.ts';
import { type Route, route } from '../route.ts';
import type { Queries } from '../store.ts';
import { sealedKeyOf, type VerifiedWay, verifyWay } from './enrol.ts';
import { formatState, readState, requireSameWays, requireSignedState } from './rules.ts';

/** Vault and keyring at their largest are 64 KiB and 4 MiB, as base64url in JSON. */
const STATE_MAX_BYTES = 6_291_456;

export function stateRoutes(deps: Deps, creation: Challenges, pairings: Pairings): readonly Route[] {
  return [readStateRoute(deps), putStateRoute(deps, creation, pairings)];
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
 * PUT /api/account/state. A signed-in handler, their own; also one who is suspended.
 *
 * The server sees: that the state changed, and which way in was added or removed. Who removes one ends every other
 * session, for it was lost or somebody else's.
 */
function putStateRoute(deps: Deps, creation: Challenges, pairings: Pairings): Route {
  return route({
    method: 'put',
    path: '/api/account/state',
    summary: 'Compared and set on version − 1, with at most one way in added and one removed',
    caller: 'account',
    body: putState,
    maxBodyBytes: STATE_MAX_BYTES,
    answer: done,
    async run({ body: { state, add, remove }, bearer = '' }) {
      const { account } = await requireAccount(deps, bearer);
      // Before the passkey: after a lost answer its challenge is spent, and the browser must read again instead.
      if (state.version !== account.version + 1) refuse('account.conflict');
      requireSignedState(state, account);
      const isGood = (challenge: string) => creation.isGood(challenge, account.accountId);
      const added = add === null ? undefined : await verifyWay(deps, add, { state, isGood });
      await deps.store.transaction(async (tx) => {
        const stored = await tx.getAccount(account.key);
        if (state.version !== stored.version + 1) refuse('account.conflict');
        await changeWays(tx, account, { state, added, remove });
        await tx.setState(account.key, readState(state));
        if (remove !== null) await tx.deleteSessionsOf(account.key, { except: tokenHash(bearer) });
        // Only these: a keyring that is written would tell of a melding.
        if (add !== null || remove !== null)
          await tx.noteEvent(account.key, dayOf(deps.clock.now()), 'account.state_changed');
      });
      if (added?.challenge) creation.spend(added.challenge, account.accountId);
      if (remove !== null) pairings.forgetGrants(account.key);
      return { done: true };
    },
  });
}

interface WaysChange {
  readonly state: AccountStateWire;
  readonly added: VerifiedWay | undefined;
  readonly remove: string | null;
}

/** The state is sealed to those that stay and the one that is added, and to nothing else. */
async function changeWays(tx: Queries, { key: accountKey }: Account, { state, added, remove }: WaysChange) {
  const before = await tx.listWaysIn(accountKey);
  const removed = before.find(({ wayInId }) => encode(wayInId) === remove);
  if ((removed === undefined) !== (remove === null)) refuse('request.invalid');
  const staying = before.filter((way) => way !== removed);
  const after = [...staying, ...(added === undefined ? [] : [added.row])];
  requireSameWays(
    state,
    after.map(({ wayInId }) => encode(wayInId)),
  );
  if (removed !== undefined) await tx.deleteWayIn(removed.key);
  for (const { key, wayInId } of staying) await tx.setSealedKey(key, sealedKeyOf(state, encode(wayInId)));
  if (added === undefined) return;
  const isNew = await tx.addWayIn({ ...added.row, accountKey });
  if (!isNew) refuse(added.row.kind === 'passkey' ? 'passkey.refused' : 'request.invalid');
}
