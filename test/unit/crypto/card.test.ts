import { describe, expect, it } from 'vitest';
import { type SignedCard, verifyCard } from '../../../crypto/card.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { LABELS } from '../../../crypto/public/labels.ts';
import { encodeBase64url, signDetached, signKeyPair } from '../../../crypto/public/sodium.ts';
import { signedBytes } from '../../../crypto/public/verify.ts';
import { writeJson } from '../../../crypto/strict-json.ts';
import { counting, flipBit, SIGNED_BY_ANYONE, toHex, UNFIT_SIGN_KEYS } from '../../helpers/crypto-bytes.ts';
import { cardOf, fixturePerson } from '../../helpers/crypto-channel.ts';

const genesisFp = counting(20);
const person = fixturePerson(0);
const signed = cardOf(person, genesisFp);
const honest = {
  v: 1,
  genesisFp,
  ...person.description,
  idPk: person.identity.idPk,
  generation: 0,
  kemPk: person.kem.kemPk,
};

/** A card of any words whatever, well signed by the person. */
function signedAs(card: unknown, { secretKey } = person.signer): SignedCard {
  const bytes = writeJson(card);
  return { card: bytes, signature: signDetached(signedBytes(LABELS.card, bytes), secretKey) };
}

describe('CARD, P2: a card', () => {
  it('says who someone is, in which channel, with which keys', () => {
    const card = verifyCard(signed, genesisFp);
    expect(card).toMatchObject({ name: 'Anna de Vries', place: 'internal', receives: true, generation: 0 });
    expect(toHex(card.fp)).toBe(toHex(person.identity.fp));
    expect(toHex(card.kemPk)).toBe(toHex(person.kem.kemPk));
    expect(toHex(signedAs(honest).card)).toBe(toHex(signed.card));
  });

  it('is refused in another channel', () => {
    expect(() => verifyCard(signed, counting(20, 1))).toThrow(VerifyError);
  });

  it('is refused when it is not signed by its own key', () => {
    expect(() => verifyCard(signedAs(honest, signKeyPair(counting(32))), genesisFp)).toThrow(VerifyError);
    const other = { ...honest, idPk: fixturePerson(1).identity.idPk };
    expect(() => verifyCard(signedAs(other), genesisFp)).toThrow(VerifyError);
  });

  it('is refused with any flipped bit', () => {
    for (let bit = 0; bit < signed.card.length * 8; bit += 41)
      expect(() => verifyCard({ ...signed, card: flipBit(signed.card, bit) }, genesisFp)).toThrow(VerifyError);
    for (let bit = 0; bit < 512; bit += 7)
      expect(() => verifyCard({ ...signed, signature: flipBit(signed.signature, bit) }, genesisFp)).toThrow(
        VerifyError,
      );
  });

  it.each([
    ['another version', { v: 2 }],
    ['a name too long', { name: 'x'.repeat(121) }],
    ['no name', { name: '' }],
    ['a name that cannot be seen', { name: 'Anna\u200b' }],
    ['another place', { place: 'elsewhere' }],
    ['a role that is no yes or no', { receives: 'yes' }],
    ['a field more', { admin: true }],
    ['a short X-Wing key', { kemPk: person.kem.kemPk.slice(1) }],
    ['an X-Wing key of zeros, to which nothing can be sealed', { kemPk: new Uint8Array(1216) }],
    ['an X-Wing key that is not reduced', { kemPk: new Uint8Array(1216).fill(255) }],
    [
      'an X25519 part of small order',
      { kemPk: Uint8Array.from([...person.kem.kemPk.slice(0, 1184), ...new Uint8Array(32)]) },
    ],
    ['a generation below nothing', { generation: -1 }],
    ['a fingerprint of another length', { genesisFp: encodeBase64url(counting(32)) }],
  ])('is refused with %s', (_, changed) => {
    expect(() => verifyCard(signedAs({ ...honest, ...changed }), genesisFp)).toThrow(VerifyError);
  });

  it('is refused with an identity key of small order, or written in a second way: anyone could sign as that person', () => {
    for (const idPk of UNFIT_SIGN_KEYS) {
      const card = writeJson({ ...honest, idPk });
      for (const signature of [SIGNED_BY_ANYONE, new Uint8Array(64)])
        expect(() => verifyCard({ card, signature }, genesisFp)).toThrow(VerifyError);
    }
  });

  it('is refused without a field', () => {
    const { notManager: _, ...less } = honest;
    expect(() => verifyCard(signedAs(less), genesisFp)).toThrow(VerifyError);
  });
});
