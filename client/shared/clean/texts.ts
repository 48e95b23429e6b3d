import { cleanEn } from '../../text/en/clean.ts';
import type { Language } from '../../text/language.ts';
import { cleanNl } from '../../text/nl/clean.ts';
import type { CleanText } from './finding-words.ts';

export const CLEAN_TEXTS: Readonly<Record<Language, CleanText>> = { nl: cleanNl, en: cleanEn };
