import { useId } from 'preact/hooks';
import { FieldGroup } from './field-group.tsx';
import type { FieldProps } from './form-field.tsx';
import { RadioChoice } from './radio-choice.tsx';

export interface ScaleStep<Value extends string> {
  /** Is drawn: a figure. */
  readonly value: Value;
  /** Begins with that figure, so that who says what they see chooses it. */
  readonly label: string;
}

export interface ScaleProps<Value extends string> extends FieldProps {
  /** From one end to the other. */
  readonly steps: readonly ScaleStep<Value>[];
  /** For who has no answer: it stands apart. */
  readonly none: ScaleStep<Value>;
  /** Undefined: nothing chosen yet. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/** Figures in a row with words at both ends: five choices take no more room than one. */
export function Scale<Value extends string>({ steps, none, value, onChange, ...field }: ScaleProps<Value>) {
  const name = useId();
  const choice = (of: Value) => ({ name, value: of, checked: of === value, onChoose: () => onChange(of) });
  return (
    <FieldGroup {...field} role="radiogroup">
      <div class="zp-scale">
        {steps.map((step) => (
          <RadioChoice {...choice(step.value)} key={step.value} class="zp-scale__step">
            <span aria-hidden="true">{step.value}</span>
            <span class="zp-visually-hidden">{step.label}</span>
          </RadioChoice>
        ))}
      </div>
      <div class="zp-scale__ends zp-hint" aria-hidden="true">
        <span>{steps[0]?.label}</span>
        <span>{steps.at(-1)?.label}</span>
      </div>
      <RadioChoice {...choice(none.value)}>
        <span class="zp-choice__text">{none.label}</span>
      </RadioChoice>
    </FieldGroup>
  );
}
