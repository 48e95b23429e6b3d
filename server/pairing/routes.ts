import { done } from '../../schema/wire/accounts.ts';
import {
  newGrant,
  newPairing,
  pairingCollect,
  pairingCollected,
  pairingFound,
  pairingLook,
} from '../../schema/wire/pairing.ts';
import { decode, encode } from '../base64url.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { requireAccount, startSession } from '../passkeys/routes.ts';
import { type Route, route } from '../route.ts';
import type { Pairings } from './pairings.ts';

export function pairingRoutes(deps: Deps, pairings: Pairings): readonly Route[] {
  return [announceRoute(pairings), lookRoute(deps, pairings), grantRoute(deps, pairings), collectRoute(deps, pairings)];
}

/**
 * POST /api/pairings. A new device, of whomever.
 *
 * The server sees: a fresh public key. It never sees whose device it is, and keeps it in memory for ten minutes.
 */
function announceRoute(pairings: Pairings): Route {
  return route({
    method: 'post',
    path: '/api/pairings',
    summary: 'A new device waits to be let in',
    caller: 'anyone',
    body: newPairing,
    answer: done,
    async run({ body: { linkToken, kemPk } }) {
      return pairings.add(linkToken, decode(kemPk)) ? { done: true } : refuse('pairing.refused');
    },
  });
}

/**
 * POST /api/pairings/look. A signed-in handler: also one who is suspended, whose account and ways in stay their own.
 *
 * The server sees: which waiting device this account wants to let in. The open device checks the key by its words.
 */
function lookRoute(deps: Deps, pairings: Pairings): Route {
  return route({
    method: 'post',
    path: '/api/pairings/look',
    summary: 'The key of the device that shows these six words',
    caller: 'account',
    body: pairingLook,
    answer: pairingFound,
    async run({ body: { prefix }, bearer }) {
      await requireAccount(deps, bearer);
      return { kemPk: encode(pairings.find(decode(prefix)) ?? refuse('pairing.refused')) };
    },
  });
}

/**
 * POST /api/pairings/grant. A signed-in handler, for their own account; also one who is suspended.
 *
 * The server sees: that this account lets a device in, and a sealed box of always the same size. It cannot open it.
 */
function grantRoute(deps: Deps, pairings: Pairings): Route {
  return route({
    method: 'post',
    path: '/api/pairings/grant',
    summary: 'Lets a waiting device in, once',
    caller: 'account',
    body: newGrant,
    answer: done,
    async run({ body: { fp, sealed }, bearer }) {
      const { account } = await requireAccount(deps, bearer);
      const grant = { accountKey: account.key, sealed: decode(sealed) };
      return pairings.grant(decode(fp), grant) ? { done: true } : refuse('pairing.refused');
    },
  });
}

/**
 * POST /api/pairings/collect. The new device, by the secret it announced itself with.
 *
 * The server sees: that the device asks, and from the grant on whose it is. Unknown, expired and collected are one
 * answer.
 */
function collectRoute(deps: Deps, pairings: Pairings): Route {
  return route({
    method: 'post',
    path: '/api/pairings/collect',
    summary: 'What was sealed for the new device, with a session; null until it is there',
    caller: 'anyone',
    body: pairingCollect,
    answer: pairingCollected,
    async run({ body: { linkToken } }) {
      const grant = pairings.collect(linkToken);
      if (grant === undefined) refuse('pairing.refused');
      if (grant === null) return { grant: null };
      return { grant: { sealed: encode(grant.sealed), ...(await startSession(deps, grant.accountKey)) } };
    },
  });
}
