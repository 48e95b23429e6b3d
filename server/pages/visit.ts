import type { ShownChannel } from './channel.ts';
import { isFull, LANGUAGES, type PageText } from './text/text.ts';

/** By their addresses under the channel. None says "report": an address stays in a history. */
export const PAGE_NAMES = [
  'waarvoor',
  'buiten',
  'advies',
  'manieren',
  'praten',
  'zonder-naam',
  'gevolgen',
  'wie-leest',
  'wat-gebeurt-er',
  'rechten',
  'regeling',
  'privacy',
  'toegankelijkheid',
  'versies',
] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** Somebody looks at a channel, in a language. */
export interface Visit<Text extends PageText = PageText> {
  readonly text: Text;
  readonly channel: ShownChannel;
  /** The channel's pin from the poster's address; public. Only a script can read a fragment, so it came in the path. */
  readonly pin: string | undefined;
  readonly today: string;
  readonly style: string;
}

export interface PageHref {
  /** The signpost unless told. */
  readonly page?: PageName | undefined;
  /** The visit's own unless told. */
  readonly lang?: string;
  /** What applies now, whatever version is looked at. */
  readonly isNow?: boolean;
}

/** Keeps the pin in the path: whoever lost it on the way would have to compare words. */
export function pageHref(
  { text, channel, pin }: Visit,
  { page, lang = text.lang, isNow = false }: PageHref = {},
): string {
  const path = ['/k', channel.slug, pin, page].filter((part) => part !== undefined).join('/');
  const query = new URLSearchParams();
  if (lang !== 'nl') query.set('lang', lang);
  if (channel.isVersionAsked && !isNow) query.set('versie', String(channel.version.version));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** To a page about the law: English where the visitor's language has none. */
export function articleHref(visit: Visit, page: PageName): string {
  return pageHref(visit, { page, lang: isFull(visit.text) ? visit.text.lang : 'en' });
}

/** To the form or the mailbox, which read the pin from the fragment. */
export function screenHref({ text, channel, pin }: Visit, screen: 'melden' | 'postbus'): string {
  const query = text.lang === 'nl' ? '' : `?lang=${text.lang}`;
  return `/k/${channel.slug}/${screen}${query}${pin === undefined ? '' : `#${pin}`}`;
}

/** The other languages of this channel; for an article those that have it. */
export function otherLanguages({ text, channel }: Visit, page: PageName | undefined): readonly PageText[] {
  return LANGUAGES.filter(
    (other) =>
      other.lang !== text.lang &&
      (other.lang === 'nl' || channel.guide.languages.includes(other.lang)) &&
      (page === undefined || isFull(other)),
  );
}
