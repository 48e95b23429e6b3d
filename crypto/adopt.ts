/**
 * When a browser believes an epoch (step ADOPT). Nothing of an epoch is shown, stored or written under before this.
 *
 * @see crypto/README.md, "Adopting an epoch"
 */
import { type Directory, type DirectoryEntry, directoryAt } from './directory.ts';
import { verifyEnvelope } from './envelope.ts';
import type { EpochPlace } from './epoch.ts';
import { type OpenedMessage, ROSTER_MESSAGE_ID } from './message.ts';
import type { Bytes, EpochSecret, ShredShare } from './public/brands.ts';
import { VerifyError } from './public/errors.ts';
import { personFingerprint } from './public/hash.ts';
import { FINGERPRINT_BYTES, KEM_PK_BYTES, MAX_EXCLUDED, MAX_MELDERS, SIGN_PK_BYTES, THREADS } from './public/sizes.ts';
import { areEqual, decodeBase64url, encodeBase64url } from './public/sodium.ts';
import type { Roster } from './roster.ts';

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
  /** In a melder's own browser: the keys of the code that was typed. */
  readonly ownMelder?: { readonly signPk: Bytes; readonly kemPk: Bytes };
  /** For other threads: the newest adopted conversation roster. */
  readonly conversation?: { readonly epoch: number; readonly digest: Bytes; readonly roster: Roster };
}

function requireThat(holds: boolean): asserts holds {
  if (!holds) throw new VerifyError();
}

function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

/**
 * Verifies everything a first epoch must satisfy, and rebuilds its envelope.
 *
 * @throws {VerifyError} otherwise; later epochs are not made in this version and are never adopted
 */
export async function requireAdoptable(input: AdoptionInput): Promise<void> {
  const { place, message, roster } = input;
  requireThat(areEqual(message.messageId, ROSTER_MESSAGE_ID));
  requireThat(place.epoch === 0 && roster.before === null && roster.previousSecret === null);
  requireThat(roster.carriesOut.length === 0 && roster.previous.length === 0);
  if (place.thread === THREADS.conversation) requireConversationStart(input);
  else if (place.thread === THREADS.dossier || place.thread === THREADS.process) requireOtherThreadStart(input);
  else throw new VerifyError();
  const directory = directoryAt(input.chain, roster.directorySeq, input.pin);
  requireNobodyTwice(roster, directory);
  const readers = [...functionarisKeys(roster, directory), ...roster.melders.map((melder) => decode(melder.kemPk))];
  const { secret, shredShare } = input;
  const made = { place, secret, shredShare, rosterContent: message.content, readers };
  await verifyEnvelope(input.envelope, made, directory.policy.slotCount);
}

/** Conversation 0 is signed by the melder it names; the melder's own browser demands its own keys. */
function requireConversationStart({ message, roster, ownMelder }: AdoptionInput): void {
  const { melders, standsOn } = roster;
  requireThat(standsOn === null && melders.length >= 1 && melders.length <= MAX_MELDERS);
  requireThat(areDistinct(melders.map(({ signPk }) => signPk)) && areDistinct(melders.map(({ kemPk }) => kemPk)));
  for (const { signPk, kemPk } of melders) {
    requireThat(decode(signPk).length === SIGN_PK_BYTES && decode(kemPk).length === KEM_PK_BYTES);
  }
  requireThat(roster.readers.every(({ role }) => role === 'functionaris'));
  const signer = melders.find(({ signPk }) => areEqual(decode(signPk), message.signerPk));
  requireThat(signer !== undefined);
  if (ownMelder === undefined) return;
  // A reader knows the melder's public keys, and could name them beside keys of their own: then this is not ours.
  requireThat(areEqual(message.signerPk, ownMelder.signPk));
  const own = melders.find(({ signPk }) => areEqual(decode(signPk), ownMelder.signPk));
  requireThat(own !== undefined && areEqual(decode(own.kemPk), ownMelder.kemPk));
}

/** Other threads are for functionarissen, and start from a reader of the conversation; a melder cannot make one. */
function requireOtherThreadStart({ place, message, roster, conversation }: AdoptionInput): void {
  const { standsOn, melders, readers } = roster;
  requireThat(conversation !== undefined && standsOn !== null && melders.length === 0);
  requireThat(standsOn.epoch === conversation.epoch && areEqual(decode(standsOn.digest), conversation.digest));
  const signerFp = encodeBase64url(personFingerprint(message.signerPk));
  const isReader = (fp: string) => conversation.roster.readers.some((reader) => reader.fp === fp);
  requireThat(isReader(signerFp) && readers.some((reader) => reader.fp === signerFp));
  const mayAlsoRead = place.thread === THREADS.process ? 'procesbegeleider' : 'functionaris';
  requireThat(readers.every(({ fp, role }) => (role === 'functionaris' ? isReader(fp) : role === mayAlsoRead)));
  requireThat(areDistinct(roster.excluded) && sameTexts(roster.excluded, conversation.roster.excluded));
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text) => right.includes(text));
}

/**
 * A melder's key that is a listed person's as well would let the one speak as the other, and let a person read whom
 * the roster does not name.
 */
function requireNobodyTwice({ melders }: Roster, { persons }: Directory): void {
  const known = persons.flatMap(({ idPk, generations }) => [idPk, ...generations.map(({ kemPk }) => kemPk)]);
  const listed = new Set(known.map(encodeBase64url));
  requireThat(melders.every(({ signPk, kemPk }) => !listed.has(signPk) && !listed.has(kemPk)));
}

/** Keys of the named readers as the pinned chain had them at the roster's entry; none of them left out. */
function functionarisKeys(roster: Roster, directory: Directory): readonly Bytes[] {
  const { readers, excluded } = roster;
  requireThat(readers.length >= 1 && areDistinct(readers.map(({ fp }) => fp)));
  requireThat(excluded.length <= MAX_EXCLUDED && areDistinct(excluded));
  requireThat(excluded.every((fp) => decode(fp).length === FINGERPRINT_BYTES));
  return readers.map(({ fp, generation }) => {
    requireThat(!excluded.includes(fp));
    const person = directory.persons.find((candidate) => encodeBase64url(candidate.fp) === fp);
    const key = person?.generations.find((known) => known.generation === generation);
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
