import type { Event } from '../../schema/content/fold.ts';
import type { Report } from '../../schema/content/messages.ts';
import type { ConversationEntry } from '../shared/ui/conversation.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { answerText, questionText } from './melding-words.ts';
import type { FunctionarisText } from './texts.ts';

export interface EntriesInput {
  readonly events: readonly Event[];
  readonly ownFp: string;
  readonly nameOf: (fp: string) => string;
  readonly text: FunctionarisText;
  readonly language: Language;
}

/** A conversation as people read it; nothing that was said is left out. */
export function conversationEntries({ events, ownFp, nameOf, text, language }: EntriesInput): ConversationEntry[] {
  const { melding } = text;

  function senderOf({ message: { sender } }: Event): string {
    if (sender.kind === 'functionaris') return nameOf(sender.fp);
    return sender.place === 0 ? melding.melder : melding.secondMelder(sender.place + 1);
  }

  function entryOf(event: Event): ConversationEntry {
    const { message } = event;
    const { sender } = message;
    const entry = { key: message.digest, dayText: formatDay(message.day, language) };
    const isMine = sender.kind === 'functionaris' && sender.fp === ownFp;
    const said = { ...entry, kind: 'message', isMine, sender: senderOf(event) } as const;
    const happened = { ...entry, kind: 'event' } as const;
    switch (event.kind) {
      case 'report':
        return { ...said, label: melding.report, body: <Answers report={event.report} text={text} /> };
      case 'text':
        return { ...said, body: event.text };
      case 'confirmation':
        return { ...said, label: melding.confirmation, body: event.text };
      case 'opened':
        return event.matches
          ? { ...happened, body: melding.opened(senderOf(event)) }
          : { ...happened, body: melding.openedOther(senderOf(event)), isWarning: true };
      case 'readers':
        return { ...happened, body: melding.readersAre(event.roster.readers.map(({ fp }) => nameOf(fp)).join(', ')) };
      case 'newer':
        return { ...happened, body: melding.newer, isWarning: true };
      case 'invalid':
        return { ...happened, body: melding.invalid, isWarning: true };
    }
  }

  return events.map(entryOf);
}

function Answers({ report, text }: { readonly report: Report; readonly text: FunctionarisText }) {
  return (
    <dl class="zp-answers">
      {report.answers.map((answer) => (
        <div key={answer.question}>
          <dt>{questionText(answer, text)}</dt>
          <dd>{answerText(answer, text)}</dd>
        </div>
      ))}
    </dl>
  );
}
