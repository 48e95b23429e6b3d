import { expect, test } from 'vitest';
import type { KnownDirectory } from '../../../../client/shared/directory.ts';
import { historyLine, proposalLines } from '../../../../client/steward/list-words.ts';
import { TEXTS } from '../../../../client/steward/texts.ts';
import { readNext } from '../../../../crypto/directory.ts';
import type { Operation } from '../../../../crypto/directory-operations.ts';
import { writeEntry } from '../../../../crypto/directory-sign.ts';
import { fixtureChannel, POLICY, rootKey } from '../../../helpers/crypto-channel.ts';

const { directory, chain, people } = fixtureChannel({ people: 2 });
const known: KnownDirectory = { directory, chain, heads: [] };
const fp = people[0]?.identity.fp as never;

function linesOf(operation: Operation, language: 'nl' | 'en' = 'nl'): readonly string[] {
  return proposalLines(
    known,
    readNext(directory, writeEntry(directory, operation, '2026-11-21')),
    TEXTS[language],
    language,
  );
}

test('what is to be signed is said in words, with names', () => {
  expect(linesOf({ op: 'suspend', fp })).toEqual(['Anna de Vries is tijdelijk niet beschikbaar']);
  expect(linesOf({ op: 'remove', fp }, 'en')).toEqual(['Anna de Vries goes off the list']);
});

test('of who signs, everybody is named who stays, comes and goes', () => {
  const rootKeys = [rootKey(1), rootKey(2)];
  expect(linesOf({ op: 'rotate-root', rootKeys, threshold: 2 })).toEqual([
    'Beheerder 2 gaat de lijst ondertekenen',
    'Beheerder 3 gaat de lijst ondertekenen',
    'Beheerder 1 ondertekent de lijst niet meer',
    'Handtekeningen die nodig zijn: 2 van 2',
  ]);
});

test('a new code on paper is not mistaken for the old one', () => {
  const paper = { ...rootKey(1), holder: 'Op papier' };
  expect(linesOf({ op: 'rotate-root', rootKeys: [rootKey(0), paper], threshold: 1 })).toEqual([
    'Beheerder 1 blijft de lijst ondertekenen',
    'Er komt een nieuwe code op papier, die de lijst kan ondertekenen',
    'Handtekeningen die nodig zijn: 1 van 2',
  ]);
});

test('of a policy every change is said, the rules too, and no change as well', () => {
  const policy = { ...POLICY, batchMinutes: 360, slotCount: 16, tombstoneDays: 40, ruleSet: 'anders' } as const;
  expect(linesOf({ op: 'policy', policy })).toEqual([
    'Berichten worden bezorgd: Om 00:00, 06:00, 12:00 en 18:00 uur',
    'Er is plaats voor 16 lezers in elke envelop',
    'Het merkteken van een vernietigde melding blijft 40 dagen',
    'Regels: anders',
  ]);
  expect(linesOf({ op: 'policy', policy: POLICY })).toEqual(['Er verandert niets aan de regels']);
});

test('of texts every one that changes is said by the name that the desk has for it, in the language it is in', () => {
  const templates = [
    { id: 'feedback.reasons', language: 'en', words: 'We do so because [reasons].\nBye.' },
    { id: 'letter.text', language: 'nl', words: 'Van een latere versie' },
    { id: 'receipt.text', language: 'nl', words: 'Dag.' },
  ] as const;
  const workflow = { profile: 'employer', fourEyes: 'from-three', questions: [], templates } as const;
  expect(linesOf({ op: 'policy', policy: { ...POLICY, workflow } })).toEqual([
    'Voorbeeldtekst voor ‘Terugkoppelen: Waarom? (en)’: We do so because [reasons].\nBye.',
    'Voorbeeldtekst voor ‘letter.text (nl)’: Van een latere versie',
    'Voorbeeldtekst voor ‘Bevestiging van ontvangst (nl)’: Dag.',
  ]);
});

test('the history has a line for each entry', () => {
  const lines = directory.history.map((change) => historyLine(change, directory, TEXTS.nl));
  expect(lines).toEqual([
    'Het kanaal is gemaakt',
    'Anna de Vries is op de lijst gezet',
    'Bram Jansen is op de lijst gezet',
  ]);
});
