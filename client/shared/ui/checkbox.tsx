import { useId } from 'preact/hooks';
import { FieldError } from './field-error.tsx';

export interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export function Checkbox({ label, checked, onChange, hint, error, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div class={`zp-checkbox${error ? ' utrecht-form-field--invalid' : ''}`}>
      <FieldError id={`${id}-error`} error={error} />
      <label class="zp-choice">
        <input
          type="checkbox"
          class="utrecht-checkbox utrecht-checkbox--html-input zp-choice__input"
          checked={checked}
          disabled={disabled}
          autocomplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="zp-choice__text">
          {label}
          {hint && <span class="zp-hint zp-choice__hint">{hint}</span>}
        </span>
      </label>
    </div>
  );
}
