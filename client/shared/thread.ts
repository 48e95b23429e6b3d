/** A thread in a browser: its epochs believed one after another, its messages read. The same for all who read. */
import { openEnvelope } from '../../crypto/envelope.ts';
import { openMessage, ROSTER_MESSAGE_ID } from '../../crypto/message.ts';
import type { Bytes, EpochSecret, KemSeed, ShredShare } from '../../crypto/public/brands.ts';
import { decodeUtf8 } from '../../crypto/public/bytes.ts';
import { InvalidInputError, OpenError, VerifyError } from '../../crypto/public/errors.ts';
import { parseMessage } from '../../crypto/public/shape.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { areEqual, decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import type { ThreadMessage } from '../../schema/content/fold.ts';
import { parseContent } from '../../schema/content/messages.ts';
import {
  type AdoptedEpoch,
  adoptEpoch,
  type Believing,
  type EpochFromServer,
  openEpoch,
  reopenEpoch,
  type Standing,
} from './epoch.ts';
import { type OpenWish, openWishes, type SignedMessage, withSenders } from './speakers.ts';

export interface GivenMessage {
  readonly sealed: Bytes;
  readonly day: string;
  readonly delivered: boolean;
}

export interface GivenThread {
  readonly meldingId: Bytes;
  readonly thread: number;
  readonly shredShare: ShredShare;
  /** By epoch. */
  readonly envelopes: ReadonlyMap<number, Bytes>;
  readonly messages: readonly GivenMessage[];
}

/** A secret this browser holds. With a digest the epoch was adopted before, without one it was only found. */
export interface HeldSecret {
  readonly epoch: number;
  readonly secret: EpochSecret;
  readonly rosterDigest?: Bytes;
}

/** Why a browser went no further than an epoch. */
export type Halt =
  /** The next epoch does not hold: somebody meddled. */
  | 'refused'
  /** The next epoch is not for us: a colleague took us off, or the server hides our slot. */
  | 'closed';

export interface ReadThread {
  /** Ascending, and without a gap but where a dossier was started again; the last one is where is written. */
  readonly epochs: readonly AdoptedEpoch[];
  /** Adopted now for the first time: to be remembered. */
  readonly fresh: readonly AdoptedEpoch[];
  readonly halt: Halt | undefined;
  readonly messages: readonly ThreadMessage[];
  /** What the server gave that nobody of the thread sealed and signed. Shown as a warning, never as a message. */
  readonly refused: number;
  /** The melder's words that nobody carried out yet. */
  readonly wishes: readonly OpenWish[];
}

/** The protocol's own refusals, as against a mistake in our code. */
export function isRefusal(error: unknown): boolean {
  return error instanceof OpenError || error instanceof VerifyError || error instanceof InvalidInputError;
}

/**
 * Reads a thread as far as it can be believed (step ADOPT): what was adopted before is opened again by its digest, what
 * came before that by the digests that rosters name, and what is new is adopted, one epoch after another.
 *
 * @param held secrets from keyring, notes or listing
 * @param seeds X-Wing seeds to open further envelopes with
 * @throws {VerifyError | OpenError | InvalidInputError} when nothing of it can be believed, or what was adopted before
 * was swapped
 */
export async function readThread(
  given: GivenThread,
  held: readonly HeldSecret[],
  seeds: readonly KemSeed[],
  believing: Believing,
): Promise<ReadThread> {
  const whole = given.messages.filter(({ sealed }) => isMessage(sealed));
  const source = new Secrets({ ...given, messages: whole }, held, seeds);
  const known = newestAdopted(held);
  const start =
    known === undefined ? await firstAdopted(source, believing) : await knownAgain(source, believing, known);
  const epochs = [...(await earlierEpochs(source, held, start)), start];
  await shareLater(source, held, start.place.epoch);
  const fresh = known === undefined ? [start] : [];
  const read = new MessagesOfEpochs(whole, given.messages.length - whole.length);
  for (const epoch of epochs) read.open(epoch);
  const halt = await follow(source, believing, { epochs, fresh, read });
  return { epochs, fresh, halt, ...read.finish() };
}

/** What is no message at all is counted and left out: it must not hide the others. */
function isMessage(sealed: Bytes): boolean {
  try {
    parseMessage(sealed);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

function newestAdopted(held: readonly HeldSecret[]): HeldSecret | undefined {
  return held.filter(({ rosterDigest }) => rosterDigest !== undefined).sort((a, b) => b.epoch - a.epoch)[0];
}

/** Whatever a browser can know of a thread's secrets. */
class Secrets {
  private readonly given: GivenThread;
  private readonly seeds: readonly KemSeed[];
  private readonly secrets: Map<number, EpochSecret>;

  constructor(given: GivenThread, held: readonly HeldSecret[], seeds: readonly KemSeed[]) {
    this.given = given;
    this.seeds = seeds;
    this.secrets = new Map(held.map(({ epoch, secret }) => [epoch, secret]));
  }

  /** The conversation never is: nobody but the melder begins it. */
  get isStartedAgain(): boolean {
    return this.given.thread !== THREADS.conversation;
  }

  get numbers(): readonly number[] {
    return [...this.given.envelopes.keys()].sort((left, right) => left - right);
  }

  keep(epoch: number, secret: EpochSecret): void {
    if (!this.secrets.has(epoch)) this.secrets.set(epoch, secret);
  }

  /** Undefined when this browser cannot open the epoch. */
  async find(epoch: number): Promise<EpochFromServer | undefined> {
    const envelope = this.given.envelopes.get(epoch);
    if (envelope === undefined) return undefined;
    const { meldingId, thread, shredShare } = this.given;
    const place = { meldingId, thread, epoch };
    const secret = this.secrets.get(epoch) ?? (await this.openSlot(envelope, place));
    if (secret === undefined) return undefined;
    this.keep(epoch, secret);
    return { place, secret, shredShare, envelope, sealed: this.given.messages.map(({ sealed }) => sealed) };
  }

  private async openSlot(envelope: Bytes, place: EpochFromServer['place']): Promise<EpochSecret | undefined> {
    const opened = await openEnvelope(envelope, this.seeds);
    if (opened === undefined) return undefined;
    const { meldingId, thread, epoch } = opened.place;
    const isHere = areEqual(meldingId, place.meldingId) && thread === place.thread && epoch === place.epoch;
    if (!isHere) throw new VerifyError();
    return opened.secret;
  }
}

async function requireEpoch(source: Secrets, epoch: number): Promise<EpochFromServer> {
  const found = await source.find(epoch);
  if (found === undefined) throw new VerifyError();
  return found;
}

/**
 * What a melder's notes say of conversation 0 is the word of who made the code when another signed it (TWO-CODES). Then
 * this browser believes them whose report it is, and looks itself at who reads, until a later epoch stands on it.
 */
async function knownAgain(source: Secrets, believing: Believing, known: HeldSecret): Promise<AdoptedEpoch> {
  const { ownMelder } = believing;
  if (ownMelder === undefined || known.epoch > 0) return reopenKnown(source, known);
  const given = await requireEpoch(source, known.epoch);
  const { message } = await openEpoch(given);
  const isOwn = ownMelder.some(({ signPk }) => areEqual(signPk, message.signerPk));
  if (isOwn) return reopenKnown(source, known);
  return adoptEpoch(given, { ...believing, ownNotes: known.rosterDigest as Bytes });
}

async function reopenKnown(source: Secrets, known: HeldSecret): Promise<AdoptedEpoch> {
  return reopenEpoch(await requireEpoch(source, known.epoch), known.rosterDigest as Bytes);
}

/** The epoch from which one who has adopted nothing starts: the first, or as far back as a colleague shared. */
async function firstAdopted(source: Secrets, believing: Believing): Promise<AdoptedEpoch> {
  const lowest = (await source.find(0)) === undefined ? await walkBack(source, await newestOpen(source), 0) : 0;
  if (!source.isStartedAgain) return adoptEpoch(await requireEpoch(source, lowest), believing);
  for (const epoch of source.numbers.filter((number) => number >= lowest)) {
    try {
      return await adoptEpoch(await requireEpoch(source, epoch), believing);
    } catch (error) {
      // The thread may have been started again after it.
      if (!isRefusal(error)) throw error;
    }
  }
  throw new VerifyError();
}

/**
 * Collects the secrets that rosters share of what came before them. They are worth nothing until each epoch is adopted.
 *
 * @returns the lowest epoch that opens without a gap
 */
async function walkBack(source: Secrets, from: number, downTo: number): Promise<number> {
  for (let epoch = from; epoch > downTo; epoch -= 1) {
    const { roster } = await openEpoch(await requireEpoch(source, epoch));
    if (roster.previousSecret !== null) source.keep(epoch - 1, decodeBase64url(roster.previousSecret) as EpochSecret);
    if ((await source.find(epoch - 1)) === undefined) return epoch;
  }
  return downTo;
}

/** For who was taken off and added again: the newest roster may share what lies between. */
async function shareLater(source: Secrets, held: readonly HeldSecret[], adopted: number): Promise<void> {
  const newest = Math.max(...held.map(({ epoch }) => epoch), adopted);
  try {
    await walkBack(source, newest, adopted);
  } catch (error) {
    // Then the epoch that does not open is refused in its turn.
    if (!isRefusal(error)) throw error;
  }
}

async function newestOpen(source: Secrets): Promise<number> {
  for (const epoch of [...source.numbers].reverse()) {
    if ((await source.find(epoch)) !== undefined) return epoch;
  }
  throw new VerifyError();
}

/** What came before an adopted epoch, by the digest that each roster names: no rule is left to check. */
async function earlierEpochs(
  source: Secrets,
  held: readonly HeldSecret[],
  from: AdoptedEpoch,
): Promise<readonly AdoptedEpoch[]> {
  const earlier: AdoptedEpoch[] = [];
  for (let epoch = from; epoch.place.epoch > 0; ) {
    const before = await reopenBefore(source, held, epoch);
    // Not shared with this newcomer.
    if (before === undefined) break;
    earlier.unshift(before);
    epoch = before;
  }
  return earlier;
}

async function reopenBefore(
  source: Secrets,
  held: readonly HeldSecret[],
  { place, roster }: AdoptedEpoch,
): Promise<AdoptedEpoch | undefined> {
  if (roster.before === null) {
    // Started again, and it names none; what this browser adopted in the thread before that, it still reads.
    const known = newestAdopted(held.filter(({ epoch }) => epoch < place.epoch));
    return known && reopenKnown(source, known);
  }
  if (roster.previousSecret !== null)
    source.keep(place.epoch - 1, decodeBase64url(roster.previousSecret) as EpochSecret);
  const found = await source.find(place.epoch - 1);
  return found && reopenEpoch(found, decodeBase64url(roster.before.digest));
}

interface Following {
  readonly epochs: AdoptedEpoch[];
  readonly fresh: AdoptedEpoch[];
  readonly read: MessagesOfEpochs;
}

/** Adopts what came after, as far as it goes; what does not hold is passed only to where a thread was started again. */
async function follow(
  source: Secrets,
  believing: Believing,
  { epochs, fresh, read }: Following,
): Promise<Halt | undefined> {
  const newest = source.numbers.at(-1) ?? 0;
  const from = epochs.at(-1) as AdoptedEpoch;
  let halt: Halt | undefined;
  for (let epoch = from.place.epoch + 1; epoch <= newest; epoch += 1) {
    const before = epochs.at(-1) as AdoptedEpoch;
    const isWholeThreadKnown = epochs[0]?.place.epoch === 0;
    const standing = { before, wishes: read.wishes(), isWholeThreadKnown };
    const next = await adoptNext(source, believing, epoch, standing);
    if (typeof next === 'string') {
      if (!source.isStartedAgain) return next;
      halt = next;
      continue;
    }
    halt = undefined;
    epochs.push(next);
    fresh.push(next);
    read.open(next);
  }
  return halt;
}

async function adoptNext(
  source: Secrets,
  believing: Believing,
  epoch: number,
  standing: Standing,
): Promise<AdoptedEpoch | Halt> {
  try {
    const found = await source.find(epoch);
    return found === undefined ? 'closed' : await adoptEpoch(found, believing, standing);
  } catch (error) {
    if (isRefusal(error)) return 'refused';
    throw error;
  }
}

/** Opens and verifies messages, epoch by epoch. One bad message never hides the others. */
class MessagesOfEpochs {
  private readonly given: readonly GivenMessage[];
  private readonly rosters = new Map<number, AdoptedEpoch['roster']>();
  private readonly signed: SignedMessage[] = [];
  private refused: number;

  constructor(given: readonly GivenMessage[], refused: number) {
    this.given = given;
    this.refused = refused;
  }

  open(epoch: AdoptedEpoch): void {
    this.rosters.set(epoch.place.epoch, epoch.roster);
    for (const message of this.given) {
      if (parseMessage(message.sealed).epoch !== epoch.place.epoch) continue;
      const signed = openSigned(epoch, message);
      if (signed === undefined) this.refused += 1;
      else this.signed.push(signed);
    }
  }

  wishes(): readonly OpenWish[] {
    return openWishes(this.signed, this.rosters);
  }

  finish(): Pick<ReadThread, 'messages' | 'refused' | 'wishes'> {
    const messages = withSenders(this.signed, this.rosters);
    const refused = this.refused + this.signed.length - messages.length;
    return { messages, refused, wishes: this.wishes() };
  }
}

function openSigned(epoch: AdoptedEpoch, { sealed, day, delivered }: GivenMessage): SignedMessage | undefined {
  try {
    const opened = openMessage(sealed, epoch.place, epoch.epochKey, epoch.commit);
    const isRoster = areEqual(opened.messageId, ROSTER_MESSAGE_ID);
    if (isRoster && !areEqual(opened.digest, epoch.rosterDigest)) return undefined;
    const { content, previous } = parseContent(decodeUtf8(opened.content));
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
