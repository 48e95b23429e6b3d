export interface Shell {
  readonly screen: 'report' | 'mailbox';
  readonly slug: string;
  readonly channelName: string;
  /** What stood behind `#` in the link: the channel's pin, or nothing. */
  readonly fragment: string;
}

/** What the server wrote into the page, and what the link carried. The address bar is cleared at once. */
export function takeShell(app: HTMLElement): Shell {
  const fragment = window.location.hash;
  if (fragment !== '') window.history.replaceState(null, '', window.location.pathname + window.location.search);
  const { screen, slug = '', channelName = '' } = app.dataset;
  return { screen: screen === 'postbus' ? 'mailbox' : 'report', slug, channelName, fragment };
}
