/** What of a melding goes into a file, in words: what was said, by whom and on which day. */
import type { ConversationView, Event } from '../../../schema/content/fold.ts';
import { formatDay } from '../../text/dates.ts';
import { happeningOf, senderName, type WordsInput } from '../happening-words.ts';
import { answerText, questionText, reportLabel } from '../melding-words.ts';
import { statementWords } from '../statement-words.ts';

export interface ExportEntry {
  readonly digest: string;
  readonly day: string;
  readonly sender: string;
  readonly label: string | undefined;
  readonly lines: readonly string[];
  /** A trade secret that nobody gave a reason for: then there are no lines (WBK-1a.2). */
  readonly isLeftOut: boolean;
}

export interface ExportEntriesInput extends WordsInput {
  readonly view: ConversationView;
  /** Digests of what holds a trade secret. */
  readonly labelled: ReadonlySet<string>;
  readonly isLabelledIncluded: boolean;
}

export function exportEntries({ view, labelled, isLabelledIncluded, ...input }: ExportEntriesInput): ExportEntry[] {
  return view.events.map((event) => {
    const { digest, day } = event.message;
    const isLeftOut = labelled.has(digest) && !isLabelledIncluded;
    const common = { digest, day: formatDay(day, input.language), sender: senderName(event, input), isLeftOut };
    return isLeftOut ? { ...common, label: undefined, lines: [] } : { ...common, ...wordsOf(event, input) };
  });
}

function wordsOf(event: Event, input: WordsInput): Pick<ExportEntry, 'label' | 'lines'> {
  const { text } = input;
  const { melding } = text;
  switch (event.kind) {
    case 'report':
      return {
        label: reportLabel(event.report, text),
        lines: event.report.answers.map((answer) => `${questionText(answer, text)}\n${answerText(answer, text)}`),
      };
    case 'text':
      return { label: undefined, lines: [event.text] };
    case 'confirmation':
      return { label: melding.confirmation, lines: [event.text] };
    case 'earlier':
      return { label: melding.earlier, lines: [event.text] };
    case 'files':
      return {
        label: undefined,
        lines: [...event.content.files.map(({ name }) => name), event.content.note].filter(Boolean),
      };
    case 'statement': {
      const { label, lines } = statementWords(event.content, { ...input, isUnconsented: event.isUnconsented });
      return { label, lines };
    }
    default:
      return { label: undefined, lines: [happeningOf(event, input).body] };
  }
}
