import type { ComponentChildren } from 'preact';
import { Button } from '../shared/ui/button.tsx';

export interface BackRowProps {
  readonly label: string;
  readonly onBack: () => void;
  /** While what the page is doing needs this page. */
  readonly busy?: boolean | undefined;
  /** What else can be done with the page as a whole. */
  readonly children?: ComponentChildren;
}

/** The way back, above the title of a page. */
export function BackRow({ label, onBack, busy = false, children }: BackRowProps) {
  return (
    <div class="zp-back-row">
      <Button appearance="link" disabled={busy} onClick={onBack}>
        {label}
      </Button>
      {children}
    </div>
  );
}
