import { signCard } from '../../crypto/card.ts';
import { generateIdentity, generateKem } from '../../crypto/functionaris-keys.ts';
import { decodePin } from '../../crypto/pin.ts';
import type { Bytes, Code, SignSeed } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { SEED_BYTES } from '../../crypto/public/sizes.ts';
import { encodeBase64url, randomBytes, signKeyPair } from '../../crypto/public/sodium.ts';
import { rootFingerprint } from '../../crypto/root-key.ts';
import { done, type Enrolment, type Invitee, invitationLook } from '../../schema/wire/accounts.ts';
import type { Api } from '../shared/api.ts';
import { type KnownDirectory, knowDirectory } from '../shared/directory.ts';
import { makeAccount, type StartedAccount } from '../shared/vault/enrol.ts';

export interface OpenedInvitation {
  readonly linkToken: string;
  readonly slug: string;
  readonly invitee: Invitee;
  readonly known: KnownDirectory;
}

/**
 * Opens an invitation link: `#zp1.<fingerprint>.<token>`. The channel must be the one whose fingerprint the link
 * carries, which came from the steward and not from this server.
 *
 * @throws {VerifyError} for half a link, or another channel
 * @throws {RequestFailed} `invitation.refused` when it was used, or is too old
 */
export async function openInvitation(api: Api, fragment: string): Promise<OpenedInvitation> {
  const [start, fingerprint, linkToken] = fragment.replace(/^#/, '').split('.');
  const pin = decodePin(`${start}.${fingerprint}`);
  if (pin === undefined || linkToken === undefined) throw new VerifyError();
  const body = { linkToken };
  const answer = await api.call({ method: 'POST', path: '/api/invitations/look', body, answer: invitationLook });
  return { linkToken, slug: answer.slug, invitee: answer.invitee, known: knowDirectory(answer.chain, pin) };
}

/**
 * Sends the finished account: a functionaris's with their own signed card, a steward's with a new root key. Gives the
 * fingerprint whose six words the person reads out to the steward, outside this server.
 *
 * @throws {RequestFailed} and then nothing is stored
 */
export async function enrol(
  api: Api,
  invitation: OpenedInvitation,
  started: StartedAccount,
  code: Code,
): Promise<Bytes> {
  const { genesisFp, head } = invitation.known.directory;
  const { invitee, linkToken } = invitation;
  const identity = generateIdentity();
  if (invitee.role === 'steward') {
    const rootSeed = randomBytes(SEED_BYTES) as SignSeed;
    const root = signKeyPair(rootSeed).publicKey;
    const keys = { genesisFp, identity, kem: null, rootSeed, seenHead: head };
    const account = await makeAccount(started, keys, code, api.rpId);
    await sendEnrolment(api, { role: 'steward', linkToken, account, rootPk: encodeBase64url(root) });
    return rootFingerprint(root);
  }
  const kem = generateKem(0);
  const keys = { genesisFp, identity, kem, rootSeed: null, seenHead: head };
  const account = await makeAccount(started, keys, code, api.rpId);
  const { card, signature } = signCard(invitee.person, identity, kem, genesisFp);
  const signedCard = { card: encodeBase64url(card), signature: encodeBase64url(signature) };
  await sendEnrolment(api, { role: 'functionaris', linkToken, account, signedCard });
  return identity.fp;
}

async function sendEnrolment(api: Api, body: Enrolment): Promise<void> {
  await api.call({ method: 'POST', path: '/api/enrolments', body, answer: done });
}
