/** One epoch of a thread in a browser: opened, believed, made. The same for melder and functionaris. */
import { type KnownEpoch, requireAdoptable } from '../../crypto/adopt.ts';
import { type Directory, type DirectoryEntry, findPerson } from '../../crypto/directory.ts';
import { sealEnvelope } from '../../crypto/envelope.ts';
import {
  commitment,
  deriveAccessHash,
  deriveEpochKey,
  type EpochPlace,
  generateEpochSecret,
} from '../../crypto/epoch.ts';
import {
  type OpenedMessage,
  ROSTER_MESSAGE_ID,
  type SealedMessage,
  type Signer,
  sealMessage,
} from '../../crypto/message.ts';
import type { Bytes, EpochKey, EpochSecret, ShredShare } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { InvalidInputError, VerifyError } from '../../crypto/public/errors.ts';
import { parseEnvelope, parseMessage } from '../../crypto/public/shape.ts';
import { type Bucket, ID_BYTES, ROSTER_BUCKET } from '../../crypto/public/sizes.ts';
import { areEqual, decodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import type { Wish } from '../../crypto/wishes.ts';
import { type Content, parseContent, type RosterContent } from '../../schema/content/messages.ts';
import { openContent } from './open-content.ts';

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
  /** In a melder's own browser. */
  readonly ownMelder?: readonly { readonly signPk: Bytes; readonly kemPk: Bytes }[];
  /** There, of conversation 0: the digest of its roster in the own notes box. */
  readonly ownNotes?: Bytes;
  /** For other threads: the conversation's adopted epochs. */
  readonly conversation?: readonly AdoptedEpoch[];
  /** In the browser of a procesbegeleider: their own fingerprint (WATCHER). */
  readonly watcher?: string;
}

/** What was adopted before in the same thread. */
export interface Standing {
  readonly before: AdoptedEpoch;
  readonly wishes: readonly Wish[];
  readonly isWholeThreadKnown: boolean;
}

/** An epoch whose roster opens; not believed yet. */
export interface OpenedEpoch extends AdoptedEpoch {
  readonly message: OpenedMessage;
}

/** @throws {VerifyError | OpenError | InvalidInputError} when there is no roster that opens */
export async function openEpoch({
  place,
  secret,
  shredShare,
  envelope,
  sealed,
}: EpochFromServer): Promise<OpenedEpoch> {
  const { commitment: commit } = parseEnvelope(envelope);
  const epochKey = await deriveEpochKey(place, secret, shredShare);
  const own = sealed.find((candidate) => {
    const shape = parseMessage(candidate);
    return shape.epoch === place.epoch && areEqual(shape.messageId, ROSTER_MESSAGE_ID);
  });
  if (own === undefined) throw new VerifyError();
  const { opened: message, content } = openContent(own, { place, epochKey, commit });
  if (content.type !== 'roster') throw new VerifyError();
  return { place, secret, epochKey, commit, roster: content, rosterDigest: message.digest, message };
}

export function knownEpoch({ place, roster, rosterDigest }: AdoptedEpoch): KnownEpoch {
  return { epoch: place.epoch, digest: rosterDigest, roster };
}

/**
 * Adopts an epoch for the first time (step ADOPT): opens its roster, checks every rule, rebuilds its envelope.
 *
 * @throws {VerifyError | OpenError | InvalidInputError} when anything is not as it must be
 */
export async function adoptEpoch(
  given: EpochFromServer,
  { chain, pin, ownMelder, ownNotes, conversation, watcher }: Believing,
  standing?: Standing,
): Promise<AdoptedEpoch> {
  const { message, ...opened } = await openEpoch(given);
  const { place, secret, shredShare, envelope } = given;
  await requireAdoptable({
    ...{ place, secret, shredShare, envelope, message, chain, pin },
    roster: opened.roster,
    ...(ownMelder === undefined ? {} : { ownMelder }),
    ...(ownNotes === undefined ? {} : { ownNotes }),
    ...(conversation === undefined ? {} : { conversation: conversation.map(knownEpoch) }),
    ...(watcher === undefined ? {} : { watcher }),
    ...(standing === undefined
      ? {}
      : { ...standing, before: { ...knownEpoch(standing.before), secret: standing.before.secret } }),
  });
  return opened;
}

/**
 * Opens an epoch whose roster is known by its digest, from the keyring or because a believed roster names it.
 *
 * @throws {VerifyError | OpenError | InvalidInputError} when the server now gives something else
 */
export async function reopenEpoch(given: EpochFromServer, rosterDigest: Bytes): Promise<AdoptedEpoch> {
  const { message, ...opened } = await openEpoch(given);
  const { place, secret, shredShare } = given;
  const committed = commitment(place, secret, shredShare, message.content);
  if (!areEqual(message.digest, rosterDigest) || !areEqual(opened.commit, committed)) throw new VerifyError();
  return opened;
}

export interface WriteOptions {
  readonly atLeast?: Bucket;
  readonly messageId?: Bytes;
}

/**
 * Seals one content into an epoch.
 *
 * @throws {InvalidInputError} for what nobody could read: every reader shows it as a message that does not belong there,
 * and the words in it would be lost
 */
export function writeMessage(
  epoch: Pick<AdoptedEpoch, 'place' | 'epochKey' | 'commit'>,
  content: Content,
  signer: Signer,
  { atLeast = 0, messageId = randomBytes(ID_BYTES) }: WriteOptions = {},
): SealedMessage {
  const { place, epochKey, commit } = epoch;
  const written = JSON.stringify(content);
  if (parseContent(written).content.type !== content.type) throw new InvalidInputError('content of message');
  return sealMessage({ place, epochKey, commit, messageId, content: utf8(written), signer, atLeast });
}

export interface EpochToMake {
  readonly place: EpochPlace;
  readonly shredShare: ShredShare;
  readonly roster: RosterContent;
  /** As it is at the roster's `directorySeq`. */
  readonly directory: Directory;
  readonly signer: Signer;
}

export interface MadeEpoch extends AdoptedEpoch {
  readonly envelope: Bytes;
  readonly accessHash: Bytes;
  readonly sealedRoster: Bytes;
}

/** Draws a fresh secret and envelope id at every call: neither is ever used twice (step SLOTS). */
export async function makeEpoch({ place, shredShare, roster, directory, signer }: EpochToMake): Promise<MadeEpoch> {
  const secret = generateEpochSecret();
  const rosterContent = utf8(JSON.stringify(roster));
  const readers = [
    ...roster.readers.map((reader) => keyOf(directory, reader)),
    ...roster.melders.map(({ kemPk }) => decodeBase64url(kemPk)),
  ];
  const { slotCount } = directory.policy;
  const envelopeId = randomBytes(ID_BYTES);
  const envelope = await sealEnvelope({ place, secret, shredShare, rosterContent, readers, slotCount, envelopeId });
  const epochKey = await deriveEpochKey(place, secret, shredShare);
  const commit = commitment(place, secret, shredShare, rosterContent);
  const options = { atLeast: ROSTER_BUCKET, messageId: ROSTER_MESSAGE_ID };
  const { sealed, digest } = writeMessage({ place, epochKey, commit }, roster, signer, options);
  const accessHash = await deriveAccessHash(place, secret);
  return { place, secret, epochKey, commit, roster, rosterDigest: digest, envelope, accessHash, sealedRoster: sealed };
}

function keyOf(directory: Directory, { fp, generation }: RosterContent['readers'][number]): Bytes {
  const person = findPerson(directory, decodeBase64url(fp));
  const key = person?.generations.find((known) => known.generation === generation);
  if (key === undefined) throw new VerifyError();
  return key.kemPk;
}
