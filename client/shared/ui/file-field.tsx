import type { FieldProps } from './form-field.tsx';
import { FormField } from './form-field.tsx';

export interface FileFieldProps extends FieldProps {
  readonly onChoose: (file: File) => void;
}

/** The browser's own way to choose a file. It has no form around it that could send the file. */
export function FileField(props: FileFieldProps) {
  function choose(input: HTMLInputElement) {
    const [file] = input.files ?? [];
    // The same file may be chosen again, for instance after it was saved anew.
    if (file !== undefined) props.onChoose(file);
    input.value = '';
  }
  return (
    <FormField {...props}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          class="utrecht-textbox utrecht-textbox--html-input zp-file"
          onChange={(event) => choose(event.currentTarget)}
        />
      )}
    </FormField>
  );
}
