/** Everything a melder asks of the server, under everything that can go wrong on the way: what is said, and that nothing is lost. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { viewChannel } from '../../client/melder/channel-view.ts';
import { failureOf, sentenceOf } from '../../client/melder/failure.ts';
import { mailboxFiles, sendFiles } from '../../client/melder/file-flow.ts';
import { beginSendingAgain, sendAgainNow } from '../../client/melder/mailbox/again.ts';
import { forget } from '../../client/melder/mailbox/forget.ts';
import { type OpenedMailbox, openMailbox, refreshMailbox, rememberVisit } from '../../client/melder/mailbox-flow.ts';
import type { MailboxSession } from '../../client/melder/mailbox-session.ts';
import { tell } from '../../client/melder/mailbox-telling.ts';
import { askDestruction, wishReaders } from '../../client/melder/mailbox-writing.ts';
import { replaceAndOpen } from '../../client/melder/replace-flow.ts';
import { type Following, followReport } from '../../client/melder/report/attachments-flow.ts';
import type { TransferState } from '../../client/shared/files/transfer.ts';
import { startUpload } from '../../client/shared/files/upload-file.ts';
import { prepareWork, startAttempt, submitReport } from '../../client/shared/report.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import { encodePin } from '../../crypto/pin.ts';
import type { Code } from '../../crypto/public/brands.ts';
import { fpOf, textsOf } from '../helpers/desk.ts';
import { ANSWER_LOST, FATES, type FailingNetwork, failingNetwork } from '../helpers/failing-network.ts';
import { described, noWaiting } from '../helpers/files.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { TEXTS } from '../helpers/melder-texts.ts';
import { answersOf, personNamed, type SentReport, sendReport, visit } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const MINUTE_MS = 60_000;

const SENTENCES: Readonly<Record<string, string>> = {
  'network.failed': 'Er is geen verbinding, of die is te traag. Controleer uw internet en probeer het opnieuw.',
  'answer.invalid': 'De server gaf een antwoord dat niet klopt. Probeer het later opnieuw.',
  'server.failed': 'Er ging iets mis op de server. Probeer het later opnieuw.',
  'server.full': 'De server heeft geen ruimte meer. Tekst versturen lukt misschien nog wel. Probeer het later opnieuw.',
};

let house: House;
let channel: Staffed;
let sent: SentReport;
let network: FailingNetwork;
let now = Date.parse('2026-11-20T12:00:00Z');

beforeAll(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  await house.goTo(new Date(now));
  sent = await sendReport(house, channel, [ANNA]);
  await later(12 * 60);
  network = failingNetwork(house);
});
afterEach(() => network.fail());
afterAll(async () => {
  network.close();
  await house.close();
});

async function later(minutes: number): Promise<void> {
  now += minutes * MINUTE_MS;
  await house.goTo(new Date(now));
}

async function open(code: Code = sent.code): Promise<OpenedMailbox> {
  return openMailbox(network.api, await visit(house, channel), code);
}

const copyOf = (code: Code) => Uint8Array.from(code) as Code;

/** What the page would say; undefined when all went well. */
async function said(doing: Promise<unknown>): Promise<string | undefined> {
  try {
    await doing;
    return undefined;
  } catch (error) {
    return sentenceOf(failureOf(error), TEXTS.nl);
  }
}

/** The same thing again and again while one request fails in every way, and then once more when nothing does. */
async function throughEverything(which: RegExp, doing: () => Promise<unknown>): Promise<void> {
  for (const [name, { fate, code }] of Object.entries(FATES)) {
    network.fail(which, fate);
    expect([name, await said(doing())]).toEqual([name, SENTENCES[code]]);
    expect([name, network.asked.some((line) => which.test(line))]).toEqual([name, true]);
  }
  network.fail();
  expect(await said(doing())).toBeUndefined();
}

async function textsIn(code: Code = sent.code): Promise<readonly string[]> {
  return (await open(code)).meldingen.flatMap(({ view }) => textsOf(view));
}

const once = (text: string, all: readonly string[]) => all.filter((one) => one === text).length;

describe('what a melder asks of the server', () => {
  it('brings the list of the channel as soon as it can be had', async () => {
    const fragment = `#${encodePin(channel.pin)}`;
    const look = () => viewChannel(network.api, { slug: channel.slug, fragment, today: house.today() });
    await throughEverything(/^GET .*\/directory$/, look);
  });

  it('brings a report once, whichever of its requests failed, and also when the answer was lost', async () => {
    const seen = await visit(house, channel);
    const code = generateCode();
    const report = {
      readers: [personNamed(seen, ANNA)],
      excluded: [],
      language: 'nl',
      answers: answersOf('Het lekt.'),
    };
    const attempt = startAttempt();
    await throughEverything(/^POST .*\/challenge$/, () => prepareWork(network.api, channel.slug, attempt, house.work));
    const solution = await prepareWork(network.api, channel.slug, attempt, house.work);
    const work = { attempt, work: house.work, solution, today: house.today() };
    const submit = () =>
      submitReport(network.api, { channel: seen, report: { ...report, codes: [code] } as never, ...work });
    network.fail(/^POST .*\/meldingen$/, ANSWER_LOST);
    expect(await said(submit())).toBe(SENTENCES['network.failed']);
    await throughEverything(/^POST .*\/meldingen$/, submit);
    expect((await open(code)).meldingen).toHaveLength(1);
  });

  it('opens the mailbox as soon as it can, and shows it though the visit cannot be remembered', async () => {
    await throughEverything(/^POST .*\/mailbox\/challenge$/, () => open());
    await throughEverything(/^POST .*\/mailbox\/open$/, () => open());
    const mailbox = await open();
    await throughEverything(/^PUT \/api\/mailbox\/notes$/, () => rememberVisit(network.api, mailbox));
    await throughEverything(/^POST \/api\/mailbox\/read$/, () => refreshMailbox(network.api, mailbox.session));
  });

  it('brings an answer once, also when its answer was lost', async () => {
    const { session } = await open();
    const text = 'Het gebeurde weer.';
    const write = (isAgain: boolean) => tell(network.api, session, sent.meldingId, { type: 'text', text }, { isAgain });
    const send = /^POST \/api\/mailbox\/messages$/;
    network.fail(send, ANSWER_LOST);
    expect(await said(write(false))).toBe(SENTENCES['network.failed']);
    // What arrived is found before anything is sent again.
    for (const { fate } of Object.values(FATES)) {
      network.fail(send, fate);
      expect(await said(write(true))).toBeUndefined();
    }
    network.fail();
    expect(once(text, await textsIn())).toBe(1);
    await throughEverything(send, () =>
      tell(network.api, session, sent.meldingId, { type: 'text', text: 'En nog eens.' }, { isAgain: true }),
    );
    expect(once('En nog eens.', await textsIn())).toBe(1);
  });

  it('says what goes wrong with a wish about readers and with destruction, and does it then', async () => {
    const { session } = await open();
    const send = /^POST \/api\/mailbox\/messages$/;
    const [, bram] = channel.people;
    const add = [fpOf(bram as NonNullable<typeof bram>)];
    await throughEverything(send, () => wishReaders(network.api, session, sent.meldingId, { add }));
    await throughEverything(send, () => askDestruction(network.api, session, sent.meldingId));
    expect((await open()).meldingen[0]?.view.ending.asked).toHaveLength(1);
  });

  it('goes on with a file where it stopped, and announces it once', async () => {
    const { session } = await open();
    const door = mailboxFiles(network.api, session, sent.meldingId);
    for (const which of [/^POST \/api\/mailbox\/files$/, /^PUT \/api\/files\/chunks$/]) {
      const states: TransferState[] = [];
      const fates = Object.values(FATES);
      const next = () => {
        const fate = fates.shift();
        network.fail(fate && which, fate?.fate);
        return fate && SENTENCES[fate.code];
      };
      let expected = next();
      const upload = startUpload(network.api, door, new Blob(['Bijlage.']), {
        ...described,
        wait: noWaiting,
        onChange(state) {
          states.push(state);
          if (state.kind !== 'stopped') return;
          expect(sentenceOf(state.failure, TEXTS.nl)).toBe(expected);
          expected = next();
          queueMicrotask(() => upload.resume());
        },
      });
      const file = await upload.done;
      expect(states.filter(({ kind }) => kind === 'stopped')).toHaveLength(Object.keys(FATES).length);
      network.fail(/^POST \/api\/mailbox\/messages$/, ANSWER_LOST);
      const announce = () => sendFiles(network.api, session, sent.meldingId, { files: [file] });
      expect(await said(announce())).toBe(SENTENCES['network.failed']);
      network.fail();
      expect(await said(announce())).toBeUndefined();
      const { events } = (await open()).meldingen[0]?.view ?? { events: [] };
      const announced = events.flatMap((event) => (event.kind === 'files' ? event.content.files : []));
      expect(announced.filter(({ id }) => id === file.id)).toHaveLength(1);
    }
  });

  it('sends the files of a report again when it is asked to, and no message twice', async () => {
    const report = await sendReport(house, channel, [ANNA]);
    const states: Following[] = [];
    const code = copyOf(report.code);
    const follower = followReport(network.api, {
      channel: report.channel,
      sending: {
        attempt: { meldingId: Buffer.from(report.meldingId, 'base64url') } as never,
        code,
      },
      attachments: [{ ...described, content: new Blob(['Een foto.']) }],
      onChange: (state) => states.push(state),
    });
    network.fail(/^POST .*\/mailbox\/open$/, FATES['no connection']?.fate);
    await follower.go();
    expect(states.at(-1)).toEqual({ kind: 'stopped', failure: 'network.failed' });
    // Nobody has done anything for a quarter of an hour: the words go, and the files go on.
    code.fill(0);
    network.fail(/^POST \/api\/mailbox\/messages$/, ANSWER_LOST);
    await follower.go();
    expect(states.at(-1)).toEqual({ kind: 'stopped', failure: 'network.failed' });
    network.fail();
    await follower.go();
    expect(states.at(-1)).toEqual({ kind: 'done' });
    const { events } = (await open(report.code)).meldingen[0]?.view ?? { events: [] };
    expect(events.filter(({ kind }) => kind === 'files')).toHaveLength(1);
  });

  it('sends again to others once, also when the answer was lost', async () => {
    const { session } = await open();
    const { options } = await viewChannel(network.api, {
      slug: channel.slug,
      fragment: `#${encodePin(channel.pin)}`,
      today: house.today(),
    });
    const choices = Object.fromEntries(options.map(({ fp }) => [fp, 'reads' as const]));
    const again = {
      choices,
      answers: { what: 'Nog een keer.' },
      earlier: 'Wat eerder gezegd is.',
      language: 'nl',
    } as const;
    const sending = beginSendingAgain(network.api, channel.slug, house.work);
    const send = () => sendAgainNow(network.api, session, { again, sending, work: house.work, today: house.today() });
    network.fail(/^POST \/api\/mailbox\/meldingen$/, ANSWER_LOST);
    expect(await said(send())).toBe(SENTENCES['network.failed']);
    await throughEverything(/^POST \/api\/mailbox\/meldingen$/, send);
    const { meldingen } = await open();
    expect(meldingen).toHaveLength(2);
    expect(meldingen.flatMap(({ view }) => view.events).filter(({ kind }) => kind === 'earlier')).toHaveLength(1);
  });

  it('takes new words at last, and it is always known which words open', async () => {
    const { code } = await sendReport(house, channel, [ANNA]);
    const { session } = await open(code);
    const next = generateCode();
    for (const [name, { fate }] of Object.entries(FATES)) {
      network.fail(/^POST \/api\/mailbox\/replacement$/, fate);
      const kept = await replaceAndOpen(
        network.api,
        session,
        Uint8Array.from(code) as Code,
        Uint8Array.from(next) as Code,
      );
      expect([name, kept.kind]).toEqual([name, 'kept']);
    }
    network.fail(/^POST \/api\/mailbox\/replacement$/, ANSWER_LOST);
    const done = await replaceAndOpen(
      network.api,
      session,
      Uint8Array.from(code) as Code,
      Uint8Array.from(next) as Code,
    );
    expect(done.kind).toBe('replaced');
    expect((await open(next)).meldingen).toHaveLength(1);
  });
});

describe('a session that ended', () => {
  const write = (session: MailboxSession, text: string) =>
    tell(network.api, session, sent.meldingId, { type: 'text', text });

  it('is begun anew by itself after a quarter of an hour and after a working day: no words are typed again', async () => {
    const { session } = await open();
    for (const [minutes, text] of [
      [16, 'Na een kwartier.'],
      [9 * 60, 'Na een dag.'],
    ] as const) {
      await later(minutes);
      network.fail();
      expect(await said(write(session, text))).toBeUndefined();
      expect(network.asked.filter((line) => line.endsWith('/mailbox/open'))).toHaveLength(1);
      expect(once(text, await textsIn())).toBe(1);
    }
  });

  it('is begun anew for a file as well, in the middle of it', async () => {
    const { session } = await open();
    await later(16);
    const door = mailboxFiles(network.api, session, sent.meldingId);
    const file = await startUpload(network.api, door, new Blob(['Later.']), described).done;
    expect(await said(sendFiles(network.api, session, sent.meldingId, { files: [file] }))).toBeUndefined();
  });

  it('says that there is no connection when it cannot be begun anew, and goes on afterwards', async () => {
    const { session } = await open();
    await later(16);
    await throughEverything(/^POST .*\/mailbox\/open$/, () => write(session, 'Het lukte toch.'));
    expect(once('Het lukte toch.', await textsIn())).toBe(1);
  });

  it('is not begun anew with words that others took the place of, nor once the page forgot them', async () => {
    const { code, meldingId } = await sendReport(house, channel, [ANNA]);
    const [mine, other] = [await open(code), await open(code)];
    const next = generateCode();
    await replaceAndOpen(network.api, other.session, copyOf(code), copyOf(next));
    const late = tell(network.api, mine.session, meldingId, { type: 'text', text: 'Te laat.' });
    expect(await said(late)).toBe(
      'Uw postbus gaat met deze woorden niet meer open. Er zijn nieuwe woorden voor in de plaats gekomen.',
    );
    const { session } = await open();
    forget(session);
    network.fail();
    expect(await said(refreshMailbox(network.api, session))).toBeDefined();
    expect(network.asked.filter((line) => line.includes('/channels/'))).toEqual([]);
  });
});

describe('two windows of one mailbox', () => {
  it('both write, and each finds what the other wrote', async () => {
    const [one, two] = [await open(), await open()];
    const write = ({ session }: OpenedMailbox, text: string) =>
      tell(network.api, session, sent.meldingId, { type: 'text', text });
    await write(one, 'Uit het eerste venster.');
    const after = await write(two, 'Uit het tweede venster.');
    const seen = after.meldingen.flatMap(({ view }) => textsOf(view));
    expect(seen).toEqual(expect.arrayContaining(['Uit het eerste venster.', 'Uit het tweede venster.']));
    await rememberVisit(network.api, one);
    expect(await said(rememberVisit(network.api, two))).toBe(
      'Uw postbus is net ook in een ander venster gebruikt. Probeer het opnieuw.',
    );
    await refreshMailbox(network.api, two.session);
    expect(await said(rememberVisit(network.api, await refreshMailbox(network.api, two.session)))).toBeUndefined();
  });
});
