import type { Roster } from '../../crypto/roster.ts';
import { bad, counting, good, hex, type VectorCase } from './case.ts';
import {
  ADOPT,
  carriesOut,
  changed,
  digest0,
  HEAD,
  keys,
  known0,
  leaveBramOut,
  melderSeed,
  own,
  reader,
  roster0,
  roster1,
  seedOf,
  signSeed,
  text,
  wishes,
  written,
} from './epochs.ts';
import { type Fields, writeBytes } from './vector.ts';

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

export const otherThreads: readonly VectorCase[] = [
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
