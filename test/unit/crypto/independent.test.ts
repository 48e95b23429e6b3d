/**
 * The vectors once more, by a small second implementation on the noble packages that shares no line with crypto/: what
 * both agree on is what crypto/README.md says, not what one library happens to do.
 */
import { readFileSync } from 'node:fs';
import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { expand, extract, hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { ml_kem768_x25519 as XWing } from '@noble/post-quantum/hybrid.js';
import { describe, expect, it } from 'vitest';

type Fields = Record<string, unknown>;
interface Stored {
  readonly id: string;
  readonly of?: string;
  readonly given: Fields;
  readonly gives?: Fields;
}

function load(file: string): (id: string) => { given: Fields; gives: Fields } {
  const all: Stored[] = JSON.parse(readFileSync(new URL(`../../vectors/${file}.json`, import.meta.url), 'utf8'));
  const find = (id: string): Stored => {
    const found = all.find((vector) => vector.id === id);
    if (found === undefined) throw new Error(`no vector ${id}`);
    return found;
  };
  const givenOf = ({ of, given }: Stored): Fields => ({ ...(of === undefined ? {} : givenOf(find(of))), ...given });
  return (id) => ({ given: givenOf(find(id)), gives: find(id).gives ?? {} });
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const u8 = (value: number) => Uint8Array.of(value);
const u16 = (value: number) => Uint8Array.of(value >> 8, value & 255);
const u32 = (value: number) => Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
const lp = (...parts: readonly Uint8Array[]) => join(...parts.flatMap((part) => [u32(part.length), part]));
const hex = (value: Uint8Array) => Buffer.from(value).toString('hex');
const H = (label: string, ...parts: readonly Uint8Array[]) => blake2b(lp(utf8(label), ...parts), { dkLen: 32 });
const derive = (ikm: Uint8Array, salt: Uint8Array, info: Uint8Array | string, length = 32) =>
  hkdf(sha256, ikm, salt, typeof info === 'string' ? utf8(info) : info, length);

function bytes(value: unknown): Uint8Array {
  const text = value as string;
  const long = 'base64url:';
  return new Uint8Array(
    text.startsWith(long) ? Buffer.from(text.slice(long.length), 'base64url') : Buffer.from(text, 'hex'),
  );
}

const list = (value: unknown) => (value as readonly string[]).map(bytes);
const kemPk = (seed: Uint8Array) => XWing.keygen(seed).publicKey;

/** RFC 9180, section 5.1, as written there: extract, then expand twice. */
function hpkeKeys(shared: Uint8Array, info: Uint8Array) {
  const suite = join(utf8('HPKE'), u16(0x647a), u16(1), u16(3));
  const labeledExtract = (salt: Uint8Array, label: string, ikm: Uint8Array) =>
    extract(sha256, join(utf8('HPKE-v1'), suite, utf8(label), ikm), salt);
  const labeledExpand = (prk: Uint8Array, label: string, context: Uint8Array, length: number) =>
    expand(sha256, prk, join(u16(length), utf8('HPKE-v1'), suite, utf8(label), context), length);
  const none = new Uint8Array();
  const context = join(u8(0), labeledExtract(none, 'psk_id_hash', none), labeledExtract(none, 'info_hash', info));
  const secret = labeledExtract(shared, 'secret', none);
  return { key: labeledExpand(secret, 'key', context, 32), nonce: labeledExpand(secret, 'base_nonce', context, 12) };
}

function hpkeSeal(pk: Uint8Array, info: Uint8Array, aad: Uint8Array, plaintext: Uint8Array, coins: Uint8Array) {
  const { cipherText, sharedSecret } = XWing.encapsulate(pk, coins);
  const { key, nonce } = hpkeKeys(sharedSecret, info);
  return join(cipherText, chacha20poly1305(key, nonce, aad).encrypt(plaintext));
}

function hpkeOpen(seed: Uint8Array, info: Uint8Array, aad: Uint8Array, sealed: Uint8Array) {
  const { key, nonce } = hpkeKeys(XWing.decapsulate(sealed.slice(0, 1120), XWing.keygen(seed).secretKey), info);
  return chacha20poly1305(key, nonce, aad).decrypt(sealed.slice(1120));
}

function epochParts(given: Fields) {
  const place = join(bytes(given.meldingId), u8(given.thread as number), u32(given.epoch as number));
  return { place, secret: bytes(given.secret), share: bytes(given.shredShare), salt: join(utf8('zp1/epoch'), place) };
}

function commit(given: Fields, rosterContent = given.rosterContent as string) {
  const { secret, share } = epochParts(given);
  const [thread, epoch] = [u8(given.thread as number), u32(given.epoch as number)];
  return H('zp1/commit', bytes(given.meldingId), thread, epoch, secret, share, utf8(rosterContent));
}

function envelope(given: Fields) {
  const { place, secret } = epochParts(given);
  const id = bytes(given.envelopeId);
  const count = given.slotCount as number;
  const committed = commit(given);
  const header = join(utf8('ZP1E'), u8(1), id, committed, u8(count));
  const info = join(lp(utf8('zp1/slot-seal')), id, committed);
  const readers = list(given.readerSeeds).map(kemPk);
  const slots = Array.from({ length: count }, (_, index) => {
    const coins = derive(secret, join(utf8('zp1/slot-coins'), id), u8(index), 64);
    const filler = derive(secret, join(utf8('zp1/slot-filler'), id), u8(index));
    const reader = readers[index];
    const plaintext = reader === undefined ? new Uint8Array(53) : join(place, secret);
    return hpkeSeal(reader ?? kemPk(filler), info, header, plaintext, coins);
  });
  return join(header, ...slots.sort((left, right) => Buffer.compare(left, right)));
}

function verify(label: string, parts: readonly Uint8Array[], signature: unknown, publicKey: unknown): boolean {
  return ed25519.verify(bytes(signature), lp(utf8(label), ...parts), bytes(publicKey), { zip215: false });
}

function unpadded(padded: Uint8Array): Uint8Array {
  const end = padded.lastIndexOf(0x80);
  expect(padded.slice(end + 1).every((byte) => byte === 0)).toBe(true);
  return padded.slice(0, end);
}

describe('a second implementation agrees on derivations', () => {
  const vector = load('derive');

  it.each(['melder keys', 'melder keys in another channel'])('%s', (id) => {
    const { given, gives } = vector(id);
    const salt = join(utf8('zp1/melder'), bytes(given.genesisFp));
    const [auth, sign, kem, notes] = ['auth-ed25519', 'sign-ed25519', 'kem-xwing', 'notes'].map((info) =>
      derive(bytes(given.code), salt, info),
    ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    const authPk = ed25519.getPublicKey(auth);
    expect(gives).toEqual({
      authPk: hex(authPk),
      signPk: hex(ed25519.getPublicKey(sign)),
      kemSeed: hex(kem),
      notesKey: hex(notes),
      mailboxId: hex(H('zp1/mailbox-id', authPk)),
      kemPkSha256: hex(sha256(kemPk(kem))),
    });
  });

  it.each(['epoch key', 'epoch key of the dossier', 'epoch key of a later epoch'])('%s', (id) => {
    const { given, gives } = vector(id);
    const { secret, share, salt } = epochParts(given);
    const access = derive(secret, salt, 'access');
    expect(gives).toEqual({
      key: hex(derive(join(secret, share), salt, 'key')),
      access: hex(access),
      accessHash: hex(H('zp1/access', access)),
    });
  });

  it.each(['commitment', 'commitment to another roster'])('%s', (id) => {
    const { given, gives } = vector(id);
    expect(hex(commit(given))).toBe(gives.commitment);
  });

  it('functionaris keys', () => {
    const { given, gives } = vector('functionaris keys');
    const idPk = ed25519.getPublicKey(bytes(given.idSeed));
    const fp = H('zp1/id', idPk).slice(0, 20);
    expect(gives).toEqual({ idPk: hex(idPk), fp: hex(fp), kemPkSha256: hex(sha256(kemPk(bytes(given.kemSeed)))) });
  });

  it('way in by passkey, way in by paper, recovery sign-in', () => {
    for (const id of ['way in by passkey', 'way in by paper']) {
      const { given, gives } = vector(id);
      const isPasskey = given.prf !== undefined;
      const ikm = isPasskey ? join(...list(given.prf)) : bytes(given.code);
      const wayInId = H('zp1/credential', isPasskey ? bytes(given.credentialId) : utf8('paper'));
      const key = (label: string) =>
        derive(ikm, join(utf8(label), bytes(given.accountId), wayInId), given.rpId as string);
      const kemSeed = key('zp1/way-in');
      const kemPkSha256 = hex(sha256(kemPk(kemSeed)));
      expect(gives).toEqual({
        wayInId: hex(wayInId),
        kemSeed: hex(kemSeed),
        kemPkSha256,
        anchorKey: hex(key('zp1/anchor')),
      });
    }
    const { given, gives } = vector('recovery sign-in');
    const seed = derive(bytes(given.code), utf8(`zp1/recovery-auth${given.rpId}`), 'auth-ed25519');
    expect(gives.publicKey).toBe(hex(ed25519.getPublicKey(seed)));
  });
});

describe('a second implementation agrees on what is sealed', () => {
  const vector = load('seal');

  it('HPKE, sealed and opened', () => {
    const { given, gives } = vector('hpke seal');
    const [info, aad, plaintext] = [bytes(given.info), bytes(given.aad), bytes(given.plaintext)];
    const sealed = hpkeSeal(kemPk(bytes(given.seed)), info, aad, plaintext, bytes(given.coins));
    expect(hex(sealed)).toBe(hex(bytes(gives.sealed)));
    const other = vector('hpke open');
    const opened = hpkeOpen(bytes(other.given.seed), info, aad, bytes(other.given.sealed));
    expect(hex(opened)).toBe(hex(bytes(other.gives.plaintext)));
  });

  it.each(['slots', 'slots for sixteen'])('the whole envelope, byte for byte: %s', (id) => {
    const { given, gives } = vector(id);
    expect({ envelopeSha256: hex(sha256(envelope(given))), length: envelope(given).length }).toEqual(gives);
  });

  it('the envelope that readers open', () => {
    const { given } = vector('rebuild');
    expect(hex(envelope(given))).toBe(hex(bytes(given.envelope)));
  });

  it('a message, opened and verified', () => {
    const { given, gives } = vector('message open');
    const sealed = bytes(given.sealed);
    const [clear, ciphertext] = [sealed.slice(0, 67), sealed.slice(67)];
    const inside = unpadded(xchacha20poly1305(bytes(given.epochKey), clear.slice(43), clear).decrypt(ciphertext));
    const [signerPk, signature, content] = [inside.slice(0, 32), inside.slice(32, 96), inside.slice(100)];
    expect(hex(inside.slice(96, 100))).toBe(hex(u32(content.length)));
    const parts = [clear, signerPk, content, bytes(given.commit)];
    expect(verify('zp1/message', parts, hex(signature), hex(signerPk))).toBe(true);
    expect(verify('zp1/message', [clear, signerPk, content], hex(signature), hex(signerPk))).toBe(false);
    expect(gives).toEqual({
      messageId: hex(clear.slice(26, 42)),
      content: Buffer.from(content).toString(),
      signerPk: hex(signerPk),
      digest: hex(H('zp1/digest-of-message', clear, signerPk, content, signature)),
    });
  });

  it('a notes box', () => {
    const { given, gives } = vector('notes');
    const salt = join(utf8('zp1/melder'), bytes(given.genesisFp));
    const key = derive(bytes(given.code), salt, 'notes');
    const authPk = ed25519.getPublicKey(derive(bytes(given.code), salt, 'auth-ed25519'));
    const box = bytes(given.notesBox);
    const aad = lp(utf8('zp1/notes-box'), H('zp1/mailbox-id', authPk));
    const padded = xchacha20poly1305(key, box.slice(0, 24), aad).decrypt(box.slice(24));
    expect(Buffer.from(unpadded(padded)).toString()).toBe(gives.notes);
  });
});

describe('a second implementation agrees on what is signed', () => {
  const vector = load('list');
  interface Entry {
    readonly text: string;
    readonly signatures: readonly { readonly rootPk: string; readonly signature: string }[];
  }

  it('the directory: links, root signatures, cards and fingerprints', () => {
    const { given, gives } = vector('directory');
    const entries = given.entries as readonly Entry[];
    const written = entries.map(({ text }) => utf8(text));
    const persons = entries.slice(1).map(({ text }, index) => {
      const { prev, body } = JSON.parse(text);
      const link = H('zp1/entry-digest', written[index] as Uint8Array);
      expect(prev).toBe(Buffer.from(link).toString('base64url'));
      const card = Buffer.from(body.card, 'base64url');
      const { name, idPk } = JSON.parse(card.toString());
      const key = Buffer.from(idPk, 'base64url');
      const signature = Buffer.from(body.signature, 'base64url').toString('hex');
      expect(verify('zp1/card', [card], signature, key.toString('hex'))).toBe(true);
      return { name, fp: hex(H('zp1/id', key).slice(0, 20)) };
    });
    for (const [index, { signatures }] of entries.entries()) {
      expect(signatures).toHaveLength(1);
      for (const { rootPk, signature } of signatures) {
        expect(verify('zp1/directory', [written[index] as Uint8Array], signature, rootPk)).toBe(true);
        expect(verify('zp1/card', [written[index] as Uint8Array], signature, rootPk)).toBe(false);
      }
    }
    const genesisFp = hex(H('zp1/genesis', written[0] as Uint8Array).slice(0, 20));
    const headDigest = hex(H('zp1/entry-digest', written.at(-1) as Uint8Array));
    expect(gives).toEqual({ genesisFp, headDigest, persons });
    expect(given.pin).toBe(genesisFp);
  });

  it('a head', () => {
    const { given } = vector('head verified');
    const entries = given.entries as readonly Entry[];
    const genesisFp = H('zp1/genesis', utf8(entries[0]?.text ?? '')).slice(0, 20);
    const digest = H('zp1/entry-digest', utf8(entries[1]?.text ?? ''));
    const { idPk } = JSON.parse(Buffer.from(JSON.parse(entries[1]?.text ?? '').body.card, 'base64url').toString());
    const key = Buffer.from(idPk, 'base64url').toString('hex');
    const parts = [genesisFp, u32(given.seq as number), digest, utf8(given.day as string)];
    expect(verify('zp1/head', parts, given.signature, key)).toBe(true);
  });

  it('a sign-in', () => {
    const { given } = vector('sign-in verified');
    const [origin, challenge] = [utf8(given.origin as string), utf8(given.challenge as string)];
    const parts = [origin, challenge, H('zp1/body', utf8(given.body as string))];
    expect(verify('zp1/auth', parts, given.signature, given.publicKey)).toBe(true);
    expect(verify('zp1/auth', [challenge, origin, parts[2] as Uint8Array], given.signature, given.publicKey)).toBe(
      false,
    );
  });
});

describe('a second implementation agrees on an epoch that is adopted', () => {
  const vector = load('adopt');

  it.each(['conversation', 'dossier'])('envelope, key, roster message and digest: %s', (id) => {
    const { given, gives } = vector(id);
    expect(hex(sha256(envelope(given)))).toBe(gives.envelopeSha256);
    const { place } = epochParts(given);
    const clear = join(utf8('ZP1M'), u8(1), place, new Uint8Array(16), u8(1), bytes(given.nonce));
    const content = utf8(given.rosterContent as string);
    const seed = bytes(given.signSeed);
    const signerPk = ed25519.getPublicKey(seed);
    const signature = ed25519.sign(lp(utf8('zp1/message'), clear, signerPk, content, commit(given)), seed);
    expect(hex(H('zp1/digest-of-message', clear, signerPk, content, signature))).toBe(gives.rosterDigest);
  });
});

describe('a second implementation agrees on an account', () => {
  const vector = load('account');

  it('the anchor, and the state it believes', () => {
    const { given, gives } = vector('anchor');
    const wayInId = H('zp1/credential', bytes(given.credentialId));
    const salt = join(utf8('zp1/anchor'), bytes(given.accountId), wayInId);
    const key = derive(join(...list(given.prf)), salt, given.rpId as string);
    const box = bytes(given.anchor);
    const aad = lp(utf8('zp1/anchor'), wayInId);
    const opened = xchacha20poly1305(key, box.slice(0, 24), aad).decrypt(box.slice(24));
    expect(hex(opened)).toBe(`${gives.accountId}${gives.idPk}${gives.genesisFp}`);
  });

  it('the signature, the sealed key and the vault', () => {
    const { given, gives } = vector('account state');
    const state = given.state as {
      version: number;
      vault: string;
      keyring: string;
      signature: string;
      sealedKeys: Fields[];
    };
    const [accountId, version] = [bytes(given.accountId), u32(state.version)];
    const [sealedKey] = state.sealedKeys as [Fields];
    const keys = lp(bytes(sealedKey.wayInId), bytes(sealedKey.sealed));
    const parts = [accountId, version, bytes(state.vault), bytes(state.keyring), keys];
    expect(verify('zp1/vault-state', parts, state.signature, given.idPk)).toBe(true);
    const wayInId = H('zp1/credential', utf8('paper'));
    const seed = derive(bytes(given.code), join(utf8('zp1/way-in'), accountId, wayInId), given.rpId as string);
    const info = join(lp(utf8('zp1/vault-key')), accountId, wayInId);
    const vaultKey = hpkeOpen(seed, info, version, bytes(sealedKey.sealed));
    expect(hex(vaultKey)).toBe(gives.vaultKey);
    const box = bytes(state.vault);
    const aad = lp(utf8('zp1/vault-box'), accountId, utf8('vault'), version);
    const padded = xchacha20poly1305(vaultKey, box.slice(0, 24), aad).decrypt(box.slice(24));
    const vault = JSON.parse(Buffer.from(unpadded(padded)).toString());
    expect(Buffer.from(vault.idSeed, 'base64url').toString('hex')).toBe(gives.idSeed);
  });
});
