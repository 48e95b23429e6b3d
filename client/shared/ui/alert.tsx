import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

export type AlertKind = 'info' | 'warning' | 'error' | 'ok';

export interface AlertProps {
  readonly kind: AlertKind;
  readonly title?: string | undefined;
  /** Announces itself when it appears: `alert` interrupts, `status` waits. Leave out what was there from the start. */
  readonly live?: 'status' | 'alert' | undefined;
  readonly children?: ComponentChildren;
}

export function Alert({ kind, title, live, children }: AlertProps) {
  return (
    <div class={`utrecht-alert utrecht-alert--${kind}`} role={live}>
      <div class="utrecht-alert__icon">
        <Icon name={kind} />
      </div>
      <div class="utrecht-alert__content zp-flow">
        {title && <p class="zp-alert__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
