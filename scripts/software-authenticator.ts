/**
 * A passkey authenticator in software, for the demonstration and for tests without a browser: real WebAuthn messages
 * with ES256 keys, verified by the real server, and a PRF that is an HMAC with a secret of the credential.
 */
import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { MadePasskey, PasskeySource, Passkeys, UsedPasskey } from '../client/shared/vault/passkey.ts';
import type { Bytes } from '../crypto/public/brands.ts';
import { concat, u32, utf8 } from '../crypto/public/bytes.ts';
import { encodeBase64url } from '../crypto/public/sodium.ts';
import { PRF_INPUTS } from '../crypto/way-in.ts';

interface Credential {
  readonly id: Bytes;
  readonly userHandle: string;
  readonly privateKey: KeyObject;
  readonly prfSecret: Bytes;
}

const USER_PRESENT_AND_VERIFIED = 0x05;
const ATTESTED = 0x40;

function bytesOf(buffer: Buffer): Bytes {
  return new Uint8Array(buffer);
}

function sha256(text: string | Uint8Array): Bytes {
  return bytesOf(createHash('sha256').update(text).digest());
}

function coseKey(publicKey: KeyObject): Bytes {
  const { x, y } = publicKey.export({ format: 'jwk' });
  const coordinates = [x, y].map((part) => bytesOf(Buffer.from(part as string, 'base64url')));
  const entries: [number, number | Bytes][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, coordinates[0] as Bytes],
    [-3, coordinates[1] as Bytes],
  ];
  return isoCBOR.encode(new Map(entries)) as Bytes;
}

export interface SoftwareAuthenticator extends Passkeys {
  readonly credentials: readonly Credential[];
}

export function softwareAuthenticator(origin: string): SoftwareAuthenticator {
  const credentials: Credential[] = [];
  const rpIdHash = sha256(new URL(origin).hostname);

  function clientData(type: string, challenge: string): Bytes {
    return utf8(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  function sourceOf({ id, prfSecret }: Credential): PasskeySource {
    const output = (input: Bytes) => bytesOf(createHmac('sha256', prfSecret).update(input).digest());
    return { kind: 'passkey', credentialId: id, prf: [output(PRF_INPUTS[0]), output(PRF_INPUTS[1])] };
  }

  return {
    credentials,
    async create(options): Promise<MadePasskey> {
      const { challenge, user } = options as { challenge: string; user: { id: string } };
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const id = bytesOf(randomBytes(32));
      const credential = { id, userHandle: user.id, privateKey, prfSecret: bytesOf(randomBytes(32)) };
      credentials.push(credential);
      const attested = concat(new Uint8Array(16), Uint8Array.of(0, id.length), id, coseKey(publicKey));
      const flags = Uint8Array.of(USER_PRESENT_AND_VERIFIED | ATTESTED);
      const authData = concat(rpIdHash, flags, u32(0), attested);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]);
      const response = {
        id: encodeBase64url(id),
        rawId: encodeBase64url(id),
        type: 'public-key' as const,
        clientExtensionResults: {},
        response: {
          clientDataJSON: encodeBase64url(clientData('webauthn.create', challenge)),
          attestationObject: encodeBase64url(isoCBOR.encode(attestation as never) as Bytes),
        },
      };
      return { response, source: sourceOf(credential) };
    },
    async use(options): Promise<UsedPasskey> {
      const { challenge } = options as { challenge: string };
      const credential = credentials.at(-1);
      if (credential === undefined) throw new Error('no passkey on this authenticator');
      const data = clientData('webauthn.get', challenge);
      const authenticatorData = concat(rpIdHash, Uint8Array.of(USER_PRESENT_AND_VERIFIED), u32(0));
      const signature = sign('sha256', concat(authenticatorData, sha256(data)), credential.privateKey);
      const response = {
        id: encodeBase64url(credential.id),
        rawId: encodeBase64url(credential.id),
        type: 'public-key' as const,
        clientExtensionResults: {},
        response: {
          clientDataJSON: encodeBase64url(data),
          authenticatorData: encodeBase64url(authenticatorData),
          signature: encodeBase64url(bytesOf(signature)),
          userHandle: credential.userHandle,
        },
      };
      return { response, source: sourceOf(credential) };
    },
  };
}
