import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../text/language.ts';
import { useTexts } from './texts.ts';

export interface Shell {
  readonly screen: 'report' | 'mailbox' | 'code';
  readonly slug: string;
  readonly channelName: string;
  /** What stood behind `#` in the link: the channel's pin, or nothing. */
  readonly fragment: string;
}

const SCREENS: Readonly<Record<string, Shell['screen']>> = { melden: 'report', postbus: 'mailbox', woorden: 'code' };

/** What the server wrote into the page, and what the link carried. The address bar is cleared at once. */
export function takeShell(app: HTMLElement): Shell {
  const fragment = window.location.hash;
  if (fragment !== '') window.history.replaceState(null, '', window.location.pathname + window.location.search);
  const { screen, slug = '', channelName = '' } = app.dataset;
  return { screen: SCREENS[screen ?? ''] ?? 'report', slug, channelName, fragment };
}

const ShellContext = createContext<Shell>({ screen: 'report', slug: '', channelName: '', fragment: '' });
export const ShellProvider = ShellContext.Provider;

/** A page of the channel to read; undefined: the signpost. They are in Dutch and English. */
export function usePageHref(page?: 'buiten' | 'rechten'): string {
  const { slug, fragment } = useContext(ShellContext);
  const { wordLanguage } = useTexts();
  return pageHref({ slug, fragment, page, language: wordLanguage });
}

export interface PageHref extends Pick<Shell, 'slug' | 'fragment'> {
  readonly page: string | undefined;
  readonly language: Language;
}

/** The pin stands in the path, where a page without a script finds it; a damaged one leads nowhere, so it stays behind. */
export function pageHref({ slug, fragment, page, language }: PageHref): string {
  const pin = /^#(zp1\.[\w-]{27})$/.exec(fragment)?.[1];
  const path = ['/k', slug, pin, page].filter((part) => part !== undefined).join('/');
  return language === 'nl' ? path : `${path}?lang=${language}`;
}
