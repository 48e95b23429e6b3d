import { describe, expect, it } from 'vitest';
import { areCheckWords, checkWords, checkWordsPrefix, typedPrefix } from '../../../crypto/check-words.ts';
import { hpkeContext, hpkeSeal } from '../../../crypto/hpke.ts';
import {
  generatePairing,
  openPairing,
  type PairingGrant,
  pairingFingerprint,
  pairingTranscript,
  sealPairing,
} from '../../../crypto/pairing.ts';
import type { VaultKey } from '../../../crypto/public/brands.ts';
import { concat, lengthPrefixed, utf8 } from '../../../crypto/public/bytes.ts';
import { InvalidInputError, OpenError } from '../../../crypto/public/errors.ts';
import { LABELS } from '../../../crypto/public/labels.ts';
import { KEM_ENCAPSULATION_BYTES, KEM_PK_BYTES } from '../../../crypto/public/sizes.ts';
import { counting, flipBit, toHex } from '../../helpers/crypto-bytes.ts';

const anchor = { accountId: counting(16), idPk: counting(32, 9), genesisFp: counting(20, 5) };
const grant: PairingGrant = { vaultKey: counting(32, 0x77) as VaultKey, anchor };
const device = generatePairing();
const sealed = await sealPairing(device.kemPk, grant);

describe('PAIR: a new device', () => {
  it('gets the vault key and whose account it is, from the device that is open', async () => {
    expect(await openPairing(sealed, device)).toEqual(grant);
    expect(sealed).toHaveLength(KEM_ENCAPSULATION_BYTES + 32 + 16 + 32 + 20 + 16);
  });

  it('has another key each time, known by its fingerprint', () => {
    expect(toHex(device.fp)).toBe(toHex(pairingFingerprint(device.kemPk)));
    expect(device.fp).toHaveLength(20);
    expect(toHex(generatePairing().kemPk)).not.toBe(toHex(device.kemPk));
  });

  it('does not open what was sealed to another device', async () => {
    const other = generatePairing();
    await expect(openPairing(sealed, other)).rejects.toBeInstanceOf(OpenError);
    await expect(openPairing(sealed, { ...device, kemPk: other.kemPk })).rejects.toBeInstanceOf(OpenError);
    await expect(openPairing(sealed, { ...device, seed: other.seed })).rejects.toBeInstanceOf(OpenError);
  });

  it('does not open what was changed, cut or made longer', async () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 401)
      await expect(openPairing(flipBit(sealed, bit), device)).rejects.toBeInstanceOf(OpenError);
    for (const length of [0, 1120, sealed.length - 1])
      await expect(openPairing(sealed.slice(0, length), device)).rejects.toBeInstanceOf(OpenError);
  });

  it('is refused a grant with a part of another length, so that no part runs into the next', async () => {
    const wrong: readonly PairingGrant[] = [
      { ...grant, vaultKey: counting(31) as VaultKey },
      { ...grant, anchor: { ...anchor, accountId: counting(17) } },
      { ...grant, anchor: { ...anchor, idPk: counting(31) } },
      { ...grant, anchor: { ...anchor, genesisFp: counting(32) } },
    ];
    for (const one of wrong) await expect(sealPairing(device.kemPk, one)).rejects.toBeInstanceOf(InvalidInputError);
  });

  it('does not open a grant of another length, also when it was sealed for it', async () => {
    const context = await hpkeContext(concat(lengthPrefixed(utf8(LABELS.pairSeal)), device.fp));
    const sealing = { recipient: device.kemPk, context, aad: new Uint8Array() };
    for (const length of [0, 99, 101])
      await expect(
        openPairing(await hpkeSeal({ ...sealing, plaintext: counting(length) }), device),
      ).rejects.toBeInstanceOf(OpenError);
    await expect(openPairing(await hpkeSeal({ ...sealing, plaintext: counting(100) }), device)).resolves.toBeDefined();
  });

  it('is refused a key to which nothing can be sealed', async () => {
    await expect(sealPairing(new Uint8Array(KEM_PK_BYTES), grant)).rejects.toBeInstanceOf(InvalidInputError);
  });
});

describe('PAIR: the key that the new device shows', () => {
  it('is found by its six words, and by no other ones', () => {
    const typed = checkWords(device.fp, 'nl').join(' ');
    expect(toHex(typedPrefix(typed) ?? new Uint8Array())).toBe(toHex(checkWordsPrefix(device.fp)));
    expect(areCheckWords(typed, device.fp)).toBe(true);
    // A server that answers the look-up with a key of its own is found out before anything is sealed.
    expect(areCheckWords(typed, generatePairing().fp)).toBe(false);
  });
});

describe('PAIR-WORDS: the six words on both screens', () => {
  const words = (...[kemPk, bytes, who]: Parameters<typeof pairingTranscript>) =>
    checkWords(pairingTranscript(kemPk, bytes, who), 'nl').join(' ');

  it('are the same on both when nobody came between', async () => {
    const opened = await openPairing(sealed, device);
    expect(words(device.kemPk, sealed, opened.anchor)).toBe(words(device.kemPk, sealed, anchor));
    expect(pairingTranscript(device.kemPk, sealed, anchor)).toHaveLength(20);
  });

  it('differ for another key, another sealing, another person or another channel', async () => {
    const shown = words(device.kemPk, sealed, anchor);
    expect(words(generatePairing().kemPk, sealed, anchor)).not.toBe(shown);
    // A server that seals an account of its own to the new device.
    expect(words(device.kemPk, await sealPairing(device.kemPk, grant), anchor)).not.toBe(shown);
    expect(words(device.kemPk, sealed, { ...anchor, idPk: counting(32) })).not.toBe(shown);
    expect(words(device.kemPk, sealed, { ...anchor, genesisFp: counting(20) })).not.toBe(shown);
  });
});
