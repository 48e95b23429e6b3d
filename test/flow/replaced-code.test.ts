import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markOpened, replyToMelder } from '../../client/functionaris/melding-flow.ts';
import { settleReaders } from '../../client/functionaris/readers-flow.ts';
import { beginReplacing } from '../../client/melder/mailbox/replacing.ts';
import {
  type OpenedMailbox,
  type OpenedMelding,
  openMailbox,
  rememberVisit,
} from '../../client/melder/mailbox-flow.ts';
import { replyToFunctionarissen } from '../../client/melder/mailbox-writing.ts';
import { isReplaceable, type Replacing, replaceAndOpen } from '../../client/melder/replace-flow.ts';
import { type Api, RequestFailed } from '../../client/shared/api.ts';
import { writeMessage } from '../../client/shared/epoch.ts';
import { formatCode } from '../../crypto/code.ts';
import { deriveMelderKeys, generateCode } from '../../crypto/melder-keys.ts';
import type { Code } from '../../crypto/public/brands.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import type { Content } from '../../schema/content/messages.ts';
import type { MailboxContents } from '../../schema/wire/mailbox.ts';
import { comeBack, openAt, textsOf } from '../helpers/desk.ts';
import { type House, ORIGIN, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { lyingApi } from '../helpers/lying.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { type SentReport, sendReport, visit } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const NIGHT = '2026-11-20T23:00:30Z';
const NOON = '2026-11-21T11:00:30Z';
const NEXT_NIGHT = '2026-11-21T23:00:30Z';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let sent: SentReport;
beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  [anna] = channel.people as unknown as [EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
  sent = await sendReport(house, channel, [ANNA, BRAM]);
  await house.goTo(NIGHT);
});
afterEach(() => house.close());

/** Whatever is filled with zeroes afterwards must not be the test's own. */
const copyOf = (code: Code) => code.slice() as Code;

function only({ meldingen }: OpenedMailbox): OpenedMelding {
  expect(meldingen).toHaveLength(1);
  return meldingen[0] as OpenedMelding;
}

async function replaced(newCode: Code, api: Api = house.api): Promise<Replacing> {
  const { session } = await comeBack(house, channel, sent);
  return replaceAndOpen(api, session, copyOf(sent.code), copyOf(newCode));
}

function opened(replacing: Replacing): OpenedMailbox {
  if (replacing.kind !== 'replaced' || replacing.mailbox === undefined) throw new Error(replacing.kind);
  return replacing.mailbox;
}

/** Status and body of the answer to who opens a mailbox with this code. */
async function answerTo(code: Code): Promise<{ status: number; text: string }> {
  const seen = await visit(house, channel);
  const answers: { status: number; text: string }[] = [];
  const watching = lyingWatch((status, text) => answers.push({ status, text }));
  await openMailbox(watching, seen, code).catch(() => undefined);
  return answers.at(-1) as { status: number; text: string };
}

function lyingWatch(onAnswer: (status: number, text: string) => void): Api {
  const { call } = house.api;
  return {
    ...house.api,
    async call(request) {
      try {
        return await call(request);
      } catch (error) {
        const { body, path, method } = request;
        const again = await house.app.request(`${ORIGIN}${path}`, {
          method,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        onAnswer(again.status, await again.text());
        throw error;
      }
    },
  };
}

/** The answer to this path is lost on its way back, or the request on its way there. */
function losing(path: string, where: 'there' | 'back', isLostAfter: () => boolean = () => false): Api {
  return {
    ...house.api,
    async call(call) {
      const isIt = call.path === path;
      if ((isIt && where === 'there') || (!isIt && isLostAfter())) throw new RequestFailed('network.failed');
      const answer = await house.api.call(call);
      if (isIt) throw new RequestFailed('network.failed');
      return answer;
    },
  };
}

const REPLACEMENT = '/api/mailbox/replacement';

describe('a new code in the place of the old one', () => {
  it('P6: opens everything from before, and the old one gets the answer that an unknown code gets', async () => {
    const atAnna = await openAt(anna);
    await replyToMelder(atAnna.at, await markOpened(atAnna.at, atAnna.melding), 'Welke kas?');
    await house.goTo(NOON);
    const newCode = generateCode();
    const mailbox = opened(await replaced(newCode));
    expect(only(mailbox).view).toMatchObject({ report: { answers: [{ value: 'De kas klopt niet.' }] }, missing: 0 });
    expect(textsOf(only(mailbox).view)).toEqual(['Welke kas?']);
    expect(mailbox).toMatchObject({ unbelieved: 0, withheld: 0 });

    const [old, unknown] = [await answerTo(sent.code), await answerTo(generateCode())];
    expect(old).toEqual(unknown);
    expect(old).toMatchObject({ status: 403, text: expect.stringContaining('mailbox.refused') });
  });

  it('speaks at once, is sealed to once a functionaris carried it out, and reads on through both', async () => {
    const newCode = generateCode();
    const mailbox = opened(await replaced(newCode));
    await rememberVisit(house.api, mailbox);
    await replyToFunctionarissen(house.api, mailbox.session, sent.meldingId, 'Met nieuwe woorden.');
    await house.goTo(NOON);
    const atAnna = await openAt(anna);
    expect(textsOf(atAnna.melding.view)).toEqual(['Met nieuwe woorden.']);
    expect(atAnna.melding.view.openWishes).toHaveLength(1);
    const settled = await settleReaders(atAnna.at, atAnna.melding);
    await replyToMelder(atAnna.at, settled, 'Gelezen.');
    await house.goTo(NEXT_NIGHT);

    const after = only(await openMailbox(house.api, await visit(house, channel), newCode));
    expect(textsOf(after.view)).toEqual(['Met nieuwe woorden.', 'Gelezen.']);
    expect(after.view.openWishes).toEqual([]);
    const { signPk } = await deriveMelderKeys(newCode, channel.pin);
    expect(after.epoch.roster.melders.map((melder) => melder.signPk)).toEqual([encodeBase64url(signPk)]);
    const events = after.view.events.map(({ kind }) => kind);
    expect(events).toEqual(['readers', 'report', 'replaced', 'text', 'readers', 'text']);
  });

  it('P4: leaves a thief of the old code no word that is shown as the melder’s, whatever the server does', async () => {
    const stolen = await comeBack(house, channel, sent);
    const newCode = generateCode();
    opened(await replaced(newCode));
    const { epoch, view } = only(stolen);
    const { signPk, signSk } = stolen.session.keys;
    const words: Content = { type: 'text', text: 'Ik trek alles in.', previous: [...view.heads] };
    const { sealed } = writeMessage(epoch, words, { publicKey: signPk, secretKey: signSk });
    const adding = (contents: MailboxContents): MailboxContents => ({
      ...contents,
      meldingen: contents.meldingen.map((melding) => ({
        ...melding,
        messages: [...melding.messages, { sealed: encodeBase64url(sealed), day: '2026-11-21', delivered: true }],
      })),
    });
    const path = `/api/channels/${channel.slug}/mailbox/open`;
    const lied = only(await openMailbox(lyingApi(house, { [path]: adding }), await visit(house, channel), newCode));
    expect(textsOf(lied.view)).toEqual([]);
    expect(lied.refused).toBe(1);
  });

  it('may be taken several times over, and the first report is still read', async () => {
    let code = sent.code;
    for (let round = 0; round < 3; round += 1) {
      const next = generateCode();
      const { session } = await openMailbox(house.api, await visit(house, channel), code);
      const mailbox = opened(await replaceAndOpen(house.api, session, copyOf(code), copyOf(next)));
      await rememberVisit(house.api, mailbox);
      code = next;
    }
    const mailbox = await openMailbox(house.api, await visit(house, channel), code);
    expect(only(mailbox).view.report?.answers[0]?.value).toBe('De kas klopt niet.');
    expect(mailbox.session.formerKeys).toHaveLength(3);
  });
});

describe('what fails on the way to a new code', () => {
  it('leaves the old code working when nothing arrived', async () => {
    const newCode = generateCode();
    expect(await replaced(newCode, losing(REPLACEMENT, 'there'))).toMatchObject({ kind: 'kept' });
    expect(only(await comeBack(house, channel, sent)).meldingId).toBe(sent.meldingId);
    expect(await answerTo(newCode)).toMatchObject({ status: 403 });
  });

  it('is found out when only the answer was lost: the new code opens', async () => {
    const newCode = generateCode();
    const mailbox = opened(await replaced(newCode, losing(REPLACEMENT, 'back')));
    expect(only(mailbox).meldingId).toBe(sent.meldingId);
  });

  it('is said to be unknown while nobody can be asked, and known at the next try', async () => {
    const newCode = generateCode();
    let isDown = false;
    const down = losing(REPLACEMENT, 'back', () => isDown);
    const falling: Api = {
      ...down,
      async call(call) {
        if (call.path === REPLACEMENT) isDown = true;
        return down.call(call);
      },
    };
    const { session } = await comeBack(house, channel, sent);
    const unknown = await replaceAndOpen(falling, session, copyOf(sent.code), copyOf(newCode));
    expect(unknown).toMatchObject({ kind: 'unknown' });
    const again = await replaceAndOpen(house.api, session, copyOf(sent.code), copyOf(newCode));
    expect(only(opened(again)).meldingId).toBe(sent.meldingId);
  });

  it('begins with the right words only: those of another mailbox, or a word amiss, change nothing', async () => {
    const { session } = await comeBack(house, channel, sent);
    const words = await formatCode(sent.code, 'nl');
    expect(await beginReplacing(session, (await formatCode(generateCode(), 'nl')).join(' '), 'nl')).toBe('other');
    expect(await beginReplacing(session, words.slice(1).join(' '), 'nl')).toBe('count');
    expect(await beginReplacing(session, words.join(' '), 'nl')).toMatchObject({ words: { length: 12 } });
    const other = replaceAndOpen(house.api, session, generateCode(), generateCode());
    expect(await other).toMatchObject({ kind: 'kept', error: { name: 'InvalidInputError' } });
  });

  it('is not begun where the new code could not speak everywhere', async () => {
    const path = `/api/channels/${channel.slug}/mailbox/open`;
    const without = (contents: MailboxContents) => ({
      ...contents,
      meldingen: contents.meldingen.map((melding) => ({ ...melding, epochs: [] })),
    });
    const meddled = await openMailbox(lyingApi(house, { [path]: without }), await visit(house, channel), sent.code);
    expect([isReplaceable(meddled), isReplaceable(await comeBack(house, channel, sent))]).toEqual([false, true]);
  });
});
