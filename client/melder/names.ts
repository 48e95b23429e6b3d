import type { Texts } from './texts.ts';

/** "Anna, Bram en Chris" */
export function listNames(names: readonly string[], { language }: Texts): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
