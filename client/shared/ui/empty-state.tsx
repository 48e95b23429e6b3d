import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="zp-empty zp-flow">
      <p class="zp-empty__title">{title}</p>
      {children}
      {action}
    </div>
  );
}
