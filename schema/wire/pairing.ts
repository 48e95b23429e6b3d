import * as z from 'zod/mini';
import { accountState, linkToken } from './accounts.ts';
import { checkWordsPrefix, fingerprint, id, kemPk, pairingGrant, secret, slug } from './bytes.ts';

/** POST /api/pairings. A new device, without a session: held in memory for ten minutes. */
export const newPairing = z.strictObject({ linkToken, kemPk });

/** POST /api/pairings/look (account): the key whose fingerprint begins with the six words that were typed or scanned. */
export const pairingLook = z.strictObject({ prefix: checkWordsPrefix });
export const pairingFound = z.strictObject({ kemPk });

/** POST /api/pairings/grant (account): for the key with this fingerprint. From then on its device may sign in, once. */
export const newGrant = z.strictObject({ fp: fingerprint, sealed: pairingGrant });

/** POST /api/pairings/collect. The new device asks until it is there. */
export const pairingCollect = z.strictObject({ linkToken });
export const pairingCollected = z.strictObject({
  grant: z.nullable(
    z.strictObject({
      sealed: pairingGrant,
      session: secret,
      accountId: id,
      slug,
      role: z.enum(['steward', 'functionaris']),
      state: accountState,
    }),
  ),
});
