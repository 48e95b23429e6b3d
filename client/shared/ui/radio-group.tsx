import { useId } from 'preact/hooks';
import type { Language } from '../../text/language.ts';
import { FieldGroup } from './field-group.tsx';
import type { FieldProps } from './form-field.tsx';
import { InLanguage } from './in-language.tsx';
import { RadioChoice } from './radio-choice.tsx';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** Where the label is not in the page's language. */
  readonly lang?: Language | undefined;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export interface RadioGroupProps<Value extends string> extends FieldProps {
  readonly choices: readonly Choice<Value>[];
  /** Undefined: nothing chosen yet. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const id = useId();
  return (
    <FieldGroup {...props} role="radiogroup">
      {props.choices.map((choice) => (
        <RadioChoice
          key={choice.value}
          name={id}
          value={choice.value}
          checked={choice.value === props.value}
          disabled={choice.disabled}
          onChoose={() => props.onChange(choice.value)}
        >
          <span class="zp-choice__text">
            <InLanguage lang={choice.lang}>{choice.label}</InLanguage>
            {choice.hint && <span class="zp-hint zp-choice__hint">{choice.hint}</span>}
          </span>
        </RadioChoice>
      ))}
    </FieldGroup>
  );
}
