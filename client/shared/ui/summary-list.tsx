import type { ComponentChildren } from 'preact';

export interface SummaryRow {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly value: ComponentChildren;
  /** Such as a link-like button "wijzig". */
  readonly action?: ComponentChildren;
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
}

export function SummaryList({ rows }: SummaryListProps) {
  return (
    <dl class="zp-summary">
      {rows.map((row) => (
        <div class="zp-summary__row" key={row.key}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.action && <dd class="zp-summary__action">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
