import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DirectoryEntry,
  directoryAt,
  findPerson,
  newestKem,
  type Person,
  readNext,
  verifyDirectory,
} from '../../../crypto/directory.ts';
import { signGenesis, signOperation } from '../../../crypto/directory-sign.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { entryDigest, genesisFingerprint } from '../../../crypto/public/hash.ts';
import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import { counting, flipBit, SIGNED_BY_ANYONE, toHex, UNFIT_SIGN_KEYS } from '../../helpers/crypto-bytes.ts';
import {
  adding,
  cardOf,
  changing,
  type FixturePerson,
  fixtureChannel,
  fixturePerson,
  followedBy,
  forgeEntry,
  kemOf,
  POLICY,
  rootKey,
  rootSigner,
  rotating,
} from '../../helpers/crypto-channel.ts';

const channel = fixtureChannel({ people: 3 });
const { chain, pin, directory, roots } = channel;
const stranger = fixturePerson(5);

function entry(index: number): DirectoryEntry {
  return chain[index] as DirectoryEntry;
}

function body() {
  return { ...cardOf(stranger, pin), formerly: null, isSomebodyElse: false };
}

function addition(person: FixturePerson, changed: object = {}, signers = roots): DirectoryEntry {
  const { card, signature } = cardOf(person, pin);
  const { seq, digest } = directory.head;
  const body = { card, signature, formerly: null, isSomebodyElse: false };
  return forgeEntry({ v: 1, seq: seq + 1, prev: digest, day: '2025-02-01', op: 'add', body, ...changed }, signers);
}

/** The chain with as many entries of one person who is away and comes back as make it so long. */
function longChain(length: number): DirectoryEntry[] {
  const long = [...chain];
  let now = directory;
  while (long.length < length) {
    const operation = changing(long.length % 2 === 0 ? 'suspend' : 'resume', channel.people[0] as FixturePerson);
    const next = signOperation(now, operation, '2025-02-01', roots);
    long.push(next);
    now = readNext(now, next.bytes).next;
  }
  return long;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function expectRefused(entries: readonly DirectoryEntry[], pinned: Uint8Array | undefined = pin): void {
  expect(() => verifyDirectory(entries, pinned)).toThrow(VerifyError);
}

describe('DIRECTORY, P2: a directory', () => {
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

  it('is verified once for all of its entries, and not at all while one of them does not hold', () => {
    const whole = [...chain];
    expect(verifyDirectory(whole, pin)).toBe(directoryAt(whole, 3, pin));
    expect(directoryAt(whole, 1, pin)).toEqual(verifyDirectory(chain.slice(0, 2), pin));
    const forged = [...chain.slice(0, 3), { ...entry(3), bytes: flipBit(entry(3).bytes, 99) }];
    expectRefused(forged);
    expect(directoryAt(forged, 2, pin)).toEqual(directoryAt(chain, 2, pin));
    expect(() => directoryAt(forged, 3, pin)).toThrow(VerifyError);
  });

  it('of very many entries is seen as it was at each of them, and takes memory by their number and not by its square', () => {
    const long = longChain(600);
    const before = heapInUse();
    const last = verifyDirectory(long, pin);
    const taken = heapInUse() - before;
    // Two lists that grow by one with every entry, kept of each entry, would be 5 MB.
    expect(taken).toBeLessThan(700_000);
    expect(last.head.seq).toBe(599);
    for (const seq of [0, 5, 31, 32, 33, 64, 598, 599]) {
      const then = directoryAt(long, seq, pin);
      expect(then).toEqual(verifyDirectory(long.slice(0, seq + 1), pin));
      expect(directoryAt(long, seq, pin)).toBe(then);
    }
    expect(() => directoryAt(long, 40, counting(20))).toThrow(VerifyError);
  });

  it('is seen no further than it holds, wherever it was looked at before', () => {
    const whole = longChain(80);
    const forged = whole.map((one, seq) => (seq === 50 ? { ...one, signatures: [] } : one));
    expect(directoryAt(forged, 49, pin)).toEqual(verifyDirectory(whole.slice(0, 50), pin));
    for (const seq of [50, 51, 79]) expect(() => directoryAt(forged, seq, pin)).toThrow(VerifyError);
    expectRefused(forged);
    expect(() => directoryAt(forged, 64, pin)).toThrow(VerifyError);
    expect(directoryAt(forged, 33, pin).head.seq).toBe(33);
  });

  it.each([4, -1, -2, 1.5, Number.NaN])('cannot be seen as it was at entry %d', (seq) => {
    expect(() => directoryAt(chain, seq, pin)).toThrow(VerifyError);
  });

  it('grows by an entry that the steward signs', () => {
    const grown = [...chain, signOperation(directory, adding(stranger, pin), '2025-02-01', roots)];
    expect(verifyDirectory(grown, pin).persons.at(-1)?.listedOn).toBe('2025-02-01');
    expect(verifyDirectory([...chain, addition(stranger)], pin).persons).toHaveLength(4);
  });
});

describe('DIRECTORY, P2: a chain is refused', () => {
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
    const second = { organisation: 'X', rootKeys: [rootKey(0)], threshold: 1, policy: POLICY };
    expectRefused([...chain, addition(stranger, { op: 'genesis', body: second })]);
  });

  it('when it forks: an entry that follows another one than the last', () => {
    expectRefused([...chain, addition(stranger, { prev: entryDigest(entry(2).bytes) })]);
    expectRefused([...chain, addition(stranger, { prev: null })]);
    expectRefused([...chain, addition(stranger, { seq: 3 })]);
    expectRefused([...chain, addition(stranger, { seq: 5 })]);
  });

  it.each([
    ['an unknown operation', { op: 'revive' }],
    ["another operation's body", { op: 'remove' }],
    ['another version', { v: 2 }],
    ['a day that is none', { day: '2025-02-30' }],
    ['a field more', { note: 'x' }],
    ['a body with a field more', { body: { ...body(), note: 'x' } }],
    ['a body with a field less', { body: cardOf(stranger, pin) }],
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

  it('with any flipped bit in any entry or signature of a chain with every operation', () => {
    const [anna, bram, cem] = channel.people as [FixturePerson, FixturePerson, FixturePerson];
    const again = { ...fixturePerson(6), description: cem.description };
    const whole = followedBy(channel, [
      rotating(anna, kemOf(0, 1), pin),
      changing('suspend', bram),
      changing('resume', bram),
      changing('remove', cem),
      adding(again, pin, { formerly: cem.identity.fp }),
      { op: 'policy', policy: { ...POLICY, slotCount: 16 } },
      { op: 'rotate-root', rootKeys: [rootKey(0)], threshold: 1 },
    ]).chain;
    expect(verifyDirectory(whole, pin).history.map(({ op }) => op)).toEqual([
      'genesis',
      ...['add', 'add', 'add', 'rotate', 'suspend', 'resume', 'remove', 'add', 'policy', 'rotate-root'],
    ]);
    const at = fc.integer({ min: 0, max: whole.length - 1 }).chain((index) => {
      const { bytes } = whole[index] as DirectoryEntry;
      return fc.record({ index: fc.constant(index), bit: fc.integer({ min: 0, max: (bytes.length + 64) * 8 - 1 }) });
    });
    fc.assert(
      fc.property(at, ({ index, bit }) => {
        const { bytes, signatures } = whole[index] as DirectoryEntry;
        const beyond = bit - bytes.length * 8;
        const changed =
          beyond < 0
            ? { bytes: flipBit(bytes, bit), signatures }
            : { bytes, signatures: signatures.map((one) => ({ ...one, signature: flipBit(one.signature, beyond) })) };
        expectRefused(whole.with(index, changed));
      }),
      { numRuns: 300 },
    );
  });
});

describe('DIRECTORY: who is asked to sign', () => {
  it('reads what an entry would make of the list, whoever signed it', () => {
    const { bytes } = addition(stranger, {}, []);
    const { operation, next } = readNext(directory, bytes);
    expect(operation.op).toBe('add');
    expect(next.persons.at(-1)?.name).toBe(stranger.description.name);
    expect(next.history.at(-1)).toEqual({ seq: 4, day: '2025-02-01', op: 'add', fp: stranger.identity.fp });
    expect(next.head).toEqual({ seq: 4, digest: entryDigest(bytes) });
  });

  it.each([
    ['that follows another one', { seq: 5 }],
    ['on a fork', { prev: entryDigest(entry(2).bytes) }],
    ['that would be a second first one', { op: 'genesis' }],
  ])('is refused an entry %s', (_, changed) => {
    expect(() => readNext(directory, addition(stranger, changed).bytes)).toThrow(VerifyError);
  });
});

describe('DIRECTORY, P2: a first entry is refused', () => {
  const body = { organisation: 'Voorbeeld', rootKeys: [rootKey(0)], threshold: 1, policy: POLICY };
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
    ['a root key twice', { rootKeys: [rootKey(0), rootKey(0)], threshold: 1 }],
    ['no organisation', { organisation: '' }],
    ['another slot count', { policy: { ...POLICY, slotCount: 7 } }],
    ['other batch hours', { policy: { ...POLICY, batchMinutes: 30 } }],
  ])('with %s', (_, changed) => {
    expect(withBody(changed)).toThrow(VerifyError);
  });

  it('with nine root keys, though each signed; not with eight', () => {
    const signedBy = (count: number) => {
      const numbers = Array.from({ length: count }, (_, index) => index);
      return forgeEntry({ ...words, body: { ...body, rootKeys: numbers.map(rootKey) } }, numbers.map(rootSigner));
    };
    expect(verifyDirectory([signedBy(8)], undefined).rootKeys).toHaveLength(8);
    expect(() => verifyDirectory([signedBy(9)], undefined)).toThrow(VerifyError);
  });

  it('when it follows something, or is not the first', () => {
    expect(() => verify({ prev: encodeBase64url(counting(32)) })).toThrow(VerifyError);
    expect(() => verify({ seq: 1 })).toThrow(VerifyError);
    expect(() => verify({ op: 'add' })).toThrow(VerifyError);
  });

  it('when one of its root keys did not sign it, though the threshold is met', () => {
    const three = { ...body, rootKeys: [rootKey(0), rootKey(1), rootKey(2)], threshold: 2 };
    const signed = (...numbers: number[]) => [forgeEntry({ ...words, body: three }, numbers.map(rootSigner))];
    expect(verifyDirectory(signed(0, 1, 2), undefined).rootKeys).toHaveLength(3);
    expect(() => verifyDirectory(signed(0, 1), undefined)).toThrow(VerifyError);
    expect(() => verifyDirectory(signed(0, 1, 1), undefined)).toThrow(VerifyError);
    expect(() => verifyDirectory(signed(0, 1, 2, 3), undefined)).toThrow(VerifyError);
    const { policy, organisation, rootKeys } = three;
    const input = { organisation, rootKeys, threshold: 2, policy, day: '2025-01-01' };
    expect(() => signGenesis(input, [rootSigner(0), rootSigner(1)])).toThrow(VerifyError);
  });

  it('when it is signed by another key, also by who would sign it', () => {
    expect(() => verifyDirectory([forgeEntry(words, [rootSigner(1)])], undefined)).toThrow(VerifyError);
    const { policy, organisation, rootKeys } = body;
    const input = { organisation, rootKeys, threshold: 1, policy, day: '2025-01-01' };
    expect(() => signGenesis(input, [rootSigner(1)])).toThrow(VerifyError);
    expect(() => signGenesis({ ...input, day: '1 januari' }, [rootSigner(0)])).toThrow(VerifyError);
  });

  it('with a root key of small order, or written in a second way, which would sign anything', () => {
    for (const publicKey of UNFIT_SIGN_KEYS) {
      const weak = { ...words, body: { ...body, rootKeys: [{ publicKey, holder: 'niemand' }] } };
      const { bytes } = forgeEntry(weak, []);
      for (const signature of [SIGNED_BY_ANYONE, new Uint8Array(64)])
        expect(() => verifyDirectory([{ bytes, signatures: [{ rootPk: publicKey, signature }] }], undefined)).toThrow(
          VerifyError,
        );
    }
  });
});
