/** How a report is taken in, from whoever sends it: a first one, or a further one of the holder of a mailbox. */
import { ID_BYTES, THREADS } from '../../crypto/public/sizes.ts';
import type { FurtherSubmission } from '../../schema/wire/submission.ts';
import { isSame } from '../base64url.ts';
import { dayOfBatch } from '../batches/rules.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import type { Queries, Store } from '../store.ts';
import type { Work } from '../work.ts';
import { readReport, type SealedReport } from './rules.ts';
import type { Channel } from './store.ts';

const ZERO_ID = new Uint8Array(ID_BYTES);
/** As many as the melder's notes remember; opening a mailbox reads them all. */
const MELDINGEN_IN_A_MAILBOX = 4;

export interface Receiving {
  readonly channel: Channel;
  readonly wire: FurtherSubmission;
  /** Puts the melding into its mailboxes, in the transaction that stores it; refuses when one has no room. */
  readonly join: (tx: Queries, meldingId: Uint8Array) => Promise<void>;
}

/** Idempotent by its melding id: what is there already stays as it was, and nobody is told which of the two it was. */
export async function receiveReport(deps: Deps, work: Work, { channel, wire, join }: Receiving): Promise<void> {
  // First, so that asking whether a melding exists costs as much as making one.
  const done = await work.check(wire.work, wire.meldingId);
  if (done === 'wrong') refuse('proof.invalid');
  const report = readReport(wire, channel.slotCount);
  if (await deps.store.hasMelding(report.meldingId)) return;
  if (done === 'expired') refuse('challenge.expired');
  await requireCurrentBatch(deps.store, channel.key, wire.batch);
  const day = dayOfBatch(wire.batch);
  await keepShare(deps, report, day);
  if (await storeReport(deps.store, { channel, report, batch: wire.batch, day, join })) work.countSubmission();
}

export async function requireRoom(tx: Queries, mailboxId: Uint8Array): Promise<void> {
  const held = await tx.listMailboxMeldingen(mailboxId);
  if (held.length >= MELDINGEN_IN_A_MAILBOX) refuse('request.invalid');
}

export async function requireCurrentBatch(queries: Queries, channelKey: number, batch: string): Promise<void> {
  if (batch !== (await queries.findCurrentBatch(channelKey))) refuse('batch.passed');
}

/** Before the melding: a share too many is swept, a melding without one could never be opened. */
async function keepShare({ shredStore }: Deps, report: SealedReport, day: string): Promise<void> {
  const kept = await shredStore.keepShare(report.meldingId, report.shredShare, day);
  // Left by an attempt that was cut off, or destroyed: this report was sealed with another one and must take a new id.
  if (kept === undefined || !isSame(kept, report.shredShare)) refuse('message.conflict');
}

interface Storing extends Pick<Receiving, 'channel' | 'join'> {
  readonly report: SealedReport;
  readonly batch: string;
  /** Of the batch, not of the clock. */
  readonly day: string;
}

/** Whether it was new. */
function storeReport(store: Store, { channel, report, batch, day, join }: Storing): Promise<boolean> {
  const { meldingId } = report;
  const common = { channelKey: channel.key, meldingId, released: false } as const;
  const place = { thread: THREADS.conversation, epoch: 0 };
  const message = { ...common, ...place, side: 'melder', position: null, day } as const;
  return store.transaction(async (tx) => {
    if (await tx.hasMelding(meldingId)) return false;
    await requireCurrentBatch(tx, channel.key, batch);
    await tx.addMelding({ ...common, receivedOn: day, ruleSet: channel.ruleSet });
    const { accessHash, envelope } = report;
    await tx.addEpoch({ meldingId, ...place, accessHash, envelope, released: false });
    await join(tx, meldingId);
    await tx.addMessage({ ...message, messageId: ZERO_ID, sealed: report.roster });
    await tx.addMessage({ ...message, messageId: report.reportId, sealed: report.report });
    return true;
  });
}
