import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Escape; the buttons call it themselves. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons, the safe one first. */
  readonly actions: ComponentChildren;
}

export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog class="zp-dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
      {open && (
        <div class="zp-flow">
          <h2 class="nl-heading nl-heading--level-2" id={id}>
            {title}
          </h2>
          {children}
          <div class="zp-buttons">{actions}</div>
        </div>
      )}
    </dialog>
  );
}
