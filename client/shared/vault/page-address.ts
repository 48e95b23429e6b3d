import type { Language } from '../../text/language.ts';

/** Reads the secret behind `#` and takes it out of the address bar, so that it is in no history and no screenshot. */
export function takeFragment(): string {
  const { hash, pathname, search } = window.location;
  history.replaceState(null, '', `${pathname}${search}`);
  return hash.slice(1);
}

/** Another page of this server, in the language that was chosen on this one. */
export function pageHref(path: '/desk' | '/steward', language: Language): string {
  return language === 'nl' ? path : `${path}?lang=${language}`;
}
