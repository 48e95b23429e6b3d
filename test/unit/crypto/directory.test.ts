import { describe, expect, it } from 'vitest';
import {
  type DirectoryEntry,
  directoryAt,
  findPerson,
  newestKem,
  type Person,
  signAdd,
  signGenesis,
  verifyDirectory,
} from '../../../crypto/directory.ts';
import { kemGenerationFromSeed } from '../../../crypto/functionaris-keys.ts';
import type { KemSeed } from '../../../crypto/public/brands.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { entryDigest, genesisFingerprint } from '../../../crypto/public/hash.ts';
import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import { counting, flipBit, toHex } from '../../helpers/crypto-bytes.ts';
import {
  cardOf,
  describePerson,
  type FixturePerson,
  fixtureChannel,
  fixturePerson,
  forgeEntry,
  POLICY,
  rootSigner,
} from '../../helpers/crypto-channel.ts';

const channel = fixtureChannel({ people: 3 });
const { chain, pin, directory, roots } = channel;
const stranger = fixturePerson(5);

function entry(index: number): DirectoryEntry {
  return chain[index] as DirectoryEntry;
}

function addition(person: FixturePerson, changed: object = {}, signers = roots): DirectoryEntry {
  const { card, signature } = cardOf(person, pin);
  const { seq, digest } = directory.head;
  const body = { card, signature };
  return forgeEntry({ v: 1, seq: seq + 1, prev: digest, day: '2025-02-01', op: 'add', body, ...changed }, signers);
}

function expectRefused(entries: readonly DirectoryEntry[], pinned: Uint8Array | undefined = pin): void {
  expect(() => verifyDirectory(entries, pinned)).toThrow(VerifyError);
}

describe('a directory', () => {
  it('lists the persons of its chain, with their keys and the entry that changed them', () => {
    expect(directory.persons.map(({ name }) => name)).toEqual(['Anna de Vries', 'Bram Jansen', 'Cem Yılmaz']);
    expect(directory.persons.map(({ changedSeq }) => changedSeq)).toEqual([1, 2, 3]);
    expect(directory.head).toEqual({ seq: 3, digest: entryDigest(entry(3).bytes) });
    expect(directory.digests).toHaveLength(4);
    expect(directory.policy).toEqual(POLICY);
    const anna = findPerson(directory, channel.people[0]?.identity.fp as Uint8Array) as Person;
    expect(toHex(newestKem(anna).kemPk)).toBe(toHex(channel.people[0]?.kem.kemPk as Uint8Array));
    expect(findPerson(directory, counting(20))).toBeUndefined();
  });

  it('is known by the fingerprint of its first entry', () => {
    expect(toHex(directory.genesisFp)).toBe(toHex(genesisFingerprint(entry(0).bytes)));
    expect(verifyDirectory(chain, pin).head).toEqual(directory.head);
    expect(verifyDirectory(chain, undefined).head).toEqual(directory.head);
  });

  it('can be seen as it was at an earlier entry', () => {
    expect(directoryAt(chain, 1, pin).persons).toHaveLength(1);
    expect(directoryAt(chain, 0, pin).persons).toHaveLength(0);
    expect(directoryAt(chain, 3, pin).head).toEqual(directory.head);
  });

  it.each([4, -1, -2, 1.5, Number.NaN])('cannot be seen as it was at entry %d', (seq) => {
    expect(() => directoryAt(chain, seq, pin)).toThrow(VerifyError);
  });

  it('grows by an entry that the steward signs', () => {
    const grown = [...chain, signAdd(directory, cardOf(stranger, pin), '2025-02-01', roots)];
    expect(verifyDirectory(grown, pin).persons.at(-1)?.listedOn).toBe('2025-02-01');
    expect(verifyDirectory([...chain, addition(stranger)], pin).persons).toHaveLength(4);
  });
});

describe('a chain is refused', () => {
  it('under another pin, also a longer one, and when it is another channel', () => {
    expectRefused(chain, counting(20));
    expectRefused(chain, Uint8Array.from([...pin, 0]));
    expectRefused(chain, new Uint8Array());
    expectRefused(fixtureChannel({ organisation: 'Een ander' }).chain);
  });

  it('when it is empty, has a gap, starts late or changes order', () => {
    expectRefused([]);
    expectRefused([entry(0), entry(2), entry(3)]);
    expectRefused(chain.slice(1));
    expectRefused([entry(0), entry(2), entry(1), entry(3)]);
    expectRefused([entry(1), entry(0)]);
  });

  it('when an entry comes twice, or a second first entry', () => {
    expectRefused([...chain, entry(3)]);
    expectRefused([...chain, entry(0)]);
    const second = { organisation: 'X', rootKeys: [rootSigner(0).publicKey], threshold: 1, policy: POLICY };
    expectRefused([...chain, addition(stranger, { op: 'genesis', body: second })]);
  });

  it('when it forks: an entry that follows another one than the last', () => {
    expectRefused([...chain, addition(stranger, { prev: entryDigest(entry(2).bytes) })]);
    expectRefused([...chain, addition(stranger, { prev: null })]);
    expectRefused([...chain, addition(stranger, { seq: 3 })]);
    expectRefused([...chain, addition(stranger, { seq: 5 })]);
  });

  it.each([
    ['an unknown operation', { op: 'remove' }],
    ['another version', { v: 2 }],
    ['a day that is none', { day: '2025-02-30' }],
    ['a field more', { note: 'x' }],
    ['a body with a field more', { body: { ...cardOf(stranger, pin), note: 'x' } }],
    ['a body without a card', { body: {} }],
    ['no body', { body: null }],
  ])('with %s', (_, changed) => {
    expectRefused([...chain, addition(stranger, changed)]);
  });

  it('when an entry is written in another way than the one way, though well signed', () => {
    const written = Buffer.from(addition(stranger).bytes).toString();
    expectRefused([...chain, forgeEntry(Buffer.from(written.replace('"v":1', '"v":1,"v":1')), roots)]);
    expectRefused([...chain, forgeEntry(Buffer.from(`${written} `), roots)]);
    expect(verifyDirectory([...chain, forgeEntry(Buffer.from(written), roots)], pin).persons).toHaveLength(4);
  });

  it('when an entry is larger than any entry can be', () => {
    const large = { ...POLICY, ruleSet: 'x'.repeat(17_000) };
    expectRefused(
      [forgeEntry({ v: 1, seq: 0, prev: null, day: '2025-01-01', op: 'genesis', body: large }, roots)],
      undefined,
    );
  });

  it('with any flipped bit in an entry or its signature', () => {
    for (const index of [0, 3]) {
      const { bytes, signatures } = entry(index);
      for (let bit = 0; bit < bytes.length * 8; bit += 97)
        expectRefused(chain.map((kept, at) => (at === index ? { bytes: flipBit(bytes, bit), signatures } : kept)));
      const bad = signatures.map(({ rootPk, signature }) => ({ rootPk, signature: flipBit(signature, 77) }));
      expectRefused(chain.map((kept, at) => (at === index ? { bytes, signatures: bad } : kept)));
    }
  });
});

describe('a person is refused', () => {
  it('under a name that is there already, however it is written', () => {
    for (const name of [
      'Anna de Vries',
      'anna DE vries',
      'Anna  de Vries',
      ' Anna de Vries',
      'Anna de-Vries',
      'Ａnna de Vries',
      'Anna de Vries.',
    ])
      expectRefused([...chain, addition({ ...stranger, description: describePerson(name) })]);
  });

  it('under a name without a letter', () => {
    for (const name of ['.', ' ', '-- --'])
      expectRefused([...chain, addition({ ...stranger, description: describePerson(name) })]);
  });

  it('with the identity key or the X-Wing key of somebody in the list', () => {
    const [anna] = channel.people as [FixturePerson];
    const description = describePerson('Iemand Anders');
    expectRefused([...chain, addition({ ...anna, kem: stranger.kem, description })]);
    expectRefused([...chain, addition({ ...stranger, kem: anna.kem, description })]);
  });

  it('with a card of another channel, or one that is not signed by its person', () => {
    const foreign = cardOf(stranger, counting(20));
    expectRefused([...chain, addition(stranger, { body: foreign })]);
    const { card } = cardOf(stranger, pin);
    const { signature } = cardOf(fixturePerson(6), pin);
    expectRefused([...chain, addition(stranger, { body: { card, signature } })]);
  });

  it('when the first key is not generation 0', () => {
    const kem = kemGenerationFromSeed(1, counting(32, 3) as KemSeed);
    expectRefused([...chain, addition({ ...stranger, kem })]);
  });

  it('by the steward who would sign, too', () => {
    const [anna] = channel.people as [FixturePerson];
    expect(() => signAdd(directory, cardOf(anna, pin), '2025-02-01', roots)).toThrow(VerifyError);
    expect(() => signAdd(directory, cardOf(stranger, pin), 'today', roots)).toThrow(VerifyError);
    expect(() => signAdd(directory, cardOf(stranger, pin), '2025-02-01', [rootSigner(4)])).toThrow(VerifyError);
    expect(() => signAdd(directory, cardOf(stranger, pin), '2025-02-01', [])).toThrow(VerifyError);
  });
});

describe('with a threshold of two root keys out of three', () => {
  const strict = fixtureChannel({ people: 1, roots: 3, threshold: 2 });
  const [first, second, third] = strict.roots as [
    FixturePerson['signer'],
    FixturePerson['signer'],
    FixturePerson['signer'],
  ];
  const { card, signature } = cardOf(stranger, strict.pin);
  const { seq, digest } = strict.directory.head;
  const words = { v: 1, seq: seq + 1, prev: digest, day: '2025-02-01', op: 'add', body: { card, signature } };
  const verify = (last: DirectoryEntry) => verifyDirectory([...strict.chain, last], strict.pin);

  it('two signatures suffice, whichever they are', () => {
    expect(verify(forgeEntry(words, [first, third])).persons).toHaveLength(2);
    expect(verify(forgeEntry(words, [third, second, first])).persons).toHaveLength(2);
  });

  it('one does not, nor does one given twice', () => {
    expect(() => verify(forgeEntry(words, [first]))).toThrow(VerifyError);
    expect(() => verify(forgeEntry(words, []))).toThrow(VerifyError);
    expect(() => verify(forgeEntry(words, [first, first]))).toThrow(VerifyError);
    expect(() => verify(forgeEntry(words, [first, first, first]))).toThrow(VerifyError);
  });

  it('a key that is no root key does not count, and spoils the entry', () => {
    expect(() => verify(forgeEntry(words, [first, rootSigner(7)]))).toThrow(VerifyError);
    expect(() => verify(forgeEntry(words, [first, second, rootSigner(7)]))).toThrow(VerifyError);
  });

  it('a bad signature beside two good ones spoils the entry', () => {
    const { bytes, signatures } = forgeEntry(words, [first, second]);
    const bad = { rootPk: third.publicKey, signature: counting(64) };
    expect(() => verify({ bytes, signatures: [...signatures, bad] })).toThrow(VerifyError);
  });
});

describe('a first entry is refused', () => {
  const body = { organisation: 'Voorbeeld', rootKeys: [rootSigner(0).publicKey], threshold: 1, policy: POLICY };
  const words = { v: 1, seq: 0, prev: null, day: '2025-01-01', op: 'genesis', body };
  const verify = (changed: object) =>
    verifyDirectory([forgeEntry({ ...words, ...changed }, [rootSigner(0)])], undefined);
  const withBody = (changed: object) => () => verify({ body: { ...body, ...changed } });

  it('not when it is honest', () => {
    expect(verify({}).threshold).toBe(1);
  });

  it.each([
    ['a threshold of none', { threshold: 0 }],
    ['a threshold above the number of keys', { threshold: 2 }],
    ['no root key', { rootKeys: [], threshold: 0 }],
    ['a root key twice', { rootKeys: [rootSigner(0).publicKey, rootSigner(0).publicKey], threshold: 1 }],
    ['nine root keys', { rootKeys: Array.from({ length: 9 }, (_, index) => rootSigner(index).publicKey) }],
    ['no organisation', { organisation: '' }],
    ['another slot count', { policy: { ...POLICY, slotCount: 7 } }],
    ['other batch hours', { policy: { ...POLICY, batchMinutes: 30 } }],
  ])('with %s', (_, changed) => {
    expect(withBody(changed)).toThrow(VerifyError);
  });

  it('when it follows something, or is not the first', () => {
    expect(() => verify({ prev: encodeBase64url(counting(32)) })).toThrow(VerifyError);
    expect(() => verify({ seq: 1 })).toThrow(VerifyError);
    expect(() => verify({ op: 'add' })).toThrow(VerifyError);
  });

  it('when it is signed by another key, also by who would sign it', () => {
    expect(() => verifyDirectory([forgeEntry(words, [rootSigner(1)])], undefined)).toThrow(VerifyError);
    const { policy, organisation, rootKeys } = body;
    const input = { organisation, rootKeys, threshold: 1, policy, day: '2025-01-01' };
    expect(() => signGenesis(input, [rootSigner(1)])).toThrow(VerifyError);
    expect(() => signGenesis({ ...input, day: '1 januari' }, [rootSigner(0)])).toThrow(VerifyError);
  });

  it('with a root key of small order, which would sign anything', () => {
    const key = counting(32).fill(0);
    const weak = { ...words, body: { ...body, rootKeys: [key] } };
    const { bytes } = forgeEntry(weak, []);
    const signatures = [{ rootPk: key, signature: new Uint8Array(64) }];
    expect(() => verifyDirectory([{ bytes, signatures }], undefined)).toThrow(VerifyError);
  });
});
