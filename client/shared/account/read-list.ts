import type { DirectoryHead } from '../../../crypto/directory.ts';
import { areEqual } from '../../../crypto/public/sodium.ts';
import { type HandlerDirectory, handlerDirectory } from '../../../schema/wire/directory.ts';
import type { Api } from '../api.ts';
import { type KnownDirectory, knowDirectory, requireNotRolledBack } from '../directory.ts';
import type { AccountSession } from '../session.ts';
import { OlderThanSeen } from '../vault/device-memory.ts';

export interface OwnList {
  readonly known: KnownDirectory;
  readonly answer: HandlerDirectory;
}

/**
 * The list as somebody who is signed in may see it: of their own channel, and not behind what their vault or this
 * device saw.
 *
 * @throws {OlderThanSeen} when it is behind what this device saw, though not behind the vault
 * @throws {VerifyError} when the chain does not hold, is another one, or older than the vault says
 * @throws {RequestFailed}
 */
export async function readOwnList(api: Api, session: AccountSession): Promise<OwnList> {
  const { genesisFp, seenHead, accountId } = session.opened.vault;
  const call = { method: 'GET', path: '/api/directory', bearer: session.token } as const;
  // Before asking: another page on this device may see a newer list meanwhile.
  const seen = session.memory.find(accountId);
  const answer = await api.call({ ...call, answer: handlerDirectory });
  const known = knowDirectory(answer.chain, genesisFp);
  requireNotRolledBack(known, seenHead);
  if (seen !== undefined && !isInChain(known, seen.head)) throw new OlderThanSeen();
  session.memory.remember(accountId, { version: session.opened.version, head: known.directory.head });
  return { known, answer };
}

function isInChain({ directory }: KnownDirectory, { seq, digest }: DirectoryHead): boolean {
  const found = directory.digests[seq];
  return found !== undefined && areEqual(found, digest);
}
