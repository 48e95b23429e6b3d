import type { ComponentChildren } from 'preact';

export type ButtonAppearance = 'primary' | 'secondary' | 'danger' | 'link';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: (() => void) | undefined;
  readonly appearance?: ButtonAppearance | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly busy?: boolean | undefined;
  /** Said instead of the children while busy. */
  readonly busyText?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** For a screen reader, when the visible words do not suffice; must begin with them. */
  readonly label?: string | undefined;
  readonly pressed?: boolean | undefined;
  /** The id of an element that says more, such as why it is disabled. */
  readonly describedBy?: string | undefined;
}

export const BUTTON_CLASSES = {
  primary: 'utrecht-button utrecht-button--primary-action',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  danger: 'utrecht-button utrecht-button--primary-action utrecht-button--danger',
  link: 'utrecht-button utrecht-button--subtle zp-button--link',
} as const satisfies Record<ButtonAppearance, string>;

export function Button(props: ButtonProps) {
  const { appearance = 'secondary', type = 'button', busy = false, disabled = false } = props;
  // Busy is announced but not `disabled`: a disabled button would drop the keyboard's focus.
  function click(event: Event) {
    if (busy) event.preventDefault();
    else props.onClick?.();
  }
  return (
    <button
      type={type}
      class={`${BUTTON_CLASSES[appearance]}${busy ? ' utrecht-button--busy' : ''}`}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-describedby={props.describedBy}
      onClick={click}
    >
      {busy && <span class="zp-spinner" aria-hidden="true" />}
      {busy ? (props.busyText ?? props.children) : props.children}
    </button>
  );
}
