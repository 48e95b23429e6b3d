/** What each step of crypto/README.md makes of given fields, by this implementation. */

import { openAnchor, openPairing, openState, pairingFp, pairingWords, wayInFacts } from './account.ts';
import { adopt, carryOut, stale, type Wish } from './adopt.ts';
import { hex, join, lp, must, ofLength, pad, Refusal, refuse, refusing, toText, unpad, utf8 } from './bytes.ts';
import {
  commitment,
  envelopeOf,
  epochKeys,
  epochOf,
  makeEnvelope,
  openEnvelope,
  openMessage,
  rebuild,
  sealMessage,
} from './epoch.ts';
import { fileFacts, fileLength, openFile, verifyFile } from './file.ts';
import {
  entriesOf,
  headParts,
  listFacts,
  missing,
  readNext,
  selvesOf,
  verifyCard,
  verifyChain,
  verifyRotation,
  written,
} from './list.ts';
import { derive, fingerprint, H, kemPk, open, openBox, seal, sha256Hex, sign, signPk, verify } from './primitives.ts';
import { answerChallenge, makeProof, verifyAnswer, verifyProof } from './proof.ts';
import { bytesOf, type Fields, listOf, write } from './vectors.ts';
import { checkPrefix, checkWords, codeWords, pinOf, readCode, readPin, typedPrefix } from './words.ts';

/** The labels' names in vectors; what they are stands in crypto/README.md, step by step. */
const RENAMED: Readonly<Record<string, string>> = {
  accessHash: 'access',
  commitment: 'commit',
  directoryEntry: 'directory',
  fileChunk: 'file',
  fileDigest: 'digest-of-file',
  messageDigest: 'digest-of-message',
  messageSignature: 'message',
};

function labelOf(name: string): string {
  return `zp1/${RENAMED[name] ?? name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function melderKeys(given: Fields) {
  const salt = join(utf8('zp1/melder'), ofLength(bytesOf(given.genesisFp), 20));
  const key = (info: string) => derive(ofLength(bytesOf(given.code), 16), salt, info);
  const authPk = signPk(key('auth-ed25519'));
  const [signKey, kemSeed, notesKey] = [signPk(key('sign-ed25519')), key('kem-xwing'), key('notes')];
  return { authPk, signKey, kemSeed, notesKey, mailboxId: H('zp1/mailbox-id', authPk) };
}

function placeOf(given: Fields): Uint8Array {
  return epochOf({ ...given, secret: '00'.repeat(32), shredShare: '00'.repeat(32) }).place;
}

function letterOf(given: Fields) {
  return {
    place: placeOf(given),
    commit: bytesOf(given.commit),
    messageId: bytesOf(given.messageId),
    nonce: bytesOf(given.nonce),
    content: utf8(given.content as string),
    signSeed: bytesOf(given.signSeed),
    atLeast: given.atLeast as number,
  };
}

function authParts(given: Fields): readonly Uint8Array[] {
  const text = (name: string) => utf8(given[name] as string);
  return [text('origin'), text('challenge'), H('zp1/body', text('body'))];
}

/** IDENTITY: what was told to the holder of one of these keys. */
function openTold(given: Fields): string {
  const [meldingId, to] = [ofLength(bytesOf(given.meldingId), 16), ofLength(bytesOf(given.to), 20)];
  const info = join(lp(utf8('zp1/reveal-identity')), meldingId, to);
  const sealing = { info, aad: utf8(given.purpose as string) };
  for (const seed of listOf(given.seeds)) {
    ofLength(seed, 32);
    try {
      const text = unpad(ofLength(open(seed, sealing, bytesOf(given.sealed)), 1024));
      return refusing(() => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return refuse();
}

const pinned = (given: Fields) => verifyChain(entriesOf(given), given.pin ? bytesOf(given.pin) : undefined);
const sealingOf = (given: Fields) => ({ info: bytesOf(given.info), aad: bytesOf(given.aad) });

type Step = (given: Fields) => unknown;

export const STEPS: Readonly<Record<string, Step>> = {
  HASH: (given) => ({ hash: hex(H(labelOf(given.label as string), ...listOf(given.parts))) }),
  'HASHES-OF-ONE': (given) => {
    const bytes = bytesOf(given.bytes);
    return {
      accessHash: hex(H('zp1/access', bytes)),
      entryDigest: hex(H('zp1/entry-digest', bytes)),
      genesisFingerprint: hex(fingerprint('zp1/genesis', bytes)),
      mailboxId: hex(H('zp1/mailbox-id', bytes)),
      notesHash: hex(H('zp1/notes-hash', bytes)),
      personFingerprint: hex(fingerprint('zp1/id', bytes)),
    };
  },
  PAD: (given) => ({ padded: write(pad(bytesOf(given.bytes), given.length as number)) }),
  UNPAD: (given) => ({ bytes: write(unpad(bytesOf(given.padded))) }),
  CODE: (given) => ({ words: codeWords(bytesOf(given.code), given.language as string) }),
  'CODE-READ': (given) => {
    const code = readCode(given.typed as string);
    return code.code === undefined ? code : { code: hex(code.code), language: code.language };
  },
  'CHECK-WORDS': (given) => {
    const fp = bytesOf(given.fingerprint);
    return { words: checkWords(fp, given.language as string), prefix: hex(checkPrefix(fp)) };
  },
  'CHECK-WORDS-PREFIX': (given) => {
    const prefix = typedPrefix(given.typed as string);
    return { prefix: prefix === undefined ? null : hex(prefix) };
  },
  PIN: (given) => ({ pin: pinOf(bytesOf(given.genesisFp)) }),
  'PIN-READ': (given) => {
    const pin = readPin(given.fragment as string);
    return { genesisFp: pin === undefined ? null : hex(pin) };
  },
  'MELDER-KEYS': (given) => {
    const { authPk, signKey, kemSeed, notesKey, mailboxId } = melderKeys(given);
    const kemPkSha256 = sha256Hex(kemPk(kemSeed));
    const keys = { authPk: hex(authPk), signPk: hex(signKey), kemSeed: hex(kemSeed), notesKey: hex(notesKey) };
    return { ...keys, mailboxId: hex(mailboxId), kemPkSha256 };
  },
  'FUNCTIONARIS-KEYS': (given) => {
    const idPk = signPk(bytesOf(given.idSeed));
    const kemPkSha256 = sha256Hex(kemPk(bytesOf(given.kemSeed)));
    return { idPk: hex(idPk), fp: hex(fingerprint('zp1/id', idPk)), kemPkSha256 };
  },
  'EPOCH-KEY': (given) => {
    const { key, access, accessHash } = epochKeys(epochOf(given));
    return { key: hex(key), access: hex(access), accessHash: hex(accessHash) };
  },
  COMMIT: (given) => ({ commitment: hex(commitment(epochOf(given), given.rosterContent as string)) }),
  'WAY-IN': wayInFacts,
  'RECOVERY-AUTH': (given) => {
    const salt = utf8(`zp1/recovery-auth${given.rpId}`);
    return { publicKey: hex(signPk(derive(ofLength(bytesOf(given.code), 16), salt, 'auth-ed25519'))) };
  },
  'ROOT-CODE': (given) => {
    const seed = derive(ofLength(bytesOf(given.code), 16), utf8('zp1/root-code'), 'root-ed25519');
    return { seed: hex(seed), publicKey: hex(signPk(seed)) };
  },
  'ROOT-WORDS': (given) => {
    const fp = fingerprint('zp1/root-id', bytesOf(given.rootPk));
    return { fp: hex(fp), words: checkWords(fp) };
  },
  AUTH: (given) => {
    const seed = bytesOf(given.seed);
    return { publicKey: hex(signPk(seed)), signature: hex(sign(seed, 'zp1/auth', ...authParts(given))) };
  },
  'AUTH-VERIFY': (given) => {
    verify(bytesOf(given.publicKey), bytesOf(given.signature), 'zp1/auth', ...authParts(given));
    return { holds: true };
  },
  'HPKE-SEAL': (given) => {
    const sealed = seal(kemPk(bytesOf(given.seed)), sealingOf(given), bytesOf(given.plaintext), bytesOf(given.coins));
    return { sealed: write(sealed) };
  },
  'HPKE-OPEN': (given) => ({
    plaintext: write(open(bytesOf(given.seed), sealingOf(given), bytesOf(given.sealed))),
  }),
  SLOTS: (given) => {
    const envelope = makeEnvelope(envelopeOf(given));
    return { envelopeSha256: sha256Hex(envelope), length: envelope.length };
  },
  'ENVELOPE-OPEN': (given) => openEnvelope(bytesOf(given.envelope), listOf(given.seeds)),
  REBUILD: (given) => {
    rebuild(bytesOf(given.envelope), envelopeOf(given));
    return { holds: true };
  },
  'MESSAGE-SEAL': (given) => {
    const { sealed, digest } = sealMessage(letterOf(given), bytesOf(given.epochKey));
    return { sealedSha256: sha256Hex(sealed), length: sealed.length, digest: hex(digest) };
  },
  'MESSAGE-OPEN': (given) => {
    const [key, commit] = [bytesOf(given.epochKey), bytesOf(given.commit)];
    const { messageId, content, signerPk, digest } = openMessage(bytesOf(given.sealed), placeOf(given), key, commit);
    return { messageId: hex(messageId), content: toText(content), signerPk: hex(signerPk), digest: hex(digest) };
  },
  NOTES: (given) => {
    const { notesKey, mailboxId } = melderKeys(given);
    return { notes: toText(unpad(openBox(notesKey, lp(utf8('zp1/notes-box'), mailboxId), bytesOf(given.notesBox)))) };
  },
  ANCHOR: openAnchor,
  VAULT: openState,
  IDENTITY: (given) => ({ text: openTold(given) }),
  'PAIR-KEY': (given) => {
    const key = kemPk(bytesOf(given.seed));
    return { kemPkSha256: sha256Hex(key), fp: hex(pairingFp(key)) };
  },
  PAIR: openPairing,
  'PAIR-WORDS': (given) => {
    const [sealed, idPk, genesisFp] = [bytesOf(given.sealed), bytesOf(given.idPk), bytesOf(given.genesisFp)];
    return pairingWords(kemPk(bytesOf(given.seed)), sealed, idPk, genesisFp);
  },
  CARD: (given) => {
    const seed = bytesOf(given.idSeed);
    const { name, functionTitle, place, receives, followsUp, notManager, notRecruiter } = given.description as Fields;
    const described = { name, functionTitle, place, receives, followsUp, notManager, notRecruiter };
    const keys = { idPk: signPk(seed), generation: given.generation, kemPk: kemPk(bytesOf(given.kemSeed)) };
    const card = written({ v: 1, genesisFp: bytesOf(given.genesisFp), ...described, ...keys });
    return { cardSha256: sha256Hex(card), signature: hex(sign(seed, 'zp1/card', card)) };
  },
  'CARD-VERIFY': (given) => {
    const genesisFp = hex(bytesOf(given.genesisFp));
    const card = verifyCard(utf8(given.card as string), bytesOf(given.signature), genesisFp);
    return { name: card.name, fp: card.fp, generation: card.generation, kemPkSha256: sha256Hex(card.kemPk) };
  },
  ROTATE: (given) => {
    const seed = bytesOf(given.idSeed);
    const fp = fingerprint('zp1/id', signPk(seed));
    const named = { genesisFp: bytesOf(given.genesisFp), fp, generation: given.generation };
    const rotation = written({ v: 1, ...named, kemPk: kemPk(bytesOf(given.kemSeed)) });
    return { rotationSha256: sha256Hex(rotation), signature: hex(sign(seed, 'zp1/rotate-kem', rotation)) };
  },
  'ROTATE-VERIFY': (given) => {
    const idPkOf = (fp: string) => {
      const idPk = bytesOf(given.idPk);
      must(hex(fingerprint('zp1/id', idPk)) === fp);
      return hex(idPk);
    };
    const signed = [utf8(given.rotation as string), bytesOf(given.signature)] as const;
    const { fp, generation, kemPk: key } = verifyRotation(...signed, hex(bytesOf(given.genesisFp)), idPkOf);
    return { fp, generation, kemPkSha256: sha256Hex(key) };
  },
  DIRECTORY: (given) => listFacts(pinned(given)),
  'DIRECTORY-NEXT': (given) => {
    const list = pinned(given);
    const [entry] = entriesOf(given, 'next') as [ReturnType<typeof entriesOf>[0]];
    const { op, next } = readNext(list, entry.written);
    return { op, headDigest: hex(next.digests.at(-1) as Uint8Array), missing: missing(list, entry) };
  },
  'SAME-PERSON': (given) => ({ fps: selvesOf(pinned(given), hex(bytesOf(given.fp))) }),
  HEAD: (given) => {
    const list = pinned(given);
    const seq = list.digests.length - 1;
    const signature = sign(bytesOf(given.idSeed), 'zp1/head', ...headParts(list, seq, given.day as string));
    return { seq, digest: hex(list.digests[seq] as Uint8Array), signature: hex(signature) };
  },
  'HEAD-VERIFY': (given) => {
    const list = pinned(given);
    try {
      const person = list.persons.find(({ fp }) => fp === hex(bytesOf(given.fp)));
      const parts = headParts(list, given.seq as number, given.day as string);
      must(person !== undefined && hex(parts[2] as Uint8Array) === hex(bytesOf(given.digest)));
      verify(bytesOf(person.idPk), bytesOf(given.signature), 'zp1/head', ...parts);
      return { holds: true };
    } catch {
      return { holds: false };
    }
  },
  ADOPT: adopt,
  WISHES: (given) => {
    const part = given.before as Parameters<typeof carryOut>[0];
    return carryOut(part, given.carriesOut as readonly string[], given.wishes as readonly Wish[]);
  },
  WRITE: (given) => ({ stale: stale(JSON.parse(given.roster as string), pinned(given), given.today as string) }),
  'FILE-LENGTH': fileLength,
  FILE: fileFacts,
  'FILE-OPEN': openFile,
  'FILE-VERIFY': verifyFile,
  PROOF: makeProof,
  'PROOF-VERIFY': (given) => verifyProof(bytesOf(given.file), given.pin ? bytesOf(given.pin) : undefined),
  'PROOF-CHALLENGE': answerChallenge,
  'PROOF-CHALLENGE-VERIFY': verifyAnswer,
};
