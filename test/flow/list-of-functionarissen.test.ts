import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../client/functionaris/desk-flow.ts';
import { addableReaders, ChangeRefused, changeReaders } from '../../client/functionaris/readers-flow.ts';
import { fpText } from '../../client/shared/directory.ts';
import { startAccount } from '../../client/shared/vault/enrol.ts';
import { signInWithRecovery } from '../../client/shared/vault/sign-in.ts';
import {
  changePerson,
  changePolicy,
  formerPersons,
  invite,
  listPerson,
  namesakes,
  otherNamesakes,
  readInvitations,
  readList,
  readStewardList,
  renewKey,
} from '../../client/steward/list-flow.ts';
import {
  cosignProposal,
  fingerprintsToCompare,
  type Proposal,
  signersOf,
  withdrawProposal,
} from '../../client/steward/proposal-flow.ts';
import { nameRootKeys } from '../../client/steward/root-keys-flow.ts';
import { createChannel } from '../../client/steward/setup-flow.ts';
import { rootCodeSigner } from '../../client/steward/signing-flow.ts';
import { WordsDiffer } from '../../client/steward/words-differ.ts';
import { signCard } from '../../crypto/card.ts';
import { checkWords } from '../../crypto/check-words.ts';
import { listedPersons, newestKem, samePerson } from '../../crypto/directory.ts';
import { generateIdentity, generateKem } from '../../crypto/functionaris-keys.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { encodeBase64url, randomBytes, signKeyPair } from '../../crypto/public/sodium.ts';
import { rootFingerprint } from '../../crypto/root-key.ts';
import { signRotation } from '../../crypto/rotation.ts';
import { done, type Invitation } from '../../schema/wire/accounts.ts';
import { type HandlerDirectory, handlerDirectory } from '../../schema/wire/directory.ts';
import { softwareAuthenticator } from '../../scripts/software-authenticator.ts';
import { tokenHash } from '../../server/passkeys/rules.ts';
import { describePerson } from '../helpers/crypto-channel.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { lyingApi } from '../helpers/lying.ts';
import { type EnrolledPerson, enrolPerson, enrolUnlisted } from '../helpers/people.ts';
import { sendReport, visit } from '../helpers/report.ts';
import { type EnrolledSteward, enrolSteward, nameBoth, notingApi } from '../helpers/stewards.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const CORA = 'Cora Smit';
const COUNCIL = 'Ondernemingsraad';
const NEXT_BATCH = '2026-11-20T11:00:30Z';
const LATER = '2026-11-20T23:00:30Z';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;
let cora: EnrolledPerson;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM, CORA]);
  [anna, bram, cora] = channel.people as unknown as [EnrolledPerson, EnrolledPerson, EnrolledPerson];
});
afterEach(() => house.close());

const list = () => readList(house.api, channel.steward);

async function change(op: 'suspend' | 'resume' | 'remove', { fp }: EnrolledPerson, by = channel.steward) {
  return changePerson(house.api, by, await readList(house.api, by), { op, fp, today: house.today() });
}

/** After hours in which the steward's session ended. */
async function signInAgain(): Promise<void> {
  channel = { ...channel, steward: await signInWithRecovery(house.api, channel.stewardCode) };
}

async function deskWith(session: Awaited<ReturnType<EnrolledPerson['signIn']>>) {
  return openDesk(house.api, session, await list(), { today: house.today() });
}

async function stateOf({ fp }: EnrolledPerson): Promise<string | undefined> {
  return (await list()).directory.persons.find((person) => fpText(person) === encodeBase64url(fp))?.state;
}

async function proposalFor({ session }: Pick<EnrolledSteward, 'session'>): Promise<Proposal> {
  const { proposal } = await readStewardList(house.api, session);
  if (proposal === undefined) throw new Error('nothing waits');
  return proposal;
}

async function cosign(by: Pick<EnrolledSteward, 'session'>, typedWords: readonly string[] = []) {
  const proposal = await proposalFor(by);
  return cosignProposal(house.api, by.session, { known: await list(), proposal, typedWords });
}

describe('one steward', () => {
  it('P2: a suspended functionaris is out of the desk at once, and in again after a new sign-in', async () => {
    const { session } = await anna.openDesk();
    await expect(deskWith(session)).resolves.toMatchObject({ meldingen: [] });
    await change('suspend', anna);
    await expect(deskWith(session)).rejects.toMatchObject({ code: 'session.refused' });
    // Not one who is let in again by signing in: the desk stays closed.
    await expect(anna.signIn().then(deskWith)).rejects.toMatchObject({ code: 'desk.refused' });
    await change('resume', anna);
    await expect(deskWith(session)).rejects.toMatchObject({ code: 'session.refused' });
    await expect(anna.signIn().then(deskWith)).resolves.toMatchObject({ meldingen: [] });
  });

  it('P2: melders see a suspension and a removal at once, and a new person from the next batch', async () => {
    await house.goTo(NEXT_BATCH);
    const dirk = await enrolPerson(house, channel, 'Dirk Bos');
    expect((await visit(house, channel)).directory.persons).toHaveLength(3);
    await change('remove', anna);
    const { directory } = await visit(house, channel);
    expect(listedPersons(directory).map(({ name }) => name)).not.toContain(ANNA);
    expect(await stateOf(dirk)).toBe('listed');
  });

  it('P2: a removed person does not come back, and nothing is sent for it', async () => {
    await change('remove', anna);
    const { api, sent } = notingApi(house.api);
    const back = changePerson(api, channel.steward, await list(), { op: 'resume', fp: anna.fp, today: house.today() });
    await expect(back).rejects.toThrow(VerifyError);
    expect(sent).toEqual([]);
  });

  it('P2: words that differ, and a card with another function, send nothing', async () => {
    const dirk = await enrolUnlisted(house, channel, 'Dirk Bos');
    const { api, sent } = notingApi(house.api);
    const input = { known: await list(), invitation: dirk.invitation, today: house.today() };
    const wrong = checkWords(cora.fp, 'nl').join(' ');
    await expect(listPerson(api, channel.steward, { ...input, typedWords: wrong })).rejects.toThrow(WordsDiffer);
    const promoted = { ...describePerson('Dirk Bos'), functionTitle: 'Directeur' };
    const invitation: Invitation = { ...dirk.invitation, invitee: { role: 'functionaris', person: promoted } };
    const swapped = listPerson(api, channel.steward, { ...input, invitation, typedWords: dirk.words });
    await expect(swapped).rejects.toThrow(VerifyError);
    expect(sent).toEqual([]);
  });

  it('P2 P3: who lost their keys is listed anew, and stays left out where they were left out', async () => {
    await house.goTo(NEXT_BATCH);
    await sendReport(house, channel, [ANNA, BRAM], { excluded: [CORA] });
    await house.goTo(LATER);
    await signInAgain();
    await change('remove', cora);
    const again = await enrolUnlisted(house, channel, CORA);
    const { api } = house;
    const input = { invitation: again.invitation, typedWords: again.words, today: house.today() };
    // One of the two must be said: the list takes no second person of a name without a word about it.
    const silent = listPerson(api, channel.steward, { ...input, known: await list() });
    await expect(silent).rejects.toThrow(VerifyError);
    expect(formerPersons(await list()).map(fpText)).toEqual([encodeBase64url(cora.fp)]);
    expect(otherNamesakes(await list(), CORA, cora.fp)).toEqual([]);
    await listPerson(api, channel.steward, { ...input, known: await list(), formerly: cora.fp });
    const { directory } = await list();
    expect(samePerson(directory, again.fp).map(fpText)).toContain(encodeBase64url(cora.fp));
    expect(formerPersons(await list())).toEqual([]);

    expect((await again.openDesk()).desk.meldingen).toEqual([]);
    const { desk, at } = await anna.openDesk();
    const [melding] = desk.meldingen;
    if (melding === undefined) throw new Error('Anna must be able to read it');
    const newFp = encodeBase64url(again.fp);
    expect(addableReaders(at, melding)).not.toContain(newFp);
    await expect(changeReaders(at, melding, { add: [newFp] })).rejects.toThrow(ChangeRefused);
  });

  it('P2: somebody else of the same name is said to be so, and is not bound by what the first one was', async () => {
    await house.goTo(NEXT_BATCH);
    await sendReport(house, channel, [ANNA, BRAM], { excluded: [CORA] });
    await house.goTo(LATER);
    await signInAgain();
    await change('remove', cora);
    const other = await enrolUnlisted(house, channel, CORA);
    expect(namesakes(await list(), 'cora  SMIT').map(fpText)).toEqual([encodeBase64url(cora.fp)]);
    const input = { known: await list(), invitation: other.invitation, typedWords: other.words, today: house.today() };
    await listPerson(house.api, channel.steward, { ...input, isSomebodyElse: true });
    const { directory } = await list();
    expect(directory.persons.at(-1)).toMatchObject({ isSomebodyElse: true, formerly: null });
    expect(samePerson(directory, other.fp)).toHaveLength(1);
    const { desk, at } = await anna.openDesk();
    expect(addableReaders(at, desk.meldingen[0] as never)).toContain(encodeBase64url(other.fp));
  });

  it('P2: a renewed key is signed in with one signature, and one that its person did not sign is not offered', async () => {
    const session = await anna.signIn();
    const kem = generateKem(1);
    const signed = signRotation(session.identity, kem, channel.pin);
    const body = { rotation: encodeBase64url(signed.rotation), signature: encodeBase64url(signed.signature) };
    const path = '/api/directory/rotations';
    await house.api.call({ method: 'POST', path, bearer: session.token, body, answer: done });
    const forged = { ...body, signature: encodeBase64url(randomBytes(64)) };
    const lying = lyingApi(house, {
      '/api/directory': (answer: HandlerDirectory) => ({ ...answer, rotations: [forged] }),
    });
    expect((await readStewardList(lying, channel.steward)).renewals).toEqual([]);

    const { known, renewals } = await readStewardList(house.api, channel.steward);
    expect(renewals.map(({ person }) => person.name)).toEqual([ANNA]);
    const today = house.today();
    await renewKey(house.api, channel.steward, known, { signed: renewals[0]?.signed as never, today });
    const person = (await list()).directory.persons[0];
    expect(newestKem(person as never)).toMatchObject({ generation: 1, kemPk: kem.kemPk });
    expect((await readStewardList(house.api, channel.steward)).renewals).toEqual([]);
  });

  it('P2: another policy is signed, and takes effect at the next batch', async () => {
    await house.goTo(NEXT_BATCH);
    const { directory } = await list();
    const policy = { ...directory.policy, slotCount: 16, batchMinutes: 360, tombstoneDays: 30 } as const;
    await changePolicy(house.api, channel.steward, await list(), { policy, today: house.today() });
    expect((await list()).directory.policy).toEqual(policy);
    expect((await visit(house, channel)).directory.policy).toEqual(directory.policy);
    await house.goTo(LATER);
    expect((await visit(house, channel)).directory.policy).toEqual(policy);
    await sendReport(house, channel, [ANNA, BRAM]);
    await house.goTo('2026-11-21T05:00:30Z');
    expect((await anna.openDesk()).desk.meldingen).toHaveLength(1);
  });

  it('a channel that nobody can sign for is made anew at its address, only when that is said', async () => {
    const { code } = await sendReport(house, channel, [ANNA, BRAM]);
    const linkToken = encodeBase64url(randomBytes(16));
    await house.deps.store.replaceSetupLink(tokenHash(linkToken));
    const started = await startAccount(house.api, softwareAuthenticator(house.api.origin), {
      linkToken,
      userName: 'Steward',
    });
    const { policy } = (await list()).directory;
    const { slug } = channel;
    const choice = { organisation: 'Voorbeeld BV', slug, policy, today: house.today(), holder: 'Nieuwe beheerder' };
    const make = (replaces: boolean) =>
      createChannel(house.api, linkToken, { ...choice, replaces }, started, generateCode());
    await expect(make(false)).rejects.toMatchObject({ code: 'channel.slug_taken' });
    const pin = await make(true);
    const seen = await visit(house, { ...channel, pin });
    expect([seen.directory.persons.length, seen.older.length, code.length]).toEqual([0, 1, 16]);
  });
});

describe('several stewards', () => {
  let council: EnrolledSteward;
  beforeEach(async () => {
    council = await enrolSteward(house, channel, COUNCIL);
  });

  /** Nobody alone can change the list from here on. */
  async function signTogether(): Promise<void> {
    await nameBoth(house, channel, council);
    await cosign(council);
  }

  async function proposeSuspension(person: EnrolledPerson, by = channel.steward): Promise<Proposal> {
    expect(await change('suspend', person, by)).toEqual({ isComplete: false });
    return proposalFor(council);
  }

  it('P2: a new key counts when its six words were typed and its holder signed as well', async () => {
    const { api, sent } = notingApi(house.api);
    const wrong = nameBoth({ ...house, api }, channel, council, {
      typedWords: [{ publicKey: council.rootPk, typed: checkWords(anna.fp, 'nl').join(' ') }],
    });
    await expect(wrong).rejects.toThrow(WordsDiffer);
    await expect(nameBoth({ ...house, api }, channel, council, { typedWords: [] })).rejects.toThrow(WordsDiffer);
    expect(sent).toEqual([]);

    expect(await nameBoth(house, channel, council)).toEqual({ isComplete: false });
    expect((await list()).directory.threshold).toBe(1);
    const proposal = await proposalFor(council);
    expect(proposal).toMatchObject({ missing: 1, isSigned: false, canSign: true });
    // Of its own key nobody has to read out words to itself.
    expect(fingerprintsToCompare(await list(), proposal, council.session)).toEqual([]);
    expect(await cosign(council)).toEqual({ isComplete: true });
    const { directory } = await list();
    expect([directory.threshold, directory.rootKeys.map(({ holder }) => holder)]).toEqual([2, ['Beheerder', COUNCIL]]);
    const invited = await readInvitations(house.api, channel.steward);
    expect(invited.find(({ invitee }) => invitee.role === 'steward')?.state).toBe('listed');
  });

  it('P2: with two of two nobody comes in before both typed the words', async () => {
    await signTogether();
    const dirk = await enrolUnlisted(house, channel, 'Dirk Bos');
    const input = { known: await list(), invitation: dirk.invitation, today: house.today() };
    const signed = await listPerson(house.api, channel.steward, { ...input, typedWords: dirk.words });
    expect(signed).toEqual({ isComplete: false });
    expect(await stateOf(dirk)).toBeUndefined();

    const proposal = await proposalFor(council);
    const names = signersOf(await list(), proposal).map(({ holder, hasSigned }) => [holder, hasSigned]);
    expect(names).toEqual([
      ['Beheerder', true],
      [COUNCIL, false],
    ]);
    const { api, sent } = notingApi(house.api);
    const wrong = { known: await list(), proposal, typedWords: [checkWords(anna.fp, 'nl').join(' ')] };
    await expect(cosignProposal(api, council.session, wrong)).rejects.toThrow(WordsDiffer);
    await expect(cosignProposal(api, council.session, { ...wrong, typedWords: [] })).rejects.toThrow(WordsDiffer);
    expect(sent).toEqual([]);
    expect(await cosign(council, [dirk.words])).toEqual({ isComplete: true });
    expect(await stateOf(dirk)).toBe('listed');
  });

  it('P2: a proposal that is withdrawn does nothing, and one signature does not revive it', async () => {
    await signTogether();
    const proposal = await proposeSuspension(anna);
    await withdrawProposal(house.api, council.session);
    await expect(proposalFor(council)).rejects.toThrow('nothing waits');
    const signed = await cosignProposal(house.api, council.session, { known: await list(), proposal, typedWords: [] });
    expect(signed).toEqual({ isComplete: false });
    expect(await stateOf(anna)).toBe('listed');
  });

  it('P2: other bytes take the place of what waited; a signature on the old ones completes nothing', async () => {
    await signTogether();
    const first = await proposeSuspension(anna);
    await proposeSuspension(bram, council.session);
    expect(await proposalFor({ session: channel.steward })).toMatchObject({ isSigned: false, canSign: true });
    const late = { known: await list(), proposal: first, typedWords: [] };
    expect(await cosignProposal(house.api, council.session, late)).toEqual({ isComplete: false });
    expect([await stateOf(anna), await stateOf(bram)]).toEqual(['listed', 'listed']);
  });

  it('P2: what was signed for an older list is a conflict, and is not offered any more', async () => {
    await signTogether();
    const first = await proposeSuspension(anna);
    const known = await list();
    await proposeSuspension(bram, council.session);
    expect(await cosign({ session: channel.steward })).toEqual({ isComplete: true });
    const late = cosignProposal(house.api, council.session, { known, proposal: first, typedWords: [] });
    await expect(late).rejects.toMatchObject({ code: 'directory.conflict' });
    expect([await stateOf(anna), await stateOf(bram)]).toEqual(['listed', 'suspended']);
    const stale = {
      bytes: encodeBase64url(first.entry.bytes),
      signatures: first.entry.signatures.map(({ rootPk, signature }) => ({
        rootPk: encodeBase64url(rootPk),
        signature: encodeBase64url(signature),
      })),
    };
    const lying = lyingApi(house, {
      '/api/directory': (answer: HandlerDirectory) => ({ ...answer, proposal: stale }),
    });
    expect((await readStewardList(lying, council.session)).proposal).toBeUndefined();
  });

  it('P2: a code on paper signs in the place of a steward who is lost', async () => {
    const paper = await rootCodeSigner(channel.rootCode);
    const known = await list();
    const [first, onPaper] = known.directory.rootKeys;
    if (first === undefined || onPaper === undefined) throw new Error('two keys expected');
    const rootKeys = [first, { publicKey: council.rootPk, holder: COUNCIL }, onPaper];
    expect(onPaper.publicKey).toEqual(paper.publicKey);
    await nameBoth(house, channel, council, { rootKeys, codes: [channel.rootCode] });
    expect(await cosign(council)).toEqual({ isComplete: true });

    await proposeSuspension(anna);
    const { steward } = channel;
    const input = { known: await list(), proposal: await proposalFor({ session: steward }), typedWords: [] };
    const byStranger = cosignProposal(house.api, steward, { ...input, code: generateCode() });
    expect(await byStranger).toEqual({ isComplete: false });
    expect(await cosignProposal(house.api, steward, { ...input, code: channel.rootCode })).toEqual({
      isComplete: true,
    });
    expect(await stateOf(anna)).toBe('suspended');
  });

  it('P2: with the code on paper a steward who was not named takes the list over', async () => {
    const known = await readList(house.api, council.session);
    const onPaper = known.directory.rootKeys[1];
    if (onPaper === undefined) throw new Error('a key on paper expected');
    const rootKeys = [{ publicKey: council.rootPk, holder: COUNCIL }, onPaper];
    const take = { rootKeys, threshold: 1, typedWords: [], today: house.today() };
    const { api, sent } = notingApi(house.api);
    await expect(nameRootKeys(api, council.session, known, take)).rejects.toThrow(VerifyError);
    const other = nameRootKeys(api, council.session, known, { ...take, codes: [generateCode()] });
    await expect(other).rejects.toThrow(VerifyError);
    expect(sent).toEqual([]);

    const taken = await nameRootKeys(house.api, council.session, known, { ...take, codes: [channel.rootCode] });
    expect(taken).toEqual({ isComplete: true });
    expect(await change('suspend', anna, council.session)).toEqual({ isComplete: true });
    await expect(change('suspend', bram)).rejects.toMatchObject({ code: 'request.invalid' });
  });
});

describe('a server that lies to a steward', () => {
  const directoryAs = (lie: (answer: HandlerDirectory) => HandlerDirectory) =>
    lyingApi(house, { '/api/directory': lie });

  it('P2: with an older list, or that of another channel, shows nothing', async () => {
    const older = directoryAs((answer) => ({
      ...answer,
      chain: { ...answer.chain, entries: answer.chain.entries.slice(0, -1) },
    }));
    await expect(readStewardList(older, channel.steward)).rejects.toThrow(VerifyError);
    const elsewhere = await openHouse();
    const foreign = await staffedChannel(elsewhere, ['Mallory Vos']);
    const { chain } = await elsewhere.api.call({
      method: 'GET',
      path: '/api/directory',
      bearer: foreign.steward.token,
      answer: handlerDirectory,
    });
    const swapped = directoryAs((answer) => ({ ...answer, chain }));
    await expect(readStewardList(swapped, channel.steward)).rejects.toThrow(VerifyError);
    await elsewhere.close();
  });

  it('P2: with the card of somebody else under the invited name, is stopped by six words', async () => {
    const dirk = await enrolUnlisted(house, channel, 'Dirk Bos');
    const mallory = signCard(describePerson('Dirk Bos'), generateIdentity(), generateKem(0), channel.pin);
    const signedCard = { card: encodeBase64url(mallory.card), signature: encodeBase64url(mallory.signature) };
    const { api, sent } = notingApi(house.api);
    const lying = lyingApi(house, {
      '/api/invitations': (answer: { invitations: Invitation[] }) => ({
        invitations: answer.invitations.map((one) => ({ ...one, signedCard: one.signedCard && signedCard })),
      }),
    });
    const invited = await readInvitations(lying, channel.steward);
    const invitation = invited.find(({ state }) => state === 'enrolled') as Invitation;
    const input = { known: await list(), invitation, typedWords: dirk.words, today: house.today() };
    await expect(listPerson(api, channel.steward, input)).rejects.toThrow(WordsDiffer);
    expect(sent).toEqual([]);
  });

  it('P2: with a root key of its own in the place of the council’s, is stopped by six words', async () => {
    const council = await enrolSteward(house, channel, COUNCIL);
    const own = signKeyPair(randomBytes(32)).publicKey;
    expect(rootFingerprint(own)).not.toEqual(rootFingerprint(council.rootPk));
    const swapped = nameBoth(house, channel, { ...council, rootPk: own });
    await expect(swapped).rejects.toThrow(WordsDiffer);
  });

  it('P2: that says it is done, and did not do it, is found out', async () => {
    const lying = lyingApi(house, {
      '/api/directory': ({ chain, ...answer }: HandlerDirectory) => ({
        ...answer,
        chain: { ...chain, entries: chain.entries.slice(0, 4) },
      }),
    });
    const input = { op: 'remove', fp: anna.fp, today: house.today() } as const;
    await expect(changePerson(lying, channel.steward, await list(), input)).rejects.toThrow(VerifyError);
  });

  it('P2: that puts a colleague’s name under a proposal has none to show', async () => {
    const council = await enrolSteward(house, channel, COUNCIL);
    await nameBoth(house, channel, council);
    const [first] = (await list()).directory.rootKeys;
    const forged = directoryAs(({ proposal, ...answer }) => ({
      ...answer,
      proposal: proposal && {
        ...proposal,
        signatures: proposal.signatures.map(() => ({
          rootPk: encodeBase64url(first?.publicKey as Bytes),
          signature: encodeBase64url(randomBytes(64)),
        })),
      },
    }));
    expect((await readStewardList(forged, council.session)).proposal).toBeUndefined();
    expect(await proposalFor(council)).toMatchObject({ missing: 1 });
  });

  it('an invitation to sign the list makes no functionaris', async () => {
    const link = await invite(house.api, channel.steward, { role: 'steward', person: { name: COUNCIL } });
    expect(new URL(link).pathname).toBe('/enrol');
    const invited = await readInvitations(house.api, channel.steward);
    const invitation = invited.find(({ invitee }) => invitee.role === 'steward') as Invitation;
    const input = { known: await list(), invitation, typedWords: '', today: house.today() };
    await expect(listPerson(house.api, channel.steward, input)).rejects.toThrow(VerifyError);
  });
});
