import { openIdentity } from '../../crypto/identity.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import type { Unlinked } from '../../schema/content/messages.ts';
import type { AccountSession } from '../shared/session.ts';

/**
 * Who the melder said to be, to the functionaris of this session (crypto/README.md, step IDENTITY; WBK-1a.3). Whether it
 * may still be used says the conversation: `isWithdrawn` of `view.workflow.identities`.
 *
 * @param content of an `identity` message whose `to` is this functionaris
 * @throws {OpenError} when it is for somebody else, or was sealed to a key that this account no longer has
 */
export function readToldIdentity(
  { opened }: Pick<AccountSession, 'opened'>,
  meldingId: string,
  { to, purpose, sealed }: Pick<Unlinked<'identity'>, 'to' | 'purpose' | 'sealed'>,
): Promise<string> {
  const place = { meldingId: decodeBase64url(meldingId), to: decodeBase64url(to), purpose };
  const seeds = opened.vault.kemSeeds.map(({ seed }) => seed);
  return openIdentity(decodeBase64url(sealed), place, seeds);
}
