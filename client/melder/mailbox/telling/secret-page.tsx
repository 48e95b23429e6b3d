import type { Workflow } from '../../../../schema/content/workflow.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { ButtonGroup } from '../../../shared/ui/button-group.tsx';
import type { ConversationEntry, MessageEntry } from '../../../shared/ui/conversation.tsx';
import { Paragraph } from '../../../shared/ui/paragraph.tsx';
import { Screen } from '../../../shared/ui/screen.tsx';
import { deliveryText } from '../../delivery.ts';
import { SentNote } from '../sent-note.tsx';
import { useAllTexts } from '../texts.ts';
import { useRequest } from '../use-request.ts';
import type { Telling } from './tell-page.tsx';

export interface SecretPageProps {
  readonly entries: readonly ConversationEntry[];
  readonly workflow: Workflow;
  readonly telling: Telling;
}

/** Which messages hold a trade secret, so that a copy is made without them (WBK-1a.2). */
export function SecretPage({ entries, workflow, telling }: SecretPageProps) {
  const texts = useAllTexts();
  const { menu, asked, said } = texts.mailbox;
  const { secret, tell, open } = asked;
  const request = useRequest();
  const messages = entries.filter((entry): entry is MessageEntry => entry.kind === 'message');
  const sentences = { hour: tell.sentHour, demonstration: tell.sentDemonstration };
  return (
    <Screen title={secret.title} name="secret">
      <Paragraph lead>{secret.lead}</Paragraph>
      <Paragraph>{secret.law}</Paragraph>
      <SentNote
        sent={request.isSent ? deliveryText(telling.delivery, texts, sentences) : undefined}
        failedTitle={tell.failedTitle}
        failure={request.failure}
      />
      <ul class="zp-menu zp-secrets">
        {messages.map((message) => {
          const isSet = workflow.labelled.has(message.key);
          const { label, sender, dayText } = message;
          const from = dayText === undefined ? sender : open.from(sender, dayText);
          const name = [label, from].filter(Boolean).join(' · ');
          const set = () => telling.onTell({ type: 'label', of: message.key, isSet: !isSet });
          return (
            <li key={message.key} class="zp-secrets__one">
              <p class="zp-small">
                {name} {isSet && <Badge kind="warning">{said.states.secret}</Badge>}
              </p>
              <div class="zp-secrets__words">{message.body}</div>
              <Button
                busy={request.busy === message.key}
                label={isSet ? secret.unsetOf(name) : secret.setOf(name)}
                onClick={() => void request.send(message.key, set)}
              >
                {isSet ? secret.unset : secret.set}
              </Button>
            </li>
          );
        })}
      </ul>
      <ButtonGroup>
        <Button onClick={telling.onBack}>{menu.back}</Button>
      </ButtonGroup>
    </Screen>
  );
}
