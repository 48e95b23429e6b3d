import { HASH_BYTES } from '../../crypto/public/sizes.ts';
import { decodeCanonical, encode } from '../base64url.ts';
import { authenticate, isAuthentic } from '../secret.ts';

/**
 * A mailbox session is a token and nothing else: mailbox id, when it was opened, when it ends (whole minutes), HMAC.
 * No row, no cookie; its length is always the same.
 */
export interface MailboxSession {
  readonly mailboxId: Uint8Array;
  readonly openedMinute: number;
}

const IDLE_MINUTES = 15;
const OPEN_AT_MOST_MINUTES = 8 * 60;
const BODY_BYTES = HASH_BYTES + 4 + 4;

export function makeSession(key: Uint8Array, session: MailboxSession, minute: number): string {
  const end = Math.min(minute + IDLE_MINUTES, session.openedMinute + OPEN_AT_MOST_MINUTES);
  const body = Buffer.alloc(BODY_BYTES);
  body.set(session.mailboxId);
  body.writeUInt32BE(session.openedMinute, HASH_BYTES);
  body.writeUInt32BE(end, HASH_BYTES + 4);
  return encode(Buffer.concat([body, authenticate(key, body)]));
}

export function findSession(key: Uint8Array, token: string, minute: number): MailboxSession | undefined {
  const bytes = decodeCanonical(token);
  if (bytes?.length !== BODY_BYTES + 32) return undefined;
  const body = Buffer.from(bytes.subarray(0, BODY_BYTES));
  if (!isAuthentic(bytes.subarray(BODY_BYTES), key, body)) return undefined;
  const openedMinute = body.readUInt32BE(HASH_BYTES);
  const end = body.readUInt32BE(HASH_BYTES + 4);
  // A clock that went back must not lengthen a session.
  if (minute >= end || minute < openedMinute) return undefined;
  return { mailboxId: new Uint8Array(body.subarray(0, HASH_BYTES)), openedMinute };
}
