/** From 0 up to 1, as `Math.random`; never that one itself in front of a person. */
export type Random = () => number;

export interface WanderOptions {
  /** Around what it wanders; drawn for each recording. */
  readonly centre: number;
  /** How far it goes from there. */
  readonly reach: number;
  /** The shortest and longest time from one turn to the next. */
  readonly turnSeconds: readonly [number, number];
}

/** A value that is never still: it goes in straight lines from one chance value to the next, at chance times. */
export function createWander(random: Random, { centre, reach, turnSeconds: [least, most] }: WanderOptions) {
  const drawValue = () => centre + (2 * random() - 1) * reach;
  const drawTime = () => least + random() * (most - least);
  let from = { at: 0, value: drawValue() };
  let to = { at: drawTime(), value: drawValue() };
  /** Times must not go back. */
  return (seconds: number): number => {
    while (seconds > to.at) {
      from = to;
      to = { at: from.at + drawTime(), value: drawValue() };
    }
    return from.value + ((to.value - from.value) * (seconds - from.at)) / (to.at - from.at);
  };
}

/** From the system's generator; 32 bits are plenty for sound. */
export function systemRandom(): Random {
  const words = new Uint32Array(1024);
  let used = words.length;
  return () => {
    if (used === words.length) {
      crypto.getRandomValues(words);
      used = 0;
    }
    const word = words[used] ?? 0;
    used += 1;
    return word / 2 ** 32;
  };
}
