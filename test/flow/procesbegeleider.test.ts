import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actingOf } from '../../client/functionaris/acts/act-model.ts';
import { type ActKind, isPossible, perform } from '../../client/functionaris/acts/acts.ts';
import { createDesk } from '../../client/functionaris/desk-model.ts';
import { beginEntering, enterReport } from '../../client/functionaris/entered/enter-flow.ts';
import { checkList } from '../../client/functionaris/list-flow.ts';
import {
  type AtDesk,
  confirmReceipt,
  ReadersUnsettled,
  replyToMelder,
  reread,
  send,
} from '../../client/functionaris/melding-flow.ts';
import { changeWire, postEpochs, proofOf } from '../../client/functionaris/next-epochs.ts';
import { keepProcess, possibleWatchers, setWatcher } from '../../client/functionaris/process-flow.ts';
import type { ReadMelding } from '../../client/functionaris/read-flow.ts';
import { addableReaders, changeReaders, settleReaders } from '../../client/functionaris/readers-flow.ts';
import { writeSettled } from '../../client/functionaris/settled-writing.ts';
import { findProcess, readsAlong, watcherOf } from '../../client/functionaris/watcher-of.ts';
import {
  openWatch,
  type WatchedMelding,
  writeToFunctionarissen,
} from '../../client/functionaris/watching/watch-flow.ts';
import { describeChannel } from '../../client/melder/channel-view.ts';
import { watchingOf } from '../../client/melder/mailbox/watching.ts';
import type { OpenedMailbox, OpenedMelding } from '../../client/melder/mailbox-flow.ts';
import { tell } from '../../client/melder/mailbox-telling.ts';
import { type MelderWord, wishReaders } from '../../client/melder/mailbox-writing.ts';
import type { Api } from '../../client/shared/api.ts';
import { makeEpoch } from '../../client/shared/epoch.ts';
import { deriveAccess } from '../../crypto/epoch.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import { findProgress } from '../../schema/content/progress.ts';
import { receiptDayOf } from '../../schema/content/rules/facts-of.ts';
import { readAnswer } from '../../schema/wire/desk.ts';
import { comeBack, fpOf, openAt, readersOf, sortedFps, textsOf } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { losingAnswers } from '../helpers/lost-answer.ts';
import { type EnrolledPerson, enrolPerson } from '../helpers/people.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const PETRA = 'Petra Vos';
const SECRET = 'Het geld ligt in kluis zeven';
const FIRST_HOUR = Date.parse('2026-11-20T23:00:30Z');

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;
let petra: EnrolledPerson;
let sent: SentReport;
let hours: number;
beforeEach(async () => {
  hours = -1;
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
  petra = await enrolPerson(house, channel, PETRA, { receives: false, followsUp: false });
  for (const person of [anna, bram, petra]) await person.confirm();
  await house.goTo('2026-11-20T12:00:00Z');
  sent = await sendReport(house, channel, [ANNA, BRAM], { what: SECRET });
  await goOn();
});
afterEach(() => house.close());

/** To the next batch hour. */
async function goOn(): Promise<void> {
  hours += 1;
  await house.goTo(new Date(FIRST_HOUR + hours * 12 * 3_600_000));
}

/** Anna, or Bram, opens the melding as their page does. */
async function openSettled(person: EnrolledPerson) {
  const { at, melding } = await openAt(person);
  return { at, melding: await keepProcess(at, await settleReaders(at, melding)) };
}

/** What Petra’s page reads, and everything that the server gave it. */
async function watch() {
  const given: string[] = [];
  const session = await petra.signIn();
  const { known } = await checkList(house.api, session, house.today());
  const api: Api = {
    ...house.api,
    async call(call) {
      const answer = await house.api.call(call);
      given.push(JSON.stringify(answer));
      return answer;
    },
  };
  const at = { api, session, known, today: house.today(), unanswered: new Map() };
  return { at, watch: await openWatch(at), given: given.join('\n') };
}

async function onlyWatched(): Promise<WatchedMelding> {
  const { meldingen, gone, closed, unbelieved } = (await watch()).watch;
  expect({ count: meldingen.length, gone, closed, unbelieved }).toEqual({
    count: 1,
    gone: 0,
    closed: 0,
    unbelieved: 0,
  });
  return meldingen[0] as WatchedMelding;
}

function only({ meldingen }: OpenedMailbox): OpenedMelding {
  expect(meldingen).toHaveLength(1);
  return meldingen[0] as OpenedMelding;
}

async function melderSays(word: MelderWord): Promise<OpenedMailbox> {
  const mailbox = await comeBack(house, channel, sent);
  return tell(house.api, mailbox.session, sent.meldingId, word);
}

/** As the form of an act does it. */
function act(at: AtDesk, melding: ReadMelding, kind: ActKind, text: string): Promise<ReadMelding> {
  const acting = actingOf(at, melding);
  expect(isPossible(kind, acting)).toBe(true);
  return perform(at, kind, { text }, acting);
}

/** Watched by Petra, who does not read along. */
async function watched() {
  const { at, melding } = await openSettled(anna);
  return { at, melding: await setWatcher(at, melding, fpOf(petra)) };
}

/** And then the melder lets her. */
async function readAlong() {
  await watched();
  await melderSays({ type: 'read-along', fp: fpOf(petra), isAllowed: true });
  await goOn();
  return openSettled(anna);
}

const readable = (watched: unknown) =>
  JSON.stringify(watched, (_, value) => (value instanceof Uint8Array ? encodeBase64url(value) : value));

describe('LET-2: a procesbegeleider', () => {
  it('is asked for by the melder, added by a functionaris, and sees phase and terms', async () => {
    await melderSays({ type: 'companion', isWanted: true });
    await goOn();
    const { at, melding } = await openSettled(anna);
    expect(melding.view.workflow.companion?.content.isWanted).toBe(true);
    expect(possibleWatchers(at, melding)).toEqual([fpOf(petra)]);
    await setWatcher(at, melding, fpOf(petra));
    const { process, receivedOn } = await onlyWatched();
    expect(receivedOn).toBe('2026-11-20');
    expect(findProgress(process.view)?.content).toMatchObject({
      phase: 'received',
      waitsFor: 'functionaris',
      terms: [
        { kind: 'open', on: '2026-11-23', metOn: null },
        { kind: 'confirm', on: '2026-11-27', metOn: null },
        { kind: 'feedback', on: '2027-02-27', metOn: null },
      ],
    });
  });

  it('WBK-2.2h: sees the day on which a paper report came in, as its functionarissen do, and not the day of entering', async () => {
    const { at } = await openAt(anna);
    const { persons } = at.known.directory;
    const readers = persons.filter(({ name }) => name !== PETRA);
    const report = {
      source: 'paper',
      language: 'nl',
      what: SECRET,
      cameInOn: '2026-11-15',
      readers,
      excluded: [],
    } as const;
    const { api, session } = at;
    const entering = beginEntering();
    await enterReport({ api, session, entering, report, work: house.work, today: house.today() });
    await goOn();
    const opened = await openAt(anna, { meldingId: encodeBase64url(entering.attempt.meldingId) });
    await setWatcher(opened.at, opened.melding, fpOf(petra));
    const { receivedOn, process } = await onlyWatched();
    expect([receivedOn, receiptDayOf(opened.melding)]).toEqual(['2026-11-15', '2026-11-15']);
    expect(findProgress(process.view)?.content.terms).toContainEqual({
      kind: 'confirm',
      on: '2026-11-22',
      metOn: null,
    });
  });

  it('P1: is given nothing of the conversation: no word, no message, no envelope, no end, no reader left out', async () => {
    await watched();
    const { watch: seen, given } = await watch();
    const atAnna = await openAt(anna);
    expect(atAnna.melding.view.report?.answers[0]).toMatchObject({ value: SECRET });
    expect(readable(seen.meldingen)).not.toContain(SECRET);
    const epochs = [...given.matchAll(/"thread":(\d)/g)].map(([, thread]) => thread);
    expect(new Set(epochs)).toEqual(new Set(['3']));
    const { epoch } = atAnna.melding;
    for (const bytes of [epoch.secret, epoch.epochKey, epoch.commit])
      expect(given).not.toContain(encodeBase64url(bytes));
    expect(given).toContain('"ending":{"deskAskedOn":null,"melderAskedOn":null,"destroyFrom":null}');
    expect(seen.meldingen[0]?.conversation).toBeUndefined();
  });

  it('is refused the conversation by the server too, whatever of `process` is shown for it', async () => {
    await watched();
    const { at, watch: seen } = await watch();
    const { epoch, meldingId } = seen.meldingen[0] as WatchedMelding;
    const access = encodeBase64url(await deriveAccess(epoch.place, epoch.secret));
    const asked = { meldingId, thread: 1, epoch: 0, access, after: 0 };
    const call = { method: 'POST', path: '/api/desk/read', bearer: at.session.token } as const;
    const answer = await house.api.call({ ...call, body: { meldingen: [asked] }, answer: readAnswer });
    expect(answer.meldingen).toEqual([null]);
  });

  it('is told of every step by whoever takes it, and by the next who opens the melding', async () => {
    const { at, melding } = await watched();
    await keepProcess(at, await confirmReceipt(at, melding, 'Uw melding is binnen.'));
    const after = await onlyWatched();
    expect(findProgress(after.process.view)?.content).toMatchObject({ phase: 'assessment' });
    const confirm = findProgress(after.process.view)?.content.terms.find(({ kind }) => kind === 'confirm');
    expect(confirm).toEqual({ kind: 'confirm', on: '2026-11-27', metOn: house.today() });
    const bramAt = await openAt(bram);
    await send(bramAt.at, bramAt.melding, { type: 'question', text: 'Wanneer was dat?' });
    expect(findProgress((await onlyWatched()).process.view)?.content.waitsFor).toBe('functionaris');
    await openSettled(anna);
    const asked = await onlyWatched();
    expect(findProgress(asked.process.view)?.content.waitsFor).toBe('melder');
    expect(readable(asked)).not.toContain('Wanneer was dat');
  });

  it('P1: is told anew with every word to the melder, so that the server learns of none that it met a term', async () => {
    const { at, melding } = await watched();
    const here = { at, melding, set: () => undefined, show: () => undefined };
    await writeSettled(here, { done: undefined, seen: melding }, (one) =>
      replyToMelder(one.at, one.melding, 'Dank u.'),
    );
    const told = ({ process }: WatchedMelding) =>
      process.view.events.filter((event) => event.kind === 'statement' && event.content.type === 'progress').length;
    expect(told(await onlyWatched())).toBe(2);
    await openSettled(bram);
    expect(told(await onlyWatched())).toBe(2);
  });

  it('writes to all functionarissen of the melding, who answer; the melder is given none of it', async () => {
    const { at: atAnna, melding } = await watched();
    const { at, watch: seen } = await watch();
    await writeToFunctionarissen(at, seen.meldingen[0] as WatchedMelding, 'De termijn komt dichterbij.');
    const atBram = await openSettled(bram);
    expect(textsOf(findProcess(atBram.melding)?.view as never)).toEqual(['De termijn komt dichterbij.']);
    await act(atAnna, await reread(atAnna, melding), 'process-note', 'Dank, ik kijk ernaar.');
    expect(textsOf((await onlyWatched()).process.view)).toEqual([
      'De termijn komt dichterbij.',
      'Dank, ik kijk ernaar.',
    ]);
    await goOn();
    expect(readable(only(await comeBack(house, channel, sent)).view)).not.toContain('dichterbij');
  });

  it('says once what was tried again after its answer was lost', async () => {
    await watched();
    const { api, loseNext } = losingAnswers(house);
    const clean = () => Promise.reject(new Error('no file is chosen here'));
    const { today, work } = house;
    const desk = createDesk({ api, passkeys: petra.authenticator, work, clean, today });
    await desk.signIn.withPasskey();
    const say = (text: string) => desk.writeToFunctionarissen(sent.meldingId, text);
    async function sayLosing(text: string): Promise<void> {
      loseNext();
      expect([await say(text), desk.model.get().problem]).toEqual([false, 'network.failed']);
    }
    await sayLosing('De termijn komt dichterbij.');
    expect(await say('De termijn komt dichterbij.')).toBe(true);
    await sayLosing('Is er al antwoord?');
    await desk.leave('ended');
    await desk.signIn.withPasskey();
    expect(await say('Is er al antwoord?')).toBe(true);
    // What was heard of and is said once more, is said once more.
    expect(await say('Is er al antwoord?')).toBe(true);
    const [melding] = desk.model.get().watch?.meldingen ?? [];
    expect(textsOf(melding?.process.view as never)).toEqual([
      'De termijn komt dichterbij.',
      'Is er al antwoord?',
      'Is er al antwoord?',
    ]);
  });

  it('P4: is named to the melder, who sees that they read nothing', async () => {
    await watched();
    await goOn();
    const mailbox = await comeBack(house, channel, sent);
    expect(watchingOf(only(mailbox))).toEqual({ fp: fpOf(petra), isReading: false, mayRead: false });
    expect(readersOf(only(mailbox))).toEqual(sortedFps(anna, bram));
    expect(describeChannel(mailbox.session.channel).options.map(({ name }) => name)).toEqual([ANNA, BRAM]);
  });

  it('reads along when the melder says yes to the question, from the first word on', async () => {
    const { at, melding } = await watched();
    await act(at, melding, 'read-along', 'Mag Petra meelezen?');
    await goOn();
    const asked = only(await comeBack(house, channel, sent)).view.workflow.asked;
    expect(asked.at(-1)).toMatchObject({ asked: { content: { fp: fpOf(petra) } }, answer: undefined });
    await melderSays({ type: 'read-along', fp: fpOf(petra), isAllowed: true });
    await goOn();
    expect((await onlyWatched()).conversation).toBeUndefined();
    const settled = await openSettled(bram);
    expect(readsAlong(settled.melding, fpOf(petra))).toBe(true);
    expect(settled.melding.view.workflow.asked.at(-1)?.answer?.content).toMatchObject({ isAllowed: true });
    const { conversation } = await onlyWatched();
    expect(conversation?.view.report?.answers[0]).toMatchObject({ value: SECRET });
    await goOn();
    const mailbox = await comeBack(house, channel, sent);
    expect(watchingOf(only(mailbox))).toEqual({ fp: fpOf(petra), isReading: true, mayRead: true });
  });

  it('reads nothing when the melder says no, and no epoch is made for it', async () => {
    const { at, melding } = await watched();
    const asked = await act(at, melding, 'read-along', 'Mag Petra meelezen?');
    await goOn();
    await melderSays({ type: 'read-along-refused', of: asked.view.workflow.asked.at(-1)?.asked.message.digest ?? '' });
    await goOn();
    const settled = await openSettled(anna);
    expect(settled.melding.epoch.place.epoch).toBe(0);
    expect(settled.melding.view.workflow.asked.at(-1)?.answer?.content.type).toBe('read-along-refused');
    expect((await onlyWatched()).conversation).toBeUndefined();
  });

  it('P2: reads nothing newer once the melder takes it back; before that is carried out nothing is written', async () => {
    await readAlong();
    expect((await onlyWatched()).conversation).toBeDefined();
    await melderSays({ type: 'read-along', fp: fpOf(petra), isAllowed: false });
    await goOn();
    const { at, melding } = await openAt(anna);
    await expect(replyToMelder(at, melding, 'Te vroeg.')).rejects.toBeInstanceOf(ReadersUnsettled);
    const settled = await keepProcess(at, await settleReaders(at, melding));
    await keepProcess(at, await replyToMelder(at, settled, 'Dit is alleen voor u.'));
    const { watch: seen, given } = await watch();
    const [after] = seen.meldingen;
    expect(after?.conversation).toBeUndefined();
    expect(after?.process.read.halt).toBeUndefined();
    expect(seen).toMatchObject({ gone: 0, closed: 0, unbelieved: 0 });
    expect(readable(seen)).not.toContain('Dit is alleen voor u');
    expect(given).not.toContain(encodeBase64url((await openAt(anna)).melding.epoch.secret));
  });

  it('P2 P4: is let in by no functionaris alone: colleagues and the melder refuse that epoch, and see it', async () => {
    const { at, melding } = await watched();
    expect(addableReaders(at, melding)).toEqual([]);
    const before = melding.epoch;
    const { roster } = before;
    const readers = [...roster.readers, { fp: fpOf(petra), generation: 0, role: 'procesbegeleider' as const }];
    const forged = await makeEpoch({
      place: { ...before.place, epoch: 1 },
      shredShare: melding.shredShare,
      roster: {
        ...roster,
        readers,
        before: { epoch: 0, digest: encodeBase64url(before.rosterDigest) },
        previousSecret: encodeBase64url(before.secret),
        directorySeq: at.known.directory.head.seq,
        previous: [...melding.view.heads],
      },
      directory: at.known.directory,
      signer: { publicKey: at.session.identity.idPk, secretKey: at.session.identity.idSk },
    });
    const proof = await proofOf(before);
    const changes = [changeWire(forged, proof.access)];
    const body = { meldingId: sent.meldingId, conversation: proof, changes, additions: [fpOf(petra)] };
    await postEpochs(at, body);
    await goOn();
    expect((await openAt(bram)).melding.conversation.halt).toBe('refused');
    const mailbox = only(await comeBack(house, channel, sent));
    expect(mailbox.conversation.halt).toBe('refused');
    expect(readersOf(mailbox)).toEqual(sortedFps(anna, bram));
  });

  it('P3: is dropped from everything when the melder leaves them out, and is never offered again', async () => {
    await readAlong();
    const mailbox = await comeBack(house, channel, sent);
    await wishReaders(house.api, mailbox.session, sent.meldingId, { leaveOut: [fpOf(petra)] });
    await goOn();
    const { at, melding } = await openSettled(anna);
    expect([readsAlong(melding, fpOf(petra)), watcherOf(melding)]).toEqual([false, undefined]);
    expect(possibleWatchers(at, melding)).toEqual([]);
    expect(melding.view.workflow.watchedBy).toBeUndefined();
    expect((await watch()).watch).toMatchObject({ meldingen: [], closed: 1, unbelieved: 0 });
  });

  it('watches no more when a functionaris ends it, and again when asked again, without a gap', async () => {
    const { at, melding } = await watched();
    const without = await setWatcher(at, melding, undefined);
    expect(without.view.workflow.watchedBy).toBeUndefined();
    expect((await watch()).watch).toMatchObject({ meldingen: [], closed: 1 });
    await setWatcher(at, without, fpOf(petra));
    expect((await onlyWatched()).process.read.epochs).toHaveLength(3);
  });

  it('goes on watching when the readers change, and is shown who reads', async () => {
    const { at, melding } = await watched();
    await changeReaders(at, melding, { remove: [fpOf(bram)] });
    const { epoch, process } = await onlyWatched();
    expect(epoch.roster.readers.map(({ fp }) => fp)).toEqual([fpOf(anna), fpOf(petra)]);
    expect(epoch.roster.excluded).toEqual([]);
    expect(process.read.epochs).toHaveLength(2);
    expect((await openAt(anna)).melding.others.map(({ read }) => read.halt)).toEqual([undefined]);
  });

  it('is added once when two functionarissen do it at the same moment', async () => {
    const atAnna = await openSettled(anna);
    const atBram = await openSettled(bram);
    await setWatcher(atAnna.at, atAnna.melding, fpOf(petra));
    const after = await setWatcher(atBram.at, atBram.melding, fpOf(petra));
    expect(watcherOf(after)).toBe(fpOf(petra));
    expect((await onlyWatched()).process.read.epochs).toHaveLength(1);
  });
});
