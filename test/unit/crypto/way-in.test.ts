import { describe, expect, it } from 'vitest';
import type { Code } from '../../../crypto/public/brands.ts';
import { InvalidInputError, OpenError } from '../../../crypto/public/errors.ts';
import { ANCHOR_BYTES } from '../../../crypto/public/sizes.ts';
import { isSignature, kemPublicKey, signDetached } from '../../../crypto/public/sodium.ts';
import {
  decryptAnchor,
  deriveRecoveryAuth,
  deriveWayIn,
  encryptAnchor,
  PRF_INPUTS,
  type WayInSource,
  wayInId,
} from '../../../crypto/way-in.ts';
import { counting, flipBit, toHex } from '../../helpers/crypto-bytes.ts';

const accountId = counting(16);
const rpId = 'meldpunt.example';
const prf = [counting(32, 1), counting(32, 2)] as const;
const passkey: WayInSource = { kind: 'passkey', credentialId: counting(40), prf };
const paper: WayInSource = { kind: 'recovery', code: counting(16, 0xa0) as Code };
const anchor = { accountId, idPk: counting(32, 9), genesisFp: counting(20, 5) };

describe('WAY-IN: a way in', () => {
  it.each([passkey, paper])(
    'gives the same keys at every sign-in, and a key pair that fits ($kind)',
    async (source) => {
      const [first, again] = [await deriveWayIn(source, accountId, rpId), await deriveWayIn(source, accountId, rpId)];
      for (const name of ['wayInId', 'kemPk', 'kemSeed', 'anchorKey'] as const)
        expect(toHex(first[name])).toBe(toHex(again[name]));
      expect(toHex(kemPublicKey(first.kemSeed))).toBe(toHex(first.kemPk));
      expect(toHex(first.anchorKey)).not.toBe(toHex(first.kemSeed));
      expect(first.kind).toBe(source.kind);
      expect(toHex(first.wayInId)).toBe(toHex(await wayInId(source, rpId)));
    },
  );

  it('has other keys for another account, host, credential, output or code', async () => {
    const all = await Promise.all([
      deriveWayIn(passkey, accountId, rpId),
      deriveWayIn(passkey, counting(16, 1), rpId),
      deriveWayIn(passkey, accountId, 'elders.example'),
      deriveWayIn({ ...passkey, credentialId: counting(41) }, accountId, rpId),
      deriveWayIn({ ...passkey, prf: [prf[0], counting(32, 3)] }, accountId, rpId),
      deriveWayIn({ ...passkey, prf: [prf[1], prf[0]] }, accountId, rpId),
      deriveWayIn(paper, accountId, rpId),
      deriveWayIn({ kind: 'recovery', code: counting(16, 0xa1) as Code }, accountId, rpId),
    ]);
    expect(new Set(all.map(({ kemSeed }) => toHex(kemSeed))).size).toBe(8);
    expect(new Set(all.map(({ anchorKey }) => toHex(anchorKey))).size).toBe(8);
  });

  it('is refused for outputs, codes and accounts of another length', async () => {
    const refused = (source: WayInSource, account = accountId) =>
      expect(deriveWayIn(source, account, rpId)).rejects.toBeInstanceOf(InvalidInputError);
    await refused({ ...passkey, prf: [prf[0], counting(31)] });
    await refused({ ...passkey, prf: [counting(33), prf[1]] });
    await refused({ kind: 'recovery', code: counting(15) as Code });
    await refused(passkey, counting(17));
  });

  it('is filed under another id for every code and host, whoever it belongs to, and tells nothing of the code', async () => {
    const other: WayInSource = { kind: 'recovery', code: counting(16, 0xa1) as Code };
    const ids = await Promise.all([wayInId(paper, rpId), wayInId(other, rpId), wayInId(paper, 'elders.example')]);
    expect(new Set(ids.map(toHex)).size).toBe(3);
    const { wayInId: ofAnother } = await deriveWayIn(paper, counting(16, 1), rpId);
    expect(toHex(ofAnother)).toBe(toHex(ids[0] as Uint8Array));
    expect(toHex(ofAnother)).not.toContain(toHex(counting(16, 0xa0)));
  });

  it('is asked for with two different constants', () => {
    expect(PRF_INPUTS.map(toHex)).toEqual(['7a70312f70726601', '7a70312f70726602']);
  });
});

describe('RECOVERY-AUTH: a recovery code', () => {
  it('signs in with a key of its own, other on another host', async () => {
    const code = counting(16, 0xa0) as Code;
    const { publicKey, secretKey } = await deriveRecoveryAuth(code, rpId);
    expect(isSignature(signDetached(counting(3), secretKey), counting(3), publicKey)).toBe(true);
    expect(toHex((await deriveRecoveryAuth(code, 'elders.example')).publicKey)).not.toBe(toHex(publicKey));
    const { kemSeed, anchorKey } = await deriveWayIn(paper, accountId, rpId);
    expect([kemSeed, anchorKey].map(toHex)).not.toContain(toHex(secretKey.slice(0, 32)));
  });

  it('is refused with another length', async () => {
    await expect(deriveRecoveryAuth(counting(12) as Code, rpId)).rejects.toBeInstanceOf(InvalidInputError);
  });
});

describe('ANCHOR: an anchor', () => {
  it('tells its way in whose account this is', async () => {
    const wayIn = await deriveWayIn(passkey, accountId, rpId);
    const encrypted = encryptAnchor(anchor, wayIn);
    expect(encrypted).toHaveLength(ANCHOR_BYTES);
    expect(decryptAnchor(encrypted, wayIn)).toEqual(anchor);
  });

  it('of another way in does not open', async () => {
    const wayIn = await deriveWayIn(passkey, accountId, rpId);
    const encrypted = encryptAnchor(anchor, wayIn);
    const others = await Promise.all([
      deriveWayIn(paper, accountId, rpId),
      deriveWayIn(passkey, counting(16, 1), rpId),
      deriveWayIn(passkey, accountId, 'elders.example'),
    ]);
    for (const other of others) expect(() => decryptAnchor(encrypted, other)).toThrow(OpenError);
    expect(() => decryptAnchor(encrypted, { ...wayIn, wayInId: counting(32) })).toThrow(OpenError);
  });

  it('does not open when it is changed, cut or longer', async () => {
    const wayIn = await deriveWayIn(passkey, accountId, rpId);
    const encrypted = encryptAnchor(anchor, wayIn);
    for (let bit = 0; bit < encrypted.length * 8; bit += 5)
      expect(() => decryptAnchor(flipBit(encrypted, bit), wayIn)).toThrow(OpenError);
    expect(() => decryptAnchor(encrypted.slice(1), wayIn)).toThrow(OpenError);
    expect(() => decryptAnchor(Uint8Array.from([...encrypted, 0]), wayIn)).toThrow(OpenError);
    expect(() => decryptAnchor(new Uint8Array(), wayIn)).toThrow(OpenError);
  });

  it('is not written with parts of another length', async () => {
    const wayIn = await deriveWayIn(passkey, accountId, rpId);
    for (const changed of [{ accountId: counting(15) }, { idPk: counting(31) }, { genesisFp: counting(32) }])
      expect(() => encryptAnchor({ ...anchor, ...changed }, wayIn)).toThrow(InvalidInputError);
  });
});
