import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { CopyField } from '../shared/ui/copy-field.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import type { StewardText } from './texts.ts';

export interface InvitedPageProps {
  readonly text: StewardText;
  readonly name: string;
  readonly link: string;
  readonly onDone: () => void;
}

export function InvitedPage({ text, name, link, onDone }: InvitedPageProps) {
  const words = text.invited;
  return (
    <Screen title={words.title(name)}>
      <Paragraph lead>{words.lead(name)}</Paragraph>
      <CopyField label={words.link} value={link} copyText={words.copy} copiedText={text.account.shared.states.copied} />
      <ul>
        {words.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ButtonGroup>
        <Button appearance="primary" onClick={onDone}>
          {words.done}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
