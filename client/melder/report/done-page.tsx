import { useState } from 'preact/hooks';
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
  /** Files are still on their way: who clears the page now is told first. */
  readonly isFollowed: boolean;
  readonly onClear: () => void;
}

export function DonePage({ delivery, facts, isFollowed, onClear }: DonePageProps) {
  const texts = useTexts();
  const { code, done, following, delivery: deliveries } = texts.melder;
  const [isTold, setTold] = useState(false);
  const isWarned = isFollowed && isTold;
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
      <div role="alert">
        {isWarned && (
          <Alert kind="warning">
            <Paragraph>{following.stillGoing}</Paragraph>
          </Alert>
        )}
      </div>
      <ButtonGroup>
        <Button appearance="primary" onClick={isFollowed && !isTold ? () => setTold(true) : onClear}>
          {isWarned ? following.clearAnyway : done.clear}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
