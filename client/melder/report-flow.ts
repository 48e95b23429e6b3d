/**
 * Sending a report: everything that decides who can read it happens here, before anything leaves the browser
 * (crypto/README.md, "Submitting").
 */
import { newestKem, type Person } from '../../crypto/directory.ts';
import { sealEnvelope } from '../../crypto/envelope.ts';
import {
  commitment,
  deriveAccessHash,
  deriveEpochKey,
  type EpochPlace,
  generateEpochSecret,
  generateShredShare,
} from '../../crypto/epoch.ts';
import { deriveMelderKeys, encryptNotes, type MelderKeys } from '../../crypto/melder-keys.ts';
import { REPORT_MESSAGE_ID, ROSTER_MESSAGE_ID } from '../../crypto/message.ts';
import type { Bytes, Code, ShredShare } from '../../crypto/public/brands.ts';
import { compareBytes, utf8 } from '../../crypto/public/bytes.ts';
import { ID_BYTES, REPORT_BUCKET, ROSTER_BUCKET, SUITE, THREADS } from '../../crypto/public/sizes.ts';
import { encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import type { Answer, Report, RosterContent } from '../../schema/content/messages.ts';
import { EMPTY_NOTES, type Notes } from '../../schema/content/notes.ts';
import { type Submission, submissionAnswer, type WorkSolution, workAnswer } from '../../schema/wire/submission.ts';
import { type Api, isFailure } from '../shared/api.ts';
import { fpText } from '../shared/directory.ts';
import { writeMessage } from '../shared/thread.ts';
import type { Work } from '../shared/work.ts';
import { type Channel, openChannel } from './channel-flow.ts';

export interface ReportInput {
  /** Who may read it, chosen by the melder; at least one. */
  readonly readers: readonly Person[];
  readonly excluded: readonly Person[];
  readonly language: 'nl' | 'en';
  readonly answers: readonly Answer[];
  /** One for each melder; a second one when somebody reports on another's behalf. */
  readonly codes: readonly Code[];
}

/** What stays the same over every attempt, so that a melding is never stored twice. */
export interface Attempt {
  readonly meldingId: Bytes;
  readonly shredShare: ShredShare;
}

export function startAttempt(): Attempt {
  return { meldingId: randomBytes(ID_BYTES), shredShare: generateShredShare() };
}

function makeRoster(
  channel: Channel,
  readers: readonly Person[],
  excluded: readonly Person[],
  melders: readonly MelderKeys[],
): RosterContent {
  return {
    type: 'roster',
    readers: readers.map((person) => ({
      fp: fpText(person),
      generation: newestKem(person).generation,
      role: 'functionaris',
    })),
    melders: melders.map(({ signPk, kemPk }) => ({ signPk: encodeBase64url(signPk), kemPk: encodeBase64url(kemPk) })),
    excluded: excluded.map(fpText).sort(),
    directorySeq: channel.directory.head.seq,
    before: null,
    previousSecret: null,
    carriesOut: [],
    standsOn: null,
    previous: [],
  };
}

/** Seals a report. Draws a fresh epoch secret and envelope id at every call: neither is ever used twice. */
export async function sealReport(
  channel: Channel,
  input: ReportInput,
  attempt: Attempt,
): Promise<Omit<Submission, 'work'>> {
  const { meldingId, shredShare } = attempt;
  const secret = generateEpochSecret();
  const place: EpochPlace = { meldingId, thread: THREADS.conversation, epoch: 0 };
  // By fingerprint: the order in which somebody ticked names is nobody's business.
  const readers = [...input.readers].sort((left, right) => compareBytes(left.fp, right.fp));
  const melders = await Promise.all(input.codes.map((code) => deriveMelderKeys(code, channel.pin)));
  const [sender] = melders;
  if (sender === undefined) throw new Error('a report needs a code');
  const signer = { publicKey: sender.signPk, secretKey: sender.signSk };

  const roster = makeRoster(channel, readers, input.excluded, melders);
  const rosterContent = utf8(JSON.stringify(roster));
  const envelope = await sealEnvelope({
    place,
    secret,
    shredShare,
    rosterContent,
    readers: [...readers.map((person) => newestKem(person).kemPk), ...melders.map(({ kemPk }) => kemPk)],
    slotCount: channel.directory.policy.slotCount,
    envelopeId: randomBytes(ID_BYTES),
  });
  const epochKey = await deriveEpochKey(place, secret, shredShare);
  const epoch = { place, epochKey, commit: commitment(place, secret, shredShare, rosterContent) };
  const rosterMessage = writeMessage(epoch, roster, signer, { atLeast: ROSTER_BUCKET, messageId: ROSTER_MESSAGE_ID });
  const { language, answers } = input;
  const report: Report = {
    type: 'report',
    language,
    answers: [...answers],
    previous: [encodeBase64url(rosterMessage.digest)],
  };
  const reportMessage = writeMessage(epoch, report, signer, { atLeast: REPORT_BUCKET, messageId: REPORT_MESSAGE_ID });

  const known = {
    meldingId: encodeBase64url(meldingId),
    thread: place.thread,
    epoch: 0,
    secret: encodeBase64url(secret),
  };
  const rosterDigest = encodeBase64url(rosterMessage.digest);
  const read = [{ meldingId: known.meldingId, heads: [encodeBase64url(reportMessage.digest)] }];
  const notes: Notes = { ...EMPTY_NOTES, epochs: [{ ...known, rosterDigest }], read };
  return {
    suite: SUITE,
    meldingId: known.meldingId,
    batch: channel.batch,
    shredShare: encodeBase64url(shredShare),
    envelope: encodeBase64url(envelope),
    accessHash: encodeBase64url(await deriveAccessHash(place, secret)),
    roster: encodeBase64url(rosterMessage.sealed),
    report: encodeBase64url(reportMessage.sealed),
    mailboxes: melders.map((keys) => ({
      authPk: encodeBase64url(keys.authPk),
      notesBox: encodeBase64url(encryptNotes(utf8(JSON.stringify(notes)), keys)),
    })),
  };
}

/** Asks for work and does it: while the melder is still reading, so that sending is quick. */
export async function prepareWork(api: Api, slug: string, { meldingId }: Attempt, work: Work): Promise<WorkSolution> {
  const { challenge } = await api.call({
    method: 'POST',
    path: `/api/channels/${slug}/challenge`,
    body: { meldingId: encodeBase64url(meldingId) },
    answer: workAnswer,
  });
  return work(challenge);
}

export interface SendInput {
  readonly channel: Channel;
  readonly report: ReportInput;
  readonly attempt: Attempt;
  readonly work: Work;
  /** Begun earlier with `prepareWork`, when there was time. */
  readonly solution?: WorkSolution;
  readonly today: string;
}

/**
 * Submits a report (step SUBMIT). Safe to call again with the same attempt after any failure: the server keeps one.
 *
 * When a batch hour has passed since the page was loaded, or the work has expired, it looks the channel up again,
 * seals anew and tries once more; nothing old is sent again, because that would tell the hour.
 *
 * @throws {RequestFailed} when it did not arrive; nothing is half done
 * @throws {VerifyError} when the list changed into one that does not hold
 */
export async function submitReport(api: Api, input: SendInput): Promise<void> {
  try {
    await submitOnce(api, input);
  } catch (error) {
    const isStale =
      isFailure(error, 'batch.passed') || isFailure(error, 'proof.invalid') || isFailure(error, 'challenge.expired');
    if (!isStale) throw error;
    await submitOnce(api, await refreshed(api, input));
  }
}

async function submitOnce(api: Api, { channel, report, attempt, work, solution }: SendInput): Promise<void> {
  const sealed = await sealReport(channel, report, attempt);
  const body: Submission = { ...sealed, work: solution ?? (await prepareWork(api, channel.slug, attempt, work)) };
  await api.call({
    method: 'POST',
    path: `/api/channels/${channel.slug}/meldingen`,
    body,
    answer: submissionAnswer,
  });
}

async function refreshed(api: Api, input: SendInput): Promise<SendInput> {
  const { slug, pin } = input.channel;
  const channel = await openChannel(api, { slug, pin, today: input.today });
  const { solution: _, ...rest } = input;
  return { ...rest, channel };
}
