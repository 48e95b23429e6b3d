import { describe, expect, it } from 'vitest';
import { changeText, LIST_TEXTS } from '../../../../client/melder/list-details.tsx';
import { knownPersons, listView } from '../../../../client/melder/list-view.ts';
import { signHead } from '../../../../crypto/head.ts';
import {
  adding,
  changing,
  type FixturePerson,
  fixtureChannel,
  fixturePerson,
  followedBy,
  kemOf,
  rotating,
} from '../../../helpers/crypto-channel.ts';

const [anna, bram, cem] = [fixturePerson(0), fixturePerson(1), fixturePerson(2)] as const;
const channel = fixtureChannel({ people: 2 });
const { pin } = channel;

/** A second person called like the first. */
const otherAnna: FixturePerson = { ...fixturePerson(5), description: { ...cem.description, name: 'anna de-vries' } };
/** Anna again, who lost her keys. */
const annaAgain: FixturePerson = { ...fixturePerson(6), description: anna.description };

const lines = (known: Parameters<typeof listView>[0], language: 'nl' | 'en' = 'nl') =>
  listView(known).history.map((change) => changeText(change, LIST_TEXTS[language], language));

describe('the list as a melder looks into it', () => {
  it('tells its history in plain words, newest first', () => {
    const later = followedBy(
      channel,
      [
        changing('suspend', bram),
        changing('resume', bram),
        rotating(bram, kemOf(1, 1), pin),
        adding(otherAnna, pin, { isSomebodyElse: true }),
        changing('remove', anna),
        adding(annaAgain, pin, { formerly: anna.identity.fp, isSomebodyElse: true }),
      ],
      { day: '2025-03-03' },
    );
    expect(lines({ ...later, heads: [] })).toEqual([
      'Op 3 maart 2025 is Anna de Vries opnieuw toegevoegd, na verlies van de toegang. Dit is een andere persoon met dezelfde naam.',
      'Op 3 maart 2025 is Anna de Vries van de lijst gehaald.',
      'Op 3 maart 2025 is anna de-vries toegevoegd. Dit is een andere persoon met dezelfde naam.',
      'Op 3 maart 2025 is de toegang van Bram Jansen opnieuw ingesteld.',
      'Op 3 maart 2025 kwam Bram Jansen terug op de lijst.',
      'Op 3 maart 2025 is Bram Jansen tijdelijk van de lijst gehaald.',
      'Op 2 januari 2025 is Bram Jansen toegevoegd.',
      'Op 2 januari 2025 is Anna de Vries toegevoegd.',
      'Op 1 januari 2025 is deze lijst begonnen.',
    ]);
    expect(lines({ ...later, heads: [] }, 'en')).toHaveLength(9);
  });

  it('P2: marks both of one name, and not one person under two entries', () => {
    const two = followedBy(channel, [adding(otherAnna, pin, { isSomebodyElse: true })]);
    expect(knownPersons(two.directory).map(({ isNamesake }) => isNamesake)).toEqual([true, false, true]);
    const again = followedBy(channel, [
      changing('remove', anna),
      adding(annaAgain, pin, { formerly: anna.identity.fp }),
    ]);
    const people = knownPersons(again.directory);
    expect(people.map(({ isNamesake, state }) => [isNamesake, state])).toEqual([
      [false, 'removed'],
      [false, 'listed'],
      [false, 'listed'],
    ]);
    expect(people[0]?.selves).toHaveLength(2);
  });

  it('P2: counts a confirmation for what was confirmed, and none that is not signed', () => {
    const head = signHead(channel.directory, anna.identity, '2025-01-03');
    const { confirmations, holders, threshold } = listView({ ...channel, heads: [head] });
    expect(confirmations).toEqual([
      { name: 'Anna de Vries', on: '2025-01-03', isOfNow: true },
      { name: 'Bram Jansen', on: undefined, isOfNow: false },
    ]);
    expect([holders, threshold]).toEqual([['Beheerder 1'], 1]);
    const later = followedBy(channel, [changing('suspend', bram)]);
    expect(listView({ ...later, heads: [head] }).confirmations).toEqual([
      { name: 'Anna de Vries', on: '2025-01-03', isOfNow: false },
    ]);
    const forged = { ...head, day: '2025-01-09' };
    expect(listView({ ...channel, heads: [forged] }).confirmations[0]?.on).toBeUndefined();
  });
});
