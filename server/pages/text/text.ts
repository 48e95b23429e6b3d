import type { PageLanguage } from '../../../schema/wire/guide.ts';
import { ar } from './ar/ar.ts';
import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { fr } from './fr/fr.ts';
import { type articlesNl, nl } from './nl/nl.ts';
import type { signpostNl } from './nl/signpost.ts';
import { pl } from './pl/pl.ts';
import { tr } from './tr/tr.ts';
import { uk } from './uk/uk.ts';

/** The Dutch files set the shape; a missing or unknown word in another language does not compile. */
export type SignpostText = typeof signpostNl;
export type ArticleTexts = typeof articlesNl;

/** Of the languages that Zegelpost was written in, too, nobody outside has said that every line is good. */
export type Review = 'written here' | 'machine-checked, to be reviewed' | 'read by a person';

/** One language: who wrote it, and how far it goes. */
export interface PageText extends SignpostText {
  readonly lang: PageLanguage;
  readonly dir: 'ltr' | 'rtl';
  /** Under its own name: who cannot read the page must still find the switch. */
  readonly name: string;
  /** A translation that no person has read says so in its file, and has no pages about the law. */
  readonly review: Review;
  /** Where there are none, links lead to the English. */
  readonly articles?: ArticleTexts;
}

export type FullText = PageText & { readonly articles: ArticleTexts };

/** In the order of the switch. A further language is a file beside nl/ and en/, and its name here. */
export const LANGUAGES: readonly PageText[] = [nl, en, de, fr, pl, uk, tr, ar];

/** Dutch unless `?lang=` names another language that is here. */
export function textIn(language: string | undefined): PageText {
  return LANGUAGES.find(({ lang }) => lang === language) ?? nl;
}

export function isFull(text: PageText): text is FullText {
  return text.articles !== undefined;
}
