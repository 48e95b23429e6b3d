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
  /** In the place of a body: a chunk of a file. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** A session or a ticket, from memory. */
  readonly bearer?: string;
  readonly signal?: AbortSignal;
  readonly answer: AnswerSchema<A>;
}

/** A call that is answered with plain bytes. */
export type BytesCall = Pick<Call<unknown>, 'path' | 'bearer' | 'signal'>;

export interface Api {
  /** Where the page is: what signatures of step AUTH are bound to. */
  readonly origin: string;
  /** The host name passkeys and recovery codes belong to. */
  readonly rpId: string;
  /** @throws {RequestFailed} */
  call<A>(call: Call<A>): Promise<A>;
  /** @throws {RequestFailed} */
  fetchBytes(call: BytesCall): Promise<Uint8Array<ArrayBuffer>>;
}

export interface ApiOptions {
  readonly origin: string;
  /** The browser's own unless told. */
  readonly fetch?: typeof globalThis.fetch;
}

export function createApi({ origin, fetch = globalThis.fetch.bind(globalThis) }: ApiOptions): Api {
  async function send({ method, path, body, bytes, bearer, signal }: Omit<Call<unknown>, 'answer'>): Promise<Response> {
    const headers = new Headers();
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (bytes !== undefined) headers.set('content-type', 'application/octet-stream');
    if (bearer !== undefined) headers.set('authorization', `Bearer ${bearer}`);
    try {
      return await fetch(`${origin}${path}`, {
        method,
        headers,
        body: bytes ?? (body === undefined ? null : JSON.stringify(body)),
        signal: signal ?? null,
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
      if (!response.ok) throw failureOf(value);
      const answer = call.answer.safeParse(value);
      if (!answer.success) throw new RequestFailed('answer.invalid');
      return answer.data;
    },
    async fetchBytes(call) {
      const response = await send({ ...call, method: 'GET' });
      if (!response.ok) throw failureOf(await readJson(response));
      try {
        return new Uint8Array(await response.arrayBuffer());
      } catch {
        throw new RequestFailed('network.failed');
      }
    },
  };
}

function failureOf(value: unknown): RequestFailed {
  const read = errorAnswer.safeParse(value);
  return new RequestFailed(read.success ? read.data.error.code : 'answer.invalid');
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
