import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createDesk, type DeskModel } from '../../../../client/functionaris/desk-model.ts';
import { currentMelding, hasTyped } from '../../../../client/functionaris/desk-state.ts';
import { dossierOf } from '../../../../client/functionaris/dossier-flow.ts';
import { findMade, isUnsaved } from '../../../../client/functionaris/export/unsaved-export.ts';
import { type HeldReading, readInWorkers } from '../../../../client/functionaris/read-in-workers.ts';
import { readOnPage } from '../../../../client/functionaris/reading.ts';
import { TEXTS } from '../../../../client/functionaris/texts.ts';
import { type Api, RequestFailed } from '../../../../client/shared/api.ts';
import { cleanFile } from '../../../../client/shared/clean/clean-file.ts';
import type { Passkeys } from '../../../../client/shared/vault/passkey.ts';
import { signInWithRecovery } from '../../../../client/shared/vault/sign-in.ts';
import { formatCode } from '../../../../crypto/code.ts';
import { openSealedExport } from '../../../../crypto/sealed-export.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../../../helpers/house.ts';
import { enrolPerson } from '../../../helpers/people.ts';
import { readWorkers } from '../../../helpers/read-worker.ts';
import { sendReport } from '../../../helpers/report.ts';

const ANNA = 'Anna';
const BRAM = 'Bram';
let house: House;
let channel: Staffed;

beforeAll(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  await house.goTo('2026-11-20T12:00:00Z');
  await sendReport(house, channel, [ANNA, BRAM], { what: 'De filters worden niet vervangen.' });
  await house.goTo('2026-11-20T23:30:00Z');
});
afterAll(() => house.close());

function passkeysOf(name: string): Passkeys {
  const person = channel.people.find((one) => one.name === name);
  if (person === undefined) throw new Error(`nobody called ${name}`);
  return person.authenticator;
}

function deskOf(passkeys: Passkeys, api: Api = house.api, today = house.today, reading?: HeldReading): DeskModel {
  return createDesk({
    api,
    passkeys,
    work: house.work,
    clean: (file) => cleanFile(file),
    today,
    ...(reading && { reading }),
  });
}

async function signedIn(name: string, api?: Api): Promise<DeskModel> {
  const desk = deskOf(passkeysOf(name), api);
  await desk.signIn.withPasskey();
  return desk;
}

async function openFirst(desk: DeskModel): Promise<void> {
  await desk.openMelding(desk.model.get().desk?.meldingen[0]?.meldingId ?? '');
}

/** A server that answers one path with something else. */
function lying(path: string, lie: (answer: never) => unknown): Api {
  return {
    ...house.api,
    async call(call) {
      const answer = await house.api.call(call);
      return call.path === path ? (lie(answer as never) as typeof answer) : answer;
    },
  };
}

test('signing in with a list that did not change opens the desk without a question', async () => {
  const { screen, desk, problem } = (await signedIn(ANNA)).model.get();
  expect([screen, desk?.meldingen.length, problem]).toEqual(['desk', 1, undefined]);
});

test('a device on another day than the server is told so in words of its own, and confirms nothing', async () => {
  const desk = deskOf(passkeysOf(ANNA), house.api, () => '2026-12-25');
  await desk.signIn.withPasskey();
  expect(desk.model.get().problem).toBe('clock.differs');
  expect(desk.model.get().desk).toBeUndefined();
});

test('somebody new on the list is shown first, and a no confirms nothing', async () => {
  // The session that listed the others is over by now.
  const steward = await signInWithRecovery(house.api, channel.stewardCode);
  const cora = await enrolPerson(house, { ...channel, steward }, 'Cora');
  const desk = await signedIn(ANNA);
  expect(desk.model.get().screen).toBe('confirm');
  expect(desk.model.get().checked?.unconfirmed).toMatchObject([{ kind: 'added', person: { name: 'Cora' } }]);
  desk.doubt(true);
  await desk.openWithoutConfirming();
  expect(desk.model.get().screen).toBe('desk');
  const again = await signedIn(ANNA);
  expect(again.model.get().screen).toBe('confirm');
  await again.confirm();
  expect(again.model.get().screen).toBe('desk');
  expect((await signedIn(ANNA)).model.get().screen).toBe('desk');
  await cora.confirm();
});

test('a list that went back in time is an alarm, and nothing of the desk is read', async () => {
  const rolledBack = lying('/api/directory', ({ batch, chain }: { batch: string; chain: { entries: unknown[] } }) => ({
    batch,
    chain: { ...chain, entries: chain.entries.slice(0, 2) },
  }));
  const { screen, desk } = (await signedIn(ANNA, rolledBack)).model.get();
  expect([screen, desk]).toEqual(['alarm', undefined]);
});

test('opening a melding says so to the others, once', async () => {
  const desk = await signedIn(ANNA);
  await openFirst(desk);
  await openFirst(desk);
  const melding = currentMelding(desk.model.get());
  expect(melding?.view.events.filter(({ kind }) => kind === 'opened').length).toBe(1);
});

test('an empty answer is not sent, and a double click sends once', async () => {
  const desk = await signedIn(ANNA);
  await openFirst(desk);
  await desk.sendReply();
  expect(desk.model.get().unwritten).toBe('reply');
  desk.draft({ reply: 'Waar precies?' });
  await Promise.all([desk.sendReply(), desk.sendReply()]);
  const texts = currentMelding(desk.model.get())?.view.events.filter(({ kind }) => kind === 'text');
  expect(texts?.length).toBe(1);
  expect(desk.model.get()).toMatchObject({ done: { kind: 'reply' }, unwritten: undefined });
});

test('a confirmation is not sent while a place of the proposed text is open, or with nothing in it', async () => {
  const desk = await signedIn(ANNA);
  await openFirst(desk);
  for (const text of ['Ontvangen door [uw naam].', ' ']) {
    await desk.sendReceipt(text);
    expect(desk.model.get().unwritten).toBe('receipt');
    expect(currentMelding(desk.model.get())?.view.confirmedOn).toBeUndefined();
  }
});

test('an answer sent while the melding is still being marked as opened is not lost', async () => {
  const desk = await signedIn(BRAM);
  if (desk.model.get().screen === 'confirm') await desk.confirm();
  const opening = openFirst(desk);
  desk.draft({ reply: 'Ik kijk mee.' });
  await Promise.all([opening, desk.sendReply()]);
  const events = currentMelding(desk.model.get())?.view.events ?? [];
  expect(events.some((event) => event.kind === 'text' && event.text === 'Ik kijk mee.')).toBe(true);
  expect(currentMelding(desk.model.get())?.view.openedBy.length).toBe(2);
});

test('when the session is over, what was typed stays, and nothing of what was read', async () => {
  const desk = await signedIn(ANNA);
  await openFirst(desk);
  desk.draft({ reply: 'Half getypt' });
  await house.goTo('2026-11-21T23:30:00Z');
  await desk.sendReply();
  const closed = desk.model.get();
  expect([closed.session, closed.desk, closed.checked]).toEqual([undefined, undefined, undefined]);
  expect(desk.signIn.model.get().notice).toBe('ended');
  await desk.signIn.withPasskey();
  const { screen, drafts, current } = desk.model.get();
  expect([screen, drafts[current ?? '']?.reply]).toEqual(['melding', 'Half getypt']);
  await desk.sendReceipt('Ontvangen.');
  expect(currentMelding(desk.model.get())?.view.confirmedOn).toBe('2026-11-22');
});

test('who is signed out is told that words are still there only where they are', async () => {
  const desk = await signedIn(ANNA);
  desk.look('enter');
  await desk.leave('idle');
  expect(hasTyped(desk.model.get())).toBe(false);
  for (const language of ['nl', 'en'] as const) {
    const { ended, idle } = TEXTS[language].account.signIn;
    expect(`${ended} ${idle}`).not.toMatch(/getypt|typed/);
  }
  await desk.signIn.withPasskey();
  await openFirst(desk);
  desk.draft({ note: 'Ik bel morgen.' });
  await desk.leave('idle');
  expect(hasTyped(desk.model.get())).toBe(true);
  await desk.signIn.withPasskey();
  await desk.sendNote();
  desk.startAct('decision');
  desk.fillIn('text', 'Wij wachten.');
  await desk.leave('idle');
  expect(hasTyped(desk.model.get())).toBe(true);
  await desk.signIn.withPasskey();
  desk.startAct('decision');
  await desk.sendAct();
  await desk.leave('idle');
  expect(hasTyped(desk.model.get())).toBe(false);
});

test('what one person typed on a device is not there for the next one', async () => {
  const { passkeys, next } = sharedPage(ANNA);
  const desk = deskOf(passkeys);
  await desk.signIn.withPasskey();
  await openFirst(desk);
  desk.draft({ reply: 'Van Anna' });
  await desk.leave('idle');
  next(BRAM);
  await desk.signIn.withPasskey();
  expect(desk.model.get()).toMatchObject({ drafts: {}, current: undefined, screen: 'desk' });
});

test('a steward is told that this is not their page, and stays out', async () => {
  const desk = deskOf(passkeysOf(ANNA));
  desk.signIn.type((await formatCode(channel.stewardCode, 'nl')).join(' '));
  await desk.signIn.withCode();
  expect(desk.signIn.model.get().isWrongRole).toBe(true);
  expect(desk.model.get().session).toBeUndefined();
});

const SEALED = { form: 'sealed', recipient: 'Rechtbank', withDossier: false, labelledReason: '' } as const;

test('SEALED-EXPORT: the words of an export are gone with its screen, and with the desk', async () => {
  const desk = await signedIn(ANNA);
  await openFirst(desk);
  const make = async () => {
    desk.go('take-out');
    const saved: Uint8Array[] = [];
    await desk.takeOut(SEALED, { text: TEXTS.nl, language: 'nl' }, (bytes) => saved.push(bytes));
    const words = desk.model.get().sealedWith?.words ?? [];
    await openSealedExport(saved[0] ?? new Uint8Array(), words);
    return words.join();
  };
  const gone = () => JSON.stringify(desk.model.get().sealedWith);
  const first = await make();
  const drawn = await make();
  expect(drawn).not.toBe(first);
  desk.go('melding');
  expect(gone()).toBeUndefined();
  await make();
  desk.backToDesk();
  expect(gone()).toBeUndefined();
  await openFirst(desk);
  await make();
  await desk.leave('idle');
  expect(gone()).toBeUndefined();
});

/** Something happens on the page as soon as the server has answered one path, once. */
function meanwhile(path: string) {
  const paths: string[] = [];
  const happening: { now: (() => unknown) | undefined } = { now: undefined };
  const api: Api = {
    ...house.api,
    async call(call) {
      const answer = await house.api.call(call);
      paths.push(call.path);
      const { now } = happening;
      if (call.path === path && now !== undefined) {
        happening.now = undefined;
        await now();
      }
      return answer;
    },
  };
  return { api, paths, happening };
}

async function takeSealed(desk: DeskModel, recipient: string, withDossier = false): Promise<Uint8Array | undefined> {
  const saved: Uint8Array[] = [];
  const save = (bytes: Uint8Array) => void saved.push(bytes);
  await desk.takeOut({ ...SEALED, recipient, withDossier }, { text: TEXTS.nl, language: 'nl' }, save);
  return saved[0];
}

test('SEALED-EXPORT: whoever leaves the screen gets no file that never opens, and finds it when coming back', async () => {
  const { api, paths, happening } = meanwhile('/api/desk/messages');
  const desk = await signedIn(ANNA, api);
  await openFirst(desk);
  desk.go('take-out');
  happening.now = () => desk.go('melding');
  expect(await takeSealed(desk, 'DNB')).toBeUndefined();
  expect(desk.model.get().sealedWith).toBeUndefined();
  desk.go('take-out');
  const { session } = desk.model.get();
  const melding = currentMelding(desk.model.get());
  if (session === undefined || melding === undefined) throw new Error('signed out');
  expect(findMade(session, melding)?.wishes.recipient).toBe('DNB');
  const sent = paths.filter((path) => path === '/api/desk/messages').length;
  const saved = await takeSealed(desk, 'DNB');
  await openSealedExport(saved ?? new Uint8Array(), desk.model.get().sealedWith?.words ?? []);
  expect(paths.filter((path) => path === '/api/desk/messages').length).toBe(sent);
  expect(findMade(session, currentMelding(desk.model.get()) ?? melding)).toBeUndefined();
});

test('an export whose maker left before it was recorded is not recorded', async () => {
  const { api, paths, happening } = meanwhile('/api/desk/read');
  const desk = await signedIn(ANNA, api);
  await openFirst(desk);
  desk.go('take-out');
  paths.length = 0;
  happening.now = desk.backToDesk;
  expect(await takeSealed(desk, 'Inspectie')).toBeUndefined();
  expect(paths).not.toContain('/api/desk/messages');
});

test('an export that was not handed over is gone with the desk', async () => {
  const { api, happening } = meanwhile('/api/desk/messages');
  const desk = await signedIn(ANNA, api);
  await openFirst(desk);
  desk.go('take-out');
  const { session } = desk.model.get();
  happening.now = () => desk.go('melding');
  await takeSealed(desk, 'AFM');
  const melding = currentMelding(desk.model.get());
  if (session === undefined || melding === undefined) throw new Error('signed out');
  expect(findMade(session, melding)).toBeDefined();
  await desk.leave('idle');
  expect(findMade(session, melding)).toBeUndefined();
});

/** One page where one person after another signs in. */
function sharedPage(first: string) {
  const here = { current: passkeysOf(first) };
  const passkeys: Passkeys = {
    create: (options) => here.current.create(options),
    use: (options) => here.current.use(options),
  };
  return { passkeys, next: (name: string) => (here.current = passkeysOf(name)) };
}

const LEAVING = ['out', 'idle', 'ended', 'refused'] as const;

/** Who leaves while their export is being recorded, on a page that the next one uses. */
async function leftWhileRecorded(notice: (typeof LEAVING)[number], recipient: string) {
  const { api, paths, happening } = meanwhile('/api/desk/messages');
  const { passkeys, next } = sharedPage(ANNA);
  const desk = deskOf(passkeys, api);
  await desk.signIn.withPasskey();
  await openFirst(desk);
  desk.go('take-out');
  happening.now = () => {
    if (notice === 'refused') throw new RequestFailed('session.refused');
    return desk.leave(notice);
  };
  expect(await takeSealed(desk, recipient, true)).toBeUndefined();
  return { desk, paths, next };
}

const recorded = (desk: DeskModel, recipient: string) =>
  desk.model
    .get()
    .desk?.meldingen.flatMap((one) => dossierOf(one).exports.filter(({ content }) => content.recipient === recipient));

test.each(LEAVING)(
  'whose session is %s while an export is recorded is told so after signing in again, and saves that one',
  async (notice) => {
    const recipient = `Rechtbank ${notice}`;
    const { desk, paths } = await leftWhileRecorded(notice, recipient);
    expect(isUnsaved(desk.model.get())).toBe(true);
    // Nothing of it can be read until its maker is here again.
    expect(JSON.stringify({ ...desk.model.get(), unsaved: undefined })).not.toContain(recipient);
    expect(Buffer.from(desk.model.get().unsaved ?? []).toString('latin1')).not.toContain(recipient);
    await desk.signIn.withPasskey();
    const { screen, session } = desk.model.get();
    const melding = currentMelding(desk.model.get());
    if (session === undefined || melding === undefined) throw new Error('nobody is told');
    expect([screen, findMade(session, melding)?.wishes.recipient]).toEqual(['take-out', recipient]);
    const sent = paths.filter((path) => path === '/api/desk/messages').length;
    const saved = await takeSealed(desk, recipient, true);
    await openSealedExport(saved ?? new Uint8Array(), desk.model.get().sealedWith?.words ?? []);
    expect(paths.filter((path) => path === '/api/desk/messages').length).toBe(sent);
    expect(recorded(desk, recipient)?.length).toBe(1);
    expect(isUnsaved(desk.model.get())).toBe(false);
  },
);

test('an export that waits for its maker is not there for who signs in next', async () => {
  const { desk, next } = await leftWhileRecorded('out', 'Inspectie OSZ');
  next(BRAM);
  await desk.signIn.withPasskey();
  expect(desk.model.get()).toMatchObject({ screen: 'desk', current: undefined, unsaved: undefined });
  expect(recorded(desk, 'Inspectie OSZ')?.length).toBe(1);
});

test('signing out leaves nothing behind', async () => {
  const desk = await signedIn(ANNA);
  await openFirst(desk);
  desk.draft({ reply: 'Weg' });
  await desk.leave('out');
  expect(desk.model.get()).toMatchObject({ session: undefined, desk: undefined, drafts: {}, filter: '' });
});

/** The server hears late that somebody signed out. */
function slowGoodbye() {
  let sayGoodbye: () => void = () => undefined;
  const api: Api = {
    ...house.api,
    async call(call) {
      if (call.method === 'DELETE') await new Promise<void>((resolve) => (sayGoodbye = resolve));
      return house.api.call(call);
    },
  };
  return { api, sayGoodbye: () => sayGoodbye() };
}

test('whoever signs out while the desk opens ends those who read for them, and hears no more of it', async () => {
  const workers = readWorkers(house.api, {
    ...readOnPage(house.api),
    fetchListing: () => new Promise(() => undefined),
  });
  const reading = readInWorkers({ open: workers.open, howMany: 1, onPage: readOnPage(house.api) });
  reading.begin();
  const { api, sayGoodbye } = slowGoodbye();
  const desk = deskOf(passkeysOf(ANNA), api, house.today, reading);
  const opening = desk.signIn.withPasskey();
  await vi.waitFor(() => expect(workers.given.map(({ value }) => value.kind)).toContain('list'));
  expect(desk.model.get().screen).toBe('opening');
  const leaving = desk.leave('out');
  await opening;
  expect(desk.model.get()).toMatchObject({ session: undefined, desk: undefined, problem: undefined });
  sayGoodbye();
  await leaving;
  expect([workers.opened, workers.ended]).toEqual([2, 1]);
});

test('what was found is kept before the session of whoever signs out is ended', async () => {
  await sendReport(house, channel, [ANNA]);
  await house.goTo('2026-11-22T23:30:00Z');
  const answered: string[] = [];
  let keep: (() => void) | undefined;
  const api: Api = {
    ...house.api,
    async call(call) {
      const isKeeping = call.method === 'PUT' && call.path === '/api/account/state';
      if (isKeeping) await new Promise<void>((resolve) => (keep = resolve));
      const answer = await house.api.call(call);
      if (isKeeping || call.method === 'DELETE') answered.push(call.path);
      return answer;
    },
  };
  const desk = deskOf(passkeysOf(ANNA), api);
  const opening = desk.signIn.withPasskey();
  await vi.waitFor(() => expect(keep).toBeDefined());
  const leaving = desk.leave('out');
  keep?.();
  await Promise.all([opening, leaving]);
  expect(answered).toEqual(['/api/account/state', '/api/session']);
});

test('whoever signs in again before the server has heard that they left is at their desk, and stays there', async () => {
  const { api, sayGoodbye } = slowGoodbye();
  const desk = await signedIn(ANNA, api);
  const leaving = desk.leave('out');
  await desk.signIn.withPasskey();
  expect(desk.model.get()).toMatchObject({ screen: 'desk', busy: undefined });
  sayGoodbye();
  await leaving;
  expect(desk.model.get()).toMatchObject({ screen: 'desk', busy: undefined, problem: undefined });
  expect(desk.model.get().session).toBeDefined();
});

test('what was being read for somebody who signed out is read no further, nor given to those who read for the next', async () => {
  const onPage = readOnPage(house.api);
  const tried = vi.fn(onPage.tryEnvelopes);
  let give: () => void = () => undefined;
  let hasListing = false;
  const reading: HeldReading = {
    ...onPage,
    async fetchListing(session) {
      const listing = await onPage.fetchListing(session);
      await new Promise<void>((resolve) => {
        give = resolve;
        hasListing = true;
      });
      return listing;
    },
    tryEnvelopes: tried,
    begin: () => undefined,
    end: () => undefined,
  };
  const desk = deskOf(passkeysOf(ANNA), house.api, house.today, reading);
  const opening = desk.signIn.withPasskey();
  await vi.waitFor(() => expect(hasListing).toBe(true));
  await desk.leave('out');
  give();
  await opening;
  expect(tried).not.toHaveBeenCalled();
});

test('an export that waits in one melding is not lost by another one, through a lock as well', async () => {
  const other = await sendReport(house, channel, [ANNA]);
  await house.goTo('2026-11-23T11:30:00Z');
  const { api, happening } = meanwhile('/api/desk/messages');
  const desk = await signedIn(ANNA, api);
  const first = desk.model.get().desk?.meldingen.find(({ meldingId }) => meldingId !== other.meldingId)?.meldingId;
  await desk.openMelding(first ?? '');
  desk.go('take-out');
  happening.now = () => desk.backToDesk();
  expect(await takeSealed(desk, 'Gerecht')).toBeUndefined();
  await desk.openMelding(other.meldingId);
  desk.go('take-out');
  expect(await takeSealed(desk, 'Autoriteit')).toBeDefined();
  expect(isUnsaved(desk.model.get())).toBe(true);
  await desk.leave('idle');
  await desk.signIn.withPasskey();
  expect(desk.model.get()).toMatchObject({ screen: 'take-out', current: first });
  expect(await takeSealed(desk, 'Gerecht')).toBeDefined();
  expect(recorded(desk, 'Gerecht')?.length).toBe(1);
  expect(isUnsaved(desk.model.get())).toBe(false);
});

test('LET-2: a procesbegeleider says yes to the list, and is then at what they watch', async () => {
  const steward = await signInWithRecovery(house.api, channel.stewardCode);
  const petra = await enrolPerson(house, { ...channel, steward }, 'Petra', { receives: false, followsUp: false });
  const desk = deskOf(petra.authenticator);
  await desk.signIn.withPasskey();
  expect(desk.model.get().screen).toBe('confirm');
  await desk.confirm();
  expect(desk.model.get()).toMatchObject({ screen: 'desk', watch: { meldingen: [] } });
});
