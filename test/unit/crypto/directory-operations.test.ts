import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Directory,
  findPerson,
  listedPersons,
  newestKem,
  type Person,
  samePerson,
} from '../../../crypto/directory.ts';
import { comparableName, type Operation } from '../../../crypto/directory-operations.ts';
import { signOperation, writeEntry } from '../../../crypto/directory-sign.ts';
import { kemGenerationFromSeed } from '../../../crypto/functionaris-keys.ts';
import type { KemSeed } from '../../../crypto/public/brands.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { KEM_PK_BYTES } from '../../../crypto/public/sizes.ts';
import { counting, overwrite, toHex } from '../../helpers/crypto-bytes.ts';
import {
  adding,
  cardOf,
  changing,
  describePerson,
  type FixtureChannel,
  type FixturePerson,
  fixtureChannel,
  fixturePerson,
  followedBy,
  kemOf,
  POLICY,
  rootKey,
  rootSigner,
  rotating,
} from '../../helpers/crypto-channel.ts';

const channel = fixtureChannel({ people: 3 });
const { pin } = channel;
const [anna, bram, cem] = channel.people as [FixturePerson, FixturePerson, FixturePerson];
const stranger = fixturePerson(5);

/** A new identity for somebody who was in the list under that name. */
function anew(person: FixturePerson, number: number): FixturePerson {
  return { ...fixturePerson(number), description: person.description };
}

function personOf({ directory }: FixtureChannel, { identity }: FixturePerson): Person {
  return findPerson(directory, identity.fp) as Person;
}

function expectRefused(operation: Operation, on: FixtureChannel = channel): void {
  expect(() => writeEntry(on.directory, operation, '2025-02-01')).toThrow(VerifyError);
}

const removed = followedBy(channel, [changing('remove', anna)]);
const annaAgain = anew(anna, 5);
const linked = followedBy(removed, [adding(annaAgain, pin, { formerly: anna.identity.fp })]);

describe('DIRECTORY add, P2: a person', () => {
  it('is listed with what the card says, from that day and entry on', () => {
    const added = personOf(followedBy(channel, [adding(stranger, pin)], { day: '2025-02-01' }), stranger);
    expect(added).toMatchObject({ ...stranger.description, state: 'listed', listedOn: '2025-02-01', changedSeq: 4 });
    expect(added).toMatchObject({ formerly: null, isSomebodyElse: false });
    const { kemPk } = stranger.kem;
    expect(added.generations).toEqual([{ generation: 0, kemPk, sinceSeq: 4, sinceDay: '2025-02-01' }]);
  });

  it('is refused under a name that is there already, however it is written', () => {
    for (const name of [
      'Anna de Vries',
      'anna DE vries',
      'Anna  de Vries',
      ' Anna de Vries',
      'Anna de-Vries',
      'Ａnna de Vries',
      'Anna de Vries.',
    ])
      expectRefused(adding({ ...stranger, description: describePerson(name) }, pin));
  });

  it('is refused under a name without a letter', () => {
    for (const name of ['.', ' ', '-- --'])
      expectRefused(adding({ ...stranger, description: describePerson(name) }, pin));
    expect(comparableName('-- --')).toBe('');
  });

  it('is refused with the identity key of somebody who is or was in the list', () => {
    const description = describePerson('Iemand Anders');
    const stolen = adding({ ...anna, kem: stranger.kem, description }, pin);
    expectRefused(stolen);
    expectRefused(stolen, removed);
  });

  it('is refused with an X-Wing key that anybody has or had', () => {
    const description = describePerson('Iemand Anders');
    expectRefused(adding({ ...stranger, kem: anna.kem, description }, pin));
    expectRefused(adding({ ...stranger, kem: anna.kem, description }, pin), removed);
    const rotated = followedBy(channel, [rotating(anna, kemOf(0, 1), pin)]);
    expectRefused(adding({ ...stranger, kem: anna.kem, description }, pin), rotated);
    const { seed } = kemOf(0, 1);
    expectRefused(adding({ ...stranger, kem: kemGenerationFromSeed(0, seed), description }, pin), rotated);
  });

  it('is refused with a root key as identity key', () => {
    const { publicKey, secretKey } = rootSigner(0);
    const seed = counting(32, 0x10) as FixturePerson['identity']['seed'];
    const identity = { ...stranger.identity, seed, idPk: publicKey, idSk: secretKey };
    expectRefused(adding({ ...stranger, identity }, pin));
  });

  it('is refused with a card of another channel, or one that is not signed by its person', () => {
    const signed = cardOf(stranger, counting(20));
    expectRefused({ op: 'add', signed, formerly: null, isSomebodyElse: false });
    const { card } = cardOf(stranger, pin);
    const { signature } = cardOf(fixturePerson(6), pin);
    expectRefused({ op: 'add', signed: { card, signature }, formerly: null, isSomebodyElse: false });
  });

  it('is refused when the first key is not generation 0', () => {
    expectRefused(adding({ ...stranger, kem: kemGenerationFromSeed(1, counting(32, 3) as KemSeed) }, pin));
  });

  it.each([
    ['of zeros', new Uint8Array(KEM_PK_BYTES)],
    ['with an X25519 part of small order', overwrite(stranger.kem.kemPk, KEM_PK_BYTES - 32, new Uint8Array(32))],
    ['with an ML-KEM part that is not reduced', overwrite(stranger.kem.kemPk, 0, Uint8Array.of(0xff, 0xff, 0xff))],
  ])('is refused with an X-Wing key %s, to which nothing can be sealed', (_, kemPk) => {
    expectRefused(adding({ ...stranger, kem: { ...stranger.kem, kemPk } }, pin));
  });

  it('is refused by the steward who would sign, too', () => {
    const { directory, roots } = channel;
    const sign =
      (person: FixturePerson, day: string, signers = roots) =>
      () =>
        signOperation(directory, adding(person, pin), day, signers);
    expect(sign(anna, '2025-02-01')).toThrow(VerifyError);
    expect(sign(stranger, 'today')).toThrow(VerifyError);
    expect(sign(stranger, '2025-02-01', [rootSigner(4)])).toThrow(VerifyError);
    expect(sign(stranger, '2025-02-01', [])).toThrow(VerifyError);
    expect(sign(stranger, '2025-02-01')).not.toThrow();
  });
});

describe('DIRECTORY add with the same name, P2: a statement is asked exactly when it is so', () => {
  const namesake = anew(anna, 5);

  it('lets another person of the same name in when the steward says so, to be shown to everyone', () => {
    const shared = followedBy(channel, [adding(namesake, pin, { isSomebodyElse: true })]);
    expect(personOf(shared, namesake)).toMatchObject({ name: 'Anna de Vries', isSomebodyElse: true });
    expect(listedPersons(shared.directory)).toHaveLength(4);
  });

  it('refuses the statement where nobody has that name', () => {
    expectRefused(adding(stranger, pin, { isSomebodyElse: true }));
  });

  it('asks it also beside somebody who was removed, unless the entry names that one as former self', () => {
    expectRefused(adding(namesake, pin), removed);
    expect(personOf(linked, annaAgain).isSomebodyElse).toBe(false);
    expectRefused(adding(annaAgain, pin, { formerly: anna.identity.fp, isSomebodyElse: true }), removed);
  });

  it('asks it of somebody who returns when a third person has that name', () => {
    const shared = followedBy(channel, [adding(namesake, pin, { isSomebodyElse: true }), changing('remove', anna)]);
    const back = anew(anna, 6);
    expectRefused(adding(back, pin, { formerly: anna.identity.fp }), shared);
    const returned = followedBy(shared, [adding(back, pin, { formerly: anna.identity.fp, isSomebodyElse: true })]);
    expect(personOf(returned, back).isSomebodyElse).toBe(true);
  });

  it('does not ask it of somebody who returns for the second time', () => {
    const third = anew(anna, 6);
    const gone = followedBy(linked, [changing('remove', annaAgain)]);
    const returned = followedBy(gone, [adding(third, pin, { formerly: annaAgain.identity.fp })]);
    expect(personOf(returned, third).isSomebodyElse).toBe(false);
  });
});

describe('DIRECTORY add with a former self, P2: the link', () => {
  it('makes the two one person, whatever the name', () => {
    const married = { ...annaAgain, description: describePerson('Anna Jansen-de Vries') };
    const renamed = followedBy(removed, [adding(married, pin, { formerly: anna.identity.fp })]);
    expect(samePerson(renamed.directory, anna.identity.fp).map(({ name }) => name)).toEqual([
      'Anna de Vries',
      'Anna Jansen-de Vries',
    ]);
    expect(toHex(personOf(linked, annaAgain).formerly as Uint8Array)).toBe(toHex(anna.identity.fp));
  });

  it('is refused to somebody who is still listed or only suspended', () => {
    expectRefused(adding(annaAgain, pin, { formerly: anna.identity.fp }));
    const suspended = followedBy(channel, [changing('suspend', anna)]);
    expectRefused(adding(annaAgain, pin, { formerly: anna.identity.fp }), suspended);
  });

  it('is refused to a fingerprint that nobody ever had', () => {
    expectRefused(adding(stranger, pin, { formerly: counting(20) }));
  });

  it('is refused to one whom somebody took up already, also when that one is gone', () => {
    expectRefused(adding(anew(anna, 6), pin, { formerly: anna.identity.fp }), linked);
    expectRefused(adding(anew(anna, 6), pin, { formerly: anna.identity.fp, isSomebodyElse: true }), linked);
    const gone = followedBy(linked, [changing('remove', annaAgain)]);
    expectRefused(adding(anew(anna, 6), pin, { formerly: anna.identity.fp }), gone);
    expectRefused(adding(anew(anna, 6), pin, { formerly: anna.identity.fp, isSomebodyElse: true }), gone);
  });
});

describe('DIRECTORY: the same person (P2, P3)', () => {
  const steps: Operation[] = [];
  let previous = anna;
  for (const number of [5, 6, 7]) {
    const next = anew(anna, number);
    steps.push(changing('remove', previous), adding(next, pin, { formerly: previous.identity.fp }));
    previous = next;
  }
  const bramAgain = anew(bram, 8);
  steps.push(changing('remove', bram), adding(bramAgain, pin, { formerly: bram.identity.fp }));
  const { directory } = followedBy(channel, steps);
  const selves = (fp: Uint8Array) => samePerson(directory, fp).map((self) => toHex(self.fp));
  const anyone = fc.constantFrom(...directory.persons);

  it('is everything that person ever was, from whichever end it is asked', () => {
    expect(new Set(selves(anna.identity.fp)).size).toBe(4);
    expect(selves(bramAgain.identity.fp).sort()).toEqual(
      [bram, bramAgain].map(({ identity }) => toHex(identity.fp)).sort(),
    );
    expect(selves(cem.identity.fp)).toEqual([toHex(cem.identity.fp)]);
    expect(selves(counting(20))).toEqual([]);
  });

  it('is symmetric and transitive, whoever is asked for', () => {
    fc.assert(
      fc.property(anyone, anyone, anyone, (left, middle, right) => {
        const is = (one: Person, other: Person) => selves(one.fp).includes(toHex(other.fp));
        expect(is(left, left)).toBe(true);
        expect(is(left, middle)).toBe(is(middle, left));
        if (is(left, middle) && is(middle, right)) expect(is(left, right)).toBe(true);
      }),
    );
  });
});

describe('DIRECTORY rotate, P2: a new key', () => {
  it('is added to the person, who keeps the older ones', () => {
    const rotated = followedBy(channel, [rotating(anna, kemOf(0, 1), pin)], { day: '2025-03-01' });
    const person = personOf(rotated, anna);
    expect(person.generations.map(({ generation }) => generation)).toEqual([0, 1]);
    expect(newestKem(person)).toEqual({
      generation: 1,
      kemPk: kemOf(0, 1).kemPk,
      sinceSeq: 4,
      sinceDay: '2025-03-01',
    });
    expect(person).toMatchObject({ changedSeq: 4, state: 'listed', listedOn: '2025-01-02' });
    expect(personOf(rotated, bram)).toEqual(personOf(channel, bram));
  });

  it('is taken from somebody who is suspended, and from nobody who was removed', () => {
    const suspended = followedBy(channel, [changing('suspend', anna), rotating(anna, kemOf(0, 1), pin)]);
    expect(personOf(suspended, anna)).toMatchObject({ state: 'suspended', changedSeq: 5 });
    expectRefused(rotating(anna, kemOf(0, 1), pin), removed);
  });

  it.each([0, 2, 9])('is refused as generation %i when the next is 1', (generation) => {
    expectRefused(rotating(anna, { ...kemOf(0, 1), generation }, pin));
  });

  it('is refused when it is one of those that anybody has or had, also the own', () => {
    expectRefused(rotating(anna, { ...anna.kem, generation: 1 }, pin));
    expectRefused(rotating(anna, { ...bram.kem, generation: 1 }, pin));
    const back = followedBy(channel, [rotating(anna, kemOf(0, 1), pin)]);
    expectRefused(rotating(anna, { ...anna.kem, generation: 2 }, pin), back);
    expectRefused(rotating(bram, { ...anna.kem, generation: 1 }, pin), back);
  });

  it('is refused of a person who is not in the list', () => {
    expectRefused(rotating(stranger, { ...stranger.kem, generation: 1 }, pin));
  });
});

describe('DIRECTORY suspend, resume and remove, P2', () => {
  const state = (operations: readonly Operation[]) => personOf(followedBy(channel, operations), anna).state;

  it('go from listed to suspended and back, and from either to removed', () => {
    expect(state([changing('suspend', anna)])).toBe('suspended');
    expect(state([changing('suspend', anna), changing('resume', anna)])).toBe('listed');
    expect(state([changing('remove', anna)])).toBe('removed');
    expect(state([changing('suspend', anna), changing('remove', anna)])).toBe('removed');
    expect(personOf(followedBy(channel, [changing('suspend', anna)]), anna).changedSeq).toBe(4);
    expect(listedPersons(followedBy(channel, [changing('suspend', anna)]).directory)).toHaveLength(2);
  });

  it.each([
    ['suspend', 'twice', ['suspend']],
    ['suspend', 'after a removal', ['remove']],
    ['resume', 'of one who is listed', []],
    ['resume', 'twice', ['suspend', 'resume']],
    ['resume', 'after a removal', ['remove']],
    ['remove', 'twice', ['remove']],
  ] as const)('refuse to %s %s', (op, _, earlier) => {
    const on = followedBy(
      channel,
      earlier.map((one) => changing(one, anna)),
    );
    expectRefused(changing(op, anna), on);
  });

  it.each(['suspend', 'resume', 'remove'] as const)('refuse to %s somebody who is not in the list', (op) => {
    expectRefused(changing(op, stranger));
  });

  it('change nobody else, and are one line of the history each', () => {
    const { directory } = followedBy(channel, [changing('suspend', anna), changing('remove', bram)], {
      day: '2025-03-01',
    });
    expect(directory.history.slice(4)).toEqual([
      { seq: 4, day: '2025-03-01', op: 'suspend', fp: anna.identity.fp },
      { seq: 5, day: '2025-03-01', op: 'remove', fp: bram.identity.fp },
    ]);
    expect(findPerson(directory, cem.identity.fp)).toEqual(personOf(channel, cem));
  });
});

describe('DIRECTORY policy', () => {
  const policy = { batchMinutes: 360, slotCount: 16, ruleSet: 'nl-wbk-2026', tombstoneDays: 30 } as const;

  it('changes what pages follow, and nothing else', () => {
    const { directory } = followedBy(channel, [{ op: 'policy', policy }]);
    const { head: _head, digests: _digests, history, ...rest } = directory;
    const { head: _earlier, digests: _older, history: before, ...same } = channel.directory;
    expect(rest).toEqual({ ...same, policy });
    // WORKFLOW: signed as it was asked, in the order in which it is read.
    const words = { en: 'Which shift?', nl: 'Welke ploeg?' };
    const questions = [{ choices: [], words, type: 'text', version: 1, id: 'ploeg' }] as const;
    const workflow = { questions, fourEyes: 'never', profile: 'authority' } as const;
    const asked = followedBy(channel, [{ op: 'policy', policy: { ...policy, workflow } }]);
    expect(asked.directory.policy).toEqual({ ...policy, workflow });
    expect(history).toEqual([...before, { seq: 4, day: '2025-01-02', op: 'policy', fp: null }]);
  });

  it.each([
    ['seven slots', { slotCount: 7 }],
    ['batches every half hour', { batchMinutes: 30 }],
    ['a mark that goes before it comes', { tombstoneDays: -1 }],
    ['half a day', { tombstoneDays: 0.5 }],
    ['no set of rules', { ruleSet: '' }],
  ])('is refused with %s', (_, changed) => {
    expectRefused({ op: 'policy', policy: { ...POLICY, ...changed } as typeof POLICY });
  });
});

describe('DIRECTORY rotate-root, P2: what the new keys must be', () => {
  const rotation = (rootKeys: readonly ReturnType<typeof rootKey>[], threshold: number): Operation => ({
    op: 'rotate-root',
    rootKeys,
    threshold,
  });
  const signed = (operation: Operation, numbers: readonly number[]): Directory =>
    followedBy(channel, [operation], { signers: numbers.map(rootSigner) }).directory;

  it('takes the place of all of them, with their holders and threshold', () => {
    const directory = signed(rotation([rootKey(0), rootKey(1), rootKey(2)], 2), [0, 1, 2]);
    expect(directory.rootKeys.map(({ holder }) => holder)).toEqual(['Beheerder 1', 'Beheerder 2', 'Beheerder 3']);
    expect(directory.threshold).toBe(2);
    expect(directory.history.at(-1)).toMatchObject({ op: 'rotate-root', fp: null });
    expect(directory.persons).toEqual(channel.directory.persons);
  });

  it.each([
    ['a threshold of none', rotation([rootKey(0)], 0)],
    ['a threshold above their number', rotation([rootKey(0), rootKey(1)], 3)],
    ['no key', rotation([], 0)],
    ['a key twice', rotation([rootKey(0), rootKey(0)], 1)],
    [
      'nine keys',
      rotation(
        Array.from({ length: 9 }, (_, index) => rootKey(index)),
        1,
      ),
    ],
    ['a key without a holder', rotation([{ ...rootKey(0), holder: '' }], 1)],
    ["a person's identity key", rotation([{ publicKey: anna.identity.idPk, holder: 'Anna' }], 1)],
  ])('is refused with %s', (_, operation) => {
    expectRefused(operation);
  });

  it('is refused with the identity key of a person who was removed', () => {
    expectRefused(rotation([{ publicKey: anna.identity.idPk, holder: 'Anna' }], 1), removed);
  });
});
