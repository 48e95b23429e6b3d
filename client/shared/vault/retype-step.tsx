import type { ComponentChildren } from 'preact';
import { checkWord } from '../check-word.ts';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { CodeEntry } from '../ui/code-entry.tsx';
import { Paragraph } from '../ui/paragraph.tsx';
import { Screen } from '../ui/screen.tsx';
import type { AccountText } from './account-text.ts';
import { Failure } from './failure.tsx';

export interface RetypeStepProps {
  readonly text: AccountText;
  readonly above: ComponentChildren;
  /** What the button does; unless told, it makes an account. */
  readonly sendText?: { readonly done: string; readonly busy: string } | undefined;
  readonly typed: string;
  readonly busy: boolean;
  /** About the words. */
  readonly error: string | undefined;
  /** About sending. */
  readonly failed: string | undefined;
  readonly onType: (typed: string) => void;
  readonly onFinish: () => void;
  readonly onAgain: () => void;
}

export function RetypeStep(props: RetypeStepProps) {
  const { retype, shared } = props.text;
  const { done, busy } = props.sendText ?? retype;
  return (
    <Screen title={retype.title} above={props.above}>
      <Paragraph lead>{retype.lead}</Paragraph>
      <CodeEntry
        label={retype.field}
        hint={retype.hint}
        error={props.error}
        value={props.typed}
        onInput={props.onType}
        onEnter={props.onFinish}
        checkWord={checkWord}
        texts={shared.wordsEntry}
      />
      <Failure sentence={props.failed} />
      <ButtonGroup>
        <Button appearance="primary" busy={props.busy} busyText={busy} onClick={props.onFinish}>
          {done}
        </Button>
        <Button appearance="link" onClick={props.onAgain}>
          {retype.again}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
