import type { ComponentChildren } from 'preact';
import type { BadgeKind } from './badge.tsx';
import { Badge } from './badge.tsx';

export interface DeskRow {
  readonly key: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly badge?: { readonly kind: BadgeKind; readonly text: string } | undefined;
  /** "Ontvangen 3 juni" */
  readonly dateText: string;
  /** "Bevestigen vóór 10 juni" */
  readonly legalText?: string | undefined;
  readonly legalState?: 'calm' | 'soon' | 'overdue' | undefined;
  readonly isUnread?: boolean | undefined;
  /** Said to a screen reader with an unread row. */
  readonly unreadText?: string | undefined;
  readonly isCurrent?: boolean | undefined;
  /** Before the row, such as a box for bulk actions. */
  readonly before?: ComponentChildren;
}

export interface DeskListProps {
  readonly label: string;
  readonly rows: readonly DeskRow[];
  readonly onOpen: (key: string) => void;
}

const LEGAL_BADGE = { calm: 'neutral', soon: 'warning', overdue: 'error' } as const satisfies Record<string, BadgeKind>;

export function DeskList({ label, rows, onOpen }: DeskListProps) {
  return (
    <ul class="zp-desk" aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} class={`zp-desk__row${row.isUnread ? ' zp-desk__row--unread' : ''}`}>
          {row.before}
          <button
            type="button"
            class="zp-desk__open"
            aria-current={row.isCurrent ? 'true' : undefined}
            onClick={() => onOpen(row.key)}
          >
            <span class="zp-desk__main">
              <span class="zp-desk__title">
                {row.isUnread && <span class="zp-visually-hidden">{row.unreadText} </span>}
                {row.title}
              </span>
              {row.subtitle && <span class="zp-desk__subtitle">{row.subtitle}</span>}
            </span>
            <span class="zp-desk__state">
              {row.badge && <Badge kind={row.badge.kind}>{row.badge.text}</Badge>}
              {row.legalText && <Badge kind={LEGAL_BADGE[row.legalState ?? 'calm']}>{row.legalText}</Badge>}
            </span>
            <span class="zp-desk__date">{row.dateText}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
