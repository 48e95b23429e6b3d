import { useState } from 'preact/hooks';
import { directionOf, type MelderLanguage } from '../text/language.ts';
import { fetchTexts, type Texts } from './texts.ts';

export interface ChosenTexts {
  readonly texts: Texts;
  readonly choose: (language: MelderLanguage) => void;
  /** The language asked for last could not be fetched; the page stays as it is. */
  readonly hasFailed: boolean;
}

/** The language of the page, also on the document: for voices, hyphens, and which side a line begins. */
export function useChosenTexts(first: Texts): ChosenTexts {
  const [texts, setTexts] = useState(first);
  const [hasFailed, setFailed] = useState(false);
  async function choose(language: MelderLanguage) {
    const chosen = await fetchTexts(language).catch(() => undefined);
    setFailed(chosen === undefined);
    if (chosen === undefined) return;
    showLanguage(chosen);
    setTexts(chosen);
  }
  return { texts, choose: (language) => void choose(language), hasFailed };
}

export function showLanguage({ language }: Texts): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
