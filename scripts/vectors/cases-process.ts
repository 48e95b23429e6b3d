/** A procesbegeleider: in the conversation only by a melder's word, and in `process` on the signer's (WATCHER). */
import type { Roster } from '../../crypto/roster.ts';
import type { Wish } from '../../crypto/wishes.ts';
import { bad, counting, good, hex, type VectorCase } from './case.ts';
import { identityOf, watchedChain, writeChain } from './channel.ts';
import {
  ADOPT,
  carriesOut,
  changed,
  digest0,
  digestOf,
  keys,
  known0,
  melderSeed,
  own,
  reader,
  roster0,
  roster1,
  secret0,
  seedOf,
  signSeed,
  text,
  wish,
  wishes,
  written,
} from './epochs.ts';
import { type Fields, writeBytes } from './vector.ts';

const HEAD = watchedChain().length - 1;
const petra = reader(5, 0, 'procesbegeleider');
const quinten = reader(6, 0, 'procesbegeleider');
const watching = (index: 5 | 6): Fields => ({ watcher: writeBytes(identityOf(index).fp) });
const melder = writeBytes(keys.kemSeed);

const readAlong = (digest: string, { fp }: typeof petra, isAllowed: boolean, after: readonly string[] = []): Wish => ({
  digest,
  after,
  type: 'read-along',
  fp,
  isAllowed,
});
const letPetra = readAlong(digestOf(0x51), petra, true);
const stopPetra = readAlong(digestOf(0x52), petra, false, [letPetra.digest]);
const letQuinten = readAlong(digestOf(0x53), quinten, true);
const leavePetraOut = wish(digestOf(0x54), [letPetra.digest], [petra.fp]);
const liftPetra = wish(digestOf(0x55), [letPetra.digest, leavePetraOut.digest], [], [petra.fp]);

/** The conversation: Anna and Bram, and Petra when the melder lets her. */
const ALONG = 'conversation 1 with a procesbegeleider whom the melder lets read along';
const along1: Roster = { ...roster1, readers: [reader(0), reader(1, 1), petra], directorySeq: HEAD };
const alongSeeds = { readerSeeds: [seedOf(0), seedOf(1, 1), seedOf(5), melder] };
const withoutPetra = { readers: [reader(0), reader(1, 1)] };
const withoutSeeds = { readerSeeds: [seedOf(0), seedOf(1, 1), melder] };
const after1 = (readers: Roster['readers']): Fields => ({
  before: { ...known0, roster: written({ ...roster0, readers, directorySeq: HEAD }), secret: writeBytes(secret0) },
});
const petraRead = after1([reader(0), reader(1, 1), petra]);
const onAlong = (id: string, change: Partial<Roster>, given: Fields = {}) => changed(id, ALONG, along1, change, given);
const goodAlong = (id: string, change: Partial<Roster>, given: Fields) =>
  good(id, ADOPT, { rosterContent: written({ ...along1, ...change }), ...given }, ALONG);

const readingAlong: readonly VectorCase[] = [
  good(
    ALONG,
    ADOPT,
    {
      ...writeChain(watchedChain()),
      rosterContent: written({ ...along1, ...carriesOut(letPetra) }),
      ...alongSeeds,
      ...wishes(letPetra),
    },
    'conversation 1',
  ),
  good("the same, in the melder's own browser", ADOPT, { ownCodes: [hex(16, 0xa0)] }, ALONG),
  goodAlong('procesbegeleider who goes on reading along', {}, petraRead),
  goodAlong('procesbegeleider whom a functionaris takes off again', withoutPetra, { ...withoutSeeds, ...petraRead }),
  goodAlong(
    'procesbegeleider who is not added for all that the melder lets',
    { ...withoutPetra, ...carriesOut(letPetra) },
    withoutSeeds,
  ),
  goodAlong(
    'procesbegeleider who reads no more at the melder’s word',
    { ...withoutPetra, ...carriesOut(stopPetra) },
    { ...withoutSeeds, ...petraRead, ...wishes(stopPetra) },
  ),
  goodAlong('procesbegeleider whose wish a newcomer does not know', carriesOut(letPetra), {
    wishes: [],
    isWholeThreadKnown: false,
  }),
  onAlong('procesbegeleider added by a functionaris alone', {}),
  onAlong('procesbegeleider added by a functionaris alone, to a newcomer', {}, { isWholeThreadKnown: false }),
  onAlong('procesbegeleider added while the wish waits', {}, wishes(letPetra)),
  onAlong('procesbegeleider added by a wish that was invented', carriesOut(letPetra), { wishes: [] }),
  onAlong('procesbegeleider added by a wish for another one', carriesOut(letQuinten), wishes(letQuinten)),
  onAlong(
    'procesbegeleider added by a wish for more than one',
    { readers: [reader(0), reader(1, 1), petra, quinten], ...carriesOut(letPetra) },
    { readerSeeds: [seedOf(0), seedOf(1, 1), seedOf(5), seedOf(6), melder] },
  ),
  onAlong(
    'procesbegeleider added by a wish that is taken back',
    carriesOut(letPetra, stopPetra),
    wishes(letPetra, stopPetra),
  ),
  onAlong('procesbegeleider who reads on after the melder’s word', carriesOut(stopPetra), {
    ...petraRead,
    ...wishes(stopPetra),
  }),
  onAlong(
    'procesbegeleider who was left out and may come back, but not read',
    carriesOut(letPetra, leavePetraOut, liftPetra),
    {
      ...wishes(letPetra, leavePetraOut, liftPetra),
    },
  ),
  onAlong(
    'procesbegeleider who was taken off and comes back without a new wish',
    {},
    after1([reader(0), reader(1, 1)]),
  ),
  onAlong(
    'procesbegeleider of the list added as a functionaris',
    { readers: [reader(0), reader(1, 1), reader(5)] },
    alongSeeds,
  ),
  onAlong(
    'procesbegeleider of the list added as a functionaris, at a wish',
    { readers: [reader(0), reader(1, 1), reader(5)], ...carriesOut(letPetra) },
    alongSeeds,
  ),
  bad(
    'next epoch by a procesbegeleider who reads along',
    'VerifyError',
    { of: ALONG, step: ADOPT },
    { rosterContent: written(along1), ...petraRead, signSeed: signSeed(5) },
  ),
];

/** The thread `process`: 0 stands on conversation 0, 1 on conversation 1; Petra reads both, and no conversation. */
const PROCESS0 = 'process 0 for a procesbegeleider who reads no conversation';
const PROCESS1 = 'process 1 for a procesbegeleider who reads no conversation';
const digest1 = digestOf(0x1d);
const process0: Roster = {
  ...roster0,
  readers: [reader(0), reader(1, 1), petra],
  melders: [],
  directorySeq: HEAD,
  standsOn: { epoch: 0, digest: text(digest0) },
};
const processDigest = digestOf(0x2e);
const processSecret = hex(32, 0x34);
const knownProcess = (roster: Roster): Fields => ({
  before: { epoch: 0, digest: writeBytes(counting(32, 0x2e)), roster: written(roster), secret: processSecret },
});
const process1: Roster = {
  ...process0,
  before: { epoch: 0, digest: processDigest },
  previousSecret: text(counting(32, 0x34)),
  standsOn: { epoch: 1, digest: digest1 },
  previous: [processDigest],
};
const again = { before: null, previousSecret: null };
const processSeeds = { readerSeeds: [seedOf(0), seedOf(1, 1), seedOf(5)] };
const onProcess0 = (id: string, change: Partial<Roster>, given: Fields = {}) =>
  changed(id, PROCESS0, process0, change, given);
const onProcess1 = (id: string, change: Partial<Roster>, given: Fields = {}) =>
  changed(id, PROCESS1, process1, change, given);
const process1With = (id: string, given: Fields) => bad(id, 'VerifyError', { of: PROCESS1, step: ADOPT }, given);
const excludingCem = written({ ...roster0, excluded: [reader(2).fp] });
const excludingPetra = written({ ...roster0, excluded: [petra.fp] });

const watched: readonly VectorCase[] = [
  good(
    PROCESS0,
    ADOPT,
    {
      ...writeChain(watchedChain()),
      thread: 3,
      rosterContent: written(process0),
      ...processSeeds,
      signSeed: signSeed(0),
      ...watching(5),
    },
    'conversation',
  ),
  good('process 0 for who reads the conversation', ADOPT, { watcher: null, conversation: [known0] }, PROCESS0),
  good(
    'process 0 on a conversation that leaves somebody out, whom it does not name',
    ADOPT,
    { watcher: null, conversation: [{ ...known0, roster: excludingCem }] },
    PROCESS0,
  ),
  good('process 0 for a procesbegeleider who reads along', ADOPT, { conversation: [known0] }, PROCESS0),
  good(
    PROCESS1,
    ADOPT,
    {
      epoch: 1,
      secret: hex(32, 0x38),
      envelopeId: hex(16, 0xd2),
      rosterContent: written(process1),
      ...knownProcess(process0),
    },
    PROCESS0,
  ),
  good('process 1 where a procesbegeleider starts', ADOPT, { before: null }, PROCESS1),
  good(
    'process 1 on the same conversation',
    ADOPT,
    { rosterContent: written({ ...process1, standsOn: process0.standsOn }) },
    PROCESS1,
  ),
  good('process 1 of a procesbegeleider who read along until then', ADOPT, { conversation: [known0] }, PROCESS1),
  good(
    'process 1 without the procesbegeleider who was taken off there, and comes back later',
    ADOPT,
    {
      rosterContent: written({ ...process1, readers: [reader(0), reader(1, 1)] }),
      readerSeeds: [seedOf(0), seedOf(1, 1)],
    },
    PROCESS1,
  ),
  good('process started again', ADOPT, { epoch: 2, rosterContent: written({ ...process1, ...again }) }, PROCESS1),
  bad(
    'process 0 for who knows no conversation and is no procesbegeleider',
    'VerifyError',
    { of: PROCESS0, step: ADOPT },
    {
      watcher: null,
    },
  ),
  bad('process 0 for a procesbegeleider who is not in it', 'VerifyError', { of: PROCESS0, step: ADOPT }, watching(6)),
  onProcess0(
    'process 0 in which the procesbegeleider stands as functionaris',
    { readers: [reader(0), reader(5)] },
    {
      readerSeeds: [seedOf(0), seedOf(5)],
    },
  ),
  bad(
    'process 0 made by the procesbegeleider',
    'VerifyError',
    { of: PROCESS0, step: ADOPT },
    { signSeed: signSeed(5) },
  ),
  bad('process 0 made by the melder', 'VerifyError', { of: PROCESS0, step: ADOPT }, { signSeed: melderSeed }),
  bad(
    'process 0 made by a functionaris who is not in it',
    'VerifyError',
    { of: PROCESS0, step: ADOPT },
    {
      signSeed: signSeed(3),
    },
  ),
  bad('process 0 made by the server', 'VerifyError', { of: PROCESS0, step: ADOPT }, { signSeed: hex(32, 0x71) }),
  onProcess0('process 0 that stands on nothing', { standsOn: null }),
  onProcess0('process 0 that names whom the melder left out', { excluded: [reader(2).fp] }),
  onProcess0(
    'process 0 that names the melder',
    { melders: [own] },
    {
      readerSeeds: [seedOf(0), seedOf(1, 1), seedOf(5), melder],
    },
  ),
  onProcess0('process 0 that carries out a wish', carriesOut(letPetra), wishes(letPetra)),
  bad(
    'process 0 on another conversation than the procesbegeleider knows',
    'VerifyError',
    { of: PROCESS0, step: ADOPT },
    {
      conversation: [{ ...known0, digest: hex(32) }],
    },
  ),
  bad(
    'process 0 with a reader whom the melder left out of the conversation',
    'VerifyError',
    { of: PROCESS0, step: ADOPT },
    {
      watcher: null,
      conversation: [{ ...known0, roster: excludingPetra }],
    },
  ),
  bad(
    'process 0 with a hidden reader, for a procesbegeleider',
    'VerifyError',
    { of: PROCESS0, step: ADOPT },
    {
      readerSeeds: [seedOf(0), seedOf(1, 1), seedOf(5), hex(32, 0x99)],
    },
  ),
  bad(
    'dossier for a procesbegeleider who reads no conversation',
    'VerifyError',
    { of: PROCESS0, step: ADOPT },
    {
      thread: 2,
    },
  ),
  onProcess1(
    'process 1 on an older conversation than process 0',
    { standsOn: process0.standsOn },
    {
      ...knownProcess({ ...process0, standsOn: process1.standsOn }),
    },
  ),
  onProcess1('process 1 on the same number of another conversation', { standsOn: { epoch: 0, digest: digest1 } }),
  process1With('process 1 for who knows no conversation and is no procesbegeleider', { watcher: null }),
  onProcess1(
    'process 1 without the procesbegeleider, where a newcomer would start',
    { readers: [reader(0), reader(1, 1)] },
    { readerSeeds: [seedOf(0), seedOf(1, 1)], before: null },
  ),
  onProcess1(
    'dossier 1 for a procesbegeleider who reads no conversation',
    { readers: [reader(0), reader(1, 1)] },
    { thread: 2, readerSeeds: [seedOf(0), seedOf(1, 1)] },
  ),
  process1With('process 1 made by somebody who did not read process 0', {
    ...knownProcess({ ...process0, readers: [reader(1, 1), petra] }),
  }),
  onProcess1('process 1 on an older list', { directorySeq: HEAD - 1 }),
  onProcess1('process 1 with another secret before it', { previousSecret: text(counting(32)) }),
  process1With('process 1 in the place of a known one', { epoch: 0 }),
  onProcess1('process started again by a functionaris who did not read the last one', again, {
    epoch: 2,
    ...knownProcess({ ...process0, readers: [reader(1, 1), petra] }),
  }),
  onProcess1('process started again with a secret before it', { before: null }, { epoch: 2 }),
];

export const processVectors: readonly VectorCase[] = [...readingAlong, ...watched];
