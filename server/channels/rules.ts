import { mailboxId } from '../../crypto/public/hash.ts';
import {
  ENVELOPE_MAGIC,
  type EnvelopeShape,
  MESSAGE_MAGIC,
  type MessageShape,
  parseEnvelope,
  parseMessage,
} from '../../crypto/public/shape.ts';
import { ID_BYTES, MAGIC_BYTES, SUITE, THREADS } from '../../crypto/public/sizes.ts';
import type { FurtherSubmission, Submission } from '../../schema/wire/submission.ts';
import { decode, encode, isSame } from '../base64url.ts';
import { refuse } from '../errors.ts';

const ZERO_ID = new Uint8Array(ID_BYTES);

export function isRosterId(messageId: Uint8Array): boolean {
  return isSame(messageId, ZERO_ID);
}

/** Another suite is told apart from garbage, so that an old page can say that it is old. */
function requireSuite(sealed: Uint8Array, magic: Uint8Array): void {
  const isOurs = isSame(sealed.subarray(0, MAGIC_BYTES), magic);
  if (isOurs && sealed[MAGIC_BYTES] !== SUITE) refuse('request.suite');
}

export function readEnvelope(wire: string): { bytes: Uint8Array; shape: EnvelopeShape } {
  const bytes = decode(wire);
  requireSuite(bytes, ENVELOPE_MAGIC);
  return { bytes, shape: parseEnvelope(bytes) };
}

export function readMessage(wire: string): { bytes: Uint8Array; shape: MessageShape } {
  const bytes = decode(wire);
  requireSuite(bytes, MESSAGE_MAGIC);
  return { bytes, shape: parseMessage(bytes) };
}

export interface SealedReport {
  readonly meldingId: Uint8Array;
  readonly shredShare: Uint8Array;
  readonly accessHash: Uint8Array;
  readonly envelope: Uint8Array;
  readonly roster: Uint8Array;
  readonly report: Uint8Array;
  readonly reportId: Uint8Array;
}

/** All that can be seen of a report without opening it: lengths, ids, and that its parts belong together. */
export function readReport(wire: FurtherSubmission, slotCount: number): SealedReport {
  const meldingId = decode(wire.meldingId);
  const envelope = readEnvelope(wire.envelope);
  if (envelope.shape.slotCount !== slotCount) refuse('request.invalid');
  const roster = readMessage(wire.roster);
  const report = readMessage(wire.report);
  for (const { shape } of [roster, report]) {
    const isHere = isSame(shape.meldingId, meldingId) && shape.thread === THREADS.conversation && shape.epoch === 0;
    if (!isHere) refuse('request.invalid');
  }
  if (!isRosterId(roster.shape.messageId) || isRosterId(report.shape.messageId)) refuse('request.invalid');
  return {
    meldingId,
    shredShare: decode(wire.shredShare),
    accessHash: decode(wire.accessHash),
    envelope: envelope.bytes,
    roster: roster.bytes,
    report: report.bytes,
    reportId: report.shape.messageId,
  };
}

export interface NewMailbox {
  readonly mailboxId: Uint8Array;
  readonly notesBox: Uint8Array;
}

export function readMailboxes(wire: Submission['mailboxes']): readonly NewMailbox[] {
  const mailboxes = wire.map(({ authPk, notesBox }) => ({
    mailboxId: mailboxId(decode(authPk)),
    notesBox: decode(notesBox),
  }));
  const ids = new Set(mailboxes.map((mailbox) => encode(mailbox.mailboxId)));
  return ids.size === mailboxes.length ? mailboxes : refuse('request.invalid');
}
