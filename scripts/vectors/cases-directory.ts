import { signCard } from '../../crypto/card.ts';
import { type DirectoryEntry, verifyDirectory } from '../../crypto/directory.ts';
import { signRoot } from '../../crypto/directory-sign.ts';
import { identityFromSeed, kemGenerationFromSeed } from '../../crypto/functionaris-keys.ts';
import type { Signer } from '../../crypto/message.ts';
import type { KemSeed, SignSeed } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { TEMPLATES_MAX_BYTES } from '../../crypto/public/sizes.ts';
import { encodeBase64url, signDetached, signKeyPair } from '../../crypto/public/sodium.ts';
import { signedBytes } from '../../crypto/public/verify.ts';
import { signRotation } from '../../crypto/rotation.ts';
import { bad, counting, good, hex, type VectorCase } from './case.ts';
import {
  chain,
  genesisFp,
  identityOf,
  kemSeedOf,
  longChain,
  type Place,
  paperRoot,
  person,
  pin,
  policy,
  root,
  rootKeys,
  second,
  signedCard,
  strictChain,
  third,
  writeChain,
  writeEntry,
} from './channel.ts';
import { type Fields, writeBytes } from './vector.ts';

const [genesis, anna, bram] = chain() as [DirectoryEntry, DirectoryEntry, DirectoryEntry];
const long = longChain();
const strict = strictChain();
const EVERY = 'directory with every operation';
const THREE = 'directory with two of three root keys, and one replaced';
const ROTATE = { of: 'rotation verified', step: 'ROTATE-VERIFY' };
const NEXT = { of: 'signatures of the next entry: one', step: 'DIRECTORY-NEXT' };

/** One entry that no honest steward signs, after as many of a chain as are kept. */
function forged(
  kept: readonly DirectoryEntry[],
  op: string,
  body: unknown,
  signers: readonly Signer[] = [root],
): Fields {
  const { head } = verifyDirectory(kept, undefined);
  const prev = encodeBase64url(head.digest);
  const bytes = utf8(JSON.stringify({ v: 1, seq: head.seq + 1, prev, day: '2025-03-01', op, body }));
  const more = writeEntry({ bytes, signatures: signers.map((signer) => signRoot(bytes, signer)) });
  return { keep: kept.length, more: [more] };
}

const text = encodeBase64url;
const WORKFLOW = 'directory with a word on its workflow';
const asked = { nl: 'Op welke afdeling?', en: 'In which department?' };
const choices = ['here', 'there'].map((id) => ({ id, words: { nl: `${id} (nl)`, en: `${id} (en)` } }));
const questions = [
  { id: 'department', version: 1, type: 'text', words: asked, choices: [] },
  { id: 'building', version: 2, type: 'choice', words: asked, choices },
] as const;
const workflow = { profile: 'authority', fourEyes: 'always', questions } as const;
type Changed = Partial<Record<keyof typeof workflow | 'templates', unknown>>;
const policyWith = (changed: Changed) => ({ policy: { ...policy, workflow: { ...workflow, ...changed } } });

function refusedWorkflow(id: string, changed: Changed): VectorCase {
  const given = forged(upTo(3), 'policy', policyWith(changed));
  return bad(`directory with ${id}`, 'VerifyError', { of: WORKFLOW, step: 'DIRECTORY' }, given);
}

const TEMPLATES = 'directory with texts of its own';
const closing = { id: 'close.text', language: 'nl', words: 'Beste melder,\n\nWe sluiten uw melding af.' } as const;
const followUp = { id: 'feedback.followUp', language: 'en', words: 'This we did: [what you did].' } as const;

/** As long as they may be, and `more` bytes. */
function templatesOf(more: number): readonly unknown[] {
  const five = (length: number) =>
    ['a', 'b', 'c', 'd', 'e'].map((id, place) => ({
      id: `${id}.text`,
      language: 'nl',
      words: 'x'.repeat(place === 0 ? length : 3_500),
    }));
  return five(1 + TEMPLATES_MAX_BYTES + more - JSON.stringify(five(1)).length);
}

/** A list of which the last entry says this of its workflow. */
function saying(changed: Changed): Fields {
  const { more } = forged(upTo(3), 'policy', policyWith(changed));
  const { entries } = writeChain(upTo(3)) as { readonly entries: readonly Fields[] };
  return { entries: [...entries, ...(more as readonly Fields[])], pin };
}

function refusedTemplates(id: string, templates: unknown): VectorCase {
  const given = forged(upTo(3), 'policy', policyWith({ templates }));
  return bad(`directory with ${id}`, 'VerifyError', { of: TEMPLATES, step: 'DIRECTORY' }, given);
}

const fpText = (index: Place) => text(identityOf(index).fp);

function addBody(index: Place, told: { formerly?: string; isSomebodyElse?: boolean; generation?: number } = {}) {
  const { card, signature } = signedCard(index, genesisFp, told.generation);
  const formerly = told.formerly ?? null;
  return { card: text(card), signature: text(signature), formerly, isSomebodyElse: told.isSomebodyElse ?? false };
}

function cardBody(identity: Place, name: string, kemSeed: KemSeed, genesis = genesisFp) {
  const kem = kemGenerationFromSeed(0, kemSeed);
  const { card, signature } = signCard({ ...person, name }, identityOf(identity), kem, genesis);
  return { card: text(card), signature: text(signature), formerly: null, isSomebodyElse: false };
}

function rotateBody(index: Place, generation: number, kemSeed: KemSeed, signer: Place = index) {
  const kem = kemGenerationFromSeed(generation, kemSeed);
  const { rotation } = signRotation(identityOf(index), kem, genesisFp);
  const signature = signDetached(signedBytes(LABELS.rotateKem, rotation), identityOf(signer).idSk);
  return { rotation: text(rotation), signature: text(signature) };
}

function refused(id: string, given: Fields): VectorCase {
  return bad(id, 'VerifyError', { of: EVERY, step: 'DIRECTORY' }, given);
}

function refusedOfThree(id: string, given: Fields): VectorCase {
  return bad(id, 'VerifyError', { of: THREE, step: 'DIRECTORY' }, given);
}

function rootBody(signers: readonly Signer[], threshold: number) {
  const named = rootKeys(...signers).map(({ publicKey, holder }) => ({ publicKey: text(publicKey), holder }));
  return { rootKeys: named, threshold };
}

/** What stands after three entries (Anna, Bram), and after the whole. */
const upTo = (count: number) => long.slice(0, count);
const fresh = counting(32, 0x99) as KemSeed;

/** A card for the channel of three keys. */
function addBodyIn(index: Place) {
  const { card, signature } = signedCard(index, verifyDirectory(strict, undefined).genesisFp);
  return { card: text(card), signature: text(signature), formerly: null, isSomebodyElse: false };
}

/** The replacement of a root key, signed so far by these. */
function nextOf(signers: readonly Signer[]): Fields {
  const { bytes } = strict[2] as DirectoryEntry;
  const next = writeEntry({ bytes, signatures: signers.map((signer) => signRoot(bytes, signer)) });
  return { ...writeChain(strict.slice(0, 2)), next: [next] };
}

export const operations: readonly VectorCase[] = [
  good(EVERY, 'DIRECTORY', () => ({ ...writeChain(long), pin })),
  good(THREE, 'DIRECTORY', writeChain(strict)),
  refused(
    'directory with a person under a name that is there',
    forged(upTo(3), 'add', cardBody(4, 'ANNA  de Vries', fresh)),
  ),
  refused('directory with somebody else who is said to be nobody else', forged(upTo(3), 'add', addBody(4))),
  refused(
    'directory with somebody else where nobody has that name',
    forged(upTo(3), 'add', addBody(2, { isSomebodyElse: true })),
  ),
  refused('directory with a name without a letter', forged(upTo(3), 'add', cardBody(4, '--', fresh))),
  refused('directory with an identity key twice', forged(upTo(3), 'add', cardBody(0, 'Iemand Anders', fresh))),
  refused("directory with somebody's X-Wing key", forged(upTo(3), 'add', cardBody(4, 'Iemand Anders', kemSeedOf(0)))),
  refused(
    'directory with an X-Wing key that was replaced',
    forged(upTo(5), 'add', cardBody(4, 'Iemand Anders', kemSeedOf(1))),
  ),
  refused(
    'directory with a card of another channel',
    forged(upTo(3), 'add', cardBody(4, 'Iemand Anders', fresh, counting(20))),
  ),
  refused('directory with a first key of generation 1', forged(upTo(3), 'add', addBody(2, { generation: 1 }))),
  bad('directory with a root key as identity key', 'VerifyError', { of: EVERY, step: 'DIRECTORY' }, () => {
    const identity = identityFromSeed(counting(32, 0x10) as SignSeed);
    const kem = kemGenerationFromSeed(0, fresh);
    const { card, signature } = signCard({ ...person, name: 'Iemand Anders' }, identity, kem, genesisFp);
    const body = { card: text(card), signature: text(signature), formerly: null, isSomebodyElse: false };
    return forged(upTo(3), 'add', body);
  }),
  refused('directory with a former self who is listed', forged(upTo(4), 'add', addBody(3, { formerly: fpText(2) }))),
  refused(
    'directory with a former self who never was',
    forged(upTo(8), 'add', addBody(3, { formerly: text(counting(20)) })),
  ),
  refused(
    'directory with a former self taken up already',
    forged(upTo(9), 'add', {
      ...cardBody(4, 'Cem Yılmaz', fresh),
      formerly: fpText(2),
      isSomebodyElse: true,
    }),
  ),
  refused(
    'directory with a returned person who is said to be somebody else',
    forged(upTo(8), 'add', addBody(3, { formerly: fpText(2), isSomebodyElse: true })),
  ),
  refused('directory with a removed person under the same name without a link', forged(upTo(8), 'add', addBody(3))),
  refused('directory with a rotation that skips a generation', forged(upTo(3), 'rotate', rotateBody(0, 2, fresh))),
  refused('directory with a rotation to the same generation', forged(upTo(3), 'rotate', rotateBody(0, 0, fresh))),
  refused("directory with a rotation to somebody's key", forged(upTo(3), 'rotate', rotateBody(0, 1, kemSeedOf(1)))),
  refused('directory with a rotation signed by a colleague', forged(upTo(3), 'rotate', rotateBody(0, 1, fresh, 1))),
  refused('directory with a rotation of a stranger', forged(upTo(3), 'rotate', rotateBody(4, 1, fresh))),
  refused('directory with a rotation of a removed person', forged(upTo(8), 'rotate', rotateBody(2, 1, fresh))),
  refused('directory with a suspension of a stranger', forged(upTo(3), 'suspend', { fp: fpText(4) })),
  refused('directory with a suspension twice', forged(upTo(6), 'suspend', { fp: fpText(0) })),
  refused('directory with a resumption of a listed person', forged(upTo(3), 'resume', { fp: fpText(0) })),
  refused('directory with a resumption of a removed person', forged(upTo(8), 'resume', { fp: fpText(2) })),
  refused('directory with a removal twice', forged(upTo(8), 'remove', { fp: fpText(2) })),
  refused('directory with a policy of seven slots', forged(upTo(3), 'policy', { policy: { ...policy, slotCount: 7 } })),
  refused(
    'directory with a policy without a word on tombstones',
    forged(upTo(3), 'policy', {
      policy: { batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023' },
    }),
  ),
  good(WORKFLOW, 'DIRECTORY', () => saying({})),
  refusedWorkflow('a profile nobody knows', { profile: 'friend' }),
  refusedWorkflow('four eyes left open', { fourEyes: true }),
  refusedWorkflow('a question asked twice', { questions: [questions[0], questions[0]] }),
  refusedWorkflow('a question of one choice', { questions: [{ ...questions[1], choices: choices.slice(1) }] }),
  refusedWorkflow('choices for a question in words', { questions: [{ ...questions[0], choices }] }),
  refusedWorkflow('eleven questions', {
    questions: Array.from({ length: 11 }, (_, place) => ({ ...questions[0], id: `q${place}` })),
  }),
  refusedWorkflow('a question with a word too many', { questions: [{ ...questions[0], isRequired: true }] }),
  good(TEMPLATES, 'DIRECTORY', () => saying({ templates: [closing, followUp, { ...closing, language: 'en' }] })),
  good('directory with as much text of its own as there may be', 'DIRECTORY', () =>
    saying({ templates: templatesOf(0) }),
  ),
  refusedTemplates('a byte of text too many', templatesOf(1)),
  refusedTemplates('no text where it says that there is', []),
  refusedTemplates('a text twice', [closing, { ...closing, words: 'Anders.' }]),
  refusedTemplates('a text in a third language', [{ ...closing, language: 'de' }]),
  refusedTemplates('a text of no field', [{ ...closing, id: 'close' }]),
  refusedTemplates('a text without words', [{ ...closing, words: '' }]),
  refusedTemplates('a text of 4,001 characters', [{ ...closing, words: 'x'.repeat(4_001) }]),
  refusedTemplates('a text with a tab', [{ ...closing, words: 'Beste\tmelder' }]),
  refusedTemplates('a text with a carriage return', [{ ...closing, words: 'Beste melder,\r\nDag.' }]),
  refusedTemplates('a text that turns the direction of reading', [{ ...closing, words: 'Beste \u202Emelder' }]),
  refusedTemplates('a text with something invisible', [{ ...closing, words: 'Beste\u200Bmelder' }]),
  refusedTemplates('a text with a word too many', [{ ...closing, isRequired: true }]),
  refusedOfThree(
    'directory with one signature of the two it needs',
    forged(strict.slice(0, 1), 'add', addBodyIn(0), [root]),
  ),
  refusedOfThree(
    'directory with two signatures by one key',
    forged(strict.slice(0, 1), 'add', addBodyIn(0), [root, root]),
  ),
  refusedOfThree(
    'directory with a stranger who signs beside enough others',
    forged(strict.slice(0, 1), 'add', addBodyIn(0), [root, second, paperRoot]),
  ),
  refusedOfThree(
    'directory with a root key replaced without its own signature',
    forged(strict.slice(0, 2), 'rotate-root', rootBody([second, third, paperRoot], 2), [root, second, third]),
  ),
  refusedOfThree(
    'directory with a root key replaced below the old threshold',
    forged(strict.slice(0, 2), 'rotate-root', rootBody([second, paperRoot], 1), [second, paperRoot]),
  ),
  refusedOfThree(
    'directory with a root key that stays and does not sign',
    forged(strict.slice(0, 2), 'rotate-root', rootBody([second, third, paperRoot], 2), [root, second, paperRoot]),
  ),
  refusedOfThree(
    'directory signed by a root key that was replaced',
    forged(strict.slice(0, 3), 'add', addBodyIn(1), [root, second]),
  ),
  refused('directory with a root key twice', forged(upTo(3), 'rotate-root', rootBody([root, root], 1))),
  refused('directory with a threshold above the keys', forged(upTo(3), 'rotate-root', rootBody([root], 2))),
  refused('directory with a threshold of none', forged(upTo(3), 'rotate-root', rootBody([root], 0))),
  refused(
    "directory with a person's key as root key",
    forged(
      upTo(3),
      'rotate-root',
      {
        rootKeys: [{ publicKey: text(identityOf(0).idPk), holder: 'Anna' }],
        threshold: 1,
      },
      [root, { publicKey: identityOf(0).idPk, secretKey: identityOf(0).idSk }],
    ),
  ),
  refusedOfThree(
    'directory with a first entry that not every root key signed',
    writeChain(strict.slice(0, 1).map(({ bytes, signatures }) => ({ bytes, signatures: signatures.slice(0, 2) }))),
  ),
  refused('directory reordered', { keep: 1, more: [bram, anna].map(writeEntry) }),
  refused('directory truncated before an entry', { keep: 4, more: long.slice(5, 6).map(writeEntry) }),
  refused('directory with a second first entry', { keep: 2, more: [writeEntry(genesis)] }),
  good('signatures of the next entry: none yet', 'DIRECTORY-NEXT', () => nextOf([])),
  good('signatures of the next entry: one', 'DIRECTORY-NEXT', () => nextOf([second])),
  good('signatures of the next entry: the key itself, and one', 'DIRECTORY-NEXT', () => nextOf([second, paperRoot])),
  good('signatures of the next entry: enough', 'DIRECTORY-NEXT', () => nextOf([second, third, paperRoot])),
  bad('signatures of the next entry: a stranger', 'VerifyError', NEXT, () => nextOf([signKeyPair(counting(32, 0x71))])),
  bad('signatures of the next entry: one twice', 'VerifyError', NEXT, () => nextOf([second, second])),
  good('the same person, of a person who came back', 'SAME-PERSON', {
    ...writeChain(long),
    fp: writeBytes(identityOf(2).fp),
  }),
  good(
    'the same person, from the new key',
    'SAME-PERSON',
    { fp: writeBytes(identityOf(3).fp) },
    'the same person, of a person who came back',
  ),
  good(
    'the same person, of a namesake',
    'SAME-PERSON',
    { fp: writeBytes(identityOf(4).fp) },
    'the same person, of a person who came back',
  ),
  good('rotation', 'ROTATE', { idSeed: hex(32, 0x40), kemSeed: hex(32, 0x90), generation: 1, genesisFp: hex(20) }),
  good('rotation verified', 'ROTATE-VERIFY', () => {
    const kem = kemGenerationFromSeed(1, kemSeedOf(0, 1));
    const { rotation, signature } = signRotation(identityOf(0), kem, counting(20));
    const idPk = writeBytes(identityOf(0).idPk);
    return { rotation: Buffer.from(rotation).toString(), signature: writeBytes(signature), idPk, genesisFp: hex(20) };
  }),
  bad('rotation of another channel', 'VerifyError', ROTATE, { genesisFp: hex(20, 1) }),
  bad('rotation of somebody else', 'VerifyError', ROTATE, { idPk: writeBytes(identityOf(1).idPk) }),
  bad('rotation with a changed signature', 'VerifyError', { ...ROTATE, change: [{ field: 'signature', flipBit: 7 }] }),
  bad('rotation signed as a card', 'VerifyError', ROTATE, () => {
    const kem = kemGenerationFromSeed(1, kemSeedOf(0, 1));
    const { rotation } = signRotation(identityOf(0), kem, counting(20));
    return { signature: writeBytes(signDetached(signedBytes(LABELS.card, rotation), identityOf(0).idSk)) };
  }),
  bad('rotation to a low-order key', 'VerifyError', ROTATE, () => {
    const kem = { ...kemGenerationFromSeed(1, kemSeedOf(0, 1)), kemPk: new Uint8Array(1216) };
    const { rotation, signature } = signRotation(identityOf(0), kem, counting(20));
    return { rotation: Buffer.from(rotation).toString(), signature: writeBytes(signature) };
  }),
];
