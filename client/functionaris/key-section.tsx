import { useModel } from '../shared/model.ts';
import type { AccountSession } from '../shared/session.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { keyState } from './key-flow.ts';
import type { CheckedList } from './list-flow.ts';
import type { OwnKey } from './own-key.ts';
import type { FunctionarisText } from './texts.ts';

export interface KeySectionProps {
  readonly ownKey: OwnKey;
  readonly session: AccountSession;
  readonly checked: CheckedList;
  readonly text: FunctionarisText;
}

/** Part of "Toegang" for somebody on the list. */
export function KeySection({ ownKey, session, checked, text }: KeySectionProps) {
  const state = useModel(ownKey.model);
  const { key, account } = text;
  const isWaiting = keyState(session, checked) === 'waiting';
  return (
    <section class="zp-flow">
      <Heading level={2}>{key.title}</Heading>
      <Paragraph>{key.lead}</Paragraph>
      <Failure sentence={state.problem && account.problems[state.problem]} />
      <div role="status">
        {isWaiting && (
          <Alert kind="info">
            <Paragraph>{key.waiting}</Paragraph>
          </Alert>
        )}
      </div>
      {!isWaiting && (
        <ButtonGroup>
          <Button busy={state.busy === 'renew'} busyText={key.busy} onClick={() => void ownKey.renew()}>
            {key.renew}
          </Button>
        </ButtonGroup>
      )}
    </section>
  );
}
