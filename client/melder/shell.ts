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
