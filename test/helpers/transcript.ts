/** Everything one person's browser gets from the server, as far as its form goes. */
import { type Api, createApi } from '../../client/shared/api.ts';
import { type House, ORIGIN } from './house.ts';

export interface Exchange {
  readonly request: string;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly bytes: number;
  /** The answer with every long random text replaced by its length. */
  readonly form: unknown;
}

export interface Recorder {
  readonly api: Api;
  readonly exchanges: Exchange[];
}

const LONGEST_PLAIN = 20;

function formOf(value: unknown): unknown {
  if (typeof value === 'string') return value.length > LONGEST_PLAIN ? `${value.length} characters` : value;
  if (Array.isArray(value)) return value.map(formOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, formOf(part)]));
}

export function recordingApi(house: House): Recorder {
  const exchanges: Exchange[] = [];
  const record = async (input: string, init: RequestInit): Promise<Response> => {
    const response = await house.app.request(input, init);
    const text = await response.clone().text();
    const { pathname, search } = new URL(input);
    const headers = [...response.headers].sort(([left], [right]) => (left < right ? -1 : 1));
    const request = `${init.method} ${pathname}${search}`;
    exchanges.push({ request, status: response.status, headers, bytes: text.length, form: formOf(JSON.parse(text)) });
    return response;
  };
  return { api: createApi({ origin: ORIGIN, fetch: record as typeof fetch }), exchanges };
}
