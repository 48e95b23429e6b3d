import { THREADS } from '../../crypto/public/sizes.ts';
import { submission, submissionAnswer, workAnswer, workRequest } from '../../schema/wire/submission.ts';
import { isSame } from '../base64url.ts';
import { dayOfBatch } from '../batches/rules.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { type Route, route } from '../route.ts';
import type { Queries, Store } from '../store.ts';
import type { Work } from '../work.ts';
import { type FirstReport, readSubmission } from './rules.ts';
import type { Channel } from './store.ts';

/** Envelope of 16 slots, roster, the largest report and four notes boxes, as base64url in JSON: about 430 KiB. */
const SUBMISSION_MAX_BYTES = 524_288;
const ZERO_ID = new Uint8Array(16);
/** As many as the melder's notes remember; opening a mailbox reads them all. */
const MELDINGEN_IN_A_MAILBOX = 4;

export function channelRoutes(deps: Deps, work: Work): readonly Route[] {
  return [workChallengeRoute(deps.store, work), submissionRoute(deps, work)];
}

export async function requireChannel(store: Store, slug: string | undefined): Promise<Channel> {
  return (await store.findChannel(slug ?? '')) ?? refuse('channel.not_found');
}

export async function requireBatch(queries: Queries, channelKey: number): Promise<string> {
  return (await queries.findCurrentBatch(channelKey)) ?? refuse('channel.not_found');
}

/**
 * POST /api/channels/:slug/challenge. Anyone.
 *
 * The server sees: a random melding id. It never sees, asks or keeps who is asking.
 */
function workChallengeRoute(store: Store, work: Work): Route {
  return route({
    method: 'post',
    path: '/api/channels/:slug/challenge',
    summary: 'Work to do before a first report',
    caller: 'anyone',
    body: workRequest,
    answer: workAnswer,
    async run({ body, params }) {
      await requireChannel(store, params.slug);
      return { challenge: await work.makeChallenge(body.meldingId) };
    },
  });
}

/**
 * POST /api/channels/:slug/meldingen. Anyone who did the work.
 *
 * The server sees: random ids, the batch, lengths that are the same for every ordinary report, the number of
 * mailboxes. It never sees for whom the slots are, nor anything that was written, and keeps the day only.
 */
function submissionRoute(deps: Deps, work: Work): Route {
  return route({
    method: 'post',
    path: '/api/channels/:slug/meldingen',
    summary: 'A first report, whole; idempotent by its melding id',
    caller: 'anyone',
    body: submission,
    maxBodyBytes: SUBMISSION_MAX_BYTES,
    answer: submissionAnswer,
    async run({ body, params }) {
      const channel = await requireChannel(deps.store, params.slug);
      // First, so that asking whether a melding exists costs as much as making one.
      const done = await work.check(body.work, body.meldingId);
      if (done === 'wrong') refuse('proof.invalid');
      const report = readSubmission(body, channel.slotCount);
      if (await deps.store.hasMelding(report.meldingId)) return { received: true };
      if (done === 'expired') refuse('challenge.expired');
      await requireCurrentBatch(deps.store, channel.key, body.batch);
      const day = dayOfBatch(body.batch);
      await keepShare(deps, report, day);
      if (await storeReport(deps.store, { channel, report, batch: body.batch, day })) work.countSubmission();
      return { received: true };
    },
  });
}

async function requireCurrentBatch(queries: Queries, channelKey: number, batch: string): Promise<void> {
  if (batch !== (await requireBatch(queries, channelKey))) refuse('batch.passed');
}

/** Before the melding: a share too many is swept, a melding without one could never be opened. */
async function keepShare({ shredStore }: Deps, report: FirstReport, day: string): Promise<void> {
  const kept = await shredStore.keepShare(report.meldingId, report.shredShare, day);
  // Left by an attempt that was cut off; this report was sealed with another one and must take a new id.
  if (!isSame(kept, report.shredShare)) refuse('message.conflict');
}

interface Storing {
  readonly channel: Channel;
  readonly report: FirstReport;
  readonly batch: string;
  /** Of the batch, not of the clock. */
  readonly day: string;
}

/** Whether it was new. */
function storeReport(store: Store, { channel, report, batch, day }: Storing): Promise<boolean> {
  const { meldingId } = report;
  const common = { channelKey: channel.key, meldingId, released: false } as const;
  const place = { thread: THREADS.conversation, epoch: 0 };
  const message = { ...common, ...place, side: 'melder', position: null, day } as const;
  return store.transaction(async (tx) => {
    if (await tx.hasMelding(meldingId)) return false;
    await requireCurrentBatch(tx, channel.key, batch);
    await tx.addMelding({ ...common, receivedOn: day, ruleSet: channel.ruleSet });
    await tx.addEpoch({ meldingId, ...place, accessHash: report.accessHash, envelope: report.envelope });
    for (const mailbox of report.mailboxes) {
      const held = await tx.listMailboxMeldingen(mailbox.mailboxId);
      if (held.length >= MELDINGEN_IN_A_MAILBOX) refuse('request.invalid');
      if (!(await tx.joinMailbox({ ...mailbox, channelKey: channel.key }, meldingId))) refuse('request.invalid');
    }
    await tx.addMessage({ ...message, messageId: ZERO_ID, sealed: report.roster });
    await tx.addMessage({ ...message, messageId: report.reportId, sealed: report.report });
    return true;
  });
}
