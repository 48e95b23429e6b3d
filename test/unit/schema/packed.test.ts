import { describe, expect, it } from 'vitest';
import { concat, u32, utf8 } from '../../../crypto/public/bytes.ts';
import { pack, replaceBytes, unpack } from '../../../schema/wire/packed.ts';

const [FIRST, SECOND] = [Uint8Array.of(1, 2, 3), Uint8Array.of(255)];
const ANSWER = { list: [{ id: 'a', sealed: FIRST }, null, { id: 'b', sealed: SECOND }], count: 2, isWhole: true };

function packedOf(head: string, ...tail: readonly Uint8Array[]) {
  const bytes = utf8(head);
  return concat(u32(bytes.length), bytes, ...tail);
}

describe('a packed answer', () => {
  it('opens to the very same, bytes and all', () => {
    expect(unpack(pack(ANSWER))).toEqual(ANSWER);
  });

  it('has its bytes at the end, in the order in which its head names their lengths', () => {
    const head =
      '{"list":[{"id":"a","sealed":{"bytes":3}},null,{"id":"b","sealed":{"bytes":1}}],"count":2,"isWhole":true}';
    expect(pack(ANSWER)).toEqual(packedOf(head, FIRST, SECOND));
  });

  it('leaves alone what only looks like the place of bytes', () => {
    for (const other of [{ bytes: '3' }, { bytes: 3, more: 1 }, { bytes: -1 }, { bytes: 1.5 }, { bytes: null }]) {
      expect(unpack(packedOf(JSON.stringify({ other })))).toEqual({ other });
    }
  });

  it('copies nothing: its bytes are where they came', () => {
    const packed = pack(ANSWER);
    const { list } = unpack(packed) as typeof ANSWER;
    expect(list[0]?.sealed.buffer).toBe(packed.buffer);
  });

  it('is refused with a byte missing, a byte too many, and as anything else', () => {
    const packed = pack(ANSWER);
    const refused = [
      packed.slice(0, -1),
      concat(packed, u32(0)),
      new Uint8Array(),
      utf8('{"list":[]}'),
      packedOf('{"list":'),
      packedOf('{"sealed":{"bytes":4}}', FIRST),
      packedOf('{"sealed":{"bytes":9007199254740991}}', FIRST),
      concat(u32(0xffff_ffff), utf8('{}')),
      packedOf(`${'['.repeat(200_000)}${']'.repeat(200_000)}`),
    ];
    for (const bytes of refused) expect(unpack(bytes)).toBeUndefined();
  });

  it('gives nobody a prototype', () => {
    const opened = unpack(packedOf('{"__proto__":{"isAdmin":true}}')) as { isAdmin?: boolean };
    expect(opened.isAdmin).toBeUndefined();
  });
});

it('writes the same answer with text in the place of its bytes', () => {
  const text = replaceBytes(ANSWER, (bytes) => Buffer.from(bytes).toString('base64url'));
  expect(text).toMatchObject({ list: [{ sealed: 'AQID' }, null, { sealed: '_w' }], count: 2 });
});
