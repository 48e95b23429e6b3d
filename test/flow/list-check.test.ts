import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rotateKey } from '../../client/functionaris/key-flow.ts';
import { type CheckedList, checkList, confirmList } from '../../client/functionaris/list-flow.ts';
import { createDeviceMemory, OlderThanSeen } from '../../client/shared/vault/device-memory.ts';
import { signInWithPasskey } from '../../client/shared/vault/sign-in.ts';
import { changePerson, changePolicy, listPerson, readStewardList, renewKey } from '../../client/steward/list-flow.ts';
import { cosignProposal } from '../../client/steward/proposal-flow.ts';
import { checkWords } from '../../crypto/check-words.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { areEqual, encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import type { HandlerDirectory } from '../../schema/wire/directory.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { lyingApi } from '../helpers/lying.ts';
import { type EnrolledPerson, enrolPerson, enrolUnlisted } from '../helpers/people.ts';
import { enrolSteward, nameBoth } from '../helpers/stewards.ts';
import { fakeStorage } from '../helpers/storage.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
  // Anna said yes when Bram was there already; Bram after her.
  await anna.confirm();
});
afterEach(async () => house.close());

const stewardsList = () => readStewardList(house.api, channel.steward);

async function checkedBy(person: Pick<EnrolledPerson, 'signIn'>): Promise<CheckedList> {
  return checkList(house.api, await person.signIn(), house.today());
}

async function change(op: 'suspend' | 'resume' | 'remove', { fp }: EnrolledPerson): Promise<void> {
  const { known } = await stewardsList();
  await changePerson(house.api, channel.steward, known, { op, fp, today: house.today() });
}

/** Enrols somebody and lists them with what the steward says of them. */
async function list(name: string, said: { formerly?: EnrolledPerson['fp']; isSomebodyElse?: boolean }) {
  const person = await enrolUnlisted(house, channel, name);
  const { known } = await stewardsList();
  const input = { known, invitation: person.invitation, typedWords: person.words, today: house.today(), ...said };
  await listPerson(house.api, channel.steward, input);
  return person;
}

describe('the list at sign-in', () => {
  it('is shown whole to one who never confirmed it: everybody who is in it, and who signs it', async () => {
    const cora = await enrolPerson(house, channel, 'Cora Smit');
    await change('remove', bram);
    const checked = await checkedBy(cora);
    expect(checked).toMatchObject({ isFirst: true, isDue: true });
    expect(checked.unconfirmed).toMatchObject([
      { kind: 'added', person: { name: ANNA }, isSelf: false },
      { kind: 'added', person: { name: 'Cora Smit' }, isSelf: true },
      { kind: 'roots', holders: [{ holder: 'Beheerder' }, { holder: 'Op papier' }] },
    ]);
  });

  it('shows every entry since the last yes, in their order, and nothing after the next yes', async () => {
    await enrolPerson(house, channel, 'Cora Smit');
    await change('suspend', bram);
    await change('resume', bram);
    const bramsSession = await bram.signIn();
    await rotateKey(house.api, bramsSession, await checkList(house.api, bramsSession, house.today()));
    const { known, renewals } = await stewardsList();
    const [renewal] = renewals;
    if (renewal === undefined) throw new Error('no key waits');
    await renewKey(house.api, channel.steward, known, { signed: renewal.signed, today: house.today() });
    const { known: before } = await stewardsList();
    const policy = { ...before.directory.policy, tombstoneDays: 30 };
    await changePolicy(house.api, channel.steward, before, { policy, today: house.today() });
    await change('remove', bram);

    const session = await anna.signIn();
    const checked = await checkList(house.api, session, house.today());
    expect(checked.isFirst).toBe(false);
    expect(checked.unconfirmed).toMatchObject([
      { kind: 'added', person: { name: 'Cora Smit' } },
      { kind: 'suspended', person: { name: BRAM } },
      { kind: 'resumed', person: { name: BRAM } },
      { kind: 'renewed', person: { name: BRAM }, isSelf: false },
      { kind: 'policy', policy: { tombstoneDays: 30 }, before: { tombstoneDays: 365 } },
      { kind: 'removed', person: { name: BRAM } },
    ]);
    await confirmList(house.api, session, checked, house.today());
    expect(await checkedBy(anna)).toMatchObject({ unconfirmed: [], isDue: false });
  });

  it('shows whose keys sign it from now on, and which of them are new', async () => {
    const council = await enrolSteward(house, channel, 'Ondernemingsraad');
    await nameBoth(house, channel, council);
    const { known, proposal } = await readStewardList(house.api, council.session);
    if (proposal === undefined) throw new Error('nothing waits');
    const typedWords = [council.words];
    await cosignProposal(house.api, council.session, { known, proposal, typedWords });
    expect((await checkedBy(anna)).unconfirmed).toMatchObject([
      {
        kind: 'roots',
        threshold: 2,
        holders: [
          { holder: 'Beheerder', isNew: false },
          { holder: 'Ondernemingsraad', isNew: true },
        ],
      },
    ]);
  });

  it('tells a person what became of them: waiting, listed, suspended, removed', async () => {
    const cora = await enrolUnlisted(house, channel, 'Cora Smit');
    expect((await checkedBy(cora)).self).toEqual({ state: 'waiting' });
    expect((await checkedBy(bram)).self).toMatchObject({ state: 'listed', person: { name: BRAM } });
    await change('suspend', bram);
    expect((await checkedBy(bram)).self).toMatchObject({ state: 'suspended' });
    await change('remove', bram);
    expect((await checkedBy(bram)).self).toMatchObject({ state: 'removed' });
  });

  it('P2: tells a person that somebody was put in their place, and the others whose place it is', async () => {
    await change('remove', bram);
    const other = await list(BRAM, { formerly: bram.fp });
    const { self } = await checkedBy(bram);
    expect(self).toMatchObject({ state: 'replaced', by: { name: BRAM } });
    expect(self.state === 'replaced' && areEqual(self.by.fp, other.fp)).toBe(true);
    const [, added] = (await checkedBy(anna)).unconfirmed;
    expect(added).toMatchObject({ kind: 'added', formerly: { name: BRAM }, hasOwnName: false });
  });

  it('P2: warns a person of somebody under their own name, and others that the steward calls them two', async () => {
    await list('anna  DE VRIES', { isSomebodyElse: true });
    const annas = await checkedBy(anna);
    expect(annas.self.state).toBe('listed');
    expect(annas.unconfirmed).toMatchObject([{ kind: 'added', hasOwnName: true }]);
    const said = { kind: 'added', hasOwnName: false, person: { isSomebodyElse: true } };
    expect((await checkedBy(bram)).unconfirmed).toMatchObject([said]);
  });

  it('does not warn a person of themselves, enrolled again after losing their keys', async () => {
    await change('remove', anna);
    const again = await list(ANNA, { formerly: anna.fp });
    const own = (await checkedBy(again)).unconfirmed.filter(({ kind }) => kind === 'added');
    expect(own).toMatchObject([{ hasOwnName: false }, { isSelf: true, hasOwnName: false, formerly: { name: ANNA } }]);
  });
});

describe('a server that lies about the list', () => {
  const rolledBackTo = (count: number) =>
    lyingApi(house, {
      '/api/directory': ({ chain, ...rest }: HandlerDirectory) => ({
        ...rest,
        chain: { entries: chain.entries.slice(0, count), heads: [] },
      }),
    });

  it('P2: cannot have a change confirmed unseen by making up a yes', async () => {
    await enrolPerson(house, channel, 'Cora Smit');
    const api = lyingApi(house, {
      '/api/directory': ({ chain, ...rest }: HandlerDirectory) => {
        const own = encodeBase64url(anna.fp);
        const newest = { seq: chain.entries.length - 1, signature: encodeBase64url(randomBytes(64)) };
        const heads = chain.heads.map((head) => (head.fp === own ? { ...head, ...newest } : head));
        return { ...rest, chain: { ...chain, heads } };
      },
    });
    const checked = await checkList(api, await anna.signIn(), house.today());
    expect(checked.unconfirmed.map(({ kind }) => kind)).toContain('added');
    expect(checked.isDue).toBe(true);
  });

  it('P2: is refused when it goes back behind what the vault says was confirmed', async () => {
    const session = await anna.signIn();
    await expect(checkList(rolledBackTo(2), session, house.today())).rejects.toThrow(VerifyError);
    await expect(checkList(rolledBackTo(2), session, house.today())).rejects.not.toThrow(OlderThanSeen);
  });

  it('P2: is refused when it goes back behind what this device saw, also what was never confirmed', async () => {
    const memory = createDeviceMemory(fakeStorage());
    await enrolPerson(house, channel, 'Cora Smit');
    const session = await signInWithPasskey(house.api, anna.authenticator, memory);
    await checkList(house.api, session, house.today());
    const older = rolledBackTo(3);
    await expect(checkList(older, session, house.today())).rejects.toThrow(OlderThanSeen);
    // Another device, or a private window, cannot know.
    await expect(checkList(older, await anna.signIn(), house.today())).resolves.toMatchObject({ isFirst: true });
    memory.forget(session.anchor.accountId);
    await expect(checkList(older, session, house.today())).resolves.toMatchObject({ isFirst: true });
  });

  it('P2: is refused with another list of the same length', async () => {
    const memory = createDeviceMemory(fakeStorage());
    const session = await signInWithPasskey(house.api, anna.authenticator, memory);
    const { known } = await checkList(house.api, session, house.today());
    const { seq } = known.directory.head;
    const accountId = session.anchor.accountId;
    memory.forget(accountId);
    memory.remember(accountId, { version: 1, head: { seq, digest: randomBytes(32) } });
    await expect(checkList(house.api, session, house.today())).rejects.toThrow(OlderThanSeen);
  });
});

it('the six words of a person in the list are those their own screen shows', async () => {
  const cora = await enrolUnlisted(house, channel, 'Cora Smit');
  const { known } = await stewardsList();
  const { invitation, words: typedWords } = cora;
  await listPerson(house.api, channel.steward, { known, invitation, typedWords, today: house.today() });
  const [added] = (await checkedBy(anna)).unconfirmed;
  const shown = added?.kind === 'added' ? checkWords(added.person.fp, 'nl').join(' ') : '';
  expect(shown).toBe(typedWords);
});
