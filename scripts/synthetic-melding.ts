/**
 * A made-up melding that goes the whole way: sent by the public route like any other, listed in a decoy's place,
 * opened by the throw-away keys it was sealed to, and destroyed. What `npm run self-check` does.
 */

import { openMailbox } from '../client/melder/mailbox-flow.ts';
import { type Api, isFailure } from '../client/shared/api.ts';
import { type Channel, openChannel } from '../client/shared/channel.ts';
import { type Attempt, type ReportInput, startAttempt, submitReport } from '../client/shared/report.ts';
import type { Work } from '../client/shared/work.ts';
import { newestKem } from '../crypto/directory.ts';
import { openEnvelope, verifyEnvelope } from '../crypto/envelope.ts';
import { deriveEpochKey } from '../crypto/epoch.ts';
import { generateKem } from '../crypto/functionaris-keys.ts';
import { deriveMelderKeys, generateCode } from '../crypto/melder-keys.ts';
import { openMessage } from '../crypto/message.ts';
import type { Bytes, KemSeed, ShredShare } from '../crypto/public/brands.ts';
import { decodeUtf8 } from '../crypto/public/bytes.ts';
import { FINGERPRINT_BYTES } from '../crypto/public/sizes.ts';
import { areEqual, decodeBase64url, encodeBase64url, randomBytes } from '../crypto/public/sodium.ts';
import { parseContent } from '../schema/content/messages.ts';
import { type SelfCheckState, selfCheckDone, selfCheckState } from '../schema/wire/self-check.ts';
import { deriveKey } from '../server/secret.ts';
import { makeOperatorToken } from '../server/self-check/rules.ts';

/** Says which step did not hold. */
export class SelfCheckFailed extends Error {
  override readonly name = 'SelfCheckFailed';
}

export interface SelfCheck {
  readonly api: Api;
  /** From the data folder: the right to announce. */
  readonly secret: Uint8Array;
  readonly slug: string;
  /** From the poster's link, or what the data folder says it must be. */
  readonly pin: Bytes;
  readonly today: string;
  readonly work: Work;
  /** Until it is worth looking again. Ends the check, and destroys what it made, when it throws. */
  wait(batchMinutes: number): Promise<void>;
  /** How many times to look before giving up. */
  looksAtMost(batchMinutes: number): number;
  say(line: string): void;
}

interface Synthetic {
  readonly channel: Channel;
  readonly attempt: Attempt;
  readonly report: ReportInput;
  /** Opens what is sent, and is kept nowhere. */
  readonly kemSeed: KemSeed;
  readonly readers: readonly Bytes[];
  readonly text: string;
}

async function makeSynthetic(channel: Channel): Promise<Synthetic> {
  const [listed] = channel.directory.persons;
  if (listed === undefined) throw new SelfCheckFailed('nobody is on the list: a melder could send to no one');
  const kem = generateKem(0);
  const code = generateCode();
  const text = `Zelfcontrole ${encodeBase64url(randomBytes(16))}`;
  // Somebody who does not exist: no functionaris holds the key, and nobody is told.
  const reader = {
    ...listed,
    fp: randomBytes(FINGERPRINT_BYTES),
    generations: [{ ...newestKem(listed), generation: 0, kemPk: kem.kemPk }],
  };
  const report: ReportInput = {
    readers: [reader],
    excluded: [],
    language: 'nl',
    answers: [{ question: 'what', version: 1, type: 'text', value: text }],
    codes: [code],
  };
  const readers = [kem.kemPk, (await deriveMelderKeys(code, channel.pin)).kemPk];
  return { channel, attempt: startAttempt(), report, kemSeed: kem.seed, readers, text };
}

/**
 * Proves that a melding which is sent now would come through, and that a destroyed one is gone.
 *
 * @throws {SelfCheckFailed | RequestFailed | VerifyError | OpenError} at the first step that does not hold; what was
 * made is destroyed then, too
 */
export async function runSelfCheck(check: SelfCheck): Promise<void> {
  const { api, secret, slug, pin, today, say } = check;
  const channel = await openChannel(api, { slug, pin, today });
  const synthetic = await makeSynthetic(channel);
  const { attempt } = synthetic;
  const path = `/api/channels/${slug}/self-checks/${encodeBase64url(attempt.meldingId)}`;
  const bearer = makeOperatorToken(deriveKey(secret, 'self-check'), slug, attempt.meldingId);
  const destroy = () => api.call({ method: 'DELETE', path, bearer, answer: selfCheckDone });
  const look = () => {
    const after = `${path}?after=${encodeURIComponent(channel.batch)}`;
    return api.call({ method: 'GET', path: after, bearer, answer: selfCheckState });
  };

  await api.call({ method: 'POST', path, bearer, answer: selfCheckDone });
  try {
    await send(check, synthetic);
    say('sent, by the public route and with proof of work');
    const state = await untilListed(check, channel, look);
    await requireReadable(synthetic, state);
    say('listed in a decoy’s place, opened, rebuilt and read');
  } finally {
    await destroy();
  }
  await requireGone(api, synthetic, await look());
  say('destroyed: no share, no messages, no mailbox; its envelope stays listed and opens to nothing');
}

/** More than ever pass while one report is sealed and sent. */
const HOURS_AT_MOST = 3;

/**
 * To a list in which the made-up reader stands. When a batch hour passes meanwhile the flow fetches the real list,
 * does not find that reader in it and refuses, as it must; then all is done again.
 */
async function send({ api, slug, pin, today, work }: SelfCheck, { attempt, report }: Synthetic): Promise<void> {
  for (let hours = 1; ; hours += 1) {
    const channel = await openChannel(api, { slug, pin, today });
    const persons = [...channel.directory.persons, ...report.readers];
    const sending = {
      channel: { ...channel, directory: { ...channel.directory, persons } },
      report,
      attempt,
      work,
      today,
    };
    try {
      return await submitReport(api, sending);
    } catch (error) {
      if (hours === HOURS_AT_MOST || !isFailure(error, 'directory.conflict')) throw error;
    }
  }
}

async function untilListed(
  { wait, looksAtMost, say }: SelfCheck,
  channel: Channel,
  look: () => Promise<SelfCheckState>,
): Promise<SelfCheckState> {
  const { batchMinutes } = channel.directory.policy;
  let seen = channel.batch;
  for (let looked = 0; looked < looksAtMost(batchMinutes); looked += 1) {
    const state = await look();
    if (state.melding !== null) return state;
    if (state.batch !== seen) say('this batch had no decoy to give its place; waiting for the next');
    else if (looked === 0) say('waiting for the next batch hour');
    seen = state.batch;
    await wait(batchMinutes);
  }
  throw new SelfCheckFailed('sent, and listed in no batch since');
}

/** What a functionaris's browser does with a listing, with the one key that can open this. */
async function requireReadable(synthetic: Synthetic, { envelopes, melding }: SelfCheckState): Promise<void> {
  const { channel, attempt, kemSeed, readers, text } = synthetic;
  if (melding === null) throw new SelfCheckFailed('listed without what opens it');
  const listed = await Promise.all(
    envelopes.map(async (wire) => {
      const envelope = decodeBase64url(wire);
      return { envelope, opened: await openEnvelope(envelope, [kemSeed]) };
    }),
  );
  const [found, second] = listed.filter(({ opened }) => opened !== undefined);
  if (found?.opened === undefined || second !== undefined) throw new SelfCheckFailed('not listed once');
  const { place, secret, shape } = found.opened;
  if (!areEqual(place.meldingId, attempt.meldingId)) throw new SelfCheckFailed('opened, and it is another melding');

  const shredShare = decodeBase64url(melding.shredShare) as ShredShare;
  const epochKey = await deriveEpochKey(place, secret, shredShare);
  const [roster, report] = melding.messages.map((sealed) =>
    openMessage(decodeBase64url(sealed), place, epochKey, shape.commitment),
  );
  if (roster === undefined || report === undefined) throw new SelfCheckFailed('a message is missing');
  const made = { place, secret, shredShare, rosterContent: roster.content, readers };
  await verifyEnvelope(found.envelope, made, channel.directory.policy.slotCount);
  const { content } = parseContent(decodeUtf8(report.content));
  const isSame = content.type === 'report' && content.answers.some(({ value }) => value === text);
  if (!isSame) throw new SelfCheckFailed('read, and it says something else');
}

async function requireGone(api: Api, { channel, report }: Synthetic, { melding }: SelfCheckState): Promise<void> {
  if (melding !== null) throw new SelfCheckFailed('destroyed, and the server still gives its share');
  for (const code of report.codes) {
    const isRefused = await openMailbox(api, channel, code).then(
      () => false,
      (error: unknown) => isFailure(error, 'mailbox.refused'),
    );
    if (!isRefused) throw new SelfCheckFailed('destroyed, and its mailbox still opens');
  }
}
