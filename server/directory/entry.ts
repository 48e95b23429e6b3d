import * as z from 'zod/mini';
import { personFingerprint } from '../../crypto/public/hash.ts';
import { MAX_ROOT_KEYS } from '../../crypto/public/sizes.ts';
import { bytesUpTo, count, day, fingerprint, hash, ruleSet, signPk } from '../../schema/wire/bytes.ts';
import { decode, encode } from '../base64url.ts';
import { BATCH_MINUTES, DEMO_BATCH_MINUTES } from '../batches/rules.ts';
import { refuse } from '../errors.ts';

/**
 * The server understands of an entry only what it must: its place, who may sign the next one, whose account it is
 * about, and which envelopes to accept. Browsers verify all of it and believe nothing the server makes of it.
 */
export type Operation =
  | { readonly op: 'add'; readonly fp: Uint8Array }
  | { readonly op: 'rotate' | 'suspend' | 'resume' | 'remove'; readonly fp: Uint8Array }
  | ({ readonly op: 'rotate-root' } & RootKeys)
  | { readonly op: 'policy'; readonly policy: Policy };

export interface RootKeys {
  /** base64url. */
  readonly rootKeys: readonly string[];
  readonly threshold: number;
}

export interface Policy {
  readonly batchMinutes: number;
  readonly slotCount: number;
  readonly ruleSet: string;
  readonly tombstoneDays: number;
  /** Whether destruction takes two functionarissen. */
  readonly twoAsk: boolean;
}

export interface Genesis extends RootKeys {
  readonly policy: Policy;
}

export interface NextEntry {
  readonly seq: number;
  /** Digest of the entry before. */
  readonly prev: Uint8Array;
  readonly operation: Operation;
}

const CARD_MAX_BYTES = 4_096;
/** A hundred years. Past what a calendar holds, the sweep of every channel would fail. */
const MOST_TOMBSTONE_DAYS = 36_525;

const rootKeysJson = {
  rootKeys: z.array(z.looseObject({ publicKey: signPk })).check(z.minLength(1), z.maxLength(MAX_ROOT_KEYS)),
  threshold: z.int().check(z.minimum(1)),
};
const policyJson = z.looseObject({
  batchMinutes: z.int(),
  slotCount: z.union([z.literal(8), z.literal(16)]),
  ruleSet,
  tombstoneDays: z.int().check(z.nonnegative(), z.maximum(MOST_TOMBSTONE_DAYS)),
  workflow: z.optional(z.looseObject({ fourEyes: z.enum(['always', 'from-three', 'never']) })),
});
const genesisJson = z.looseObject({
  v: z.literal(1),
  seq: z.literal(0),
  op: z.literal('genesis'),
  body: z.looseObject({ ...rootKeysJson, policy: policyJson }),
});

const nextJson = z.looseObject({ v: z.literal(1), seq: count, prev: hash });
const personBody = z.looseObject({ fp: fingerprint });
const operationJson = z.discriminatedUnion('op', [
  z.looseObject({ op: z.literal('add'), body: z.looseObject({ card: bytesUpTo(CARD_MAX_BYTES) }) }),
  z.looseObject({ op: z.literal('rotate'), body: z.looseObject({ rotation: bytesUpTo(CARD_MAX_BYTES) }) }),
  z.looseObject({ op: z.literal('suspend'), body: personBody }),
  z.looseObject({ op: z.literal('resume'), body: personBody }),
  z.looseObject({ op: z.literal('remove'), body: personBody }),
  z.looseObject({ op: z.literal('rotate-root'), body: z.looseObject(rootKeysJson) }),
  z.looseObject({ op: z.literal('policy'), body: z.looseObject({ policy: policyJson }) }),
]);
const cardJson = z.looseObject({ idPk: signPk });
const rotationJson = z.looseObject({ fp: fingerprint });

const dayJson = z.looseObject({ day });
const opJson = z.looseObject({ op: z.string() });
const rulingJson = z.looseObject({ body: z.looseObject(rootKeysJson) });

function parseJson<T>(bytes: Uint8Array, schema: z.core.$ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return refuse('request.invalid');
  }
  const result = z.safeParse(schema, json);
  return result.success ? result.data : refuse('request.invalid');
}

/** @throws request.invalid for keys that could never sign: such a list would be at its end */
function readRootKeys(body: { rootKeys: { publicKey: string }[]; threshold: number }): RootKeys {
  const rootKeys = body.rootKeys.map(({ publicKey }) => encode(decode(publicKey)));
  if (new Set(rootKeys).size !== rootKeys.length || body.threshold > rootKeys.length) refuse('request.invalid');
  return { rootKeys, threshold: body.threshold };
}

function readPolicy({ batchMinutes, slotCount, ruleSet, tombstoneDays, workflow }: z.infer<typeof policyJson>): Policy {
  // How many read a melding only browsers know, so `from-three` is theirs to keep to.
  return { batchMinutes, slotCount, ruleSet, tombstoneDays, twoAsk: workflow?.fourEyes === 'always' };
}

export function readGenesis(entry: Uint8Array): Genesis {
  const { body } = parseJson(entry, genesisJson);
  return { ...readRootKeys(body), policy: readPolicy(body.policy) };
}

export function readNextEntry(entry: Uint8Array): NextEntry {
  const { seq, prev } = parseJson(entry, nextJson);
  return { seq, prev: decode(prev), operation: readOperation(entry) };
}

function readOperation(entry: Uint8Array): Operation {
  const read = parseJson(entry, operationJson);
  switch (read.op) {
    case 'add': {
      const { idPk } = parseJson(decode(read.body.card), cardJson);
      return { op: read.op, fp: personFingerprint(decode(idPk)) };
    }
    case 'rotate':
      return { op: read.op, fp: readRotatedPerson(decode(read.body.rotation)) };
    case 'rotate-root':
      return { op: read.op, ...readRootKeys(read.body) };
    case 'policy':
      return { op: read.op, policy: readPolicy(read.body.policy) };
    default:
      return { op: read.op, fp: decode(read.body.fp) };
  }
}

/** Whose new key a rotation names. */
export function readRotatedPerson(rotation: Uint8Array): Uint8Array {
  return decode(parseJson(rotation, rotationJson).fp);
}

/** Of an entry that is in the chain. */
export function operationName(entry: Uint8Array): string {
  return parseJson(entry, opJson).op;
}

export function genesisDay(entry: Uint8Array): string {
  return parseJson(entry, dayJson).day;
}

/** The keys that sign the next entry: those of the last entry that named any. */
export function currentRootKeys(entries: readonly { readonly entry: Uint8Array }[]): RootKeys {
  const ruling = entries.findLast(({ entry }) => ['genesis', 'rotate-root'].includes(operationName(entry)));
  if (ruling === undefined) throw new Error('chain without a genesis');
  return readRootKeys(parseJson(ruling.entry, rulingJson).body);
}

/** Every minute would be as good as no batches at all. */
export function requireBatchMinutes({ batchMinutes }: Policy, demo: boolean): void {
  const allowed: readonly number[] = demo ? [...BATCH_MINUTES, DEMO_BATCH_MINUTES] : BATCH_MINUTES;
  if (!allowed.includes(batchMinutes)) refuse('request.invalid');
}
