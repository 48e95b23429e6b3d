/**
 * One epoch of a thread in a browser: believed first, then read and written. The same for melder and functionaris.
 */
import { requireAdoptable } from '../../crypto/adopt.ts';
import type { DirectoryEntry } from '../../crypto/directory.ts';
import { commitment, deriveEpochKey, type EpochPlace } from '../../crypto/epoch.ts';
import {
  type OpenedMessage,
  openMessage,
  ROSTER_MESSAGE_ID,
  type SealedMessage,
  type Signer,
  sealMessage,
} from '../../crypto/message.ts';
import type { Bytes, EpochKey, EpochSecret, ShredShare } from '../../crypto/public/brands.ts';
import { decodeUtf8, utf8 } from '../../crypto/public/bytes.ts';
import { InvalidInputError, OpenError, VerifyError } from '../../crypto/public/errors.ts';
import { personFingerprint } from '../../crypto/public/hash.ts';
import { parseEnvelope, parseMessage } from '../../crypto/public/shape.ts';
import { type Bucket, ID_BYTES } from '../../crypto/public/sizes.ts';
import { areEqual, decodeBase64url, encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import type { Sender, ThreadMessage } from '../../schema/content/fold.ts';
import { type Content, parseContent, type RosterContent } from '../../schema/content/messages.ts';

/** An epoch this browser believes. */
export interface AdoptedEpoch {
  readonly place: EpochPlace;
  readonly secret: EpochSecret;
  readonly epochKey: EpochKey;
  readonly commit: Bytes;
  readonly roster: RosterContent;
  readonly rosterDigest: Bytes;
}

export interface EpochFromServer {
  readonly place: EpochPlace;
  readonly secret: EpochSecret;
  readonly shredShare: ShredShare;
  readonly envelope: Bytes;
  /** Every sealed message the server gave for this thread. */
  readonly sealed: readonly Bytes[];
}

export interface Believing {
  readonly chain: readonly DirectoryEntry[];
  readonly pin: Bytes;
  readonly ownMelder?: { readonly signPk: Bytes; readonly kemPk: Bytes };
}

interface OpenedRoster {
  readonly message: OpenedMessage;
  readonly roster: RosterContent;
  readonly epochKey: EpochKey;
  readonly commit: Bytes;
}

async function openRoster({ place, secret, shredShare, envelope, sealed }: EpochFromServer): Promise<OpenedRoster> {
  const { commitment: commit } = parseEnvelope(envelope);
  const epochKey = await deriveEpochKey(place, secret, shredShare);
  const own = sealed.find((candidate) => {
    const shape = parseMessage(candidate);
    return shape.epoch === place.epoch && areEqual(shape.messageId, ROSTER_MESSAGE_ID);
  });
  if (own === undefined) throw new VerifyError();
  const message = openMessage(own, place, epochKey, commit);
  const { content } = parseContent(decodeUtf8(message.content));
  if (content.type !== 'roster') throw new VerifyError();
  return { message, roster: content, epochKey, commit };
}

/**
 * Adopts an epoch for the first time (step ADOPT): opens its roster, checks every rule, rebuilds its envelope.
 *
 * @throws {VerifyError | OpenError | InvalidInputError} when anything is not as it must be
 */
export async function adoptEpoch(given: EpochFromServer, { chain, pin, ownMelder }: Believing): Promise<AdoptedEpoch> {
  const { message, roster, epochKey, commit } = await openRoster(given);
  const { place, secret, shredShare, envelope } = given;
  const own = ownMelder === undefined ? {} : { ownMelder };
  await requireAdoptable({ place, secret, shredShare, envelope, message, roster, chain, pin, ...own });
  return { place, secret, epochKey, commit, roster, rosterDigest: message.digest };
}

/**
 * Opens an epoch that was adopted before: the same secret, share and roster, by digest and commitment.
 *
 * @throws {VerifyError | OpenError | InvalidInputError} when the server now gives something else
 */
export async function reopenEpoch(given: EpochFromServer, rosterDigest: Bytes): Promise<AdoptedEpoch> {
  const { message, roster, epochKey, commit } = await openRoster(given);
  const { place, secret, shredShare } = given;
  const isSame =
    areEqual(message.digest, rosterDigest) && areEqual(commit, commitment(place, secret, shredShare, message.content));
  if (!isSame) throw new VerifyError();
  return { place, secret, epochKey, commit, roster, rosterDigest };
}

export interface GivenMessage {
  readonly sealed: Bytes;
  readonly day: string;
  readonly delivered: boolean;
}

export interface ReadThread {
  readonly messages: readonly ThreadMessage[];
  /** What the server gave that nobody of the roster sealed and signed. Shown as a warning, never as a message. */
  readonly refused: number;
}

/** Opens and verifies every message of an adopted epoch. One bad message never hides the others. */
export function readThread(epoch: AdoptedEpoch, given: readonly GivenMessage[]): ReadThread {
  const read = given.map((message) => readMessage(epoch, message));
  const messages = read.filter((message) => message !== undefined);
  return { messages, refused: read.length - messages.length };
}

function readMessage(epoch: AdoptedEpoch, { sealed, day, delivered }: GivenMessage): ThreadMessage | undefined {
  try {
    const opened = openMessage(sealed, epoch.place, epoch.epochKey, epoch.commit);
    if (areEqual(opened.messageId, ROSTER_MESSAGE_ID) && !areEqual(opened.digest, epoch.rosterDigest)) return undefined;
    const sender = senderOf(opened.signerPk, epoch.roster);
    if (sender === undefined) return undefined;
    const { content, previous } = parseContent(decodeUtf8(opened.content));
    const messageId = encodeBase64url(opened.messageId);
    return { messageId, digest: encodeBase64url(opened.digest), previous, sender, day, delivered, content };
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** Whose key it is, by the roster of the epoch; undefined for anybody else's. */
function senderOf(signerPk: Bytes, roster: RosterContent): Sender | undefined {
  const place = roster.melders.findIndex(({ signPk }) => areEqual(decodeBase64url(signPk), signerPk));
  if (place >= 0) return { kind: 'melder', place };
  const fp = encodeBase64url(personFingerprint(signerPk));
  return roster.readers.some((reader) => reader.fp === fp) ? { kind: 'functionaris', fp } : undefined;
}

/** The protocol's own refusals, as against a mistake in our code. */
export function isRefusal(error: unknown): boolean {
  return error instanceof OpenError || error instanceof VerifyError || error instanceof InvalidInputError;
}

export interface WriteOptions {
  readonly atLeast?: Bucket;
  readonly messageId?: Bytes;
}

/** Seals one content into an epoch. */
export function writeMessage(
  epoch: Pick<AdoptedEpoch, 'place' | 'epochKey' | 'commit'>,
  content: Content,
  signer: Signer,
  { atLeast = 0, messageId = randomBytes(ID_BYTES) }: WriteOptions = {},
): SealedMessage {
  const { place, epochKey, commit } = epoch;
  const written = utf8(JSON.stringify(content));
  return sealMessage({ place, epochKey, commit, messageId, content: written, signer, atLeast });
}
