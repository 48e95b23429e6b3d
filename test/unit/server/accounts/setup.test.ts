import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { b64, newKeys, openRoom, type Room, type SignPair } from '../room.ts';
import { newApplicant, newSetupLink, newState, SLUG, setUp } from './accounts.ts';

let room: Room;
let linkToken: string;
beforeEach(async () => {
  room = await openRoom();
  linkToken = await newSetupLink(room);
});
afterEach(async () => room.close());

const look = (token: string) => room.call('POST', '/api/setup/look', { body: { linkToken: token } });
const codeOf = ({ json }: { json: { error?: { code: string } } }) => json.error?.code;

async function nothingIsThere(): Promise<void> {
  expect(await room.deps.store.listChannels()).toEqual([]);
  expect((await look(linkToken)).status).toBe(200);
}

describe('the set-up link', () => {
  it('makes a channel with its genesis, its running batch and a steward, once', async () => {
    const { account } = await newApplicant(room, linkToken);
    expect((await setUp(room, { linkToken, steward: account })).json).toEqual({ done: true });
    const directory = await room.call('GET', `/api/channels/${SLUG}/directory`);
    expect(directory.json).toMatchObject({ batch: '2026-11-19T23:00Z', chains: [{ heads: [] }] });
    expect(codeOf(await look(linkToken))).toBe('setup.refused');
    const again = await setUp(room, { linkToken, steward: account, slug: 'tweede' });
    expect(codeOf(again)).toBe('setup.refused');
    expect(await room.deps.store.listChannels()).toHaveLength(1);
  });

  it('that is another one does nothing', async () => {
    const { account } = await newApplicant(room, linkToken);
    expect(codeOf(await look(b64(16)))).toBe('setup.refused');
    expect(codeOf(await setUp(room, { linkToken: b64(16), steward: account }))).toBe('setup.refused');
    await nothingIsThere();
  });

  it('printed anew makes the one before worthless', async () => {
    await newSetupLink(room);
    expect(codeOf(await look(linkToken))).toBe('setup.refused');
  });

  it('used by two at the same time makes one channel', async () => {
    const [one, other] = [await newApplicant(room, linkToken), await newApplicant(room, linkToken)];
    const answers = await Promise.all([
      setUp(room, { linkToken, steward: one.account, slug: 'een' }),
      setUp(room, { linkToken, steward: other.account, slug: 'twee' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect(await room.deps.store.listChannels()).toHaveLength(1);
  });
});

describe('a set-up that fails', () => {
  const policies: [string, object][] = [
    ['batches every minute', { batchMinutes: 1 }],
    ['batches every hour', { batchMinutes: 60 }],
    ['another slot count', { slotCount: 12 }],
    ['no rule set', { ruleSet: undefined }],
    ['no end to what is destroyed', { tombstoneDays: undefined }],
    ['an end past every calendar', { tombstoneDays: 4_294_967_295 }],
  ];
  for (const [what, policy] of policies) {
    it(`because of ${what} leaves nothing behind, and the link stays good`, async () => {
      const { account } = await newApplicant(room, linkToken);
      expect(codeOf(await setUp(room, { linkToken, steward: account, policy }))).toBe('request.invalid');
      await nothingIsThere();
    });
  }

  it('because the passkey was made for another account, or on another origin, leaves nothing behind', async () => {
    const { account, keys } = await newApplicant(room, linkToken);
    const accountId = b64(16);
    const ids = account.waysIn.map(({ wayInId }) => wayInId);
    const another = { ...account, accountId, state: newState({ accountId, keys }, ids) };
    expect(codeOf(await setUp(room, { linkToken, steward: another }))).toBe('passkey.refused');
    const elsewhere = await newApplicant(room, linkToken, 'https://elsewhere.example');
    expect(codeOf(await setUp(room, { linkToken, steward: elsewhere.account }))).toBe('passkey.refused');
    await nothingIsThere();
  });

  it('because the passkey is not one, or came too late, leaves nothing behind', async () => {
    const { account } = await newApplicant(room, linkToken);
    const garbage = { id: 'x', clientExtensionResults: {} };
    const waysIn = account.waysIn.map((way) => (way.kind === 'passkey' ? { ...way, response: garbage } : way));
    expect(codeOf(await setUp(room, { linkToken, steward: { ...account, waysIn } }))).toBe('passkey.refused');
    room.setClock('2026-11-20T10:00:00Z');
    expect(codeOf(await setUp(room, { linkToken, steward: account }))).toBe('passkey.refused');
    await nothingIsThere();
  });

  it('because ways in and sealed keys differ, or no way in is a passkey, leaves nothing behind', async () => {
    const applicant = await newApplicant(room, linkToken);
    const { account } = applicant;
    const ids = account.waysIn.map(({ wayInId }) => wayInId);
    const recovery = account.waysIn.filter(({ kind }) => kind === 'recovery');
    const wrong = [
      { ...account, state: newState(applicant, [ids[0] ?? '', b64(32)]) },
      { ...account, state: newState(applicant, ids.slice(0, 1)) },
      { ...account, state: newState(applicant, [...ids, b64(32)]) },
      { ...account, state: newState(applicant, [ids[0] ?? '', ids[0] ?? '']) },
      { ...account, waysIn: [...recovery, ...recovery] },
    ];
    for (const steward of wrong) expect(codeOf(await setUp(room, { linkToken, steward }))).toBe('request.invalid');
    await nothingIsThere();
  });

  it('because the account’s state is not signed by its own key leaves nothing behind', async () => {
    const applicant = await newApplicant(room, linkToken);
    const { account, keys, accountId } = applicant;
    const ids = account.waysIn.map(({ wayInId }) => wayInId);
    const wrong = [
      { ...account, state: { ...account.state, signature: b64(64) } },
      { ...account, state: newState({ accountId, keys: newKeys() }, ids) },
      { ...account, state: newState({ accountId: b64(16), keys }, ids) },
      { ...account, idPk: b64(32) },
    ];
    for (const steward of wrong) expect(codeOf(await setUp(room, { linkToken, steward }))).toBe('request.invalid');
    await nothingIsThere();
  });

  it('because not every root key signed leaves nothing behind: one that nobody holds would be found out too late', async () => {
    const { account: steward } = await newApplicant(room, linkToken);
    const root = [newKeys(), newKeys()];
    for (const signers of [root.slice(0, 1), [newKeys(), ...root], [...root, ...root.slice(1)], []]) {
      expect(codeOf(await setUp(room, { linkToken, steward, root, signers }))).toBe('request.invalid');
    }
    expect(codeOf(await setUp(room, { linkToken, steward, root, threshold: 3 }))).toBe('request.invalid');
    const twice = [root[0] as SignPair, root[0] as SignPair];
    expect(codeOf(await setUp(room, { linkToken, steward, root: twice, signers: root.slice(0, 1) }))).toBe(
      'request.invalid',
    );
    await nothingIsThere();
    expect((await setUp(room, { linkToken, steward, root, threshold: 2 })).status).toBe(200);
  });

  it('may be tried again with the same passkey', async () => {
    const { account } = await newApplicant(room, linkToken);
    await setUp(room, { linkToken, steward: account, policy: { batchMinutes: 60 } });
    expect((await setUp(room, { linkToken, steward: account })).status).toBe(200);
  });

  it('because extension results came along is refused: PRF results never reach the server', async () => {
    const { account } = await newApplicant(room, linkToken);
    const waysIn = account.waysIn.map((way) =>
      way.kind === 'passkey'
        ? { ...way, response: { ...way.response, clientExtensionResults: { prf: { enabled: true } } } }
        : way,
    );
    expect(codeOf(await setUp(room, { linkToken, steward: { ...account, waysIn } as never }))).toBe('request.invalid');
    await nothingIsThere();
  });
});

describe('options for a passkey', () => {
  it('ask for a good link', async () => {
    const body = { linkToken: b64(16), accountId: b64(16), userName: 'Anna' };
    expect(codeOf(await room.call('POST', '/api/passkeys/creation-options', { body }))).toBe('passkey.refused');
  });

  it('ask for a discoverable passkey that verifies its user, and for no attestation', async () => {
    const accountId = b64(16);
    const { json } = await room.call('POST', '/api/passkeys/creation-options', {
      body: { linkToken, accountId, userName: 'Anna' },
    });
    expect(json.options).toMatchObject({
      rp: { id: 'localhost' },
      user: { id: accountId },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      // Of the three that every Node verifies, and of no more where a newer one could.
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ alg, type: 'public-key' })),
    });
  });
});
