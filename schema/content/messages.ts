/**
 * What is inside a sealed message. A new feature is a new type here, a case in the fold, and a screen.
 *
 * Messages of a melder carry no clock time and no day: the server's receipt day is all there is.
 */
import * as z from 'zod/mini';
import { dossierMessages } from './dossier-messages.ts';
import { count, day, fingerprint, kemPk, previous, text32, writtenText } from './fields.ts';
import { fileRef } from './files.ts';
import { CLOSING_GROUNDS, workflowMessages } from './workflow-messages.ts';

const reference = z.strictObject({ epoch: count, digest: text32 });

/** Who may read and speak in an epoch. Its shape is the protocol's: `Roster` in crypto/roster.ts. */
export const roster = z.strictObject({
  type: z.literal('roster'),
  readers: z
    .array(z.strictObject({ fp: fingerprint, generation: count, role: z.enum(['functionaris', 'procesbegeleider']) }))
    .check(z.minLength(1), z.maxLength(16)),
  melders: z.array(z.strictObject({ signPk: text32, kemPk })).check(z.maxLength(4)),
  excluded: z.array(fingerprint).check(z.maxLength(100)),
  directorySeq: count,
  before: z.nullable(reference),
  previousSecret: z.nullable(text32),
  carriesOut: z.array(text32).check(z.maxLength(8)),
  standsOn: z.nullable(reference),
  previous,
});

const answerKind = { question: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)), version: count };

/** An answer names its question by id and version, so that it is still understood when the question changes. */
export const answer = z.discriminatedUnion('type', [
  z.strictObject({ ...answerKind, type: z.literal('text'), value: writtenText }),
  z.strictObject({
    ...answerKind,
    type: z.literal('choice'),
    value: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  }),
  z.strictObject({ ...answerKind, type: z.literal('day'), value: day }),
]);

/** Sent by the melder, once, as the second message of the conversation. */
export const report = z.strictObject({
  type: z.literal('report'),
  language: z.enum(['nl', 'en', 'de', 'fr', 'pl', 'uk', 'tr', 'ar']),
  /** Entered by a functionaris, who then knows the code until it is replaced; absent when the melder wrote it. */
  entered: z.optional(z.enum(['paper', 'phone', 'meeting'])),
  answers: z.array(answer).check(z.minLength(1), z.maxLength(40)),
  previous,
});

/** Sent by a functionaris's browser when it first adopted the conversation: says which words it saw (P4, P8). */
export const opened = z.strictObject({
  type: z.literal('opened'),
  reportDigest: text32,
  receivedOn: day,
  commit: text32,
  previous,
});

/** The confirmation of receipt (ontvangstbevestiging, WBK-2.2h). */
export const confirmation = z.strictObject({
  type: z.literal('confirmation'),
  reportDigest: text32,
  receivedOn: day,
  commit: text32,
  sentOn: day,
  text: writtenText,
  previous,
});

/**
 * The melder's word about who reads (WISHES): leave somebody out from now on, lift that again, or ask to add somebody.
 * Functionarissen's browsers carry it out when they next open the melding, and write nothing before.
 */
export const readers = z.strictObject({
  type: z.literal('readers'),
  leaveOut: z.array(fingerprint).check(z.maxLength(16)),
  lift: z.array(fingerprint).check(z.maxLength(16)),
  add: z.array(fingerprint).check(z.maxLength(16)),
  previous,
});

/** The melder's new code (REPLACE): signed with the old one, which speaks no more from here on. */
export const replace = z.strictObject({ type: z.literal('replace'), signPk: text32, kemPk, previous });

/** In a melding that was sent again to others: what was said before, as the melder chose to show it. */
export const earlier = z.strictObject({ type: z.literal('earlier'), text: writtenText, previous });

/** The melding is closed, on this ground; it may be destroyed from this day on. */
export const closed = z.strictObject({
  type: z.literal('closed'),
  ground: z.enum(CLOSING_GROUNDS),
  destroyFrom: day,
  text: z.string().check(z.maxLength(60_000)),
  previous,
});
/** Either side asks to destroy it. */
export const destroy = z.strictObject({ type: z.literal('destroy'), previous });
/** Either side takes every asking back. */
export const keep = z.strictObject({ type: z.literal('keep'), previous });

/** Plain words, either way. Those of a melder may name the one question that they answer. */
export const textMessage = z.strictObject({
  type: z.literal('text'),
  of: z.optional(text32),
  text: writtenText,
  previous,
});

/** Files, either way and in a dossier; the wire body beside it lists their ids. */
export const filesMessage = z.strictObject({
  type: z.literal('files'),
  files: z.array(fileRef).check(z.minLength(1), z.maxLength(10)),
  note: z.string().check(z.maxLength(60_000)),
  previous,
});

const contents = [
  roster,
  report,
  opened,
  confirmation,
  textMessage,
  readers,
  replace,
  earlier,
  closed,
  destroy,
  keep,
  filesMessage,
  ...workflowMessages,
  ...dossierMessages,
] as const;

export const content = z.discriminatedUnion('type', contents);

export type Content = z.infer<typeof content>;
/** Some of them, before they are linked to what was said before. */
export type Unlinked<T extends Content['type']> = T extends unknown
  ? Omit<Extract<Content, { readonly type: T }>, 'previous'>
  : never;
export type RosterContent = z.infer<typeof roster>;
export type Report = z.infer<typeof report>;
export type Answer = z.infer<typeof answer>;
export type Confirmation = z.infer<typeof confirmation>;
export type Opened = z.infer<typeof opened>;
export type ReadersWish = z.infer<typeof readers>;
export type Replace = z.infer<typeof replace>;
export type FilesMessage = z.infer<typeof filesMessage>;

/** Of a newer version than this program, or not a message at all: shown as such, never dropped. */
export type Unread = { readonly type: 'newer' } | { readonly type: 'invalid' };

const typed = z.looseObject({ type: z.string() });
const links = z.looseObject({ previous });
const knownTypes = new Set<string>(contents.map(({ shape }) => [...shape.type.def.values][0] as string));

export interface ParsedContent {
  readonly content: Content | Unread;
  /** Also of a message that is not understood, so that the order holds. */
  readonly previous: readonly string[];
}

/** Reads what was inside a message. Never throws: a sender cannot stop a page by what it writes. */
export function parseContent(text: string): ParsedContent {
  const value = parseJson(text);
  const known = content.safeParse(value);
  if (known.success) return { content: known.data, previous: known.data.previous };
  const linked = links.safeParse(value);
  const previousLinks = linked.success ? linked.data.previous : [];
  const named = typed.safeParse(value);
  const isNewer = named.success && !knownTypes.has(named.data.type);
  return { content: { type: isNewer ? 'newer' : 'invalid' }, previous: previousLinks };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
