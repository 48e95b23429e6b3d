import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../crypto/public/bytes.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import {
  bytes,
  bytesUpTo,
  day,
  flag,
  integer,
  list,
  nullable,
  object,
  oneOf,
  type Reader,
  readJson,
  text,
  writeJson,
} from '../../../crypto/strict-json.ts';
import { counting, toHex } from '../../helpers/crypto-bytes.ts';

const anything = ((value) => value) as Reader<unknown>;

function refuses<T>(reader: Reader<T>, values: readonly unknown[]): void {
  for (const value of values) expect(() => reader(value)).toThrow(VerifyError);
}

describe('an object', () => {
  const reader = object({ a: integer, b: flag });

  it('is read with exactly its names', () => {
    expect(reader({ a: 1, b: true })).toEqual({ a: 1, b: true });
  });

  it('is refused with a name more, fewer or other, and when it is none', () => {
    refuses(reader, [{ a: 1 }, { a: 1, b: true, c: 1 }, { a: 1, c: true }, { a: '1', b: true }, [], null, 'x', 1]);
  });

  it('takes nothing from a prototype', () => {
    refuses(object({ a: integer, toString: anything }), [{ a: 1, b: 2 }]);
    refuses(reader, [JSON.parse('{"a":1,"__proto__":{"b":true}}'), Object.create({ a: 1, b: true })]);
    const read = readJson(utf8('{"a":1,"b":true}'), reader);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).b).toBeUndefined();
  });
});

describe('parts of an object', () => {
  it('lists keep within their bounds', () => {
    const reader = list(integer, { min: 1, max: 2 });
    expect(reader([1, 2])).toEqual([1, 2]);
    refuses(reader, [[], [1, 2, 3], ['1'], { length: 1, 0: 1 }, 'a', null]);
  });

  it('integers are unsigned and of 32 bits', () => {
    expect([0, 0xffff_ffff].map(integer)).toEqual([0, 0xffff_ffff]);
    refuses(integer, [-1, 0x1_0000_0000, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null, true, 1n]);
  });

  it('flags, choices and nulls are what they are', () => {
    expect([flag(true), oneOf<'a' | 1>('a', 1)(1), nullable(integer)(null), nullable(integer)(3)]).toEqual([
      true,
      1,
      null,
      3,
    ]);
    refuses(flag, [1, 'true', null]);
    refuses(oneOf<'a' | 1>('a', 1), ['b', '1', null]);
    refuses(nullable(integer), [undefined, 'null']);
  });

  it('bytes are base64url of their length', () => {
    expect(toHex(bytes(2)('AAE'))).toBe('0001');
    expect(toHex(bytesUpTo(3)('AA'))).toBe('00');
    refuses(bytes(2), ['AA', 'AAEA', 'AAE=', 'AAF', '', 3, null]);
    refuses(bytesUpTo(3), ['', 'AAAAAA', '*', 3]);
  });
});

describe('text', () => {
  const reader = text({ max: 10 });

  it.each(['Anna', 'Yılmaz', 'Łukasz', "d'Or-é", '李'])('may be %s', (value) => {
    expect(reader(value)).toBe(value);
  });

  it('is refused when it is empty, too long, or no text', () => {
    refuses(reader, ['', 'x'.repeat(11), 1, null, ['a']]);
  });

  it.each([
    ['a control character', 'a\u0007'],
    ['a line break', 'a\nb'],
    ['half a surrogate pair', 'a\ud800'],
    ['a zero-width space', 'a\u200bb'],
    ['a zero-width joiner', 'a\u200db'],
    ['a soft hyphen', 'a\u00adb'],
    ['an annotation mark', 'a\ufff9b'],
    ['a turn of direction', 'a\u202eb'],
    ['an isolate', 'a\u2066b'],
    ['a byte-order mark', '\ufeffa'],
    ['a line separator', 'a\u2028b'],
    ['a filler letter that shows nothing', 'a\u3164'],
    ['a variation selector', 'a\ufe0f'],
    ['a private character', 'a\ue000'],
    ['an invisible tag', 'a\u{e0041}'],
  ])('is refused with %s', (_, value) => {
    refuses(reader, [value]);
  });
});

describe('a day', () => {
  it.each(['2025-01-31', '2024-02-29', '0001-01-01'])('may be %s', (value) => {
    expect(day(value)).toBe(value);
  });

  it.each(['2025-02-30', '2025-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00', '2025-1-1', '25-01-01'])(
    'is refused when it is %s, which is none, or not everywhere',
    (value) => {
      refuses(day, [value]);
    },
  );

  it('is refused with a time, spaces, other digits, or when it is no text', () => {
    refuses(day, [
      '2025-01-01T00:00:00Z',
      ' 2025-01-01',
      '2025-01-01\n',
      '+002025-01-01',
      '２０２５-01-01',
      20250101,
      null,
    ]);
  });
});

describe('reading signed JSON', () => {
  const reader = object({ a: integer });

  it('gives what was written', () => {
    expect(readJson(writeJson({ a: 1 }), reader)).toEqual({ a: 1 });
    expect(toHex(readJson(writeJson({ b: counting(9) }), object({ b: bytes(9) })).b)).toBe(toHex(counting(9)));
  });

  it.each([
    ['a name twice', '{"a":2,"a":1}'],
    ['spaces', '{"a": 1}'],
    ['a line break behind it', '{"a":1}\n'],
    ['an escaped name', '{"\\u0061":1}'],
    ['an exponent', '{"a":1e0}'],
    ['a fraction of nothing', '{"a":1.0}'],
    ['minus zero', '{"a":-0}'],
    ['a byte-order mark', '\ufeff{"a":1}'],
    ['no JSON', '{a:1}'],
    ['nothing', ''],
    ['too large a number', '{"a":4294967296}'],
  ])('refuses %s, which others may read otherwise', (_, written) => {
    expect(() => readJson(utf8(written), reader)).toThrow(VerifyError);
  });

  it('refuses bytes that are not UTF-8, and nesting without end', () => {
    expect(() => readJson(Uint8Array.of(0x7b, 0xff, 0x7d), reader)).toThrow(VerifyError);
    const deep = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(() => readJson(utf8(deep), object({ a: anything }))).toThrow(VerifyError);
  });
});
