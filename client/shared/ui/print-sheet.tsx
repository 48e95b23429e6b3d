import type { ComponentChildren } from 'preact';

export interface PrintSheetProps {
  /** Only on paper: what this sheet is and how to keep it. */
  readonly paperOnly?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** On paper there is this and nothing else of the page. */
export function PrintSheet({ paperOnly, children }: PrintSheetProps) {
  return (
    <div class="zp-sheet">
      {paperOnly && <div class="zp-paper-only">{paperOnly}</div>}
      {children}
    </div>
  );
}
