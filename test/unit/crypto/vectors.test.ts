import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VECTOR_FILES } from '../../../scripts/vectors/cases.ts';
import { replay, STEP_NAMES } from '../../../scripts/vectors/replay.ts';
import type { Vector } from '../../../scripts/vectors/vector.ts';

const folder = new URL('../../vectors/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const vectorsOf = (name: string): readonly Vector[] => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const all = files.flatMap((name) => vectorsOf(name));

describe.each(files)('the vectors of %s', (name) => {
  const vectors = vectorsOf(name);

  it('are there, each with its own name and one outcome', () => {
    expect(vectors.length).toBeGreaterThan(0);
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
    for (const { gives, refuses } of vectors)
      expect([gives, refuses].filter((one) => one !== undefined)).toHaveLength(1);
  });

  it('have not lost any that the program would make', () => {
    const known = vectors.map(({ id }) => id);
    const wanted = (VECTOR_FILES[name.replace('.json', '')] ?? []).map(({ id }) => id);
    expect(wanted.filter((id) => !known.includes(id))).toEqual([]);
  });

  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    const { gives, refuses } = vector;
    expect(await replay(vector, vectors)).toEqual(gives === undefined ? { refuses } : { gives });
  });
});

describe('all vectors', () => {
  it('hold at least as many refusals as answers, and touch every step', () => {
    const refusals = all.filter(({ refuses }) => refuses !== undefined).length;
    expect(refusals).toBeGreaterThanOrEqual(all.length - refusals);
    expect(STEP_NAMES.filter((step) => all.every((vector) => vector.step !== step))).toEqual([]);
  });

  it('hold a refusal of every attack that the protocol names', () => {
    const attacks = [
      'truncated',
      'reordered',
      'swapped slot',
      'hidden reader',
      'garbage slot',
      'low-order share',
      'wrong commitment',
      'self-made next epoch by the server',
      'dossier 0 by the melder',
      'changed excluded',
      'vault written by the server',
      'unsorted slots',
      'hidden slots',
      'rolled-back directory',
      'second secret for an epoch',
      're-signed report',
    ];
    const refused = all.filter(({ refuses }) => refuses !== undefined).map(({ id }) => id);
    expect(attacks.filter((attack) => !refused.some((id) => id.includes(attack)))).toEqual([]);
  });

  it('can fail: an answer with one letter changed is noticed', async () => {
    const vector = all.find(({ step }) => step === 'MELDER-KEYS') as Vector;
    const outcome = await replay({ ...vector, given: { ...vector.given, code: '00'.repeat(16) } }, all);
    expect(outcome).not.toEqual({ gives: vector.gives });
  });
});
