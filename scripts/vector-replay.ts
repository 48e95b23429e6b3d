/**
 * What each step of crypto/README.md makes of given bytes: how a vector is made, and how it is replayed.
 *
 * In the files bytes are hexadecimal, or `base64url:…` when they are many.
 */
import { createHash } from 'node:crypto';
import { requireAdoptable } from '../crypto/adopt.ts';
import { type PersonDescription, signCard, verifyCard } from '../crypto/card.ts';
import { checkWords } from '../crypto/check-words.ts';
import { formatCode, parseCode } from '../crypto/code.ts';
import { type DirectoryEntry, verifyDirectory } from '../crypto/directory.ts';
import { openEnvelope, sealEnvelope, verifyEnvelope } from '../crypto/envelope.ts';
import { commitment, deriveAccess, deriveAccessHash, deriveEpochKey } from '../crypto/epoch.ts';
import { identityFromSeed, kemGenerationFromSeed } from '../crypto/functionaris-keys.ts';
import { isHeadSignature, signHead } from '../crypto/head.ts';
import { hpkeContext, hpkeOpen, hpkeSeal } from '../crypto/hpke.ts';
import { decryptNotes, deriveMelderKeys } from '../crypto/melder-keys.ts';
import { openMessage, ROSTER_MESSAGE_ID, sealMessage } from '../crypto/message.ts';
import { pad, unpad } from '../crypto/padding.ts';
import { decodePin, encodePin } from '../crypto/pin.ts';
import { makeProof, type Proof, verifyProof } from '../crypto/proof.ts';
import {
  formatProofAnswer,
  formatProofChallenge,
  parseProofAnswer,
  parseProofChallenge,
  signProofChallenge,
  verifyProofChallenge,
} from '../crypto/proof-challenge.ts';
import type { Bytes, Code, EpochKey, EpochSecret, KemSeed, ShredShare, SignSeed } from '../crypto/public/brands.ts';
import { utf8 } from '../crypto/public/bytes.ts';
import {
  accessHash,
  entryDigest,
  genesisFingerprint,
  hash,
  mailboxId,
  notesHash,
  personFingerprint,
} from '../crypto/public/hash.ts';
import { LABELS, type Label } from '../crypto/public/labels.ts';
import { type Bucket, ROSTER_BUCKET, type SlotCount } from '../crypto/public/sizes.ts';
import { kemPublicKey, signDetached, signKeyPair } from '../crypto/public/sodium.ts';
import { authParts, signedBytes, verifyAuth } from '../crypto/public/verify.ts';
import type { Roster } from '../crypto/roster.ts';
import { openState } from '../crypto/vault.ts';
import { decryptAnchor, deriveRecoveryAuth, deriveWayIn, type WayInSource } from '../crypto/way-in.ts';
import type { WordLanguage } from '../crypto/words.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type Fields = { readonly [name: string]: Json };

/** One change to a field's bytes: what makes a must-fail vector out of a good one without repeating it. */
export interface Change {
  /** Name of the field; a dot goes one deeper. */
  readonly field: string;
  readonly flipBit?: number;
  readonly dropLast?: number;
  readonly appendHex?: string;
  readonly overwriteAt?: number;
  readonly withHex?: string;
}

export interface Vector {
  readonly id: string;
  readonly step: string;
  /** Another vector, whose given fields this one starts from. */
  readonly of?: string;
  readonly given: Fields;
  readonly change?: readonly Change[];
  readonly gives?: Fields;
  /** Name of the error, when it must fail. */
  readonly refuses?: string;
}

export type Outcome = { readonly gives: Fields } | { readonly refuses: string };

const LONG = 'base64url:';

export function writeBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  return bytes.length <= 128 ? buffer.toString('hex') : `${LONG}${buffer.toString('base64url')}`;
}

export function readBytes(text: Json | undefined): Bytes {
  if (typeof text !== 'string') throw new TypeError('a vector lacks bytes');
  const isLong = text.startsWith(LONG);
  return new Uint8Array(Buffer.from(isLong ? text.slice(LONG.length) : text, isLong ? 'base64url' : 'hex'));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function apply(bytes: Uint8Array, change: Change): Bytes {
  const changed = new Uint8Array(bytes);
  if (change.flipBit !== undefined) {
    const at = change.flipBit >> 3;
    changed[at] = (changed[at] as number) ^ (1 << (change.flipBit & 7));
  }
  if (change.overwriteAt !== undefined) changed.set(readBytes(change.withHex), change.overwriteAt);
  const appended = new Uint8Array([...changed, ...readBytes(change.appendHex ?? '')]);
  return change.dropLast === undefined ? appended : appended.slice(0, -change.dropLast);
}

function changeField(fields: Fields, change: Change, [name = '', ...deeper]: readonly string[]): Fields {
  const value = fields[name] as Json;
  if (deeper.length === 0) return { ...fields, [name]: writeBytes(apply(readBytes(value), change)) };
  return { ...fields, [name]: changeField(value as Fields, change, deeper) };
}

function givenOf(vector: Vector, all: readonly Vector[]): Fields {
  const base = vector.of === undefined ? undefined : all.find(({ id }) => id === vector.of);
  if (vector.of !== undefined && base === undefined) throw new Error(`${vector.id} starts from nothing`);
  const given = { ...(base === undefined ? {} : givenOf(base, all)), ...vector.given };
  return (vector.change ?? []).reduce((fields, change) => changeField(fields, change, change.field.split('.')), given);
}

/** What the code makes of a vector today. Errors that are not the protocol's own are thrown on. */
export async function replay(vector: Vector, all: readonly Vector[]): Promise<Outcome> {
  const step = STEPS[vector.step];
  if (step === undefined) throw new Error(`${vector.id}: no step ${vector.step}`);
  try {
    return { gives: await step(new Given(givenOf(vector, all))) };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (['OpenError', 'VerifyError', 'InvalidInputError'].includes(name)) return { refuses: name };
    throw error;
  }
}

class Given {
  readonly fields: Fields;
  constructor(fields: Fields) {
    this.fields = fields;
  }
  has(name: string): boolean {
    return this.fields[name] !== undefined && this.fields[name] !== null;
  }
  bytes<T extends Bytes = Bytes>(name: string): T {
    return readBytes(this.fields[name]) as T;
  }
  bytesList<T extends Bytes = Bytes>(name: string): readonly T[] {
    return (this.fields[name] as readonly Json[]).map((text) => readBytes(text) as T);
  }
  text(name: string): string {
    return this.fields[name] as string;
  }
  number(name: string): number {
    return this.fields[name] as number;
  }
  inner(name: string): Given {
    return new Given(this.fields[name] as Fields);
  }
  innerList(name: string): readonly Given[] {
    return (this.fields[name] as readonly Fields[]).map((fields) => new Given(fields));
  }
}

function placeOf(given: Given) {
  return { meldingId: given.bytes('meldingId'), thread: given.number('thread'), epoch: given.number('epoch') };
}

function envelopeOf(given: Given) {
  return {
    place: placeOf(given),
    secret: given.bytes<EpochSecret>('secret'),
    shredShare: given.bytes<ShredShare>('shredShare'),
    rosterContent: utf8(given.text('rosterContent')),
    readers: given.bytesList('readerSeeds').map(kemPublicKey),
  };
}

function sourceOf(given: Given): WayInSource {
  if (!given.has('prf')) return { kind: 'recovery', code: given.bytes<Code>('code') };
  const [first, second] = given.bytesList('prf') as [Bytes, Bytes];
  return { kind: 'passkey', credentialId: given.bytes('credentialId'), prf: [first, second] };
}

function wayInOf(given: Given) {
  return deriveWayIn(sourceOf(given), given.bytes('accountId'), given.text('rpId'));
}

function entriesOf(given: Given): readonly DirectoryEntry[] {
  return given.innerList('entries').map((entry) => ({
    bytes: utf8(entry.text('text')),
    signatures: entry
      .innerList('signatures')
      .map((one) => ({ rootPk: one.bytes('rootPk'), signature: one.bytes('signature') })),
  }));
}

/** A message as a reader has it: `content` as text, signed with `signSeed` for the epoch of `commit`. */
function openedOf(given: Given) {
  const [place, commit] = [placeOf(given), given.bytes('commit')];
  const epochKey = new Uint8Array(32) as EpochKey;
  const fixed = { messageId: given.bytes('messageId'), nonce: given.bytes('nonce') };
  const letter = { content: utf8(given.text('content')), signer: signerOf(given.bytes('signSeed')), ...fixed };
  return openMessage(sealMessage({ place, epochKey, commit, ...letter }).sealed, place, epochKey, commit);
}

function proofFacts({ genesisFp, organisation, signerPk, content, digest, statement }: Proof): Fields {
  const stated = statement === undefined ? null : { ...statement, fp: writeBytes(statement.fp) };
  return {
    genesisFp: writeBytes(genesisFp),
    organisation,
    signerPk: writeBytes(signerPk),
    content: Buffer.from(content).toString(),
    digest: writeBytes(digest),
    statement: stated === null ? null : { ...stated, sentOn: stated.sentOn ?? null },
  };
}

function signerOf(seed: Bytes) {
  return signKeyPair(seed);
}

type Step = (given: Given) => Fields | Promise<Fields>;

const STEPS: Readonly<Record<string, Step>> = {
  HASH: (given) => ({
    hash: writeBytes(hash(LABELS[given.text('label') as keyof typeof LABELS] as Label, ...given.bytesList('parts'))),
  }),
  'HASHES-OF-ONE': (given) => {
    const bytes = given.bytes('bytes');
    const makers = { accessHash, entryDigest, genesisFingerprint, mailboxId, notesHash, personFingerprint };
    return Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, writeBytes(make(bytes))]));
  },
  PAD: (given) => ({ padded: writeBytes(pad(given.bytes('bytes'), given.number('length'))) }),
  UNPAD: (given) => ({ bytes: writeBytes(unpad(given.bytes('padded'))) }),
  CODE: async (given) => {
    const words = await formatCode(given.bytes<Code>('code'), given.text('language') as WordLanguage);
    return { words: words.join(' ') };
  },
  'CODE-READ': async (given) => {
    const parsed = await parseCode(given.text('typed'));
    return parsed.ok ? { code: writeBytes(parsed.code), language: parsed.language } : { ...parsed };
  },
  'CHECK-WORDS': (given) => ({
    words: checkWords(given.bytes('fingerprint'), given.text('language') as WordLanguage).join(' '),
  }),
  PIN: (given) => ({ pin: encodePin(given.bytes('genesisFp')) }),
  'PIN-READ': (given) => {
    const pin = decodePin(given.text('fragment'));
    return { genesisFp: pin === undefined ? null : writeBytes(pin) };
  },
  'MELDER-KEYS': async (given) => {
    const keys = await deriveMelderKeys(given.bytes<Code>('code'), given.bytes('genesisFp'));
    const { authPk, signPk, kemSeed, notesKey } = keys;
    const shown = { authPk, signPk, kemSeed, notesKey, mailboxId: keys.mailboxId };
    const written = Object.fromEntries(Object.entries(shown).map(([name, bytes]) => [name, writeBytes(bytes)]));
    return { ...written, kemPkSha256: sha256(keys.kemPk) };
  },
  'FUNCTIONARIS-KEYS': (given) => {
    const { idPk, fp } = identityFromSeed(given.bytes<SignSeed>('idSeed'));
    const { kemPk } = kemGenerationFromSeed(0, given.bytes<KemSeed>('kemSeed'));
    return { idPk: writeBytes(idPk), fp: writeBytes(fp), kemPkSha256: sha256(kemPk) };
  },
  'EPOCH-KEY': async (given) => {
    const [place, secret, share] = [
      placeOf(given),
      given.bytes<EpochSecret>('secret'),
      given.bytes<ShredShare>('shredShare'),
    ];
    return {
      key: writeBytes(await deriveEpochKey(place, secret, share)),
      access: writeBytes(await deriveAccess(place, secret)),
      accessHash: writeBytes(await deriveAccessHash(place, secret)),
    };
  },
  COMMIT: (given) => {
    const { place, secret, shredShare, rosterContent } = envelopeOf(given);
    return { commitment: writeBytes(commitment(place, secret, shredShare, rosterContent)) };
  },
  'WAY-IN': async (given) => {
    const wayIn = await wayInOf(given);
    return {
      wayInId: writeBytes(wayIn.wayInId),
      kemSeed: writeBytes(wayIn.kemSeed),
      kemPkSha256: sha256(wayIn.kemPk),
      anchorKey: writeBytes(wayIn.anchorKey),
    };
  },
  'RECOVERY-AUTH': async (given) => {
    const { publicKey } = await deriveRecoveryAuth(given.bytes<Code>('code'), given.text('rpId'));
    return { publicKey: writeBytes(publicKey) };
  },
  AUTH: (given) => {
    const { publicKey, secretKey } = signerOf(given.bytes('seed'));
    const request = {
      origin: given.text('origin'),
      challenge: given.text('challenge'),
      body: utf8(given.text('body')),
    };
    const signature = signDetached(signedBytes(LABELS.auth, ...authParts(request)), secretKey);
    return { publicKey: writeBytes(publicKey), signature: writeBytes(signature) };
  },
  'AUTH-VERIFY': (given) => {
    const request = {
      origin: given.text('origin'),
      challenge: given.text('challenge'),
      body: utf8(given.text('body')),
    };
    verifyAuth(request, given.bytes('signature'), given.bytes('publicKey'));
    return { holds: true };
  },
  'HPKE-SEAL': async (given) => {
    const context = await hpkeContext(given.bytes('info'));
    const recipient = kemPublicKey(given.bytes('seed'));
    const input = { recipient, context, aad: given.bytes('aad'), plaintext: given.bytes('plaintext') };
    return { sealed: writeBytes(await hpkeSeal({ ...input, coins: given.bytes('coins') })) };
  },
  'HPKE-OPEN': async (given) => {
    const context = await hpkeContext(given.bytes('info'));
    const input = { seed: given.bytes('seed'), context, aad: given.bytes('aad'), sealed: given.bytes('sealed') };
    return { plaintext: writeBytes(await hpkeOpen(input)) };
  },
  SLOTS: async (given) => {
    const slotCount = given.number('slotCount') as SlotCount;
    const envelope = await sealEnvelope({ ...envelopeOf(given), slotCount, envelopeId: given.bytes('envelopeId') });
    return { envelopeSha256: sha256(envelope), length: envelope.length };
  },
  'ENVELOPE-OPEN': async (given) => {
    const opened = await openEnvelope(given.bytes('envelope'), given.bytesList<KemSeed>('seeds'));
    if (opened === undefined) return { opened: false };
    const { place, secret } = opened;
    const { thread, epoch } = place;
    return { meldingId: writeBytes(place.meldingId), thread, epoch, secret: writeBytes(secret) };
  },
  REBUILD: async (given) => {
    await verifyEnvelope(given.bytes('envelope'), envelopeOf(given), given.number('slotCount') as SlotCount);
    return { holds: true };
  },
  'MESSAGE-SEAL': (given) => {
    const { sealed, digest } = sealMessage({
      place: placeOf(given),
      epochKey: given.bytes<EpochKey>('epochKey'),
      commit: given.bytes('commit'),
      messageId: given.bytes('messageId'),
      content: utf8(given.text('content')),
      signer: signerOf(given.bytes('signSeed')),
      atLeast: given.number('atLeast') as Bucket,
      nonce: given.bytes('nonce'),
    });
    return { sealedSha256: sha256(sealed), length: sealed.length, digest: writeBytes(digest) };
  },
  'MESSAGE-OPEN': (given) => {
    const epochKey = given.bytes<EpochKey>('epochKey');
    const opened = openMessage(given.bytes('sealed'), placeOf(given), epochKey, given.bytes('commit'));
    const { messageId, content, signerPk, digest } = opened;
    return {
      messageId: writeBytes(messageId),
      content: Buffer.from(content).toString(),
      signerPk: writeBytes(signerPk),
      digest: writeBytes(digest),
    };
  },
  NOTES: async (given) => {
    const keys = await deriveMelderKeys(given.bytes<Code>('code'), given.bytes('genesisFp'));
    return { notes: Buffer.from(decryptNotes(given.bytes('notesBox'), keys)).toString() };
  },
  ANCHOR: async (given) => {
    const { accountId, idPk, genesisFp } = decryptAnchor(given.bytes('anchor'), await wayInOf(given));
    return { accountId: writeBytes(accountId), idPk: writeBytes(idPk), genesisFp: writeBytes(genesisFp) };
  },
  VAULT: async (given) => {
    const state = given.inner('state');
    const sealedKeys = state
      .innerList('sealedKeys')
      .map((one) => ({ wayInId: one.bytes('wayInId'), sealed: one.bytes('sealed') }));
    const parts = { vault: state.bytes('vault'), keyring: state.bytes('keyring'), signature: state.bytes('signature') };
    const anchor = {
      accountId: given.bytes('accountId'),
      idPk: given.bytes('idPk'),
      genesisFp: given.bytes('genesisFp'),
    };
    const whole = { ...parts, sealedKeys, version: state.number('version') };
    const { vault, keyring, vaultKey, version } = await openState(whole, anchor, await wayInOf(given));
    return {
      version,
      vaultKey: writeBytes(vaultKey),
      idSeed: writeBytes(vault.idSeed),
      kemSeeds: vault.kemSeeds.map(({ seed }) => writeBytes(seed)),
      adopted: keyring.adopted.map(({ secret }) => writeBytes(secret)),
    };
  },
  CARD: (given) => {
    const identity = identityFromSeed(given.bytes<SignSeed>('idSeed'));
    const kem = kemGenerationFromSeed(given.number('generation'), given.bytes<KemSeed>('kemSeed'));
    const description = given.fields.description as unknown as PersonDescription;
    const { card, signature } = signCard(description, identity, kem, given.bytes('genesisFp'));
    return { cardSha256: sha256(card), signature: writeBytes(signature) };
  },
  'CARD-VERIFY': (given) => {
    const signed = { card: utf8(given.text('card')), signature: given.bytes('signature') };
    const { name, fp, kemPk, generation } = verifyCard(signed, given.bytes('genesisFp'));
    return { name, fp: writeBytes(fp), generation, kemPkSha256: sha256(kemPk) };
  },
  DIRECTORY: (given) => {
    const directory = verifyDirectory(entriesOf(given), given.has('pin') ? given.bytes('pin') : undefined);
    const { genesisFp, head, persons } = directory;
    return {
      genesisFp: writeBytes(genesisFp),
      headDigest: writeBytes(head.digest),
      persons: persons.map(({ name, fp }) => ({ name, fp: writeBytes(fp) })),
    };
  },
  HEAD: (given) => {
    const directory = verifyDirectory(entriesOf(given), undefined);
    const { signature, digest, seq } = signHead(
      directory,
      identityFromSeed(given.bytes<SignSeed>('idSeed')),
      given.text('day'),
    );
    return { seq, digest: writeBytes(digest), signature: writeBytes(signature) };
  },
  'HEAD-VERIFY': (given) => {
    const directory = verifyDirectory(entriesOf(given), undefined);
    const head = {
      fp: given.bytes('fp'),
      seq: given.number('seq'),
      digest: given.bytes('digest'),
      day: given.text('day'),
      signature: given.bytes('signature'),
    };
    return { holds: isHeadSignature(head, directory) };
  },
  PROOF: (given) => {
    const report = given.inner('report');
    const statement = given.has('statement') ? given.inner('statement') : undefined;
    const file = makeProof({
      chain: entriesOf(given),
      commit: report.bytes('commit'),
      report: openedOf(report),
      statement:
        statement === undefined ? undefined : { message: openedOf(statement), commit: statement.bytes('commit') },
    });
    return { fileSha256: sha256(file), length: file.length, ...proofFacts(verifyProof(file)) };
  },
  'PROOF-VERIFY': (given) =>
    proofFacts(verifyProof(given.bytes('file'), given.has('pin') ? given.bytes('pin') : undefined)),
  'PROOF-CHALLENGE': (given) => {
    const report = { genesisFp: given.bytes('genesisFp'), digest: given.bytes('digest') };
    const challenge = given.bytes('challenge');
    const answer = signProofChallenge(challenge, report, signerOf(given.bytes('signSeed')));
    return { challengeText: formatProofChallenge(challenge), answerText: formatProofAnswer(answer) };
  },
  'PROOF-CHALLENGE-VERIFY': (given) => {
    const proof = {
      genesisFp: given.bytes('genesisFp'),
      digest: given.bytes('digest'),
      signerPk: given.bytes('signerPk'),
    };
    const challenge = parseProofChallenge(given.text('challengeText'));
    verifyProofChallenge(parseProofAnswer(given.text('answerText')), challenge, proof);
    return { holds: true };
  },
  ADOPT: async (given) => {
    const made = envelopeOf(given);
    const { place, secret, shredShare } = made;
    const committed = utf8(given.text(given.has('committed') ? 'committed' : 'rosterContent'));
    const slotCount = given.number('slotCount') as SlotCount;
    const sealing = { ...made, rosterContent: committed, slotCount, envelopeId: given.bytes('envelopeId') };
    const envelope = await sealEnvelope(sealing);
    const commit = commitment(place, secret, shredShare, committed);
    const epochKey = await deriveEpochKey(place, secret, shredShare);
    const signer = signerOf(given.bytes('signSeed'));
    const letter = { place, epochKey, commit, messageId: ROSTER_MESSAGE_ID, content: made.rosterContent, signer };
    const { sealed } = sealMessage({ ...letter, atLeast: ROSTER_BUCKET, nonce: given.bytes('nonce') });
    const message = openMessage(sealed, place, epochKey, commit);
    const roster = JSON.parse(given.text('rosterContent')) as Roster;
    const conversation = given.has('conversation') ? given.inner('conversation') : undefined;
    const on =
      conversation === undefined
        ? {}
        : {
            conversation: {
              epoch: 0,
              digest: conversation.bytes('digest'),
              roster: JSON.parse(conversation.text('roster')) as Roster,
            },
          };
    const own = given.has('ownCode')
      ? { ownMelder: await deriveMelderKeys(given.bytes<Code>('ownCode'), given.bytes('pin')) }
      : {};
    const believing = { chain: entriesOf(given), pin: given.bytes('pin'), ...on, ...own };
    await requireAdoptable({ place, secret, shredShare, envelope, message, roster, ...believing });
    return { rosterDigest: writeBytes(message.digest), envelopeSha256: sha256(envelope) };
  },
};

export const STEP_NAMES: readonly string[] = Object.keys(STEPS);
