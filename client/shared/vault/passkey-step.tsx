import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { Details } from '../ui/details.tsx';
import { Paragraph } from '../ui/paragraph.tsx';
import { Screen } from '../ui/screen.tsx';
import type { AccountText } from './account-text.ts';
import { Failure } from './failure.tsx';

export interface PasskeyStepProps {
  readonly text: AccountText;
  readonly above: ComponentChildren;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onMake: () => void;
}

export function PasskeyStep({ text, above, busy, failed, onMake }: PasskeyStepProps) {
  const { title, what, times, make, busy: busyText, help, helpText } = text.passkey;
  return (
    <Screen title={title} above={above}>
      <Paragraph lead>{what}</Paragraph>
      <Paragraph>{times}</Paragraph>
      <Failure sentence={failed} />
      <ButtonGroup>
        <Button appearance="primary" busy={busy} busyText={busyText} onClick={onMake}>
          {make}
        </Button>
      </ButtonGroup>
      <Details summary={help} open={failed !== undefined}>
        <ul>
          {helpText.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
    </Screen>
  );
}
