import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { ShredStore } from './shred-store.ts';
import type { Store } from './store.ts';

export interface Clock {
  now(): Date;
}

export interface Random {
  bytes(length: number): Uint8Array<ArrayBuffer>;
  /** Uniform in [0, 1). */
  fraction(): number;
}

/** Everything the server stands on, and all that makes a test flaky. */
export interface Deps {
  readonly config: Config;
  readonly store: Store;
  readonly shredStore: ShredStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** 32 bytes from DATA_DIR; every key of the server's own tokens is derived from it. */
  readonly secret: Uint8Array;
}
