/** The list of the test that runs: `open` makes it, and after the test it is gone. */
import { afterEach, expect } from 'vitest';
import type { Operation } from '../../../../crypto/directory-operations.ts';
import type { Handler, OpenChannel, Room, SignPair } from '../room.ts';
import { type List, type ListOptions, openList, type Person } from './list.ts';

let list: List;
export let room: Room;
export let channel: OpenChannel;
export let steward: Handler;
export let person: Person;

export async function open(options?: ListOptions): Promise<void> {
  list = await openList(options);
  ({ room, channel, steward, person } = list);
}
afterEach(async () => room.close());

export const send: List['send'] = (operation, signers) => list.send(operation, signers);
export const directory: List['directory'] = (by) => list.directory(by);
export const seqNow: List['seqNow'] = () => list.seqNow();
export const desk = (by: Handler) => room.call('GET', '/api/desk/envelopes', { bearer: by.session });
export const root = (...places: number[]) => places.map((place) => channel.roots[place] as SignPair);

export async function done(operation: Operation, signers?: readonly SignPair[]): Promise<void> {
  expect((await send(operation, signers)).json).toEqual({ isComplete: true });
}
