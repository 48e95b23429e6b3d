import type { ComponentChildren } from 'preact';

export interface RadioChoiceProps {
  /** Of the group: one of a name is chosen. */
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly disabled?: boolean | undefined;
  readonly onChoose: () => void;
  /** How it is drawn: `zp-choice` unless told. */
  readonly class?: string | undefined;
  /** Its label. */
  readonly children: ComponentChildren;
}

export function RadioChoice({ class: drawn = 'zp-choice', onChoose, children, ...input }: RadioChoiceProps) {
  return (
    <label class={drawn}>
      <input
        {...input}
        type="radio"
        class="utrecht-radio-button utrecht-radio-button--html-input zp-choice__input"
        autocomplete="off"
        onChange={onChoose}
      />
      {children}
    </label>
  );
}
