import { describe, expect, it } from 'vitest';
import { IDENTITY_TEXT_MAX_BYTES, type IdentityPlace, openIdentity, sealIdentity } from '../../../crypto/identity.ts';
import type { KemSeed } from '../../../crypto/public/brands.ts';
import { InvalidInputError, OpenError } from '../../../crypto/public/errors.ts';
import { IDENTITY_BYTES, KEM_PK_BYTES } from '../../../crypto/public/sizes.ts';
import { encodeBase64url, kemPublicKey } from '../../../crypto/public/sodium.ts';
import { counting, flipBit } from '../../helpers/crypto-bytes.ts';

const seed = counting(32, 7) as KemSeed;
const older = counting(32, 8) as KemSeed;
const place: IdentityPlace = { meldingId: counting(16), to: counting(20, 3), purpose: 'Voor het onderzoek.' };
const text = 'Ik ben Noor Bakker, 06 1234 5678.';
const sealed = await sealIdentity(text, place, kemPublicKey(seed));

describe('IDENTITY: who the melder is, told to one reader (WBK-1a.3)', () => {
  it('is read by that reader, with whichever of their keys it was sealed to', async () => {
    expect(await openIdentity(sealed, place, [seed])).toBe(text);
    expect(await openIdentity(sealed, place, [older, seed])).toBe(text);
  });

  it('has one length, whatever was told', async () => {
    const longest = await sealIdentity('n'.repeat(IDENTITY_TEXT_MAX_BYTES), place, kemPublicKey(seed));
    expect([sealed.length, longest.length]).toEqual([IDENTITY_BYTES, IDENTITY_BYTES]);
    expect(encodeBase64url(sealed)).toHaveLength(2880);
  });

  it('is not read by another reader, in another melding, or for another purpose', async () => {
    await expect(openIdentity(sealed, place, [older])).rejects.toBeInstanceOf(OpenError);
    await expect(openIdentity(sealed, place, [])).rejects.toBeInstanceOf(OpenError);
    const others = [{ to: counting(20, 4) }, { meldingId: counting(16, 1) }, { purpose: 'Voor de werkgever.' }];
    for (const other of others)
      await expect(openIdentity(sealed, { ...place, ...other }, [seed])).rejects.toBeInstanceOf(OpenError);
  });

  it('is not read when it was changed, cut or made longer', async () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 997)
      await expect(openIdentity(flipBit(sealed, bit), place, [seed])).rejects.toBeInstanceOf(OpenError);
    for (const length of [0, 1120, IDENTITY_BYTES - 1])
      await expect(openIdentity(sealed.slice(0, length), place, [seed])).rejects.toBeInstanceOf(OpenError);
  });

  it('is refused when it is empty, too long, or in a place of another length', async () => {
    const seal = (words: string, other: Partial<IdentityPlace> = {}) =>
      sealIdentity(words, { ...place, ...other }, kemPublicKey(seed));
    // Characters are not bytes: what is counted is what is sealed.
    for (const words of ['', ' \n', 'n'.repeat(IDENTITY_TEXT_MAX_BYTES + 1), 'é'.repeat(512)])
      await expect(seal(words)).rejects.toBeInstanceOf(InvalidInputError);
    await expect(seal(text, { to: counting(16) })).rejects.toBeInstanceOf(InvalidInputError);
    await expect(seal(text, { meldingId: counting(20) })).rejects.toBeInstanceOf(InvalidInputError);
    await expect(sealIdentity(text, place, new Uint8Array(KEM_PK_BYTES))).rejects.toBeInstanceOf(InvalidInputError);
  });
});
