/** The only place that talks to the server. */
import { ERROR_STATUS, type ErrorCode, errorCodeOf } from '../../schema/wire/errors.ts';
import { PACKED_TYPE, unpack } from '../../schema/wire/packed.ts';
import { type ApiSocket, openApiSocket } from './api-socket.ts';
import type { OpenLine } from './line/browser-line.ts';
import { readInPieces } from './read-in-pieces.ts';

/**
 * What can go wrong with a request: what the server said, no answer at all, one that is not what was agreed, or a file of
 * a page that the server has renewed since.
 */
export type FailureCode = ErrorCode | 'network.failed' | 'answer.invalid' | 'page.renewed';

export const FAILURE_CODES: readonly FailureCode[] = [
  ...(Object.keys(ERROR_STATUS) as ErrorCode[]),
  'network.failed',
  'answer.invalid',
  'page.renewed',
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

export interface AnswerSchema<A> {
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
  /** Bytes come as they are, where the server can: for an answer with much ciphertext. */
  readonly isPacked?: boolean;
  readonly answer: AnswerSchema<A>;
}

/** A call that is answered with plain bytes. */
export type BytesCall = Pick<Call<unknown>, 'path' | 'bearer' | 'signal'>;

export interface BytesAnswer {
  /** The bytes that follow, until the next call. @throws {RequestFailed} when it breaks, or ends before */
  next(byteLength: number): Promise<Uint8Array<ArrayBuffer>>;
  /** Lets go of what has not come yet. */
  end(): void;
}

export interface Api {
  /** Where the page is: what signatures of step AUTH are bound to. */
  readonly origin: string;
  /** The host name passkeys and recovery codes belong to. */
  readonly rpId: string;
  /** @throws {RequestFailed} */
  call<A>(call: Call<A>): Promise<A>;
  /**
   * An answer of plain bytes, read while it comes.
   *
   * @param atMost the longest piece that is asked for
   * @throws {RequestFailed}
   */
  openBytes(call: BytesCall, atMost: number): Promise<BytesAnswer>;
  /** Undefined when it does not open. Where none ever did it is not tried again: a proxy stays what it is. */
  openSocket(path: string): Promise<ApiSocket | undefined>;
}

/** Gives up after so long, unless what it returns is called before. */
export type Patience = (ms: number, giveUp: () => void) => () => void;

export interface ApiOptions {
  readonly origin: string;
  /** The browser's own unless told. */
  readonly fetch?: typeof globalThis.fetch;
  /** Without it everything goes by requests. */
  readonly openLine?: OpenLine;
  /** The browser's clock unless told. */
  readonly patience?: Patience;
}

/** Longer than the slowest phone needs for the largest message; a browser by itself would wait for ever. */
const MESSAGE_PATIENCE_MS = 90_000;
/** 2 MiB of a file, over the slowest line that is one: 4 KiB a second. */
export const BYTES_PATIENCE_MS = 10 * 60_000;
/** There and back over the slowest network, three times. */
const SOCKET_PATIENCE_MS = 15_000;

export function createApi({
  origin,
  fetch = globalThis.fetch.bind(globalThis),
  openLine,
  patience = clockPatience,
}: ApiOptions): Api {
  /** Until the answer, or the piece of it that is waited for, was read to its end. */
  async function patiently<T>(
    ms: number,
    call: Pick<Call<unknown>, 'signal'>,
    work: (signal: AbortSignal) => Promise<T>,
    abort = new AbortController(),
  ): Promise<T> {
    const giveUp = () => abort.abort();
    const stop = patience(ms, giveUp);
    call.signal?.addEventListener('abort', giveUp);
    if (call.signal?.aborted) giveUp();
    try {
      return await work(abort.signal);
    } finally {
      stop();
      call.signal?.removeEventListener('abort', giveUp);
    }
  }
  async function send(call: Omit<Call<unknown>, 'answer'>): Promise<Response> {
    const { method, path, body, bytes, bearer, signal, isPacked = false } = call;
    const headers = new Headers();
    if (isPacked) headers.set('accept', PACKED_TYPE);
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

  let hasOpened = false;
  let isGivenUp = openLine === undefined;

  return {
    origin,
    rpId: new URL(origin).hostname,
    call(call) {
      const ms = call.bytes === undefined ? MESSAGE_PATIENCE_MS : BYTES_PATIENCE_MS;
      return patiently(ms, call, async (signal) => {
        const response = await send({ ...call, signal });
        const value = await readValue(response);
        if (!response.ok) throw failureOf(value, response);
        const answer = call.answer.safeParse(value);
        if (!answer.success) throw new RequestFailed('answer.invalid');
        return answer.data;
      });
    },
    async openBytes(call, atMost) {
      const abort = new AbortController();
      const open = async (signal: AbortSignal) => {
        const response = await send({ ...call, method: 'GET', signal });
        if (!response.ok) throw failureOf(parseJson(await readText(response)), response);
        if (response.body === null) throw new RequestFailed('answer.invalid');
        return readInPieces(response.body, atMost);
      };
      const reader = await patiently(BYTES_PATIENCE_MS, call, open, abort);
      async function read(byteLength: number) {
        const piece = await reader.next(byteLength).catch(() => Promise.reject(new RequestFailed('network.failed')));
        return piece ?? Promise.reject(new RequestFailed('answer.invalid'));
      }
      return {
        next: (byteLength) => patiently(BYTES_PATIENCE_MS, call, () => read(byteLength), abort),
        end: reader.end,
      };
    },
    async openSocket(path) {
      if (isGivenUp || openLine === undefined) return undefined;
      const waits = { patience, openingMs: SOCKET_PATIENCE_MS, answerMs: BYTES_PATIENCE_MS };
      const socket = await openApiSocket(() => openLine(`${origin.replace(/^http/, 'ws')}${path}`), waits);
      // Once one has opened, it is the connection that is away.
      hasOpened ||= socket !== undefined;
      isGivenUp = !hasOpened;
      return socket;
    },
  };
}

export function clockPatience(ms: number, giveUp: () => void): () => void {
  const timer = setTimeout(giveUp, ms);
  return () => clearTimeout(timer);
}

const LOOK_PATIENCE_MS = 10_000;

/** Whether the server answers that it has no such file: one of a page that it has renewed since. */
export async function isGone(address: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(LOOK_PATIENCE_MS);
    const { status } = await fetch(address, { method: 'HEAD', credentials: 'omit', cache: 'no-store', signal });
    return status === 404;
  } catch {
    return false;
  }
}

/** A proxy in front of a server that is away, or that takes less, answers with a page of its own: its status says so. */
function failureOf(value: unknown, { status }: Response): RequestFailed {
  const said = status === 413 ? 'request.too_large' : 'answer.invalid';
  return new RequestFailed(errorCodeOf(value) ?? (status >= 500 ? 'server.failed' : said));
}

async function readText(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch {
    throw new RequestFailed('network.failed');
  }
}

async function readValue(response: Response): Promise<unknown> {
  if (response.headers.get('content-type') !== PACKED_TYPE) return parseJson(await readText(response));
  const packed = await response.arrayBuffer().catch(() => Promise.reject(new RequestFailed('network.failed')));
  return unpack(new Uint8Array(packed));
}

/** Undefined is no answer that was agreed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
