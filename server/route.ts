import type { Context } from 'hono';
import * as z from 'zod/mini';
import { SUITE } from '../crypto/public/sizes.ts';
import { PACKED_TYPE, type Packable, pack, replaceBytes } from '../schema/wire/packed.ts';
import { encode } from './base64url.ts';
import { answerError, refuse } from './errors.ts';

type Schema<T> = z.core.$ZodType<T>;

/** A body of plain bytes in the place of JSON: chunks of files. */
export const BYTES: Schema<Uint8Array<ArrayBuffer>> = z.instanceof(Uint8Array) as never;
/** An answer of plain bytes that is made while it is sent. */
export const BYTE_STREAM: Schema<ReadableStream<Uint8Array>> = z.instanceof(ReadableStream) as never;

/** For a route that gives bytes where its answer in JSON has base64url. */
export function withBytes<T>(answer: Schema<T>): Schema<Packable<T>> {
  return answer as Schema<Packable<T>>;
}

export interface RouteInput<Body, Query> {
  readonly body: Body;
  readonly query: Query;
  /** From the path, e.g. `slug`; not validated. */
  readonly params: Readonly<Record<string, string>>;
  /** The token of an `Authorization: Bearer` header. */
  readonly bearer: string | undefined;
}

interface RouteDefinition<Body, Query, Answer> {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With `:name` for a parameter. */
  readonly path: string;
  readonly summary: string;
  /** Who may call: for the API description, and so that nobody forgets to ask. The route itself checks. */
  readonly caller: 'anyone' | 'mailbox' | 'ticket' | 'account' | 'steward' | 'functionaris' | 'operator';
  readonly body?: Schema<Body>;
  readonly maxBodyBytes?: number;
  readonly query?: Schema<Query>;
  readonly answer: Schema<Answer>;
  readonly run: (input: RouteInput<Body, Query>) => Promise<Answer>;
}

/** One table: the router and the published description are both made from it, so they cannot drift apart. */
export interface Route
  extends Pick<RouteDefinition<unknown, unknown, unknown>, 'method' | 'path' | 'summary' | 'caller'> {
  readonly schemas: {
    readonly body?: Schema<unknown>;
    readonly query?: Schema<unknown>;
    readonly answer: Schema<unknown>;
  };
  readonly handle: (context: Context) => Promise<Response>;
}

/** Enough for every body that holds keys and boxes of a few KiB. */
const SMALL_BODY_BYTES = 65_536;

export function route<Body = undefined, Query = undefined, Answer = never>(
  definition: RouteDefinition<Body, Query, Answer>,
): Route {
  const { method, path, summary, caller, body, query, answer, maxBodyBytes = SMALL_BODY_BYTES, run } = definition;
  return {
    method,
    path,
    summary,
    caller,
    schemas: { ...(body && { body }), ...(query && { query }), answer },
    async handle(context) {
      const input = {
        body: await readBody(context, body, maxBodyBytes),
        query: parse(query, context.req.query()),
        params: context.req.param() as Record<string, string>,
        bearer: /^Bearer ([A-Za-z0-9_.-]{1,512})$/.exec(context.req.header('authorization') ?? '')?.[1],
      };
      const given = await run(input as RouteInput<Body, Query>);
      if (answer !== (BYTE_STREAM as Schema<unknown>)) return answerValue(context, given);
      return context.body(given as ReadableStream, 200, { 'content-type': BYTES_TYPE });
    },
  };
}

export const BYTES_TYPE = 'application/octet-stream';

function answerValue(context: Context, given: unknown): Response {
  if (context.req.header('accept') !== PACKED_TYPE) return context.json(replaceBytes(given, encode) as object);
  return context.body(pack(given), 200, { 'content-type': PACKED_TYPE });
}

/** Addresses that are no route, inside the API. */
export function unknownRoute(context: Context): Response {
  return answerError(context, 'request.not_found');
}

/** Without a schema nothing may be sent: a field nobody reads is a field nobody guards. */
function parse<T>(schema: Schema<T> | undefined, value: unknown): T | undefined {
  if (schema === undefined) {
    if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) return undefined;
    refuse('request.invalid');
  }
  const result = z.safeParse(schema, value);
  if (!result.success) refuse(isOtherSuite(value) ? 'request.suite' : 'request.invalid');
  return result.data;
}

function isOtherSuite(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('suite' in value)) return false;
  return Number.isInteger(value.suite) && value.suite !== SUITE;
}

async function readBody<T>(context: Context, schema: Schema<T> | undefined, maxBytes: number): Promise<T | undefined> {
  if (schema === (BYTES as Schema<unknown>)) {
    requireType(context, BYTES_TYPE);
    return (await readBytes(context, maxBytes)) as T;
  }
  const text = await readText(context, maxBytes);
  if (text === '' && schema === undefined) return undefined;
  requireType(context, 'application/json');
  return parse(schema, parseJson(text));
}

function requireType(context: Context, type: string): void {
  if (context.req.header('content-type') !== type) refuse('request.invalid');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its message would quote the input.
    return refuse('request.invalid');
  }
}

async function readText(context: Context, maxBytes: number): Promise<string> {
  if (isDeclared(context, maxBytes)) return context.req.text();
  return Buffer.from(await readStream(context, maxBytes)).toString('utf8');
}

async function readBytes(context: Context, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (isDeclared(context, maxBytes)) return new Uint8Array(await context.req.arrayBuffer());
  return readStream(context, maxBytes);
}

/** Node's parser holds a body to its declared length; then there is nothing left to count. */
function isDeclared(context: Context, maxBytes: number): boolean {
  const length = context.req.header('content-length');
  if (length === undefined) return false;
  if (Number(length) > maxBytes) refuse('request.too_large');
  return context.req.header('transfer-encoding') === undefined;
}

async function readStream(context: Context, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const stream = context.req.raw.body;
  if (stream === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of stream) {
    received += chunk.length;
    if (received > maxBytes) refuse('request.too_large');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
