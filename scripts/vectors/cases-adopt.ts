import { deriveMelderKeys } from '../../crypto/melder-keys.ts';
import type { Code } from '../../crypto/public/brands.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import type { Roster } from '../../crypto/roster.ts';
import type { Wish } from '../../crypto/wishes.ts';
import { bad, counting, good, hex, type VectorCase } from './case.ts';
import { epoch } from './cases-derive.ts';
import { genesisFp, identityOf, kemSeedOf, longChain, type Place, pin, writeChain } from './channel.ts';
import { type Fields, type Json, writeBytes } from './vector.ts';

const ADOPT = 'ADOPT';
const text = encodeBase64url;
const HEAD = longChain().length - 1;
const keys = await deriveMelderKeys(counting(16, 0xa0) as Code, genesisFp);
const otherKeys = await deriveMelderKeys(counting(16) as Code, genesisFp);
const own = { signPk: text(keys.signPk), kemPk: text(keys.kemPk) };
const other = { signPk: text(otherKeys.signPk), kemPk: text(otherKeys.kemPk) };
const melderSeed = writeBytes(keys.signSk.slice(0, 32));

function reader(index: Place, generation = 0, role: Roster['readers'][0]['role'] = 'functionaris') {
  return { fp: text(identityOf(index).fp), generation, role };
}

const seedOf = (index: Place, generation = 0) => writeBytes(kemSeedOf(index, generation));
const signSeed = (index: Place) => hex(32, 0x40 + index);
const written = (roster: Roster) => JSON.stringify(roster);

/** Epoch 0: Anna and Bram read; nobody is left out. On the list before Bram's new key, and with Cem in it. */
const roster0: Roster = {
  type: 'roster',
  readers: [reader(0), reader(1)],
  melders: [own],
  excluded: [],
  directorySeq: 3,
  before: null,
  previousSecret: null,
  carriesOut: [],
  standsOn: null,
  previous: [],
};

const first: Fields = {
  ...epoch,
  rosterContent: written(roster0),
  readerSeeds: [seedOf(0), seedOf(1), writeBytes(keys.kemSeed)],
  slotCount: 8,
  envelopeId: hex(16, 0xe0),
  messageId: '00'.repeat(16),
  nonce: hex(24, 0xc0),
  signSeed: melderSeed,
  ...writeChain(longChain()),
  pin,
};

function changed(id: string, of: string, base: Roster, change: Partial<Roster>, given: Fields = {}): VectorCase {
  return bad(id, 'VerifyError', { of, step: ADOPT }, { rosterContent: written({ ...base, ...change }), ...given });
}

const refused = (id: string, given: Fields): VectorCase =>
  bad(id, 'VerifyError', { of: 'conversation', step: ADOPT }, given);
const onFirst = (id: string, change: Partial<Roster>, given: Fields = {}) =>
  changed(id, 'conversation', roster0, change, given);

const firstEpochs: readonly VectorCase[] = [
  good('conversation', ADOPT, first),
  good("conversation in the melder's own browser", ADOPT, { ownCodes: [hex(16, 0xa0)] }, 'conversation'),
  good(
    'conversation with two melders',
    ADOPT,
    {
      rosterContent: written({ ...roster0, melders: [own, other] }),
      readerSeeds: [...(first.readerSeeds as readonly string[]), writeBytes(otherKeys.kemSeed)],
    },
    'conversation',
  ),
  refused("conversation in another melder's browser", { ownCodes: [hex(16)] }),
  refused('conversation signed by a stranger', { signSeed: hex(32, 0x71) }),
  refused('conversation signed by a functionaris', { signSeed: signSeed(0) }),
  refused('conversation under another pin', { pin: hex(20) }),
  refused('conversation with another message than the first', { messageId: hex(16, 1) }),
  refused('conversation with a hidden reader', {
    readerSeeds: [...(first.readerSeeds as readonly string[]), hex(32, 0x99)],
  }),
  refused('conversation with a reader given a garbage slot', {
    readerSeeds: [seedOf(0), hex(32, 0x99), writeBytes(keys.kemSeed)],
  }),
  refused('conversation with a swapped slot', { readerSeeds: [seedOf(1), seedOf(0), writeBytes(keys.kemSeed)] }),
  refused('conversation with a reader given nothing', { readerSeeds: [seedOf(1), writeBytes(keys.kemSeed)] }),
  refused('conversation with another slot count', { slotCount: 16 }),
  onFirst(
    'conversation with a roster swapped by a reader who knows the secret: a wrong commitment',
    { melders: [{ ...own, signPk: other.signPk }] },
    { committed: written(roster0), signSeed: writeBytes(otherKeys.signSk.slice(0, 32)) },
  ),
  onFirst('conversation without readers', { readers: [] }, { readerSeeds: [writeBytes(keys.kemSeed)] }),
  onFirst('conversation without melders', { melders: [] }, { readerSeeds: [seedOf(0), seedOf(1)] }),
  onFirst('conversation with a reader who is left out', { excluded: [reader(1).fp] }),
  onFirst('conversation with a reader of another generation', { readers: [reader(0), reader(1, 1)] }),
  onFirst('conversation with a reader twice', { readers: [reader(0), reader(0)] }),
  onFirst('conversation with a reader listed later', { directorySeq: 1 }),
  onFirst('conversation with a reader who is suspended', { directorySeq: 5 }),
  onFirst(
    'conversation with a reader who was removed',
    { readers: [reader(2)], directorySeq: 7 },
    {
      readerSeeds: [seedOf(2), writeBytes(keys.kemSeed)],
    },
  ),
  onFirst('conversation at an entry that is not there', { directorySeq: HEAD + 1 }),
  onFirst('conversation with a procesbegeleider', { readers: [reader(0), reader(1, 0, 'procesbegeleider')] }),
  onFirst("conversation with a functionaris's key as a melder's", {
    melders: [own, { signPk: text(identityOf(2).idPk), kemPk: other.kemPk }],
  }),
  onFirst("conversation with a melder's key to which nothing can be sealed", {
    melders: [own, { signPk: other.signPk, kemPk: text(new Uint8Array(1216)) }],
  }),
  onFirst('conversation that follows another', { before: { epoch: 0, digest: text(counting(32)) } }),
  onFirst('conversation with an older secret', { previousSecret: text(counting(32)) }),
  onFirst('conversation that carries out a wish', { carriesOut: [text(counting(32))] }),
  onFirst('conversation that stands on another', { standsOn: { epoch: 0, digest: text(counting(32)) } }),
];

/** Epoch 1: on the newest list, with Bram's new key and Cem, who is back. */
const digest0 = counting(32, 0x0d);
const secret0 = counting(32, 0x20);
const known0 = { epoch: 0, digest: writeBytes(digest0), roster: written(roster0) };
const roster1: Roster = {
  ...roster0,
  readers: [reader(0), reader(1, 1), reader(3)],
  directorySeq: HEAD,
  before: { epoch: 0, digest: text(digest0) },
  previousSecret: text(secret0),
  previous: [text(digest0)],
};
const next: Fields = {
  epoch: 1,
  secret: hex(32, 0x27),
  envelopeId: hex(16, 0xd0),
  rosterContent: written(roster1),
  readerSeeds: [seedOf(0), seedOf(1, 1), seedOf(3), writeBytes(keys.kemSeed)],
  signSeed: signSeed(0),
  before: { ...known0, secret: writeBytes(secret0) },
};

const NEXT = 'conversation 1';
const onNext = (id: string, change: Partial<Roster>, given: Fields = {}) => changed(id, NEXT, roster1, change, given);
const nextWith = (id: string, given: Fields) => bad(id, 'VerifyError', { of: NEXT, step: ADOPT }, given);

const digestOf = (start: number) => text(counting(32, start));
const [BRAM_OUT, BRAM_IN, CEM_OUT, REPLACE, CEM_IN] = [1, 2, 3, 4, 5].map(digestOf) as [
  string,
  string,
  string,
  string,
  string,
];
const wish = (
  digest: string,
  after: readonly string[],
  leaveOut: readonly string[],
  lift: readonly string[] = [],
): Wish => ({ digest, after, type: 'readers', leaveOut, lift });
const leaveBramOut = wish(BRAM_OUT, [], [reader(1).fp]);
const leaveCemOut = wish(CEM_OUT, [BRAM_OUT], [reader(2).fp]);
const liftBram = wish(BRAM_IN, [BRAM_OUT, CEM_OUT], [], [reader(1).fp]);
/** Written on another device, which had seen nothing of the others. */
const liftCem = wish(CEM_IN, [], [], [reader(2).fp]);
const replaceCode: Wish = {
  digest: REPLACE,
  after: [BRAM_OUT, CEM_OUT, BRAM_IN],
  type: 'replace',
  oldSignPk: own.signPk,
  ...other,
};
const wishes = (...given: readonly Wish[]) => ({ wishes: given as unknown as Json });
const carriesOut = (...given: readonly Wish[]) => ({ carriesOut: given.map(({ digest }) => digest) });

const withoutBram = { readers: [reader(0), reader(3)], excluded: [reader(1).fp] };
const withoutBramSeeds = { readerSeeds: [seedOf(0), seedOf(3), writeBytes(keys.kemSeed)] };
const otherMelderSeeds = { readerSeeds: [seedOf(0), seedOf(1, 1), seedOf(3), writeBytes(otherKeys.kemSeed)] };

function carriedOut(id: string, change: Partial<Roster>, given: Fields): VectorCase {
  return good(id, ADOPT, { rosterContent: written({ ...roster1, ...change }), ...given }, NEXT);
}

const laterEpochs: readonly VectorCase[] = [
  good(NEXT, ADOPT, next, 'conversation'),
  good(
    'conversation 1 without the secret before it',
    ADOPT,
    { rosterContent: written({ ...roster1, previousSecret: null }) },
    NEXT,
  ),
  good("conversation 1 in the melder's own browser", ADOPT, { ownCodes: [hex(16, 0xa0)] }, NEXT),
  good('conversation 1 where a newcomer starts', ADOPT, { before: null }, NEXT),
  carriedOut(
    'conversation 1 with somebody left out',
    { ...withoutBram, ...carriesOut(leaveBramOut) },
    {
      ...withoutBramSeeds,
      ...wishes(leaveBramOut),
    },
  ),
  carriedOut('conversation 1 with two wishes', carriesOut(leaveBramOut, liftBram), wishes(leaveBramOut, liftBram)),
  carriedOut('conversation 1 with a wish that waits', {}, wishes(leaveBramOut)),
  carriedOut(
    'conversation 1 with another code',
    { melders: [other], ...carriesOut(replaceCode) },
    {
      ...otherMelderSeeds,
      ...wishes(replaceCode),
      ownCodes: [hex(16), hex(16, 0xa0)],
    },
  ),
  carriedOut(
    'conversation 1 of which a newcomer does not know the wish',
    { ...withoutBram, ...carriesOut(leaveBramOut) },
    {
      ...withoutBramSeeds,
      isWholeThreadKnown: false,
    },
  ),
  nextWith('self-made next epoch by the server', { signSeed: hex(32, 0x71) }),
  nextWith('next epoch by the melder', { signSeed: melderSeed }),
  nextWith('next epoch by somebody who did not read the one before', { signSeed: signSeed(3) }),
  onNext(
    'next epoch by a reader who leaves it',
    { readers: [reader(1, 1), reader(3)] },
    {
      readerSeeds: [seedOf(1, 1), seedOf(3), writeBytes(keys.kemSeed)],
    },
  ),
  onNext('next epoch that names another before it', { before: { epoch: 0, digest: text(counting(32)) } }),
  onNext('next epoch that names another number before it', { before: { epoch: 1, digest: text(digest0) } }),
  nextWith('next epoch that skips a number', { epoch: 2 }),
  onNext('conversation started again', { before: null, previousSecret: null, previous: [] }),
  onNext(
    'conversation started again for a newcomer',
    { before: null, previousSecret: null, previous: [] },
    { before: null },
  ),
  onNext('next epoch with another secret before it', { previousSecret: text(counting(32)) }),
  onNext(
    'rolled-back directory',
    { directorySeq: 2, readers: [reader(0), reader(1)] },
    {
      readerSeeds: [seedOf(0), seedOf(1), writeBytes(keys.kemSeed)],
    },
  ),
  nextWith('second secret for an epoch', {
    before: { epoch: 1, digest: hex(32), roster: written(roster1), secret: hex(32, 0x27) },
  }),
  nextWith('next epoch with a hidden reader', {
    readerSeeds: [...(next.readerSeeds as readonly string[]), hex(32, 0x99)],
  }),
  onNext(
    'next epoch with a garbage slot',
    {},
    {
      readerSeeds: [seedOf(0), hex(32, 0x99), seedOf(3), writeBytes(keys.kemSeed)],
    },
  ),
  onNext(
    'next epoch with a reader who was removed',
    { readers: [reader(0), reader(2)] },
    {
      readerSeeds: [seedOf(0), seedOf(2), writeBytes(keys.kemSeed)],
    },
  ),
  onNext('changed excluded, without a wish', withoutBram, withoutBramSeeds),
  onNext('changed melders, without a wish', { melders: [other] }, otherMelderSeeds),
  onNext(
    'one melder more, without a wish',
    { melders: [own, other] },
    {
      readerSeeds: [...(next.readerSeeds as readonly string[]), writeBytes(otherKeys.kemSeed)],
    },
  ),
  onNext('wish that was invented', { ...withoutBram, ...carriesOut(leaveBramOut) }, withoutBramSeeds),
  onNext('wish that is not carried out as it says', carriesOut(leaveBramOut), wishes(leaveBramOut)),
  onNext(
    'wish carried out twice',
    { ...withoutBram, ...carriesOut(leaveBramOut, leaveBramOut) },
    {
      ...withoutBramSeeds,
      ...wishes(leaveBramOut),
    },
  ),
  onNext(
    'wishes out of order',
    { ...withoutBram, ...carriesOut(liftBram, leaveBramOut) },
    {
      ...withoutBramSeeds,
      ...wishes(leaveBramOut, liftBram),
    },
  ),
  onNext('wish passed over', carriesOut(liftBram), wishes(leaveBramOut, liftBram)),
  onNext(
    'reader who was left out, under a new key',
    { excluded: [reader(2).fp], ...carriesOut(leaveCemOut) },
    wishes(leaveCemOut),
  ),
  nextWith("newcomer's start in a melder's browser", { before: null, ownCodes: [hex(16, 0xa0)] }),
  nextWith("newcomer's start by somebody who is not a reader", { before: null, signSeed: signSeed(4) }),
  onNext(
    'newcomer told of one melder more',
    { melders: [own, other], ...carriesOut(leaveBramOut) },
    {
      readerSeeds: [...(next.readerSeeds as readonly string[]), writeBytes(otherKeys.kemSeed)],
      isWholeThreadKnown: false,
    },
  ),
  onNext('newcomer told of a change without a wish', withoutBram, { ...withoutBramSeeds, isWholeThreadKnown: false }),
];

/** Another thread: dossier 0 stands on conversation 0, dossier 1 on conversation 1. */
const digest1 = counting(32, 0x1d);
const known1 = { epoch: 1, digest: writeBytes(digest1), roster: written(roster1) };
const dossier0: Roster = { ...roster0, melders: [], standsOn: { epoch: 0, digest: text(digest0) } };
const DOSSIER = 'dossier';
const onDossier = (id: string, change: Partial<Roster>, given: Fields = {}) =>
  changed(id, DOSSIER, dossier0, change, given);
const dossierWith = (id: string, given: Fields) => bad(id, 'VerifyError', { of: DOSSIER, step: ADOPT }, given);

const dossierDigest = counting(32, 0x2d);
const dossierSecret = counting(32, 0x33);
const dossier1: Roster = {
  ...roster1,
  melders: [],
  before: { epoch: 0, digest: text(dossierDigest) },
  previousSecret: text(dossierSecret),
  standsOn: { epoch: 1, digest: text(digest1) },
};
const again = { before: null, previousSecret: null };
const DOSSIER1 = 'dossier 1';
const onDossier1 = (id: string, change: Partial<Roster>, given: Fields = {}) =>
  changed(id, DOSSIER1, dossier1, change, given);
const dossierKnown = (roster: Roster, number = 0) => ({
  epoch: number,
  digest: writeBytes(dossierDigest),
  roster: written(roster),
  secret: writeBytes(dossierSecret),
});

const procesReaders = { readers: [reader(0), reader(4, 0, 'procesbegeleider')], directorySeq: HEAD };

const otherThreads: readonly VectorCase[] = [
  good(
    DOSSIER,
    ADOPT,
    {
      thread: 2,
      conversation: [known0],
      rosterContent: written(dossier0),
      readerSeeds: [seedOf(0), seedOf(1)],
      signSeed: signSeed(0),
    },
    'conversation',
  ),
  good(
    'process',
    ADOPT,
    {
      thread: 3,
      rosterContent: written({ ...dossier0, ...procesReaders }),
      readerSeeds: [seedOf(0), seedOf(4)],
    },
    DOSSIER,
  ),
  dossierWith('dossier 0 by the melder', { signSeed: melderSeed }),
  onDossier(
    'dossier 0 that names the melder',
    { melders: [own] },
    {
      readerSeeds: [seedOf(0), seedOf(1), writeBytes(keys.kemSeed)],
    },
  ),
  dossierWith('dossier by a functionaris outside the conversation', { signSeed: signSeed(2) }),
  dossierWith('dossier without an adopted conversation', { conversation: null }),
  dossierWith('dossier on another conversation', { conversation: [{ ...known0, digest: hex(32) }] }),
  onDossier(
    'dossier with a reader outside the conversation',
    { readers: [reader(0), reader(2)] },
    {
      readerSeeds: [seedOf(0), seedOf(2)],
    },
  ),
  onDossier('dossier with a procesbegeleider', procesReaders, { readerSeeds: [seedOf(0), seedOf(4)] }),
  onDossier('dossier that leaves out somebody else', { excluded: [reader(2).fp] }),
  onDossier('dossier on an older list than its conversation', { directorySeq: 2 }),
  onDossier('dossier that carries out a wish', carriesOut(leaveBramOut), wishes(leaveBramOut)),
  onDossier('process by the procesbegeleider', procesReaders, {
    thread: 3,
    readerSeeds: [seedOf(0), seedOf(4)],
    signSeed: signSeed(4),
  }),
  dossierWith('thread that is unknown', { thread: 4 }),
  good(
    DOSSIER1,
    ADOPT,
    {
      epoch: 1,
      secret: hex(32, 0x37),
      envelopeId: hex(16, 0xd1),
      conversation: [known0, known1],
      rosterContent: written(dossier1),
      readerSeeds: [seedOf(0), seedOf(1, 1), seedOf(3)],
      before: dossierKnown(dossier0),
    },
    DOSSIER,
  ),
  good('dossier 1 where a newcomer starts', ADOPT, { before: null, conversation: [known1] }, DOSSIER1),
  good('dossier started again', ADOPT, { epoch: 2, rosterContent: written({ ...dossier1, ...again }) }, DOSSIER1),
  bad(
    'dossier 1 by somebody who did not read dossier 0',
    'VerifyError',
    { of: DOSSIER1, step: ADOPT },
    { signSeed: signSeed(3) },
  ),
  onDossier1(
    'dossier 1 on an older conversation than dossier 0',
    { standsOn: { epoch: 0, digest: text(digest0) }, readers: [reader(0), reader(1, 1)] },
    {
      readerSeeds: [seedOf(0), seedOf(1, 1)],
      before: dossierKnown({ ...dossier0, standsOn: { epoch: 1, digest: text(digest1) } }),
    },
  ),
  onDossier1('dossier 1 with another secret before it', { previousSecret: text(counting(32)) }),
  onDossier1('dossier started again with a secret before it', { before: null }),
  onDossier1(
    'dossier started again on an older conversation',
    { ...again, standsOn: { epoch: 0, digest: text(digest0) }, readers: [reader(0), reader(1, 1)] },
    {
      readerSeeds: [seedOf(0), seedOf(1, 1)],
      before: dossierKnown({ ...dossier0, standsOn: { epoch: 1, digest: text(digest1) } }),
    },
  ),
  onDossier1(
    'dossier started again on an older list',
    { ...again, directorySeq: 9 },
    {
      before: dossierKnown({ ...dossier0, directorySeq: HEAD }),
      conversation: [known0, { ...known1, roster: written({ ...roster1, directorySeq: 9 }) }],
    },
  ),
  onDossier1('dossier started again by somebody outside the conversation', again, { signSeed: signSeed(4) }),
  onDossier1('dossier started again as number 0', { ...again, previous: [] }, { epoch: 0 }),
];

const PART = { melders: [own], excluded: [] };
const WISHES = { of: 'wishes', step: 'WISHES' };
const all = [leaveBramOut, leaveCemOut, liftBram, replaceCode, liftCem];

function wished(id: string, given: readonly Wish[], of = 'wishes'): VectorCase {
  return good(id, 'WISHES', carriesOut(...given), of);
}

const wishVectors: readonly VectorCase[] = [
  good('wishes', 'WISHES', { before: PART, ...wishes(...all), ...carriesOut(...all) }),
  wished('wishes, none', []),
  wished('wishes, the first', [leaveBramOut]),
  wished('wishes, the first two', [leaveBramOut, leaveCemOut]),
  wished('wishes, one written side by side with the others', [liftCem]),
  wished('wishes, one written side by side, last', [leaveBramOut, leaveCemOut, liftCem]),
  wished('wishes, one written side by side, first', [liftCem, leaveBramOut, leaveCemOut]),
  good(
    'wishes, of a code that was replaced already',
    'WISHES',
    { before: { melders: [other], excluded: [] } },
    'wishes',
  ),
  bad('wishes in another order', 'VerifyError', WISHES, carriesOut(leaveCemOut, leaveBramOut)),
  bad('wishes, one passed over', 'VerifyError', WISHES, carriesOut(leaveBramOut, liftBram)),
  bad('wishes, one twice', 'VerifyError', WISHES, carriesOut(leaveBramOut, leaveBramOut)),
  bad('wishes, one invented', 'VerifyError', WISHES, { carriesOut: [text(counting(32, 9))] }),
  bad('wishes, one more than there are', 'VerifyError', WISHES, carriesOut(...all, leaveBramOut)),
];

const writing = { ...writeChain(longChain()), roster: written(roster1), today: '2025-02-10' };
const stale = (id: string, change: Partial<Roster>, given: Fields = {}) =>
  good(id, 'WRITE', { roster: written({ ...roster1, ...change }), ...given }, 'epoch to write in');

const writeVectors: readonly VectorCase[] = [
  good('epoch to write in', 'WRITE', writing),
  stale('epoch with a reader who was removed', { readers: [reader(0), reader(2)] }),
  stale('epoch with a reader who is suspended', {}, { keep: 6, more: [] }),
  stale('epoch with a reader who is unknown', { readers: [{ ...reader(0), fp: text(counting(20)) }] }),
  stale('epoch with an older key, thirty days on', { readers: [reader(1)] }, { today: '2025-03-03' }),
  stale('epoch with an older key, a day later', { readers: [reader(1)] }, { today: '2025-03-04' }),
];

export const adopt: readonly VectorCase[] = [
  ...firstEpochs,
  ...laterEpochs,
  ...otherThreads,
  ...wishVectors,
  ...writeVectors,
];
