/** Files in play: who may see that there are any, and what is nowhere to be found of them. */
import { afterEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../client/functionaris/desk-flow.ts';
import { DOSSIER, startThread } from '../../client/functionaris/dossier-flow.ts';
import { deskFiles, sendFiles as sendFromDesk } from '../../client/functionaris/file-flow.ts';
import { checkList } from '../../client/functionaris/list-flow.ts';
import { mailboxFiles, sendFiles } from '../../client/melder/file-flow.ts';
import { openMailbox } from '../../client/melder/mailbox-flow.ts';
import { type Api, createApi } from '../../client/shared/api.ts';
import { openFile } from '../../client/shared/files/download-file.ts';
import type { FileDoor } from '../../client/shared/files/file-door.ts';
import type { FileRef } from '../../client/shared/files/file-ref.ts';
import { startUpload } from '../../client/shared/files/upload-file.ts';
import { signInWithPasskey } from '../../client/shared/vault/sign-in.ts';
import { concat, utf8 } from '../../crypto/public/bytes.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import type { NewFile } from '../../schema/wire/files.ts';
import { RESERVED_BYTES } from '../../server/files/rules.ts';
import { sweep } from '../../server/upkeep.ts';
import { openAt } from '../helpers/desk.ts';
import { described, fileOf, meddledApi, newFile, upload } from '../helpers/files.ts';
import { type House, ORIGIN, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { openLine } from '../helpers/line.ts';
import { type Overheard, overhear } from '../helpers/overheard.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';
import { findInFolder, findSentinels, keySentinels, type Sentinel, textSentinels } from '../helpers/sentinels.ts';
import { recorded } from '../helpers/spoken.ts';
import { type Exchange, recordingApi } from '../helpers/transcript.ts';
import { useEverything } from '../helpers/use-everything.ts';

const NAMES = ['Anna de Vries', 'Bram Jansen', 'Cora Smit'] as const;
const [ANNA, BRAM, CORA] = NAMES;
const MORNING = '2026-11-20T11:00:30Z';
const BEFORE = '2026-11-20T22:00:00Z';
const AFTER = '2026-11-20T23:00:30Z';
const MIB = 1_048_576;
const CHUNK = 262_144;

const houses: House[] = [];
afterEach(async () => {
  for (const house of houses.splice(0)) await house.close();
});

interface Opened {
  readonly house: House;
  readonly channel: Staffed;
  person(name: string): EnrolledPerson;
}

async function open(): Promise<Opened> {
  // The batch's draw is the same in every house of this file: then everything else must be, too.
  const house = await openHouse({ fraction: () => 0.5 });
  houses.push(house);
  const channel = await staffedChannel(house, NAMES);
  return { house, channel, person: (name) => channel.people.find((one) => one.name === name) as EnrolledPerson };
}

async function mailboxOf(house: House, { channel, code, meldingId }: SentReport) {
  const { session } = await openMailbox(house.api, channel, code);
  return { session, door: mailboxFiles(house.api, session, meldingId) };
}

/** The connection is lost for good after the first chunks, and the page is closed. */
async function abandonUpload(house: House, door: FileDoor): Promise<void> {
  let puts = 0;
  const lost = meddledApi(house, async ({ path }, answer) => {
    if (!path.startsWith('/api/files/chunks')) return answer();
    puts += 1;
    if (puts > 1) throw new TypeError('cut');
    return answer();
  });
  await new Promise<void>((resolve) => {
    const onChange = ({ kind }: { kind: string }) => kind === 'stopped' && resolve();
    const wait = async () => undefined;
    startUpload(lost, door, new Blob([fileOf(10 * CHUNK)]), { ...described, onChange, wait }).done.catch(
      () => undefined,
    );
  });
}

/** Sent and announced; whole and not announced; begun and left. */
async function melderSends(house: House, sent: SentReport): Promise<FileRef> {
  const { session, door } = await mailboxOf(house, sent);
  const ref = await upload(house.api, door, fileOf(700_000));
  await sendFiles(house.api, session, sent.meldingId, { files: [ref], note: 'De bonnetjes.' });
  await upload(house.api, door, fileOf(10));
  await abandonUpload(house, door);
  return ref;
}

describe('P3: an excluded functionaris', () => {
  it('gets the same whether files go round or not, of the melder, of colleagues and in the dossier', async () => {
    const withFiles = await open();
    const without = await open();
    const { house } = withFiles;
    const sent = await sendReport(house, withFiles.channel, [ANNA, BRAM], { excluded: [CORA] });
    const ids: string[] = [];
    async function annaSends() {
      const { at, melding } = await openAt(withFiles.person(ANNA));
      const door = deskFiles(at, melding);
      const ref = await upload(house.api, door, fileOf(10));
      const told = await sendFromDesk(at, melding, { files: [ref] });
      await abandonUpload(house, door);
      const beside = await startThread(at, told, DOSSIER);
      const noted = await upload(house.api, deskFiles(at, beside, DOSSIER), fileOf(300_000));
      await sendFromDesk(at, beside, { files: [noted] }, { thread: DOSSIER });
      ids.push(ref.id, noted.id);
    }
    const happens: readonly (readonly [string, (() => Promise<unknown>)?])[] = [
      [MORNING, async () => ids.push((await melderSends(house, sent)).id)],
      [BEFORE, annaSends],
      [AFTER],
      // By now what was never announced is swept.
      ['2026-11-23T11:00:30Z'],
    ];
    const seen: (readonly Exchange[])[] = [[], []];
    for (const [instant, act] of happens) {
      for (const { house: one } of [withFiles, without]) {
        await one.goTo(instant);
        await sweep(one.deps);
      }
      await act?.();
      for (const [index, { house: one, person }] of [withFiles, without].entries()) {
        // Even one who knows the melding's id and those of its files, which nobody told them.
        const exchanges = await useEverything(one, person(CORA), sent.meldingId, ids);
        seen[index] = [...(seen[index] ?? []), ...exchanges];
      }
    }
    expect(ids).toHaveLength(3);
    expect(seen[0]?.filter(({ request }) => request.includes('/files')).length).toBeGreaterThan(20);
    expect(seen[0]).toEqual(seen[1]);
  });
});

describe('P3: no functionaris learns before the batch hour that a melder sends files', () => {
  async function conversation() {
    const opened = await open();
    const sent = await sendReport(opened.house, opened.channel, [ANNA, BRAM]);
    await opened.house.goTo(MORNING);
    // Room for the reader's two files to the byte, if nothing that came since is counted; what comes takes of it.
    const { store } = opened.house.deps;
    const ofMelder = () => store.sumFiles(decodeBase64url(sent.meldingId), 'melder');
    Object.assign(store, {
      freeBytes: async () => RESERVED_BYTES + 2 * (4 * MIB + CHUNK) - (await ofMelder()).bytes,
    });
    await store.noteFreeBytes();
    return { ...opened, sent };
  }

  /** Reads, asks for the file, takes all the room there is, the second time under the very id, and reads again. */
  async function readerUses({ house, person }: Opened, meldingId: string, id: string): Promise<readonly Exchange[]> {
    const { api, exchanges } = recordingApi(house);
    const session = await signInWithPasskey(api, person(ANNA).authenticator);
    const { known } = await checkList(api, session, house.today());
    const at = { api, session, known, today: house.today(), unanswered: new Map() };
    const { meldingen } = await openDesk(api, session, known, at);
    const melding = meldingen.find((one) => one.meldingId === meldingId);
    if (melding === undefined) throw new Error('Anna must be able to read it');
    const door = deskFiles(at, melding);
    await door.startDownload(id).catch(() => undefined);
    await door.startUpload(newFile(4 * MIB)).catch(() => undefined);
    await door.startUpload(newFile(CHUNK, decodeBase64url(id))).catch(() => undefined);
    await openDesk(api, session, known, at);
    return exchanges;
  }

  it('answers a reader alike, in room on the disk and for the very id of a file, until the batch hour', async () => {
    const sending = await conversation();
    const silent = await conversation();
    const { id } = await melderSends(sending.house, sending.sent);
    const [after, before] = [
      await readerUses(sending, sending.sent.meldingId, id),
      await readerUses(silent, silent.sent.meldingId, id),
    ];
    const tickets = before.filter(({ request }) => request === 'POST /api/desk/files').map(({ status }) => status);
    expect(tickets).toEqual([200, 200]);
    expect(after).toEqual(before);
    for (const { house } of [sending, silent]) await house.goTo(AFTER);
    expect(await readerUses(sending, sending.sent.meldingId, id)).not.toEqual(
      await readerUses(silent, silent.sent.meldingId, id),
    );
  });
});

describe('P1: of a file', () => {
  const NAME = 'Loonstrook Fredrika Zonneveldt.pdf';
  const MEDIA_TYPE = 'application/x-zonderling-4711';
  const NOTE = 'Kijk vooral naar de tweede bladzijde.';
  const LINE = 'Aan mevrouw Zonneveldt is in mei niets uitbetaald.';

  function overheardApi(house: House): { api: Api; heard: Overheard[] } {
    const heard: Overheard[] = [];
    const answer = overhear((request) => house.app.request(request), heard);
    const fetch = async (input: string, init: RequestInit) => answer(new Request(input, init));
    return { api: createApi({ origin: ORIGIN, fetch: fetch as typeof globalThis.fetch }), heard };
  }

  it('no name, type, byte or key is in any table, its log, a line of the server, a request or an answer', async () => {
    const { house, channel, person } = await open();
    const { api, heard } = overheardApi(house);
    const sent = await sendReport(house, channel, [ANNA]);
    const bytes = concat(utf8(LINE), fileOf(CHUNK - 30), utf8(LINE), fileOf(CHUNK));
    const input = { name: NAME, mediaType: MEDIA_TYPE };
    const { session } = await openMailbox(api, sent.channel, sent.code);
    const door = mailboxFiles(api, session, sent.meldingId);
    const ref = await upload(api, door, bytes, input);
    await sendFiles(api, session, sent.meldingId, { files: [ref], note: NOTE });
    await openFile(api, door, ref);
    await house.goTo(MORNING);

    const { at, melding } = await openAt(person(ANNA));
    const atAnna = { ...at, api };
    const refs = [ref];
    const inConversation = deskFiles(atAnna, melding);
    refs.push(await upload(api, inConversation, bytes, input));
    const told = await sendFromDesk(atAnna, melding, { files: refs.slice(1), note: NOTE });
    const beside = await startThread(atAnna, told, DOSSIER);
    const inDossier = deskFiles(atAnna, beside, DOSSIER);
    refs.push(await upload(api, inDossier, bytes, input));
    await sendFromDesk(atAnna, beside, { files: refs.slice(2), note: NOTE }, { thread: DOSSIER });
    for (const [index, one] of [inConversation, inConversation, inDossier].entries())
      await openFile(api, one, refs[index] as FileRef);

    const secrets: readonly Sentinel[] = [
      ...Object.entries({ NAME, MEDIA_TYPE, NOTE, LINE }).flatMap(([name, text]) => textSentinels(name, text)),
      ...refs.flatMap(({ key }) => keySentinels('file key', decodeBase64url(key))),
    ];
    expect(heard.length).toBeGreaterThan(25);
    expect(heard.flatMap(({ all }) => all).flatMap((one) => findSentinels(one, secrets))).toEqual([]);
    expect(findInFolder(house.dataDir, secrets)).toEqual([]);
    expect(findSentinels(house.logged.join('\n'), secrets)).toEqual([]);
    // What was looked for is what was sent.
    expect(findSentinels(bytes, secrets).length).toBeGreaterThan(0);
  });

  it.each([
    [
      'of 300 KiB as of one of 303 KiB',
      async (): Promise<Blob[]> => [300, 303].map((k) => new Blob([fileOf(k * 1_024)])),
    ],
    ['of a spoken 9.6 s as of one of 9.7 s', async () => Promise.all([9.6, 9.7].map(recorded))],
  ])('%s the server has as much, request by request', async (_, make) => {
    const { house, channel } = await open();
    const sent = await sendReport(house, channel, [ANNA]);
    const { door } = await mailboxOf(house, sent);
    const files = await make();
    expect(new Set(files.map(({ size }) => size)).size).toBe(2);
    const stored: number[][] = [];
    for (const file of files) {
      const lengths: number[] = [];
      const measured = meddledApi(house, async ({ init }, answer) => {
        lengths.push((init.body as unknown as Uint8Array).length);
        return answer();
      });
      await startUpload(measured, door, file, described).done;
      stored.push(lengths);
    }
    // Padded to 304 KiB, in two chunks with 17 bytes each.
    expect(stored).toEqual([[311_330], [311_330]]);
  });

  it('over sockets nothing is in an address, a header, a log or a cookie, and equal padded lengths look alike', async () => {
    const { house, channel } = await open();
    const sent = await sendReport(house, channel, [ANNA]);
    const { door } = await mailboxOf(house, sent);
    const line = await openLine(house);
    const tickets: string[] = [];
    const startUpload = async (file: NewFile) => {
      tickets.push(await door.startUpload(file));
      return tickets.at(-1) as string;
    };
    const wires: { up: Buffer[]; down: string[] }[] = [];
    const openWebSocket = line.openWebSocket((socket) => {
      const wire = { up: [] as Buffer[], down: [] as string[] };
      wires.push(wire);
      const send = socket.send.bind(socket);
      socket.send = ((message: Uint8Array) => {
        wire.up.push(Buffer.from(message.slice()));
        send(message);
      }) as typeof socket.send;
      socket.on('message', (text) => wire.down.push(String(text)));
    });
    const overRequests = async () => Promise.reject(new TypeError('no chunk goes by a request'));
    const api = createApi({ origin: ORIGIN, fetch: overRequests as typeof globalThis.fetch, openLine: openWebSocket });
    const lengths = [3_000_000, 3_005_000, 3_010_000];
    const files = lengths.map((length) => concat(utf8(LINE), fileOf(length - LINE.length)));
    const refs = await Promise.all(
      files.map((bytes) => upload(api, { ...door, startUpload }, bytes, { name: NAME, mediaType: MEDIA_TYPE })),
    );
    await line.close();
    house.deps.log.flush();

    const secrets: readonly Sentinel[] = [
      ...Object.entries({ NAME, MEDIA_TYPE, LINE }).flatMap(([name, text]) => textSentinels(name, text)),
      ...refs.flatMap(({ key }) => keySentinels('file key', decodeBase64url(key))),
    ];
    const clear = [...secrets, ...tickets.flatMap((ticket) => textSentinels('ticket', ticket))];
    const asked = line.upgrades.map(({ url, rawHeaders }) => JSON.stringify([url, ...rawHeaders]));
    expect(asked).toHaveLength(3);
    expect([...asked, ...house.logged].flatMap((text) => findSentinels(text, clear))).toEqual([]);
    for (const { headers, url } of line.upgrades) {
      expect([url, headers.cookie, headers.authorization, headers['sec-websocket-protocol']]).toEqual([
        '/api/files/socket',
        undefined,
        undefined,
        undefined,
      ]);
    }
    expect(wires.flatMap(({ up }) => up).flatMap((message) => findSentinels(message, secrets))).toEqual([]);
    expect(findInFolder(house.dataDir, secrets)).toEqual([]);
    expect(new Set(refs.map(({ paddedBytes }) => paddedBytes)).size).toBe(1);
    const shapes = wires.map(({ up, down }) => JSON.stringify([up.map(({ length }) => length), down]));
    expect([shapes.length, new Set(shapes).size]).toEqual([3, 1]);
  });
});
