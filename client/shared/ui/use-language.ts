import { useCallback, useState } from 'preact/hooks';
import type { Language } from '../../text/language.ts';
import { parseLanguage } from '../../text/language.ts';

/** Starts with the language the server gave the page; a switch changes the page's `lang` too, for voices and hyphens. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(() => parseLanguage(document.documentElement.lang));
  const choose = useCallback((next: Language) => {
    document.documentElement.lang = next;
    setLanguage(next);
  }, []);
  return [language, choose];
}
