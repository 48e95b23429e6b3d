/** Somebody reports on another's behalf: two codes, one melding (crypto/README.md, step TWO-CODES). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markOpened, replyToMelder } from '../../client/functionaris/melding-flow.ts';
import { settleReaders } from '../../client/functionaris/readers-flow.ts';
import {
  type OpenedMailbox,
  type OpenedMelding,
  openMailbox,
  rememberVisit,
} from '../../client/melder/mailbox-flow.ts';
import { replyToFunctionarissen } from '../../client/melder/mailbox-writing.ts';
import { replaceAndOpen } from '../../client/melder/replace-flow.ts';
import type { Api } from '../../client/shared/api.ts';
import { sealReport, startAttempt } from '../../client/shared/report.ts';
import { newestKem } from '../../crypto/directory.ts';
import { deriveMelderKeys, encryptNotes, generateCode, type MelderKeys } from '../../crypto/melder-keys.ts';
import type { Bytes, Code } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import { EMPTY_NOTES, type Notes } from '../../schema/content/notes.ts';
import type { MailboxContents, MailboxMelding } from '../../schema/wire/mailbox.ts';
import { openAt, textsOf } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { lyingApi } from '../helpers/lying.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { answersOf, craftReport, type Forgery, personNamed, sendReport, visit } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const NIGHT = '2026-11-20T23:00:30Z';
const NOON = '2026-11-21T11:00:30Z';
const NEXT_NIGHT = '2026-11-21T23:00:30Z';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
/** Of the lawyer who reports, and of the melder for whom. */
let lawyer: Code;
let melder: Code;
let meldingId: string;
beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  [anna] = channel.people as unknown as [EnrolledPerson];
  melder = generateCode();
  ({ code: lawyer, meldingId } = await sendReport(house, channel, [ANNA], { onBehalfOf: melder }));
});
afterEach(() => house.close());

/** Whatever is filled with zeroes afterwards must not be the test's own. */
const copyOf = (code: Code) => code.slice() as Code;
const open = async (code: Code, api: Api = house.api) => openMailbox(api, await visit(house, channel), copyOf(code));
const openPath = () => `/api/channels/${channel.slug}/mailbox/open`;

function only({ meldingen, unbelieved }: OpenedMailbox): OpenedMelding {
  expect(unbelieved).toBe(0);
  expect(meldingen).toHaveLength(1);
  return meldingen[0] as OpenedMelding;
}

describe('WBK-5: a report on behalf of somebody', () => {
  it('is read with either code, and each writes in the same conversation under a place of their own', async () => {
    const [first, second] = [await open(lawyer), await open(melder)];
    expect([only(first), only(second)]).toMatchObject([
      { meldingId, place: 0, isCodeKnownToOther: false, unread: new Set() },
      { meldingId, place: 1, isCodeKnownToOther: true, unread: new Set() },
    ]);
    expect(only(second).view).toMatchObject({ report: only(first).view.report, reporter: 0 });
    await replyToFunctionarissen(house.api, first.session, meldingId, 'Namens mijn cliënt.');
    await replyToFunctionarissen(house.api, second.session, meldingId, 'Ik ben het zelf.');
    await house.goTo(NIGHT);
    const { melding } = await openAt(anna);
    const said = melding.view.events.flatMap((event) =>
      event.kind === 'text' ? [[event.text, event.message.sender]] : [],
    );
    expect(said).toHaveLength(2);
    expect(said).toContainEqual(['Namens mijn cliënt.', { kind: 'melder', place: 0 }]);
    expect(said).toContainEqual(['Ik ben het zelf.', { kind: 'melder', place: 1 }]);
  });

  it('P6: one of them takes new words, and the other is not locked out of anything', async () => {
    await house.goTo(NIGHT);
    const newCode = generateCode();
    const { session } = await open(melder);
    const replacing = await replaceAndOpen(house.api, session, copyOf(melder), copyOf(newCode));
    expect(replacing.kind).toBe('replaced');
    await house.goTo(NOON);
    const atAnna = await openAt(anna);
    const settled = await settleReaders(atAnna.at, await markOpened(atAnna.at, atAnna.melding));
    await replyToMelder(atAnna.at, settled, 'Aan allebei.');
    await house.goTo(NEXT_NIGHT);

    const [first, second] = [await open(lawyer), await open(newCode)];
    for (const mailbox of [first, second]) {
      expect(textsOf(only(mailbox).view)).toEqual(['Aan allebei.']);
      await rememberVisit(house.api, mailbox);
    }
    expect([only(first), only(second)]).toMatchObject([
      { place: 0, isCodeKnownToOther: false },
      { place: 1, isCodeKnownToOther: false },
    ]);
    await replyToFunctionarissen(house.api, first.session, meldingId, 'Nog steeds ik.');
    expect(textsOf(only(await open(newCode)).view)).toContain('Nog steeds ik.');
    await expect(open(melder)).rejects.toMatchObject({ code: 'mailbox.refused' });
  });

  it('P3: tells the server nothing: every report has two mailboxes, in an order that says nothing', async () => {
    const seen = await visit(house, channel);
    const common = {
      readers: [personNamed(seen, ANNA)],
      excluded: [],
      language: 'nl',
      answers: answersOf('x'),
    } as const;
    const shapes = new Set<string>();
    const places = new Set<number>();
    for (let round = 0; round < 12; round += 1) {
      const codes = round % 2 === 0 ? [generateCode()] : [generateCode(), generateCode()];
      const { mailboxes } = await sealReport(seen, { ...common, codes }, startAttempt());
      shapes.add(JSON.stringify(mailboxes.map(({ authPk, notesBox }) => [authPk.length, notesBox.length])));
      const { authPk } = await deriveMelderKeys(codes[0] as Code, seen.pin);
      places.add(mailboxes.findIndex((one) => one.authPk === Buffer.from(authPk).toString('base64url')));
    }
    expect([...shapes]).toHaveLength(1);
    expect([...places].sort()).toEqual([0, 1]);
  });
});

describe('P2 P4: what a server and a reader make up together', () => {
  /** A melding of the forger's own, as the server would slip it into a mailbox. */
  async function forged(forgery: Forgery) {
    const { wire, secret, rosterDigest } = await craftReport(await visit(house, channel), [ANNA], forgery);
    const { envelope, roster, report, shredShare } = wire;
    const sealed = [roster, report].map((message) => ({ sealed: message, day: '2026-11-20', delivered: true }));
    const epochs = [{ thread: 1, epoch: 0, envelope }];
    const melding: MailboxMelding = {
      meldingId: wire.meldingId,
      receivedOn: '2026-11-20',
      ruleSet: 'nl-wbk-2023',
      ending: { deskAskedOn: null, melderAskedOn: null, destroyFrom: null },
      shredShare,
      epochs,
      messages: sealed,
    };
    return { melding, secret, rosterDigest };
  }

  async function openWith(code: Code, change: (contents: MailboxContents) => MailboxContents): Promise<OpenedMailbox> {
    return open(code, lyingApi(house, { [openPath()]: change }));
  }
  const slipping = (melding: MailboxMelding) => (contents: MailboxContents) => ({
    ...contents,
    meldingen: [...contents.meldingen, melding],
  });
  const keysOf = async (...codes: readonly Code[]) =>
    Promise.all(codes.map(async (code) => deriveMelderKeys(code, (await visit(house, channel)).pin)));

  it('is believed in neither mailbox: a melding that names both melders, signed by the forger', async () => {
    const others = await keysOf(lawyer, melder);
    const { melding } = await forged({ others });
    for (const code of [lawyer, melder]) {
      const mailbox = await openWith(code, slipping(melding));
      expect(mailbox.unbelieved).toBe(1);
      expect(mailbox.meldingen.map((one) => one.meldingId)).toEqual([meldingId]);
    }
  });

  it('is not believed either when whoever holds the first code signs it: the second notes box does not name it', async () => {
    const others = await keysOf(melder);
    const { melding } = await forged({ code: copyOf(lawyer), others });
    const mailbox = await openWith(melder, slipping(melding));
    expect(mailbox).toMatchObject({ unbelieved: 1, meldingen: [{ meldingId }] });
  });

  it('is not believed in the place of the real one, under its id', async () => {
    const others = await keysOf(melder);
    const id = new Uint8Array(Buffer.from(meldingId, 'base64url'));
    const { melding } = await forged({ code: copyOf(lawyer), others, meldingId: id });
    for (const code of [lawyer, melder]) {
      expect(await openWith(code, (contents) => ({ ...contents, meldingen: [melding] }))).toMatchObject({
        unbelieved: 1,
        meldingen: [],
      });
    }
  });

  it('hides no reader from the second holder, not even when who sent it writes the notes', async () => {
    const seen = await visit(house, channel);
    const hidden = newestKem(personNamed(seen, BRAM)).kemPk;
    const others = await keysOf(melder);
    for (const [recipients, unbelieved] of [
      [(honest: readonly Bytes[]) => honest, 0],
      [(honest: readonly Bytes[]) => [...honest, hidden], 1],
    ] as const) {
      const { melding, secret, rosterDigest } = await forged({ code: copyOf(lawyer), others, recipients });
      const epoch = { meldingId: melding.meldingId, thread: 1, epoch: 0 };
      const named = { ...epoch, secret: encodeBase64url(secret), rosterDigest: encodeBase64url(rosterDigest) };
      const notes: Notes = { ...EMPTY_NOTES, epochs: [named] };
      const [keys] = (await keysOf(melder)) as [MelderKeys];
      const notesBox = encodeBase64url(encryptNotes(utf8(JSON.stringify(notes)), keys));
      const mailbox = await openWith(melder, (contents) => ({ ...contents, notesBox, meldingen: [melding] }));
      expect(mailbox).toMatchObject({ unbelieved });
    }
  });

  it('an older notes box makes things new again, and nothing else', async () => {
    let oldest = '';
    const first = await openWith(melder, (contents) => {
      oldest = contents.notesBox;
      return contents;
    });
    await house.goTo(NIGHT);
    const atAnna = await openAt(anna);
    await replyToMelder(atAnna.at, await markOpened(atAnna.at, atAnna.melding), 'Gelezen.');
    await house.goTo(NOON);
    expect(first.meldingen).toHaveLength(1);
    await rememberVisit(house.api, await open(melder));
    expect(only(await open(melder)).unread.size).toBe(0);
    const rolledBack = only(await openWith(melder, (contents) => ({ ...contents, notesBox: oldest })));
    expect(textsOf(rolledBack.view)).toEqual(['Gelezen.']);
    expect(rolledBack.unread.size).toBe(2);
  });

  it('the notes box of the other code opens nothing here', async () => {
    let ofLawyer = '';
    await openWith(lawyer, (contents) => {
      ofLawyer = contents.notesBox;
      return contents;
    });
    await expect(openWith(melder, (contents) => ({ ...contents, notesBox: ofLawyer }))).rejects.toThrow();
  });
});
