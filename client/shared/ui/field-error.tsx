export interface FieldErrorProps {
  readonly id: string;
  readonly error: string | undefined;
}

export function FieldError({ id, error }: FieldErrorProps) {
  if (!error) return null;
  return (
    <div class="utrecht-form-field__error-message zp-field-error" id={id}>
      {error}
    </div>
  );
}
