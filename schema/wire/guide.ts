/**
 * What a channel says of itself on its pages to read: ways, people to ask, whom the channel is for. Public, and plain
 * text only: nothing here can hold markup, and an address can only be shown, never fetched.
 */
import * as z from 'zod/mini';
import { count, day, fingerprint } from './bytes.ts';

/** No control characters but a new line, and none of those that turn or hide text. */
function isPlain(text: string): boolean {
  return !/[\p{Cc}\p{Cf}]/u.test(text.replaceAll('\n', ''));
}

function plain(max: number) {
  return z.string().check(z.maxLength(max), z.refine(isPlain));
}

/** Or '', which says "not filled in"; in each of the fields below. */
function orEmpty(pattern: RegExp, max: number) {
  return z.string().check(
    z.maxLength(max),
    z.refine((text) => text === '' || pattern.test(text)),
  );
}

const name = plain(120).check(z.minLength(1));
export const phone = orEmpty(/^\+?\d[\d ()-]{1,24}$/, 26);
export const mail = orEmpty(/^[\w.%+-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,5}$/, 254);
/** A page of a website, over TLS, without a port, name or password in it. */
export const href = orEmpty(
  /^https:\/\/(?:[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?\.)+[A-Za-z]{2,24}(?:\/[\w./~%?=&#+,:@-]*)?$/,
  200,
);

/** Dutch first; without English the Dutch is shown, marked as such. */
const words = z.strictObject({ nl: plain(300), en: plain(300) });
const way = z.strictObject({ words, phone, href });
const checkedOn = z.union([z.literal(''), day]);

/** An authority or somebody who helps. One of the same name as in the list that ships takes its place, never away. */
export const place = z.strictObject({ name, words, phone, href });

/** Somebody to ask for advice before reporting (WBK-2.2g). */
export const adviser = z.strictObject({ name, where: z.enum(['internal', 'external']), phone, mail });

export const SECTORS = ['general', 'government', 'health', 'finance', 'food', 'energy', 'education'] as const;
/** Besides those who work here (WBK-2.6). */
export const GUESTS = ['self-employed', 'interns', 'volunteers', 'applicants', 'former-workers', 'suppliers'] as const;
export const PAGE_LANGUAGES = ['nl', 'en', 'de', 'fr', 'pl', 'uk', 'tr', 'ar'] as const;
/** Who agreed to the procedure (WBK-2.7). */
export const ADOPTERS = [
  'works-council',
  'representatives',
  'staff-meeting',
  'majority',
  'collective-agreement',
] as const;

function someOf<const Names extends readonly [string, ...string[]]>(names: Names) {
  return z.array(z.enum(names)).check(z.refine((chosen) => new Set(chosen).size === chosen.length));
}

/** What a functionaris knows of the work, by kind: no course and no school, which would be about the person (AMVB-5). */
export const KNOWLEDGE = ['law', 'investigating', 'privacy', 'talking'] as const;

/**
 * That somebody was designated: under which part of the law, from when, until when, and what they know of the work
 * (WBK-2.2d/e, AMVB-5). On no page to read: stewards see it, and each functionaris their own.
 */
export const designation = z
  .strictObject({
    fp: fingerprint,
    under: someOf(['d', 'e']).check(z.minLength(1)),
    from: day,
    /** Its last day; '' when it does not end by itself. */
    until: z.union([z.literal(''), day]),
    knows: someOf(KNOWLEDGE),
    trainedOn: checkedOn,
  })
  .check(z.refine(({ from, until }) => until === '' || until >= from, { path: ['until'] }));

export const guide = z.strictObject({
  v: z.literal(1),
  /** Part of the national government, which has help of its own (LET-8/9). */
  isRijk: z.boolean(),
  sector: z.enum(SECTORS),
  guests: someOf(GUESTS),
  languages: someOf(PAGE_LANGUAGES),
  /** LET-10: what is no misstand has a way of its own. */
  signpost: z.strictObject({ unwanted: way, dispute: way, complaint: way }),
  /** WBK-2.2c, AMVB-10: in the words' place for `post` stands the address. */
  ways: z.strictObject({ phone: way, desk: way, post: way, talk: way }),
  advisers: z.array(adviser).check(z.maxLength(12)),
  authorities: z.array(place).check(z.maxLength(20)),
  support: z.array(place).check(z.maxLength(20)),
  /** When somebody of the channel last looked whether authorities and support still are so. */
  placesCheckedOn: checkedOn,
  /** Answers for privacy and accessibility. */
  contact: z.strictObject({ name: plain(120), phone, mail }),
  /** What an older version of a guide does not say was not filled in. */
  designations: z._default(z.array(designation).check(z.maxLength(40)), []),
  /** On which day the employer put in writing that functionarissen have independence, time and means (AMVB-8). */
  independenceOn: z._default(checkedOn, ''),
  adoption: z.nullable(z.strictObject({ by: z.enum(ADOPTERS), on: day, reference: plain(200) })),
});

export type Guide = z.infer<typeof guide>;
export type Designation = z.infer<typeof designation>;
export type Way = z.infer<typeof way>;
export type Place = z.infer<typeof place>;
export type Adviser = z.infer<typeof adviser>;
export type GuideWords = z.infer<typeof words>;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

const noWords = { nl: '', en: '' };
const noWay: Way = { words: noWords, phone: '', href: '' };

/** A channel nobody has filled in anything for. Everybody may report, in every language that is there. */
export const EMPTY_GUIDE: Guide = {
  v: 1,
  isRijk: false,
  sector: 'general',
  guests: [...GUESTS],
  languages: [...PAGE_LANGUAGES],
  signpost: { unwanted: noWay, dispute: noWay, complaint: noWay },
  ways: { phone: noWay, desk: noWay, post: noWay, talk: noWay },
  advisers: [],
  authorities: [],
  support: [],
  placesCheckedOn: '',
  contact: { name: '', phone: '', mail: '' },
  designations: [],
  independenceOn: '',
  adoption: null,
};

export const guideVersion = z.strictObject({ version: count, day });

/** GET /api/guide (steward). Version 0: nothing was filled in yet. `versions`: newest first. */
export const guideAnswer = z.strictObject({ version: count, guide, versions: z.array(guideVersion) });
/** PUT /api/guide (steward). `after`: the version it follows, so that two stewards do not undo each other. */
export const newGuide = z.strictObject({ after: count, guide });

/** GET /api/guide/designation (functionaris): one's own, or null. */
export const ownDesignation = z.strictObject({ designation: z.nullable(designation) });

export type GuideAnswer = z.infer<typeof guideAnswer>;
export type GuideVersion = z.infer<typeof guideVersion>;
