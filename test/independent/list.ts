/** The directory: a chain of entries, each signed, from one list to the next. */
import { base64url, fromBase64url, hex, isSame, must, refuse, u32, utf8 } from './bytes.ts';
import {
  type Check,
  isAnything,
  isBytes,
  isDay,
  isFlag,
  isList,
  isNumber,
  isObject,
  isOneOf,
  isText,
  orNull,
  type Read,
  read,
  type Shape,
} from './json.ts';
import { fingerprint, H, requireUsable, sha256Hex, verify } from './primitives.ts';
import { bytesOf, type Fields } from './vectors.ts';

export interface Entry {
  readonly written: Uint8Array;
  readonly signatures: readonly { readonly rootPk: string; readonly signature: Uint8Array }[];
}

interface Generation {
  readonly kemPk: Uint8Array;
  readonly sinceSeq: number;
  readonly sinceDay: string;
}

/** Fingerprints and keys as hexadecimal. */
export interface Person {
  readonly name: string;
  readonly fp: string;
  readonly idPk: string;
  readonly generations: readonly Generation[];
  readonly state: 'listed' | 'suspended' | 'removed';
  readonly changedSeq: number;
  readonly formerly: string | null;
  readonly isSomebodyElse: boolean;
  /** Takes no meldingen in and follows none up. */
  readonly isWatcher: boolean;
}

export interface List {
  readonly genesisFp: string;
  readonly rootKeys: readonly { readonly publicKey: string; readonly holder: string }[];
  readonly threshold: number;
  readonly policy: { readonly slotCount: number };
  readonly persons: readonly Person[];
  readonly digests: readonly Uint8Array[];
  readonly history: readonly { readonly op: string; readonly day: string; readonly fp: string | null }[];
}

export function entriesOf(given: Fields, name = 'entries'): readonly Entry[] {
  const entry = (one: Fields): Entry => ({
    written: utf8(one.text as string),
    signatures: (one.signatures as readonly Fields[]).map(({ rootPk, signature }) => ({
      rootPk: hex(bytesOf(rootPk)),
      signature: bytesOf(signature),
    })),
  });
  const entries = (given[name] as readonly Fields[]).map(entry);
  if (name !== 'entries' || given.keep === undefined) return entries;
  return [...entries.slice(0, given.keep as number), ...(given.more as readonly Fields[]).map(entry)];
}

const POLICY: Shape = {
  batchMinutes: isOneOf(1, 360, 720, 1440),
  slotCount: isOneOf(8, 16),
  ruleSet: isText(40),
  tombstoneDays: isNumber,
};
const isName: Check = (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(value);
const isWords = isObject({ nl: isText(300), en: isText(300) });
const CHOICES = isList(isObject({ id: isName, words: isWords }), 0, 12);
const QUESTION = isObject({
  id: isName,
  version: isNumber,
  type: isOneOf('text', 'choice', 'day'),
  words: isWords,
  choices: CHOICES,
});
const isTemplateId: Check = (value) =>
  typeof value === 'string' && /^[a-z][a-z-]{0,39}\.[a-z][A-Za-z]{0,39}$/.test(value);
/** Line by line what a text may be, and no more than one field. */
const isLines: Check = (value) =>
  typeof value === 'string' &&
  value.length > 0 &&
  value.length <= 4_000 &&
  value.split('\n').every((line) => line === '' || isText(4_000)(line));
const TEMPLATE = isObject({ id: isTemplateId, language: isOneOf('nl', 'en'), words: isLines });
const WORKFLOW: Shape = {
  profile: isOneOf('employer', 'authority', 'other-body'),
  fourEyes: isOneOf('always', 'from-three', 'never'),
  questions: isList(QUESTION, 0, 10),
};
const isTemplates: Check = (value) => {
  if (!isList(TEMPLATE, 1, 200)(value)) return false;
  const named = (value as { id: string; language: string }[]).map(({ id, language }) => id + language);
  return new Set(named).size === named.length && utf8(JSON.stringify(value)).length <= 16_384;
};
const isWorkflow: Check = (value) =>
  isObject(WORKFLOW)(value) || isObject({ ...WORKFLOW, templates: isTemplates })(value);

/** With or without a word on the workflow. */
const isPolicy: Check = (value) => {
  if (isObject(POLICY)(value)) return true;
  if (!isObject({ ...POLICY, workflow: isWorkflow })(value)) return false;
  const { questions } = (
    value as { workflow: { questions: { id: string; type: string; choices: { id: string }[] }[] } }
  ).workflow;
  const once = (ids: readonly string[]) => new Set(ids).size === ids.length;
  const hasChoices = (one: (typeof questions)[number]) =>
    (one.type === 'choice' ? one.choices.length > 1 : one.choices.length === 0) &&
    once(one.choices.map(({ id }) => id));
  return once(questions.map(({ id }) => id)) && questions.every(hasChoices);
};
const ROOTS: Shape = {
  rootKeys: isList(isObject({ publicKey: isBytes(32), holder: isText(120) }), 1, 8),
  threshold: isNumber,
};
const PERSON: Shape = { fp: isBytes(20) };
const BODIES: Readonly<Record<string, Shape>> = {
  genesis: { organisation: isText(120), ...ROOTS, policy: isPolicy },
  add: { card: isBytes(1, 4096), signature: isBytes(64), formerly: orNull(isBytes(20)), isSomebodyElse: isFlag },
  rotate: { rotation: isBytes(1, 4096), signature: isBytes(64) },
  suspend: PERSON,
  resume: PERSON,
  remove: PERSON,
  'rotate-root': ROOTS,
  policy: { policy: isPolicy },
};
const ENTRY: Shape = {
  v: isOneOf(1),
  seq: isNumber,
  prev: orNull(isBytes(32)),
  day: isDay,
  op: isText(20),
  body: isAnything,
};
const CARD: Shape = {
  v: isOneOf(1),
  genesisFp: isBytes(20),
  name: isText(120),
  functionTitle: isText(120),
  place: isOneOf('internal', 'external'),
  receives: isFlag,
  followsUp: isFlag,
  notManager: isFlag,
  notRecruiter: isFlag,
  idPk: isBytes(32),
  generation: isNumber,
  kemPk: isBytes(1216),
};
const ROTATION: Shape = {
  v: isOneOf(1),
  genesisFp: isBytes(20),
  fp: isBytes(20),
  generation: isNumber,
  kemPk: isBytes(1216),
};

const toHex = (text: unknown): string => hex(fromBase64url(text));
const areDistinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;
const letters = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');

function readEntry(written: Uint8Array) {
  must(written.length <= 32_768);
  const { op, seq, prev, day, body } = read(written, ENTRY) as {
    op: string;
    seq: number;
    prev: unknown;
    day: string;
    body: Read;
  };
  must(Object.hasOwn(BODIES, op) && isObject(BODIES[op] as Shape)(body));
  return { op, seq, prev: prev === null ? null : fromBase64url(prev), day, body };
}

function rootsOf({ rootKeys, threshold }: Read) {
  const keys = (rootKeys as readonly Read[]).map(({ publicKey, holder }) => ({
    publicKey: toHex(publicKey),
    holder: holder as string,
  }));
  must((threshold as number) >= 1 && (threshold as number) <= keys.length);
  must(areDistinct(keys.map(({ publicKey }) => publicKey)));
  return { rootKeys: keys, threshold: threshold as number };
}

/** Everybody who signed, each once; one bad signature spoils the entry. */
function signersOf({ written, signatures }: Entry, may: readonly string[]): readonly string[] {
  const signers = signatures.map(({ rootPk, signature }) => {
    must(may.includes(rootPk));
    verify(bytesOf(rootPk), signature, 'zp1/directory', written);
    return rootPk;
  });
  must(areDistinct(signers));
  return signers;
}

/** Signatures that an entry still needs: of enough old keys, and of each new one. */
export function missing(list: List, entry: Entry): number {
  const { op, body } = readEntry(entry.written);
  const old = list.rootKeys.map(({ publicKey }) => publicKey);
  const named = op === 'rotate-root' ? rootsOf(body).rootKeys.map(({ publicKey }) => publicKey) : [];
  const signers = signersOf(entry, [...old, ...named]);
  const absent = named.filter((key) => !signers.includes(key));
  const absentOld = absent.filter((key) => old.includes(key)).length;
  const short = list.threshold - signers.filter((key) => old.includes(key)).length;
  return Math.max(short, absentOld, 0) + absent.length - absentOld;
}

export function verifyCard(card: Uint8Array, signature: Uint8Array, genesisFp: string) {
  const { name, idPk, generation, kemPk, ...rest } = read(card, CARD);
  must(toHex(rest.genesisFp) === genesisFp);
  const key = fromBase64url(idPk);
  verify(key, signature, 'zp1/card', card);
  requireUsable(fromBase64url(kemPk));
  const fp = hex(fingerprint('zp1/id', key));
  const isWatcher = rest.receives === false && rest.followsUp === false;
  return { name: name as string, fp, idPk: hex(key), generation, kemPk: fromBase64url(kemPk), isWatcher };
}

export function verifyRotation(
  rotation: Uint8Array,
  signature: Uint8Array,
  genesisFp: string,
  idPkOf: (fp: string) => string,
) {
  const { fp, generation, kemPk, ...rest } = read(rotation, ROTATION);
  must(toHex(rest.genesisFp) === genesisFp);
  const person = toHex(fp);
  const key = bytesOf(idPkOf(person));
  must(hex(fingerprint('zp1/id', key)) === person);
  verify(key, signature, 'zp1/rotate-kem', rotation);
  requireUsable(fromBase64url(kemPk));
  return { fp: person, generation: generation as number, kemPk: fromBase64url(kemPk) };
}

export function findPerson(list: List, fp: string): Person {
  return list.persons.find((person) => person.fp === fp) ?? refuse();
}

function requireNewKem({ persons }: List, kemPk: Uint8Array): void {
  must(persons.every(({ generations }) => generations.every((known) => !isSame(known.kemPk, kemPk))));
}

function added(list: List, body: Read, seq: number, day: string): Person {
  const card = verifyCard(fromBase64url(body.card), fromBase64url(body.signature), list.genesisFp);
  const { name, fp, idPk, kemPk, isWatcher } = card;
  must(card.generation === 0 && letters(name) !== '');
  must(list.persons.every((person) => person.idPk !== idPk) && list.rootKeys.every((key) => key.publicKey !== idPk));
  requireNewKem(list, kemPk);
  const formerly = body.formerly === null ? null : toHex(body.formerly);
  const selves: string[] = [];
  for (let self = formerly; self !== null; self = findPerson(list, self).formerly) selves.push(self);
  if (formerly !== null) must(findPerson(list, formerly).state === 'removed');
  must(formerly === null || list.persons.every((person) => person.formerly !== formerly));
  const isShared = list.persons.some((person) => letters(person.name) === letters(name) && !selves.includes(person.fp));
  must(body.isSomebodyElse === isShared);
  const generations = [{ kemPk, sinceSeq: seq, sinceDay: day }];
  const known = { name, fp, idPk, generations, isWatcher, formerly, isSomebodyElse: isShared };
  return { ...known, state: 'listed', changedSeq: seq };
}

function rotated(list: List, body: Read, seq: number, day: string): Person {
  const signed = [fromBase64url(body.rotation), fromBase64url(body.signature)] as const;
  const { fp, generation, kemPk } = verifyRotation(...signed, list.genesisFp, (of) => findPerson(list, of).idPk);
  const person = findPerson(list, fp);
  must(person.state !== 'removed' && generation === person.generations.length);
  requireNewKem(list, kemPk);
  const generations = [...person.generations, { kemPk, sinceSeq: seq, sinceDay: day }];
  return { ...person, generations, changedSeq: seq };
}

const MOVES: Readonly<Record<string, { readonly from: readonly string[]; readonly to: Person['state'] }>> = {
  suspend: { from: ['listed'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'listed' },
  remove: { from: ['listed', 'suspended'], to: 'removed' },
};

/** Who is changed or new, if anybody. */
function changedBy(list: List, op: string, body: Read, seq: number, day: string): Person | undefined {
  if (op === 'add') return added(list, body, seq, day);
  if (op === 'rotate') return rotated(list, body, seq, day);
  const move = MOVES[op];
  if (move === undefined) return undefined;
  const person = findPerson(list, toHex(body.fp));
  must(move.from.includes(person.state));
  return { ...person, state: move.to, changedSeq: seq };
}

/** The list after an entry, whoever signed it. */
export function readNext(list: List, written: Uint8Array): { op: string; next: List } {
  const { op, seq, prev, day, body } = readEntry(written);
  must(op !== 'genesis' && seq === list.digests.length && prev !== null);
  must(isSame(prev, list.digests.at(-1) as Uint8Array));
  const person = changedBy(list, op, body, seq, day);
  const others = list.persons.map((known) => (known.fp === person?.fp ? person : known));
  const persons = op === 'add' && person !== undefined ? [...list.persons, person] : others;
  const roots = op === 'rotate-root' ? rootsOf(body) : {};
  if (op === 'rotate-root') {
    must(rootsOf(body).rootKeys.every(({ publicKey }) => list.persons.every(({ idPk }) => idPk !== publicKey)));
  }
  const policy = op === 'policy' ? (body.policy as List['policy']) : list.policy;
  const digests = [...list.digests, H('zp1/entry-digest', written)];
  const history = [...list.history, { op, day, fp: person?.fp ?? null }];
  return { op, next: { ...list, ...roots, policy, persons, digests, history } };
}

function begin(entry: Entry): List {
  const { op, seq, prev, day, body } = readEntry(entry.written);
  must(op === 'genesis' && seq === 0 && prev === null);
  const roots = rootsOf(body);
  const keys = roots.rootKeys.map(({ publicKey }) => publicKey);
  must(signersOf(entry, keys).length === keys.length);
  const genesisFp = hex(fingerprint('zp1/genesis', entry.written));
  const digests = [H('zp1/entry-digest', entry.written)];
  return {
    genesisFp,
    ...roots,
    policy: body.policy as List['policy'],
    persons: [],
    digests,
    history: [{ op, day, fp: null }],
  };
}

export function verifyChain(entries: readonly Entry[], pin?: Uint8Array): List {
  const [first, ...rest] = entries;
  must(first !== undefined);
  const start = begin(first);
  must(pin === undefined || hex(pin) === start.genesisFp);
  return rest.reduce((list, entry) => {
    const { next } = readNext(list, entry.written);
    must(missing(list, entry) === 0);
    return next;
  }, start);
}

/** Whatever this person ever was: by links, in either direction. */
export function selvesOf({ persons }: List, fp: string): readonly string[] {
  const found = persons.filter((person) => person.fp === fp).map((person) => person.fp);
  for (const known of found) {
    for (const { fp: other, formerly } of persons) {
      const isLinked = formerly === known || persons.some((person) => person.fp === known && person.formerly === other);
      if (isLinked && !found.includes(other)) found.push(other);
    }
  }
  return found;
}

export function listFacts(list: List) {
  return {
    genesisFp: list.genesisFp,
    headDigest: hex(list.digests.at(-1) as Uint8Array),
    rootKeys: list.rootKeys,
    threshold: list.threshold,
    policy: list.policy,
    persons: list.persons.map(({ idPk: _, isWatcher: __, generations, ...person }) => ({
      ...person,
      generations: generations.map(({ kemPk, sinceSeq }) => ({ kemPkSha256: sha256Hex(kemPk), sinceSeq })),
    })),
    history: list.history,
  };
}

export function headParts(list: List, seq: number, day: string): readonly Uint8Array[] {
  return [bytesOf(list.genesisFp), u32(seq), list.digests[seq] ?? refuse(), utf8(day)];
}

/** What a card or rotation of these fields is written as. */
export function written(fields: object): Uint8Array {
  return utf8(JSON.stringify(fields, (_, part) => (part instanceof Uint8Array ? base64url(part) : part)));
}
