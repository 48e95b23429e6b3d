/** P7: what we seal, another program opens, and the other way round: age's hybrid files, by their own library. */
import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient, Stanza } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { hpkeContext, hpkeOpen, hpkeSeal } from '../../../crypto/hpke.ts';
import type { Bytes } from '../../../crypto/public/brands.ts';
import { concat, utf8 } from '../../../crypto/public/bytes.ts';
import { KEM_ENCAPSULATION_BYTES } from '../../../crypto/public/sizes.ts';
import { kemPublicKey } from '../../../crypto/public/sodium.ts';
import { AGE_INFO, AGE_STANZA, seedOfAge } from '../../helpers/age.ts';

const TEXT = 'De kas klopt niet.';
const AAD = new Uint8Array();
const unpadded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll('=', '');

let identity: string;
let seed: Bytes;
beforeAll(async () => {
  identity = await generateHybridIdentity();
  seed = seedOfAge(identity);
});

/** A stanza sealed by us instead of by age. */
async function ourStanza(fileKey: Uint8Array): Promise<Stanza[]> {
  const context = await hpkeContext(utf8(AGE_INFO));
  const sealed = await hpkeSeal({
    recipient: kemPublicKey(seed),
    context,
    aad: AAD,
    plaintext: new Uint8Array(fileKey),
  });
  const share = sealed.slice(0, KEM_ENCAPSULATION_BYTES);
  return [new Stanza([AGE_STANZA, unpadded(share)], sealed.slice(KEM_ENCAPSULATION_BYTES))];
}

async function openedByUs(stanzas: readonly Stanza[]): Promise<Uint8Array | null> {
  const context = await hpkeContext(utf8(AGE_INFO));
  const [stanza] = stanzas.filter(({ args }) => args[0] === AGE_STANZA);
  if (stanza === undefined) return null;
  const sealed = concat(new Uint8Array(Buffer.from(stanza.args[1] ?? '', 'base64')), new Uint8Array(stanza.body));
  return hpkeOpen({ seed, context, aad: AAD, sealed });
}

describe('P7: HPKE with X-Wing is interchanged with age', () => {
  it('age opens what we sealed', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient({ wrapFileKey: ourStanza });
    const file = await encrypter.encrypt(TEXT);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(await decrypter.decrypt(file, 'text')).toBe(TEXT);
  });

  it('we open what age sealed', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(identity));
    const file = await encrypter.encrypt(TEXT);
    const decrypter = new Decrypter();
    decrypter.addIdentity({ unwrapFileKey: (stanzas) => openedByUs(stanzas) });
    expect(await decrypter.decrypt(file, 'text')).toBe(TEXT);
  });

  it('age does not open what we sealed to another key', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient({ wrapFileKey: ourStanza });
    const file = await encrypter.encrypt(TEXT);
    const decrypter = new Decrypter();
    decrypter.addIdentity(await generateHybridIdentity());
    await expect(decrypter.decrypt(file, 'text')).rejects.toThrow();
  });
});
