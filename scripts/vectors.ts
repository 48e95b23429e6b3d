/**
 * Keeps the known answers of the protocol, test/vectors/*.json (`npm run vectors`).
 *
 * Append-only: what stands there is replayed and must come out the same, and only vectors with a new id are added.
 * An answer that changed is a change of the protocol, and ends this program with an error.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { VectorCase } from './vectors/case.ts';
import { VECTOR_FILES } from './vectors/cases.ts';
import { replay } from './vectors/replay.ts';
import type { Outcome, Vector } from './vectors/vector.ts';

// From build/scripts, where this runs.
const FOLDER = fileURLToPath(new URL('../../test/vectors/', import.meta.url));

function outcomeOf({ gives, refuses }: Vector): Outcome {
  return gives === undefined ? { refuses: refuses ?? '' } : { gives };
}

async function make({ expected, make: given, ...rest }: VectorCase, all: readonly Vector[]): Promise<Vector> {
  const drawn: Vector = { ...rest, given: await given() };
  const outcome = await replay(drawn, all);
  const name = 'refuses' in outcome ? outcome.refuses : 'gives';
  if (name !== expected) throw new Error(`${rest.id} should end in ${expected}, not in ${name}`);
  return { ...drawn, ...outcome };
}

async function keep(name: string, cases: readonly VectorCase[]): Promise<void> {
  const path = `${FOLDER}${name}.json`;
  const known: Vector[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  for (const vector of known) {
    const outcome = await replay(vector, known);
    if (!isDeepStrictEqual(outcome, outcomeOf(vector))) throw new Error(`${name}: ${vector.id} has another answer now`);
  }
  const all = [...known];
  for (const one of cases.filter(({ id }) => known.every((vector) => vector.id !== id))) all.push(await make(one, all));
  if (all.length > known.length) writeFileSync(path, `${JSON.stringify(all, null, 1)}\n`);
  console.log(`${name}: ${known.length} replayed, ${all.length - known.length} added`);
}

for (const [name, cases] of Object.entries(VECTOR_FILES)) await keep(name, cases);
