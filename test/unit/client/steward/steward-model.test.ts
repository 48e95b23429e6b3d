import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEnrol } from '../../../../client/functionaris/enrol-model.ts';
import { createSteward, type StewardModel } from '../../../../client/steward/steward-model.ts';
import { checkWords } from '../../../../crypto/check-words.ts';
import { formatCode } from '../../../../crypto/code.ts';
import { softwareAuthenticator } from '../../../../scripts/software-authenticator.ts';
import { type House, type OpenedChannel, openChannelOf, openHouse } from '../../../helpers/house.ts';

let house: House;
let channel: OpenedChannel;
beforeAll(async () => {
  house = await openHouse();
  channel = await openChannelOf(house);
});
afterAll(() => house.close());

async function signedIn(): Promise<StewardModel> {
  const steward = createSteward({
    api: house.api,
    passkeys: softwareAuthenticator(house.api.origin),
    today: house.today,
    language: () => 'nl',
  });
  steward.signIn.type((await formatCode(channel.stewardCode, 'nl')).join(' '));
  await steward.signIn.withCode();
  return steward;
}

async function invited(steward: StewardModel, name: string): Promise<string> {
  steward.goTo('invite');
  steward.fill({ name, functionTitle: 'Vertrouwenspersoon', place: 'internal' });
  await steward.invite();
  return steward.model.get().made?.link ?? '';
}

function enrolWith(link: string) {
  return createEnrol({
    api: house.api,
    passkeys: softwareAuthenticator(house.api.origin),
    language: () => 'nl',
    fragment: link.split('#')[1] ?? '',
    userName: (name) => name,
  });
}

async function enrolled(link: string): Promise<string> {
  const enrol = enrolWith(link);
  await enrol.open();
  enrol.accept(true);
  enrol.goOn();
  const { account } = enrol.model.get();
  await account?.makePasskey();
  account?.type(account.model.get().shown?.words.join(' ') ?? '');
  await account?.finish();
  const { fp } = enrol.model.get();
  return fp === undefined ? '' : checkWords(fp, 'nl').join(' ');
}

function compare(steward: StewardModel, name: string): void {
  const invitation = steward.model.get().invitations.find(({ invitee }) => invitee.person.name === name);
  if (invitation === undefined) throw new Error(`no invitation of ${name}`);
  steward.compare(invitation);
}

test('WBK-1a.1: without the tick under the secrecy text nothing begins', async () => {
  const enrol = enrolWith(await invited(await signedIn(), 'Anna'));
  await enrol.open();
  expect(enrol.model.get().isAccepted).toBe(false);
  enrol.goOn();
  expect(enrol.model.get()).toMatchObject({ screen: 'role', isAcceptanceMissing: true, account: undefined });
});

test('an invitation for another channel, or half of one, stops before anything is asked', async () => {
  const link = await invited(await signedIn(), 'Bert');
  const [, token] = link.split(/zp1\.[^.]+\./);
  for (const broken of [link.slice(0, -1), `${link.split('#')[0]}#zp1.${'A'.repeat(27)}.${token}`]) {
    const enrol = enrolWith(broken);
    await enrol.open();
    expect(enrol.model.get().screen).toBe('stopped');
  }
});

test('somebody is listed when their six words are typed, and not when other words are', async () => {
  const steward = await signedIn();
  const words = await enrolled(await invited(steward, 'Cora'));
  await steward.refresh();
  compare(steward, 'Cora');
  steward.typeWords('aarde');
  await steward.list();
  expect(steward.model.get().wordsProblem).toBe('count');
  steward.typeWords(words.split(' ').toReversed().join(' '));
  await steward.list();
  expect(steward.model.get()).toMatchObject({ wordsProblem: 'differ', screen: 'compare' });
  expect(steward.model.get().known?.directory.persons).toEqual([]);
  steward.typeWords(words);
  await steward.list();
  expect(steward.model.get()).toMatchObject({
    screen: 'home',
    notice: { kind: 'listed', name: 'Cora', isComplete: true },
    problem: undefined,
  });
  expect(steward.model.get().known?.directory.persons.map(({ name }) => name)).toEqual(['Cora']);
});

test('a name that was invited already gets no second link', async () => {
  const steward = await signedIn();
  await invited(steward, 'Dirk');
  expect(await invited(steward, ' dirk ')).toBe('');
  expect(steward.model.get().errors).toEqual(['nameTaken']);
});

test('when the session is over, the form keeps what was typed', async () => {
  const steward = await signedIn();
  steward.goTo('invite');
  steward.fill({ name: 'Eva', functionTitle: 'Jurist', place: 'external' });
  await house.goTo('2026-11-21T23:30:00Z');
  await steward.invite();
  expect(steward.model.get()).toMatchObject({ session: undefined, known: undefined });
  expect(steward.signIn.model.get().notice).toBe('ended');
  steward.signIn.type((await formatCode(channel.stewardCode, 'nl')).join(' '));
  await steward.signIn.withCode();
  expect(steward.model.get()).toMatchObject({ screen: 'invite', form: { name: 'Eva' } });
});
