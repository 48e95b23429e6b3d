import { type Policy, verifyDirectory } from '../../crypto/directory.ts';
import { signGenesis } from '../../crypto/directory-sign.ts';
import { generateIdentity } from '../../crypto/functionaris-keys.ts';
import { decodePin, encodePin } from '../../crypto/pin.ts';
import type { Bytes, Code, SignSeed } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { ID_BYTES, SEED_BYTES } from '../../crypto/public/sizes.ts';
import { encodeBase64url, randomBytes, signKeyPair } from '../../crypto/public/sodium.ts';
import { done, type Setup } from '../../schema/wire/accounts.ts';
import type { Api } from '../shared/api.ts';
import { entryToWire } from '../shared/directory.ts';
import { makeAccount, type StartedAccount } from '../shared/vault/enrol.ts';
import { rootCodeSigner } from './signing-flow.ts';

export interface ChannelChoice {
  readonly organisation: string;
  readonly slug: string;
  readonly policy: Policy;
  readonly today: string;
  /** Who keeps the first root key, in words for people. */
  readonly holder: string;
  /** A second root key, on paper, and the words by which the list names it: without it a lost account is a lost channel. */
  readonly onPaper?: { readonly code: Code; readonly holder: string };
  /** The address has a channel already, which this one takes the place of. */
  readonly replaces?: boolean;
}

/** @throws {RequestFailed} `setup.refused` when the link was used already */
export async function lookAtSetup(api: Api, linkToken: string): Promise<void> {
  await api.call({ method: 'POST', path: '/api/setup/look', body: { linkToken }, answer: done });
}

/**
 * Makes a channel: its root keys, the first entry of its list, and the steward's account, at once or not at all.
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
  const { organisation, slug, policy, today, holder, onPaper, replaces = false } = choice;
  const rootSeed = randomBytes(SEED_BYTES) as SignSeed;
  const root = signKeyPair(rootSeed);
  const roots = [{ signer: root, holder }];
  if (onPaper !== undefined) roots.push({ signer: await rootCodeSigner(onPaper.code), holder: onPaper.holder });
  const rootKeys = roots.map((one) => ({ publicKey: one.signer.publicKey, holder: one.holder }));
  const signers = roots.map(({ signer }) => signer);
  const genesis = signGenesis({ organisation, rootKeys, threshold: 1, policy, day: today }, signers);
  const { genesisFp, head } = verifyDirectory([genesis], undefined);
  const keys = { genesisFp, identity: generateIdentity(), kem: null, rootSeed, seenHead: head };
  const steward = await makeAccount(started, keys, code, api.rpId);
  const body: Setup = { linkToken, slug, genesis: entryToWire(genesis), steward, replaces };
  await api.call({ method: 'POST', path: '/api/setup', body, answer: done });
  return genesisFp;
}

/** A link that is no poster's link of this server. */
export class NotAPoster extends Error {
  override readonly name = 'NotAPoster';
}

/**
 * With the set-up link from the terminal, an invitation for a new steward of a channel that is there: for who has the
 * code of the list on paper and no account any more. The pin comes from the poster, not from this server.
 *
 * @returns the invitation's link
 * @throws {NotAPoster}
 * @throws {RequestFailed} `setup.refused` when the link was used already, `channel.not_found`
 */
export async function inviteNewSteward(
  api: Api,
  linkToken: string,
  { posterLink, name }: { readonly posterLink: string; readonly name: string },
): Promise<string> {
  const { slug, pin } = readPosterLink(posterLink);
  const invitation = encodeBase64url(randomBytes(ID_BYTES));
  const body = { linkToken, slug, invitation, steward: { name } };
  await api.call({ method: 'POST', path: '/api/setup/steward', body, answer: done });
  return `${api.origin}/enrol#${encodePin(pin)}.${invitation}`;
}

/** `https://host/k/<slug>/zp1.…`, as it stands under the QR of the poster. */
function readPosterLink(link: string): { readonly slug: string; readonly pin: Bytes } {
  const [, slug, fragment] = /\/k\/([^/#]+)[/#](zp1\.[^/#]+)$/.exec(link.trim()) ?? [];
  try {
    const pin = decodePin(fragment ?? '');
    if (slug !== undefined && pin !== undefined) return { slug, pin };
  } catch (error) {
    if (!(error instanceof VerifyError)) throw error;
  }
  throw new NotAPoster();
}
