import { type PersonDescription, signCard, verifyCard } from '../../crypto/card.ts';
import { checkWords } from '../../crypto/check-words.ts';
import {
  type Directory,
  type DirectoryEntry,
  missingSignatures,
  type Person,
  readNext,
  samePerson,
  verifyDirectory,
} from '../../crypto/directory.ts';
import { identityFromSeed, kemGenerationFromSeed } from '../../crypto/functionaris-keys.ts';
import { isHeadSignature, signHead } from '../../crypto/head.ts';
import type { Code, KemSeed, SignSeed } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { personFingerprint } from '../../crypto/public/hash.ts';
import { signKeyPair } from '../../crypto/public/sodium.ts';
import { deriveRootSeed, rootFingerprint } from '../../crypto/root-key.ts';
import { signRotation, verifyRotation } from '../../crypto/rotation.ts';
import { entriesOf } from './given.ts';
import { type Fields, type Step, sha256, writeBytes } from './vector.ts';

function personFacts({ name, fp, state, changedSeq, formerly, isSomebodyElse, generations }: Person): Fields {
  const former = formerly === null ? null : writeBytes(formerly);
  const kems = generations.map(({ kemPk, sinceSeq }) => ({ kemPkSha256: sha256(kemPk), sinceSeq }));
  return { name, fp: writeBytes(fp), state, changedSeq, formerly: former, isSomebodyElse, generations: kems };
}

function listFacts({ genesisFp, head, persons, rootKeys, threshold, policy, history }: Directory): Fields {
  return {
    genesisFp: writeBytes(genesisFp),
    headDigest: writeBytes(head.digest),
    rootKeys: rootKeys.map(({ publicKey, holder }) => ({ publicKey: writeBytes(publicKey), holder })),
    threshold,
    policy: JSON.parse(JSON.stringify(policy)) as Fields,
    persons: persons.map(personFacts),
    history: history.map(({ op, day, fp }) => ({ op, day, fp: fp === null ? null : writeBytes(fp) })),
  };
}

export const LIST_STEPS: Readonly<Record<string, Step>> = {
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
  DIRECTORY: (given) => listFacts(verifyDirectory(entriesOf(given), given.has('pin') ? given.bytes('pin') : undefined)),
  'DIRECTORY-NEXT': (given) => {
    const directory = verifyDirectory(entriesOf(given), undefined);
    const [entry] = entriesOf(given, 'next') as [DirectoryEntry];
    const { operation, next } = readNext(directory, entry.bytes);
    return {
      op: operation.op,
      headDigest: writeBytes(next.head.digest),
      missing: missingSignatures(directory, entry, operation),
    };
  },
  'SAME-PERSON': (given) => ({
    fps: samePerson(verifyDirectory(entriesOf(given), undefined), given.bytes('fp')).map(({ fp }) => writeBytes(fp)),
  }),
  ROTATE: (given) => {
    const identity = identityFromSeed(given.bytes<SignSeed>('idSeed'));
    const kem = kemGenerationFromSeed(given.number('generation'), given.bytes<KemSeed>('kemSeed'));
    const { rotation, signature } = signRotation(identity, kem, given.bytes('genesisFp'));
    return { rotationSha256: sha256(rotation), signature: writeBytes(signature) };
  },
  'ROTATE-VERIFY': (given) => {
    const signed = { rotation: utf8(given.text('rotation')), signature: given.bytes('signature') };
    const idPk = given.bytes('idPk');
    const persons = [{ fp: personFingerprint(idPk), idPk }];
    const { fp, generation, kemPk } = verifyRotation(signed, { genesisFp: given.bytes('genesisFp'), persons });
    return { fp: writeBytes(fp), generation, kemPkSha256: sha256(kemPk) };
  },
  'ROOT-CODE': async (given) => {
    const seed = await deriveRootSeed(given.bytes<Code>('code'));
    return { seed: writeBytes(seed), publicKey: writeBytes(signKeyPair(seed).publicKey) };
  },
  'ROOT-WORDS': (given) => {
    const fp = rootFingerprint(given.bytes('rootPk'));
    return { fp: writeBytes(fp), words: checkWords(fp, 'en').join(' ') };
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
};
