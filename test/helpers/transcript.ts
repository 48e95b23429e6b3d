/** Everything one person's browser gets from the server, as far as its form goes. */
import { type Api, createApi } from '../../client/shared/api.ts';
import { decodeUtf8 } from '../../crypto/public/bytes.ts';
import { PACKED_TYPE, unpack } from '../../schema/wire/packed.ts';
import { type House, ORIGIN } from './house.ts';

export interface Exchange {
  readonly request: string;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly bytes: number;
  /** The answer with every long random text, and all bytes, replaced by their length. */
  readonly form: unknown;
}

export interface Recorder {
  readonly api: Api;
  readonly exchanges: Exchange[];
}

const LONGEST_PLAIN = 20;

function formOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (typeof value === 'string') return value.length > LONGEST_PLAIN ? `${value.length} characters` : value;
  if (Array.isArray(value)) return value.map(formOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, formOf(part)]));
}

export function recordingApi(house: House): Recorder {
  const exchanges: Exchange[] = [];
  const record = async (input: string, init: RequestInit): Promise<Response> => {
    const response = await house.app.request(input, init);
    const bytes = new Uint8Array(await response.clone().arrayBuffer());
    const isPacked = response.headers.get('content-type') === PACKED_TYPE;
    const answer = isPacked ? unpack(bytes) : JSON.parse(decodeUtf8(bytes));
    if (answer === undefined) throw new Error('a packed answer that does not open');
    const { pathname, search } = new URL(input);
    const headers = [...response.headers].sort(([left], [right]) => (left < right ? -1 : 1));
    const request = `${init.method} ${pathname}${search}`;
    exchanges.push({ request, status: response.status, headers, bytes: bytes.length, form: formOf(answer) });
    return response;
  };
  return { api: createApi({ origin: ORIGIN, fetch: record as typeof fetch }), exchanges };
}
