/** A small sample of `npm run simulate`, with the same seed every time. */
import { describe, expect, it } from 'vitest';
import { boundOf, compose, exactOutcome, play, playRows, SCENES, seededRandom } from '../../scripts/flood-game.ts';

const BATCHES = 60_000;

describe('BOUND, P3: a functionaris who floods and counts', () => {
  const NAMED = SCENES.map(
    (scene) => [`${scene.own} own, others ${scene.fewer} or one more, ${scene.checks} checks`, scene] as const,
  );
  it.each(NAMED)('learns no more than promised: %s', (_, scene) => {
    const { bound, exact, measured, broken } = play(scene, BATCHES, seededRandom(20_261_122));
    expect(broken).toEqual([]);
    expect(exact.ratio).toBeLessThanOrEqual(bound.ratio * (1 + 1e-9));
    expect(exact.guess).toBeLessThanOrEqual(bound.guess + 1e-9);
    expect(measured.guess).toBeCloseTo(exact.guess, 1);
  });

  it('learns nothing at all while no more than one envelope waits, with a self-check in it or not', () => {
    const few = SCENES.filter(({ own, fewer }) => own === 0 && fewer === 0);
    expect(few.map(({ checks }) => checks)).toEqual([0, 1]);
    for (const scene of few) {
      expect(boundOf(scene)).toEqual({ ratio: 1, guess: 0.5 });
      expect(exactOutcome(scene)).toEqual({ ratio: 1, guess: 0.5 });
    }
  });

  it('is promised nine eighths for every other, and five in nine right guesses', () => {
    const { ratio, guess } = exactOutcome({ own: 2, fewer: 0, checks: 0 });
    expect(ratio).toBeCloseTo(9 / 8, 12);
    expect(guess).toBeCloseTo(5 / 9, 12);
  });

  it('learns no more from ninety batches than from one, when the difference lies in one', () => {
    for (const batches of [7, 30, 90]) expect(compose(batches).inOne).toEqual(compose(1).inOne);
    const random = seededRandom(7);
    for (const different of [1, 7]) {
      const { rate, allowed } = playRows({ batches: 7, different }, 4_000, random);
      expect(rate).toBeLessThanOrEqual(allowed);
    }
    // And says so where it is not one: seven differences are guessed seven times in nine.
    expect(compose(7).inAll.guess).toBeCloseTo(0.5 + (1 - (8 / 9) ** 7) / 2, 12);
  });

  it('is noticed when it learns more', () => {
    const scene = { own: 2, fewer: 0, checks: 0 };
    // What a draw of mean two looks like to the same judge: the fraction is bent before the server's own function.
    const random = seededRandom(3);
    const bent = () => 1 - (1 - random()) ** (Math.log(8 / 9) / Math.log(2 / 3));
    expect(play(scene, BATCHES, bent).broken.length).toBeGreaterThan(0);
  });
});
