import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from './field-error.tsx';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Said behind the label of what may stay empty; required is the silent case. */
  readonly optionalText?: string | undefined;
}

export interface FieldWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

export interface FormFieldProps extends FieldProps {
  /** Makes the control, which takes the wiring as its attributes. */
  readonly children: (wiring: FieldWiring) => ComponentChildren;
}

export function FormField({ label, hint, error, optionalText, children }: FormFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={`utrecht-form-field${error ? ' utrecht-form-field--invalid' : ''}`}>
      <label class="utrecht-form-field__label zp-label" for={id}>
        {label}
        {optionalText && <span class="zp-label__optional"> {optionalText}</span>}
      </label>
      {hint && (
        <div class="utrecht-form-field__description zp-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldError id={`${id}-error`} error={error} />
      <div class="utrecht-form-field__input">
        {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      </div>
    </div>
  );
}
