import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadMelding } from '../../client/functionaris/desk-flow.ts';
import { DOSSIER, findDossier, startThread, writeNote } from '../../client/functionaris/dossier-flow.ts';
import { deskFiles, sendFiles as sendFromDesk } from '../../client/functionaris/file-flow.ts';
import { reread } from '../../client/functionaris/melding-flow.ts';
import { changeReaders } from '../../client/functionaris/readers-flow.ts';
import { mailboxFiles, sendFiles } from '../../client/melder/file-flow.ts';
import { RequestFailed } from '../../client/shared/api.ts';
import { sendTogether } from '../../client/shared/attach/send-together.ts';
import { canOpenFile, openFile, saveFile } from '../../client/shared/files/download-file.ts';
import type { FileRef } from '../../client/shared/files/file-ref.ts';
import { COLLECT_MAX_BYTES, canSaveFile, chooseSink, NoFileChosen } from '../../client/shared/files/file-sink.ts';
import { startUpload, TransferCancelled } from '../../client/shared/files/upload-file.ts';
import { concat } from '../../crypto/public/bytes.ts';
import { InvalidInputError, VerifyError } from '../../crypto/public/errors.ts';
import { paddedFileBytes } from '../../crypto/public/sizes.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import type { ConversationView } from '../../schema/content/fold.ts';
import { comeBack, fpOf, openAt } from '../helpers/desk.ts';
import { described, fileOf, meddledApi, noWaiting, sinkInMemory, upload } from '../helpers/files.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';

const CHUNK = 262_144;

let house: House;
let opened: Staffed;
let sent: SentReport;
let anna: EnrolledPerson;
let bram: EnrolledPerson;
beforeEach(async () => {
  house = await openHouse();
  opened = await staffedChannel(house, ['Anna de Vries', 'Bram Jansen']);
  [anna, bram] = opened.people as [EnrolledPerson, EnrolledPerson];
  sent = await sendReport(house, opened, ['Anna de Vries', 'Bram Jansen']);
});
afterEach(async () => house.close());

async function melderAt() {
  const { session } = await comeBack(house, opened, sent);
  return { session, door: mailboxFiles(house.api, session, sent.meldingId) };
}

function filesOf({ events }: ConversationView): readonly FileRef[] {
  return events.flatMap((event) => (event.kind === 'files' ? event.content.files : []));
}

/** Readers change between two chunks of an upload. */
function takingOff(at: House, change: () => Promise<unknown>) {
  let puts = 0;
  return meddledApi(at, async ({ path }, answer) => {
    if (!path.startsWith('/api/files/chunks')) return answer();
    puts += 1;
    if (puts === 2) await change();
    return answer();
  });
}

describe('a file', () => {
  it('goes from melder to functionaris with the report, and another one back', async () => {
    const { session, door } = await melderAt();
    const receipts = fileOf(700_000);
    const ref = await upload(house.api, door, receipts);
    await sendFiles(house.api, session, sent.meldingId, { files: [ref], note: 'De bonnetjes.' });
    await house.goTo('2026-11-20T11:00:30Z');

    const atAnna = await openAt(anna);
    const [received] = filesOf(atAnna.melding.view) as [FileRef];
    expect(received).toEqual(ref);
    const annasDoor = deskFiles(atAnna.at, atAnna.melding);
    const read = await openFile(house.api, annasDoor, received);
    expect(areEqual(read, receipts)).toBe(true);

    const answer = await upload(house.api, annasDoor, fileOf(10), { name: 'brief.pdf' });
    await sendFromDesk(atAnna.at, atAnna.melding, { files: [answer] });
    const atBram = await openAt(bram);
    await openFile(house.api, deskFiles(atBram.at, atBram.melding), answer);
    await house.goTo('2026-11-20T23:00:30Z');
    const again = await comeBack(house, opened, sent);
    const [, back] = filesOf(again.meldingen[0]?.view as ConversationView) as [FileRef, FileRef];
    const brief = await openFile(house.api, mailboxFiles(house.api, again.session, sent.meldingId), back);
    expect([back.name, brief.length]).toEqual(['brief.pdf', 10]);
  });

  it('of the dossier is for colleagues: the melder is not given it, nor is it there in the conversation', async () => {
    await house.goTo('2026-11-20T11:00:30Z');
    const at = await openAt(anna);
    const started = await startThread(at.at, at.melding, DOSSIER);
    const ref = await upload(house.api, deskFiles(at.at, started, DOSSIER), fileOf(20));
    const noted = await sendFromDesk(at.at, started, { files: [ref] }, { thread: DOSSIER });
    expect(filesOf(findDossier(noted)?.view as ConversationView)).toEqual([ref]);
    await house.goTo('2026-11-20T23:00:30Z');
    const atBram = await openAt(bram);
    expect((await openFile(house.api, deskFiles(atBram.at, atBram.melding, DOSSIER), ref)).length).toBe(20);
    const inConversation = openFile(house.api, deskFiles(atBram.at, atBram.melding), ref);
    await expect(inConversation).rejects.toMatchObject({ code: 'desk.refused' });
    const { door } = await melderAt();
    await expect(openFile(house.api, door, ref)).rejects.toMatchObject({ code: 'mailbox.refused' });
  });

  it('of the dossier is not for who was taken off the conversation while it was on its way', async () => {
    await house.goTo('2026-11-20T11:00:30Z');
    const { at, melding } = await openAt(anna);
    const noted = await writeNote(at, melding, 'Wij zijn met twee.');
    const atBram = await openAt(bram);
    const door = deskFiles(at, noted, DOSSIER);
    const sending = takingOff(house, () => changeReaders(at, noted, { remove: [fpOf(bram)] }));
    const ref = await upload(sending, door, fileOf(20 * CHUNK), { wait: noWaiting });
    const unaware = sendFromDesk(at, noted, { files: [ref] }, { thread: DOSSIER });
    await expect(unaware).rejects.toMatchObject({ code: 'message.conflict' });
    const now = await reread(at, noted);
    await sendFromDesk(at, now, { files: [ref] }, { thread: DOSSIER });
    const asBefore = openFile(house.api, deskFiles(atBram.at, atBram.melding, DOSSIER), ref);
    await expect(asBefore).rejects.toMatchObject({ code: 'desk.refused' });
    expect((await openFile(house.api, door, ref)).length).toBe(20 * CHUNK);
  });

  it('of a dossier that was left behind when readers changed waits until it has followed them', async () => {
    await house.goTo('2026-11-20T11:00:30Z');
    const { at, melding } = await openAt(anna);
    const noted = await writeNote(at, melding, 'Wij zijn met twee.');
    const conversationOnly = await changeReaders(at, { ...noted, others: [] }, { remove: [fpOf(bram)] });
    const readersOfDossier = (one: ReadMelding) => findDossier(one)?.read.epochs.at(-1)?.roster.readers.length;
    expect(readersOfDossier(conversationOnly)).toBe(2);
    const ref = await upload(house.api, deskFiles(at, conversationOnly, DOSSIER), fileOf(5));
    const sent = await sendFromDesk(at, conversationOnly, { files: [ref] }, { thread: DOSSIER });
    expect(readersOfDossier(sent)).toBe(1);
    expect((await openFile(house.api, deskFiles(at, sent, DOSSIER), ref)).length).toBe(5);
  });

  it.each([0, 1, CHUNK - 9, CHUNK - 8, CHUNK - 7, 2 * CHUNK - 8])('of %i bytes goes round as it is', async (length) => {
    const { session, door } = await melderAt();
    const file = fileOf(length);
    const ref = await upload(house.api, door, file);
    await sendFiles(house.api, session, sent.meldingId, { files: [ref] });
    expect(areEqual(await openFile(house.api, door, ref), file)).toBe(true);
  });

  it('of more than 2 GiB is refused before anything is read or sent', async () => {
    const { door } = await melderAt();
    const huge = { size: 2_147_483_649 } as Blob;
    expect(() => startUpload(house.api, door, huge, described)).toThrow(InvalidInputError);
  });

  it('of more than 32 MiB is saved piece by piece after it was verified, and what is swapped then leaves nothing', async () => {
    const { session, door } = await melderAt();
    const file = fileOf(33 * 1024 * 1024);
    const ref = await upload(house.api, door, file);
    await sendFiles(house.api, session, sent.meldingId, { files: [ref] });
    expect(canOpenFile(ref)).toBe(false);
    const sink = sinkInMemory();
    await saveFile(house.api, door, ref, sink);
    expect([sink.state, areEqual(concat(...sink.written), file)]).toEqual(['closed', true]);

    // A server that gives something else the second time.
    let answers = 0;
    const swapping = meddledApi(house, async ({ path }, answer) => {
      const response = await answer();
      if (!path.startsWith('/api/files/chunks')) return response;
      answers += 1;
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (answers === 3) bytes[100_000] = (bytes[100_000] as number) ^ 1;
      return new Response(bytes);
    });
    const left = sinkInMemory();
    await expect(saveFile(swapping, door, ref, left)).rejects.toThrow('could not be opened');
    expect([left.state, left.written]).toEqual(['aborted', []]);
  });

  it('too large to collect is said to be so before a byte of it is fetched, and only where there is no dialogue', async () => {
    const { session, door } = await melderAt();
    const ref = await upload(house.api, door, fileOf(5));
    await sendFiles(house.api, session, sent.meldingId, { files: [ref] });
    const largest = { ...ref, chunks: 1_024, paddedBytes: COLLECT_MAX_BYTES };
    const larger = { ...ref, chunks: 1_056, paddedBytes: paddedFileBytes(COLLECT_MAX_BYTES) };
    expect([canSaveFile(ref), canSaveFile(largest), canSaveFile(larger)]).toEqual([true, true, false]);
    let calls = 0;
    const counted = meddledApi(house, async (_, answer) => {
      calls += 1;
      return answer();
    });
    const saving = async () => saveFile(counted, door, larger, await chooseSink(larger));
    await expect(saving()).rejects.toThrow(InvalidInputError);
    expect(calls).toBe(0);

    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')));
    expect(canSaveFile(larger)).toBe(true);
    await expect(chooseSink(larger)).rejects.toThrow(NoFileChosen);
    vi.unstubAllGlobals();
  });

  it('that a server changed, cut short or swapped for another one is not given', async () => {
    const { session, door } = await melderAt();
    const [ref, other] = [
      await upload(house.api, door, fileOf(300_000)),
      await upload(house.api, door, fileOf(300_000)),
    ];
    await sendFiles(house.api, session, sent.meldingId, { files: [ref, other] });
    const flipping = meddledApi(house, async ({ path }, answer) => {
      const response = await answer();
      if (!path.startsWith('/api/files/chunks')) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      bytes[5] = (bytes[5] as number) ^ 1;
      return new Response(bytes);
    });
    await expect(openFile(flipping, door, ref)).rejects.toThrow(VerifyError);
    const swapping = { ...door, startDownload: () => door.startDownload(other.id) };
    await expect(openFile(house.api, swapping, ref)).rejects.toThrow(VerifyError);
    const cutting = meddledApi(house, async ({ path }, answer) => {
      const response = await answer();
      return path.startsWith('/api/files/chunks') ? new Response((await response.arrayBuffer()).slice(1)) : response;
    });
    const cut = openFile(cutting, door, ref, { wait: noWaiting });
    await expect(cut).rejects.toMatchObject({ code: 'answer.invalid' });
  });
});

describe('an upload', () => {
  /** A connection that is cut at every call: once before the server has it, once after. Of each chunk one reading. */
  function cutting() {
    const seen = new Map<string, Uint8Array>();
    let calls = 0;
    const api = meddledApi(house, async ({ path, init }, answer) => {
      if (!path.startsWith('/api/files/chunks')) return answer();
      const chunk = `${new Headers(init.headers).get('authorization')} ${path}`;
      const before = seen.get(chunk);
      // Of its own: the memory is used again when it has arrived.
      const bytes = (init.body as unknown as Uint8Array).slice();
      if (before !== undefined) expect(areEqual(before, bytes)).toBe(true);
      seen.set(chunk, bytes);
      calls += 1;
      const call = calls;
      if (call % 2 === 1) throw new TypeError('cut');
      const response = await answer();
      if (call % 4 === 2) throw new TypeError('cut');
      return response;
    });
    return { api, seen, calls: () => calls };
  }

  it('goes on where it was when the connection is cut at every tenth of it, and sends no chunk in two ways', async () => {
    const { session, door } = await melderAt();
    const file = fileOf(80 * CHUNK);
    const { api, seen, calls } = cutting();
    const ref = await upload(api, door, file, { wait: noWaiting });
    await sendFiles(house.api, session, sent.meldingId, { files: [ref] });
    expect(areEqual(await openFile(house.api, door, ref), file)).toBe(true);
    expect(seen.size).toBeGreaterThan(9);
    expect(calls()).toBeGreaterThan(2 * seen.size);
  });

  it('of several files from the desk goes on likewise, and a lost answer shows them once', async () => {
    await house.goTo('2026-11-20T11:00:30Z');
    const { at, melding } = await openAt(anna);
    const { api, seen, calls } = cutting();
    const files = [fileOf(40 * CHUNK), fileOf(40 * CHUNK)];
    const attachments = files.map((file) => ({ ...described, content: new Blob([file]) }));
    const losing = meddledApi(house, async ({ path }, answer) => {
      const response = await answer();
      if (path === '/api/desk/messages') throw new TypeError('cut');
      return response;
    });
    let announced = 0;
    const failures: string[] = [];
    const states = new Set<string>();
    const sender = sendTogether<string>(api, {
      attachments,
      openDoor: async () => deskFiles({ ...at, api: house.api }, melding),
      async announce(refs) {
        announced += 1;
        const over = announced === 1 ? losing : house.api;
        await sendFromDesk({ ...at, api: over }, melding, { files: refs, note: 'De bonnetjes.' });
      },
      failureOf: (error) => (error instanceof RequestFailed ? error.code : String(error)),
      onChange(state) {
        states.add(state.kind);
        if (state.kind === 'stopped') failures.push(state.failure);
      },
      wait: noWaiting,
    });
    await sender.go();
    expect(failures).toEqual(['network.failed']);
    await sender.go();
    expect([...states]).toEqual(['going', 'retrying', 'stopped', 'done']);
    expect([announced, seen.size > 9, calls() > 2 * seen.size]).toEqual([2, true, true]);
    const now = await reread(at, melding);
    const received = filesOf(now.view);
    expect(received).toHaveLength(2);
    const opened = await Promise.all(received.map((ref) => openFile(house.api, deskFiles(at, now), ref)));
    const same = opened.map((one, place) => areEqual(one, files[place] ?? fileOf(0)));
    expect(same).toEqual([true, true]);
  });

  it('stops with the reason when nothing helps, and goes on when it is told to', async () => {
    const { session, door } = await melderAt();
    let isDown = true;
    const tunnel = meddledApi(house, async ({ path }, answer) => {
      if (isDown && path.startsWith('/api/files/chunks')) throw new TypeError('cut');
      return answer();
    });
    const states: string[] = [];
    const going = startUpload(tunnel, door, new Blob([fileOf(5)]), {
      ...described,
      wait: noWaiting,
      onChange(state) {
        states.push(state.kind);
        if (state.kind !== 'stopped') return;
        expect(state.failure).toBe('network.failed');
        isDown = false;
        queueMicrotask(going.resume);
      },
    });
    const ref = await going.done;
    await sendFiles(house.api, session, sent.meldingId, { files: [ref] });
    expect(states.slice(0, 9)).toEqual([...Array.from({ length: 8 }, () => 'retrying'), 'stopped']);
    expect(states.at(-1)).toBe('done');
  });

  it('waits while it is paused, and leaves nothing on the server when it is cancelled', async () => {
    const { door } = await melderAt();
    let puts = 0;
    const pausing: { upload?: ReturnType<typeof startUpload> } = {};
    const counted = meddledApi(house, async ({ path }, answer) => {
      if (path.startsWith('/api/files/chunks')) puts += 1;
      if (puts === 2) pausing.upload?.pause();
      return answer();
    });
    const going = startUpload(counted, door, new Blob([fileOf(30 * CHUNK)]), described);
    pausing.upload = going;
    const ended = going.done.catch((error: unknown) => error);
    await expect
      .poll(async () => (await house.deps.store.sumFiles(Buffer.from(sent.meldingId, 'base64url'), 'melder')).count)
      .toBe(1);
    await expect.poll(() => puts).toBeGreaterThanOrEqual(2);
    expect(puts).toBeLessThan(4);
    going.cancel();
    expect(await ended).toBeInstanceOf(TransferCancelled);
    await expect
      .poll(async () => (await house.deps.store.sumFiles(Buffer.from(sent.meldingId, 'base64url'), 'melder')).count)
      .toBe(0);
  });

  it('goes on past the ten minutes of a ticket, and keeps the melder’s session alive meanwhile', async () => {
    const { session, door } = await melderAt();
    let puts = 0;
    const slow = meddledApi(house, async ({ path }, answer) => {
      if (path.startsWith('/api/files/chunks')) {
        puts += 1;
        await house.goTo(new Date(Date.parse('2026-11-20T09:00:00Z') + puts * 120_000));
      }
      return answer();
    });
    const ref = await upload(slow, door, fileOf(56 * CHUNK), { wait: noWaiting });
    await sendFiles(house.api, session, sent.meldingId, { files: [ref] });
    expect(puts).toBeGreaterThan(7);
  });

  it('in two tabs at once is two files, and several go at once in one', async () => {
    const [one, two] = [await melderAt(), await melderAt()];
    const file = fileOf(CHUNK);
    const refs = await Promise.all([one, one, two].map(({ door }) => upload(house.api, door, file)));
    expect(new Set(refs.map(({ id }) => id)).size).toBe(3);
    await sendFiles(house.api, one.session, sent.meldingId, { files: refs.slice(0, 2) });
    await sendFiles(house.api, two.session, sent.meldingId, { files: refs.slice(2) });
    for (const ref of refs) expect((await openFile(house.api, one.door, ref)).length).toBe(CHUNK);
  });

  it('that was never finished cannot be announced, and the message is not sent', async () => {
    const { session, door } = await melderAt();
    const ref = await upload(house.api, door, fileOf(5));
    const lost = { ...ref, id: 'A'.repeat(22) };
    const sending = sendFiles(house.api, session, sent.meldingId, { files: [ref, lost] });
    await expect(sending).rejects.toMatchObject({ code: 'file.incomplete' });
    const { meldingen } = await comeBack(house, opened, sent);
    expect(filesOf(meldingen[0]?.view as ConversationView)).toEqual([]);
    await expect(openFile(house.api, door, ref)).rejects.toMatchObject({ code: 'mailbox.refused' });
  });

  it('over the room on the disk is refused at once, with nothing left of it', async () => {
    const { door } = await melderAt();
    const { store } = house.deps;
    Object.assign(store, { freeBytes: async () => 1_073_741_824 });
    await store.noteFreeBytes();
    const states: { kind: string; failure?: string }[] = [];
    const going = startUpload(house.api, door, new Blob([fileOf(5)]), {
      ...described,
      onChange: (state) => states.push(state),
    });
    going.done.catch(() => undefined);
    await expect.poll(() => states.at(-1)).toMatchObject({ kind: 'stopped', failure: 'server.full' });
    going.cancel();
    expect((await store.sumFiles(Buffer.from(sent.meldingId, 'base64url'), 'melder')).count).toBe(0);
  });
});
