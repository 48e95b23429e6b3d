/** When an epoch is believed, what a melder's wishes make of it, and who makes it stale. */
import { base64url, fromBase64url, hex, isSame, must, ofLength, refuse, utf8 } from './bytes.ts';
import { commitment, epochOf, makeEnvelope, rebuild, writeMessage } from './epoch.ts';
import { entriesOf, findPerson, type List, selvesOf, verifyChain } from './list.ts';
import { derive, fingerprint, kemPk, sha256Hex, signPk } from './primitives.ts';
import { bytesOf, type Fields, listOf } from './vectors.ts';

interface Reference {
  readonly epoch: number;
  readonly digest: string;
}

export interface Roster {
  readonly readers: readonly { readonly fp: string; readonly generation: number; readonly role: string }[];
  readonly melders: readonly { readonly signPk: string; readonly kemPk: string }[];
  readonly excluded: readonly string[];
  readonly directorySeq: number;
  readonly before: Reference | null;
  readonly previousSecret: string | null;
  readonly carriesOut: readonly string[];
  readonly standsOn: Reference | null;
  readonly previous: readonly string[];
}

type Part = Pick<Roster, 'melders' | 'excluded'>;

export interface Wish {
  readonly digest: string;
  readonly type: 'readers' | 'replace' | 'read-along';
  readonly leaveOut?: readonly string[];
  readonly lift?: readonly string[];
  readonly oldSignPk?: string;
  readonly signPk?: string;
  readonly kemPk?: string;
  readonly fp?: string;
  readonly isAllowed?: boolean;
  readonly after: readonly string[];
}

/** WISHES: open ones, each once, and none before one it was written after. */
export function carryOut(part: Part, carriesOut: readonly string[], open: readonly Wish[]): Part {
  let { melders, excluded } = part;
  const left = new Set(open.map(({ digest }) => digest));
  for (const digest of carriesOut) {
    const wish = open.find((one) => one.digest === digest);
    must(wish !== undefined && left.delete(digest));
    must(wish.after.every((earlier) => !left.has(earlier)));
    const { leaveOut = [], lift = [] } = wish;
    if (wish.type === 'readers') excluded = [...excluded.filter((fp) => !lift.includes(fp)), ...leaveOut];
    const { signPk: key = '', kemPk: kem = '' } = wish;
    if (wish.type === 'replace')
      melders = melders.map((one) => (one.signPk === wish.oldSignPk ? { signPk: key, kemPk: kem } : one));
    excluded = [...new Set(excluded)].sort();
  }
  return { melders, excluded };
}

/** WISHES: whom the melder lets read along, after each word in turn. */
function readingAlong({ readers }: Roster, carriesOut: readonly string[], open: readonly Wish[]): readonly string[] {
  let along = readers.flatMap(({ fp, role }) => (role === 'procesbegeleider' ? [fp] : []));
  for (const digest of carriesOut) {
    const { type, leaveOut = [], fp = '', isAllowed } = open.find((one) => one.digest === digest) ?? refuse();
    if (type === 'readers') along = along.filter((one) => !leaveOut.includes(one));
    if (type === 'read-along') along = isAllowed ? [...along, fp] : along.filter((one) => one !== fp);
  }
  return along;
}

const asText = ({ melders, excluded }: Part): string =>
  JSON.stringify([melders.map((one) => `${one.signPk} ${one.kemPk}`), [...excluded].sort()]);
const areDistinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;
const readsIn = (roster: Roster, fp: string): boolean =>
  roster.readers.some((reader) => reader.fp === fp && reader.role === 'functionaris');

interface Known {
  readonly epoch: number;
  readonly digest: string;
  readonly roster: Roster;
  readonly secret: Uint8Array | undefined;
}

function knownOf(given: unknown): Known {
  const { epoch, digest, roster, secret } = given as Fields;
  return {
    epoch: epoch as number,
    digest: base64url(bytesOf(digest)),
    roster: JSON.parse(roster as string),
    secret: secret === undefined ? undefined : bytesOf(secret),
  };
}

interface Asked {
  readonly thread: number;
  readonly epoch: number;
  readonly roster: Roster;
  readonly signerPk: Uint8Array;
  readonly signer: string;
  readonly digest: Uint8Array;
  readonly before: Known | undefined;
  readonly given: Fields;
}

const isPointingAt = (reference: Reference, { epoch, digest }: Known): boolean =>
  reference.epoch === epoch && reference.digest === digest;

function requireFollows({ thread, epoch, roster, before }: Asked): void {
  if (before !== undefined) must(before.epoch < epoch && roster.directorySeq >= before.roster.directorySeq);
  if (roster.before === null) {
    must(epoch === 0 || thread !== 1);
    must(roster.previousSecret === null && roster.carriesOut.length === 0);
    must(epoch > 0 || roster.previous.length === 0);
    return;
  }
  must(epoch > 0 && roster.before.epoch === epoch - 1);
  if (before === undefined) return;
  must(isPointingAt(roster.before, before));
  must(roster.previousSecret === null || isSame(fromBase64url(roster.previousSecret), before.secret ?? refuse()));
}

function ownKeys(code: Uint8Array, pin: Uint8Array) {
  const salt = new Uint8Array(Buffer.concat([utf8('zp1/melder'), pin]));
  return {
    signPk: base64url(signPk(derive(code, salt, 'sign-ed25519'))),
    kemPk: base64url(kemPk(derive(code, salt, 'kem-xwing'))),
  };
}

function requireConversation(asked: Asked): void {
  const { epoch, roster, signerPk, signer, digest, before, given } = asked;
  must(roster.standsOn === null && roster.melders.length >= 1 && roster.melders.length <= 4);
  const codes = given.ownCodes === undefined ? undefined : listOf(given.ownCodes);
  if (epoch === 0) {
    must(roster.readers.every(({ role }) => role === 'functionaris'));
    must(roster.melders.some((melder) => melder.signPk === base64url(signerPk)));
    if (codes === undefined) return;
    const pairs = codes.map((code) => ownKeys(code, bytesOf(given.pin)));
    const entries = roster.melders.filter((one) =>
      pairs.some((keys) => keys.signPk === one.signPk && keys.kemPk === one.kemPk),
    );
    must(entries.length > 0);
    const isSignedByOwn = entries.some((one) => one.signPk === base64url(signerPk));
    must(given.ownNotes === undefined ? isSignedByOwn : isSame(bytesOf(given.ownNotes), digest));
    return;
  }
  must(readsIn(roster, signer));
  if (before === undefined) {
    must(codes === undefined);
    return;
  }
  must(readsIn(before.roster, signer) && roster.melders.length === before.roster.melders.length);
  const open = (given.wishes ?? []) as readonly Wish[];
  const areKnown = roster.carriesOut.every((digest) => open.some((wish) => wish.digest === digest));
  if (given.isWholeThreadKnown === false && !areKnown) return;
  must(asText(carryOut(before.roster, roster.carriesOut, open)) === asText(roster));
  const along = readingAlong(before.roster, roster.carriesOut, open);
  for (const { fp, role } of roster.readers)
    must(role === 'functionaris' || (role === 'procesbegeleider' && along.includes(fp)));
}

/** @returns whom a known conversation leaves out, for the thread that stands on it */
function requireOtherThread(asked: Asked): readonly string[] {
  const { thread, roster, signer, before, given } = asked;
  const { standsOn } = roster;
  must(standsOn !== null && roster.melders.length === 0 && roster.carriesOut.length === 0);
  const stoodOn = before?.roster.standsOn ?? undefined;
  must(stoodOn === undefined || standsOn.epoch >= stoodOn.epoch);
  for (const { role } of roster.readers) must(role === 'functionaris' || (role === 'procesbegeleider' && thread === 3));
  must(readsIn(roster, signer));
  must(thread === 2 || roster.excluded.length === 0);
  const conversation = ((given.conversation ?? []) as readonly unknown[]).map(knownOf);
  const base = conversation.find((known) => isPointingAt(standsOn, known))?.roster;
  if (base === undefined) {
    // WATCHER: nothing to look up, so who signed the one before is asked for always.
    const watcher =
      given.watcher === undefined || given.watcher === null ? refuse() : base64url(bytesOf(given.watcher));
    const isIn = roster.readers.some(({ fp, role }) => fp === watcher && role === 'procesbegeleider');
    must(thread === 3 && (isIn || before !== undefined));
    must(!conversation.some(({ epoch }) => epoch === standsOn.epoch));
    must(stoodOn === undefined || stoodOn.epoch !== standsOn.epoch || stoodOn.digest === standsOn.digest);
    must(before === undefined || readsIn(before.roster, signer));
    return [];
  }
  must(roster.directorySeq >= base.directorySeq && readsIn(base, signer));
  for (const { fp, role } of roster.readers) must(role === 'procesbegeleider' || readsIn(base, fp));
  const isSameList = [...roster.excluded].sort().join() === [...base.excluded].sort().join();
  must(areDistinct(roster.excluded) && (thread === 3 || isSameList));
  must(before === undefined || roster.before === null || readsIn(before.roster, signer));
  return base.excluded;
}

/** Keys in the order of the slots, as the list had them at the roster's entry. */
function slotKeys(roster: Roster, list: List, alsoLeftOut: readonly string[]): readonly Uint8Array[] {
  const { readers, melders, excluded } = roster;
  must(readers.length >= 1 && areDistinct(readers.map(({ fp }) => fp)));
  must(excluded.length <= 100 && areDistinct(excluded));
  const leftOut = [...excluded, ...alsoLeftOut].map((fp) => hex(ofLength(fromBase64url(fp), 20)));
  const functionarissen = readers.map(({ fp, generation, role }) => {
    const person = findPerson(list, hex(fromBase64url(fp)));
    must(person.state === 'listed' && !selvesOf(list, person.fp).some((self) => leftOut.includes(self)));
    must(role === 'procesbegeleider' || !person.isWatcher);
    return (person.generations[generation] ?? refuse()).kemPk;
  });
  const keys = melders.map((one) => [fromBase64url(one.signPk), fromBase64url(one.kemPk)] as const);
  must(areDistinct(keys.map(([key]) => hex(key))) && areDistinct(keys.map(([, kem]) => hex(kem))));
  const listed = list.persons.flatMap(({ idPk, generations }) => [idPk, ...generations.map((one) => hex(one.kemPk))]);
  for (const [key, kem] of keys) {
    must(key.length === 32 && kem.length === 1216 && !listed.includes(hex(key)) && !listed.includes(hex(kem)));
  }
  return [...functionarissen, ...keys.map(([, kem]) => kem)];
}

/** ADOPT: makes what a sender made, then believes it or not. */
export function adopt(given: Fields) {
  const of = epochOf(given);
  const content = given.rosterContent as string;
  const committed = (given.committed as string | undefined) ?? content;
  const count = given.slotCount as number;
  const sent = { of, rosterContent: committed, readers: listOf(given.readerSeeds).map(kemPk), count };
  const envelope = makeEnvelope({ ...sent, id: bytesOf(given.envelopeId) });
  const [messageId, signSeed] = [bytesOf(given.messageId), bytesOf(given.signSeed)];
  const letter = {
    place: of.place,
    messageId,
    nonce: bytesOf(given.nonce),
    content: utf8(content),
    signSeed,
    atLeast: 1,
  };
  const { digest, signerPk } = writeMessage({ ...letter, commit: commitment(of, committed) });

  must(messageId.every((byte) => byte === 0));
  const roster: Roster = JSON.parse(content);
  const entries = entriesOf(given);
  must(Number.isInteger(roster.directorySeq) && roster.directorySeq >= 0 && roster.directorySeq < entries.length);
  const list = verifyChain(entries.slice(0, roster.directorySeq + 1), bytesOf(given.pin));
  const before = given.before === undefined || given.before === null ? undefined : knownOf(given.before);
  const signer = base64url(fingerprint('zp1/id', signerPk));
  const asked: Asked = { thread: of.thread, epoch: of.epoch, roster, signerPk, signer, digest, before, given };
  must([1, 2, 3].includes(of.thread));
  requireFollows(asked);
  if (of.thread === 1) requireConversation(asked);
  const leftOut = of.thread === 1 ? [] : requireOtherThread(asked);
  const readers = slotKeys(roster, list, leftOut);
  rebuild(envelope, { of, rosterContent: content, readers, count: list.policy.slotCount });
  return { rosterDigest: hex(digest), envelopeSha256: sha256Hex(envelope) };
}

/** WRITE: readers out of office in the newest list, or with a key replaced more than thirty days ago. */
export function stale(roster: Roster, list: List, today: string) {
  return roster.readers.flatMap(({ fp, generation }) => {
    const person = list.persons.find((one) => one.fp === hex(fromBase64url(fp)));
    if (person === undefined) return [{ fp, why: 'unknown' }];
    if (person.state !== 'listed') return [{ fp, why: person.state }];
    const replaced = person.generations[generation + 1];
    const days = replaced === undefined ? 0 : (Date.parse(today) - Date.parse(replaced.sinceDay)) / 86_400_000;
    return days > 30 ? [{ fp, why: 'old-key' }] : [];
  });
}
