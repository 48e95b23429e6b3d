export type Language = 'nl' | 'en';

/** Each language under its own name: who cannot read the page must still find the switch. */
export const LANGUAGE_NAMES = { nl: 'Nederlands', en: 'English' } as const satisfies Record<Language, string>;

/** Reads a language tag such as the `lang` of the page; everything unknown is Dutch, the language of the law. */
export function parseLanguage(tag: string): Language {
  return tag.toLowerCase().split('-')[0] === 'en' ? 'en' : 'nl';
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
