import type { ComponentChildren } from 'preact';

export interface DetailsProps {
  readonly summary: string;
  readonly open?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details class="zp-details" open={open}>
      <summary>{summary}</summary>
      <div class="zp-details__content zp-flow">{children}</div>
    </details>
  );
}
