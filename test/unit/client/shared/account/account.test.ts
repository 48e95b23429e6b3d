import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDesk } from '../../../../../client/functionaris/desk-model.ts';
import { type Account, createAccount } from '../../../../../client/shared/account/account.ts';
import { scannedFingerprint } from '../../../../../client/shared/account/pairing-flow.ts';
import { listWaysIn } from '../../../../../client/shared/account/ways-in.ts';
import { type Api, RequestFailed } from '../../../../../client/shared/api.ts';
import { createModel } from '../../../../../client/shared/model.ts';
import { type AccountSession, endSession } from '../../../../../client/shared/session.ts';
import { createDeviceMemory } from '../../../../../client/shared/vault/device-memory.ts';
import type { Passkeys } from '../../../../../client/shared/vault/passkey.ts';
import { signInWithRecovery } from '../../../../../client/shared/vault/sign-in.ts';
import type { UnusedCode } from '../../../../../client/shared/vault/sign-in-model.ts';
import { formatCode } from '../../../../../crypto/code.ts';
import { generateCode } from '../../../../../crypto/melder-keys.ts';
import { encodeBase64url, randomBytes } from '../../../../../crypto/public/sodium.ts';
import { softwareAuthenticator } from '../../../../../scripts/software-authenticator.ts';
import { type House, ORIGIN, openHouse, type Staffed, staffedChannel } from '../../../../helpers/house.ts';
import type { EnrolledPerson } from '../../../../helpers/people.ts';
import { fakeStorage } from '../../../../helpers/storage.ts';

let house: House;
let channel: Staffed;
let ended: number;

beforeAll(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, ['Anna de Vries']);
});
afterAll(() => house.close());

/** On a page that is open already. */
function accountWith(session: AccountSession, passkeys: Passkeys = softwareAuthenticator(ORIGIN)): Account {
  ended = 0;
  const onSessionOver = () => {
    ended += 1;
  };
  return createAccount({ api: house.api, passkeys, page: createModel({ session }), onSessionOver });
}

async function accountOf({ passkeys }: { readonly passkeys?: Passkeys } = {}) {
  const session = (await channel.people[0]?.signIn()) as AccountSession;
  const account = accountWith(session, passkeys);
  await account.open();
  return { account, session };
}

async function typeBack(account: Account, words: readonly string[]): Promise<void> {
  account.goToCode('retype');
  account.typeCode(words.join(' '));
  await account.replaceCode();
}

test('another recovery code counts only after its words were typed back', async () => {
  const { account, session } = await accountOf();
  const before = listWaysIn(session);
  await account.drawCode('nl');
  const words = account.model.get().shown?.words ?? [];
  expect([account.model.get().screen, words.length]).toEqual(['recovery', 12]);
  await typeBack(account, words.slice(1));
  expect(account.model.get()).toMatchObject({ screen: 'retype', codeProblem: 'count' });
  await typeBack(account, await formatCode(generateCode(), 'nl'));
  expect(account.model.get()).toMatchObject({ screen: 'retype', codeProblem: 'other' });
  expect(listWaysIn(session)).toEqual(before);
  const { code } = account.model.get().shown ?? {};
  await typeBack(account, words);
  expect(account.model.get()).toMatchObject({ screen: 'ways', done: 'replace', shown: undefined, typedCode: '' });
  const byNewWords = await signInWithRecovery(house.api, code as never);
  expect(listWaysIn(byNewWords).map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
});

test('whoever is signed in with the recovery code and replaces it is signed in with the new one', async () => {
  const { account, session } = await accountOf();
  await account.drawCode('nl');
  const first = account.model.get().shown;
  await typeBack(account, first?.words ?? []);
  expect(listWaysIn(session).filter(({ isCurrent }) => isCurrent)).toMatchObject([{ kind: 'passkey' }]);
  const onPaper = await signInWithRecovery(house.api, first?.code as never);
  const second = accountWith(onPaper);
  await second.drawCode('nl');
  await typeBack(second, second.model.get().shown?.words ?? []);
  expect(second.model.get().done).toBe('replace');
  expect(listWaysIn(onPaper).filter(({ isCurrent }) => isCurrent)).toMatchObject([{ kind: 'recovery' }]);
});

test('a passkey is made and added, named after role and channel, and may be taken away from another one', async () => {
  const device = softwareAuthenticator(ORIGIN);
  const { account, session } = await accountOf({ passkeys: device });
  const named: string[] = [];
  const name = ({ slug, role }: Pick<AccountSession, 'slug' | 'role'>) => {
    named.push(`${role} ${slug}`);
    return 'Anna';
  };
  await account.addPasskey(name);
  expect([account.model.get().done, listWaysIn(session).length]).toEqual(['passkey', 3]);
  expect([device.credentials.length, named]).toEqual([1, ['functionaris voorbeeld']]);
  const added = listWaysIn(session).at(-1);
  expect(added).toMatchObject({ isRevocable: true, isCurrent: false });
  account.askRevoke(added?.wayInId as never);
  await account.revoke();
  expect([account.model.get().done, listWaysIn(session).length]).toEqual(['revoke', 2]);
});

test('a session that ended somewhere else closes these screens, and says so', async () => {
  const { account, session } = await accountOf();
  await endSession(house.api, session);
  await account.addPasskey(() => 'Anna');
  expect([account.model.get().screen, ended]).toEqual(['closed', 1]);
});

test.each(['arrives', 'is refused'])(
  'what is on its way when somebody leaves, and %s then, shows the next one nothing and ends nothing of theirs',
  async (fate) => {
    const passkeys = softwareAuthenticator(ORIGIN);
    let goOn: () => void = () => undefined;
    const waited = new Promise<void>((resolve) => (goOn = resolve));
    const [first, next] = [await channel.people[0]?.signIn(), await channel.people[0]?.signIn()] as AccountSession[];
    const page = createModel<{ session: AccountSession | undefined }>({ session: first });
    let ends = 0;
    const slow: Passkeys = {
      ...passkeys,
      async create(options) {
        await waited;
        return passkeys.create(options);
      },
    };
    const account = createAccount({
      api: house.api,
      passkeys: slow,
      page,
      onSessionOver: () => {
        ends += 1;
      },
    });
    await account.open();
    const adding = account.addPasskey(() => 'Anna');
    if (fate === 'is refused') await endSession(house.api, first as AccountSession);
    page.set({ session: next });
    goOn();
    await adding;
    expect(account.model.get()).toMatchObject({ screen: 'closed', done: undefined, problem: undefined });
    expect(ends).toBe(0);
  },
);

/** As the desk's page has them. */
function openDeskAndAccount(passkeys: Passkeys) {
  const clean = () => Promise.reject(new Error('no file is chosen here'));
  const desk = createDesk({ api: house.api, passkeys, work: house.work, clean, today: house.today });
  const account = createAccount({
    api: house.api,
    passkeys,
    page: desk.model,
    onSessionOver: () => void desk.leave('ended'),
    onUnusedCode: desk.signIn.tellUnusedCode,
  });
  return { desk, account };
}

test('a recovery code that was drawn is not for who signs in after the desk itself ended the session', async () => {
  const passkeys = channel.people[0]?.authenticator as Passkeys;
  const { desk, account } = openDeskAndAccount(passkeys);
  await desk.signIn.withPasskey();
  await account.open();
  await account.drawCode('nl');
  account.typeCode(account.model.get().shown?.words.slice(0, 6).join(' ') ?? '');
  await endSession(house.api, desk.model.get().session as AccountSession);
  await desk.refresh();
  expect(desk.model.get().session).toBeUndefined();
  expect(account.model.get()).toMatchObject({ screen: 'closed', shown: undefined, typedCode: '' });
});

test('words that somebody kept and never put in force are spoken of where they sign in next, and then no more', async () => {
  const { authenticator: passkeys, signIn } = channel.people[0] as EnrolledPerson;
  const { desk, account } = openDeskAndAccount(passkeys);
  const said = () => desk.signIn.model.get().unusedCode;
  const codeOf = (one: AccountSession) => listWaysIn(one).find(({ kind }) => kind === 'recovery')?.wayInId;
  await desk.signIn.withPasskey();
  const before = codeOf(desk.model.get().session as AccountSession);
  await account.open();
  await account.drawCode('nl');
  await desk.leave('idle');
  expect([said(), codeOf(await signIn())]).toEqual(['unused', before]);
  await desk.signIn.withPasskey();
  expect(said()).toBeUndefined();
  await account.open();
  await desk.leave('out');
  expect(said()).toBeUndefined();

  // Gone while it was on its way: it may be in force.
  await desk.signIn.withPasskey();
  await account.open();
  await account.drawCode('nl');
  const replacing = typeBack(account, account.model.get().shown?.words ?? []);
  await Promise.resolve();
  const leaving = desk.leave('out');
  expect(said()).toBe('unsure');
  await Promise.all([replacing, leaving]);
});

/** A page, on which somebody typed a new code back while the answer to it was lost: it is in force. */
async function answerLost() {
  const session = (await channel.people[0]?.signIn()) as AccountSession;
  const page = createModel<{ session: AccountSession | undefined }>({ session });
  const passkeys = softwareAuthenticator(ORIGIN);
  let fate: 'lost' | 'refused' | undefined;
  const api: Api = {
    ...house.api,
    async call(call) {
      if (call.method === 'GET' || fate === undefined) return house.api.call(call);
      if (fate === 'refused') throw new RequestFailed('session.refused');
      await house.api.call(call);
      throw new RequestFailed('network.failed');
    },
  };
  const told: UnusedCode[] = [];
  const onSessionOver = () => page.set({ session: undefined });
  const account = createAccount({ api, passkeys, page, onSessionOver, onUnusedCode: (known) => told.push(known) });
  await account.open();
  await account.drawCode('nl');
  const words = account.model.get().shown?.words ?? [];
  const loseOne = async () => {
    fate = 'lost';
    await typeBack(account, words);
    expect(account.model.get().problem).toBe('network.failed');
    fate = undefined;
  };
  return { account, told, words, loseOne, leave: onSessionOver, refuse: () => (fate = 'refused') };
}

test.each<[string, (at: Awaited<ReturnType<typeof answerLost>>) => Promise<void> | void]>([
  ['looks at the words again', ({ account }) => account.goToCode('recovery')],
  ['types one wrong word', ({ account, words }) => typeBack(account, words.slice(1))],
  ['draws other words', ({ account }) => account.drawCode('nl')],
  ['goes back to the list', ({ account }) => account.back()],
  [
    'tries again and is refused',
    async ({ account, words, refuse }) => {
      refuse();
      await typeBack(account, words);
    },
  ],
])('words that may be in force are never called unused: whoever got no answer %s and leaves', async (_, next) => {
  const at = await answerLost();
  await at.loseOne();
  await next(at);
  at.leave();
  expect(at.told).toEqual(['unsure']);
});

test('words that the server refused at once, or that were put in force after a lost answer, are no longer in doubt', async () => {
  const refused = await answerLost();
  refused.refuse();
  await typeBack(refused.account, refused.words);
  expect(refused.told).toEqual(['unused']);
  const settled = await answerLost();
  await settled.loseOne();
  await typeBack(settled.account, settled.words);
  expect(settled.account.model.get().done).toBe('replace');
  await settled.account.drawCode('nl');
  settled.leave();
  expect(settled.told).toEqual(['unused']);
});

test('the link of a new device waits until somebody signed in', async () => {
  const page = createModel<{ session: AccountSession | undefined }>({ session: undefined });
  const passkeys = softwareAuthenticator(ORIGIN);
  const account = createAccount({ api: house.api, passkeys, page, onSessionOver: () => undefined });
  account.scan(`pair.${encodeBase64url(randomBytes(20))}`);
  page.set({ session: await channel.people[0]?.signIn() });
  expect(account.model.get().screen).toBe('device');
});

test('what a device saw is forgotten for this account only when asked', async () => {
  const memory = createDeviceMemory(fakeStorage());
  const { session } = await accountOf();
  const remembering = { ...session, memory };
  const { accountId } = session.anchor;
  memory.remember(accountId, { version: 4, head: session.opened.vault.seenHead });
  const account = accountWith(remembering);
  account.forgetSeen();
  expect([memory.find(accountId), account.model.get().done]).toEqual([undefined, 'forgotten']);
});

test('only the link of a new device opens the screen that lets one in', async () => {
  const { account } = await accountOf();
  const fp = randomBytes(20);
  for (const other of ['', 'pair.', 'pair.abc', `zp1.${encodeBase64url(fp)}`, `pair.${encodeBase64url(fp)}A`]) {
    expect(scannedFingerprint(other)).toBeUndefined();
    account.scan(other);
    expect(account.model.get().screen).toBe('ways');
  }
  account.scan(`pair.${encodeBase64url(fp)}`);
  expect(account.model.get()).toMatchObject({ screen: 'device', scanned: fp });
});
