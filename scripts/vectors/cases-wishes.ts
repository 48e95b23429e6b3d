import type { Roster } from '../../crypto/roster.ts';
import type { Wish } from '../../crypto/wishes.ts';
import { bad, counting, good, type VectorCase } from './case.ts';
import { longChain, writeChain } from './channel.ts';
import {
  carriesOut,
  leaveBramOut,
  leaveCemOut,
  liftBram,
  liftCem,
  other,
  own,
  reader,
  replaceCode,
  roster1,
  text,
  wishes,
  written,
} from './epochs.ts';
import type { Fields } from './vector.ts';

const PART = { melders: [own], excluded: [] };
const WISHES = { of: 'wishes', step: 'WISHES' };
const all = [leaveBramOut, leaveCemOut, liftBram, replaceCode, liftCem];

function wished(id: string, given: readonly Wish[], of = 'wishes'): VectorCase {
  return good(id, 'WISHES', carriesOut(...given), of);
}

export const wishVectors: readonly VectorCase[] = [
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

export const writeVectors: readonly VectorCase[] = [
  good('epoch to write in', 'WRITE', writing),
  stale('epoch with a reader who was removed', { readers: [reader(0), reader(2)] }),
  stale('epoch with a reader who is suspended', {}, { keep: 6, more: [] }),
  stale('epoch with a reader who is unknown', { readers: [{ ...reader(0), fp: text(counting(20)) }] }),
  stale('epoch with an older key, thirty days on', { readers: [reader(1)] }, { today: '2025-03-03' }),
  stale('epoch with an older key, a day later', { readers: [reader(1)] }, { today: '2025-03-04' }),
];
