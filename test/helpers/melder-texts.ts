import { textsEn } from '../../client/melder/texts-en.ts';
import { textsNl } from '../../client/melder/texts-nl.ts';

/** What a melder reads, in the two languages that are whole. */
export const TEXTS = { nl: textsNl, en: textsEn } as const;
