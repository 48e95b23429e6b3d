import type { Facts } from '../../../schema/content/rules/facts.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { type Delivery, deliveryText } from '../delivery.ts';
import { useTexts } from '../texts.ts';
import { LookAgain } from './look-again.tsx';

export interface DonePageProps {
  readonly delivery: Delivery;
  readonly facts: Facts;
  readonly onClear: () => void;
}

export function DonePage({ delivery, facts, onClear }: DonePageProps) {
  const texts = useTexts();
  const { code, done, delivery: deliveries } = texts.melder;
  return (
    <Screen title={done.title} name="done">
      <Alert kind="ok">
        <Paragraph>{done.good}</Paragraph>
      </Alert>
      <Paragraph lead>{deliveryText(delivery, texts, deliveries)}</Paragraph>
      <Heading level={2} appearance={3}>
        {done.howTitle}
      </Heading>
      <Paragraph>{done.how}</Paragraph>
      <Heading level={2} appearance={3}>
        {code.comeBack}
      </Heading>
      <LookAgain facts={facts} />
      <ButtonGroup>
        <Button appearance="primary" onClick={onClear}>
          {done.clear}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
