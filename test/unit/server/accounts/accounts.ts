/** A steward and a functionaris as their browsers would send them, with a passkey in software. */
import { compareBytes, lengthPrefixed, u32, utf8 } from '../../../../crypto/public/bytes.ts';
import { LABELS } from '../../../../crypto/public/labels.ts';
import { KEYRING_STEP_BYTES, VAULT_STEP_BYTES } from '../../../../crypto/public/sizes.ts';
import {
  decodeBase64url,
  encodeBase64url,
  randomBytes,
  signDetached,
  signKeyPair,
} from '../../../../crypto/public/sodium.ts';
import { signedBytes } from '../../../../crypto/public/verify.ts';
import type { Invitee, NewAccount, NewWayIn } from '../../../../schema/wire/accounts.ts';
import { type SoftwareAuthenticator, softwareAuthenticator } from '../../../../scripts/software-authenticator.ts';
import { tokenHash } from '../../../../server/passkeys/rules.ts';
import {
  type Answer,
  b64,
  type GenesisOptions,
  newKeys,
  ORIGIN,
  type Room,
  type SignPair,
  signChallenge,
  signedGenesis,
} from '../room.ts';

const BOX_OVERHEAD = 40;
export const SLUG = 'voorbeeld';

export interface Owner {
  readonly accountId: string;
  readonly keys: SignPair;
}

export interface Applicant extends Owner {
  /** Of its identity key. */
  readonly seed: Uint8Array<ArrayBuffer>;
  readonly account: NewAccount;
  readonly authenticator: SoftwareAuthenticator;
  readonly recovery: SignPair;
}

/** Signed as a browser would, over boxes that hold nothing. */
export function newState({ accountId, keys }: Owner, wayInIds: readonly string[], version = 1): NewAccount['state'] {
  const vault = b64(VAULT_STEP_BYTES + BOX_OVERHEAD);
  const keyring = b64(KEYRING_STEP_BYTES + BOX_OVERHEAD);
  const sealedKeys = wayInIds.map((wayInId) => ({ wayInId, sealed: b64(1_168) }));
  const sorted = sealedKeys
    .map(({ wayInId, sealed }) => [decodeBase64url(wayInId), decodeBase64url(sealed)] as const)
    .sort(([left], [right]) => compareBytes(left, right));
  const boxes = [u32(version), decodeBase64url(vault), decodeBase64url(keyring), lengthPrefixed(...sorted.flat())];
  const message = signedBytes(LABELS.vaultState, decodeBase64url(accountId), ...boxes);
  const signature = encodeBase64url(signDetached(message, keys.secretKey));
  return { version, vault, keyring, sealedKeys, signature };
}

export function newCode(wayInId = b64(32), recovery = newKeys()): NewWayIn {
  return { kind: 'recovery', wayInId, anchor: b64(108), authPk: encodeBase64url(recovery.publicKey) };
}

export async function newApplicant(room: Room, linkToken: string, origin = ORIGIN): Promise<Applicant> {
  const accountId = b64(16);
  const seed = randomBytes(32);
  const keys = signKeyPair(seed);
  const authenticator = softwareAuthenticator(origin);
  const asked = await room.call('POST', '/api/passkeys/creation-options', {
    body: { linkToken, accountId, userName: 'Anna' },
  });
  const { response } = await authenticator.create(asked.json.options);
  const recovery = newKeys();
  const wayInIds = [b64(32), b64(32)] as const;
  const account: NewAccount = {
    accountId,
    idPk: encodeBase64url(keys.publicKey),
    state: newState({ accountId, keys }, wayInIds),
    waysIn: [{ kind: 'passkey', wayInId: wayInIds[0], anchor: b64(108), response }, newCode(wayInIds[1], recovery)],
  };
  return { accountId, seed, keys, account, authenticator, recovery };
}

export async function newSetupLink(room: Room): Promise<string> {
  const linkToken = b64(16);
  await room.deps.store.replaceSetupLink(tokenHash(linkToken));
  return linkToken;
}

export interface SetupInput extends GenesisOptions {
  readonly linkToken: string;
  readonly steward: NewAccount;
  readonly slug?: string;
  readonly root?: SignPair | readonly SignPair[];
  readonly replaces?: boolean;
}

export function setUp(room: Room, input: SetupInput): Promise<Answer> {
  const { linkToken, steward, slug = SLUG, root = newKeys(), replaces = false, ...options } = input;
  const genesis = signedGenesis(root, options);
  return room.call('POST', '/api/setup', { body: { linkToken, slug, genesis, steward, replaces } });
}

export async function signInByPasskey(room: Room, authenticator: SoftwareAuthenticator): Promise<Answer> {
  const { options, challenge } = (await room.call('POST', '/api/sign-in/options')).json;
  const { response } = await authenticator.use(options);
  return room.call('POST', '/api/sign-in/passkey', { body: { challenge, response } });
}

export async function signInByCode(
  room: Room,
  keys: SignPair,
  { challenge, origin }: { challenge?: string | undefined; origin?: string | undefined } = {},
): Promise<Answer> {
  const asked = challenge ?? (await room.call('POST', '/api/sign-in/challenge')).json.challenge;
  const signature = signChallenge(keys, asked, origin);
  const body = { authPk: encodeBase64url(keys.publicKey), challenge: asked, signature };
  return room.call('POST', '/api/sign-in/recovery', { body });
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

export const INVITED: Invitee = { role: 'functionaris', person: PERSON };
export const INVITED_STEWARD: Invitee = { role: 'steward', person: { name: 'Ondernemingsraad' } };

export async function invite(room: Room, session: string, invitee = INVITED): Promise<string> {
  const linkToken = b64(16);
  const answer = await room.call('POST', '/api/invitations', { body: { linkToken, invitee }, bearer: session });
  if (answer.status !== 200) throw new Error(answer.text);
  return linkToken;
}

export function enrol(room: Room, linkToken: string, { account, keys }: Applicant): Promise<Answer> {
  const body = { role: 'functionaris', linkToken, account, signedCard: newCard(keys) };
  return room.call('POST', '/api/enrolments', { body });
}

export function enrolSteward(room: Room, linkToken: string, { account }: Applicant, root: SignPair): Promise<Answer> {
  const body = { role: 'steward', linkToken, account, rootPk: encodeBase64url(root.publicKey) };
  return room.call('POST', '/api/enrolments', { body });
}

/** As much of a card as the server reads. */
export function newCard(keys: SignPair) {
  const card = utf8(JSON.stringify({ v: 1, idPk: encodeBase64url(keys.publicKey), kemPk: b64(1_216) }));
  return { card: encodeBase64url(card), signature: b64(64) };
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
