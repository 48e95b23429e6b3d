/** What every page of a melder says in Dutch: one file, so that nobody waits for the other language. */
import { melderNl } from '../text/nl/melder.ts';
import { sharedNl } from '../text/nl/shared.ts';
import type { Texts } from './texts.ts';

export const textsNl: Texts = { language: 'nl', wordLanguage: 'nl', shared: sharedNl, melder: melderNl };
