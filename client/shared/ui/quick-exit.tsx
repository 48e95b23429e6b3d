import { Icon } from './icon.tsx';
import { leavePage } from './leave-page.ts';
import { useEscapeTwice } from './use-escape-twice.ts';

export interface QuickExitProps {
  readonly text: string;
  /** Said to a screen reader and on hover: that Escape twice does the same. */
  readonly hint: string;
  /** Where the page goes; a site nobody wonders about. */
  readonly site: string;
  /** Before the page is blanked: wipe keys. Must not wait for anything. */
  readonly onLeave?: (() => void) | undefined;
}

export function QuickExit({ text, hint, site, onLeave }: QuickExitProps) {
  function leave() {
    try {
      onLeave?.();
    } finally {
      leavePage(site);
    }
  }
  useEscapeTwice(leave);
  return (
    <button type="button" class="zp-exit" title={hint} onClick={leave}>
      <Icon name="exit" />
      {text}
    </button>
  );
}
