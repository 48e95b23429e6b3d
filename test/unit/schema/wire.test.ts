import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { BUCKET_BYTES, messageBytes } from '../../../crypto/public/sizes.ts';
import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import * as accounts from '../../../schema/wire/accounts.ts';
import * as wireBytes from '../../../schema/wire/bytes.ts';
import * as desk from '../../../schema/wire/desk.ts';
import * as directory from '../../../schema/wire/directory.ts';
import { ERROR_STATUS } from '../../../schema/wire/errors.ts';
import * as mailbox from '../../../schema/wire/mailbox.ts';
import * as submission from '../../../schema/wire/submission.ts';

type Schema = z.core.$ZodType & { safeParse(value: unknown): { success: boolean } };
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && '_zod' in value;
const modules = { accounts, wireBytes, desk, directory, mailbox, submission };
const all = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, schema]): [string, Schema][] =>
    isSchema(schema) ? [[`${file}.${name}`, schema]] : [],
  ),
);

interface Def {
  readonly type: string;
  readonly catchall?: { _zod: { def: Def } };
  readonly checks?: readonly { _zod: { def: { check: string } } }[];
  readonly [key: string]: unknown;
}

/** Each schema inside, with where it is. */
function* walk(schema: { _zod: { def: unknown } }, place: string): Generator<[string, Def]> {
  const def = schema._zod.def as Def;
  yield [place, def];
  for (const [key, value] of Object.entries(def)) {
    if (key === 'catchall') continue;
    if (isSchema(value)) yield* walk(value, place);
    if (key === 'options') for (const option of value as Schema[]) yield* walk(option, place);
    if (key === 'shape')
      for (const [field, inner] of Object.entries(value as Record<string, Schema>))
        yield* walk(inner, `${place}.${field}`);
  }
}
const parts = all.flatMap(([name, schema]) => [...walk(schema, name)]);

describe('the wire schemas', () => {
  it('are many', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(parts.length).toBeGreaterThan(150);
  });

  it('refuse unknown fields everywhere but in what WebAuthn’s own library makes', () => {
    const loose = parts
      .filter(([, def]) => def.type === 'object' && def.catchall?._zod.def.type !== 'never')
      .map(([place]) => place);
    const isWebAuthn = (place: string) => /passkeyResponse|passkeyOptions|\.response$|\.options$/.test(place);
    expect(loose.filter((place) => !isWebAuthn(place))).toEqual([]);
    expect(loose.length).toBeGreaterThan(0);
  });

  it('bound the length of every text', () => {
    const unbounded = parts
      .filter(([, def]) => def.type === 'string')
      .filter(
        ([, def]) =>
          !(def.checks ?? []).some((check) =>
            ['max_length', 'length_equals', 'string_format'].includes(check._zod.def.check),
          ),
      )
      .map(([place]) => place);
    expect(unbounded.filter((place) => !/passkeyOptions|options\.challenge$/.test(place))).toEqual([]);
  });

  it('have no field for an address, an agent or a moment', () => {
    const names = parts.map(([place]) => place.split('.').at(-1) ?? '');
    expect(
      names.filter((name) => /(^|[a-z])(At|Time|Ip|Address|Agent)$|^(ip|time|address|agent|email|phone)$/.test(name)),
    ).toEqual([]);
  });

  it('never throw, whatever comes', () => {
    const [, anySubmission] = all.find(([name]) => name === 'submission.submission') as [string, Schema];
    fc.assert(fc.property(fc.anything(), (value) => !anySubmission.safeParse(value).success));
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.jsonValue(), ([, schema], value) => {
        expect(typeof schema.safeParse(value).success).toBe('boolean');
      }),
    );
  });
});

describe('a day on the wire', () => {
  it.each(['2026-02-28', '2028-02-29', '2026-12-31'])('is one that the calendar has: %s', (text) => {
    expect(wireBytes.day.safeParse(text).success).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00Z',
  ])('is no other: %s', (text) => {
    expect(wireBytes.day.safeParse(text).success).toBe(false);
  });
});

describe('bytes on the wire', () => {
  const lengths: [string, Schema, number][] = [
    ['id', wireBytes.id, 16],
    ['hash', wireBytes.hash, 32],
    ['signature', wireBytes.signature, 64],
    ['notes box', wireBytes.notesBox, 4_096],
    ['sealed roster', wireBytes.sealedRoster, messageBytes(1)],
  ];
  for (const [name, schema, length] of lengths) {
    it(`are exactly ${length} for a ${name}`, () => {
      const take = (count: number) => schema.safeParse(encodeBase64url(new Uint8Array(count))).success;
      expect([take(length - 1), take(length), take(length + 1)]).toEqual([false, true, false]);
    });
  }

  it('of a message have the length of a bucket, and of a report of a large one', () => {
    for (const [bucket] of BUCKET_BYTES.entries()) {
      const text = encodeBase64url(new Uint8Array(messageBytes(bucket as 0)));
      expect(wireBytes.sealedMessage.safeParse(text).success).toBe(true);
      expect(wireBytes.sealedMessage.safeParse(`${text.slice(0, -4)}`).success).toBe(false);
      expect(wireBytes.sealedReport.safeParse(text).success).toBe(bucket >= 2);
    }
  });

  it('in another alphabet are refused', () => {
    for (const text of ['+'.repeat(22), '='.repeat(22), ' '.repeat(22), 'é'.repeat(22), `${'A'.repeat(21)}\n`]) {
      expect(wireBytes.id.safeParse(text).success).toBe(false);
    }
  });
});

describe('the error codes', () => {
  it('have a status each', () => {
    for (const status of Object.values(ERROR_STATUS))
      expect([400, 401, 403, 404, 409, 413, 500, 507]).toContain(status);
  });
});
