import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { ButtonGroup } from './button-group.tsx';
import { TextField } from './text-field.tsx';

export interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly copyText: string;
  readonly copiedText: string;
}

/** Something to hand over: readable, selectable, and copied by one button. */
export function CopyField({ label, value, copyText, copiedText }: CopyFieldProps) {
  const [isCopied, setCopied] = useState(false);
  function copy() {
    // Refused where the browser allows no clipboard: the field stays there to select.
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }
  return (
    <div class="zp-flow">
      <TextField label={label} value={value} onInput={() => undefined} readOnly dir="ltr" />
      <ButtonGroup>
        <Button onClick={copy}>{copyText}</Button>
        <span role="status">{isCopied && copiedText}</span>
      </ButtonGroup>
    </div>
  );
}
