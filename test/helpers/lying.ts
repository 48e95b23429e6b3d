/** A server that lies: the real one, with answers changed on their way to the browser. */
import { type Api, createApi } from '../../client/shared/api.ts';
import { type House, ORIGIN } from './house.ts';

/** Path of the request, and what to make of the honest answer. */
export type Lies = Readonly<Record<string, (answer: never) => unknown>>;

export function lyingApi(house: House, lies: Lies): Api {
  const lie = async (input: string, init: RequestInit): Promise<Response> => {
    const told = lies[new URL(input).pathname];
    const headers = new Headers(init.headers);
    // What is lied about is read and changed here.
    if (told !== undefined) headers.delete('accept');
    const response = await house.app.request(input, { ...init, headers });
    if (told === undefined || !response.ok) return response;
    return Response.json(told((await response.json()) as never));
  };
  return createApi({ origin: ORIGIN, fetch: lie as typeof fetch });
}
