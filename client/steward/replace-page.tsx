import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Checkbox } from '../shared/ui/checkbox.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import type { StewardText } from './texts.ts';

export interface ReplacePageProps {
  readonly text: StewardText;
  readonly slug: string;
  readonly isSure: boolean;
  readonly isSureMissing: boolean;
  readonly onSure: (isSure: boolean) => void;
  readonly onReplace: () => void;
  readonly onBack: () => void;
}

/** The last resort: every functionaris enrols anew and every poster is old. */
export function ReplacePage({ text, slug, isSure, isSureMissing, onSure, onReplace, onBack }: ReplacePageProps) {
  const { replace } = text;
  return (
    <Screen title={replace.title}>
      <Paragraph lead>{replace.lead(slug)}</Paragraph>
      <Alert kind="info" title={replace.first}>
        <ul>
          {replace.firstSteps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Alert>
      <Alert kind="warning" title={replace.what}>
        <ul>
          {replace.whatSteps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Alert>
      <Checkbox
        label={replace.confirm}
        checked={isSure}
        onChange={onSure}
        error={isSureMissing ? replace.confirmError : undefined}
      />
      <ButtonGroup>
        <Button appearance="danger" onClick={onReplace}>
          {replace.send}
        </Button>
        <Button appearance="link" onClick={onBack}>
          {text.account.shared.actions.cancel}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
