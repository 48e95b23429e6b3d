import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { InvalidInputError, VerifyError } from '../crypto/public/errors.ts';
import { ERROR_STATUS, type ErrorAnswer, type ErrorCode } from '../schema/wire/errors.ts';

/** A refusal with a code of the closed list. Carries no message, no cause and nothing of the request. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

export function refuse(code: ErrorCode): never {
  throw new Refusal(code);
}

/** What could not be parsed or verified is a bad request, and no more is said about it. */
export function errorCode(error: unknown): ErrorCode {
  if (error instanceof Refusal) return error.code;
  if (error instanceof VerifyError || error instanceof InvalidInputError) return 'request.invalid';
  return 'server.failed';
}

export function answerError(context: Context, code: ErrorCode): Response {
  const answer: ErrorAnswer = { error: { code } };
  return context.json(answer, ERROR_STATUS[code] as ContentfulStatusCode);
}
