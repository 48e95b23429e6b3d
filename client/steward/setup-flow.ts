import { type Policy, signGenesis, verifyDirectory } from '../../crypto/directory.ts';
import { generateIdentity } from '../../crypto/functionaris-keys.ts';
import type { Bytes, Code, SignSeed } from '../../crypto/public/brands.ts';
import { SEED_BYTES } from '../../crypto/public/sizes.ts';
import { randomBytes, signKeyPair } from '../../crypto/public/sodium.ts';
import { done, type Setup } from '../../schema/wire/accounts.ts';
import type { Api } from '../shared/api.ts';
import { entryToWire } from '../shared/directory.ts';
import { makeAccount, type StartedAccount } from '../shared/vault/enrol.ts';

export interface ChannelChoice {
  readonly organisation: string;
  readonly slug: string;
  readonly policy: Policy;
  readonly today: string;
}

/** @throws {RequestFailed} `setup.refused` when the link was used already */
export async function lookAtSetup(api: Api, linkToken: string): Promise<void> {
  await api.call({ method: 'POST', path: '/api/setup/look', body: { linkToken }, answer: done });
}

/**
 * Makes a channel: its root key, the first entry of its list, and the steward's account, at once or not at all.
 *
 * @returns the channel's fingerprint, which goes on the poster
 * @throws {RequestFailed} and then nothing is stored
 */
export async function createChannel(
  api: Api,
  linkToken: string,
  choice: ChannelChoice,
  started: StartedAccount,
  code: Code,
): Promise<Bytes> {
  const { organisation, slug, policy, today } = choice;
  const rootSeed = randomBytes(SEED_BYTES) as SignSeed;
  const root = signKeyPair(rootSeed);
  const genesis = signGenesis({ organisation, rootKeys: [root.publicKey], threshold: 1, policy, day: today }, [root]);
  const { genesisFp, head } = verifyDirectory([genesis], undefined);
  const keys = { genesisFp, identity: generateIdentity(), kem: null, rootSeed, seenHead: head };
  const steward = await makeAccount(started, keys, code, api.rpId);
  const body: Setup = { linkToken, slug, genesis: entryToWire(genesis), steward };
  await api.call({ method: 'POST', path: '/api/setup', body, answer: done });
  return genesisFp;
}
