import * as z from 'zod/mini';
import { count, id, text32 } from './fields.ts';

/**
 * What a melder's own pages remember between visits, in the notes box: the newest epoch that was adopted of
 * each melding, so that a visit rebuilds only what is new, and how far was read. Nothing of it stays on the device.
 */
export const notes = z.strictObject({
  v: z.literal(1),
  epochs: z
    .array(z.strictObject({ meldingId: id, thread: count, epoch: count, secret: text32, rosterDigest: text32 }))
    .check(z.maxLength(12)),
  /** Per melding the heads of the conversation when it was last read. */
  /** Codes that this one took the place of, newest first: they open what came before. */
  formerCodes: z.array(id).check(z.maxLength(4)),
  read: z.array(z.strictObject({ meldingId: id, heads: z.array(text32).check(z.maxLength(8)) })).check(z.maxLength(4)),
});

export type Notes = z.infer<typeof notes>;

export const EMPTY_NOTES: Notes = { v: 1, epochs: [], formerCodes: [], read: [] };

/** @returns undefined for notes of a shape this version does not know: the page then reads everything anew */
export function parseNotes(text: string): Notes | undefined {
  try {
    const read = notes.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
