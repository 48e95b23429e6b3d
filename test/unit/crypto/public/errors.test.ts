import { expect, it } from 'vitest';
import { InvalidInputError, OpenError, VerifyError } from '../../../../crypto/public/errors.ts';

it('errors say nothing about why, and carry no cause', () => {
  for (const error of [new OpenError(), new VerifyError(), new InvalidInputError('code')]) {
    expect(error.cause).toBeUndefined();
    expect(Object.keys(error)).toEqual(['name']);
  }
  expect(new OpenError().message).toBe(new OpenError().message);
  expect(new InvalidInputError('code').message).toBe('invalid code');
});

it('errors are told apart by their names', () => {
  expect([new OpenError(), new VerifyError(), new InvalidInputError('x')].map(({ name }) => name)).toEqual([
    'OpenError',
    'VerifyError',
    'InvalidInputError',
  ]);
});
