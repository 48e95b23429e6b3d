/** A thread in a browser: its epochs believed one after another, its messages read. The same for all who read. */
import type { Bytes, KemSeed } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { earlierEpochs, newestAdopted, reopenKnown } from './earlier-epochs.ts';
import { type AdoptedEpoch, adoptEpoch, type Believing, openEpoch, type Standing } from './epoch.ts';
import { isRefusal } from './refusal.ts';
import { isMessage, type Reading, type SaidInThread, startReading } from './thread-messages.ts';
import {
  type GivenThread,
  type HeldSecret,
  newestOpen,
  requireEpoch,
  type Secrets,
  secretsOf,
  shareLater,
  walkBack,
} from './thread-secrets.ts';

/** Why a browser went no further than an epoch. */
export type Halt =
  /** The next epoch does not hold: somebody meddled. */
  | 'refused'
  /** The next epoch is not for us: a colleague took us off, or the server hides our slot. */
  | 'closed';

export interface ReadThread extends SaidInThread {
  /** Ascending, and without a gap but where a dossier was started again; the last one is where is written. */
  readonly epochs: readonly AdoptedEpoch[];
  /** Adopted now for the first time: to be remembered. */
  readonly fresh: readonly AdoptedEpoch[];
  readonly halt: Halt | undefined;
}

/**
 * Reads a thread as far as it can be believed (step ADOPT): what was adopted before is opened again by its digest, what
 * came before that by the digests that rosters name, and what is new is adopted, one epoch after another.
 *
 * @param held secrets from keyring, notes or listing
 * @param seeds X-Wing seeds to open further envelopes with
 * @throws {VerifyError | OpenError | InvalidInputError} when nothing of it can be believed, or what was adopted before
 * was swapped or is kept back
 */
export async function readThread(
  given: GivenThread,
  held: readonly HeldSecret[],
  seeds: readonly KemSeed[],
  believing: Believing,
): Promise<ReadThread> {
  const whole = given.messages.filter(({ sealed }) => isMessage(sealed));
  const source = secretsOf({ ...given, messages: whole }, held, seeds);
  const known = newestAdopted(held);
  const start =
    known === undefined ? await firstAdopted(source, believing) : await knownAgain(source, believing, known);
  const epochs = [...(await earlierEpochs(source, held, start)), start];
  // Every melder was there from the first on.
  if (believing.ownMelder !== undefined && epochs[0]?.place.epoch !== 0) throw new VerifyError();
  await shareLater(source, held, start.place.epoch);
  const fresh = known === undefined ? [start] : [];
  const read = startReading(whole, given.messages.length - whole.length);
  for (const epoch of epochs) read.open(epoch);
  const halt = await follow(source, believing, { epochs, fresh, read });
  return { epochs, fresh, halt, ...read.finish() };
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

interface Following {
  readonly epochs: AdoptedEpoch[];
  readonly fresh: AdoptedEpoch[];
  readonly read: Reading;
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
