import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { useTexts } from '../texts.ts';

export interface StartPageProps {
  readonly onBegin: () => void;
}

export function StartPage({ onBegin }: StartPageProps) {
  const { start } = useTexts().melder;
  return (
    <Screen title={start.title} name="start">
      <Paragraph lead>{start.lead}</Paragraph>
      <Paragraph>{start.candid}</Paragraph>
      <Alert kind="warning" title={start.deviceTitle}>
        <Paragraph>{start.device}</Paragraph>
      </Alert>
      <Heading level={2} appearance={3}>
        {start.stepsTitle}
      </Heading>
      <ol>
        <li>{start.stepReaders}</li>
        <li>{start.stepQuestions}</li>
        <li>{start.stepCode}</li>
      </ol>
      <ButtonGroup>
        <Button appearance="primary" onClick={onBegin}>
          {start.begin}
        </Button>
      </ButtonGroup>
      <Paragraph small>{start.nothingKept}</Paragraph>
    </Screen>
  );
}
