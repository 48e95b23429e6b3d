import type { ComponentChildren } from 'preact';
import { Button } from '../shared/ui/button.tsx';

export interface BackRowProps {
  readonly label: string;
  readonly onBack: () => void;
  /** What else can be done with the page as a whole. */
  readonly children?: ComponentChildren;
}

/** The way back, above the title of a page. */
export function BackRow({ label, onBack, children }: BackRowProps) {
  return (
    <div class="zp-back-row">
      <Button appearance="link" onClick={onBack}>
        {label}
      </Button>
      {children}
    </div>
  );
}
