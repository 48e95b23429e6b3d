import * as z from 'zod/mini';
import { LABELS } from '../../crypto/public/labels.ts';
import { isSignature } from '../../crypto/public/sodium.ts';
import { signedBytes } from '../../crypto/public/verify.ts';
import { ruleSet, signPk } from '../../schema/wire/bytes.ts';
import type { DirectoryChainWire, DirectoryEntryWire } from '../../schema/wire/directory.ts';
import { decode, encode, isSame } from '../base64url.ts';
import { BATCH_MINUTES, DEMO_BATCH_MINUTES } from '../batches/rules.ts';
import { refuse } from '../errors.ts';
import type { StoredEntry, StoredHead } from './store.ts';

/**
 * The server understands of an entry only what it must: its number, and in the first one the batch hours, the slot
 * count and the root keys. Browsers verify all of it and believe nothing the server makes of it.
 */
const entryJson = z.looseObject({ v: z.literal(1), seq: z.int(), op: z.string() });
const genesisJson = z.looseObject({
  seq: z.literal(0),
  op: z.literal('genesis'),
  body: z.looseObject({
    rootKeys: z.array(signPk).check(z.minLength(1)),
    threshold: z.int().check(z.minimum(1)),
    policy: z.looseObject({ batchMinutes: z.int(), slotCount: z.union([z.literal(8), z.literal(16)]), ruleSet }),
  }),
});

export interface Genesis {
  readonly rootKeys: readonly string[];
  readonly threshold: number;
  readonly batchMinutes: number;
  readonly slotCount: number;
  readonly ruleSet: string;
}

function parseJson<T>(entry: Uint8Array, schema: z.core.$ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(entry).toString('utf8'));
  } catch {
    return refuse('request.invalid');
  }
  const result = z.safeParse(schema, json);
  return result.success ? result.data : refuse('request.invalid');
}

export function readSeq(entry: Uint8Array): number {
  return parseJson(entry, entryJson).seq;
}

export function readGenesis(entry: Uint8Array): Genesis {
  const { rootKeys, threshold, policy } = parseJson(entry, genesisJson).body;
  return { rootKeys, threshold, ...policy };
}

/** Every minute would be as good as no batches at all. */
export function requireBatchMinutes(minutes: number, demo: boolean): void {
  const allowed: readonly number[] = demo ? [...BATCH_MINUTES, DEMO_BATCH_MINUTES] : BATCH_MINUTES;
  if (!allowed.includes(minutes)) refuse('request.invalid');
}

/** The chain only grows, so a steward's session alone must not be able to spoil it for ever. */
export function requireRootSignatures({ bytes, signatures }: DirectoryEntryWire, genesis: Genesis): void {
  const signers = new Set(signatures.map(({ rootPk }) => rootPk));
  if (signers.size !== signatures.length || signers.size < genesis.threshold) refuse('request.invalid');
  const message = signedBytes(LABELS.directoryEntry, decode(bytes));
  for (const { rootPk, signature } of signatures) {
    const isGood = genesis.rootKeys.includes(rootPk) && isSignature(decode(signature), message, decode(rootPk));
    if (!isGood) refuse('request.invalid');
  }
}

/** What melders see: entries made since the last batch hour would tell when a melding was written. */
export function publicEntries(entries: readonly StoredEntry[], currentBatch: string): readonly StoredEntry[] {
  return entries.filter(({ shownAfter }) => shownAfter === '' || shownAfter < currentBatch);
}

/** With the newest head signature of each person over these entries. `heads`: by person, newest first. */
export function formatChain(entries: readonly StoredEntry[], heads: readonly StoredHead[]): DirectoryChainWire {
  const over = heads.filter(({ seq }) => seq < entries.length);
  const newest = over.filter((head, index) => {
    const before = over[index - 1];
    return before === undefined || !isSame(before.fp, head.fp);
  });
  return {
    entries: entries.map(({ entry, signatures }) => ({
      bytes: encode(entry),
      signatures: JSON.parse(signatures) as DirectoryEntryWire['signatures'],
    })),
    heads: newest.map(({ fp, seq, digest, day, signature }) => ({
      fp: encode(fp),
      seq,
      digest: encode(digest),
      day,
      signature: encode(signature),
    })),
  };
}
