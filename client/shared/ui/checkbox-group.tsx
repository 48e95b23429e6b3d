import { Checkbox } from './checkbox.tsx';
import { FieldGroup } from './field-group.tsx';
import type { FieldProps } from './form-field.tsx';
import type { Choice } from './radio-group.tsx';

export interface CheckboxGroupProps<Value extends string> extends FieldProps {
  readonly choices: readonly Choice<Value>[];
  readonly values: readonly Value[];
  /** The chosen ones in the order of the choices, so that the order of clicking leaves no trace. */
  readonly onChange: (values: Value[]) => void;
}

export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>) {
  function change(value: Value, checked: boolean) {
    const isChosen = (other: Value) => (other === value ? checked : props.values.includes(other));
    props.onChange(props.choices.map((choice) => choice.value).filter(isChosen));
  }
  return (
    <FieldGroup {...props}>
      {props.choices.map((choice) => (
        <Checkbox
          key={choice.value}
          label={choice.label}
          hint={choice.hint}
          disabled={choice.disabled}
          checked={props.values.includes(choice.value)}
          onChange={(checked) => change(choice.value, checked)}
        />
      ))}
    </FieldGroup>
  );
}
