import { sealEnvelope } from '../../crypto/envelope.ts';
import { hpkeContext, hpkeSeal } from '../../crypto/hpke.ts';
import { sealIdentity } from '../../crypto/identity.ts';
import { deriveMelderKeys, encryptNotes } from '../../crypto/melder-keys.ts';
import { sealMessage } from '../../crypto/message.ts';
import { pairingFingerprint, sealPairing } from '../../crypto/pairing.ts';
import type { Bytes, Code, EpochKey, EpochSecret, ShredShare, VaultKey } from '../../crypto/public/brands.ts';
import { concat, lengthPrefixed, utf8 } from '../../crypto/public/bytes.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { kemPublicKey, signKeyPair } from '../../crypto/public/sodium.ts';
import { bad, counting, good, hex, type VectorCase } from './case.ts';
import { epoch, melder, place } from './cases-derive.ts';
import { readBytes, writeBytes } from './vector.ts';

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

const rebuildable = await envelopeBytes([counting(32), counting(32, 0x10), counting(32, 0x20)]);

function sealedMessage(secretKey?: Bytes): Bytes {
  return sealMessage({
    place: { meldingId: counting(16), thread: 1, epoch: 0 },
    epochKey: counting(32, 0x30) as EpochKey,
    commit: counting(32, 0x50),
    messageId: counting(16, 0x90),
    content: utf8(message.content),
    signer: { ...signKeyPair(counting(32, 0x70)), ...(secretKey === undefined ? {} : { secretKey }) },
    nonce: counting(24, 0xc0),
  }).sealed;
}

const told = { meldingId: hex(16), to: hex(20, 0x30), purpose: 'Voor het onderzoek: één gesprek.' };
const toldPlace = { meldingId: counting(16), to: counting(20, 0x30), purpose: told.purpose };

/** What another program could seal in the place of an identity. */
async function sealedTold(plaintext: Bytes): Promise<string> {
  const info = concat(lengthPrefixed(utf8(LABELS.revealIdentity)), toldPlace.meldingId, toldPlace.to);
  const [context, aad] = [await hpkeContext(info), utf8(told.purpose)];
  return writeBytes(await hpkeSeal({ recipient: kemPublicKey(counting(32, 0x56)), context, aad, plaintext }));
}

const slotStart = 54;
const slotBytes = 1189;
const HPKE_OPEN = { of: 'hpke open', step: 'HPKE-OPEN' };
const ENVELOPE_OPEN = { of: 'envelope open', step: 'ENVELOPE-OPEN' };
const REBUILD = { of: 'rebuild', step: 'REBUILD' };
const MESSAGE_OPEN = { of: 'message open', step: 'MESSAGE-OPEN' };
const PAIR = { of: 'pairing', step: 'PAIR' };
const IDENTITY = { of: 'identity', step: 'IDENTITY' };
const NOTES = { of: 'notes', step: 'NOTES' };

export const seal: readonly VectorCase[] = [
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
  bad('hpke open with a low-order share', 'OpenError', {
    ...HPKE_OPEN,
    change: [{ field: 'sealed', overwriteAt: 1088, withHex: '00'.repeat(32) }],
  }),
  bad('hpke open truncated', 'OpenError', { ...HPKE_OPEN, change: [{ field: 'sealed', dropLast: 60 }] }),
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
  bad('envelope truncated', 'VerifyError', { ...ENVELOPE_OPEN, change: [{ field: 'envelope', dropLast: 1 }] }),
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
  bad('rebuild with a swapped slot', 'VerifyError', REBUILD, {
    readerSeeds: [hex(32), hex(32, 0x10), hex(32, 0x30)],
  }),
  bad('rebuild with slots reordered', 'VerifyError', REBUILD, () => {
    const envelope = readBytes(rebuildable);
    const [first, second] = [0, 1].map((slot) => {
      const start = slotStart + slot * slotBytes;
      return envelope.slice(start, start + slotBytes);
    }) as [Bytes, Bytes];
    envelope.set(second, slotStart);
    envelope.set(first, slotStart + slotBytes);
    return { envelope: writeBytes(envelope) };
  }),
  bad('envelope with hidden slots', 'VerifyError', {
    ...ENVELOPE_OPEN,
    change: [{ field: 'envelope', appendHex: '00'.repeat(slotBytes) }],
  }),
  bad('envelope with the same slot twice', 'VerifyError', ENVELOPE_OPEN, () => {
    const envelope = readBytes(rebuildable);
    envelope.set(envelope.slice(slotStart, slotStart + slotBytes), slotStart + slotBytes);
    return { envelope: writeBytes(envelope) };
  }),
  bad('rebuild in another order', 'VerifyError', REBUILD, { readerSeeds: [hex(32, 0x10), hex(32), hex(32, 0x20)] }),
  bad('rebuild with a garbage slot', 'VerifyError', {
    ...REBUILD,
    change: [{ field: 'envelope', flipBit: (slotStart + slotBytes - 1) * 8 }],
  }),
  bad('rebuild with a wrong commitment', 'VerifyError', {
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
  // A reader knows K_e, but not the melder's key.
  bad('re-signed report', 'VerifyError', MESSAGE_OPEN, {
    sealed: writeBytes(sealedMessage(signKeyPair(counting(32, 0x71)).secretKey)),
  }),
  bad('message open truncated', 'VerifyError', { ...MESSAGE_OPEN, change: [{ field: 'sealed', dropLast: 1 }] }),

  good('pairing', 'PAIR', async () => {
    const anchor = { accountId: counting(16), idPk: signKeyPair(counting(32, 1)).publicKey, genesisFp: counting(20) };
    const grant = { vaultKey: counting(32, 0x77) as VaultKey, anchor };
    return { seed: hex(32, 0x55), sealed: writeBytes(await sealPairing(kemPublicKey(counting(32, 0x55)), grant)) };
  }),
  bad('pairing with another device', 'OpenError', PAIR, { seed: hex(32, 0x56) }),
  bad('pairing changed', 'OpenError', { ...PAIR, change: [{ field: 'sealed', flipBit: 9_000 }] }),
  bad('pairing truncated', 'OpenError', { ...PAIR, change: [{ field: 'sealed', dropLast: 1 }] }),
  bad('pairing with a low-order share', 'OpenError', {
    ...PAIR,
    change: [{ field: 'sealed', overwriteAt: 1088, withHex: '00'.repeat(32) }],
  }),
  bad('pairing under the label of a vault key', 'OpenError', PAIR, async () => {
    const recipient = kemPublicKey(counting(32, 0x55));
    const context = await hpkeContext(concat(lengthPrefixed(utf8(LABELS.vaultKey)), pairingFingerprint(recipient)));
    return {
      sealed: writeBytes(await hpkeSeal({ recipient, context, aad: new Uint8Array(), plaintext: counting(100) })),
    };
  }),
  bad('pairing with a grant too short', 'OpenError', PAIR, async () => {
    const recipient = kemPublicKey(counting(32, 0x55));
    const context = await hpkeContext(concat(lengthPrefixed(utf8(LABELS.pairSeal)), pairingFingerprint(recipient)));
    return {
      sealed: writeBytes(await hpkeSeal({ recipient, context, aad: new Uint8Array(), plaintext: counting(99) })),
    };
  }),
  good('pairing words', 'PAIR-WORDS', {
    seed: hex(32, 0x55),
    sealed: hex(64),
    idPk: hex(32, 9),
    genesisFp: hex(20),
  }),
  good('pairing words for another key', 'PAIR-WORDS', { seed: hex(32, 0x56) }, 'pairing words'),
  good('pairing words over another sealing', 'PAIR-WORDS', { sealed: hex(64, 1) }, 'pairing words'),
  good('pairing words for another person', 'PAIR-WORDS', { idPk: hex(32) }, 'pairing words'),
  good('pairing words in another channel', 'PAIR-WORDS', { genesisFp: hex(20, 1) }, 'pairing words'),

  good('identity', 'IDENTITY', async () => {
    const sealed = await sealIdentity('Ik ben Noor Bakker, 06 1234 5678.', toldPlace, kemPublicKey(counting(32, 0x56)));
    return { ...told, seeds: [hex(32, 0x56)], sealed: writeBytes(sealed) };
  }),
  good('identity of the longest', 'IDENTITY', async () => {
    const sealed = await sealIdentity('é'.repeat(511), toldPlace, kemPublicKey(counting(32, 0x56)));
    return { ...told, seeds: [hex(32, 0x56)], sealed: writeBytes(sealed) };
  }),
  good('identity with an older key first', 'IDENTITY', { seeds: [hex(32, 0x55), hex(32, 0x56)] }, 'identity'),
  bad('identity for another reader', 'OpenError', IDENTITY, { seeds: [hex(32, 0x55)] }),
  bad('identity without a key', 'OpenError', IDENTITY, { seeds: [] }),
  bad('identity said to be for another reader', 'OpenError', IDENTITY, { to: hex(20, 0x31) }),
  bad('identity in another melding', 'OpenError', IDENTITY, { meldingId: hex(16, 1) }),
  bad('identity for another purpose', 'OpenError', IDENTITY, { purpose: 'Voor de werkgever.' }),
  bad('identity for a purpose that is cut', 'OpenError', IDENTITY, { purpose: 'Voor het onderzoek: één gesprek' }),
  bad('identity changed', 'OpenError', { ...IDENTITY, change: [{ field: 'sealed', flipBit: 9_900 }] }),
  bad('identity truncated', 'OpenError', { ...IDENTITY, change: [{ field: 'sealed', dropLast: 1 }] }),
  bad('identity made longer', 'OpenError', { ...IDENTITY, change: [{ field: 'sealed', appendHex: '00' }] }),
  bad('identity with a low-order share', 'OpenError', {
    ...IDENTITY,
    change: [{ field: 'sealed', overwriteAt: 1088, withHex: '00'.repeat(32) }],
  }),
  bad('identity in other padding', 'OpenError', IDENTITY, async () => ({ sealed: await sealedTold(counting(1024)) })),
  bad('identity of another length', 'OpenError', IDENTITY, async () => ({
    sealed: await sealedTold(concat(utf8('Noor'), Uint8Array.of(0x80))),
  })),
  bad('identity that is no text', 'OpenError', IDENTITY, async () => ({
    sealed: await sealedTold(concat(Uint8Array.of(0xff, 0xfe, 0x80), new Uint8Array(1021))),
  })),
  bad('identity with half a seed', 'InvalidInputError', IDENTITY, { seeds: [hex(16)] }),

  good('notes', 'NOTES', async () => {
    const keys = await deriveMelderKeys(counting(16, 0xa0) as Code, counting(20));
    return { ...melder, notesBox: writeBytes(encryptNotes(utf8('{"v":1}'), keys)) };
  }),
  bad('notes of another code', 'OpenError', NOTES, { code: hex(16) }),
  bad('notes in another channel', 'OpenError', NOTES, { genesisFp: hex(20, 1) }),
  bad('notes changed', 'OpenError', { ...NOTES, change: [{ field: 'notesBox', flipBit: 8000 }] }),
  bad('notes cut to nothing', 'OpenError', NOTES, { notesBox: hex(39) }),
];
