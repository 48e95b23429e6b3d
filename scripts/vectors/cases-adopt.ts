import type { Roster } from '../../crypto/roster.ts';
import { bad, counting, good, hex, type VectorCase } from './case.ts';
import { processVectors } from './cases-process.ts';
import { otherThreads } from './cases-threads.ts';
import { wishVectors, writeVectors } from './cases-wishes.ts';
import { identityOf } from './channel.ts';
import {
  ADOPT,
  carriesOut,
  changed,
  digest0,
  first,
  HEAD,
  keys,
  leaveBramOut,
  leaveCemOut,
  liftBram,
  melderSeed,
  next,
  other,
  otherKeys,
  own,
  reader,
  replaceCode,
  roster0,
  roster1,
  seedOf,
  signSeed,
  text,
  wishes,
  written,
} from './epochs.ts';
import { type Fields, writeBytes } from './vector.ts';

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

const NEXT = 'conversation 1';
const onNext = (id: string, change: Partial<Roster>, given: Fields = {}) => changed(id, NEXT, roster1, change, given);
const nextWith = (id: string, given: Fields) => bad(id, 'VerifyError', { of: NEXT, step: ADOPT }, given);

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

const TWO = 'conversation with two melders';
/** Of the roster of that vector, as its answer says. */
const twoDigest = 'c71d0b4af31f66d6cb8e6e15b5687ba8fe38ecd6a58e81eafaa8c0ed440bf9ea';
const ofTwo = (id: string, given: Fields) => bad(id, 'VerifyError', { of: TWO, step: ADOPT }, given);
const twoMelders = (...melders: Roster['melders']): Fields => ({
  rosterContent: written({ ...roster1, melders }),
  readerSeeds: [
    ...[seedOf(0), seedOf(1, 1), seedOf(3)],
    ...melders.map(({ signPk }) => writeBytes((signPk === own.signPk ? keys : otherKeys).kemSeed)),
  ],
  before: { ...(next.before as Fields), roster: written({ ...roster0, melders: [own, other] }) },
});

const twoCodes: readonly VectorCase[] = [
  good("two codes, in the sender's browser", ADOPT, { ownCodes: [hex(16, 0xa0)] }, TWO),
  ofTwo("two codes, in the sender's browser with notes of another try", {
    ownCodes: [hex(16, 0xa0)],
    ownNotes: hex(32, 0x50),
  }),
  good(
    'two codes, for who holds the other one and its notes',
    ADOPT,
    { ownCodes: [hex(16)], ownNotes: twoDigest },
    TWO,
  ),
  ofTwo('two codes, for who holds the other one without notes: a reader and the server could make it', {
    ownCodes: [hex(16)],
  }),
  ofTwo('two codes, with notes of another melding', { ownCodes: [hex(16)], ownNotes: hex(32, 0x50) }),
  ofTwo('two codes, with notes that name it and a code that it does not', {
    ownCodes: [hex(16, 0x50)],
    ownNotes: twoDigest,
  }),
  good('two codes, an epoch later', ADOPT, twoMelders(own, other), NEXT),
  nextWith('two codes that changed places an epoch later', twoMelders(other, own)),
];

export const adopt: readonly VectorCase[] = [
  ...firstEpochs,
  ...laterEpochs,
  ...twoCodes,
  ...otherThreads,
  ...wishVectors,
  ...writeVectors,
  ...processVectors,
];
