import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryDigest } from '../../../../crypto/public/hash.ts';
import { decodeBase64url, encodeBase64url } from '../../../../crypto/public/sodium.ts';
import { invitationLook, invitations } from '../../../../schema/wire/accounts.ts';
import { b64, newKeys, openRoom, type Room, type SignPair, signedEntry } from '../room.ts';
import {
  enrol,
  enrolSteward,
  INVITED,
  INVITED_STEWARD,
  invite,
  newApplicant,
  newState,
  PERSON,
  type SetUpRoom,
  setUpRoom,
  signInByPasskey,
} from './accounts.ts';

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

async function sendEntry(op: string, body: object, signers: readonly SignPair[]) {
  const { json } = await room.call('GET', '/api/directory', { bearer: setUp.session });
  const { entries } = json.chain;
  const before = encodeBase64url(entryDigest(decodeBase64url(entries.at(-1).bytes)));
  const entry = signedEntry(signers, { seq: entries.length, prev: before, op, body });
  return room.call('POST', '/api/directory/entries', { body: { before, entry }, bearer: setUp.session });
}

describe('an invitation', () => {
  it('shows whom it is for and the whole directory, and goes from invited to enrolled to listed', async () => {
    const linkToken = await invite(room, setUp.session);
    const shown = await look(linkToken);
    expect(invitationLook.safeParse(shown.json).success).toBe(true);
    expect(shown.json).toMatchObject({ slug: 'voorbeeld', invitee: INVITED });
    expect(invitations.safeParse(await list()).success).toBe(true);
    expect((await list()).invitations[0]).toMatchObject({
      invitee: INVITED,
      state: 'invited',
      signedCard: null,
      rootPk: null,
    });

    const person = await newApplicant(room, linkToken);
    expect((await enrol(room, linkToken, person)).json).toEqual({ done: true });
    const [enrolled] = (await list()).invitations;
    expect(enrolled).toMatchObject({ state: 'enrolled', signedCard: { signature: expect.any(String) }, rootPk: null });

    const { session } = (await signInByPasskey(room, person.authenticator)).json;
    expect((await room.call('GET', '/api/desk/envelopes', { bearer: session })).status).toBe(404);
    expect((await sendEntry('add', enrolled.signedCard, [setUp.root])).json).toEqual({ isComplete: true });
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
        (await room.call('POST', '/api/invitations', { body: { linkToken: b64(16), invitee: INVITED }, bearer }))
          .status,
      ).toBe(401);
      expect((await room.call('GET', '/api/invitations', { bearer })).status).toBe(401);
    }
  });

  it('under a token in use is refused', async () => {
    const linkToken = await invite(room, setUp.session);
    const again = await room.call('POST', '/api/invitations', {
      body: { linkToken, invitee: INVITED },
      bearer: setUp.session,
    });
    expect(codeOf(again)).toBe('invitation.refused');
  });

  it('enrols nobody under an identity that has an account here', async () => {
    const [one, other] = [await invite(room, setUp.session), await invite(room, setUp.session)];
    const first = await newApplicant(room, one);
    await enrol(room, one, first);
    const { accountId, account, ...second } = await newApplicant(room, other);
    const state = newState(
      { accountId, keys: first.keys },
      account.waysIn.map(({ wayInId }) => wayInId),
    );
    const same = { ...second, accountId, keys: first.keys, account: { ...account, idPk: first.account.idPk, state } };
    expect(codeOf(await enrol(room, other, same))).toBe('account.conflict');
    expect((await list()).invitations.map(({ state }: { state: string }) => state).sort()).toEqual([
      'enrolled',
      'invited',
    ]);
  });
});

describe('an invitation of a steward', () => {
  it('brings the root key, an account that signs in, and nothing of the desk', async () => {
    const linkToken = await invite(room, setUp.session, INVITED_STEWARD);
    expect((await look(linkToken)).json).toMatchObject({ invitee: INVITED_STEWARD });
    const second = await newApplicant(room, linkToken);
    const root = newKeys();
    expect((await enrolSteward(room, linkToken, second, root)).json).toEqual({ done: true });
    const listed = await list();
    expect(invitations.safeParse(listed).success).toBe(true);
    const rootPk = encodeBase64url(root.publicKey);
    expect(listed.invitations).toMatchObject([{ state: 'enrolled', signedCard: null, rootPk }]);

    const { json } = await signInByPasskey(room, second.authenticator);
    expect(json.role).toBe('steward');
    expect((await room.call('GET', '/api/directory', { bearer: json.session })).status).toBe(200);
    expect((await room.call('GET', '/api/invitations', { bearer: json.session })).status).toBe(200);
    expect(codeOf(await room.call('GET', '/api/desk/envelopes', { bearer: json.session }))).toBe('desk.refused');
    expect(codeOf(await sendEntry('suspend', { fp: b64(20) }, [root]))).toBe('request.invalid');

    const rootKeys = [setUp.root, root].map(({ publicKey }) => ({
      publicKey: encodeBase64url(publicKey),
      holder: 'beheerder',
    }));
    const named = await sendEntry('rotate-root', { rootKeys, threshold: 2 }, [setUp.root, root]);
    expect(named.json).toEqual({ isComplete: true });
    expect((await list()).invitations[0].state).toBe('listed');
  });

  it('makes no functionaris, and one of a functionaris no steward', async () => {
    const asSteward = await invite(room, setUp.session, INVITED_STEWARD);
    const asPerson = await invite(room, setUp.session);
    const answers = [
      await enrol(room, asSteward, await newApplicant(room, asSteward)),
      await enrolSteward(room, asPerson, await newApplicant(room, asPerson), newKeys()),
    ];
    expect(answers.map(codeOf)).toEqual(['request.invalid', 'request.invalid']);
    expect((await list()).invitations.map(({ state }: { state: string }) => state)).toEqual(['invited', 'invited']);
  });

  it('with a person’s roles, or without a name, is refused', async () => {
    const wrong = [
      { role: 'steward', person: PERSON },
      { role: 'functionaris', person: { name: 'Ondernemingsraad' } },
      { role: 'steward', person: { name: '' } },
      { role: 'beheerder', person: { name: 'Ondernemingsraad' } },
    ];
    for (const invitee of wrong) {
      const body = { linkToken: b64(16), invitee };
      const answer = await room.call('POST', '/api/invitations', { body, bearer: setUp.session });
      expect(codeOf(answer)).toBe('request.invalid');
    }
    expect((await list()).invitations).toEqual([]);
  });
});
