import type { FieldProps } from './form-field.tsx';
import { FormField } from './form-field.tsx';

export interface SelectProps<Value extends string> extends FieldProps {
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of many; for a few choices, or ones that need an explanation, there is `RadioGroup`. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  return (
    <FormField {...props}>
      {(wiring) => (
        <select
          {...wiring}
          class="utrecht-textbox zp-select"
          value={props.value}
          autocomplete="off"
          onChange={(event) => props.onChange(event.currentTarget.value as Value)}
        >
          {props.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
