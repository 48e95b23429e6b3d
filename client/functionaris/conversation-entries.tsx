import type { ComponentChildren } from 'preact';
import { THREADS } from '../../crypto/public/sizes.ts';
import type { Event } from '../../schema/content/fold.ts';
import type { FilesMessage, Report } from '../../schema/content/messages.ts';
import { type OwnQuestions, ownAnswerText, ownQuestionTitle } from '../shared/own-questions.ts';
import type { ConversationEntry } from '../shared/ui/conversation.tsx';
import { withGaps } from '../shared/ui/conversation-gaps.ts';
import { formatDay } from '../text/dates.ts';
import { happeningOf, senderName, type WordsInput } from './happening-words.ts';
import { answerText, questionText, reportLabel } from './melding-words.ts';
import { statementWords } from './statement-words.ts';

export interface EntriesInput extends WordsInput {
  /** What a message announces, to be looked at. */
  readonly filesOf?: (content: FilesMessage, thread: number, digest: string) => ComponentChildren;
  /** Buttons under a message. */
  readonly actionsOf?: (event: Event) => ComponentChildren;
  /** Digests of messages that hold a trade secret. */
  readonly labelled?: ReadonlySet<string>;
  readonly ownQuestions?: OwnQuestions;
  /** Digests of messages before which something is missing. */
  readonly afterGap?: ReadonlySet<string> | undefined;
}

type StatementContent = Extract<Event, { readonly kind: 'statement' }>['content'];

/** A conversation as people read it; nothing that was said is left out. */
export function conversationEntries(events: readonly Event[], input: EntriesInput): ConversationEntry[] {
  const { people, text, language, isDossier } = input;
  const { melding } = text;

  function entryOf(event: Event): ConversationEntry {
    const { message } = event;
    const { sender } = message;
    const entry = { key: message.digest, dayText: formatDay(message.day, language) };
    const isMine = sender.kind !== 'melder' && sender.fp === people.ownFp;
    const actions = input.actionsOf?.(event);
    const isLabelled = input.labelled?.has(message.digest);
    const state = isLabelled ? text.statements.mark : undefined;
    const said = { ...entry, kind: 'message', isMine, sender: senderName(event, input), actions, state } as const;
    switch (event.kind) {
      case 'report':
        return { ...said, label: reportLabel(event.report, text), body: <Answers {...input} report={event.report} /> };
      case 'text':
        return { ...said, body: event.text };
      case 'confirmation':
        return { ...said, label: melding.confirmation, body: event.text };
      case 'earlier':
        return { ...said, label: melding.earlier, body: event.text };
      case 'statement': {
        const { label, lines, isUrgent } = statementWords(event.content, {
          ...input,
          isUnconsented: event.isUnconsented,
        });
        return { ...said, label, isUrgent, body: [...taskNamed(event.content), ...lines].join('\n\n') };
      }
      case 'files':
        return { ...said, body: input.filesOf?.(event.content, threadOf(isDossier), message.digest) };
      default:
        return { ...entry, kind: 'event', ...happeningOf(event, input) };
    }
  }

  /** Of several tasks, which one it is about. */
  function taskNamed(content: StatementContent): readonly string[] {
    if (content.type !== 'task-change') return [];
    const task = events.find(({ message }) => message.digest === content.of);
    return task?.kind === 'statement' && task.content.type === 'task' ? [task.content.title] : [];
  }

  return withGaps(events.map(entryOf), input.afterGap, melding.gap);
}

function threadOf(isDossier: boolean): number {
  return isDossier ? THREADS.dossier : THREADS.conversation;
}

function Answers({ report, text, language, ownQuestions = [] }: EntriesInput & { readonly report: Report }) {
  return (
    <dl class="zp-answers">
      {report.answers.map((answer) => (
        <div key={answer.question}>
          <dt>{ownQuestionTitle(ownQuestions, answer, language) ?? questionText(answer, text)}</dt>
          <dd>{ownAnswerText(ownQuestions, answer, language) ?? answerText(answer, text)}</dd>
        </div>
      ))}
    </dl>
  );
}
