import { expect, test } from 'vitest';
import {
  countOf,
  isTakeOver,
  joiningChoices,
  namedKeys,
  needsCode,
  riskOf,
  rootChoices,
  startRoots,
  withinReach,
} from '../../../../client/steward/roots-form.ts';
import type { Directory } from '../../../../crypto/directory.ts';
import type { Bytes } from '../../../../crypto/public/brands.ts';
import { encodeBase64url } from '../../../../crypto/public/sodium.ts';
import type { Invitation } from '../../../../schema/wire/accounts.ts';
import { rootSigner } from '../../../helpers/crypto-channel.ts';

const [own, other, paper, fresh] = [0, 1, 2, 3].map((number) => rootSigner(number).publicKey) as [
  Bytes,
  Bytes,
  Bytes,
  Bytes,
];

function listOf(keys: readonly (readonly [Bytes, string])[], threshold = 1): Directory {
  return { rootKeys: keys.map(([publicKey, holder]) => ({ publicKey, holder })), threshold } as unknown as Directory;
}

function invited(rootPk: Bytes | null, name: string): Invitation {
  return {
    invitationId: name,
    invitee: { role: 'steward', person: { name } },
    createdOn: '2026-11-20',
    state: rootPk === null ? 'invited' : 'enrolled',
    signedCard: null,
    rootPk: rootPk && encodeBase64url(rootPk),
  };
}

const directory = listOf([
  [own, 'Marieke'],
  [other, 'Directie'],
  [paper, 'Op papier'],
]);
const invitations = [invited(fresh, 'Ondernemingsraad'), invited(null, 'Nog niet'), invited(other, 'Directie')];
const around = { directory, invitations, own, paperHolders: ['Op papier', 'On paper'] };

test('everybody in the list and everybody who enrolled can be named, each once', () => {
  expect(rootChoices(around).map(({ holder, kind }) => [holder, kind])).toEqual([
    ['Marieke', 'own'],
    ['Directie', 'stays'],
    ['Op papier', 'paper'],
    ['Ondernemingsraad', 'joins'],
  ]);
});

test('nobody comes in unless they were asked for, and nobody drops out unasked', () => {
  const choices = rootChoices(around);
  expect(namedKeys(choices, startRoots(choices, directory)).map(({ holder }) => holder)).toEqual([
    'Marieke',
    'Directie',
    'Op papier',
  ]);
  const joining = startRoots(choices, directory, encodeBase64url(fresh));
  expect(joiningChoices(choices, joining).map(({ holder }) => holder)).toEqual(['Ondernemingsraad']);
  expect(namedKeys(choices, joining)).toHaveLength(4);
});

test('to keep the code on paper it must be typed; a new one or none needs no old one', () => {
  const choices = rootChoices(around);
  const form = startRoots(choices, directory);
  expect(needsCode(choices, form)).toBe(true);
  expect([needsCode(choices, { ...form, paper: 'new' }), needsCode(choices, { ...form, paper: 'none' })]).toEqual([
    false,
    false,
  ]);
});

test('who is not in the list takes over with the code, and names none who cannot sign any more', () => {
  const choices = rootChoices({ ...around, own: fresh });
  expect(isTakeOver(choices)).toBe(true);
  const form = startRoots(choices, directory);
  expect(namedKeys(choices, form).map(({ holder }) => holder)).toEqual(['Op papier', 'Ondernemingsraad']);
  expect(needsCode(choices, { ...form, paper: 'new' })).toBe(true);
});

test('a loss that would stop the list is said before it is signed', () => {
  const choices = rootChoices(around);
  const form = startRoots(choices, directory);
  expect([riskOf({ ...form, threshold: 1 }), riskOf({ ...form, threshold: 2 })]).toEqual([undefined, undefined]);
  expect(riskOf({ ...form, threshold: 3 })).toBe('all');
  const both = { ...form, paper: 'none' as const };
  expect([riskOf(both), riskOf({ ...both, threshold: 2 })]).toEqual([undefined, 'all']);
  expect(riskOf({ ...both, chosen: both.chosen.slice(0, 1) })).toBe('one');
  expect(riskOf({ ...both, chosen: [] })).toBe('one');
});

test('no threshold is left that could never be met', () => {
  const choices = rootChoices(around);
  const form = { ...startRoots(choices, directory), threshold: 3 };
  expect(withinReach({ ...form, paper: 'none' })).toMatchObject({ threshold: 2 });
  expect(withinReach({ ...form, paper: 'none', chosen: [] })).toMatchObject({ threshold: 1 });
  expect(countOf({ ...form, paper: 'new' })).toBe(3);
});
