import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from './field-error.tsx';
import type { FieldProps } from './form-field.tsx';

export interface FieldGroupProps extends FieldProps {
  readonly role?: 'radiogroup' | undefined;
  readonly children: ComponentChildren;
}

/** Several controls under one question. */
export function FieldGroup({ label, hint, error, optionalText, role, children }: FieldGroupProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      class={`utrecht-form-field zp-group${error ? ' utrecht-form-field--invalid' : ''}`}
      role={role}
      aria-describedby={described || undefined}
      {...(role === 'radiogroup' && error ? { 'aria-invalid': true } : {})}
    >
      <legend class="zp-label">
        {label}
        {optionalText && <span class="zp-label__optional"> {optionalText}</span>}
      </legend>
      {hint && (
        <div class="zp-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldError id={`${id}-error`} error={error} />
      {children}
    </fieldset>
  );
}
