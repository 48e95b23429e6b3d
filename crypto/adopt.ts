/**
 * When a browser believes an epoch (step ADOPT). Nothing of an epoch is shown, stored or written under before this.
 *
 * @see crypto/README.md, "Adopting an epoch"
 */
import {
  type Directory,
  type DirectoryEntry,
  directoryAt,
  findPerson,
  isProcesbegeleider,
  samePerson,
} from './directory.ts';
import { verifyEnvelope } from './envelope.ts';
import type { EpochPlace } from './epoch.ts';
import { type OpenedMessage, ROSTER_MESSAGE_ID } from './message.ts';
import type { Bytes, EpochSecret, ShredShare } from './public/brands.ts';
import { VerifyError } from './public/errors.ts';
import { personFingerprint } from './public/hash.ts';
import { FINGERPRINT_BYTES, MAX_EXCLUDED, MAX_MELDERS, SIGN_PK_BYTES, THREADS } from './public/sizes.ts';
import { areEqual, decodeBase64url, encodeBase64url } from './public/sodium.ts';
import type { Roster, RosterReader, RosterReference } from './roster.ts';
import {
  allowedToReadAlong,
  applyWishes,
  areSameTexts,
  isSameMelderPart,
  type Wish,
  wishesCarriedOut,
} from './wishes.ts';

/** An epoch that this browser adopted earlier. */
export interface KnownEpoch {
  readonly epoch: number;
  /** Of its roster. */
  readonly digest: Bytes;
  readonly roster: Roster;
}

export interface AdoptionInput {
  readonly place: EpochPlace;
  readonly secret: EpochSecret;
  readonly shredShare: ShredShare;
  readonly envelope: Uint8Array;
  readonly message: OpenedMessage;
  /** `message.content`, read. */
  readonly roster: Roster;
  readonly chain: readonly DirectoryEntry[];
  readonly pin: Bytes;
  /**
   * The epoch adopted before this one in the same thread. Without it an epoch above 0 is one from which a newcomer
   * starts: only for who has adopted nothing in this thread.
   */
  readonly before?: KnownEpoch & { readonly secret: EpochSecret };
  /** The melder's wishes that no adopted roster carried out, each after those it was written after. */
  readonly wishes?: readonly Wish[];
  /** False for a newcomer, who was not given what came before: wishes from then cannot be looked up. */
  readonly isWholeThreadKnown?: boolean;
  /** In a melder's own browser: the keys of the code that was typed, and of those it took the place of. */
  readonly ownMelder?: readonly { readonly signPk: Bytes; readonly kemPk: Bytes }[];
  /** There, of conversation 0: the digest of its roster that the melder's own notes box names (TWO-CODES). */
  readonly ownNotes?: Bytes;
  /** For other threads: the adopted rosters of the conversation. */
  readonly conversation?: readonly KnownEpoch[];
  /** In the browser of a procesbegeleider: their own fingerprint, base64url (WATCHER). */
  readonly watcher?: string;
}

function requireThat(holds: boolean): asserts holds {
  if (!holds) throw new VerifyError();
}

function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

/**
 * Verifies everything an epoch must satisfy, and rebuilds its envelope.
 *
 * @throws {VerifyError} otherwise
 */
export async function requireAdoptable(input: AdoptionInput): Promise<void> {
  const { place, message, roster } = input;
  requireThat(areEqual(message.messageId, ROSTER_MESSAGE_ID));
  const directory = directoryAt(input.chain, roster.directorySeq, input.pin);
  requireMelders(roster, directory);
  requireFollows(input);
  if (place.thread === THREADS.conversation) requireConversation(input);
  else if (place.thread === THREADS.dossier || place.thread === THREADS.process) requireOtherThread(input);
  else throw new VerifyError();
  const leftOut = [...roster.excluded, ...(baseOf(input)?.roster.excluded ?? [])];
  const readers = [...readerKeys(roster, directory, leftOut), ...roster.melders.map((melder) => decode(melder.kemPk))];
  const { secret, shredShare } = input;
  const made = { place, secret, shredShare, rosterContent: message.content, readers };
  await verifyEnvelope(input.envelope, made, directory.policy.slotCount);
}

/** What a roster says of the one before it: none for a first one, and never another than was adopted. */
function requireFollows({ place, roster, before }: AdoptionInput): void {
  // A list that is rolled back brings back who was removed; also for a thread that is started again.
  if (before !== undefined) {
    requireThat(before.epoch < place.epoch && roster.directorySeq >= before.roster.directorySeq);
  }
  if (roster.before === null) {
    // Another thread may be started again under its next number; the conversation never.
    requireThat(place.epoch === 0 || place.thread !== THREADS.conversation);
    requireThat(roster.previousSecret === null && roster.carriesOut.length === 0);
    if (place.epoch === 0) requireThat(roster.previous.length === 0);
    return;
  }
  requireThat(place.epoch > 0 && roster.before.epoch === place.epoch - 1);
  if (before === undefined) return;
  requireThat(refersTo(roster.before, before));
  requireThat(roster.previousSecret === null || areEqual(decode(roster.previousSecret), before.secret));
}

function refersTo(reference: RosterReference, { epoch, digest }: KnownEpoch): boolean {
  return reference.epoch === epoch && areEqual(decode(reference.digest), digest);
}

function requireConversation(input: AdoptionInput): void {
  const { place, roster } = input;
  requireThat(roster.standsOn === null && roster.melders.length >= 1 && roster.melders.length <= MAX_MELDERS);
  if (place.epoch > 0) requireSignedByReader(input);
  else requireSignedByMelder(input);
}

/** Later ones are signed by who read the one before and goes on reading: nobody who leaves makes the next secret. */
function requireSignedByReader(input: AdoptionInput): void {
  const { message, roster, before, wishes = [], isWholeThreadKnown = true, ownMelder } = input;
  const signer = signerFp(message);
  requireThat(isReader(roster, signer));
  if (before === undefined) {
    // A newcomer has nothing to compare with but the list, in which every reader stands; a melder was there from the start.
    requireThat(ownMelder === undefined);
    return;
  }
  requireThat(isReader(before.roster, signer));
  // No wish makes a melder more or fewer; one more would be a reader whom no list names.
  requireThat(roster.melders.length === before.roster.melders.length);
  const isKnown = (digest: string) => wishes.some((wish) => wish.digest === digest);
  // Written before a newcomer came, in an epoch that was not shared: the one who carries it out is believed.
  if (!isWholeThreadKnown && !roster.carriesOut.every(isKnown)) return;
  const carriedOut = wishesCarriedOut(roster.carriesOut, wishes);
  requireThat(isSameMelderPart(roster, applyWishes(before.roster, carriedOut)));
  // No functionaris lets a procesbegeleider read; any of them may take one off.
  const allowed = allowedToReadAlong(before.roster, carriedOut);
  const mayRead = ({ fp, role }: RosterReader) => role === 'functionaris' || allowed.includes(fp);
  requireThat(roster.readers.every(mayRead));
}

/** Conversation 0 is signed by a melder it names; a melder's own browser demands its own keys, and its own word. */
function requireSignedByMelder({ message, roster, ownMelder, ownNotes }: AdoptionInput): void {
  requireThat(roster.readers.every(({ role }) => role === 'functionaris'));
  requireThat(roster.melders.some(({ signPk }) => areEqual(decode(signPk), message.signerPk)));
  if (ownMelder === undefined) return;
  const own = roster.melders.filter(({ signPk, kemPk }) =>
    ownMelder.some((keys) => areEqual(keys.signPk, decode(signPk)) && areEqual(keys.kemPk, decode(kemPk))),
  );
  requireThat(own.length > 0);
  // A reader knows both keys and could name them beside a key of their own. Into the notes box writes nobody but who
  // holds the code, or made it.
  const isSignedByOwn = own.some(({ signPk }) => areEqual(decode(signPk), message.signerPk));
  requireThat(ownNotes === undefined ? isSignedByOwn : areEqual(ownNotes, message.digest));
}

/** The adopted roster of the conversation that one of another thread stands on. */
function baseOf({ roster: { standsOn }, conversation = [] }: AdoptionInput): KnownEpoch | undefined {
  return standsOn === null ? undefined : conversation.find((known) => refersTo(standsOn, known));
}

/** Other threads are for functionarissen who read the conversation; a melder cannot make one. */
function requireOtherThread(input: AdoptionInput): void {
  const { place, message, roster, before } = input;
  const { standsOn, melders, readers } = roster;
  requireThat(standsOn !== null && melders.length === 0 && roster.carriesOut.length === 0);
  const signer = signerFp(message);
  requireThat(isReader(roster, signer));
  const isProcess = place.thread === THREADS.process;
  requireThat(isProcess || readers.every(({ role }) => role === 'functionaris'));
  // Whom a melder left out may tell whom the melding is about: that is not for who only watches.
  if (isProcess) requireThat(roster.excluded.length === 0);
  const base = baseOf(input);
  if (base === undefined) requireWatcher(input);
  else {
    // What the conversation's roster knew of the list, those who stand on it know.
    requireThat(roster.directorySeq >= base.roster.directorySeq);
    requireThat(readers.every(({ fp, role }) => role === 'procesbegeleider' || isReader(base.roster, fp)));
    requireThat(isProcess || areSameTexts(roster.excluded, base.roster.excluded));
    requireThat(isReader(base.roster, signer));
  }
  // Who starts it again need not have read the last one, where it is seen that they read what it stands on.
  const mustHaveRead = roster.before !== null || base === undefined;
  requireThat(before === undefined || !mustHaveRead || isReader(before.roster, signer));
  // Also when it is started again: on an older conversation stand readers who were left out since.
  const stoodOn = before?.roster.standsOn ?? null;
  requireThat(stoodOn === null || standsOn.epoch >= stoodOn.epoch);
}

/**
 * A procesbegeleider who does not read the conversation cannot look up what the thread stands on, and believes its
 * signer about that (WATCHER); but never against what they know.
 */
function requireWatcher({ place, roster, before, conversation = [], watcher }: AdoptionInput): void {
  requireThat(place.thread === THREADS.process);
  const isNamed = roster.readers.some(({ fp, role }) => fp === watcher && role === 'procesbegeleider');
  // Who was taken off and comes back passes through what they stand not in.
  requireThat(watcher !== undefined && (isNamed || before !== undefined));
  const { standsOn } = roster;
  requireThat(standsOn !== null && conversation.every(({ epoch }) => epoch !== standsOn.epoch));
  const stoodOn = before?.roster.standsOn ?? null;
  if (stoodOn?.epoch === standsOn.epoch) requireThat(stoodOn.digest === standsOn.digest);
}

function signerFp({ signerPk }: OpenedMessage): string {
  return encodeBase64url(personFingerprint(signerPk));
}

function isReader({ readers }: Roster, fp: string): boolean {
  return readers.some((reader) => reader.fp === fp && reader.role === 'functionaris');
}

/**
 * A melder's key that is a listed person's as well would let the one speak as the other, and let a person read whom
 * the roster does not name.
 */
function requireMelders({ melders }: Roster, { persons }: Directory): void {
  requireThat(areDistinct(melders.map(({ signPk }) => signPk)) && areDistinct(melders.map(({ kemPk }) => kemPk)));
  // An X-Wing key of another length is no key to rebuild an envelope with.
  requireThat(melders.every(({ signPk }) => decode(signPk).length === SIGN_PK_BYTES));
  const listed = persons.flatMap(({ idPk, generations }) => [idPk, ...generations.map(({ kemPk }) => kemPk)]);
  const keys = melders.flatMap(({ signPk, kemPk }) => [decode(signPk), decode(kemPk)]);
  requireThat(keys.every((key) => listed.every((one) => !areEqual(one, key))));
}

/** Keys of the named readers as the pinned chain had them at the roster's entry; none of them left out or out of office. */
function readerKeys({ readers, excluded }: Roster, directory: Directory, leftOut: readonly string[]): readonly Bytes[] {
  requireThat(readers.length >= 1 && areDistinct(readers.map(({ fp }) => fp)));
  requireThat(excluded.length <= MAX_EXCLUDED && areDistinct(excluded));
  requireThat(excluded.every((fp) => decode(fp).length === FINGERPRINT_BYTES));
  return readers.map(({ fp, generation, role }) => {
    const person = findPerson(directory, decode(fp));
    requireThat(person?.state === 'listed');
    // Listed to watch only: read under another name of the role, they would need no melder's word.
    requireThat(role === 'procesbegeleider' || !isProcesbegeleider(person));
    // Left out is the person, under whatever key.
    const selves = samePerson(directory, person.fp).map((self) => encodeBase64url(self.fp));
    requireThat(selves.every((self) => !leftOut.includes(self)));
    const key = person.generations.find((known) => known.generation === generation);
    requireThat(key !== undefined);
    return key.kemPk;
  });
}

function decode(text: string): Bytes {
  try {
    return decodeBase64url(text);
  } catch {
    throw new VerifyError();
  }
}
