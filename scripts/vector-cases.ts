/**
 * Which vectors there are. Inputs count up (00 01 02 …) wherever they need not be random; what holds a random nonce is
 * drawn once, when it is added, and stands in its file from then on.
 */
import { type SignedCard, signCard } from '../crypto/card.ts';
import { type DirectoryEntry, signAdd, signGenesis, verifyDirectory } from '../crypto/directory.ts';
import { sealEnvelope } from '../crypto/envelope.ts';
import { identityFromSeed, kemGenerationFromSeed } from '../crypto/functionaris-keys.ts';
import { hpkeContext, hpkeSeal } from '../crypto/hpke.ts';
import { deriveMelderKeys, encryptNotes } from '../crypto/melder-keys.ts';
import { openMessage, REPORT_MESSAGE_ID, sealMessage } from '../crypto/message.ts';
import { makeProof } from '../crypto/proof.ts';
import { formatProofAnswer, formatProofChallenge, signProofChallenge } from '../crypto/proof-challenge.ts';
import type {
  Bytes,
  Code,
  EpochKey,
  EpochSecret,
  KemSeed,
  ShredShare,
  SignSeed,
  VaultKey,
} from '../crypto/public/brands.ts';
import { utf8 } from '../crypto/public/bytes.ts';
import { LABELS } from '../crypto/public/labels.ts';
import { encodeBase64url, kemPublicKey, signDetached, signKeyPair } from '../crypto/public/sodium.ts';
import { authParts, signedBytes } from '../crypto/public/verify.ts';
import type { Roster } from '../crypto/roster.ts';
import { sealState } from '../crypto/vault.ts';
import { deriveWayIn, encryptAnchor } from '../crypto/way-in.ts';
import { type Fields, readBytes, type Vector, writeBytes } from './vector-replay.ts';

export interface VectorCase extends Omit<Vector, 'given' | 'gives' | 'refuses'> {
  readonly make: () => Fields | Promise<Fields>;
  /** `gives`, or the name of the error. */
  readonly expected: 'gives' | 'OpenError' | 'VerifyError' | 'InvalidInputError';
}

function counting(length: number, start = 0): Bytes {
  return Uint8Array.from({ length }, (_, index) => (start + index) & 0xff);
}

function hex(length: number, start = 0): string {
  return writeBytes(counting(length, start));
}

function good(id: string, step: string, make: Fields | VectorCase['make'], of?: string): VectorCase {
  const given = typeof make === 'function' ? (make as VectorCase['make']) : () => make;
  return { id, step, ...(of === undefined ? {} : { of }), make: given, expected: 'gives' };
}

type Failing = Pick<VectorCase, 'change'> & { readonly of: string; readonly step: string };

function bad(
  id: string,
  expected: VectorCase['expected'],
  { of, step, change }: Failing,
  given: Fields = {},
): VectorCase {
  return { id, step, of, ...(change === undefined ? {} : { change }), make: () => given, expected };
}

/* derive */

const melder = { code: hex(16, 0xa0), genesisFp: hex(20) };
const place = { meldingId: hex(16), thread: 1, epoch: 0 };
const epoch = { ...place, secret: hex(32, 0x20), shredShare: hex(32, 0x60) };
const passkey = { credentialId: hex(40), prf: [hex(32, 1), hex(32, 2)], accountId: hex(16), rpId: 'meldpunt.example' };
const paper = { code: hex(16, 0xa0), accountId: hex(16), rpId: 'meldpunt.example' };
const auth = {
  seed: hex(32),
  origin: 'https://meldpunt.example',
  challenge: 'c29tZQ.1742000000.bWFj',
  body: '{"v":1}',
};

const derive: readonly VectorCase[] = [
  ...Object.keys(LABELS).map((label) => good(`hash ${label}`, 'HASH', { label, parts: [hex(3), '', hex(32, 7)] })),
  good('hash of no parts', 'HASH', { label: 'body', parts: [] }),
  good('hashes of one', 'HASHES-OF-ONE', { bytes: hex(32) }),
  good('melder keys', 'MELDER-KEYS', melder),
  good('melder keys in another channel', 'MELDER-KEYS', { ...melder, genesisFp: hex(20, 1) }),
  bad(
    'melder keys from a short code',
    'InvalidInputError',
    { of: 'melder keys', step: 'MELDER-KEYS' },
    { code: hex(15) },
  ),
  bad(
    'melder keys with a whole hash',
    'InvalidInputError',
    { of: 'melder keys', step: 'MELDER-KEYS' },
    { genesisFp: hex(32) },
  ),
  good('functionaris keys', 'FUNCTIONARIS-KEYS', { idSeed: hex(32, 0x40), kemSeed: hex(32, 0x80) }),
  good('epoch key', 'EPOCH-KEY', epoch),
  good('epoch key of the dossier', 'EPOCH-KEY', { ...epoch, thread: 2 }),
  good('epoch key of a later epoch', 'EPOCH-KEY', { ...epoch, epoch: 0x0102_0304 }),
  bad('epoch key without a share', 'InvalidInputError', { of: 'epoch key', step: 'EPOCH-KEY' }, { shredShare: '' }),
  bad(
    'epoch key of half a melding',
    'InvalidInputError',
    { of: 'epoch key', step: 'EPOCH-KEY' },
    { meldingId: hex(8) },
  ),
  bad('epoch key of no thread', 'InvalidInputError', { of: 'epoch key', step: 'EPOCH-KEY' }, { thread: 256 }),
  good('commitment', 'COMMIT', { ...epoch, rosterContent: '{"type":"roster"}', readerSeeds: [] }),
  good('commitment to another roster', 'COMMIT', { rosterContent: '{"type":"rosteR"}' }, 'commitment'),
  good('way in by passkey', 'WAY-IN', passkey),
  good('way in by paper', 'WAY-IN', paper),
  bad(
    'way in with half an output',
    'InvalidInputError',
    { of: 'way in by passkey', step: 'WAY-IN' },
    { prf: [hex(32), hex(16)] },
  ),
  good('recovery sign-in', 'RECOVERY-AUTH', { code: hex(16, 0xa0), rpId: 'meldpunt.example' }),
  bad(
    'recovery sign-in with a short code',
    'InvalidInputError',
    { of: 'recovery sign-in', step: 'RECOVERY-AUTH' },
    { code: hex(12) },
  ),
  good('padding of nothing', 'PAD', { bytes: '', length: 8 }),
  good('padding of what ends in padding', 'PAD', { bytes: '018000', length: 8 }),
  bad('padding of what fills it', 'InvalidInputError', { of: 'padding of nothing', step: 'PAD' }, { bytes: hex(8) }),
  good('unpadding', 'UNPAD', { padded: '0180008000000000' }),
  bad('unpadding zeros', 'OpenError', { of: 'unpadding', step: 'UNPAD' }, { padded: '0000000000000000' }),
  bad('unpadding another mark', 'OpenError', { of: 'unpadding', step: 'UNPAD' }, { padded: '0181000000000000' }),
  bad('unpadding nothing', 'OpenError', { of: 'unpadding', step: 'UNPAD' }, { padded: '' }),
];

/* words */

const typed = 'abandon amount liar amount expire adjust cage candy arch gather drum buyer';

const words: readonly VectorCase[] = [
  good('code of zeros', 'CODE', { code: '00'.repeat(16), language: 'en' }),
  good('code of ones', 'CODE', { code: 'ff'.repeat(16), language: 'en' }),
  good('code that counts', 'CODE', { code: hex(16), language: 'en' }),
  bad('code too short', 'InvalidInputError', { of: 'code that counts', step: 'CODE' }, { code: hex(15) }),
  bad('code too long', 'InvalidInputError', { of: 'code that counts', step: 'CODE' }, { code: hex(32) }),
  good('typed code', 'CODE-READ', { typed }),
  good('typed code by four letters, numbered, in capitals', 'CODE-READ', {
    typed: typed
      .split(' ')
      .map((word, index) => `${index + 1}. ${word.slice(0, 4).toUpperCase()}`)
      .join('\n'),
  }),
  good('typed code with a bad checksum', 'CODE-READ', { typed: typed.replace('buyer', 'zoo') }),
  good('typed code with an unknown word', 'CODE-READ', { typed: typed.replace('liar', 'qqqq') }),
  good('typed code with a word too few', 'CODE-READ', { typed: typed.replace(' buyer', '') }),
  good('check words', 'CHECK-WORDS', { fingerprint: hex(20, 0x51), language: 'en' }),
  bad(
    'check words of a whole hash',
    'InvalidInputError',
    { of: 'check words', step: 'CHECK-WORDS' },
    { fingerprint: hex(32) },
  ),
  good('pin', 'PIN', { genesisFp: hex(20) }),
  bad('pin of a whole hash', 'InvalidInputError', { of: 'pin', step: 'PIN' }, { genesisFp: hex(32) }),
  good('pin read', 'PIN-READ', { fragment: '#zp1.AAECAwQFBgcICQoLDA0ODxAREhM' }),
  good('pin absent', 'PIN-READ', { fragment: '' }),
  bad('pin cut', 'VerifyError', { of: 'pin read', step: 'PIN-READ' }, { fragment: '#zp1.AAECAwQFBgcICQoLDA0ODxAREh' }),
  bad(
    'pin of another suite',
    'VerifyError',
    { of: 'pin read', step: 'PIN-READ' },
    { fragment: '#zp2.AAECAwQFBgcICQoLDA0ODxAREhM' },
  ),
  bad(
    'pin with bits left over',
    'VerifyError',
    { of: 'pin read', step: 'PIN-READ' },
    { fragment: '#zp1.AAECAwQFBgcICQoLDA0ODxAREhN' },
  ),
];

/* seal */

const hpke = { seed: hex(32), info: hex(10), aad: hex(5), plaintext: hex(53) };
const slots = {
  ...epoch,
  rosterContent: '{"type":"roster"}',
  readerSeeds: [hex(32), hex(32, 0x10), hex(32, 0x20)],
  slotCount: 8,
  envelopeId: hex(16, 0xe0),
};
const message = {
  ...place,
  epochKey: hex(32, 0x30),
  commit: hex(32, 0x50),
  messageId: hex(16, 0x90),
  content: '{"type":"note","text":"één"}',
  signSeed: hex(32, 0x70),
  atLeast: 0,
  nonce: hex(24, 0xc0),
};

async function envelopeBytes(readerSeeds: readonly Bytes[]): Promise<string> {
  const envelope = await sealEnvelope({
    place: { meldingId: counting(16), thread: 1, epoch: 0 },
    secret: counting(32, 0x20) as EpochSecret,
    shredShare: counting(32, 0x60) as ShredShare,
    rosterContent: utf8(slots.rosterContent),
    readers: readerSeeds.map(kemPublicKey),
    slotCount: 8,
    envelopeId: counting(16, 0xe0),
  });
  return writeBytes(envelope);
}

function sealedMessage(): Bytes {
  return sealMessage({
    place: { meldingId: counting(16), thread: 1, epoch: 0 },
    epochKey: counting(32, 0x30) as EpochKey,
    commit: counting(32, 0x50),
    messageId: counting(16, 0x90),
    content: utf8(message.content),
    signer: signKeyPair(counting(32, 0x70)),
    nonce: counting(24, 0xc0),
  }).sealed;
}

const slotStart = 54;
const slotBytes = 1189;
const HPKE_OPEN = { of: 'hpke open', step: 'HPKE-OPEN' };
const ENVELOPE_OPEN = { of: 'envelope open', step: 'ENVELOPE-OPEN' };
const REBUILD = { of: 'rebuild', step: 'REBUILD' };
const MESSAGE_OPEN = { of: 'message open', step: 'MESSAGE-OPEN' };
const NOTES = { of: 'notes', step: 'NOTES' };

const seal: readonly VectorCase[] = [
  good('hpke seal', 'HPKE-SEAL', { ...hpke, coins: hex(64) }),
  bad('hpke seal with half the coins', 'InvalidInputError', { of: 'hpke seal', step: 'HPKE-SEAL' }, { coins: hex(32) }),
  good('hpke open', 'HPKE-OPEN', async () => {
    const context = await hpkeContext(counting(10));
    const input = { recipient: kemPublicKey(counting(32)), context, aad: counting(5), plaintext: counting(53) };
    const { seed, info, aad } = hpke;
    return { seed, info, aad, sealed: writeBytes(await hpkeSeal(input)) };
  }),
  bad('hpke open with another key', 'OpenError', HPKE_OPEN, { seed: hex(32, 1) }),
  bad('hpke open with another info', 'OpenError', HPKE_OPEN, { info: hex(11) }),
  bad('hpke open with other associated data', 'OpenError', HPKE_OPEN, { aad: '' }),
  bad('hpke open with a changed tag', 'OpenError', { ...HPKE_OPEN, change: [{ field: 'sealed', flipBit: 9511 }] }),
  bad('hpke open with a changed ML-KEM part', 'OpenError', {
    ...HPKE_OPEN,
    change: [{ field: 'sealed', flipBit: 4000 }],
  }),
  bad('hpke open with the unused bit of the share', 'OpenError', {
    ...HPKE_OPEN,
    change: [{ field: 'sealed', flipBit: 8959 }],
  }),
  bad('hpke open with a share of small order', 'OpenError', {
    ...HPKE_OPEN,
    change: [{ field: 'sealed', overwriteAt: 1088, withHex: '00'.repeat(32) }],
  }),
  bad('hpke open of a piece', 'OpenError', { ...HPKE_OPEN, change: [{ field: 'sealed', dropLast: 60 }] }),
  bad('hpke open with half a seed', 'InvalidInputError', HPKE_OPEN, { seed: hex(16) }),

  good('slots', 'SLOTS', slots),
  good('slots for sixteen', 'SLOTS', { slotCount: 16 }, 'slots'),
  bad('slots for nobody', 'InvalidInputError', { of: 'slots', step: 'SLOTS' }, { readerSeeds: [] }),
  bad(
    'slots for nine',
    'InvalidInputError',
    { of: 'slots', step: 'SLOTS' },
    {
      readerSeeds: Array.from({ length: 9 }, (_, index) => hex(32, index)),
    },
  ),
  good('envelope open', 'ENVELOPE-OPEN', async () => ({
    envelope: await envelopeBytes([counting(32), counting(32, 0x10), counting(32, 0x20)]),
    seeds: [hex(32, 0x99), hex(32, 0x10)],
  })),
  good('envelope not mine', 'ENVELOPE-OPEN', { seeds: [hex(32, 0x99)] }, 'envelope open'),
  bad('envelope of another suite', 'VerifyError', { ...ENVELOPE_OPEN, change: [{ field: 'envelope', flipBit: 33 }] }),
  bad('envelope of another magic', 'VerifyError', { ...ENVELOPE_OPEN, change: [{ field: 'envelope', flipBit: 0 }] }),
  bad('envelope of seven slots', 'VerifyError', {
    ...ENVELOPE_OPEN,
    change: [{ field: 'envelope', overwriteAt: 53, withHex: '07' }],
  }),
  bad('envelope cut', 'VerifyError', { ...ENVELOPE_OPEN, change: [{ field: 'envelope', dropLast: 1 }] }),
  bad('envelope with unsorted slots', 'VerifyError', {
    ...ENVELOPE_OPEN,
    change: [{ field: 'envelope', overwriteAt: slotStart, withHex: 'ffffffff' }],
  }),
  {
    ...good('envelope with a changed header opens for nobody', 'ENVELOPE-OPEN', {}, 'envelope open'),
    change: [{ field: 'envelope', flipBit: 40 }],
  },
  good('rebuild', 'REBUILD', () => ({ ...slots }), 'envelope open'),
  bad('rebuild with a hidden reader left unnamed', 'VerifyError', REBUILD, { readerSeeds: [hex(32), hex(32, 0x10)] }),
  bad('rebuild with a reader in place of filler', 'VerifyError', REBUILD, {
    readerSeeds: [hex(32), hex(32, 0x10), hex(32, 0x20), hex(32, 0x30)],
  }),
  bad('rebuild in another order', 'VerifyError', REBUILD, { readerSeeds: [hex(32, 0x10), hex(32), hex(32, 0x20)] }),
  bad('rebuild with a garbage slot', 'VerifyError', {
    ...REBUILD,
    change: [{ field: 'envelope', flipBit: (slotStart + slotBytes - 1) * 8 }],
  }),
  bad('rebuild with another commitment', 'VerifyError', {
    ...REBUILD,
    change: [{ field: 'envelope', flipBit: 30 * 8 }],
  }),
  bad('rebuild with another roster', 'VerifyError', REBUILD, { rosterContent: '{"type":"rosteR"}' }),
  bad('rebuild with another share', 'VerifyError', REBUILD, { shredShare: hex(32, 0x61) }),
  bad('rebuild with another secret', 'VerifyError', REBUILD, { secret: hex(32, 0x21) }),
  bad('rebuild in another thread', 'VerifyError', REBUILD, { thread: 2 }),
  bad('rebuild with another slot count', 'VerifyError', REBUILD, { slotCount: 16 }),

  good('message seal', 'MESSAGE-SEAL', message),
  good('message seal in the roster bucket', 'MESSAGE-SEAL', { atLeast: 1 }, 'message seal'),
  bad(
    'message seal for half a melding',
    'InvalidInputError',
    { of: 'message seal', step: 'MESSAGE-SEAL' },
    { meldingId: hex(8) },
  ),
  good('message open', 'MESSAGE-OPEN', () => {
    const { meldingId, thread, epoch: number, epochKey, commit } = message;
    return { meldingId, thread, epoch: number, epochKey, commit, sealed: writeBytes(sealedMessage()) };
  }),
  bad('message open elsewhere', 'VerifyError', MESSAGE_OPEN, { thread: 2 }),
  bad('message open in another melding', 'VerifyError', MESSAGE_OPEN, { meldingId: hex(16, 1) }),
  bad('message open under another commitment', 'VerifyError', MESSAGE_OPEN, { commit: hex(32, 0x51) }),
  bad('message open with another key', 'OpenError', MESSAGE_OPEN, { epochKey: hex(32) }),
  bad('message open with another id', 'OpenError', { ...MESSAGE_OPEN, change: [{ field: 'sealed', flipBit: 27 * 8 }] }),
  bad('message open with another nonce', 'OpenError', {
    ...MESSAGE_OPEN,
    change: [{ field: 'sealed', flipBit: 43 * 8 }],
  }),
  bad('message open with changed content', 'OpenError', {
    ...MESSAGE_OPEN,
    change: [{ field: 'sealed', flipBit: 200 * 8 }],
  }),
  bad('message open with a bucket that does not fit', 'VerifyError', {
    ...MESSAGE_OPEN,
    change: [{ field: 'sealed', flipBit: 42 * 8 }],
  }),
  bad('message open cut', 'VerifyError', { ...MESSAGE_OPEN, change: [{ field: 'sealed', dropLast: 1 }] }),

  good('notes', 'NOTES', async () => {
    const keys = await deriveMelderKeys(counting(16, 0xa0) as Code, counting(20));
    return { ...melder, notesBox: writeBytes(encryptNotes(utf8('{"v":1}'), keys)) };
  }),
  bad('notes of another code', 'OpenError', NOTES, { code: hex(16) }),
  bad('notes in another channel', 'OpenError', NOTES, { genesisFp: hex(20, 1) }),
  bad('notes changed', 'OpenError', { ...NOTES, change: [{ field: 'notesBox', flipBit: 8000 }] }),
  bad('notes cut to nothing', 'OpenError', NOTES, { notesBox: hex(39) }),
];

/* account */

const idSeed = counting(32, 1) as SignSeed;
const anchorFields = { accountId: hex(16), idPk: writeBytes(identityFromSeed(idSeed).idPk), genesisFp: hex(20) };
const ANCHOR = { of: 'anchor', step: 'ANCHOR' };
const VAULT = { of: 'account state', step: 'VAULT' };

const account: readonly VectorCase[] = [
  good('anchor', 'ANCHOR', async () => {
    const source = { kind: 'passkey', credentialId: counting(40), prf: [counting(32, 1), counting(32, 2)] } as const;
    const wayIn = await deriveWayIn(source, counting(16), passkey.rpId);
    const anchor = { accountId: counting(16), idPk: identityFromSeed(idSeed).idPk, genesisFp: counting(20) };
    return { ...passkey, anchor: writeBytes(encryptAnchor(anchor, wayIn)) };
  }),
  bad('anchor of another account', 'OpenError', ANCHOR, { accountId: hex(16, 1) }),
  bad('anchor on another host', 'OpenError', ANCHOR, { rpId: 'elders.example' }),
  bad('anchor of another credential', 'OpenError', ANCHOR, { credentialId: hex(41) }),
  bad('anchor changed', 'OpenError', { ...ANCHOR, change: [{ field: 'anchor', flipBit: 300 }] }),
  bad('anchor longer', 'OpenError', { ...ANCHOR, change: [{ field: 'anchor', appendHex: '00' }] }),
  good('account state', 'VAULT', async () => {
    const source = { kind: 'recovery', code: counting(16, 0xa0) as Code } as const;
    const { wayInId, kind, kemPk } = await deriveWayIn(source, counting(16), paper.rpId);
    const state = await sealState({
      vault: {
        accountId: counting(16),
        genesisFp: counting(20),
        idSeed,
        kemSeeds: [{ generation: 0, seed: counting(32, 0x80) as KemSeed }],
        rootSeed: null,
        seenHead: { seq: 0, digest: counting(32) },
        waysIn: [{ wayInId, kind, kemPk }],
      },
      keyring: {
        adopted: [
          {
            meldingId: counting(16),
            thread: 1,
            epoch: 0,
            secret: counting(32, 0x20) as EpochSecret,
            rosterDigest: counting(32),
          },
        ],
        tried: { batch: '2025-03-15T11:00Z', generation: 0 },
        unbelieved: [],
      },
      vaultKey: counting(32, 0x77) as VaultKey,
      version: 5,
    });
    const sealedKeys = state.sealedKeys.map((one) => ({
      wayInId: writeBytes(one.wayInId),
      sealed: writeBytes(one.sealed),
    }));
    const { vault, keyring, signature } = state;
    const written = { vault: writeBytes(vault), keyring: writeBytes(keyring), signature: writeBytes(signature) };
    return { ...anchorFields, ...paper, state: { version: 5, ...written, sealedKeys } };
  }),
  bad('account state of another identity', 'VerifyError', VAULT, {
    idPk: writeBytes(identityFromSeed(counting(32, 9) as SignSeed).idPk),
  }),
  bad('account state in another channel', 'VerifyError', VAULT, { genesisFp: hex(20, 1) }),
  bad('account state of another account', 'VerifyError', VAULT, { accountId: hex(16, 1) }),
  bad('account state by another code', 'OpenError', VAULT, { code: hex(16) }),
  bad('account state by a passkey it is not sealed to', 'VerifyError', VAULT, {
    credentialId: hex(40),
    prf: [hex(32), hex(32)],
  }),
  bad('account state with a changed vault', 'VerifyError', {
    ...VAULT,
    change: [{ field: 'state.vault', flipBit: 999 }],
  }),
  bad('account state with a changed keyring', 'VerifyError', {
    ...VAULT,
    change: [{ field: 'state.keyring', flipBit: 999 }],
  }),
  bad('account state with a changed signature', 'VerifyError', {
    ...VAULT,
    change: [{ field: 'state.signature', flipBit: 9 }],
  }),
];

/* list */

const person = {
  name: 'Anna de Vries',
  functionTitle: 'Vertrouwenspersoon',
  place: 'internal',
  receives: true,
  followsUp: true,
  notManager: true,
  notRecruiter: false,
} as const;
const root = signKeyPair(counting(32, 0x10));
const identities = [0, 1].map((index) => identityFromSeed(counting(32, 0x40 + index) as SignSeed));
const kems = [0, 1].map((index) => kemGenerationFromSeed(0, counting(32, 0x80 + index) as KemSeed));

function signedCard(index: 0 | 1, genesisFp: Bytes): SignedCard {
  const name = ['Anna de Vries', 'Bram Jansen'][index] as string;
  const [identity, kem] = [identities[index] as (typeof identities)[0], kems[index] as (typeof kems)[0]];
  return signCard({ ...person, name }, identity, kem, genesisFp);
}

function chain(): readonly DirectoryEntry[] {
  const policy = { batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023' } as const;
  const given = {
    organisation: 'Gemeente Voorbeeld',
    rootKeys: [root.publicKey],
    threshold: 1,
    policy,
    day: '2025-01-01',
  };
  const entries = [signGenesis(given, [root])];
  for (const index of [0, 1] as const) {
    const directory = verifyDirectory(entries, undefined);
    entries.push(signAdd(directory, signedCard(index, directory.genesisFp), '2025-01-02', [root]));
  }
  return entries;
}

function writeEntry({ bytes, signatures }: DirectoryEntry): Fields {
  const written = signatures.map(({ rootPk, signature }) => ({
    rootPk: writeBytes(rootPk),
    signature: writeBytes(signature),
  }));
  return { text: Buffer.from(bytes).toString(), signatures: written };
}

function writeChain(entries: readonly DirectoryEntry[]): Fields {
  return { entries: entries.map(writeEntry) };
}

const pin = writeBytes(verifyDirectory(chain(), undefined).genesisFp);
const [genesis, anna, bram] = chain() as [DirectoryEntry, DirectoryEntry, DirectoryEntry];

function resigned(change: (text: string) => string): readonly DirectoryEntry[] {
  const bytes = utf8(change(Buffer.from(bram.bytes).toString()));
  const signature = signDetached(signedBytes(LABELS.directoryEntry, bytes), root.secretKey);
  return [genesis, anna, { bytes, signatures: [{ rootPk: root.publicKey, signature }] }];
}

const CARD = { of: 'card verified', step: 'CARD-VERIFY' };
const DIRECTORY = { of: 'directory', step: 'DIRECTORY' };
const AUTH = { of: 'sign-in verified', step: 'AUTH-VERIFY' };

const list: readonly VectorCase[] = [
  good('sign-in', 'AUTH', auth),
  good('sign-in verified', 'AUTH-VERIFY', () => {
    const { publicKey, secretKey } = signKeyPair(counting(32));
    const { seed: _, ...request } = auth;
    const parts = authParts({ ...request, body: utf8(auth.body) });
    const signature = signDetached(signedBytes(LABELS.auth, ...parts), secretKey);
    return { ...request, publicKey: writeBytes(publicKey), signature: writeBytes(signature) };
  }),
  bad('sign-in on another host', 'VerifyError', AUTH, { origin: 'https://meldpunt.example.net' }),
  bad('sign-in with another challenge', 'VerifyError', AUTH, { challenge: 'c29tZQ.1742000001.bWFj' }),
  bad('sign-in with another body', 'VerifyError', AUTH, { body: '{"v":2}' }),
  bad('sign-in with another key', 'VerifyError', { ...AUTH, change: [{ field: 'publicKey', flipBit: 1 }] }),
  good('card', 'CARD', {
    description: person,
    idSeed: hex(32, 0x40),
    kemSeed: hex(32, 0x80),
    generation: 0,
    genesisFp: hex(20),
  }),
  good('card verified', 'CARD-VERIFY', () => {
    const { card, signature } = signedCard(0, counting(20));
    return { card: Buffer.from(card).toString(), signature: writeBytes(signature), genesisFp: hex(20) };
  }),
  bad('card of another channel', 'VerifyError', CARD, { genesisFp: hex(20, 1) }),
  bad('card with a changed signature', 'VerifyError', { ...CARD, change: [{ field: 'signature', flipBit: 500 }] }),
  good('directory', 'DIRECTORY', () => ({ ...writeChain(chain()), pin })),
  bad('directory under another pin', 'VerifyError', DIRECTORY, { pin: hex(20) }),
  bad('directory with a gap', 'VerifyError', DIRECTORY, writeChain([genesis, bram])),
  bad('directory without its first entry', 'VerifyError', DIRECTORY, writeChain([anna, bram])),
  bad('directory of nothing', 'VerifyError', DIRECTORY, { entries: [] }),
  bad('directory with an entry twice', 'VerifyError', DIRECTORY, writeChain([genesis, anna, anna])),
  bad('directory with an unsigned entry', 'VerifyError', DIRECTORY, writeChain([genesis, { ...anna, signatures: [] }])),
  bad(
    "directory with another entry's signature",
    'VerifyError',
    DIRECTORY,
    writeChain([genesis, { ...anna, signatures: bram.signatures }]),
  ),
  bad(
    'directory with an unknown operation',
    'VerifyError',
    DIRECTORY,
    writeChain(resigned((text) => text.replace('"add"', '"del"'))),
  ),
  bad(
    'directory with another version',
    'VerifyError',
    DIRECTORY,
    writeChain(resigned((text) => text.replace('"v":1', '"v":2'))),
  ),
  bad(
    'directory with a name twice in an entry',
    'VerifyError',
    DIRECTORY,
    writeChain(resigned((text) => text.replace('{"v":1', '{"v":1,"v":1'))),
  ),
  bad(
    'directory with a day that is none',
    'VerifyError',
    DIRECTORY,
    writeChain(resigned((text) => text.replace('2025-01-02', '2025-02-30'))),
  ),
  good('head', 'HEAD', () => ({ ...writeChain([genesis, anna]), idSeed: hex(32, 0x40), day: '2025-03-15' })),
  good('head verified', 'HEAD-VERIFY', () => {
    const directory = verifyDirectory([genesis, anna], undefined);
    const [identity] = identities as [(typeof identities)[0]];
    const parts = [directory.genesisFp, Uint8Array.of(0, 0, 0, 1), directory.head.digest, utf8('2025-03-15')];
    const signature = signDetached(signedBytes(LABELS.head, ...parts), identity.idSk);
    const head = { fp: writeBytes(identity.fp), seq: 1, digest: writeBytes(directory.head.digest), day: '2025-03-15' };
    return { ...writeChain([genesis, anna]), ...head, signature: writeBytes(signature) };
  }),
  good('head on another day does not hold', 'HEAD-VERIFY', { day: '2025-03-16' }, 'head verified'),
  good('head at another entry does not hold', 'HEAD-VERIFY', { seq: 0 }, 'head verified'),
  good('head by somebody else does not hold', 'HEAD-VERIFY', { fp: hex(20) }, 'head verified'),
];

/* adopt */

async function adoption(): Promise<{ fields: Fields; roster: Roster }> {
  const { genesisFp } = verifyDirectory(chain(), undefined);
  const keys = await deriveMelderKeys(counting(16, 0xa0) as Code, genesisFp);
  const readers = identities.map(
    ({ fp }) => ({ fp: encodeBase64url(fp), generation: 0, role: 'functionaris' }) as const,
  );
  const roster: Roster = {
    type: 'roster',
    readers,
    melders: [{ signPk: encodeBase64url(keys.signPk), kemPk: encodeBase64url(keys.kemPk) }],
    excluded: [],
    directorySeq: 2,
    before: null,
    previousSecret: null,
    carriesOut: [],
    standsOn: null,
    previous: [],
  };
  const fields = {
    ...epoch,
    rosterContent: JSON.stringify(roster),
    readerSeeds: [hex(32, 0x80), hex(32, 0x81), writeBytes(keys.kemSeed)],
    slotCount: 8,
    envelopeId: hex(16, 0xe0),
    nonce: hex(24, 0xc0),
    signSeed: writeBytes(keys.signSk.slice(0, 32)),
    ...writeChain(chain()),
    pin,
  };
  return { fields, roster };
}

const { fields: honest, roster: honestRoster } = await adoption();

function swapped(id: string, changed: Partial<Roster>, given: Fields = {}): VectorCase {
  const rosterContent = JSON.stringify({ ...honestRoster, ...changed });
  return bad(id, 'VerifyError', ADOPT, { rosterContent, ...given });
}

const ADOPT = { of: 'conversation', step: 'ADOPT' };
const DOSSIER = { of: 'dossier', step: 'ADOPT' };
const [first, second] = honestRoster.readers as [Roster['readers'][0], Roster['readers'][0]];
const [own] = honestRoster.melders as [Roster['melders'][0]];
const thief = signKeyPair(counting(32, 0x71));
const conversationDigest = counting(32, 0x0d);
const conversation = { digest: writeBytes(conversationDigest), roster: JSON.stringify(honestRoster) };
const dossierRoster: Roster = {
  ...honestRoster,
  melders: [],
  standsOn: { epoch: 0, digest: encodeBase64url(conversationDigest) },
};

const adopt: readonly VectorCase[] = [
  good('conversation', 'ADOPT', honest),
  good("conversation in the melder's own browser", 'ADOPT', { ownCode: hex(16, 0xa0) }, 'conversation'),
  bad("conversation in another melder's browser", 'VerifyError', ADOPT, { ownCode: hex(16) }),
  bad('conversation signed by a stranger', 'VerifyError', ADOPT, { signSeed: hex(32, 0x71) }),
  bad('conversation signed by a functionaris', 'VerifyError', ADOPT, { signSeed: hex(32, 0x40) }),
  bad('conversation in a later epoch', 'VerifyError', ADOPT, { epoch: 1 }),
  bad('conversation under another pin', 'VerifyError', ADOPT, { pin: hex(20) }),
  bad('conversation with a hidden reader', 'VerifyError', ADOPT, {
    readerSeeds: [...(honest.readerSeeds as readonly string[]), hex(32, 0x99)],
  }),
  bad('conversation with another slot count', 'VerifyError', ADOPT, { slotCount: 16 }),
  bad('conversation with a reader given nothing', 'VerifyError', ADOPT, {
    readerSeeds: (honest.readerSeeds as readonly string[]).slice(1),
  }),
  swapped(
    'conversation with a roster swapped by a reader who knows the secret',
    { melders: [{ ...own, signPk: encodeBase64url(thief.publicKey) }] },
    { committed: JSON.stringify(honestRoster), signSeed: hex(32, 0x71) },
  ),
  swapped('conversation without readers', { readers: [] }),
  swapped('conversation without melders', { melders: [] }),
  swapped('conversation with a reader who is left out', { excluded: [second.fp] }),
  swapped('conversation with a reader of another generation', { readers: [first, { ...second, generation: 1 }] }),
  swapped('conversation with a reader twice', { readers: [first, first] }),
  swapped('conversation with a reader listed later', { directorySeq: 1 }),
  swapped('conversation at an entry that is not there', { directorySeq: 3 }),
  swapped('conversation with a procesbegeleider', { readers: [first, { ...second, role: 'procesbegeleider' }] }),
  swapped("conversation with a functionaris's key as a melder's", {
    melders: [own, { signPk: encodeBase64url((identities[0] as (typeof identities)[0]).idPk), kemPk: own.kemPk }],
  }),
  swapped('conversation that follows another', { before: { epoch: 0, digest: encodeBase64url(counting(32)) } }),
  swapped('conversation with an older secret', { previousSecret: encodeBase64url(counting(32)) }),
  good(
    'dossier',
    'ADOPT',
    {
      thread: 2,
      conversation,
      rosterContent: JSON.stringify(dossierRoster),
      readerSeeds: (honest.readerSeeds as readonly string[]).slice(0, 2),
      signSeed: hex(32, 0x40),
    },
    'conversation',
  ),
  bad('dossier signed by the melder', 'VerifyError', DOSSIER, { signSeed: honest.signSeed as string }),
  bad('dossier without an adopted conversation', 'VerifyError', DOSSIER, { conversation: null }),
  bad('dossier on another conversation', 'VerifyError', DOSSIER, {
    conversation: { ...conversation, digest: hex(32) },
  }),
  bad('dossier with a reader outside the conversation', 'VerifyError', DOSSIER, {
    conversation: { ...conversation, roster: JSON.stringify({ ...honestRoster, readers: [first] }) },
  }),
  bad('dossier that forgets who is left out', 'VerifyError', DOSSIER, {
    conversation: {
      ...conversation,
      roster: JSON.stringify({ ...honestRoster, excluded: [encodeBase64url(counting(20))] }),
    },
  }),
  bad('thread that is unknown', 'VerifyError', DOSSIER, { thread: 4 }),
];

/* proof */

const melderKeys = await deriveMelderKeys(counting(16, 0xa0) as Code, verifyDirectory(chain(), undefined).genesisFp);
const provenReport = {
  ...place,
  commit: hex(32, 0x50),
  messageId: writeBytes(REPORT_MESSAGE_ID),
  nonce: hex(24, 0xc0),
  content: '{"type":"report","language":"nl","answers":[],"previous":[]}',
  signSeed: writeBytes(melderKeys.signSk.slice(0, 32)),
};

function openedAs({ signSeed, content, ...letter }: typeof provenReport) {
  const at = { meldingId: readBytes(letter.meldingId), thread: letter.thread, epoch: letter.epoch };
  const [epochKey, commit] = [counting(32) as EpochKey, readBytes(letter.commit)];
  const fixed = { messageId: readBytes(letter.messageId), nonce: readBytes(letter.nonce) };
  const signer = signKeyPair(readBytes(signSeed));
  const { sealed } = sealMessage({ place: at, epochKey, commit, content: utf8(content), signer, ...fixed });
  return openMessage(sealed, at, epochKey, commit);
}

function stated(change: Fields = {}, report = provenReport): string {
  const { digest } = openedAs(report);
  const [reportDigest, commit] = [encodeBase64url(digest), encodeBase64url(readBytes(report.commit))];
  return JSON.stringify({ type: 'opened', reportDigest, receivedOn: '2025-03-15', commit, previous: [], ...change });
}

const provenStatement = {
  ...provenReport,
  messageId: hex(16, 0x90),
  nonce: hex(24, 0xc1),
  content: stated(),
  signSeed: hex(32, 0x40),
};

function provenFile(): Fields {
  const [report, message] = [openedAs(provenReport), openedAs(provenStatement)];
  const commit = counting(32, 0x50);
  return { file: writeBytes(makeProof({ chain: chain(), commit, report, statement: { message, commit } })), pin };
}

/** A report of another kind or place, with a statement that was made about that one. */
function badReport(id: string, change: Partial<typeof provenReport>): VectorCase {
  const report = { ...provenReport, ...change };
  const { meldingId, thread, commit } = report;
  const statement = { ...provenStatement, meldingId, thread, commit, content: stated({}, report) };
  return bad(id, 'VerifyError', PROOF, { report, statement });
}

function badStatement(id: string, change: Partial<typeof provenReport>): VectorCase {
  return bad(id, 'VerifyError', PROOF, { statement: { ...provenStatement, ...change } });
}

const PROOF = { of: 'proof', step: 'PROOF' };
const PROOF_VERIFY = { of: 'proof verified', step: 'PROOF-VERIFY' };
const CHALLENGE = { of: 'challenge', step: 'PROOF-CHALLENGE' };
const CHALLENGE_VERIFY = { of: 'challenge verified', step: 'PROOF-CHALLENGE-VERIFY' };
const confirmationContent = stated({ type: 'confirmation', sentOn: '2025-03-18', text: 'Ontvangen.' });
const challenge = { challenge: hex(32, 0x11), genesisFp: hex(20), digest: hex(32, 0x0d), signSeed: hex(32, 0x70) };

const proof: readonly VectorCase[] = [
  good('proof', 'PROOF', { ...writeChain(chain()), report: provenReport, statement: provenStatement }),
  good('proof without a date', 'PROOF', { statement: null }, 'proof'),
  good(
    'proof with a confirmation',
    'PROOF',
    { statement: { ...provenStatement, content: confirmationContent } },
    'proof',
  ),
  good(
    'proof with a statement of a later epoch',
    'PROOF',
    { statement: { ...provenStatement, epoch: 3, commit: hex(32, 0x51) } },
    'proof',
  ),
  bad('proof of a report signed again', 'VerifyError', PROOF, { report: { ...provenReport, signSeed: hex(32, 0x71) } }),
  bad('proof of other words', 'VerifyError', PROOF, {
    report: { ...provenReport, content: provenReport.content.replace('nl', 'en') },
  }),
  bad('proof without a chain', 'VerifyError', PROOF, { entries: [] }),
  bad('proof with a chain that lacks its start', 'VerifyError', PROOF, writeChain([anna, bram])),
  bad('proof with a chain that lacks the signer', 'VerifyError', PROOF, writeChain([genesis])),
  badReport('proof of a message that is no report', { content: '{"type":"text","text":"x","previous":[]}' }),
  badReport('proof of a report with its type twice', {
    content: provenReport.content.replace('{', '{"type":"report",'),
  }),
  badReport('proof of a report under another id', { messageId: hex(16, 0x90) }),
  badReport('proof of a report under the id of a roster', { messageId: '00'.repeat(16) }),
  badReport('proof of a report in the dossier', { thread: 2 }),
  badReport('proof of a report in a later epoch', { epoch: 1 }),
  badReport('proof of a report by a functionaris', { signSeed: hex(32, 0x41) }),
  badStatement('proof with a statement by a stranger', { signSeed: hex(32, 0x71) }),
  badStatement('proof with a statement by the melder', { signSeed: provenReport.signSeed }),
  badStatement('proof with a statement in another melding', { meldingId: hex(16, 1) }),
  badStatement('proof with a statement in the dossier', { thread: 2 }),
  badStatement('proof with a second commitment for epoch 0', { commit: hex(32, 0x51) }),
  badStatement('proof with a statement about another report', {
    content: stated({ reportDigest: encodeBase64url(counting(32)) }),
  }),
  badStatement('proof with a statement under another commitment', {
    content: stated({ commit: encodeBase64url(counting(32)) }),
  }),
  badStatement('proof with a statement of another type', { content: stated({ type: 'text' }) }),
  badStatement('proof with a day that is none', { content: stated({ receivedOn: '2025-02-30' }) }),
  badStatement('proof with a day given twice', { content: stated().replace('{', '{"receivedOn":"2024-01-01",') }),
  badStatement('proof with a confirmation without a day', { content: stated({ type: 'confirmation' }) }),
  good('proof verified', 'PROOF-VERIFY', provenFile),
  good('proof verified without a pin', 'PROOF-VERIFY', { pin: null }, 'proof verified'),
  bad('proof under another pin', 'VerifyError', PROOF_VERIFY, { pin: hex(20) }),
  bad('proof of nothing', 'VerifyError', PROOF_VERIFY, { file: '' }),
  bad('proof cut', 'VerifyError', { ...PROOF_VERIFY, change: [{ field: 'file', dropLast: 1 }] }),
  bad('proof with more behind it', 'VerifyError', { ...PROOF_VERIFY, change: [{ field: 'file', appendHex: '0a' }] }),
  bad('proof of another version', 'VerifyError', {
    ...PROOF_VERIFY,
    change: [{ field: 'file', overwriteAt: 5, withHex: '32' }],
  }),
  bad('proof with a changed chain', 'VerifyError', { ...PROOF_VERIFY, change: [{ field: 'file', flipBit: 8_000 }] }),
  bad('proof with a changed end', 'VerifyError', {
    ...PROOF_VERIFY,
    change: [
      { field: 'file', dropLast: 10 },
      { field: 'file', appendHex: '41414141414141227d7d' },
    ],
  }),
  bad('proof with its names in another order', 'VerifyError', PROOF_VERIFY, {
    file: writeBytes(turned(readBytes(provenFile().file))),
  }),
  good('challenge', 'PROOF-CHALLENGE', challenge),
  bad('challenge of half a length', 'InvalidInputError', CHALLENGE, { challenge: hex(16) }),
  bad('challenge about half a digest', 'InvalidInputError', CHALLENGE, { digest: hex(16) }),
  bad('challenge with a whole hash for a fingerprint', 'InvalidInputError', CHALLENGE, { genesisFp: hex(32) }),
  good('challenge verified', 'PROOF-CHALLENGE-VERIFY', () => {
    const { genesisFp, digest } = challenge;
    const { publicKey, secretKey } = signKeyPair(counting(32, 0x70));
    const about = { genesisFp: counting(20), digest: counting(32, 0x0d) };
    const answer = signProofChallenge(counting(32, 0x11), about, { publicKey, secretKey });
    const texts = { challengeText: formatProofChallenge(counting(32, 0x11)), answerText: formatProofAnswer(answer) };
    return { genesisFp, digest, signerPk: writeBytes(publicKey), ...texts };
  }),
  bad('challenge answered for another channel', 'VerifyError', CHALLENGE_VERIFY, { genesisFp: hex(20, 1) }),
  bad('challenge answered for another report', 'VerifyError', CHALLENGE_VERIFY, { digest: hex(32) }),
  bad('challenge answered for another verifier', 'VerifyError', CHALLENGE_VERIFY, {
    challengeText: formatProofChallenge(counting(32)),
  }),
  bad('challenge answered by somebody else', 'VerifyError', {
    ...CHALLENGE_VERIFY,
    change: [{ field: 'signerPk', flipBit: 1 }],
  }),
  bad('challenge answered with a challenge', 'VerifyError', CHALLENGE_VERIFY, {
    answerText: formatProofChallenge(counting(32, 0x11)),
  }),
];

/** The same names and values, but the version at the end. */
function turned(file: Bytes): Bytes {
  const { v, ...rest } = JSON.parse(Buffer.from(file).toString()) as { v: number };
  return utf8(JSON.stringify({ ...rest, v }));
}

export const VECTOR_FILES: Readonly<Record<string, readonly VectorCase[]>> = {
  derive,
  words,
  seal,
  account,
  list,
  adopt,
  proof,
};
