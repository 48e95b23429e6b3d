import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDesk, type DeskModel } from '../../../../client/functionaris/desk-model.ts';
import { currentMelding } from '../../../../client/functionaris/desk-state.ts';
import { asideSince, dossierOf, findDossier } from '../../../../client/functionaris/dossier-flow.ts';
import { beginEntering, type EnteredReport } from '../../../../client/functionaris/entered/enter-flow.ts';
import { send } from '../../../../client/functionaris/melding-flow.ts';
import { changeReaders } from '../../../../client/functionaris/readers-flow.ts';
import { registerOf } from '../../../../client/functionaris/register/register-entry.ts';
import { returnedColleagues } from '../../../../client/functionaris/renewed-keys-flow.ts';
import { openMailbox } from '../../../../client/melder/mailbox-flow.ts';
import { tell } from '../../../../client/melder/mailbox-telling.ts';
import { replyToFunctionarissen, stopDestruction, wishReaders } from '../../../../client/melder/mailbox-writing.ts';
import { type Api, RequestFailed } from '../../../../client/shared/api.ts';
import { cleanFile } from '../../../../client/shared/clean/clean-file.ts';
import type { Passkeys } from '../../../../client/shared/vault/passkey.ts';
import { THREADS } from '../../../../crypto/public/sizes.ts';
import { comeBack, fpOf, garbling, openAt, readersOf, sortedFps, textsOf } from '../../../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../../../helpers/house.ts';
import { comeBackUnderNewKeys } from '../../../helpers/leaving.ts';
import { losingAnswers } from '../../../helpers/lost-answer.ts';
import type { EnrolledPerson } from '../../../helpers/people.ts';
import { type SentReport, sendReport, visit } from '../../../helpers/report.ts';

const ANNA = 'Anna';
const BRAM = 'Bram';
const NIGHT = '2026-11-20T23:30:00Z';
const NOON = '2026-11-21T11:30:00Z';
let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
});
afterEach(() => house.close());

async function reported(to: readonly string[] = [ANNA, BRAM]): Promise<SentReport> {
  const sent = await sendReport(house, channel, to);
  await house.goTo(NIGHT);
  return sent;
}

async function wished(sent: SentReport, leaveOut: readonly string[]): Promise<void> {
  const { session } = await comeBack(house, channel, sent);
  await wishReaders(house.api, session, sent.meldingId, { leaveOut });
  await house.goTo(NOON);
}

interface Device {
  readonly authenticator: Passkeys;
}

async function signedIn({ authenticator }: Device, api: Api = house.api): Promise<DeskModel> {
  const desk = createDesk({
    api,
    passkeys: authenticator,
    work: house.work,
    clean: (file) => cleanFile(file),
    today: house.today,
  });
  await desk.signIn.withPasskey();
  if (desk.model.get().screen === 'confirm') await desk.confirm();
  return desk;
}

async function opened(person: Device, api?: Api): Promise<DeskModel> {
  const desk = await signedIn(person, api);
  await desk.openMelding(desk.model.get().desk?.meldingen[0]?.meldingId ?? '');
  return desk;
}

function shown(desk: DeskModel) {
  const melding = currentMelding(desk.model.get());
  if (melding === undefined) throw new Error('no melding is open');
  return melding;
}

test("P1: a melder's wish is carried out on opening, before it is said that the melding was opened", async () => {
  await wished(await reported(), [fpOf(bram)]);
  const desk = await opened(anna);
  const { settled, refusal, problem } = desk.model.get();
  expect([settled?.removed, settled?.leftOut, refusal, problem]).toEqual([
    [fpOf(bram)],
    [fpOf(bram)],
    undefined,
    undefined,
  ]);
  const { view, epoch } = shown(desk);
  expect(readersOf({ epoch })).toEqual([fpOf(anna)]);
  expect(view.events.map(({ kind }) => kind)).toEqual(['readers', 'report', 'wish', 'readers', 'opened']);
});

test('P1: whom the melder left out is told so, and writes nothing until a colleague has carried it out', async () => {
  await wished(await reported(), [fpOf(bram)]);
  const desk = await opened(bram);
  expect(desk.model.get()).toMatchObject({ refusal: 'leaves-oneself', settled: undefined });
  desk.draft({ reply: 'Toch nog iets.' });
  await desk.sendReply();
  expect(desk.model.get()).toMatchObject({ done: undefined, problem: undefined, refusal: 'leaves-oneself' });
  expect(shown(desk).view.openedBy).toEqual([]);

  await opened(anna);
  await desk.reread();
  expect(desk.model.get()).toMatchObject({ screen: 'desk', current: undefined, desk: { closed: 1, meldingen: [] } });
});

test('P1: what was written for other readers than there are now waits for another press', async () => {
  await wished(await reported(), [fpOf(bram)]);
  const desk = await signedIn(anna);
  const opening = desk.openMelding(desk.model.get().desk?.meldingen[0]?.meldingId ?? '');
  desk.draft({ reply: 'Voor u en Bram.' });
  await Promise.all([opening, desk.sendReply()]);
  const { done, drafts, current, settled } = desk.model.get();
  expect([done, drafts[current ?? '']?.reply, settled?.removed]).toEqual([undefined, 'Voor u en Bram.', [fpOf(bram)]]);
  await desk.sendReply();
  expect([desk.model.get().done, textsOf(shown(desk).view)]).toEqual([{ kind: 'reply' }, ['Voor u en Bram.']]);
});

test('who signs in again while a melding is open finds it settled', async () => {
  const sent = await reported();
  const desk = await opened(anna);
  await wished(sent, [fpOf(bram)]);
  await desk.signIn.withPasskey();
  expect(desk.model.get()).toMatchObject({ screen: 'melding', settled: { removed: [fpOf(bram)] } });
});

test('a reply whose answer was lost is there once, also for who had to sign in again before trying again', async () => {
  await reported([ANNA]);
  const { api, loseNext } = losingAnswers(house);
  const desk = await opened(anna, api);
  desk.draft({ reply: 'Sinds wanneer?' });
  loseNext();
  await desk.sendReply();
  expect(desk.model.get()).toMatchObject({ problem: 'network.failed', done: undefined });
  // What is said to others in between does not take its place.
  desk.draft({ note: 'Ik vroeg sinds wanneer.' });
  await desk.sendNote();
  await desk.leave('ended');
  await desk.signIn.withPasskey();
  await desk.sendReply();
  const { done, drafts, current } = desk.model.get();
  expect([done, drafts[current ?? '']?.reply, textsOf(shown(desk).view)]).toEqual([
    { kind: 'reply' },
    '',
    ['Sinds wanneer?'],
  ]);
});

/** The melder agrees that it is passed on to each of these. */
async function agreed(sent: SentReport, recipients: readonly string[]): Promise<void> {
  let { at, melding } = await openAt(anna);
  for (const recipient of recipients) {
    melding = await send(at, melding, { type: 'consent-request', purpose: 'forward', recipient, text: 'Mag dit?' });
  }
  await house.goTo(NOON);
  const { session } = await comeBack(house, channel, sent);
  for (const { asked } of melding.view.workflow.asked) {
    await tell(house.api, session, sent.meldingId, {
      type: 'consent',
      of: asked.message.digest,
      isGiven: true,
      text: '',
    });
  }
  await house.goTo('2026-11-21T23:30:00Z');
}

test('WBK-1a.3: passing on whose answer was lost is done when tried again, also once the page has read that it is there', async () => {
  const sent = await reported();
  await agreed(sent, ['De bank', 'De inspectie']);
  const { api, loseNext } = losingAnswers(house);
  const desk = await opened(anna, api);
  desk.startAct('forwarded');
  desk.fillIn('recipient', 'De bank');
  desk.fillIn('text', 'Wij hebben het doorgestuurd.');
  loseNext();
  await desk.sendAct();
  await desk.reread();
  expect(desk.model.get().acting?.kind).toBe('forwarded');
  await desk.sendAct();
  const { done, acting } = desk.model.get();
  expect([done, acting]).toEqual([{ kind: 'act', act: 'forwarded' }, undefined]);
  const forwarded = shown(desk).view.events.filter(({ message }) => message.content.type === 'forwarded');
  expect(forwarded.length).toBe(1);
});

test.each(['ended', 'out'] as const)(
  'a reply is not taken for one in the same words by who was here before and whose session is %s',
  async (notice) => {
    await reported();
    let here = bram;
    const { api, loseNext } = losingAnswers(house);
    const authenticator: Passkeys = {
      create: (options) => here.authenticator.create(options),
      use: (options) => here.authenticator.use(options),
    };
    const desk = await opened({ authenticator }, api);
    desk.draft({ reply: 'Sinds wanneer?' });
    loseNext();
    await desk.sendReply();
    await desk.leave(notice);
    here = anna;
    await desk.signIn.withPasskey();
    await desk.openMelding(desk.model.get().desk?.meldingen[0]?.meldingId ?? '');
    desk.draft({ reply: 'Sinds wanneer?' });
    await desk.sendReply();
    expect([desk.model.get().done, textsOf(shown(desk).view)]).toEqual([
      { kind: 'reply' },
      ['Sinds wanneer?', 'Sinds wanneer?'],
    ]);
  },
);

test('P1: a colleague who changed the readers in between is seen first, and the words stay', async () => {
  await reported([ANNA]);
  const desk = await opened(anna);
  const elsewhere = await openAt(anna);
  await changeReaders(elsewhere.at, elsewhere.melding, { add: [fpOf(bram)], withHistory: true });
  desk.draft({ reply: 'Dit is niet voor Bram.' });
  await desk.sendReply();
  const state = desk.model.get();
  expect([state.problem, state.done, state.drafts[state.current ?? '']?.reply]).toEqual([
    'message.conflict',
    undefined,
    'Dit is niet voor Bram.',
  ]);
  expect([readersOf(shown(desk)), textsOf(shown(desk).view)]).toEqual([sortedFps(anna, bram), []]);
});

test('P2: in a melding of which something newer does not hold, nothing is done and nothing is written', async () => {
  await reported();
  const atBram = await openAt(bram);
  await changeReaders(await garbling(atBram.at, THREADS.conversation, anna), atBram.melding, {});
  const desk = await opened(anna);
  // Not even tried: the server would answer that somebody else was faster.
  expect(desk.model.get().problem).toBeUndefined();
  desk.draft({ reply: 'Wat is hier gebeurd?' });
  await desk.sendReply();
  expect(shown(desk).conversation.halt).toBeDefined();
  expect(shown(desk).view.openedBy).toEqual([]);
  expect(desk.model.get()).toMatchObject({ problem: undefined, done: undefined });
});

test('adding asks for somebody first, says who was added, and begins again', async () => {
  await reported([ANNA]);
  const desk = await opened(anna);
  desk.go('readers');
  await desk.addReader('');
  expect(desk.model.get()).toMatchObject({ isNobodyChosen: true, done: undefined });
  desk.choose({ chosen: fpOf(bram), withHistory: false });
  await desk.addReader('');
  const { done, readersForm, screen } = desk.model.get();
  expect([done, readersForm, screen]).toEqual([
    { kind: 'added', fp: fpOf(bram) },
    { chosen: undefined, withHistory: true, way: 'add' },
    'readers',
  ]);
  expect((await openAt(bram)).melding.view.report).toBeUndefined();
});

test('handing over always gives what was said before, and leaves a note ready that asks to be taken off', async () => {
  await reported([ANNA]);
  const desk = await opened(anna);
  desk.choose({ chosen: fpOf(bram), withHistory: false, way: 'hand-over' });
  await desk.addReader('Haal mij eraf.');
  const { done, drafts, current } = desk.model.get();
  expect([done?.kind, drafts[current ?? '']?.note]).toEqual(['handed-over', 'Haal mij eraf.']);
  expect((await openAt(bram)).melding.view.report).toBeDefined();
});

test('what cannot be done is said, and nothing is changed', async () => {
  await reported();
  const desk = await opened(anna);
  desk.ask({ kind: 'remove', fp: fpOf(anna) });
  await desk.removeReader();
  expect(desk.model.get()).toMatchObject({ changeProblem: 'leaves-oneself', asking: undefined, problem: undefined });
  expect(shown(desk).epoch.place.epoch).toBe(0);
});

test('P1: a colleague is taken off only after a yes', async () => {
  await reported();
  const desk = await opened(anna);
  await desk.removeReader();
  expect(readersOf(shown(desk))).toEqual(sortedFps(anna, bram));
  desk.ask({ kind: 'remove', fp: fpOf(bram) });
  await desk.removeReader();
  expect(desk.model.get()).toMatchObject({ done: { kind: 'removed', fp: fpOf(bram) }, asking: undefined });
  expect(readersOf(shown(desk))).toEqual([fpOf(anna)]);
});

test('notes for colleagues are begun and written, and an empty one is not sent', async () => {
  await reported();
  const desk = await opened(anna);
  await desk.startDossier();
  expect(desk.model.get().done).toEqual({ kind: 'dossier' });
  await desk.sendNote();
  expect(desk.model.get().unwritten).toBe('note');
  desk.draft({ note: 'Bel de controller.' });
  await desk.sendNote();
  expect(desk.model.get().done).toEqual({ kind: 'note' });
  const { others, view } = shown(desk);
  expect([textsOf(findDossier({ others } as never)?.view as never), textsOf(view)]).toEqual([
    ['Bel de controller.'],
    [],
  ]);
});

test('WBK-2a.2: a melding is closed from a day on that leaves the melder time, and never by mistake', async () => {
  await reported();
  const desk = await opened(anna);
  desk.startAct('close');
  for (const day of ['', '2026-11-21', '2026-12-03']) {
    desk.fillIn('destroyFrom', day);
    await desk.sendAct();
  }
  const { acting, done } = desk.model.get();
  expect([acting?.wrong, done, shown(desk).view.ending.announcedFrom]).toEqual([
    { destroyFrom: 'early' },
    undefined,
    undefined,
  ]);
  desk.fillIn('destroyFrom', '2026-12-21');
  await desk.sendAct();
  expect([desk.model.get().done, desk.model.get().acting, shown(desk).view.ending.announcedFrom]).toEqual([
    { kind: 'act', act: 'close' },
    undefined,
    '2026-12-21',
  ]);
});

test('a form keeps what was typed when a colleague was faster, and sends nothing twice', async () => {
  await reported();
  const desk = await opened(anna);
  desk.startAct('feedback');
  desk.fillIn('assessment', 'Ernstig.');
  desk.fillIn('followUp', 'Wij zoeken het uit.');
  desk.fillIn('reasons', '');
  const elsewhere = await opened(bram);
  elsewhere.startAct('feedback');
  for (const name of ['assessment', 'followUp'] as const) elsewhere.fillIn(name, 'Zo is het.');
  elsewhere.fillIn('reasons', '');
  await elsewhere.sendAct();
  await desk.sendAct();
  const { problem, acting, drafts, current } = desk.model.get();
  expect([problem, acting?.kind, drafts[current ?? '']?.acts['feedback ']?.assessment]).toEqual([
    'message.conflict',
    'feedback',
    'Ernstig.',
  ]);
  const given = shown(desk).view.events.filter((event) => event.kind === 'statement');
  expect(given).toHaveLength(1);
});

test('what arrived while its answer was lost is not said again: the next press finds it', async () => {
  await reported();
  let isLost = false;
  const api: Api = {
    ...house.api,
    async call(call) {
      const answer = await house.api.call(call);
      if (isLost && call.path === '/api/desk/messages') throw new RequestFailed('network.failed');
      return answer;
    },
  };
  const desk = await opened(anna, api);
  const { current = '' } = desk.model.get();
  desk.draft({ reply: 'Sinds wanneer?' });
  desk.startAct('outcome');
  desk.fillIn('outcome', 'partly');
  desk.fillIn('text', 'Het klopt deels.');
  for (const [task, press] of [
    ['reply', () => desk.sendReply()],
    ['act', () => desk.sendAct()],
  ] as const) {
    isLost = true;
    await press();
    expect(desk.model.get()).toMatchObject({ problem: 'network.failed', failedAt: task });
    isLost = false;
    await press();
    expect(desk.model.get()).toMatchObject({ problem: undefined, done: { kind: task } });
  }
  expect([desk.model.get().drafts[current]?.reply, desk.model.get().acting]).toEqual(['', undefined]);
  const seen = (await openAt(bram)).melding.view;
  expect(textsOf(seen)).toEqual(['Sinds wanneer?']);
  expect(seen.events.filter(({ kind }) => kind === 'statement' || kind === 'invalid')).toHaveLength(1);
});

test('what stands between square brackets in a proposed text is filled in before it is sent', async () => {
  await reported();
  const desk = await opened(anna);
  desk.startAct('question');
  await desk.sendAct();
  expect(desk.model.get().acting?.wrong).toEqual({ text: 'unfinished' });
  desk.fillIn('text', 'Sinds wanneer is dat zo?');
  await desk.sendAct();
  expect(shown(desk).view.workflow.asked.map(({ asked }) => asked.content.type)).toEqual(['question']);
});

test('WBK-1a.2: a message is marked as a trade secret, and the mark is taken off again', async () => {
  await reported();
  const desk = await opened(anna);
  const { reportDigest = '' } = shown(desk).view;
  await desk.setLabel(reportDigest, true);
  expect([...shown(desk).view.workflow.labelled]).toEqual([reportDigest]);
  await desk.setLabel(reportDigest, false);
  expect([...shown(desk).view.workflow.labelled]).toEqual([]);
});

test('WBK-1a.2: a note for colleagues is marked among the notes, so that the melder learns nothing of it', async () => {
  await reported();
  const desk = await opened(anna);
  await desk.startDossier();
  desk.draft({ note: 'Het recept is zeven delen water.' });
  await desk.sendNote();
  const notes = () => findDossier(shown(desk))?.view;
  const note = notes()?.events.at(-1)?.message.digest ?? '';
  const before = shown(desk).view.events.length;
  await desk.setLabel(note, true);
  expect([...(notes()?.dossier.labelled ?? [])]).toEqual([note]);
  expect(shown(desk).view.events).toHaveLength(before);
  await desk.setLabel(note, false);
  expect([...(notes()?.dossier.labelled ?? [])]).toEqual([]);
});

test('what is written for colleagues starts their dossier, and the melder gets nothing of it', async () => {
  const sent = await reported();
  const desk = await opened(anna);
  desk.startAct('task');
  desk.fillIn('task', 'inform-person-concerned');
  desk.fillIn('title', 'Vertel het de betrokkene.');
  await desk.sendAct();
  desk.startAct('mine');
  await desk.sendAct();
  const dossier = dossierOf(shown(desk));
  expect([dossier.tasks.map(({ state }) => state), dossier.assignedTo]).toEqual([['open'], fpOf(anna)]);
  const of = dossier.tasks[0]?.said.message.digest ?? '';
  desk.startAct('task-change', of);
  desk.fillIn('state', 'open');
  desk.fillIn('dueOn', '2027-03-01');
  await desk.sendAct();
  expect(desk.model.get().acting?.wrong).toEqual({ text: 'reason' });
  desk.fillIn('text', 'Anders wist hij sporen uit.');
  await desk.sendAct();
  expect(dossierOf(shown(desk)).tasks[0]?.dueOn).toBe('2027-03-01');
  await house.goTo(NOON);
  const { meldingen } = await comeBack(house, channel, sent);
  expect(meldingen[0]?.view.events.map(({ kind }) => kind)).toEqual(['readers', 'report', 'opened']);
});

test('AMVB-10 WBK-2.2c: a report on paper is entered for its melder, whose words are known until they are replaced', async () => {
  const desk = await signedIn(anna);
  const persons = desk.model.get().desk?.known.directory.persons ?? [];
  const report: EnteredReport = {
    ...{ source: 'paper', language: 'nl', what: 'De kas klopt niet.', cameInOn: '2026-11-15' },
    // As the melder wants it: the functionaris who enters it does not read on.
    ...{ readers: persons.filter(({ name }) => name === BRAM), excluded: [] },
  };
  const entering = beginEntering();
  expect(await desk.enterReport(report, entering)).toBe(true);
  // An answer that got lost: the same once more is the same melding.
  expect(await desk.enterReport(report, entering)).toBe(true);
  await house.goTo(NIGHT);
  const { desk: atBram } = await openAt(bram);
  expect(atBram.meldingen.map(({ view }) => view.report?.entered)).toEqual(['paper']);
  // The letter lay there for days: the law does not wait for who enters it.
  const [onBramsDesk] = registerOf(atBram.meldingen, '2026-11-21');
  expect(onBramsDesk).toMatchObject({ receivedOn: '2026-11-15', confirmation: { dueOn: '2026-11-22' } });
  await desk.refresh();
  expect(desk.model.get().desk?.meldingen).toEqual([]);
  const { meldingen } = await openMailbox(house.api, await visit(house, channel), entering.code);
  expect(meldingen[0]?.view.report).toMatchObject({ entered: 'paper' });
});

test('what is no melding is set aside with others, for colleagues only, and taken back', async () => {
  await sendReport(house, channel, [ANNA]);
  await reported();
  const desk = await signedIn(anna);
  const ids = desk.model.get().desk?.meldingen.map(({ meldingId }) => meldingId) ?? [];
  for (const id of ids) desk.pick(id, true);
  desk.pick(ids[0] ?? '', false);
  await desk.setAside();
  const { many, picked } = desk.model.get();
  expect([many, picked]).toEqual([{ kind: 'junk', done: 1, total: 1, refused: 0 }, []]);
  const asideIn = () => desk.model.get().desk?.meldingen.filter((one) => dossierOf(one).junkSince !== undefined);
  expect(asideIn()?.map(({ meldingId }) => meldingId)).toEqual([ids[1]]);
  await desk.openMelding(ids[1] ?? '');
  desk.startAct('not-junk');
  await desk.sendAct();
  expect(asideIn()).toEqual([]);
});

test('WBK-2.2i: what comes in on the very day on which a melding was set aside brings it back', async () => {
  const sent = await reported();
  const desk = await signedIn(anna);
  const id = desk.model.get().desk?.meldingen[0]?.meldingId ?? '';
  desk.pick(id, true);
  await desk.setAside();
  const { session } = await comeBack(house, channel, sent);
  await replyToFunctionarissen(house.api, session, sent.meldingId, 'Er is bewijs.');
  const sinceAt = async (person: EnrolledPerson) => asideSince((await openAt(person)).melding);
  expect(await sinceAt(bram)).toBe('2026-11-21');
  await house.goTo(NOON);
  expect(await sinceAt(bram)).toBeUndefined();
  await desk.leave('ended');
  await desk.signIn.withPasskey();
  desk.pick(id, true);
  await desk.setAside();
  expect(await sinceAt(bram)).toBe('2026-11-21');
});

test('a colleague who withdraws is seen by the others, who take them off: nobody can do it alone', async () => {
  await reported();
  const elsewhere = await opened(bram);
  elsewhere.startAct('conflict');
  elsewhere.fillIn('text', 'Ik ken de betrokkene.');
  await elsewhere.sendAct();
  const desk = await opened(anna);
  expect(dossierOf(shown(desk)).conflicts).toEqual([fpOf(bram)]);
  desk.ask({ kind: 'remove', fp: fpOf(bram) });
  await desk.removeReader();
  expect(readersOf(shown(desk))).toEqual([fpOf(anna)]);
});

test('destruction that one asks for is seen by all, and stopped by the melder', async () => {
  const sent = await reported();
  const desk = await opened(anna);
  desk.ask({ kind: 'destroy' });
  await desk.askDestruction();
  const { ending } = shown(desk).view;
  expect([ending.asked.map(({ by }) => by), ending.due, desk.model.get().asking]).toEqual([
    ['functionaris'],
    '2027-02-21',
    undefined,
  ]);
  await house.goTo(NOON);
  const { session, meldingen } = await comeBack(house, channel, sent);
  expect(meldingen[0]?.view.ending.due).toBe('2027-02-21');
  await stopDestruction(house.api, session, sent.meldingId);
  await house.goTo('2026-11-21T23:30:00Z');
  expect((await openAt(bram)).melding.view.ending).toMatchObject({ asked: [], due: undefined });
});

test('destruction that a colleague asked for is stopped from the desk', async () => {
  await reported();
  const desk = await opened(anna);
  await desk.askDestruction();
  const other = await opened(bram);
  await other.stopDestruction();
  expect([other.model.get().done, shown(other).view.ending.due]).toEqual([{ kind: 'stopped' }, undefined]);
});

test('a colleague who came back is let in to every melding, and the desk says how far it is', async () => {
  await reported();
  const again = await comeBackUnderNewKeys(house, channel, bram);
  const desk = await signedIn(anna);
  const { checked, session, desk: found } = desk.model.get();
  const at = { known: checked?.known as never, session: session as never };
  const [returned] = returnedColleagues(at, found?.meldingen ?? []);
  await desk.readmit(returned as never);
  const { many, desk: after, busy } = desk.model.get();
  expect([many, busy]).toEqual([{ kind: 'readmit', done: 1, total: 1, refused: 0 }, undefined]);
  expect(returnedColleagues(at, after?.meldingen ?? [])).toEqual([]);
  expect((await openAt(again)).melding.view.report).toBeDefined();
});
