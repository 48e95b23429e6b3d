import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fetchModule } from '../shared/fetch-module.ts';
import type { FetchedText } from '../text/fetched.ts';
import { isolateValues } from '../text/isolate.ts';
import {
  directionOf,
  type FetchedLanguage,
  type Language,
  type MelderLanguage,
  type TextShape,
  wordLanguageOf,
} from '../text/language.ts';
import type { melderNl } from '../text/nl/melder.ts';
import type { sharedNl } from '../text/nl/shared.ts';

export type MelderTexts = TextShape<typeof melderNl>;

export interface Texts {
  readonly language: MelderLanguage;
  /** For what is there in Dutch and English only: the words of a code, the channel's own questions. */
  readonly wordLanguage: Language;
  readonly shared: TextShape<typeof sharedNl>;
  readonly melder: MelderTexts;
  /** Of a fetched language, everything at once; Dutch and English come with the page that needs them. */
  readonly fetched?: FetchedText;
}

const FETCH: Readonly<Record<FetchedLanguage, () => Promise<FetchedText>>> = {
  de: async () => (await fetchModule(() => import('../text/de/de.ts'))).de,
  fr: async () => (await fetchModule(() => import('../text/fr/fr.ts'))).fr,
  pl: async () => (await fetchModule(() => import('../text/pl/pl.ts'))).pl,
  uk: async () => (await fetchModule(() => import('../text/uk/uk.ts'))).uk,
  tr: async () => (await fetchModule(() => import('../text/tr/tr.ts'))).tr,
  ar: async () => (await fetchModule(() => import('../text/ar/ar.ts'))).ar,
};

const OWN: Readonly<Record<Language, () => Promise<Texts>>> = {
  nl: async () => (await fetchModule(() => import('./texts-nl.ts'))).textsNl,
  en: async () => (await fetchModule(() => import('./texts-en.ts'))).textsEn,
};

/** @throws when a language that is not here yet cannot be fetched */
export async function fetchTexts(language: MelderLanguage): Promise<Texts> {
  if (language === 'nl' || language === 'en') return OWN[language]();
  const written = await FETCH[language]();
  const fetched = directionOf(language) === 'rtl' ? isolateValues(written) : written;
  return { language, wordLanguage: wordLanguageOf(language), shared: fetched.shared, melder: fetched.melder, fetched };
}

/** The language of what the channel itself asks, where that is not the page's. */
export function otherWordLanguage({ language, wordLanguage }: Texts): Language | undefined {
  return wordLanguage === language ? undefined : wordLanguage;
}

/** The words of one page: of the fetched language, or else those that came with the page. */
export function partOf<Part extends keyof FetchedText>(
  { fetched, wordLanguage }: Texts,
  part: Part,
  own: Readonly<Record<Language, FetchedText[Part]>>,
): FetchedText[Part] {
  return fetched?.[part] ?? own[wordLanguage];
}

const TextsContext = createContext<Texts | undefined>(undefined);
export const TextsProvider = TextsContext.Provider;

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === undefined) throw new Error('no language was chosen');
  return texts;
}
