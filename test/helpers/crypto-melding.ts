import type { AdoptionInput, KnownEpoch } from '../../crypto/adopt.ts';
import { findPerson } from '../../crypto/directory.ts';
import { sealEnvelope } from '../../crypto/envelope.ts';
import { commitment, deriveEpochKey, type EpochPlace } from '../../crypto/epoch.ts';
import { deriveMelderKeys, type MelderKeys } from '../../crypto/melder-keys.ts';
import { openMessage, ROSTER_MESSAGE_ID, type Signer, sealMessage } from '../../crypto/message.ts';
import type { Bytes, Code, EpochSecret, ShredShare } from '../../crypto/public/brands.ts';
import { ROSTER_BUCKET, type SlotCount, THREADS } from '../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import type { Roster, RosterReader, RosterReference } from '../../crypto/roster.ts';
import { writeJson } from '../../crypto/strict-json.ts';
import { counting } from './crypto-bytes.ts';
import type { FixtureChannel, FixturePerson } from './crypto-channel.ts';

export const CODE = counting(16, 0xa0) as Code;

export const CONVERSATION: EpochPlace = { meldingId: counting(16), thread: THREADS.conversation, epoch: 0 };
export const DOSSIER: EpochPlace = { ...CONVERSATION, thread: THREADS.dossier };

export const PROCESS: EpochPlace = { ...CONVERSATION, thread: THREADS.process };

export function readerOf(
  { identity }: FixturePerson,
  role: RosterReader['role'] = 'functionaris',
  generation = 0,
): RosterReader {
  return { fp: encodeBase64url(identity.fp), generation, role };
}

export function referenceTo({ epoch, digest }: KnownEpoch): RosterReference {
  return { epoch, digest: encodeBase64url(digest) };
}

export function melderSigner(keys: MelderKeys): Signer {
  return { publicKey: keys.signPk, secretKey: keys.signSk };
}

export function melderOf({ signPk, kemPk }: Pick<MelderKeys, 'signPk' | 'kemPk'>) {
  return { signPk: encodeBase64url(signPk), kemPk: encodeBase64url(kemPk) };
}

export interface FixtureEpochOptions {
  readonly place?: EpochPlace;
  /** What the roster says otherwise than an honest one. */
  readonly roster?: Partial<Roster>;
  readonly signer?: Signer;
  readonly messageId?: Bytes;
  /** Whom the slots are really for; those of the roster unless told. */
  readonly recipients?: readonly Bytes[];
  /** The roster that the envelope commits to; the one that is signed unless told. */
  readonly committed?: Partial<Roster>;
  readonly secret?: EpochSecret;
  readonly shredShare?: ShredShare;
  readonly envelopeId?: Bytes;
  readonly nonce?: Bytes;
  readonly slotCount?: SlotCount;
}

export interface FixtureEpoch {
  /** What `requireAdoptable` is asked. */
  readonly input: AdoptionInput;
  readonly sealedRoster: Bytes;
  readonly commit: Bytes;
  readonly keys: MelderKeys;
  /** What a browser that adopted it remembers. */
  readonly known: KnownEpoch & { readonly secret: EpochSecret };
}

/** The first epoch of a thread, made as an honest client makes it but for what the options say. */
export async function fixtureEpoch(channel: FixtureChannel, options: FixtureEpochOptions = {}): Promise<FixtureEpoch> {
  const keys = await deriveMelderKeys(CODE, channel.pin);
  const { place = CONVERSATION, signer = melderSigner(keys), messageId = ROSTER_MESSAGE_ID, slotCount = 8 } = options;
  const secret = options.secret ?? (counting(32, 0x20) as EpochSecret);
  const shredShare = options.shredShare ?? (counting(32, 0x60) as ShredShare);
  const honest: Roster = {
    type: 'roster',
    readers: channel.people.slice(0, 2).map((person) => readerOf(person)),
    melders: [melderOf(keys)],
    excluded: [],
    directorySeq: channel.directory.head.seq,
    before: null,
    previousSecret: null,
    carriesOut: [],
    standsOn: null,
    previous: [],
  };
  const roster: Roster = { ...honest, ...options.roster };
  const content = writeJson(roster);
  const committed = options.committed === undefined ? content : writeJson({ ...honest, ...options.committed });
  const recipients = options.recipients ?? recipientsOf(roster, channel);
  const envelopeId = options.envelopeId ?? counting(16, 0xe0);
  const made = { place, secret, shredShare, rosterContent: committed, readers: recipients, slotCount, envelopeId };
  const envelope = await sealEnvelope(made);
  const commit = commitment(place, secret, shredShare, committed);
  const epochKey = await deriveEpochKey(place, secret, shredShare);
  const fixed = options.nonce === undefined ? {} : { nonce: options.nonce };
  const letter = { place, epochKey, commit, messageId, content, signer, atLeast: ROSTER_BUCKET, ...fixed };
  const { sealed } = sealMessage(letter);
  const message = openMessage(sealed, place, epochKey, commit);
  const { chain, pin } = channel;
  const input = { place, secret, shredShare, envelope, message, roster, chain, pin };
  const known = { epoch: place.epoch, digest: message.digest, roster, secret };
  return { input, sealedRoster: sealed, commit, keys, known };
}

/**
 * The epoch after one of the same thread, made by its first reader as an honest browser makes it but for what the
 * options say. It repeats the roster before it, names it, and shares its secret.
 */
export async function nextEpoch(
  channel: FixtureChannel,
  before: FixtureEpoch,
  options: FixtureEpochOptions = {},
): Promise<FixtureEpoch> {
  const { place, roster: last } = before.input;
  const epoch = place.epoch + 1;
  const maker = channel.people.find(({ identity }) => encodeBase64url(identity.fp) === last.readers[0]?.fp);
  if (maker === undefined) throw new Error('the first reader is nobody of this channel');
  const roster: Roster = {
    ...last,
    directorySeq: channel.directory.head.seq,
    before: referenceTo(before.known),
    previousSecret: encodeBase64url(before.known.secret),
    carriesOut: [],
    previous: [encodeBase64url(before.known.digest)],
    ...options.roster,
  };
  const made = await fixtureEpoch(channel, {
    place: { ...place, epoch },
    signer: maker.signer,
    secret: counting(32, 0x20 + 7 * epoch) as EpochSecret,
    envelopeId: counting(16, 0xe0 - epoch),
    ...options,
    roster,
  });
  return { ...made, input: { ...made.input, before: before.known } };
}

function recipientsOf({ readers, melders }: Roster, { directory }: FixtureChannel): readonly Bytes[] {
  const functionarissen = readers.flatMap(({ fp, generation }) => {
    const key = findPerson(directory, decodeBase64url(fp))?.generations[generation];
    return key === undefined ? [] : [key.kemPk];
  });
  return [...functionarissen, ...melders.map(({ kemPk }) => decodeBase64url(kemPk))];
}
