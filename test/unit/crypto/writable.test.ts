import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../crypto/days.ts';
import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import { staleReaders } from '../../../crypto/writable.ts';
import {
  changing,
  type FixturePerson,
  fixtureChannel,
  fixturePerson,
  followedBy,
  kemOf,
  rotating,
} from '../../helpers/crypto-channel.ts';
import { fixtureEpoch, nextEpoch, readerOf } from '../../helpers/crypto-melding.ts';

const channel = fixtureChannel({ people: 3 });
const [anna, bram] = channel.people as [FixturePerson, FixturePerson];
const { roster } = (await fixtureEpoch(channel)).input;
const fpOf = ({ identity }: FixturePerson) => encodeBase64url(identity.fp);

describe('WRITE, P2: an epoch in which nothing more is written', () => {
  it('is not one whose readers are all listed, with the newest keys', () => {
    expect(staleReaders(roster, channel.directory, '2030-01-01')).toEqual([]);
  });

  it.each([
    ['suspended', 'suspend'],
    ['removed', 'remove'],
  ] as const)('is one with a reader who was %s', (why, op) => {
    const { directory } = followedBy(channel, [changing(op, bram)]);
    expect(staleReaders(roster, directory, '2025-02-01')).toEqual([{ fp: fpOf(bram), why }]);
  });

  it('is not one with a reader who was suspended and is back', () => {
    const { directory } = followedBy(channel, [changing('suspend', bram), changing('resume', bram)]);
    expect(staleReaders(roster, directory, '2025-02-01')).toEqual([]);
  });

  it('is one with a reader of whom the list knows nothing', () => {
    const strange = { ...roster, readers: [readerOf(anna), readerOf(fixturePerson(6))] };
    expect(staleReaders(strange, channel.directory, '2025-02-01')).toEqual([
      { fp: fpOf(fixturePerson(6)), why: 'unknown' },
    ]);
  });

  it('is one sealed to a key that was replaced more than thirty days ago, and not before', () => {
    const { directory } = followedBy(channel, [rotating(anna, kemOf(0, 1), channel.pin)], { day: '2025-03-01' });
    expect(staleReaders(roster, directory, '2025-03-01')).toEqual([]);
    expect(staleReaders(roster, directory, '2025-03-31')).toEqual([]);
    expect(staleReaders(roster, directory, '2025-04-01')).toEqual([{ fp: fpOf(anna), why: 'old-key' }]);
  });

  it('counts from the first replacement of that key, not the last', () => {
    const twice = followedBy(
      followedBy(channel, [rotating(anna, kemOf(0, 1), channel.pin)], { day: '2025-03-01' }),
      [rotating(anna, kemOf(0, 2), channel.pin)],
      { day: '2025-03-30' },
    );
    expect(staleReaders(roster, twice.directory, '2025-04-01')).toHaveLength(1);
    const newer = { ...roster, readers: [readerOf(anna, 'functionaris', 1)] };
    expect(staleReaders(newer, twice.directory, '2025-04-01')).toEqual([]);
  });

  it('tells every reason, and an epoch without these readers has none', async () => {
    const on = followedBy(channel, [changing('remove', bram), rotating(anna, kemOf(0, 1), channel.pin)]);
    expect(staleReaders(roster, on.directory, '2025-12-31').map(({ why }) => why)).toEqual(['old-key', 'removed']);
    const readers = [readerOf(anna, 'functionaris', 1)];
    const next = await nextEpoch(on, await fixtureEpoch(channel), { roster: { readers } });
    expect(staleReaders(next.input.roster, on.directory, '2025-12-31')).toEqual([]);
  });
});

describe('days', () => {
  it('are counted over months, leap years and changes of the clock', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(daysBetween('2025-03-31', '2025-03-29')).toBe(-2);
    expect(daysBetween('2025-01-01', '2025-01-01')).toBe(0);
  });
});
