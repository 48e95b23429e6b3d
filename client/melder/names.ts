import { localeOf } from '../text/dates.ts';
import { isolate } from '../text/isolate.ts';
import { directionOf } from '../text/language.ts';
import type { Texts } from './texts.ts';

/** "Anna, Bram en Chris" */
export function listNames(names: readonly string[], { language }: Texts): string {
  const shown = directionOf(language) === 'rtl' ? names.map(isolate) : names;
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(shown);
}
