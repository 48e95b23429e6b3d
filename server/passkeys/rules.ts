import { createHash } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { decode, encode } from '../base64url.ts';
import type { Config } from '../config.ts';
import type { WayIn } from './store.ts';

/** Handlers' own sessions end on the same day they began. */
export const SESSION_MINUTES = 12 * 60;

/** Loaded at the first use: a quarter of the start-up time and an eighth of an idle server's memory, measured. */
const loadWebAuthn = () => import('@simplewebauthn/server');

/**
 * EdDSA, ES256 and RS256 (IANA's COSE algorithms): what every Node can verify. Left to the library it would be what this one
 * can, and a passkey made under a newer one would open nothing after the way back.
 */
const ALGORITHMS = [-8, -7, -257];

/** Of a 128- or 256-bit random token: a plain hash is enough, there is nothing to guess. */
export function tokenHash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

export interface CreationInput {
  readonly challenge: string;
  readonly accountId: string;
  readonly userName: string;
  /** Passkeys of this account: an authenticator that holds one would put the new one in its place. */
  readonly known?: readonly string[];
}

/** Discoverable and verifying its user, so that one ceremony signs in and unlocks. No attestation: we ask no maker. */
export async function creationOptions({ rpId }: Config, { challenge, accountId, userName, known = [] }: CreationInput) {
  const { generateRegistrationOptions } = await loadWebAuthn();
  return generateRegistrationOptions({
    rpName: 'Zegelpost',
    rpID: rpId,
    userName,
    userDisplayName: userName,
    userID: decode(accountId),
    challenge: decode(challenge),
    timeout: 300_000,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

export async function signInOptionsFor({ rpId }: Config, challenge: string) {
  const { generateAuthenticationOptions } = await loadWebAuthn();
  return generateAuthenticationOptions({
    rpID: rpId,
    challenge: decode(challenge),
    timeout: 300_000,
    userVerification: 'required',
    allowCredentials: [],
  });
}

export interface NewCredential {
  readonly credentialId: string;
  readonly credentialPk: Uint8Array;
  readonly credentialCounter: number;
  readonly challenge: string;
}

/** Undefined for every reason alike: the library's errors quote what was sent. */
export async function findNewCredential(
  { origin, rpId }: Config,
  response: object,
  isGood: (challenge: string) => boolean,
): Promise<NewCredential | undefined> {
  const { verifyRegistrationResponse } = await loadWebAuthn();
  let challenge = '';
  const result = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: (given) => {
      challenge = given;
      return isGood(given);
    },
    expectedOrigin: origin,
    expectedRPID: rpId,
    supportedAlgorithmIDs: ALGORITHMS,
    requireUserVerification: true,
  }).catch(() => undefined);
  if (result?.verified !== true) return undefined;
  const { id, publicKey, counter } = result.registrationInfo.credential;
  return { credentialId: id, credentialPk: publicKey, credentialCounter: counter, challenge };
}

/** The authenticator's new counter; undefined for every reason alike. */
export async function findSignInCounter(
  { origin, rpId }: Config,
  response: object,
  expected: { readonly way: WayIn; readonly accountId: Uint8Array; readonly challenge: string },
): Promise<number | undefined> {
  const { way, accountId, challenge } = expected;
  if (way.credentialId === null || way.credentialPk === null) return undefined;
  const assertion = response as AuthenticationResponseJSON;
  if (assertion.response?.userHandle !== encode(accountId)) return undefined;
  const { verifyAuthenticationResponse } = await loadWebAuthn();
  const result = await verifyAuthenticationResponse({
    response: assertion,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: { id: way.credentialId, publicKey: new Uint8Array(way.credentialPk), counter: way.credentialCounter },
    requireUserVerification: true,
  }).catch(() => undefined);
  return result?.verified === true ? result.authenticationInfo.newCounter : undefined;
}
