import {
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';
import type { Bytes } from '../../../crypto/public/brands.ts';
import { areEqual, decodeBase64url, encodeBase64url, randomBytes } from '../../../crypto/public/sodium.ts';
import { PRF_INPUTS, type WayInSource } from '../../../crypto/way-in.ts';

/** Why a passkey did not work out; the page says in words what to do. */
export type PasskeyProblem = 'cancelled' | 'no-prf' | 'unstable-prf' | 'unsupported';

export class PasskeyFailed extends Error {
  override readonly name = 'PasskeyFailed';
  readonly problem: PasskeyProblem;
  constructor(problem: PasskeyProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** What may be sent: PRF results are secrets of the authenticator's owner and never are. */
type Sendable<R> = Omit<R, 'clientExtensionResults'> & { readonly clientExtensionResults: Record<string, never> };
export type PasskeySource = Extract<WayInSource, { kind: 'passkey' }>;

export interface MadePasskey {
  readonly response: Sendable<RegistrationResponseJSON>;
  readonly source: PasskeySource;
}

export interface UsedPasskey {
  readonly response: Sendable<AuthenticationResponseJSON>;
  readonly source: PasskeySource;
}

/** The browser's passkeys; a test has an authenticator of its own behind the same door. */
export interface Passkeys {
  create(options: unknown): Promise<MadePasskey>;
  use(options: unknown): Promise<UsedPasskey>;
}

const extensions = {
  prf: { eval: { first: PRF_INPUTS[0], second: PRF_INPUTS[1] } },
} as AuthenticationExtensionsClientInputs;

function withoutResults<R extends { clientExtensionResults: unknown }>(response: R): Sendable<R> {
  return { ...response, clientExtensionResults: {} };
}

function prfOutputs(response: AuthenticationResponseJSON): readonly [Bytes, Bytes] {
  const results = response.clientExtensionResults as {
    prf?: { results?: { first?: BufferSource; second?: BufferSource } };
  };
  const { first, second } = results.prf?.results ?? {};
  if (first === undefined || second === undefined) throw new PasskeyFailed('no-prf');
  return [toBytes(first), toBytes(second)];
}

function toBytes(source: BufferSource): Bytes {
  if (source instanceof ArrayBuffer) return new Uint8Array(source.slice(0));
  return new Uint8Array(source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength) as ArrayBuffer);
}

async function evaluate(optionsJSON: PublicKeyCredentialRequestOptionsJSON): Promise<UsedPasskey> {
  const response = await startAuthentication({ optionsJSON: { ...optionsJSON, extensions } as never });
  const source: PasskeySource = {
    kind: 'passkey',
    credentialId: decodeBase64url(response.id),
    prf: prfOutputs(response),
  };
  return { response: withoutResults(response), source };
}

async function explained<T>(ceremony: () => Promise<T>): Promise<T> {
  try {
    return await ceremony();
  } catch (error) {
    if (error instanceof PasskeyFailed) throw error;
    const isCancelled = error instanceof WebAuthnError && error.name !== 'NotSupportedError';
    const isRefused =
      error instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name);
    throw new PasskeyFailed(isCancelled || isRefused ? 'cancelled' : 'unsupported');
  }
}

export function browserPasskeys(rpId: string): Passkeys {
  /** For ourselves only: the server verifies the creation, not these two evaluations. */
  const ownOptions = (credentialId: string): PublicKeyCredentialRequestOptionsJSON => ({
    challenge: encodeBase64url(randomBytes(32)),
    rpId,
    allowCredentials: [{ id: credentialId, type: 'public-key' }],
    userVerification: 'required',
  });

  return {
    create: (options) =>
      explained(async () => {
        const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
        const response = await startRegistration({ optionsJSON: { ...optionsJSON, extensions } as never });
        // Some authenticators give one value at first and another one later: a vault sealed to that is lost.
        const first = await evaluate(ownOptions(response.id));
        const second = await evaluate(ownOptions(response.id));
        const isStable = first.source.prf.every((output, index) => areEqual(output, second.source.prf[index] as Bytes));
        if (!isStable) throw new PasskeyFailed('unstable-prf');
        return { response: withoutResults(response), source: first.source };
      }),
    use: (options) => explained(() => evaluate(options as PublicKeyCredentialRequestOptionsJSON)),
  };
}
