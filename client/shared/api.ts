/** The only place that talks to the server. */
import { ERROR_STATUS, type ErrorCode, errorAnswer } from '../../schema/wire/errors.ts';

/** What can go wrong with a request: what the server said, no answer at all, or one that is not what was agreed. */
export type FailureCode = ErrorCode | 'network.failed' | 'answer.invalid';

export const FAILURE_CODES: readonly FailureCode[] = [
  ...(Object.keys(ERROR_STATUS) as ErrorCode[]),
  'network.failed',
  'answer.invalid',
];

export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly code: FailureCode;
  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}

export function isFailure(error: unknown, code: FailureCode): boolean {
  return error instanceof RequestFailed && error.code === code;
}

interface AnswerSchema<A> {
  safeParse(value: unknown): { success: true; data: A } | { success: false };
}

export interface Call<A> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** A session, from memory. */
  readonly bearer?: string;
  readonly answer: AnswerSchema<A>;
}

export interface Api {
  /** Where the page is: what signatures of step AUTH are bound to. */
  readonly origin: string;
  /** The host name passkeys and recovery codes belong to. */
  readonly rpId: string;
  /** @throws {RequestFailed} */
  call<A>(call: Call<A>): Promise<A>;
}

export interface ApiOptions {
  readonly origin: string;
  /** The browser's own unless told. */
  readonly fetch?: typeof globalThis.fetch;
}

export function createApi({ origin, fetch = globalThis.fetch.bind(globalThis) }: ApiOptions): Api {
  async function send<A>({ method, path, body, bearer }: Call<A>): Promise<Response> {
    const headers = new Headers();
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (bearer !== undefined) headers.set('authorization', `Bearer ${bearer}`);
    try {
      return await fetch(`${origin}${path}`, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
    } catch {
      throw new RequestFailed('network.failed');
    }
  }

  return {
    origin,
    rpId: new URL(origin).hostname,
    async call(call) {
      const response = await send(call);
      const value = await readJson(response);
      if (!response.ok) {
        const read = errorAnswer.safeParse(value);
        throw new RequestFailed(read.success ? read.data.error.code : 'answer.invalid');
      }
      const answer = call.answer.safeParse(value);
      if (!answer.success) throw new RequestFailed('answer.invalid');
      return answer.data;
    },
  };
}

async function readJson(response: Response): Promise<unknown> {
  let text: string;
  try {
    text = await response.text();
  } catch {
    throw new RequestFailed('network.failed');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestFailed('answer.invalid');
  }
}
