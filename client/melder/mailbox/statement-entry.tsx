import type { Asked } from '../../../schema/content/asked.ts';
import { Button } from '../../shared/ui/button.tsx';
import type { ConversationEntry } from '../../shared/ui/conversation.tsx';
import { formatDay } from '../../text/dates.ts';
import { askedState, findAsked, isOpen, takeBackKind } from './asked-now.ts';
import type { AboutMessage } from './place.ts';
import { type EntriesInput, saidEntry } from './said-entry.ts';
import { statementBody } from './statement-body.tsx';
import { type StatementEvent, statementWords } from './statement-words.ts';
import type { AllTexts } from './texts.ts';

/** A statement with what it is, how it stands with it, and a button where the melder can do something about it. */
export function statementEntry(event: StatementEvent, input: EntriesInput): ConversationEntry {
  const { texts, nameOf, workflow, onAbout } = input;
  const { page, asked: words } = texts.mailbox;
  const { digest, sender, day, delivered } = event.message;
  const by = sender.kind !== 'melder' ? nameOf(sender.fp) : page.me;
  const said = statementWords(event.content, { texts, nameOf, by, isUnconsented: event.isUnconsented });
  if (said.kind === 'happened') {
    return {
      kind: 'event',
      key: digest,
      dayText: delivered ? formatDay(day, texts.language) : undefined,
      body: said.text,
    };
  }
  const button = (kind: AboutMessage['kind'], text: string, label?: string) =>
    onAbout && (
      <Button label={label} onClick={() => onAbout({ kind, of: digest })}>
        {text}
      </Button>
    );
  const asked = findAsked(workflow, digest);
  const back = takeBackKind(workflow, digest);
  const actions =
    asked && isOpen(asked)
      ? button('answer', words.open.answer, words.open.answerOf(said.label))
      : back && button(back, words[back === 'withdraw-consent' ? 'consentWithdrawn' : 'identityWithdrawn'].action);
  const { label, lines, isUrgent } = said;
  const state = asked && stateText(asked, texts);
  return saidEntry(input, event, statementBody(lines), { label, isUrgent, state, actions });
}

function stateText(asked: Asked, { language, mailbox }: AllTexts): string {
  const { states } = mailbox.said;
  const { answer } = asked;
  if (answer?.content.type === 'record-answer' && answer.content.isApproved) {
    return states.approved(formatDay(answer.message.day, language));
  }
  return states[askedState(asked)];
}
