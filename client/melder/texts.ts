import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { melderEn } from '../text/en/melder.ts';
import { sharedEn } from '../text/en/shared.ts';
import type { FetchedText } from '../text/fetched.ts';
import {
  type FetchedLanguage,
  type Language,
  type MelderLanguage,
  type TextShape,
  wordLanguageOf,
} from '../text/language.ts';
import { melderNl } from '../text/nl/melder.ts';
import { sharedNl } from '../text/nl/shared.ts';

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

export const TEXTS: Readonly<Record<Language, Texts>> = {
  nl: { language: 'nl', wordLanguage: 'nl', shared: sharedNl, melder: melderNl },
  en: { language: 'en', wordLanguage: 'en', shared: sharedEn, melder: melderEn },
};

const FETCH: Readonly<Record<FetchedLanguage, () => Promise<FetchedText>>> = {
  de: async () => (await import('../text/de/de.ts')).de,
  fr: async () => (await import('../text/fr/fr.ts')).fr,
  pl: async () => (await import('../text/pl/pl.ts')).pl,
  uk: async () => (await import('../text/uk/uk.ts')).uk,
  tr: async () => (await import('../text/tr/tr.ts')).tr,
  ar: async () => (await import('../text/ar/ar.ts')).ar,
};

/** @throws when a language that is not here yet cannot be fetched */
export async function fetchTexts(language: MelderLanguage): Promise<Texts> {
  if (language === 'nl' || language === 'en') return TEXTS[language];
  const fetched = await FETCH[language]();
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

const TextsContext = createContext<Texts>(TEXTS.nl);
export const TextsProvider = TextsContext.Provider;

export function useTexts(): Texts {
  return useContext(TextsContext);
}
