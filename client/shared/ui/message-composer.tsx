import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { TextArea } from './text-area.tsx';

export interface MessageComposerProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onSend: () => void;
  readonly sendText: string;
  /** False beside a composer that comes first. */
  readonly isMain?: boolean | undefined;
  readonly busy?: boolean | undefined;
  readonly busyText?: string | undefined;
  readonly countText?: ((length: number) => string) | undefined;
  readonly maxLength?: number | undefined;
  /** Beside the send button: add a file, choose a template. */
  readonly actions?: ComponentChildren;
  /** Between the field and the buttons: attached files, a warning in the flow. */
  readonly below?: ComponentChildren;
}

export function MessageComposer(props: MessageComposerProps) {
  function send(event: Event) {
    event.preventDefault();
    if (!props.busy) props.onSend();
  }
  return (
    <form class="zp-composer" onSubmit={send} noValidate>
      <TextArea
        label={props.label}
        hint={props.hint}
        error={props.error}
        value={props.value}
        rows={4}
        maxLength={props.maxLength}
        countText={props.countText}
        onInput={props.onInput}
      />
      {props.below}
      <div class="zp-buttons">
        <Button
          appearance={props.isMain === false ? 'secondary' : 'primary'}
          type="submit"
          busy={props.busy}
          busyText={props.busyText}
        >
          {props.sendText}
        </Button>
        {props.actions}
      </div>
    </form>
  );
}
