import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewAccount } from '../../../../client/shared/vault/new-account.ts';
import { createSetup, type SetupModel } from '../../../../client/steward/setup-model.ts';
import { encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
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
