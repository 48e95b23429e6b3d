import { bad, good, hex, type VectorCase } from './case.ts';
import type { Fields } from './vector.ts';

const CHUNK = 262_144;
const small = {
  meldingId: hex(16),
  fileId: hex(16, 0xf0),
  key: hex(32, 0x40),
  streamHeader: hex(24, 0xc0),
  byteLength: 11,
};
/** Three chunks, the last one not whole. */
const threeChunks = { byteLength: 600_000 };

const sized = (byteLength: number) => good(`file of ${byteLength} bytes`, 'FILE', { byteLength }, 'file');
const length = (byteLength: number) =>
  good(`padded length of ${byteLength} bytes`, 'FILE-LENGTH', { ...{ byteLength } });

const refused = (id: string, given: Fields, expected: VectorCase['expected'] = 'OpenError') =>
  bad(`file open ${id}`, expected, { of: 'file open three chunks', step: 'FILE-OPEN' }, given);
const unverified = (id: string, given: Fields) =>
  bad(`file verify ${id}`, 'VerifyError', { of: 'file verify', step: 'FILE-VERIFY' }, given);

export const file: readonly VectorCase[] = [
  ...[0, 1, CHUNK - 8, CHUNK - 7, 300 * 1024, 303 * 1024, 10_000_000, 33_554_424, 2_147_483_648].map(length),
  good('file', 'FILE', small),
  ...[0, CHUNK - 9, CHUNK - 8, CHUNK - 7, 2 * CHUNK - 8, 600_000].map(sized),
  bad('file of more than two GiB', 'InvalidInputError', { of: 'file', step: 'FILE' }, { byteLength: 2_147_483_649 }),
  bad('file under half a key', 'InvalidInputError', { of: 'file', step: 'FILE' }, { key: hex(16) }),
  bad('file with a short id', 'InvalidInputError', { of: 'file', step: 'FILE' }, { fileId: hex(15) }),
  bad('file of a short meldingId', 'InvalidInputError', { of: 'file', step: 'FILE' }, { meldingId: hex(15) }),

  good('file open', 'FILE-OPEN', small),
  good('file open three chunks', 'FILE-OPEN', threeChunks, 'file'),
  refused('truncated after the second chunk', { deliver: [0, 1] }),
  refused('of nothing', { deliver: [] }),
  refused('reordered', { deliver: [1, 0, 2] }),
  refused('with the last two reordered', { deliver: [0, 2, 1] }),
  refused('with a chunk repeated', { deliver: [0, 1, 1, 2] }),
  refused('with the first chunk twice', { deliver: [0, 0, 2] }),
  refused('with a chunk missing', { deliver: [0, 2] }),
  refused('with a chunk behind the last', { deliver: [0, 1, 2, 2] }),
  refused('with the first chunk missing', { deliver: [1, 2] }),
  refused('with the tag of the last chunk flipped', { damage: { chunk: 2, flipBit: 0 } }),
  refused('with a byte of the first chunk flipped', { damage: { chunk: 0, flipBit: 12_345 } }),
  refused('with the authenticator of the second chunk flipped', { damage: { chunk: 1, flipBit: 2_097_280 } }),
  refused('with a chunk one byte short', { damage: { chunk: 1, drop: 1 } }),
  refused('with a chunk one byte long', { damage: { chunk: 1, append: 1 } }),
  refused('with the last chunk one byte short', { damage: { chunk: 2, drop: 1 } }),
  refused('with the last chunk one byte long', { damage: { chunk: 2, append: 1 } }),
  refused('under another fileId', { asFileId: hex(16, 0xf1) }),
  refused('in another melding', { asMeldingId: hex(16, 1) }),
  refused('under another key', { asKey: hex(32, 0x41) }),
  refused('under half a key', { asKey: hex(16, 0x40) }, 'InvalidInputError'),
  refused('with another stream header', { asHeader: `5a50314601${hex(16, 0xf0)}${hex(24, 0xc1)}` }),
  refused('with the header of another file', { asHeader: `5a50314601${hex(16, 0xf1)}${hex(24, 0xc0)}` }),
  refused('with the header of another suite', { asHeader: `5a50314602${hex(16, 0xf0)}${hex(24, 0xc0)}` }),
  refused('with the magic of a message', { asHeader: `5a50314d01${hex(16, 0xf0)}${hex(24, 0xc0)}` }),
  refused('with a header one byte short', { asHeader: `5a50314601${hex(16, 0xf0)}${hex(23, 0xc0)}` }),
  refused('of a padded length that no file has', { asPaddedBytes: 600_001 }),
  refused('of the padded length before', { asPaddedBytes: 589_824 }),
  refused('whose sender lost the final tag', { craft: { finalTag: 0 } }),
  refused('whose sender lost the last flag', { craft: { flag: 0 } }),
  refused('whose length is that of another padding', { craft: { length: 500_000 } }),
  refused('whose length is more than its bytes', { craft: { length: 700_000 } }),
  refused('whose length is more than any', { craft: { length: 2_147_483_649 } }),
  refused('whose padding holds something', { craft: { padding: 1 } }),

  good('file verify', 'FILE-VERIFY', { ...small, ...threeChunks }),
  unverified('truncated', { deliver: [0, 1] }),
  unverified('reordered', { deliver: [0, 2, 1] }),
  unverified('with a flipped bit', { damage: { chunk: 2, flipBit: 7 } }),
  unverified('with another header', { asHeader: `5a50314601${hex(16, 0xf0)}${hex(24, 0xc1)}` }),
  unverified('with another digest', { asDigest: hex(32) }),
];
