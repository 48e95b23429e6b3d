import { expect, test } from 'vitest';
import { RequestFailed } from '../../../../../client/shared/api.ts';
import { PROBLEMS, problemOf } from '../../../../../client/shared/model.ts';
import { ACCOUNT_TEXTS } from '../../../../../client/shared/vault/account-text.ts';
import { PasskeyFailed } from '../../../../../client/shared/vault/passkey.ts';
import { accountEn } from '../../../../../client/text/en/account.ts';
import { accountNl } from '../../../../../client/text/nl/account.ts';
import { OpenError, VerifyError } from '../../../../../crypto/public/errors.ts';
import { emptyIn, shapeOf } from '../../../../helpers/shape.ts';

test('the words of accounts are the same keys in both languages, and nowhere empty', () => {
  expect(shapeOf(accountEn).sort()).toEqual(shapeOf(accountNl).sort());
  expect([...emptyIn(accountNl), ...emptyIn(accountEn)]).toEqual([]);
});

test('every problem has a sentence in both languages, and no sentence is left over', () => {
  expect(Object.keys(ACCOUNT_TEXTS.nl.problems).sort()).toEqual([...PROBLEMS].sort());
  expect(Object.keys(ACCOUNT_TEXTS.en.problems).sort()).toEqual([...PROBLEMS].sort());
});

test('what the server refuses, what a passkey cannot do and what does not hold are told apart', () => {
  expect(problemOf(new RequestFailed('setup.refused'))).toBe('setup.refused');
  expect(problemOf(new PasskeyFailed('no-prf'))).toBe('passkey.no-prf');
  expect(problemOf(new VerifyError())).toBe('not-verified');
  expect(problemOf(new OpenError())).toBe('not-verified');
  expect(problemOf(new TypeError('a mistake of ours'))).toBe('unexpected');
});
