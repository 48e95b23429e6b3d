import { accessHash } from '../../crypto/public/hash.ts';
import { decode, isSame } from '../base64url.ts';
import type { StoredEpoch } from './store.ts';

export interface Shown {
  readonly thread: number;
  readonly epoch: number;
  readonly access: string;
}

/** The epoch whose access was shown, of those of one melding; undefined when it is not there or another one's. */
export function findProven(epochs: readonly StoredEpoch[], { thread, epoch, access }: Shown): StoredEpoch | undefined {
  const proof = accessHash(decode(access));
  return epochs.find((row) => row.thread === thread && row.epoch === epoch && isSame(row.accessHash, proof));
}

export function findNewest(epochs: readonly StoredEpoch[], thread: number): StoredEpoch | undefined {
  return epochs.filter((row) => row.thread === thread).sort((left, right) => right.epoch - left.epoch)[0];
}
