import { decodeBase64url, encodeBase64url } from '../../../crypto/public/sodium.ts';
import type { AccountState } from '../../../crypto/vault.ts';
import type { AccountStateWire } from '../../../schema/wire/accounts.ts';

export function stateToWire({ version, vault, keyring, sealedKeys, signature }: AccountState): AccountStateWire {
  return {
    version,
    vault: encodeBase64url(vault),
    keyring: encodeBase64url(keyring),
    sealedKeys: sealedKeys.map(({ wayInId, sealed }) => ({
      wayInId: encodeBase64url(wayInId),
      sealed: encodeBase64url(sealed),
    })),
    signature: encodeBase64url(signature),
  };
}

export function stateFromWire({ version, vault, keyring, sealedKeys, signature }: AccountStateWire): AccountState {
  return {
    version,
    vault: decodeBase64url(vault),
    keyring: decodeBase64url(keyring),
    sealedKeys: sealedKeys.map(({ wayInId, sealed }) => ({
      wayInId: decodeBase64url(wayInId),
      sealed: decodeBase64url(sealed),
    })),
    signature: decodeBase64url(signature),
  };
}
