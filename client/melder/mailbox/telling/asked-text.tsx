import type { ThreadMessage } from '../../../../schema/content/fold.ts';
import { formatDay } from '../../../text/dates.ts';
import type { NameOf } from '../names.ts';
import { StatementBody } from '../statement-body.tsx';
import { type Statement, statementWords } from '../statement-words.ts';
import { useAllTexts } from '../texts.ts';

export interface AskedTextProps {
  readonly message: ThreadMessage;
  readonly content: Statement;
  readonly nameOf: NameOf;
}

/** What a functionaris wrote, above where it is answered. */
export function AskedText({ message, content, nameOf }: AskedTextProps) {
  const texts = useAllTexts();
  const by = message.sender.kind !== 'melder' ? nameOf(message.sender.fp) : texts.mailbox.page.me;
  const words = statementWords(content, { texts, nameOf, by });
  return (
    <figure class="zp-asked">
      <figcaption class="zp-small">
        {texts.mailbox.asked.open.from(by, formatDay(message.day, texts.language))}
      </figcaption>
      {words.kind === 'said' && <StatementBody lines={words.lines} />}
    </figure>
  );
}
