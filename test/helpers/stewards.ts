/** Whoever signs the list beside the first steward. */
import { enrol, openInvitation } from '../../client/functionaris/enrol-flow.ts';
import type { Api } from '../../client/shared/api.ts';
import type { AccountSession } from '../../client/shared/session.ts';
import { startAccount } from '../../client/shared/vault/enrol.ts';
import { signInWithRecovery } from '../../client/shared/vault/sign-in.ts';
import { invite, readInvitations, readList } from '../../client/steward/list-flow.ts';
import { nameRootKeys, type RootKeysInput } from '../../client/steward/root-keys-flow.ts';
import { checkWords } from '../../crypto/check-words.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import { softwareAuthenticator } from '../../scripts/software-authenticator.ts';
import type { House, OpenedChannel } from './house.ts';

export interface EnrolledSteward {
  readonly name: string;
  readonly session: AccountSession;
  readonly rootPk: Bytes;
  /** As their screen shows them after enrolling. */
  readonly words: string;
}

/** Invited, enrolled on a device of their own, and in no list yet. */
export async function enrolSteward(house: House, channel: OpenedChannel, name: string): Promise<EnrolledSteward> {
  const { api } = house;
  const link = await invite(api, channel.steward, { role: 'steward', person: { name } });
  const invitation = await openInvitation(api, new URL(link).hash);
  const passkeys = softwareAuthenticator(api.origin);
  const started = await startAccount(api, passkeys, { linkToken: invitation.linkToken, userName: name });
  const code = generateCode();
  const words = checkWords(await enrol(api, invitation, started, code), 'nl').join(' ');
  const invited = await readInvitations(api, channel.steward);
  const own = invited.find(({ invitee, state }) => invitee.person.name === name && state === 'enrolled');
  const rootPk = decodeBase64url(own?.rootPk ?? '');
  return { name, session: await signInWithRecovery(api, code), rootPk, words };
}

/** Names the first steward and this one; the code on paper is no longer needed. Their own signature is still missing. */
export async function nameBoth(
  { api, today }: House,
  { steward }: OpenedChannel,
  other: EnrolledSteward,
  change: Partial<RootKeysInput> = {},
) {
  const known = await readList(api, steward);
  const [first] = known.directory.rootKeys;
  if (first === undefined) throw new Error('a list without a key');
  const rootKeys = [first, { publicKey: other.rootPk, holder: other.name }];
  const typedWords = [{ publicKey: other.rootPk, typed: other.words }];
  return nameRootKeys(api, steward, known, { rootKeys, threshold: 2, typedWords, today: today(), ...change });
}

/** The same server; notes what is sent to it. */
export function notingApi(api: Api): { readonly api: Api; readonly sent: string[] } {
  const sent: string[] = [];
  const call: Api['call'] = (one) => {
    if (one.method !== 'GET') sent.push(`${one.method} ${one.path}`);
    return api.call(one);
  };
  return { api: { ...api, call }, sent };
}
