import type { ComponentChildren } from 'preact';

export interface ButtonGroupProps {
  readonly children: ComponentChildren;
}

/** Side by side where there is room, below one another on a phone. */
export function ButtonGroup({ children }: ButtonGroupProps) {
  return <div class="zp-buttons">{children}</div>;
}
