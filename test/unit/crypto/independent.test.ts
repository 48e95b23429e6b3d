/**
 * The vectors once more, by a second implementation that shares no line with crypto/ (test/independent/): what both
 * agree on is what crypto/README.md says, not what one library happens to do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal, utf8 } from '../../independent/bytes.ts';
import { isWebCryptoSame } from '../../independent/primitives.ts';
import { STEPS } from '../../independent/steps.ts';
import { givenOf, loadVectors, type Stored } from '../../independent/vectors.ts';

const FOLDER = new URL('../../independent/', import.meta.url);

function outcome(vector: Stored, all: readonly Stored[]): { gives: unknown } | 'refused' {
  const step = STEPS[vector.step];
  if (step === undefined) throw new Error(`no step ${vector.step}`);
  try {
    return { gives: step(givenOf(vector, all)) };
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    throw error;
  }
}

describe.each(Object.entries(loadVectors()))('a second implementation agrees on %s', (_, vectors) => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (__, vector) => {
    const { gives } = vector;
    expect(outcome(vector, vectors)).toEqual(gives === undefined ? 'refused' : { gives });
  });
});

describe('the second implementation', () => {
  const files = readdirSync(FOLDER);
  const importsOf = (file: string) => {
    const source = readFileSync(new URL(file, FOLDER), 'utf8');
    return Array.from(source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g), ([, target]) => target as string);
  };

  it('imports nothing of crypto/, nor of anything else that is ours', () => {
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const others = importsOf(file).filter((target) => !/^(?:node:|@noble\/|@scure\/|\.\/[\w-]+\.ts$)/.test(target));
      expect([file, others]).toEqual([file, []]);
    }
  });

  it('knows every step that a vector names', () => {
    const named = Object.values(loadVectors()).flatMap((vectors) => vectors.map(({ step }) => step));
    expect([...new Set(named)].filter((step) => !(step in STEPS))).toEqual([]);
    expect(Object.keys(STEPS).filter((step) => !named.includes(step))).toEqual([]);
  });

  it('derives as WebCrypto does', async () => {
    for (const info of ['key', 'access', ''])
      expect(await isWebCryptoSame(utf8('input key'), utf8('salt'), info)).toBe(true);
  });

  it('can disagree: other input gives another answer', () => {
    const vectors = loadVectors()['derive.json'] ?? [];
    const vector = vectors.find(({ id }) => id === 'melder keys') as Stored;
    const other = { ...vector, given: { ...vector.given, code: '00'.repeat(16) } };
    expect(outcome(other, vectors)).not.toEqual({ gives: vector.gives });
  });
});
