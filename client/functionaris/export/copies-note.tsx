import { Alert } from '../../shared/ui/alert.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { formatDay } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { findDossier } from '../dossier-flow.ts';
import type { ReadMelding } from '../read-flow.ts';
import type { FunctionarisText } from '../texts.ts';

export interface CopiesNoteProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly melding: ReadMelding;
}

/** At the end of a melding: files that left this place are not destroyed with it. */
export function CopiesNote({ text: { takeOut }, language, melding }: CopiesNoteProps) {
  const exports = findDossier(melding)?.view.dossier.exports ?? [];
  if (exports.length === 0) return null;
  return (
    <Alert kind="warning">
      <Paragraph>{takeOut.copies(exports.length)}</Paragraph>
      <Paragraph>{takeOut.copiesWhat}</Paragraph>
      <ul>
        {exports.map(({ message, content }) => (
          <li key={message.digest}>
            {content.recipient}, {formatDay(message.day, language)} ({content.form.toUpperCase()})
          </li>
        ))}
      </ul>
    </Alert>
  );
}
