import { InvalidInputError, OpenError, VerifyError } from '../../crypto/public/errors.ts';
import type { FailureCode } from '../shared/api.ts';
import { RequestFailed } from '../shared/api.ts';
import { failureSentence } from '../shared/failure-sentence.ts';
import type { Texts } from './texts.ts';

/** A request that failed, a list that does not hold, or a mistake of the page itself. */
export type Failure = FailureCode | 'list' | 'page';

export function failureOf(error: unknown): Failure {
  if (error instanceof RequestFailed) return error.code;
  const isRefused = error instanceof VerifyError || error instanceof InvalidInputError || error instanceof OpenError;
  return isRefused ? 'list' : 'page';
}

export function sentenceOf(failure: Failure, { language, melder }: Texts): string {
  return failure === 'list' || failure === 'page' ? melder.failure[failure] : failureSentence(failure, language);
}
