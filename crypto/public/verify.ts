import type { Bytes } from './brands.ts';
import { lengthPrefixed, utf8 } from './bytes.ts';
import { VerifyError } from './errors.ts';
import { hash } from './hash.ts';
import { LABELS, type Label } from './labels.ts';
import { isSignature } from './sodium.ts';

/** The bytes that are signed: LP(label) || LP(part) for each part. */
export function signedBytes(label: Label, ...parts: readonly Uint8Array[]): Bytes {
  return lengthPrefixed(utf8(label), ...parts);
}

export interface SignatureInput {
  readonly label: Label;
  readonly parts: readonly Uint8Array[];
  readonly signature: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** @throws {VerifyError} unless the signature is by that key, over that label and those parts */
export function verifySignature({ label, parts, signature, publicKey }: SignatureInput): void {
  if (!isSignature(signature, signedBytes(label, ...parts), publicKey)) throw new VerifyError();
}

export interface AuthRequest {
  /** The origin the browser is on, e.g. `https://example.nl`: a signature cannot be carried to another server. */
  readonly origin: string;
  /** The server's single-use challenge, as it was sent. */
  readonly challenge: string;
  /** What the request says, so that it cannot be changed on the way. */
  readonly body: Uint8Array;
}

/** What a holder of an auth key signs to open a mailbox or to sign in with a recovery code (step AUTH). */
export function authParts({ origin, challenge, body }: AuthRequest): readonly Bytes[] {
  return [utf8(origin), utf8(challenge), hash(LABELS.body, body)];
}

/** @throws {VerifyError} */
export function verifyAuth(request: AuthRequest, signature: Uint8Array, authPk: Uint8Array): void {
  verifySignature({ label: LABELS.auth, parts: authParts(request), signature, publicKey: authPk });
}
