import { decryptBox, encryptBox } from './box.ts';
import type { Bytes } from './public/brands.ts';
import { lengthPrefixed, utf8 } from './public/bytes.ts';
import { LABELS } from './public/labels.ts';
import type { OpenedState } from './vault.ts';

type Owner = { readonly vault: Pick<OpenedState['vault'], 'accountId'> } & Pick<OpenedState, 'vaultKey'>;

/**
 * Keeps an export that was recorded and not handed over, while its desk is closed.
 *
 * Hides: the file, its words, and for whom it is, from whoever finds the page. Reveals: its length. Never leaves the page.
 *
 * @see crypto/README.md, "Boxes"
 */
export function sealUnsaved(unsaved: Uint8Array, { vault, vaultKey }: Owner): Bytes {
  return encryptBox(unsaved, vaultKey, unsavedAad(vault.accountId));
}

/**
 * Opens it for the account that made it.
 *
 * @throws {OpenError} for another account, a vault key that was replaced since, or altered bytes
 * @see crypto/README.md, "Boxes"
 */
export function openUnsaved(box: Uint8Array, { vault, vaultKey }: Owner): Bytes {
  return decryptBox(box, vaultKey, unsavedAad(vault.accountId));
}

function unsavedAad(accountId: Uint8Array): Bytes {
  return lengthPrefixed(utf8(LABELS.unsavedExport), accountId);
}
