import { InvalidInputError, OpenError, VerifyError } from '../../crypto/public/errors.ts';
import type { FailureCode } from '../shared/api.ts';
import { RequestFailed } from '../shared/api.ts';
import type { Texts } from './texts.ts';

/** A request that failed, a list that does not hold, what needs no saying any more, or a mistake of the page itself. */
export type Failure = FailureCode | 'list' | 'settled' | 'page';

/** It does not fit any more: another page of this mailbox was first, or who asked took it back. Nothing was sent. */
export class SettledError extends Error {
  override readonly name = 'SettledError';
  constructor() {
    super('settled');
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof RequestFailed) return error.code;
  if (error instanceof SettledError) return 'settled';
  const isRefused = error instanceof VerifyError || error instanceof InvalidInputError || error instanceof OpenError;
  return isRefused ? 'list' : 'page';
}

export function sentenceOf(failure: Failure, { shared, melder }: Texts): string {
  return { ...shared.failures, ...melder.failure }[failure];
}
