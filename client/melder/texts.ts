import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { melderEn } from '../text/en/melder.ts';
import { sharedEn } from '../text/en/shared.ts';
import type { Language, TextShape } from '../text/language.ts';
import { melderNl } from '../text/nl/melder.ts';
import { sharedNl } from '../text/nl/shared.ts';

export type MelderTexts = TextShape<typeof melderNl>;

export interface Texts {
  readonly language: Language;
  readonly shared: TextShape<typeof sharedNl>;
  readonly melder: MelderTexts;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  nl: { language: 'nl', shared: sharedNl, melder: melderNl },
  en: { language: 'en', shared: sharedEn, melder: melderEn },
};

const TextsContext = createContext<Texts>(TEXTS.nl);
export const TextsProvider = TextsContext.Provider;

export function useTexts(): Texts {
  return useContext(TextsContext);
}
