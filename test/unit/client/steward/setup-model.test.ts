import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInvitation } from '../../../../client/functionaris/enrol-flow.ts';
import { knowDirectory } from '../../../../client/shared/directory.ts';
import type { NewAccount } from '../../../../client/shared/vault/new-account.ts';
import { createSetup, type SetupModel } from '../../../../client/steward/setup-model.ts';
import { rootCodeSigner } from '../../../../client/steward/signing-flow.ts';
import { encodePin } from '../../../../crypto/pin.ts';
import { encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
import { publicDirectory } from '../../../../schema/wire/directory.ts';
import { softwareAuthenticator } from '../../../../scripts/software-authenticator.ts';
import { tokenHash } from '../../../../server/passkeys/rules.ts';
import { type House, openChannelOf, openHouse } from '../../../helpers/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await openChannelOf(house, 'bezet');
});
afterAll(() => house.close());

async function setupLink(): Promise<string> {
  const linkToken = encodeBase64url(randomBytes(16));
  await house.deps.store.replaceSetupLink(tokenHash(linkToken));
  return linkToken;
}

function setupWith(linkToken: string): SetupModel {
  return createSetup({
    api: house.api,
    passkeys: softwareAuthenticator(house.api.origin),
    language: () => 'nl',
    linkToken,
    today: house.today,
    userName: (organisation) => `Beheer ${organisation}`,
  });
}

/** As far as the screen on which the code is typed back. */
async function upToRetyping(setup: SetupModel, organisation: string): Promise<NewAccount> {
  await setup.look();
  setup.fill({ organisation, holder: 'Marieke van Dijk' });
  await setup.submit();
  const { rootCode } = setup.model.get();
  rootCode?.type(rootCode.model.get().shown.words.join(' '));
  await setup.codeTyped();
  const { account } = setup.model.get();
  if (account === undefined) throw new Error('no account begun');
  await account.makePasskey();
  account.goTo('retype');
  return account;
}

function wordsOf(account: NewAccount): string {
  return account.model.get().shown?.words.join(' ') ?? '';
}

test('a link that was not printed by this server stops the page', async () => {
  const setup = setupWith(encodeBase64url(randomBytes(16)));
  await setup.look();
  expect(setup.model.get()).toMatchObject({ screen: 'stopped', problem: 'setup.refused' });
});

test('the short address follows the name until somebody writes one', async () => {
  const setup = setupWith(await setupLink());
  setup.fill({ organisation: 'Voorbeeld BV' });
  expect(setup.model.get().form.slug).toBe('voorbeeld-bv');
  setup.fill({ slug: 'meldpunt' });
  setup.fill({ organisation: 'Voorbeeld Groep' });
  expect(setup.model.get().form.slug).toBe('meldpunt');
});

test('the page offers no delivery every minute', async () => {
  expect(setupWith('').model.get().form.batchMinutes).toBe('720');
});

test('nothing is sent before the code is typed back whole', async () => {
  const setup = setupWith(await setupLink());
  const account = await upToRetyping(setup, 'Nog niet');
  const words = wordsOf(account).split(' ');
  account.type(words.slice(0, 11).join(' '));
  await account.finish();
  expect(account.model.get().codeProblem).toBe('count');
  account.type(words.toReversed().join(' '));
  await account.finish();
  expect(account.model.get().codeProblem).toMatch(/checksum|other/);
  expect(setup.model.get().screen).toBe('account');
  expect(await house.deps.store.listChannels()).toHaveLength(1);
});

test('an address that is taken costs neither the passkey nor the code on paper', async () => {
  const setup = setupWith(await setupLink());
  const account = await upToRetyping(setup, 'Bezet');
  const words = wordsOf(account);
  account.type(words);
  await account.finish();
  expect(setup.model.get()).toMatchObject({ screen: 'form', errors: ['slugTaken'] });
  setup.fill({ slug: 'vrij' });
  await setup.submit();
  expect(setup.model.get().screen).toBe('done');
  expect(wordsOf(account)).toBe(words);
});

test('nothing goes on before somebody says who keeps the first key, in a name that is not the paper’s', async () => {
  const setup = setupWith(await setupLink());
  setup.fill({ organisation: 'Naamloos', holder: ' ' });
  await setup.submit();
  expect(setup.model.get()).toMatchObject({ screen: 'form', errors: ['holder'] });
  setup.fill({ holder: 'Op papier' });
  await setup.submit();
  expect(setup.model.get()).toMatchObject({ screen: 'form', errors: ['holder'] });
});

test('the code of the list is typed back before there is an account, and is one of two keys that sign', async () => {
  const setup = setupWith(await setupLink());
  setup.fill({ organisation: 'Met code', holder: 'Marieke van Dijk' });
  await setup.submit();
  await setup.codeTyped();
  expect(setup.model.get()).toMatchObject({ screen: 'code', account: undefined });
  const { rootCode } = setup.model.get();
  const shown = rootCode?.model.get().shown;
  rootCode?.type(shown?.words.join(' ') ?? '');
  await setup.codeTyped();
  const { account } = setup.model.get();
  await account?.makePasskey();
  account?.type(wordsOf(account));
  await account?.finish();
  expect(setup.model.get().screen).toBe('done');
  const { chains } = await house.api.call({
    method: 'GET',
    path: '/api/channels/met-code/directory',
    answer: publicDirectory,
  });
  const { rootKeys, threshold } = knowDirectory(chains[0] as never, undefined).directory;
  const paper = await rootCodeSigner(shown?.code as never);
  expect([threshold, rootKeys.map(({ holder }) => holder)]).toEqual([1, ['Marieke van Dijk', 'Op papier']]);
  expect(rootKeys[1]?.publicKey).toEqual(paper.publicKey);
});

test('a channel is made anew only after somebody said to be sure, and only at that address', async () => {
  const setup = setupWith(await setupLink());
  const account = await upToRetyping(setup, 'Bezet');
  account.type(wordsOf(account));
  await account.finish();
  expect(setup.model.get().errors).toEqual(['slugTaken']);
  setup.askReplace();
  await setup.replace();
  expect(setup.model.get()).toMatchObject({ screen: 'replace', isSureMissing: true, replaces: false });
  setup.sure(true);
  setup.goTo('form');
  expect(setup.model.get().replaces).toBe(false);
  const before = await chainsOf('bezet');
  setup.askReplace();
  setup.sure(true);
  await setup.replace();
  expect(setup.model.get()).toMatchObject({ screen: 'done', replaces: true });
  expect([before, await chainsOf('bezet')]).toEqual([1, 2]);
  setup.fill({ slug: 'elders' });
  expect(setup.model.get().replaces).toBe(false);
});

test('with the poster’s whole address a new steward gets an invitation for that channel, and with half of it none', async () => {
  const channel = await openChannelOf(house, 'overnemen');
  const { newSteward } = setupWith(await setupLink());
  newSteward.fill({ posterLink: 'https://voorbeeld.nl/k/overnemen', name: 'Noor' });
  await newSteward.invite();
  expect(newSteward.model.get().errors).toEqual(['poster']);
  newSteward.fill({ posterLink: `https://voorbeeld.nl/k/overnemen/${encodePin(channel.pin)}`, name: ' ' });
  await newSteward.invite();
  expect(newSteward.model.get()).toMatchObject({ errors: ['name'], link: undefined });
  newSteward.fill({ name: 'Noor' });
  await newSteward.invite();
  const { link } = newSteward.model.get();
  const opened = await openInvitation(house.api, new URL(link ?? '').hash);
  expect(opened).toMatchObject({ slug: 'overnemen', invitee: { role: 'steward', person: { name: 'Noor' } } });
});

async function chainsOf(slug: string): Promise<number> {
  const call = { method: 'GET', path: `/api/channels/${slug}/directory`, answer: publicDirectory } as const;
  return (await house.api.call(call)).chains.length;
}
