/** A steward and a functionaris as their browsers would send them, with a passkey in software. */
import { KEYRING_STEP_BYTES, VAULT_STEP_BYTES } from '../../../../crypto/public/sizes.ts';
import { encodeBase64url } from '../../../../crypto/public/sodium.ts';
import type { NewAccount } from '../../../../schema/wire/accounts.ts';
import { type SoftwareAuthenticator, softwareAuthenticator } from '../../../../scripts/software-authenticator.ts';
import { tokenHash } from '../../../../server/passkeys/rules.ts';
import { type Answer, b64, newKeys, ORIGIN, type Room, type SignPair, signedGenesis } from '../room.ts';

const BOX_OVERHEAD = 40;
export const SLUG = 'voorbeeld';

export interface Applicant {
  readonly account: NewAccount;
  readonly authenticator: SoftwareAuthenticator;
  readonly recovery: SignPair;
}

export function newState(wayInIds: readonly string[], version = 1): NewAccount['state'] {
  return {
    version,
    vault: b64(VAULT_STEP_BYTES + BOX_OVERHEAD),
    keyring: b64(KEYRING_STEP_BYTES + BOX_OVERHEAD),
    sealedKeys: wayInIds.map((wayInId) => ({ wayInId, sealed: b64(1_168) })),
    signature: b64(64),
  };
}

export async function newApplicant(room: Room, linkToken: string, origin = ORIGIN): Promise<Applicant> {
  const accountId = b64(16);
  const authenticator = softwareAuthenticator(origin);
  const asked = await room.call('POST', '/api/passkeys/creation-options', {
    body: { linkToken, accountId, userName: 'Anna' },
  });
  const { response } = await authenticator.create(asked.json.options);
  const recovery = newKeys();
  const wayInIds = [b64(32), b64(32)] as const;
  const account: NewAccount = {
    accountId,
    idPk: encodeBase64url(newKeys().publicKey),
    state: newState(wayInIds),
    waysIn: [
      { kind: 'passkey', wayInId: wayInIds[0], anchor: b64(108), response },
      { kind: 'recovery', wayInId: wayInIds[1], anchor: b64(108), authPk: encodeBase64url(recovery.publicKey) },
    ],
  };
  return { account, authenticator, recovery };
}

export async function newSetupLink(room: Room): Promise<string> {
  const linkToken = b64(16);
  await room.deps.store.replaceSetupLink(tokenHash(linkToken));
  return linkToken;
}

export interface SetupInput {
  readonly linkToken: string;
  readonly steward: NewAccount;
  readonly policy?: object;
  readonly slug?: string;
  readonly root?: SignPair;
}

export function setUp(
  room: Room,
  { linkToken, steward, policy = {}, slug = SLUG, root = newKeys() }: SetupInput,
): Promise<Answer> {
  return room.call('POST', '/api/setup', { body: { linkToken, slug, genesis: signedGenesis(root, policy), steward } });
}

export async function signInByPasskey(room: Room, authenticator: SoftwareAuthenticator): Promise<Answer> {
  const { options, challenge } = (await room.call('POST', '/api/sign-in/options')).json;
  const { response } = await authenticator.use(options);
  return room.call('POST', '/api/sign-in/passkey', { body: { challenge, response } });
}

export const PERSON = {
  name: 'Bram Jansen',
  functionTitle: 'Vertrouwenspersoon',
  place: 'internal',
  receives: true,
  followsUp: true,
  notManager: true,
  notRecruiter: true,
} as const;

export async function invite(room: Room, session: string): Promise<string> {
  const linkToken = b64(16);
  const answer = await room.call('POST', '/api/invitations', { body: { linkToken, person: PERSON }, bearer: session });
  if (answer.status !== 200) throw new Error(answer.text);
  return linkToken;
}

export function enrol(room: Room, linkToken: string, { account }: Applicant): Promise<Answer> {
  return room.call('POST', '/api/enrolments', {
    body: { linkToken, account, signedCard: { card: b64(2_000), signature: b64(64) } },
  });
}

export interface SetUpRoom {
  readonly root: SignPair;
  readonly steward: Applicant;
  readonly session: string;
}

export async function setUpRoom(room: Room): Promise<SetUpRoom> {
  const linkToken = await newSetupLink(room);
  const steward = await newApplicant(room, linkToken);
  const root = newKeys();
  const answer = await setUp(room, { linkToken, steward: steward.account, root });
  if (answer.status !== 200) throw new Error(answer.text);
  const { session } = (await signInByPasskey(room, steward.authenticator)).json;
  return { root, steward, session };
}
