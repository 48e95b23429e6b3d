import type { FieldProps } from './form-field.tsx';
import { FormField } from './form-field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'search' | 'number' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel' | undefined;
  readonly autocomplete?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly required?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  /** For what is no words of a language. By what is in it, unless told: somebody may write in another than the page's. */
  readonly dir?: 'ltr' | undefined;
}

export function TextField(props: TextFieldProps) {
  return (
    <FormField {...props}>
      {(wiring) => (
        <input
          {...wiring}
          class="utrecht-textbox utrecht-textbox--html-input"
          // The types know a role per kind of field; none is set here.
          type={(props.type ?? 'text') as 'text'}
          dir={props.dir ?? (props.value === '' ? undefined : 'auto')}
          value={props.value}
          inputMode={props.inputMode}
          maxLength={props.maxLength}
          // Or a browser takes years of five and six figures.
          max={props.type === 'date' ? '9999-12-31' : undefined}
          readOnly={props.readOnly}
          aria-required={props.required}
          // Some browsers send what they spell-check to their maker, and remember what was typed for the next person.
          autocomplete={props.autocomplete ?? 'off'}
          spellcheck={false}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
