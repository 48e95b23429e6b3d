import { useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { FieldGroup } from './field-group.tsx';
import type { FieldProps } from './form-field.tsx';

export interface FileChooserProps extends FieldProps {
  readonly chooseText: string;
  /** "of sleep ze hierheen" */
  readonly dropText: string;
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onFiles: (files: File[]) => void;
}

export function FileChooser(props: FileChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  function give(list: FileList | undefined | null) {
    const files = [...(list ?? [])];
    if (files.length > 0 && !props.disabled) props.onFiles(props.multiple === false ? files.slice(0, 1) : files);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    give(event.dataTransfer?.files);
  }
  return (
    <FieldGroup {...props}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for a mouse; the button does the same */}
      <div class="zp-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <input
          ref={input}
          class="zp-visually-hidden"
          type="file"
          tabIndex={-1}
          aria-hidden="true"
          accept={props.accept}
          multiple={props.multiple ?? true}
          onChange={(event) => {
            give(event.currentTarget.files);
            // So that the same file can be chosen again after it was taken away.
            event.currentTarget.value = '';
          }}
        />
        <Button disabled={props.disabled} onClick={() => input.current?.click()}>
          {props.chooseText}
        </Button>
        <span class="zp-hint">{props.dropText}</span>
      </div>
    </FieldGroup>
  );
}
