import type { ComponentChildren } from 'preact';

export type BadgeKind = 'neutral' | 'accent' | 'ok' | 'warning' | 'error';

export interface BadgeProps {
  readonly kind?: BadgeKind | undefined;
  readonly children: ComponentChildren;
}

export function Badge({ kind = 'neutral', children }: BadgeProps) {
  return <span class={`zp-badge zp-badge--${kind}`}>{children}</span>;
}
