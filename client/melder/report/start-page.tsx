import { useState } from 'preact/hooks';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { useTexts } from '../texts.ts';
import { adviceFor, thisVisit } from '../visit-advice.ts';

export interface StartPageProps {
  readonly onBegin: () => void;
}

export function StartPage({ onBegin }: StartPageProps) {
  const { start } = useTexts().melder;
  const [advice] = useState(() => adviceFor(thisVisit()));
  return (
    <Screen title={start.title} name="start">
      <Paragraph lead>{start.lead}</Paragraph>
      <Paragraph>{start.candid}</Paragraph>
      <Paragraph>{start.advice[advice]}</Paragraph>
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
