import { personFingerprint } from '../../crypto/public/hash.ts';
import { isSame } from '../base64url.ts';
import { refuse } from '../errors.ts';
import type { Queries } from '../store.ts';
import type { Operation } from './entry.ts';
import type { Member } from './store.ts';

/**
 * What an entry does to the accounts of its channel, to be done once it is in the chain.
 *
 * @throws request.invalid when it is about nobody's account, or somebody's who is not in that state: no browser would
 * believe the chain any more
 */
export async function findEffect(tx: Queries, channelKey: number, operation: Operation): Promise<() => Promise<void>> {
  switch (operation.op) {
    case 'add': {
      const { key } = await requireMember(tx, channelKey, operation.fp, { listed: false });
      return async () => {
        await tx.setListed(key, true);
        await tx.markInvitationListed(key);
      };
    }
    case 'suspend': {
      const { key } = await requireMember(tx, channelKey, operation.fp, { listed: true });
      return () => close(tx, key);
    }
    case 'remove': {
      const { key } = await requireMember(tx, channelKey, operation.fp);
      return async () => {
        await close(tx, key);
        await tx.deleteRotation(key);
      };
    }
    case 'resume': {
      const { key } = await requireMember(tx, channelKey, operation.fp, { listed: false });
      return () => tx.setListed(key, true);
    }
    case 'rotate': {
      const { key } = await requireMember(tx, channelKey, operation.fp);
      return () => tx.deleteRotation(key);
    }
    case 'rotate-root':
      return () => tx.markStewardsListed(channelKey, operation.rootKeys);
    case 'policy':
      // At the batch hour that shows it, see `takePolicy`.
      return async () => undefined;
  }
}

/** The desk is closed to them at once: sessions that are open end here and not at their hour. */
async function close(tx: Queries, accountKey: number): Promise<void> {
  await tx.setListed(accountKey, false);
  await tx.forgetAskedBy(accountKey);
  await tx.deleteSessionsOf(accountKey);
}

async function requireMember(
  tx: Queries,
  channelKey: number,
  fp: Uint8Array,
  state: { readonly listed?: boolean } = {},
): Promise<Member> {
  const members = await tx.listMembers(channelKey);
  const found = members.find(({ role, idPk }) => role === 'functionaris' && isSame(personFingerprint(idPk), fp));
  if (found === undefined || (state.listed ?? found.listed) !== found.listed) refuse('request.invalid');
  return found;
}
