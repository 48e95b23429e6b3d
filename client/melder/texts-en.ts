/** What every page of a melder says in English: one file, so that nobody waits for the other language. */
import { melderEn } from '../text/en/melder.ts';
import { sharedEn } from '../text/en/shared.ts';
import type { Texts } from './texts.ts';

export const textsEn: Texts = { language: 'en', wordLanguage: 'en', shared: sharedEn, melder: melderEn };
