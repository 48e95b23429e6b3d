import * as z from 'zod/mini';
import { isDay } from './rules/calendar.ts';

/** base64url of 32 bytes: a digest or a secret. */
export const text32 = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
/** base64url of 20 bytes. */
export const fingerprint = z.string().check(z.regex(/^[A-Za-z0-9_-]{27}$/));
/** base64url of 16 bytes. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));
/** base64url of an X-Wing public key, 1,216 bytes. */
export const kemPk = z.string().check(z.regex(/^[A-Za-z0-9_-]{1622}$/));
/** One that the calendar has: a page that is to show or count from another one stops. */
export const day = z.string().check(z.refine(isDay));
export const count = z.int().check(z.nonnegative(), z.maximum(0xffff_ffff));
export const writtenText = z.string().check(z.minLength(1), z.maxLength(60_000));
/** Digests of the messages this one was written after, at most eight: a withheld or swapped message shows. */
export const previous = z.array(text32).check(z.maxLength(8));
