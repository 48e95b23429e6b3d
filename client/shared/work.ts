/** Proof of work for one melding: a cost for floods that needs no account, no address and no third party. */
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import type { WorkSolution } from '../../schema/wire/submission.ts';

/** Solves a challenge as the server sent it. Injected into flows: a worker in the browser, a plain call in tests. */
export type Work = (challenge: string) => Promise<WorkSolution>;

const COUNTER_DIGITS = 10;

/** @throws {Error} when the challenge cannot be solved in ten minutes */
export async function solveWork(challenge: string): Promise<WorkSolution> {
  // Not through libsodium: the worker that runs this has no use for it. A challenge is ASCII.
  const parsed = JSON.parse(atob(challenge.replaceAll('-', '+').replaceAll('_', '/'))) as Challenge;
  const solution = await solveChallenge({ challenge: parsed, deriveKey, timeout: 600_000 });
  if (solution === null) throw new Error('proof of work not found');
  return {
    challenge,
    counter: String(solution.counter).padStart(COUNTER_DIGITS, '0'),
    derivedKey: solution.derivedKey,
  };
}
