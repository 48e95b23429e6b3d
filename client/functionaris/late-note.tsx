import type { Term } from '../../schema/content/rules/clocks.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { isDeliveredLate } from './desk-rows.ts';
import type { FunctionarisText } from './texts.ts';

export interface LateNoteProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  /** Which term it is to meet. */
  readonly term: Term | undefined;
  /** The day on which the melder sees what is sent now. */
  readonly deliveredOn: string;
}

/** Said before it is sent: the last day has not passed, and yet the melder gets this after it. */
export function LateNote({ text: { law }, language, term, deliveredOn }: LateNoteProps) {
  if (term === undefined || !isDeliveredLate(term, deliveredOn)) return null;
  return (
    <Alert kind="warning" title={law.lateTitle}>
      <Paragraph>{law.late(formatDay(term.on, language))}</Paragraph>
    </Alert>
  );
}
