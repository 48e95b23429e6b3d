import { Alert } from '../shared/ui/alert.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { changeParts } from './happening-words.ts';
import type { People } from './people.ts';
import type { RosterChange } from './roster-change.ts';
import type { FunctionarisText } from './texts.ts';

export interface SettledNoticeProps {
  readonly text: FunctionarisText;
  readonly people: People;
  /** Undefined: there was nothing to do. */
  readonly settled: RosterChange | undefined;
}

/** What this browser had to do about the readers when the melding was opened. */
export function SettledNotice({ text, people, settled }: SettledNoticeProps) {
  if (settled === undefined) return null;
  const parts = changeParts(settled, { text, people });
  return (
    <Alert kind="info" title={text.settled.title} live="status">
      {parts.length === 0 && <Paragraph>{text.settled.renewed}</Paragraph>}
      {parts.length > 0 && (
        <>
          <Paragraph>{text.settled.wishes}</Paragraph>
          <ul>
            {parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
