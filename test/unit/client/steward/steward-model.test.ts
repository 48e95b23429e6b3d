import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEnrol } from '../../../../client/functionaris/enrol-model.ts';
import { type Api, RequestFailed } from '../../../../client/shared/api.ts';
import { fpText } from '../../../../client/shared/directory.ts';
import { createSteward, type StewardModel } from '../../../../client/steward/steward-model.ts';
import { checkWords } from '../../../../crypto/check-words.ts';
import { formatCode } from '../../../../crypto/code.ts';
import type { Directory, Person } from '../../../../crypto/directory.ts';
import { encodeBase64url } from '../../../../crypto/public/sodium.ts';
import { softwareAuthenticator } from '../../../../scripts/software-authenticator.ts';
import { type House, type OpenedChannel, openChannelOf, openHouse } from '../../../helpers/house.ts';

let house: House;
let channel: OpenedChannel;
beforeAll(async () => {
  house = await openHouse();
  channel = await openChannelOf(house);
});
afterAll(() => house.close());

async function signedIn(api?: Api): Promise<StewardModel> {
  return signedInWith((await formatCode(channel.stewardCode, 'nl')).join(' '), api);
}

async function signedInWith(typed: string, api: Api = house.api): Promise<StewardModel> {
  const steward = createSteward({
    api,
    passkeys: softwareAuthenticator(house.api.origin),
    today: house.today,
    language: () => 'nl',
  });
  steward.signIn.type(typed);
  await steward.signIn.withCode();
  return steward;
}

function directoryOf(steward: StewardModel): Directory {
  const { known } = steward.model.get();
  if (known === undefined) throw new Error('no list');
  return known.directory;
}

async function listed(steward: StewardModel, name: string): Promise<void> {
  const words = await enrolled(await invited(steward, name));
  await steward.refresh();
  compare(steward, name);
  steward.typeWords(words);
  await steward.list();
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
  const invitation = steward.model
    .get()
    .invitations.findLast(({ invitee, state }) => invitee.person.name === name && state === 'enrolled');
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

test('who signs in again before the server has heard that they left is in, and stays in', async () => {
  let sayGoodbye: () => void = () => undefined;
  const api: Api = {
    ...house.api,
    async call(call) {
      if (call.method === 'DELETE') await new Promise<void>((resolve) => (sayGoodbye = resolve));
      return house.api.call(call);
    },
  };
  const steward = await signedIn(api);
  const leaving = steward.leave('out');
  steward.signIn.type((await formatCode(channel.stewardCode, 'nl')).join(' '));
  await steward.signIn.withCode();
  sayGoodbye();
  await leaving;
  const { session, known, busy } = steward.model.get();
  expect([session === undefined, known === undefined, busy]).toEqual([false, false, undefined]);
});

test('what fails for who has left is not said to who is there now', async () => {
  const failing: ((reason: Error) => void)[] = [];
  let isAway = false;
  const api: Api = {
    ...house.api,
    call: (call) => (isAway ? new Promise((_, fail) => failing.push(fail)) : house.api.call(call)),
  };
  const steward = await signedIn(api);
  isAway = true;
  const reading = steward.refresh();
  const leaving = steward.leave('idle');
  isAway = false;
  steward.signIn.type((await formatCode(channel.stewardCode, 'nl')).join(' '));
  await steward.signIn.withCode();
  for (const fail of failing) fail(new RequestFailed('session.refused'));
  await Promise.all([reading, leaving]);
  expect(steward.model.get()).toMatchObject({ busy: undefined, problem: undefined });
  expect(steward.model.get().session).toBeDefined();
});

test('two stewards: the second is invited, compared, signs, and co-signs with words of their own asking', async () => {
  const first = await signedIn();
  first.goTo('invite-steward');
  first.nameSteward(' ');
  await first.inviteSteward();
  expect(first.model.get().errors).toEqual(['name']);
  first.nameSteward('Ondernemingsraad');
  await first.inviteSteward();
  const enrol = enrolWith(first.model.get().made?.link ?? '');
  await enrol.open();
  enrol.accept(true);
  enrol.goOn();
  const { account } = enrol.model.get();
  await account?.makePasskey();
  const stewardCode = account?.model.get().shown?.words.join(' ') ?? '';
  account?.type(stewardCode);
  await account?.finish();
  const words = checkWords(enrol.model.get().fp as never, 'nl').join(' ');
  const second = await signedInWith(stewardCode);
  const own = encodeBase64url(second.model.get().own as never);

  await first.refresh();
  first.openRoots(own);
  // The code on paper goes; nobody alone can list anyone from here on.
  first.fillRoots({ paper: 'none', threshold: 2, typed: { [own]: 'aarde' } });
  await first.signRoots();
  expect(first.model.get().rootsWords).toEqual({ [own]: 'count' });
  first.fillRoots({ typed: { [own]: words.split(' ').toReversed().join(' ') } });
  await first.signRoots();
  expect(first.model.get()).toMatchObject({ screen: 'roots', rootsWords: { [own]: 'differ' } });
  first.fillRoots({ typed: { [own]: words } });
  await first.signRoots();
  expect(first.model.get()).toMatchObject({ screen: 'home', notice: { kind: 'roots', isComplete: false } });

  await second.refresh();
  second.openProposal();
  await second.cosign();
  expect(second.model.get()).toMatchObject({ screen: 'home', notice: { kind: 'cosigned', isComplete: true } });
  expect(second.model.get().known?.directory).toMatchObject({ threshold: 2 });

  await first.refresh();
  const fleur = await enrolled(await invited(first, 'Fleur'));
  await first.refresh();
  compare(first, 'Fleur');
  first.typeWords(fleur);
  await first.list();
  expect(first.model.get()).toMatchObject({ notice: { kind: 'listed', isComplete: false } });
  await second.refresh();
  second.openProposal();
  await second.cosign();
  expect(second.model.get().cosign.wordsProblem).toBe('count');
  second.fillCosign({ typed: [words] });
  await second.cosign();
  expect(second.model.get()).toMatchObject({ screen: 'proposal', cosign: { wordsProblem: 'differ' } });
  second.fillCosign({ typed: [fleur] });
  await second.cosign();
  expect(second.model.get().known?.directory.persons.at(-1)).toMatchObject({ name: 'Fleur', state: 'listed' });

  // Both begin something: who signs what is no longer there sees the newer list before trying again.
  const person = second.model.get().known?.directory.persons.at(-1) as Person;
  second.askChange('suspend', person);
  await second.change();
  await first.refresh();
  first.openProposal();
  await first.cosign();
  expect(first.model.get().notice).toMatchObject({ kind: 'cosigned', isComplete: true });
  second.askChange('remove', person);
  await second.change();
  expect(second.model.get()).toMatchObject({ screen: 'change', problem: 'directory.conflict' });
  expect(second.model.get().known?.directory.persons.at(-1)?.state).toBe('suspended');
  await second.change();
  expect(second.model.get()).toMatchObject({ screen: 'home', notice: { kind: 'removed', isComplete: false } });
  await second.refresh();
  await second.withdraw();
  expect(second.model.get()).toMatchObject({ proposal: undefined, notice: { kind: 'withdrawn' } });
});

describe('in a channel of its own', () => {
  beforeEach(async () => {
    await house.close();
    house = await openHouse();
    channel = await openChannelOf(house);
  });

  test('who comes back under a known name is said to be the same or another, before anything is signed', async () => {
    const steward = await signedIn();
    await listed(steward, 'Gijs');
    const gijs = steward.model.get().known?.directory.persons[0] as Person;
    steward.askChange('remove', gijs);
    await steward.change();
    expect(steward.model.get()).toMatchObject({ notice: { kind: 'removed', name: 'Gijs', isComplete: true } });
    const words = await enrolled(await invited(steward, 'Gijs'));
    await steward.refresh();
    compare(steward, 'Gijs');
    expect(steward.model.get().same).toBeUndefined();
    steward.typeWords(words);
    await steward.list();
    expect(steward.model.get()).toMatchObject({ screen: 'compare', isSameMissing: true });
    steward.chooseSame(fpText(gijs));
    await steward.list();
    const again = steward.model.get().known?.directory.persons.at(-1);
    expect(again).toMatchObject({ name: 'Gijs', state: 'listed', formerly: gijs.fp, isSomebodyElse: false });
  });

  test('somebody else of a known name is listed as somebody else', async () => {
    const steward = await signedIn();
    await listed(steward, 'Hanna');
    steward.askChange('remove', steward.model.get().known?.directory.persons[0] as Person);
    await steward.change();
    const words = await enrolled(await invited(steward, 'Hanna'));
    await steward.refresh();
    compare(steward, 'Hanna');
    steward.typeWords(words);
    steward.chooseSame('other');
    await steward.list();
    expect(steward.model.get().known?.directory.persons.at(-1)).toMatchObject({ isSomebodyElse: true, formerly: null });
  });

  test('a new code of the list is typed back before the old one stops working', async () => {
    const steward = await signedIn();
    const before = steward.model.get().known?.directory.rootKeys;
    steward.openRoots();
    await steward.signRoots();
    expect(steward.model.get().rootsErrors).toEqual(['code']);
    steward.fillRoots({ code: (await formatCode(channel.stewardCode, 'nl')).join(' ') });
    await steward.signRoots();
    expect(steward.model.get().rootsCodeProblem).toBe('other');
    steward.fillRoots({ paper: 'new', code: '' });
    await steward.signRoots();
    const { rootCode, screen } = steward.model.get();
    expect(screen).toBe('root-code');
    await steward.signWithNewCode();
    expect(rootCode?.model.get().codeProblem).toBe('count');
    expect(steward.model.get().known?.directory.rootKeys).toEqual(before);
    rootCode?.type(rootCode.model.get().shown.words.join(' '));
    await steward.signWithNewCode();
    expect(steward.model.get()).toMatchObject({ screen: 'home', notice: { kind: 'roots', isComplete: true } });
    const { rootKeys } = directoryOf(steward);
    expect(rootKeys.map(({ holder }) => holder)).toEqual(['Beheerder', 'Op papier']);
    expect(rootKeys[1]?.publicKey).not.toEqual(before?.[1]?.publicKey);
  });

  test('a list that hangs on one key is not signed', async () => {
    const steward = await signedIn();
    steward.openRoots();
    steward.fillRoots({ paper: 'none' });
    await steward.signRoots();
    expect(steward.model.get()).toMatchObject({ screen: 'roots', rootsErrors: ['alone'] });
    steward.fillRoots({ chosen: [] });
    await steward.signRoots();
    expect(steward.model.get()).toMatchObject({ screen: 'roots', rootsErrors: ['nobody'] });
    expect(directoryOf(steward).rootKeys).toHaveLength(2);
  });

  test('other delivery hours are signed, and what is wrong with the days is said', async () => {
    const steward = await signedIn();
    steward.openPolicy();
    steward.fillPolicy({ tombstoneDays: '7' });
    await steward.signPolicy();
    expect(steward.model.get()).toMatchObject({ screen: 'policy', policyErrors: ['tombstone'] });
    steward.fillPolicy({ tombstoneDays: '90', batchMinutes: '1440' });
    await steward.signPolicy();
    expect(steward.model.get()).toMatchObject({ notice: { kind: 'policy', isComplete: true } });
    const { policy } = directoryOf(steward);
    expect(policy).toMatchObject({ batchMinutes: 1440, tombstoneDays: 90, slotCount: 8 });
  });
});
