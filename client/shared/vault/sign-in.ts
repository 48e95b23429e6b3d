/** Signing in and unlocking in one step, with a passkey or with the recovery code (crypto/README.md, "Ways in"). */
import type { Code } from '../../../crypto/public/brands.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { LABELS } from '../../../crypto/public/labels.ts';
import { areEqual, decodeBase64url, encodeBase64url, signDetached } from '../../../crypto/public/sodium.ts';
import { authParts, signedBytes } from '../../../crypto/public/verify.ts';
import { openState } from '../../../crypto/vault.ts';
import { decryptAnchor, deriveRecoveryAuth, deriveWayIn, type WayInSource } from '../../../crypto/way-in.ts';
import { type SignedIn, signedIn, signInOptions } from '../../../schema/wire/accounts.ts';
import { authChallenge } from '../../../schema/wire/mailbox.ts';
import type { Api } from '../api.ts';
import { pausePage } from '../breathe.ts';
import { type AccountSession, startSession } from '../session.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { Passkeys } from './passkey.ts';
import { stateFromWire } from './state-wire.ts';

/**
 * @throws {PasskeyFailed} when the person stopped, or the passkey has no PRF
 * @throws {RequestFailed} `sign_in.refused` for every reason there is
 * @throws {VerifyError | OpenError} when the server gives a vault this way in does not vouch for
 */
export async function signInWithPasskey(api: Api, passkeys: Passkeys, memory?: DeviceMemory): Promise<AccountSession> {
  const call = { method: 'POST', path: '/api/sign-in/options', body: {}, answer: signInOptions } as const;
  const { options, challenge } = await api.call(call);
  const { response, source } = await passkeys.use(options);
  const body = { challenge, response };
  const answer = await api.call({ method: 'POST', path: '/api/sign-in/passkey', body, answer: signedIn });
  return unlock(api, answer, source, memory);
}

/** For a machine without passkeys: the code each time, the vault in memory only. */
export async function signInWithRecovery(api: Api, code: Code, memory?: DeviceMemory): Promise<AccountSession> {
  const call = { method: 'POST', path: '/api/sign-in/challenge', body: {}, answer: authChallenge } as const;
  const { challenge } = await api.call(call);
  const { publicKey, secretKey } = await deriveRecoveryAuth(code, api.rpId);
  const signed = signedBytes(LABELS.auth, ...authParts({ origin: api.origin, challenge, body: publicKey }));
  const signature = encodeBase64url(signDetached(signed, secretKey));
  const body = { authPk: encodeBase64url(publicKey), challenge, signature };
  const answer = await api.call({ method: 'POST', path: '/api/sign-in/recovery', body, answer: signedIn });
  return unlock(api, answer, { kind: 'recovery', code }, memory);
}

async function unlock(
  api: Api,
  answer: SignedIn,
  source: WayInSource,
  memory: DeviceMemory | undefined,
): Promise<AccountSession> {
  const accountId = decodeBase64url(answer.accountId);
  const wayIn = await deriveWayIn(source, accountId, api.rpId);
  const anchor = decryptAnchor(decodeBase64url(answer.anchor), wayIn);
  if (!areEqual(anchor.accountId, accountId)) throw new VerifyError();
  // Between the keys and the vault, and between the vault and what is shown of it: together they hold a page too long.
  await pausePage();
  const opened = await openState(stateFromWire(answer.state), anchor, wayIn);
  await pausePage();
  const { session: token, role, slug } = answer;
  return startSession({ token, role, slug, anchor, wayInId: wayIn.wayInId, memory }, opened);
}
