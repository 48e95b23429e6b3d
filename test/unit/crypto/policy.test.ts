import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelTemplate, Policy, Workflow } from '../../../crypto/directory.ts';
import { signGenesis, signOperation } from '../../../crypto/directory-sign.ts';
import { readPolicy, templatesBytes, writtenPolicy } from '../../../crypto/policy.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { DIRECTORY_ENTRY_MAX_BYTES, TEMPLATES_MAX_BYTES } from '../../../crypto/public/sizes.ts';
import { readJson, writeJson } from '../../../crypto/strict-json.ts';
import { fixtureChannel, followedBy, POLICY, rootKey, rootSigner } from '../../helpers/crypto-channel.ts';

const channel = fixtureChannel({ people: 1 });
const WORKFLOW: Workflow = { profile: 'employer', fourEyes: 'from-three', questions: [] };
const closing: ChannelTemplate = { id: 'close.text', language: 'nl', words: 'Beste melder,\n\nWe sluiten af.' };

function saying(templates: unknown): Policy {
  return { ...POLICY, workflow: { ...WORKFLOW, templates } as Workflow };
}

/** As somebody else wrote it, whatever a browser of ours would write. */
function isRead(templates: unknown): boolean {
  try {
    return readJson(writeJson(saying(templates)), readPolicy).workflow !== undefined;
  } catch (error) {
    if (error instanceof VerifyError) return false;
    throw error;
  }
}

const words = (text: string) => [{ ...closing, words: text }];

/** Of characters of one, two, three and four bytes, as long together as may be, and `more`. */
function filling(unit: string, more: number): readonly ChannelTemplate[] {
  const size = Buffer.byteLength(unit);
  const full = Array.from({ length: 30 }, (_, place) => ({ ...closing, id: `m${'a'.repeat(place)}.text`, words: 'x' }));
  let free = TEMPLATES_MAX_BYTES + more - templatesBytes(full);
  return full.map((template) => {
    const units = Math.min(Math.floor(free / size), Math.floor(3_900 / unit.length));
    free -= units * size;
    const rest = free < size ? free : 0;
    free -= rest;
    return { ...template, words: `x${unit.repeat(units)}${'x'.repeat(rest)}` };
  });
}

describe('WORKFLOW, P2: texts of a channel’s own', () => {
  it('are signed as they were written, line feeds and all, in the order in which they are read', () => {
    const templates = [
      { words: 'Dear reporter,\n\n[reason] {day}', language: 'en', id: 'no-follow-up.text' },
      closing,
    ] as const;
    const { directory } = followedBy(channel, [{ op: 'policy', policy: saying(templates) }]);
    expect(directory.policy).toEqual(saying(templates));
    const written = writeJson(writtenPolicy(saying(templates)));
    expect(readJson(written, readPolicy)).toEqual(saying(templates));
  });

  it('stand in a first entry too', () => {
    const rootKeys = [rootKey(0)];
    const genesis = { organisation: 'Voorbeeld BV', rootKeys, threshold: 1, day: '2025-01-01' };
    expect(() => signGenesis({ ...genesis, policy: saying([closing]) }, [rootSigner(0)])).not.toThrow();
    expect(() => signGenesis({ ...genesis, policy: saying([]) }, [rootSigner(0)])).toThrow(VerifyError);
  });

  it('are left out of a list that has none, and of one that says nothing of its workflow', () => {
    expect(Object.keys(writtenPolicy({ ...POLICY, workflow: WORKFLOW }).workflow ?? {})).not.toContain('templates');
    expect(Object.keys(writtenPolicy(POLICY))).not.toContain('workflow');
    expect(readPolicy({ ...POLICY, workflow: WORKFLOW })).toEqual({ ...POLICY, workflow: WORKFLOW });
  });

  it.each(['x', 'é', '€', '𝄞'])('are 16 KiB together at most, counted in bytes: %s', (unit) => {
    expect(templatesBytes(filling(unit, 0))).toBe(TEMPLATES_MAX_BYTES);
    expect(isRead(filling(unit, 0))).toBe(true);
    expect(isRead(filling(unit, 1))).toBe(false);
  });

  it('count what JSON makes of them, not what is seen', () => {
    const quotes = filling('x', 0).map((template) => ({ ...template, words: template.words.replaceAll('x', '"') }));
    expect(isRead(quotes)).toBe(false);
  });

  it('leave room for the rest: with as much text as may be, an entry is not too long', () => {
    const questions = Array.from({ length: 10 }, (_, place) => ({
      id: `own-${place}`,
      version: 1,
      type: 'text' as const,
      words: { nl: 'n'.repeat(300), en: 'e'.repeat(300) },
      choices: [],
    }));
    const policy = { ...POLICY, workflow: { ...WORKFLOW, questions, templates: filling('x', 0) } };
    const entry = signOperation(channel.directory, { op: 'policy', policy }, '2025-02-01', [rootSigner(0)]);
    expect(entry.bytes.length).toBeLessThan(DIRECTORY_ENTRY_MAX_BYTES);
  });

  it.each<[string, unknown]>([
    ['none, where it says that there are', []],
    ['two of one field and language', [closing, closing]],
    ['a third language', [{ ...closing, language: 'de' }]],
    ['a language in capitals', [{ ...closing, language: 'NL' }]],
    ['no field', [{ ...closing, id: 'close' }]],
    ['a field of a field', [{ ...closing, id: 'close.text.words' }]],
    ['a name in capitals', [{ ...closing, id: 'Close.text' }]],
    ['a name of an object’s own', [{ ...closing, id: '__proto__' }]],
    ['a line feed behind the name', [{ ...closing, id: 'close.text\n' }]],
    ['a name that is too long', [{ ...closing, id: `${'a'.repeat(41)}.text` }]],
    ['no words', words('')],
    ['words that are a list', [{ ...closing, words: ['Dag'] }]],
    ['4,001 characters', words('x'.repeat(4_001))],
    ['a field nobody knows', [{ ...closing, isRequired: true }]],
    ['a field too few', [{ id: closing.id, language: 'nl' }]],
    ['a text instead of texts', 'Beste melder'],
    ['nothing', null],
    ['an object of them', { 'close.text': 'Dag' }],
    ['201 of them', Array.from({ length: 201 }, (_, place) => ({ ...closing, id: `a.x${'a'.repeat(place % 39)}` }))],
  ])('are refused with %s', (_, templates) => {
    expect(isRead(templates)).toBe(false);
  });

  it.each<[string, string]>([
    ['a carriage return', '\r'],
    ['a tab', '\t'],
    ['a null', '\0'],
    ['an escape', '\u001b'],
    ['a delete', '\u007f'],
    ['a next line', '\u0085'],
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029'],
    ['a mark that turns the direction', '\u202e'],
    ['a direction that is set apart', '\u2066'],
    ['a direction mark', '\u200f'],
    ['an Arabic letter mark', '\u061c'],
    ['a space of no width', '\u200b'],
    ['a joiner', '\u200d'],
    ['a soft hyphen', '\u00ad'],
    ['a byte order mark', '\ufeff'],
    ['a variation selector', '\ufe0f'],
    ['a tag of letters', '\u{e0041}'],
    ['something of private use', '\ue000'],
    ['half a character', '\ud800'],
  ])('are refused with %s, at the beginning, in the middle and at the end', (_, mark) => {
    const refused = [`${mark}Beste melder`, `Beste${mark}melder`, `Beste melder\n${mark}`].map((text) =>
      isRead(words(text)),
    );
    expect(refused).toEqual([false, false, false]);
  });

  it('of any words that are signed, no line holds what is not seen, and they come back as they are', () => {
    const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    const seen = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}]*$/u;
    fc.assert(
      fc.property(fc.oneof(any, fc.string({ unit: 'grapheme', minLength: 1 })), (text) => {
        const value = JSON.parse(JSON.stringify(saying(words(text))));
        let read: Policy | undefined;
        try {
          read = readPolicy(value);
        } catch (error) {
          expect(error).toBeInstanceOf(VerifyError);
        }
        expect(read !== undefined).toBe(text.split('\n').every((line) => seen.test(line)));
        if (read !== undefined) expect(read).toEqual(value);
      }),
      { numRuns: 100 },
    );
  });
});
