/** The messages of a thread, opened and verified epoch by epoch. One bad message never hides the others. */
import { ROSTER_MESSAGE_ID } from '../../crypto/message.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { parseMessage } from '../../crypto/public/shape.ts';
import { areEqual, encodeBase64url } from '../../crypto/public/sodium.ts';
import type { ThreadMessage } from '../../schema/content/fold.ts';
import type { AdoptedEpoch } from './epoch.ts';
import { openContent } from './open-content.ts';
import { isRefusal } from './refusal.ts';
import { type OpenWish, openWishes, type SignedMessage, withSenders } from './speakers.ts';

export interface GivenMessage {
  readonly sealed: Bytes;
  readonly day: string;
  readonly delivered: boolean;
}

/** What is no message at all is counted and left out: it must not hide the others. */
export function isMessage(sealed: Bytes): boolean {
  try {
    parseMessage(sealed);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

export interface SaidInThread {
  readonly messages: readonly ThreadMessage[];
  /** What the server gave that nobody of the thread sealed and signed. Shown as a warning, never as a message. */
  readonly refused: number;
  /** The melder's words that nobody carried out yet. */
  readonly wishes: readonly OpenWish[];
}

export interface Reading {
  /** Of an epoch that was adopted. */
  open(epoch: AdoptedEpoch): void;
  wishes(): readonly OpenWish[];
  finish(): SaidInThread;
}

/** @param refused how many were no message at all */
export function startReading(given: readonly GivenMessage[], refused: number): Reading {
  const rosters = new Map<number, AdoptedEpoch['roster']>();
  const signed: SignedMessage[] = [];
  let unopened = 0;
  const wishes = () => openWishes(signed, rosters);
  return {
    open(epoch) {
      rosters.set(epoch.place.epoch, epoch.roster);
      for (const message of given) {
        if (parseMessage(message.sealed).epoch !== epoch.place.epoch) continue;
        const opened = openSigned(epoch, message);
        if (opened === undefined) unopened += 1;
        else signed.push(opened);
      }
    },
    wishes,
    finish() {
      const messages = withSenders(signed, rosters);
      return { messages, refused: refused + unopened + signed.length - messages.length, wishes: wishes() };
    },
  };
}

function openSigned(epoch: AdoptedEpoch, { sealed, day, delivered }: GivenMessage): SignedMessage | undefined {
  try {
    const { opened, content, previous } = openContent(sealed, epoch);
    const isRoster = areEqual(opened.messageId, ROSTER_MESSAGE_ID);
    if (isRoster && !areEqual(opened.digest, epoch.rosterDigest)) return undefined;
    // A roster comes after the one it follows, also when nothing else was said in between.
    const before = content.type === 'roster' && content.before !== null ? [content.before.digest] : [];
    return {
      messageId: encodeBase64url(opened.messageId),
      digest: encodeBase64url(opened.digest),
      previous: [...new Set([...previous, ...before])],
      signerPk: encodeBase64url(opened.signerPk),
      epoch: epoch.place.epoch,
      day,
      delivered,
      content,
    };
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
