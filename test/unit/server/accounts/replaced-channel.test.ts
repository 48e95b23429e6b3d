import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicDirectory } from '../../../../schema/wire/directory.ts';
import { renewSetupLink } from '../../../../server/accounts/setup-link.ts';
import { addHandler, b64, newKeys, openMailbox, openRoom, type Room, report, type SignPair } from '../room.ts';
import { newApplicant, newSetupLink, type SetUpRoom, setUp, setUpRoom, signInByPasskey } from './accounts.ts';

let room: Room;
let old: SetUpRoom;
beforeEach(async () => {
  room = await openRoom();
  old = await setUpRoom(room);
});
afterEach(async () => room.close());

const codeOf = ({ json }: { json: { error?: { code: string } } }) => json.error?.code;
const directory = async () => (await room.call('GET', '/api/channels/voorbeeld/directory')).json;
const genesisKeys = ({ entries }: { entries: { signatures: { rootPk: string }[] }[] }) =>
  entries[0]?.signatures.map(({ rootPk }) => rootPk);

async function setUpAgain(options: { replaces?: boolean; slug?: string; root?: SignPair; day?: string } = {}) {
  const linkToken = await newSetupLink(room);
  const steward = await newApplicant(room, linkToken);
  const answer = await setUp(room, { linkToken, steward: steward.account, replaces: true, ...options });
  return { answer, linkToken, steward };
}

describe('a channel that is made anew', () => {
  it('is first in the directory, and the older ones behind it, newest first', async () => {
    const older = await directory();
    await setUpAgain({ day: '2027-01-01' });
    const between = await directory();
    const root = newKeys();
    expect((await setUpAgain({ root, day: '2028-01-01' })).answer.json).toEqual({ done: true });
    const seen = await directory();
    expect(publicDirectory.safeParse(seen).success).toBe(true);
    expect(seen.chains).toHaveLength(3);
    expect(genesisKeys(seen.chains[0])).toEqual([Buffer.from(root.publicKey).toString('base64url')]);
    expect(seen.chains.slice(1)).toEqual([between.chains[0], older.chains[0]]);
  });

  it('takes a taken address only when it is said to', async () => {
    const before = await directory();
    const { answer, linkToken } = await setUpAgain({ replaces: false });
    expect(codeOf(answer)).toBe('channel.slug_taken');
    expect(await directory()).toEqual(before);
    expect((await room.call('POST', '/api/setup/look', { body: { linkToken } })).status).toBe(200);
  });

  it('is refused when there is nothing to replace, or the same channel is there already', async () => {
    const { answer, linkToken } = await setUpAgain({ slug: 'nergens' });
    expect(codeOf(answer)).toBe('channel.not_found');
    expect((await room.call('POST', '/api/setup/look', { body: { linkToken } })).status).toBe(200);
    expect(codeOf((await setUpAgain({ root: old.root })).answer)).toBe('request.invalid');
    expect(codeOf((await setUpAgain({ root: old.root, replaces: false, slug: 'tweede' })).answer)).toBe(
      'request.invalid',
    );
    expect(await room.deps.store.listChannels()).toHaveLength(1);
  });

  it('leaves mailboxes of the one before open under the same address, and takes the new reports', async () => {
    const melder = await report(room);
    const [before] = await room.deps.store.listChannels();
    await setUpAgain();
    const { status, json } = await openMailbox(room, melder.auth);
    expect([status, json.meldingen.length]).toEqual([200, 1]);
    const later = await report(room);
    expect((await openMailbox(room, later.auth)).json.meldingen).toHaveLength(1);
    await room.goTo('2026-11-20T11:00:00Z');
    const now = await room.deps.store.findChannel('voorbeeld');
    const listed = async (key = 0) => (await room.deps.store.listEnvelopes(key, '')).length;
    expect([await listed(before?.key), await listed(now?.key)]).toEqual([1, 1]);
    expect((await openMailbox(room, melder.auth)).json.batch).toBe('2026-11-20T11:00Z');
  });

  it('leaves those who read in the one before their accounts, their desk and their batches', async () => {
    const [before] = await room.deps.store.listChannels();
    if (before === undefined) expect.fail();
    const reader = await addHandler(room, before);
    await report(room);
    const { steward } = await setUpAgain();
    await room.goTo('2026-11-20T11:00:00Z');
    const desk = await room.call('GET', '/api/desk/envelopes', { bearer: reader.session });
    const [listed] = desk.json.batches
      .map(({ envelopes }: { envelopes: unknown[] }) => envelopes.length)
      .filter(Boolean);
    expect([desk.status, listed]).toEqual([200, 1]);
    const signedIn = await signInByPasskey(room, old.steward.authenticator);
    expect([signedIn.status, signedIn.json.slug]).toEqual([200, 'voorbeeld']);
    const own = await room.call('GET', '/api/directory', { bearer: signedIn.json.session });
    expect(genesisKeys(own.json.chain)).toEqual([Buffer.from(old.root.publicKey).toString('base64url')]);
    expect((await signInByPasskey(room, steward.authenticator)).json.role).toBe('steward');
  });
});

describe('a set-up link', () => {
  const isGood = async (link: string | undefined) => {
    const body = { linkToken: link?.split('#')[1] ?? b64(16) };
    return (await room.call('POST', '/api/setup/look', { body })).status === 200;
  };
  const asked = () => ({ ...room.deps, config: { ...room.deps.config, newSetupLink: true } });

  it('is made when there is a channel only if the operator asks for it', async () => {
    expect(await renewSetupLink(room.deps)).toBeUndefined();
    const link = await renewSetupLink(asked());
    expect(link).toMatch(/^http:\/\/localhost:3000\/setup#[\w-]{22}$/);
    expect(await isGood(link)).toBe(true);
  });

  it('that was asked for and not used is gone at the next start', async () => {
    const link = await renewSetupLink(asked());
    await renewSetupLink(room.deps);
    expect(await isGood(link)).toBe(false);
  });

  it('is made at each start until there is a channel, the older one worthless', async () => {
    const empty = await openRoom();
    const [first, second] = [await renewSetupLink(empty.deps), await renewSetupLink(empty.deps)];
    expect(first).not.toBe(second);
    const look = (link = '') =>
      empty.call('POST', '/api/setup/look', { body: { linkToken: link.split('#')[1] } }).then(({ status }) => status);
    expect([await look(first), await look(second)]).toEqual([403, 200]);
    await empty.close();
  });
});
