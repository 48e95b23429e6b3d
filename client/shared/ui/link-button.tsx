import type { ComponentChildren } from 'preact';
import type { ButtonAppearance } from './button.tsx';
import { BUTTON_CLASSES } from './button.tsx';

export interface LinkButtonProps {
  readonly href: string;
  readonly appearance?: ButtonAppearance | undefined;
  readonly children: ComponentChildren;
}

/** Goes somewhere but looks like a button. What does something is a `Button`. */
export function LinkButton({ href, appearance = 'secondary', children }: LinkButtonProps) {
  return (
    <a class={`${BUTTON_CLASSES[appearance]} zp-link-button`} href={href}>
      {children}
    </a>
  );
}
