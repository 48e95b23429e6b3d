/**
 * Authorities and helpers outside the organisation, with where each fact is from. Facts about others age: a channel can
 * correct each of them and add its own, but take none away (WBK-2.5, trap "hiding the external authorities").
 */
import type { Guide, GuideWords, Place } from '../../schema/wire/guide.ts';
import { nl } from './text/nl/nl.ts';
import type { FullText } from './text/text.ts';

type Sector = Guide['sector'];

interface ShippedAuthority {
  readonly id: keyof FullText['articles']['outside']['about'];
  /** Official, and so not translated. */
  readonly name: string;
  readonly href: string;
  readonly phone: string;
  /** Where it is often the right one. */
  readonly sectors: readonly Sector[];
}

interface ShippedSupport {
  readonly id: keyof FullText['articles']['advice']['about'];
  readonly href: string;
  readonly phone: string;
  readonly isRijkOnly: boolean;
}

/**
 * Of the newest source read: the Huis voor klokkenluiders, 27 March 2025, names these nine. That the telephone number is
 * the Huis's own is from its page about reporting; the other addresses are those of the front pages.
 */
export const PLACES_CHECKED_ON = '2025-03-27';
/** Facts older than this say so themselves. */
const STALE_DAYS = 365;

const HUIS = { href: 'https://www.huisvoorklokkenluiders.nl/', phone: '088 133 10 00' };

/** Art. 2c Wbk, and the NVWA, designated in 2024. In alphabetical order, so that none is a second choice. */
export const AUTHORITIES: readonly ShippedAuthority[] = [
  { id: 'acm', name: 'Autoriteit Consument en Markt', href: 'https://www.acm.nl/', phone: '', sectors: ['energy'] },
  { id: 'afm', name: 'Autoriteit Financiële Markten', href: 'https://www.afm.nl/', phone: '', sectors: ['finance'] },
  {
    id: 'anvs',
    name: 'Autoriteit Nucleaire Veiligheid en Stralingsbescherming',
    href: 'https://www.autoriteitnvs.nl/',
    phone: '',
    sectors: ['energy', 'health'],
  },
  {
    id: 'ap',
    name: 'Autoriteit Persoonsgegevens',
    href: 'https://www.autoriteitpersoonsgegevens.nl/',
    phone: '',
    sectors: ['government', 'education'],
  },
  { id: 'dnb', name: 'De Nederlandsche Bank', href: 'https://www.dnb.nl/', phone: '', sectors: ['finance'] },
  { id: 'huis', name: 'Huis voor klokkenluiders', ...HUIS, sectors: ['government', 'education'] },
  {
    id: 'igj',
    name: 'Inspectie Gezondheidszorg en Jeugd',
    href: 'https://www.igj.nl/',
    phone: '',
    sectors: ['health'],
  },
  {
    id: 'nvwa',
    name: 'Nederlandse Voedsel- en Warenautoriteit',
    href: 'https://www.nvwa.nl/',
    phone: '',
    sectors: ['food'],
  },
  { id: 'nza', name: 'Nederlandse Zorgautoriteit', href: 'https://www.nza.nl/', phone: '', sectors: ['health'] },
];

/** LET-8/9: the routes of the letter of 30 October 2024. Legal aid and victim support go by way of the Huis. */
export const SUPPORT: readonly ShippedSupport[] = [
  { id: 'huis', ...HUIS, isRijkOnly: false },
  { id: 'law', href: 'https://www.rvr.org/', phone: '', isRijkOnly: false },
  { id: 'victim', href: 'https://www.slachtofferhulp.nl/', phone: '', isRijkOnly: false },
  { id: 'union', href: '', phone: '', isRijkOnly: false },
  { id: 'lawyer', href: '', phone: '', isRijkOnly: false },
  { id: 'raba', href: '', phone: '', isRijkOnly: true },
  { id: 'disputes', href: '', phone: '', isRijkOnly: true },
];

export const TOR_BROWSER_HREF = 'https://www.torproject.org/download/';

/** In the language of the page, or in Dutch because there is nothing else. */
export interface Said {
  readonly text: string;
  /** Where it is not the page's. */
  readonly lang?: 'nl' | 'en';
}

export interface ShownPlace {
  readonly name: Said;
  readonly about: Said;
  readonly phone: string;
  readonly href: string;
  /** Often the right one for the sector of this channel. */
  readonly isForSector: boolean;
}

const NL = { lang: 'nl' } as const;

/** What a steward filled in, for readers of this language: who reads neither gets the English, as of the pages about the law. */
export function said({ nl: dutch, en }: GuideWords, lang: string): Said {
  const written =
    lang === 'nl' || en === '' ? ({ text: dutch, lang: 'nl' } as const) : ({ text: en, lang: 'en' } as const);
  return written.lang === lang ? { text: written.text } : written;
}

/** The authorities as this channel knows them; those it added at the end. */
export function shownAuthorities({ lang, articles }: FullText, guide: Guide): readonly ShownPlace[] {
  const shipped = AUTHORITIES.map(({ id, name, href, phone, sectors }) => {
    const place = { name: { text: name, ...NL }, about: { text: articles.outside.about[id] }, href, phone };
    const own = guide.authorities.find((one) => one.name === name);
    return { ...corrected(place, own, lang), isForSector: sectors.includes(guide.sector) };
  });
  const names = AUTHORITIES.map(({ name }) => name);
  return [...shipped, ...added(guide.authorities, names, lang)];
}

/** Who helps; a steward names the ones that ship by their Dutch names. */
export function shownSupport({ lang, articles }: FullText, guide: Guide): readonly ShownPlace[] {
  const { names, about } = articles.advice;
  const dutch = nl.articles.advice.names;
  const offered = SUPPORT.filter(({ isRijkOnly }) => guide.isRijk || !isRijkOnly);
  const shipped = offered.map(({ id, href, phone }) => {
    const place = { name: { text: names[id] }, about: { text: about[id] }, href, phone };
    const own = guide.support.find((one) => one.name === dutch[id]);
    return { ...corrected(place, own, lang), isForSector: false };
  });
  return [...shipped, ...added(guide.support, Object.values(dutch), lang)];
}

type Corrected = Omit<ShownPlace, 'isForSector'>;

/** Only what the steward filled in takes the place of what ships. */
function corrected(place: Corrected, own: Place | undefined, lang: string): Corrected {
  if (own === undefined) return place;
  return {
    name: place.name,
    about: own.words.nl === '' ? place.about : said(own.words, lang),
    phone: own.phone === '' ? place.phone : own.phone,
    href: own.href === '' ? place.href : own.href,
  };
}

function added(own: readonly Place[], shipped: readonly string[], lang: string): readonly ShownPlace[] {
  return own
    .filter(({ name }) => !shipped.includes(name))
    .map(({ name, words, phone, href }) => ({
      name: { text: name, ...NL },
      about: said(words, lang),
      phone,
      href,
      isForSector: false,
    }));
}

/** When somebody last looked, and whether that is too long ago. */
export function checkedOn(guide: Guide, today: string): { readonly day: string; readonly isOld: boolean } {
  const day = guide.placesCheckedOn === '' ? PLACES_CHECKED_ON : guide.placesCheckedOn;
  const ageMs = Date.parse(`${today}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`);
  return { day, isOld: ageMs > STALE_DAYS * 86_400_000 };
}
