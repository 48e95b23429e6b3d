/**
 * Sending a report: everything that decides who can read it happens here, before anything leaves the browser
 * (crypto/README.md, "Submitting").
 */
import { findPerson, newestKem, type Person } from '../../crypto/directory.ts';
import { type EpochPlace, generateShredShare } from '../../crypto/epoch.ts';
import { deriveMelderKeys, encryptNotes, generateCode, type MelderKeys } from '../../crypto/melder-keys.ts';
import { REPORT_MESSAGE_ID } from '../../crypto/message.ts';
import type { Bytes, Code, ShredShare } from '../../crypto/public/brands.ts';
import { compareBytes, utf8 } from '../../crypto/public/bytes.ts';
import { InvalidInputError } from '../../crypto/public/errors.ts';
import { ID_BYTES, MAILBOXES, REPORT_BUCKET, SUITE, THREADS } from '../../crypto/public/sizes.ts';
import { encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import type { Answer, Report, RosterContent } from '../../schema/content/messages.ts';
import { EMPTY_NOTES, type Notes } from '../../schema/content/notes.ts';
import {
  type FurtherSubmission,
  type Submission,
  submissionAnswer,
  type WorkSolution,
  workAnswer,
} from '../../schema/wire/submission.ts';
import { type Api, isFailure, RequestFailed } from './api.ts';
import { type Channel, lookUpAgain } from './channel.ts';
import { fpText } from './directory.ts';
import { makeEpoch, writeMessage } from './epoch.ts';
import type { Work } from './work.ts';

export interface ReportInput {
  /** Who may read it, chosen by the melder; at least one. */
  readonly readers: readonly Person[];
  readonly excluded: readonly Person[];
  readonly language: Report['language'];
  readonly answers: readonly Answer[];
  /** The sender's, and a second one for whom the sender reports on behalf of. */
  readonly codes: readonly Code[];
  /** How a functionaris got it, who enters it for somebody; absent when the melder writes. */
  readonly entered?: Report['entered'];
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

/**
 * As the list has them now: it may have been fetched again since they were chosen. A report to somebody who is out of
 * office would be believed by nobody.
 *
 * @throws {RequestFailed} `directory.conflict` when somebody chosen is not listed any more: the melder chooses anew
 */
function stillListed({ directory }: Channel, chosen: readonly Person[]): readonly Person[] {
  return chosen.map(({ fp }) => {
    const person = findPerson(directory, fp);
    if (person?.state !== 'listed') throw new RequestFailed('directory.conflict');
    return person;
  });
}

/** A report, sealed; what a further melding under the same code sends. */
export interface SealedReport {
  readonly body: Omit<FurtherSubmission, 'work'>;
  /** What the notes of a new code begin with. */
  readonly notes: Notes;
}

export async function sealMelding(
  channel: Channel,
  input: Omit<ReportInput, 'codes'>,
  { meldingId, shredShare }: Attempt,
  melders: readonly MelderKeys[],
): Promise<SealedReport> {
  const place: EpochPlace = { meldingId, thread: THREADS.conversation, epoch: 0 };
  // By fingerprint: the order in which somebody ticked names is nobody's business.
  const readers = [...stillListed(channel, input.readers)].sort((left, right) => compareBytes(left.fp, right.fp));
  const [sender] = melders;
  if (sender === undefined) throw new Error('a report needs a code');
  const signer = { publicKey: sender.signPk, secretKey: sender.signSk };
  const roster = makeRoster(channel, readers, input.excluded, melders);
  const epoch = await makeEpoch({ place, shredShare, roster, directory: channel.directory, signer });
  const rosterDigest = encodeBase64url(epoch.rosterDigest);
  const { language, answers, entered } = input;
  const report: Report = {
    type: 'report',
    language,
    ...(entered === undefined ? {} : { entered }),
    answers: [...answers],
    previous: [rosterDigest],
  };
  const sealed = writeMessage(epoch, report, signer, { atLeast: REPORT_BUCKET, messageId: REPORT_MESSAGE_ID });
  const id = encodeBase64url(meldingId);
  const known = { meldingId: id, thread: place.thread, epoch: 0, secret: encodeBase64url(epoch.secret), rosterDigest };
  const read = [{ meldingId: id, heads: [encodeBase64url(sealed.digest)] }];
  const body = {
    suite: SUITE,
    meldingId: id,
    batch: channel.batch,
    shredShare: encodeBase64url(shredShare),
    envelope: encodeBase64url(epoch.envelope),
    accessHash: encodeBase64url(epoch.accessHash),
    roster: encodeBase64url(epoch.sealedRoster),
    report: encodeBase64url(sealed.sealed),
  } as const;
  return { body, notes: { ...EMPTY_NOTES, epochs: [known], read } };
}

/** Whoever leaves in a hurry wipes the code, whatever is under way: under zeros anybody could open what is sealed. */
function notWiped(code: Code): Code {
  if (code.every((byte) => byte === 0)) throw new InvalidInputError('code');
  return code;
}

/** Seals a report. Draws a fresh epoch secret and envelope id at every call: neither is ever used twice. */
export async function sealReport(
  channel: Channel,
  input: ReportInput,
  attempt: Attempt,
): Promise<Omit<Submission, 'work'>> {
  const derive = (code: Code) => deriveMelderKeys(notWiped(code), channel.pin);
  const melders = await Promise.all(input.codes.map(derive));
  // Nobody opens the mailboxes of codes that are thrown away here; the server cannot tell which those are.
  const spares = await Promise.all(Array.from({ length: MAILBOXES - melders.length }, () => derive(generateCode())));
  const { body, notes } = await sealMelding(channel, input, attempt, melders);
  const written = utf8(JSON.stringify(notes));
  const mailboxes = [...melders, ...spares]
    .map((keys) => ({
      authPk: encodeBase64url(keys.authPk),
      notesBox: encodeBase64url(encryptNotes(written, keys)),
    }))
    .sort(({ authPk: left }, { authPk: right }) => (left < right ? -1 : 1));
  return { ...body, mailboxes };
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

/** Once more with a fresh look at the channel when what was sent was stale: nothing old is sent again. */
export async function freshOnce(
  api: Api,
  input: SendInput,
  submit: (input: SendInput) => Promise<void>,
): Promise<void> {
  try {
    await submit(input);
  } catch (error) {
    const isStale =
      isFailure(error, 'batch.passed') || isFailure(error, 'proof.invalid') || isFailure(error, 'challenge.expired');
    if (!isStale) throw error;
    await submit(await refreshed(api, input));
  }
}

/**
 * Submits a report (step SUBMIT). Safe to call again with the same attempt after any failure: the server keeps one.
 *
 * When a batch hour has passed since the page was loaded, or the work has expired, it looks the channel up again,
 * seals anew and tries once more; nothing old is sent again, because that would tell the hour.
 *
 * @throws {InvalidInputError} when a code was wiped meanwhile: nothing is sent
 * @throws {RequestFailed} when it did not arrive; nothing is half done
 * @throws {RequestFailed} `directory.conflict` when somebody chosen is not listed any more
 * @throws {VerifyError} when the list changed into one that does not hold, or into another channel's
 */
export async function submitReport(api: Api, input: SendInput): Promise<void> {
  await freshOnce(api, input, async (current) => {
    const { channel, report, attempt, work, solution } = current;
    const sealed = await sealReport(channel, report, attempt);
    const body: Submission = { ...sealed, work: solution ?? (await prepareWork(api, channel.slug, attempt, work)) };
    const path = `/api/channels/${channel.slug}/meldingen`;
    await api.call({ method: 'POST', path, body, answer: submissionAnswer });
  });
}

/** The channel of before and no other: one that was made anew meanwhile is another list, to be compared first. */
async function refreshed(api: Api, input: SendInput): Promise<SendInput> {
  const channel = await lookUpAgain(api, { ...input.channel, today: input.today });
  const { solution: _, ...rest } = input;
  return { ...rest, channel };
}
