/** Fewer than this is not said: not even whether it is none. */
export const FEWEST = 5;
