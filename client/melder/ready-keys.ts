/** The keys of a code that stands in the field, made while somebody looks for the button. Nothing is sent for it (P6). */
import { parseCode } from '../../crypto/code.ts';
import { deriveMelderKeys, type MelderKeys } from '../../crypto/melder-keys.ts';
import type { Bytes, Code } from '../../crypto/public/brands.ts';
import { areEqual, wipe } from '../../crypto/public/sodium.ts';

export type DeriveKeys = typeof deriveMelderKeys;

export interface ReadyKeys {
  /** Makes those of what is typed now, once it is a code; those of other words are overwritten. */
  prepare(typed: string, pin: Bytes): Promise<void>;
  /** Gives those that are ready, which are the caller's from then on; makes others now. */
  readonly derive: DeriveKeys;
  /** Overwrites what is ready, and what is being made. */
  drop(): void;
}

interface Ready {
  readonly code: Code;
  readonly pin: Bytes;
  readonly keys: Promise<MelderKeys>;
}

/** @param make how keys are made from a code and the pin of its list */
export function readyKeys(make: DeriveKeys = deriveMelderKeys): ReadyKeys {
  let ready: Ready | undefined;
  /** Reading a code takes a moment, in which other words may be typed. */
  let newest = 0;

  function take(): Ready | undefined {
    const taken = ready;
    ready = undefined;
    newest += 1;
    // Not while keys are still made of it.
    if (taken !== undefined) void taken.keys.finally(() => wipe(taken.code));
    return taken;
  }
  function drop(): void {
    void take()?.keys.then((keys) => wipe(...Object.values(keys)));
  }
  return {
    async prepare(typed, pin) {
      drop();
      const own = newest;
      const parsed = await parseCode(typed);
      if (!parsed.ok) return;
      if (own === newest) ready = { code: parsed.code, pin, keys: make(parsed.code, pin) };
      else wipe(parsed.code);
    },
    derive(code, pin) {
      const isReady = ready !== undefined && areEqual(ready.code, code) && areEqual(ready.pin, pin);
      return (isReady && take()?.keys) || make(code, pin);
    },
    drop,
  };
}
