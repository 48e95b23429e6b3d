import type { ComponentChildren } from 'preact';

export interface ScrollBoxProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** What is wider than the frame scrolls in here, with the arrow keys as well. */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody scrolls here by keyboard
    <section class="zp-viewer__sheet" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
