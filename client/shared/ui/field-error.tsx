export interface FieldErrorProps {
  readonly id: string;
  readonly error: string | undefined;
}

/** Interrupts a screen reader: focus stays on the button that was pressed. */
export function FieldError({ id, error }: FieldErrorProps) {
  if (!error) return null;
  return (
    <div class="utrecht-form-field__error-message zp-field-error" id={id} role="alert">
      {error}
    </div>
  );
}
