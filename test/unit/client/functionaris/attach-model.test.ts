import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasUnsentFiles, sendingOf } from '../../../../client/functionaris/attach-model.ts';
import { createDesk, type DeskModel } from '../../../../client/functionaris/desk-model.ts';
import { type AttachedTo, currentMelding, draftOf } from '../../../../client/functionaris/desk-state.ts';
import { findDossier } from '../../../../client/functionaris/dossier-flow.ts';
import { changeReaders } from '../../../../client/functionaris/readers-flow.ts';
import { mailboxFiles } from '../../../../client/melder/file-flow.ts';
import type { Api } from '../../../../client/shared/api.ts';
import { cleanFile } from '../../../../client/shared/clean/clean-file.ts';
import { openFile } from '../../../../client/shared/files/download-file.ts';
import type { ConversationView } from '../../../../schema/content/fold.ts';
import { comeBack, fpOf, openAt, textsOf } from '../../../helpers/desk.ts';
import { meddledApi } from '../../../helpers/files.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../../../helpers/house.ts';
import type { EnrolledPerson } from '../../../helpers/people.ts';
import { type SentReport, sendReport } from '../../../helpers/report.ts';

const [ANNA, BRAM] = ['Anna', 'Bram'];
const NIGHT = '2026-11-20T23:30:00Z';
const NOON = '2026-11-21T11:30:00Z';
const LETTER = 'Dit is de brief die wij verstuurden.';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;
let sent: SentReport;
beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
  sent = await sendReport(house, channel, [ANNA, BRAM]);
  await house.goTo(NIGHT);
});
afterEach(() => house.close());

async function opened(person: EnrolledPerson, api: Api = house.api): Promise<DeskModel> {
  const desk = createDesk({
    api,
    passkeys: person.authenticator,
    work: house.work,
    clean: (file) => cleanFile(file),
    today: house.today,
  });
  await desk.signIn.withPasskey();
  if (desk.model.get().screen === 'confirm') await desk.confirm();
  await desk.openMelding(desk.model.get().desk?.meldingen[0]?.meldingId ?? '');
  return desk;
}

/** Chosen and cleaned. */
async function attached(desk: DeskModel, to: AttachedTo, ...contents: readonly string[]): Promise<void> {
  desk.attach.chooserOf(to).add(contents.map((content) => new File([content], 'Brief van Jan.txt')));
  await expect.poll(() => chosen(desk, to).every(({ outcome }) => outcome !== undefined)).toBe(true);
}

function chosen(desk: DeskModel, to: AttachedTo) {
  const state = desk.model.get();
  return draftOf(state, state.current ?? '').files[to];
}

const stateOf = (desk: DeskModel, to: AttachedTo = 'reply') => sendingOf(desk.model.get(), to);

/** Whichever comes first: all sent, or a stop. */
async function settled(desk: DeskModel, to: AttachedTo = 'reply'): Promise<void> {
  await expect.poll(() => stateOf(desk, to)?.kind ?? 'none', { timeout: 10_000 }).toMatch(/none|stopped/);
}

function announcedIn({ events }: ConversationView) {
  return events.flatMap((event) => (event.kind === 'files' ? [event.content] : []));
}

function shown(desk: DeskModel): ConversationView {
  const melding = currentMelding(desk.model.get());
  if (melding === undefined) throw new Error('no melding is open');
  return melding.view;
}

/** As it is on the server. */
const countOnServer = async () =>
  (await house.deps.store.sumFiles(Buffer.from(sent.meldingId, 'base64url'), 'functionaris')).count;

/** Holds every chunk back until it is let go. */
function holding() {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const api = meddledApi(house, async ({ path }, answer) => {
    if (path.startsWith('/api/files/chunks')) await held;
    return answer();
  });
  return { api, letGo: () => letGo() };
}

describe('files from the desk', () => {
  test('go with a reply in one message, cleaned and under neutral names, and the melder opens them', async () => {
    const desk = await opened(anna);
    desk.draft({ reply: 'Hierbij de brieven.' });
    await attached(desk, 'reply', LETTER, 'Een tweede.');
    await desk.sendReply();
    await settled(desk);
    const state = desk.model.get();
    expect([state.done, state.problem, hasUnsentFiles(state), chosen(desk, 'reply')]).toEqual([
      { kind: 'reply' },
      undefined,
      false,
      [],
    ]);
    const [content] = announcedIn(shown(desk));
    expect([content?.note, content?.files.map(({ name }) => name)]).toEqual([
      'Hierbij de brieven.',
      ['tekst-1.txt', 'tekst-2.txt'],
    ]);
    await house.goTo(NOON);
    const mailbox = await comeBack(house, channel, sent);
    const [received] = announcedIn(mailbox.meldingen[0]?.view as ConversationView)[0]?.files ?? [];
    if (received === undefined) throw new Error('no file came');
    const door = mailboxFiles(house.api, mailbox.session, sent.meldingId);
    expect(new TextDecoder().decode(await openFile(house.api, door, received))).toBe(LETTER);
  });

  test('go with a note for colleagues, and the melder learns nothing of them', async () => {
    const desk = await opened(anna);
    await desk.startDossier();
    await attached(desk, 'note', LETTER);
    await desk.sendNote();
    await settled(desk, 'note');
    expect(desk.model.get().done).toEqual({ kind: 'note' });
    const atBram = await openAt(bram);
    expect(announcedIn(findDossier(atBram.melding)?.view as ConversationView)).toHaveLength(1);
    await house.goTo(NOON);
    const { meldingen } = await comeBack(house, channel, sent);
    expect(announcedIn(meldingen[0]?.view as ConversationView)).toEqual([]);
  });

  test('wait until all are cleaned, and are at most ten', async () => {
    const desk = await opened(anna);
    desk.draft({ reply: 'Alvast.' });
    desk.attach.chooserOf('reply').add([new File([LETTER], 'brief.txt')]);
    await desk.sendReply();
    expect(desk.model.get()).toMatchObject({ isHeld: 'reply', done: undefined });
    await attached(desk, 'reply', ...Array.from({ length: 10 }, () => LETTER));
    await desk.sendReply();
    expect(desk.model.get()).toMatchObject({ isHeld: 'reply', done: undefined });
    expect([announcedIn(shown(desk)), textsOf(shown(desk)), stateOf(desk)]).toEqual([[], [], undefined]);
  });

  test('that were chosen and cannot be cleaned are not sent unasked, and neither is an empty message', async () => {
    const desk = await opened(anna);
    await attached(desk, 'reply', '%!PS-Adobe-3.0');
    await desk.sendReply();
    expect([desk.model.get().unwritten, announcedIn(shown(desk))]).toEqual(['reply', []]);
  });

  test('for which there is no room stop before anything is lost, and the words go without them', async () => {
    const desk = await opened(anna);
    Object.assign(house.deps.store, { freeBytes: async () => 1_073_741_824 });
    await house.deps.store.noteFreeBytes();
    desk.draft({ reply: 'Met de brief.' });
    await attached(desk, 'reply', LETTER);
    await desk.sendReply();
    await settled(desk);
    expect(stateOf(desk)).toEqual({ kind: 'stopped', failure: 'server.full' });
    desk.attach.cancel('reply');
    const state = desk.model.get();
    expect([draftOf(state, state.current ?? '').reply, chosen(desk, 'reply').length]).toEqual(['Met de brief.', 1]);
    for (const { id } of chosen(desk, 'reply')) desk.attach.chooserOf('reply').remove(id);
    await desk.sendReply();
    expect([textsOf(shown(desk)), await countOnServer()]).toEqual([['Met de brief.'], 0]);
  });

  test('that are cancelled leave nothing on the server, and what was written and chosen stays', async () => {
    const { api } = holding();
    const desk = await opened(anna, api);
    desk.draft({ reply: 'Toch niet.' });
    await attached(desk, 'reply', LETTER);
    await desk.sendReply();
    await expect.poll(countOnServer).toBe(1);
    expect(hasUnsentFiles(desk.model.get())).toBe(true);
    desk.attach.pause('reply');
    expect(stateOf(desk)).toMatchObject({ kind: 'paused' });
    desk.attach.cancel('reply');
    await expect.poll(countOnServer).toBe(0);
    const state = desk.model.get();
    expect([stateOf(desk), draftOf(state, state.current ?? '').reply, chosen(desk, 'reply').length]).toEqual([
      undefined,
      'Toch niet.',
      1,
    ]);
  });

  test('go on while the functionaris is elsewhere, and are announced where they belong', async () => {
    const { api, letGo } = holding();
    const desk = await opened(anna, api);
    await attached(desk, 'reply', LETTER);
    await desk.sendReply();
    desk.backToDesk();
    letGo();
    await expect.poll(() => hasUnsentFiles(desk.model.get())).toBe(false);
    expect(desk.model.get()).toMatchObject({ screen: 'desk', done: undefined });
    await desk.openMelding(sent.meldingId);
    expect(announcedIn(shown(desk))).toHaveLength(1);
  });

  test('P1: are announced to the readers that were on the screen, and to others after another press', async () => {
    const { api, letGo } = holding();
    const desk = await opened(anna, api);
    await attached(desk, 'reply', LETTER);
    await desk.sendReply();
    const elsewhere = await openAt(anna);
    await changeReaders(elsewhere.at, elsewhere.melding, { remove: [fpOf(bram)] });
    letGo();
    await settled(desk);
    expect([stateOf(desk), announcedIn(shown(desk))]).toEqual([{ kind: 'stopped', failure: 'message.conflict' }, []]);
    desk.attach.goOn('reply');
    await expect.poll(() => announcedIn(shown(desk)).length).toBe(1);
    expect([await countOnServer(), hasUnsentFiles(desk.model.get())]).toEqual([1, false]);
  });

  test('stay when the session ends, and go on after signing in again', async () => {
    const { api, letGo } = holding();
    const desk = await opened(anna, api);
    await attached(desk, 'reply', LETTER);
    await desk.sendReply();
    await expect.poll(countOnServer).toBe(1);
    await desk.leave('ended');
    letGo();
    await settled(desk);
    expect(stateOf(desk)).toEqual({ kind: 'stopped', failure: 'session.refused' });
    await desk.signIn.withPasskey();
    desk.attach.goOn('reply');
    await expect.poll(() => announcedIn(shown(desk)).length).toBe(1);
  });

  test('are forgotten by who signs out', async () => {
    const { api } = holding();
    const desk = await opened(anna, api);
    await attached(desk, 'reply', LETTER);
    await desk.sendReply();
    await expect.poll(countOnServer).toBe(1);
    await desk.leave('out');
    expect(hasUnsentFiles(desk.model.get())).toBe(false);
    await expect.poll(countOnServer).toBe(0);
  });
});
