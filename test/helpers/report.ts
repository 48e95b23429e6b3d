/** Reports made by hand: honest ones, and ones that only somebody with other intentions makes. */
import { type Channel, openChannel } from '../../client/shared/channel.ts';
import { fpText } from '../../client/shared/directory.ts';
import { writeMessage } from '../../client/shared/epoch.ts';
import { prepareWork, type ReportInput, startAttempt, submitReport } from '../../client/shared/report.ts';
import { newestKem, type Person } from '../../crypto/directory.ts';
import { sealEnvelope } from '../../crypto/envelope.ts';
import { commitment, deriveAccessHash, deriveEpochKey, generateEpochSecret } from '../../crypto/epoch.ts';
import { deriveMelderKeys, encryptNotes, generateCode, type MelderKeys } from '../../crypto/melder-keys.ts';
import { REPORT_MESSAGE_ID, ROSTER_MESSAGE_ID } from '../../crypto/message.ts';
import type { Bytes, Code } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { ID_BYTES, REPORT_BUCKET, ROSTER_BUCKET, THREADS } from '../../crypto/public/sizes.ts';
import { encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import type { Answer, Report, RosterContent } from '../../schema/content/messages.ts';
import { EMPTY_NOTES } from '../../schema/content/notes.ts';
import { submissionAnswer } from '../../schema/wire/submission.ts';
import type { House, OpenedChannel } from './house.ts';

export function answersOf(what: string): readonly Answer[] {
  return [{ question: 'what', version: 1, type: 'text', value: what }];
}

/** The channel as a melder sees it who came by the poster. */
export function visit(house: House, { slug, pin }: OpenedChannel): Promise<Channel> {
  return openChannel(house.api, { slug, pin, today: house.today() });
}

export function personNamed(channel: Channel, name: string): Person {
  const person = channel.directory.persons.find((one) => one.name === name);
  if (person === undefined) throw new Error(`nobody called ${name}`);
  return person;
}

export interface SentReport {
  readonly code: Code;
  readonly channel: Channel;
  readonly meldingId: string;
}

export interface SendOptions {
  readonly excluded?: readonly string[];
  readonly what?: string;
  /** The code of the melder for whom somebody else reports. */
  readonly onBehalfOf?: Code;
}

/** An honest report to the named people, with others left out. */
export async function sendReport(
  house: House,
  opened: OpenedChannel,
  to: readonly string[],
  { excluded = [], what = 'De kas klopt niet.', onBehalfOf }: SendOptions = {},
): Promise<SentReport> {
  const channel = await visit(house, opened);
  const code = generateCode();
  const report: ReportInput = {
    readers: to.map((name) => personNamed(channel, name)),
    excluded: excluded.map((name) => personNamed(channel, name)),
    language: 'nl',
    answers: answersOf(what),
    codes: onBehalfOf === undefined ? [code] : [code, onBehalfOf],
  };
  const attempt = startAttempt();
  await submitReport(house.api, { channel, report, attempt, work: house.work, today: house.today() });
  return { code, channel, meldingId: encodeBase64url(attempt.meldingId) };
}

export interface Forgery {
  /** For whom the slots really are, instead of the roster's readers. */
  readonly recipients?: (honest: readonly Bytes[]) => readonly Bytes[];
  /** Changes the finished envelope. */
  readonly envelope?: (envelope: Bytes) => Bytes;
  readonly meldingId?: Bytes;
  readonly thread?: number;
  readonly epoch?: number;
  /** Named as melders beside whoever signs. */
  readonly others?: readonly MelderKeys[];
  /** Who signs; somebody with a new code unless told. */
  readonly code?: Code;
}

/** A first report of which something is not as an honest browser makes it. */
export async function craftReport(channel: Channel, to: readonly string[], forgery: Forgery = {}) {
  const { meldingId = randomBytes(ID_BYTES), thread = THREADS.conversation, epoch = 0 } = forgery;
  const shredShare = randomBytes(32) as never;
  const secret = generateEpochSecret();
  const place = { meldingId, thread, epoch };
  const { others = [], code = generateCode() } = forgery;
  const keys = await deriveMelderKeys(code, channel.pin);
  const melders = [keys, ...others];
  const signer = { publicKey: keys.signPk, secretKey: keys.signSk };
  const readers = to.map((name) => personNamed(channel, name));
  const roster: RosterContent = {
    type: 'roster',
    readers: readers.map((person) => ({ fp: fpText(person), generation: 0, role: 'functionaris' })),
    melders: melders.map(({ signPk, kemPk }) => ({ signPk: encodeBase64url(signPk), kemPk: encodeBase64url(kemPk) })),
    excluded: [],
    directorySeq: channel.directory.head.seq,
    before: null,
    previousSecret: null,
    carriesOut: [],
    standsOn: null,
    previous: [],
  };
  const rosterContent = utf8(JSON.stringify(roster));
  const honest = [...readers.map((person) => newestKem(person).kemPk), ...melders.map(({ kemPk }) => kemPk)];
  const sealed = await sealEnvelope({
    place,
    secret,
    shredShare,
    rosterContent,
    readers: forgery.recipients?.(honest) ?? honest,
    slotCount: 8,
    envelopeId: randomBytes(ID_BYTES),
  });
  const made = {
    place,
    epochKey: await deriveEpochKey(place, secret, shredShare),
    commit: commitment(place, secret, shredShare, rosterContent),
  };
  const rosterMessage = writeMessage(made, roster, signer, { atLeast: ROSTER_BUCKET, messageId: ROSTER_MESSAGE_ID });
  const report: Report = {
    type: 'report',
    language: 'nl',
    answers: [...answersOf('Verzonnen.')],
    previous: [],
  };
  const reportMessage = writeMessage(made, report, signer, { atLeast: REPORT_BUCKET, messageId: REPORT_MESSAGE_ID });
  const wire = {
    suite: 1 as const,
    meldingId: encodeBase64url(meldingId),
    batch: channel.batch,
    shredShare: encodeBase64url(shredShare),
    envelope: encodeBase64url(forgery.envelope?.(sealed) ?? sealed),
    accessHash: encodeBase64url(await deriveAccessHash(place, secret)),
    roster: encodeBase64url(rosterMessage.sealed),
    report: encodeBase64url(reportMessage.sealed),
    mailboxes: [
      {
        authPk: encodeBase64url(keys.authPk),
        notesBox: encodeBase64url(encryptNotes(utf8(JSON.stringify(EMPTY_NOTES)), keys)),
      },
    ],
  };
  return { wire, code, secret, place, rosterDigest: rosterMessage.digest };
}

/** Puts a crafted report through the real server, with real work. */
export async function sendCrafted(house: House, channel: Channel, crafted: Awaited<ReturnType<typeof craftReport>>) {
  const { wire, place } = crafted;
  const work = await prepareWork(
    house.api,
    channel.slug,
    { meldingId: place.meldingId, shredShare: new Uint8Array(32) as never },
    house.work,
  );
  const path = `/api/channels/${channel.slug}/meldingen`;
  return house.api.call({ method: 'POST', path, body: { ...wire, work }, answer: submissionAnswer });
}
