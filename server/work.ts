import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey as deriveWorkKey } from 'altcha-lib/algorithms/pbkdf2';
import * as z from 'zod/mini';
import type { WorkSolution } from '../schema/wire/submission.ts';
import { decodeCanonical, encode } from './base64url.ts';
import type { Deps } from './deps.ts';
import { deriveKey } from './secret.ts';

/**
 * Proof of work in front of a submission: makes flooding dear without looking at who someone is. Bound to one
 * melding, signed, and nothing of it is stored.
 */
export interface Work {
  makeChallenge(meldingId: string): Promise<string>;
  /** `expired` and `good` both have a right signature, binding and solution. */
  check(work: WorkSolution, meldingId: string): Promise<'good' | 'expired' | 'wrong'>;
  /** Called for each melding that is stored. */
  countSubmission(): void;
}

const LIFE_MINUTES = 20;
/** With this cost a try takes about 0.85 ms in a browser, so a thousand tries are about 0.85 s of one core. */
const COST = 5_000;
const MEAN_TRIES = 1_000;
/**
 * The price is set once for each window, from the window before and a draw, and never moves on a submission: else
 * whoever floods up to a step and sends nothing more would see the next one arrive.
 */
const WINDOW_MINUTES = 10;
/** Far over honest use in one window, for all channels together. */
const FLOOR = 60;
/** Mean of what is drawn on top: one submission more raises no likelihood by more than (mean + 1) / mean. */
const DRAWN_MEAN = 30;
const STEP = 60;
const DOUBLINGS_AT_MOST = 6;

const challengeJson = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal('PBKDF2/SHA-256'),
    cost: z.int(),
    data: z.strictObject({ meldingId: z.string(), untilMinute: z.int() }),
    keyLength: z.literal(32),
    keyPrefix: z.string(),
    keySignature: z.string(),
    nonce: z.string(),
    salt: z.string(),
  }),
  signature: z.string(),
});

function parseChallenge(text: string): z.infer<typeof challengeJson> | undefined {
  const bytes = decodeCanonical(text);
  if (bytes === undefined) return undefined;
  try {
    const result = z.safeParse(challengeJson, JSON.parse(Buffer.from(bytes).toString('utf8')));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

export function createWork(deps: Deps): Work {
  const secrets = {
    hmacSignatureSecret: deriveKey(deps.secret, 'work').toString('hex'),
    hmacKeySignatureSecret: deriveKey(deps.secret, 'work-key').toString('hex'),
  };
  const minute = () => Math.floor(deps.clock.now().getTime() / 60_000);
  let window = { number: -1, submissions: 0, doublings: 0 };

  function currentWindow() {
    const number = Math.floor(minute() / WINDOW_MINUTES);
    if (window.number === number) return window;
    const before = window.number === number - 1 ? window.submissions : 0;
    const drawn = Math.floor(Math.log(1 - deps.random.fraction()) / Math.log(DRAWN_MEAN / (DRAWN_MEAN + 1)));
    const over = before + drawn - FLOOR;
    const doublings = over < 0 ? 0 : Math.min(DOUBLINGS_AT_MOST, 1 + Math.floor(over / STEP));
    window = { number, submissions: 0, doublings };
    return window;
  }

  return {
    async makeChallenge(meldingId) {
      const mean = MEAN_TRIES * 2 ** currentWindow().doublings;
      const challenge = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: COST,
        keyLength: 32,
        counter: 1 + Math.floor(deps.random.fraction() * 2 * mean),
        // Whole minutes, so that the signed text does not tell when within one it was made.
        data: { meldingId, untilMinute: minute() + LIFE_MINUTES },
        deriveKey: deriveWorkKey,
        ...secrets,
      });
      return encode(Buffer.from(JSON.stringify(challenge), 'utf8'));
    },
    async check(work, meldingId) {
      const challenge = parseChallenge(work.challenge);
      if (challenge === undefined || challenge.parameters.data.meldingId !== meldingId) return 'wrong';
      const solution = { counter: Number(work.counter), derivedKey: work.derivedKey };
      const { verified } = await verifySolution({ challenge, solution, deriveKey: deriveWorkKey, ...secrets });
      if (!verified) return 'wrong';
      const left = challenge.parameters.data.untilMinute - minute();
      return left > 0 && left <= LIFE_MINUTES ? 'good' : 'expired';
    },
    countSubmission() {
      currentWindow().submissions += 1;
    },
  };
}
