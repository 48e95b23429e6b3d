import { describe, expect, it } from 'vitest';
import { type DirectoryEntry, directoryAt, verifyDirectory } from '../../../crypto/directory.ts';
import { signOperation } from '../../../crypto/directory-sign.ts';
import { confirmedPersons, FRESH_DAYS, type HeadSignature, isHeadSignature, signHead } from '../../../crypto/head.ts';
import { counting, flipBit } from '../../helpers/crypto-bytes.ts';
import {
  adding,
  changing,
  type FixtureChannel,
  type FixturePerson,
  fixtureChannel,
  fixturePerson,
  followedBy,
  kemOf,
  rotating,
} from '../../helpers/crypto-channel.ts';

const DAY = '2025-03-15';
const channel = fixtureChannel({ people: 5 });
const { directory } = channel;
const head = (person: number, day = DAY, { people, directory: list } = channel) =>
  signHead(list, (people[person] as FixturePerson).identity, day);

function confirmed(heads: readonly HeadSignature[], today = DAY, { directory: list }: FixtureChannel = channel) {
  return confirmedPersons(list, heads, today).map(({ name }) => name.split(' ')[0]);
}

describe('HEAD, P2: the signature of a head', () => {
  it('holds for a listed person and this very chain', () => {
    expect(isHeadSignature(head(0), directory)).toBe(true);
  });

  it('holds for an earlier head of the same chain', () => {
    const earlier = signHead(
      directoryAt(channel.chain, 2, channel.pin),
      (channel.people[0] as FixturePerson).identity,
      DAY,
    );
    expect(isHeadSignature(earlier, directory)).toBe(true);
  });

  it('does not hold for somebody who is not listed', () => {
    expect(isHeadSignature(signHead(directory, fixturePerson(6).identity, DAY), directory)).toBe(false);
  });

  it.each<[string, (good: HeadSignature) => HeadSignature]>([
    ['another day', (good) => ({ ...good, day: '2025-03-16' })],
    ['another place in the chain', (good) => ({ ...good, seq: good.seq - 1 })],
    ['a place beyond the chain', (good) => ({ ...good, seq: good.seq + 1 })],
    ['half a place', (good) => ({ ...good, seq: 0.5 })],
    ['another digest', (good) => ({ ...good, digest: counting(32) })],
    ["another person's name under it", (good) => ({ ...good, fp: head(1).fp })],
    ['a changed signature', (good) => ({ ...good, signature: flipBit(good.signature, 3) })],
    ['half a signature', (good) => ({ ...good, signature: good.signature.slice(0, 32) })],
    ['no fingerprint', (good) => ({ ...good, fp: counting(0) })],
  ])('does not hold with %s', (_, change) => {
    expect(isHeadSignature(change(head(0)), directory)).toBe(false);
  });

  it('does not hold over a fork: another list that starts with the same entry', () => {
    const [genesis] = channel.chain;
    const start = verifyDirectory([genesis as DirectoryEntry], channel.pin);
    const bram = channel.people[1] as FixturePerson;
    const other = signOperation(start, adding(bram, channel.pin), '2025-01-09', channel.roots);
    const fork = verifyDirectory([genesis as DirectoryEntry, other], channel.pin);
    const signed = signHead(fork, bram.identity, DAY);
    expect(isHeadSignature(signed, fork)).toBe(true);
    expect(isHeadSignature(signed, directory)).toBe(false);
  });

  it('does not hold in another channel with the same people', () => {
    const other = fixtureChannel({ people: 5, organisation: 'Een ander' });
    expect(isHeadSignature(head(0), other.directory)).toBe(false);
  });
});

describe('FRESH, P2: who is confirmed', () => {
  it('is whoever half of the others confirmed: of five, two', () => {
    expect(confirmed([head(0), head(1)])).toEqual(['Cem', 'Dina', 'Els']);
    expect(confirmed([head(0), head(1), head(2)])).toEqual(['Anna', 'Bram', 'Cem', 'Dina', 'Els']);
    expect(confirmed([head(0)])).toEqual([]);
    expect(confirmed([])).toEqual([]);
  });

  it('of four is whom two confirmed: half of three is more than one', () => {
    const four = fixtureChannel({ people: 4 });
    expect(confirmed([head(0, DAY, four)], DAY, four)).toEqual([]);
    expect(confirmed([head(0, DAY, four), head(1, DAY, four)], DAY, four)).toEqual(['Cem', 'Dina']);
  });

  it('of two is whom the other confirmed, and of one nobody', () => {
    const two = fixtureChannel({ people: 2 });
    expect(confirmed([head(0, DAY, two)], DAY, two)).toEqual(['Bram']);
    const one = fixtureChannel({ people: 1 });
    expect(confirmed([head(0, DAY, one)], DAY, one)).toEqual([]);
  });

  it('is not decided by one person who confirms twice', () => {
    expect(confirmed([head(0), head(0), head(0, '2025-03-14')])).toEqual([]);
  });

  it(`lasts ${FRESH_DAYS} days, across months and leap days`, () => {
    const heads = [head(0, '2024-02-20'), head(1, '2024-02-20')];
    expect(confirmed(heads, '2024-03-05')).toHaveLength(3);
    expect(confirmed(heads, '2024-03-06')).toEqual([]);
  });

  it('is not confirmed from the future, but for a time zone', () => {
    const tomorrow = [head(0, '2025-03-16'), head(1, '2025-03-16')];
    expect(confirmed(tomorrow)).toHaveLength(3);
    expect(confirmed([head(0, '2025-03-17'), head(1, '2025-03-17')])).toEqual([]);
    expect(confirmed([head(0, '9999-12-31'), head(1, '9999-12-31')])).toEqual([]);
  });

  it('is nobody when a day is none', () => {
    expect(confirmed([head(0, 'today'), head(1, '')])).toEqual([]);
    expect(confirmed([head(0), head(1)], 'today')).toEqual([]);
  });

  it('is not somebody who was listed after the heads that were confirmed', () => {
    const earlier = [head(0), head(1)];
    const grown = followedBy(channel, [adding(fixturePerson(5), channel.pin)], { day: '2025-03-10' });
    expect(confirmed(earlier, DAY, grown)).toEqual([]);
    expect(confirmed([...earlier, head(2)], DAY, grown)).not.toContain('Farid');
    expect(
      confirmed(
        [0, 1, 2].map((person) => head(person, DAY, grown)),
        DAY,
        grown,
      ),
    ).toContain('Farid');
  });

  it('is asked anew for a person whose key changed, and is nobody who was suspended or removed', () => {
    const [anna, bram, cem] = channel.people as [FixturePerson, FixturePerson, FixturePerson];
    const rotated = followedBy(channel, [rotating(cem, kemOf(2, 1), channel.pin)]);
    expect(confirmed([head(0), head(1)], DAY, rotated)).toEqual(['Dina', 'Els']);
    expect(confirmed([head(0, DAY, rotated), head(1, DAY, rotated)], DAY, rotated)).toEqual(['Cem', 'Dina', 'Els']);
    const fewer = followedBy(channel, [changing('suspend', anna), changing('remove', bram)]);
    // What those who are out of office confirm does not count: of three, one other suffices.
    expect(confirmed([head(0, DAY, fewer), head(1, DAY, fewer)], DAY, fewer)).toEqual([]);
    expect(confirmed([head(2, DAY, fewer)], DAY, fewer)).toEqual(['Dina', 'Els']);
  });

  it('is not changed by signatures that do not hold', () => {
    const bad = { ...head(1), signature: counting(64) };
    expect(confirmed([head(0), bad, signHead(directory, fixturePerson(6).identity, DAY)])).toEqual([]);
  });
});
