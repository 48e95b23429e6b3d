/** Of everybody who handles reports, of the words of a code, and of what an organisation asks of its own. */
export type Language = 'nl' | 'en';

/** Each language under its own name: who cannot read the page must still find the switch. */
export const LANGUAGE_NAMES = { nl: 'Nederlands', en: 'English' } as const satisfies Record<Language, string>;

/** Of who reports. All but the first two are fetched when somebody chooses them. */
export const MELDER_LANGUAGE_NAMES = {
  ...LANGUAGE_NAMES,
  de: 'Deutsch',
  fr: 'Français',
  pl: 'Polski',
  uk: 'Українська',
  tr: 'Türkçe',
  ar: 'العربية',
} as const;

export type MelderLanguage = keyof typeof MELDER_LANGUAGE_NAMES;
export type FetchedLanguage = Exclude<MelderLanguage, Language>;

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar']);

export function directionOf(language: MelderLanguage): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** Reads a language tag such as the `lang` of the page; everything unknown is Dutch, the language of the law. */
export function parseLanguage(tag: string): Language {
  return tag.toLowerCase().split('-')[0] === 'en' ? 'en' : 'nl';
}

/** What is there in Dutch and English only, to somebody who reads a third language. */
export function wordLanguageOf(language: MelderLanguage): Language {
  return language === 'nl' ? 'nl' : 'en';
}

/** Everything unknown is Dutch here too. */
export function parseMelderLanguage(tag: string): MelderLanguage {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(MELDER_LANGUAGE_NAMES, language) ? (language as MelderLanguage) : 'nl';
}

/**
 * Strings and small functions, nested; the Dutch file sets the shape and every other language must have it.
 * Widens the literal strings of `typeof nl` so that another language may say something else.
 */
export type TextShape<Text> = {
  readonly [Key in keyof Text]: Text[Key] extends string
    ? string
    : Text[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : TextShape<Text[Key]>;
};
