import { afterEach, beforeEach, expect, it } from 'vitest';
import { b64, openRoom, type Room } from '../room.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(async () => room.close());

it.each(['/api/setup', '/api/enrolments'])(
  '%s reads no more than a new account needs from whoever calls',
  async (path) => {
    const call = (bytes: number) =>
      room.call('POST', path, { body: { linkToken: b64(16), padding: 'x'.repeat(bytes) } });
    expect((await call(262_144)).json).toEqual({ error: { code: 'request.too_large' } });
    expect((await call(200_000)).json).toEqual({ error: { code: 'request.invalid' } });
  },
);
