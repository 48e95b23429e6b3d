/** How much may come in, and what a ticket says. Pure. */
import { decodeCanonical, encode } from '../base64url.ts';
import { authenticate, isAuthentic } from '../secret.ts';
import type { Held } from './store.ts';

/** Of each side of a melding, by padded length: four of the largest. Neither side's depends on the other's (P3). */
const SIDE_MAX_BYTES = 8_858_370_048;
const SIDE_MAX_FILES = 500;
/** Kept for words: files never take the place of a report. */
export const RESERVED_BYTES = 1_073_741_824;

export function isWithinQuota({ count, bytes }: Held, paddedBytes: number): boolean {
  return count < SIDE_MAX_FILES && bytes + paddedBytes <= SIDE_MAX_BYTES;
}

/**
 * Whether one more may come. Half of what the disk had left at the batch hour is for each side of a melding, whatever
 * others sent since: neither a functionaris learns of it from the answer, nor one who reports something to ask (P3).
 */
export function hasRoom(freeBytesAtBatch: number, { waitingBytes }: Held, paddedBytes: number): boolean {
  return waitingBytes + paddedBytes <= (freeBytesAtBatch - RESERVED_BYTES) / 2;
}

export const TICKET_MINUTES = 10;
const BODY_BYTES = 8 + 4;

/** A ticket is a token and nothing else: which row, until which minute, HMAC. Its length is always the same. */
export function makeTicket(secret: Uint8Array, fileKey: number, minute: number): string {
  const body = Buffer.alloc(BODY_BYTES);
  body.writeBigUInt64BE(BigInt(fileKey));
  body.writeUInt32BE(minute + TICKET_MINUTES, 8);
  return encode(Buffer.concat([body, authenticate(secret, body)]));
}

/** The row of the file; undefined for a ticket that is not ours, for something else, or too old. */
export function readTicket(secret: Uint8Array, ticket: string, minute: number): number | undefined {
  const bytes = decodeCanonical(ticket);
  if (bytes?.length !== BODY_BYTES + 32) return undefined;
  const body = Buffer.from(bytes.subarray(0, BODY_BYTES));
  if (!isAuthentic(bytes.subarray(BODY_BYTES), secret, body)) return undefined;
  const until = body.readUInt32BE(8);
  // A clock that went back must not lengthen it.
  if (minute >= until || minute < until - TICKET_MINUTES) return undefined;
  return Number(body.readBigUInt64BE());
}
