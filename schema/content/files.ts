/** What a message says of a sealed file: everything that opens it, and nothing of it outside (protocol, "Files"). */
import * as z from 'zod/mini';
import { count, id, text32 } from './fields.ts';

/** 2 GiB, padded: Padmé adds at most an eighth at the sizes where it adds most. */
const LARGEST_PADDED_BYTES = 2 ** 31 + 2 ** 28;

/**
 * Letters that turn or hide others make a program look like a photograph. They are read as one that is none, by every
 * browser alike; the two that join letters, in several scripts, stay.
 */
const TURNS_OR_HIDES = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

export const fileRef = z.strictObject({
  id,
  key: text32,
  chunks: count,
  paddedBytes: z.int().check(z.positive(), z.maximum(LARGEST_PADDED_BYTES)),
  /** BLAKE2b-256 of the ciphertext. */
  digest: text32,
  /** Made up by the sender's browser, unless the sender wanted the file's own. */
  name: z.pipe(
    z.string().check(z.minLength(1), z.maxLength(200)),
    z.transform((name) => name.replaceAll(TURNS_OR_HIDES, '\uFFFD')),
  ),
  mediaType: z.string().check(z.regex(/^[a-z0-9][a-z0-9!#$&^_.+-]{0,60}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}$/)),
  /** `original`: sent beside the cleaned one, as evidence, because the sender wanted it. */
  kind: z.enum(['document', 'original', 'voice']),
});

export type FileRef = z.infer<typeof fileRef>;
