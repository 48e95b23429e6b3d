/** The epochs and wishes of the vectors. */
import { deriveMelderKeys } from '../../crypto/melder-keys.ts';
import type { Code } from '../../crypto/public/brands.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import type { Roster } from '../../crypto/roster.ts';
import type { Wish } from '../../crypto/wishes.ts';
import { bad, counting, hex, type VectorCase } from './case.ts';
import { epoch } from './cases-derive.ts';
import { genesisFp, identityOf, kemSeedOf, longChain, type Place, pin, writeChain } from './channel.ts';
import { type Fields, type Json, writeBytes } from './vector.ts';

export const ADOPT = 'ADOPT';
export const text = encodeBase64url;
export const HEAD = longChain().length - 1;
export const keys = await deriveMelderKeys(counting(16, 0xa0) as Code, genesisFp);
export const otherKeys = await deriveMelderKeys(counting(16) as Code, genesisFp);
export const own = { signPk: text(keys.signPk), kemPk: text(keys.kemPk) };
export const other = { signPk: text(otherKeys.signPk), kemPk: text(otherKeys.kemPk) };
export const melderSeed = writeBytes(keys.signSk.slice(0, 32));

export function reader(index: Place, generation = 0, role: Roster['readers'][0]['role'] = 'functionaris') {
  return { fp: text(identityOf(index).fp), generation, role };
}

export const seedOf = (index: Place, generation = 0) => writeBytes(kemSeedOf(index, generation));
export const signSeed = (index: Place) => hex(32, 0x40 + index);
export const written = (roster: Roster) => JSON.stringify(roster);

/** Epoch 0: Anna and Bram read; nobody is left out. On the list before Bram's new key, and with Cem in it. */
export const roster0: Roster = {
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

export const first: Fields = {
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

export function changed(id: string, of: string, base: Roster, change: Partial<Roster>, given: Fields = {}): VectorCase {
  return bad(id, 'VerifyError', { of, step: ADOPT }, { rosterContent: written({ ...base, ...change }), ...given });
}

/** Epoch 1: on the newest list, with Bram's new key and Cem, who is back. */
export const digest0 = counting(32, 0x0d);
export const secret0 = counting(32, 0x20);
export const known0 = { epoch: 0, digest: writeBytes(digest0), roster: written(roster0) };
export const roster1: Roster = {
  ...roster0,
  readers: [reader(0), reader(1, 1), reader(3)],
  directorySeq: HEAD,
  before: { epoch: 0, digest: text(digest0) },
  previousSecret: text(secret0),
  previous: [text(digest0)],
};
export const next: Fields = {
  epoch: 1,
  secret: hex(32, 0x27),
  envelopeId: hex(16, 0xd0),
  rosterContent: written(roster1),
  readerSeeds: [seedOf(0), seedOf(1, 1), seedOf(3), writeBytes(keys.kemSeed)],
  signSeed: signSeed(0),
  before: { ...known0, secret: writeBytes(secret0) },
};

export const digestOf = (start: number) => text(counting(32, start));
export const [BRAM_OUT, BRAM_IN, CEM_OUT, REPLACE, CEM_IN] = [1, 2, 3, 4, 5].map(digestOf) as [
  string,
  string,
  string,
  string,
  string,
];
export const wish = (
  digest: string,
  after: readonly string[],
  leaveOut: readonly string[],
  lift: readonly string[] = [],
): Wish => ({ digest, after, type: 'readers', leaveOut, lift });
export const leaveBramOut = wish(BRAM_OUT, [], [reader(1).fp]);
export const leaveCemOut = wish(CEM_OUT, [BRAM_OUT], [reader(2).fp]);
export const liftBram = wish(BRAM_IN, [BRAM_OUT, CEM_OUT], [], [reader(1).fp]);
/** Written on another device, which had seen nothing of the others. */
export const liftCem = wish(CEM_IN, [], [], [reader(2).fp]);
export const replaceCode: Wish = {
  digest: REPLACE,
  after: [BRAM_OUT, CEM_OUT, BRAM_IN],
  type: 'replace',
  oldSignPk: own.signPk,
  ...other,
};
export const wishes = (...given: readonly Wish[]) => ({ wishes: given as unknown as Json });
export const carriesOut = (...given: readonly Wish[]) => ({ carriesOut: given.map(({ digest }) => digest) });
