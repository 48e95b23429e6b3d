import { en } from './en.ts';
import { nl } from './nl.ts';

/** The Dutch file sets the shape; a missing or unknown word in another language does not compile. */
export type PageText = typeof nl;

const LANGUAGES: ReadonlyMap<string, PageText> = new Map([
  ['nl', nl],
  ['en', en],
]);

/** Dutch unless `?lang=` names another language that is here. */
export function textIn(language: string | undefined): PageText {
  return LANGUAGES.get(language ?? 'nl') ?? nl;
}
