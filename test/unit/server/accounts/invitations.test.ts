import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryDigest } from '../../../../crypto/public/hash.ts';
import { encodeBase64url } from '../../../../crypto/public/sodium.ts';
import { invitationLook, invitations } from '../../../../schema/wire/accounts.ts';
import { b64, openRoom, type Room, signedEntry } from '../room.ts';
import { enrol, invite, newApplicant, PERSON, type SetUpRoom, setUpRoom, signInByPasskey } from './accounts.ts';

let room: Room;
let setUp: SetUpRoom;
beforeEach(async () => {
  room = await openRoom();
  setUp = await setUpRoom(room);
});
afterEach(async () => room.close());

const look = (linkToken: string) => room.call('POST', '/api/invitations/look', { body: { linkToken } });
const list = async () => (await room.call('GET', '/api/invitations', { bearer: setUp.session })).json;
const codeOf = ({ json }: { json: { error?: { code: string } } }) => json.error?.code;

async function listPerson(invitationId: string | null, seq = 1) {
  const { json } = await room.call('GET', '/api/directory', { bearer: setUp.session });
  const head = new Uint8Array(Buffer.from(json.chain.entries.at(-1).bytes, 'base64url'));
  const entry = signedEntry(setUp.root, { seq, op: 'add' });
  const body = { seq, before: encodeBase64url(entryDigest(head)), entry, invitationId };
  return room.call('POST', '/api/directory/entries', { body, bearer: setUp.session });
}

describe('an invitation', () => {
  it('shows whom it is for and the whole directory, and goes from invited to enrolled to listed', async () => {
    const linkToken = await invite(room, setUp.session);
    const shown = await look(linkToken);
    expect(invitationLook.safeParse(shown.json).success).toBe(true);
    expect(shown.json).toMatchObject({ slug: 'voorbeeld', person: PERSON });
    expect(invitations.safeParse(await list()).success).toBe(true);
    expect((await list()).invitations[0]).toMatchObject({ state: 'invited', signedCard: null });

    const person = await newApplicant(room, linkToken);
    expect((await enrol(room, linkToken, person)).json).toEqual({ done: true });
    const [enrolled] = (await list()).invitations;
    expect(enrolled).toMatchObject({ state: 'enrolled', signedCard: { signature: expect.any(String) } });

    const { session } = (await signInByPasskey(room, person.authenticator)).json;
    expect((await room.call('GET', '/api/desk/envelopes', { bearer: session })).status).toBe(404);
    expect((await listPerson(enrolled.invitationId)).json).toEqual({ done: true });
    expect((await list()).invitations[0].state).toBe('listed');
    expect((await room.call('GET', '/api/desk/envelopes', { bearer: session })).status).toBe(200);
  });

  it('can be used once', async () => {
    const linkToken = await invite(room, setUp.session);
    const [first, second] = [await newApplicant(room, linkToken), await newApplicant(room, linkToken)];
    const answers = await Promise.all([enrol(room, linkToken, first), enrol(room, linkToken, second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect(codeOf(await look(linkToken))).toBe('invitation.refused');
    expect((await list()).invitations).toHaveLength(1);
  });

  it('ends after fourteen days', async () => {
    const linkToken = await invite(room, setUp.session);
    room.setClock('2026-12-04T12:00:00Z');
    expect((await look(linkToken)).status).toBe(200);
    const person = await newApplicant(room, linkToken);
    room.setClock('2026-12-05T12:00:00Z');
    const answers = [await look(linkToken), await look(b64(16)), await enrol(room, linkToken, person)];
    for (const { status, text } of answers)
      expect([status, text]).toEqual([403, '{"error":{"code":"invitation.refused"}}']);
  });

  it('is for the steward to make and to see', async () => {
    const linkToken = await invite(room, setUp.session);
    const person = await newApplicant(room, linkToken);
    await enrol(room, linkToken, person);
    const { session } = (await signInByPasskey(room, person.authenticator)).json;
    for (const bearer of [session, b64(32)]) {
      expect(
        (await room.call('POST', '/api/invitations', { body: { linkToken: b64(16), person: PERSON }, bearer })).status,
      ).toBe(401);
      expect((await room.call('GET', '/api/invitations', { bearer })).status).toBe(401);
    }
  });

  it('under a token in use is refused', async () => {
    const linkToken = await invite(room, setUp.session);
    const again = await room.call('POST', '/api/invitations', {
      body: { linkToken, person: PERSON },
      bearer: setUp.session,
    });
    expect(codeOf(again)).toBe('invitation.refused');
  });

  it('that nobody used, or that is not there, cannot be listed, and then the entry is not stored', async () => {
    await invite(room, setUp.session);
    const [{ invitationId }] = (await list()).invitations;
    for (const id of [invitationId, b64(16)]) expect(codeOf(await listPerson(id))).toBe('invitation.refused');
    const { json } = await room.call('GET', '/api/directory', { bearer: setUp.session });
    expect(json.chain.entries).toHaveLength(1);
  });
});

describe('an entry of the directory', () => {
  it('that does not follow the newest one is a conflict', async () => {
    expect((await listPerson(null)).status).toBe(200);
    expect(codeOf(await listPerson(null, 1))).toBe('directory.conflict');
    expect(codeOf(await listPerson(null, 3))).toBe('directory.conflict');
    const body = { seq: 2, before: b64(32), entry: signedEntry(setUp.root, { seq: 2, op: 'add' }), invitationId: null };
    expect(codeOf(await room.call('POST', '/api/directory/entries', { body, bearer: setUp.session }))).toBe(
      'directory.conflict',
    );
  });

  it('sent by two at the same time is there once', async () => {
    const answers = await Promise.all([listPerson(null), listPerson(null)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is shown to handlers at once, and to melders from the next batch hour', async () => {
    await room.goTo('2026-11-20T11:00:00Z');
    await listPerson(null);
    const seen = async () =>
      (await room.call('GET', '/api/channels/voorbeeld/directory')).json.chains[0].entries.length;
    const { json } = await room.call('GET', '/api/directory', { bearer: setUp.session });
    expect([json.chain.entries.length, await seen()]).toEqual([2, 1]);
    await room.goTo('2026-11-20T23:00:00Z');
    expect(await seen()).toBe(2);
  });

  it('is shown to everyone at once before the channel had its first batch hour', async () => {
    await listPerson(null);
    const { json } = await room.call('GET', '/api/channels/voorbeeld/directory');
    expect(json.chains[0].entries).toHaveLength(2);
  });
});
