import { expect, it } from 'vitest';
import { OpenError } from '../../../crypto/public/errors.ts';
import { openUnsaved, sealUnsaved } from '../../../crypto/unsaved-export.ts';
import { generateVaultKey } from '../../../crypto/vault.ts';
import { counting, toHex } from '../../helpers/crypto-bytes.ts';

const owner = { vault: { accountId: counting(16) }, vaultKey: generateVaultKey() };
const unsaved = counting(300);

it('an export that waits opens for the account that made it', () => {
  const box = sealUnsaved(unsaved, owner);
  expect(toHex(openUnsaved(box, owner))).toBe(toHex(unsaved));
  expect(toHex(box)).not.toContain(toHex(unsaved.subarray(0, 8)));
});

it('an export that waits opens for no other account, and no more under a new vault key', () => {
  const box = sealUnsaved(unsaved, owner);
  expect(() => openUnsaved(box, { ...owner, vault: { accountId: counting(16, 1) } })).toThrow(OpenError);
  expect(() => openUnsaved(box, { ...owner, vaultKey: generateVaultKey() })).toThrow(OpenError);
});
