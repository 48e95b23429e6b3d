/**
 * What each step of crypto/README.md makes of given bytes: how a vector is made, and how it is replayed.
 */
import { checkWords, checkWordsPrefix, typedPrefix } from '../../crypto/check-words.ts';
import { formatCode, parseCode } from '../../crypto/code.ts';
import { openEnvelope, sealEnvelope, verifyEnvelope } from '../../crypto/envelope.ts';
import { commitment, deriveAccess, deriveAccessHash, deriveEpochKey } from '../../crypto/epoch.ts';
import { identityFromSeed, kemGenerationFromSeed } from '../../crypto/functionaris-keys.ts';
import { hpkeContext, hpkeOpen, hpkeSeal } from '../../crypto/hpke.ts';
import { openIdentity } from '../../crypto/identity.ts';
import { decryptNotes, deriveMelderKeys } from '../../crypto/melder-keys.ts';
import { openMessage, sealMessage } from '../../crypto/message.ts';
import { pad, unpad } from '../../crypto/padding.ts';
import { openPairing, pairingFingerprint, pairingTranscript } from '../../crypto/pairing.ts';
import { decodePin, encodePin } from '../../crypto/pin.ts';
import type { Code, EpochKey, EpochSecret, KemSeed, ShredShare, SignSeed } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import {
  accessHash,
  entryDigest,
  genesisFingerprint,
  hash,
  mailboxId,
  notesHash,
  personFingerprint,
} from '../../crypto/public/hash.ts';
import { LABELS, type Label } from '../../crypto/public/labels.ts';
import type { Bucket, SlotCount } from '../../crypto/public/sizes.ts';
import { kemPublicKey, signDetached, signKeyPair } from '../../crypto/public/sodium.ts';
import { authParts, signedBytes, verifyAuth } from '../../crypto/public/verify.ts';
import { openState } from '../../crypto/vault.ts';
import { decryptAnchor, deriveRecoveryAuth } from '../../crypto/way-in.ts';
import type { WordLanguage } from '../../crypto/words.ts';
import { envelopeOf, placeOf, wayInOf } from './given.ts';
import { ADOPT_STEPS } from './steps-adopt.ts';
import { FILE_STEPS } from './steps-file.ts';
import { LIST_STEPS } from './steps-list.ts';
import { PROOF_STEPS } from './steps-proof.ts';
import { Given, givenOf, type Outcome, type Step, sha256, type Vector, writeBytes } from './vector.ts';

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

const STEPS: Readonly<Record<string, Step>> = {
  ...LIST_STEPS,
  ...ADOPT_STEPS,
  ...PROOF_STEPS,
  ...FILE_STEPS,
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
    prefix: writeBytes(checkWordsPrefix(given.bytes('fingerprint'))),
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
  'CHECK-WORDS-PREFIX': (given) => {
    const prefix = typedPrefix(given.text('typed'));
    return { prefix: prefix === undefined ? null : writeBytes(prefix) };
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
    const { publicKey, secretKey } = signKeyPair(given.bytes('seed'));
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
      signer: signKeyPair(given.bytes('signSeed')),
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
      ending: keyring.ending.map(({ meldingId, from }) => ({ meldingId: writeBytes(meldingId), from })),
    };
  },
  IDENTITY: async (given) => {
    const place = { meldingId: given.bytes('meldingId'), to: given.bytes('to'), purpose: given.text('purpose') };
    return { text: await openIdentity(given.bytes('sealed'), place, given.bytesList('seeds') as readonly KemSeed[]) };
  },
  'PAIR-KEY': (given) => {
    const kemPk = kemPublicKey(given.bytes('seed'));
    return { kemPkSha256: sha256(kemPk), fp: writeBytes(pairingFingerprint(kemPk)) };
  },
  PAIR: async (given) => {
    const seed = given.bytes<KemSeed>('seed');
    const kemPk = kemPublicKey(seed);
    const opened = await openPairing(given.bytes('sealed'), { seed, kemPk, fp: pairingFingerprint(kemPk) });
    const { vaultKey, anchor } = opened;
    const words = checkWords(pairingTranscript(kemPk, given.bytes('sealed'), anchor), 'en').join(' ');
    const { accountId, idPk, genesisFp } = anchor;
    const who = { accountId: writeBytes(accountId), idPk: writeBytes(idPk), genesisFp: writeBytes(genesisFp) };
    return { vaultKey: writeBytes(vaultKey), ...who, words };
  },
  'PAIR-WORDS': (given) => {
    const anchor = { accountId: new Uint8Array(), idPk: given.bytes('idPk'), genesisFp: given.bytes('genesisFp') };
    const transcript = pairingTranscript(kemPublicKey(given.bytes('seed')), given.bytes('sealed'), anchor);
    return { transcript: writeBytes(transcript), words: checkWords(transcript, 'en').join(' ') };
  },
};

export const STEP_NAMES: readonly string[] = Object.keys(STEPS);
