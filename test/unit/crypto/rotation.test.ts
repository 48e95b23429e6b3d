import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../crypto/public/brands.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { LABELS } from '../../../crypto/public/labels.ts';
import { KEM_PK_BYTES } from '../../../crypto/public/sizes.ts';
import { signDetached } from '../../../crypto/public/sodium.ts';
import { signedBytes } from '../../../crypto/public/verify.ts';
import { type SignedRotation, signRotation, verifyRotation } from '../../../crypto/rotation.ts';
import { writeJson } from '../../../crypto/strict-json.ts';
import { counting, flipBit, overwrite, toHex } from '../../helpers/crypto-bytes.ts';
import { type FixturePerson, fixtureChannel, fixturePerson, kemOf } from '../../helpers/crypto-channel.ts';

const { directory, pin, people } = fixtureChannel({ people: 2 });
const [anna, bram] = people as [FixturePerson, FixturePerson];
const kem = kemOf(0, 1);
const signed = signRotation(anna.identity, kem, pin);

function forged(changed: object, secretKey: Bytes = anna.identity.idSk): SignedRotation {
  const { fp } = anna.identity;
  const rotation = writeJson({ v: 1, genesisFp: pin, fp, generation: 1, kemPk: kem.kemPk, ...changed });
  return { rotation, signature: signDetached(signedBytes(LABELS.rotateKem, rotation), secretKey) };
}

function expectRefused(rotation: SignedRotation): void {
  expect(() => verifyRotation(rotation, directory)).toThrow(VerifyError);
}

describe("ROTATE, P2: a person's word for a new key", () => {
  it('tells who, which generation and which key', () => {
    const { fp, generation, kemPk } = verifyRotation(signed, directory);
    expect([toHex(fp), generation, toHex(kemPk)]).toEqual([toHex(anna.identity.fp), 1, toHex(kem.kemPk)]);
    expect(verifyRotation(forged({}), directory)).toEqual({ fp, generation, kemPk });
  });

  it('is refused for another channel', () => {
    expectRefused(signRotation(anna.identity, kem, counting(20)));
  });

  it('is refused of somebody who is not in the list', () => {
    expectRefused(signRotation(fixturePerson(5).identity, kem, pin));
  });

  it('is refused when a colleague signed it, or a steward', () => {
    expectRefused(forged({}, bram.identity.idSk));
    expectRefused(forged({ fp: bram.identity.fp }));
  });

  it('is refused when the list names a fingerprint beside a key that is not its', () => {
    const persons = [{ fp: bram.identity.fp, idPk: anna.identity.idPk }];
    const ofAnother = forged({ fp: bram.identity.fp });
    expect(() => verifyRotation(ofAnother, { genesisFp: pin, persons })).toThrow(VerifyError);
  });

  it('is refused under the label of a card', () => {
    const { rotation } = signed;
    const signature = signDetached(signedBytes(LABELS.card, rotation), anna.identity.idSk);
    expectRefused({ rotation, signature });
  });

  it.each([
    ['of zeros', new Uint8Array(KEM_PK_BYTES)],
    ['with an X25519 part of small order', overwrite(kem.kemPk, KEM_PK_BYTES - 32, new Uint8Array(32))],
    ['with an ML-KEM part that is not reduced', overwrite(kem.kemPk, 0, Uint8Array.of(0xff, 0xff, 0xff))],
    ['one byte short', kem.kemPk.slice(1)],
  ])('is refused with a key %s', (_, kemPk) => {
    expectRefused(forged({ kemPk }));
  });

  it.each([
    ['another version', { v: 2 }],
    ['a field more', { note: 'x' }],
    ['a generation that is none', { generation: -1 }],
    ['half a fingerprint', { fp: anna.identity.fp.slice(10) }],
  ])('is refused with %s', (_, changed) => {
    expectRefused(forged(changed));
  });

  it('is refused with any bit flipped', () => {
    const { rotation, signature } = signed;
    for (let bit = 0; bit < rotation.length * 8; bit += 61)
      expectRefused({ rotation: flipBit(rotation, bit), signature });
    for (let bit = 0; bit < 512; bit += 7) expectRefused({ rotation, signature: flipBit(signature, bit) });
  });
});
