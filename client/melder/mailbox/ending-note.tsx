import type { Ending } from '../../../schema/content/ending.ts';
import { afterHold } from '../../../schema/content/rules/terms.ts';
import { dayOf } from '../../shared/days.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { formatDay, formatHour } from '../../text/dates.ts';
import type { Delivery } from '../delivery.ts';
import type { NameOf } from './names.ts';
import { type AllTexts, useAllTexts } from './texts.ts';

export interface EndingNoteProps {
  readonly ending: Ending;
  /** The last day of a legal hold. */
  readonly heldUntil: string | undefined;
  readonly nameOf: NameOf;
  readonly delivery: Delivery;
  /** The button that stops it. */
  readonly keeping: { readonly busy: string | undefined; readonly onKeep: () => void };
}

/** When it will be destroyed, who asks for it, and how that is stopped. */
export function EndingNote(props: EndingNoteProps) {
  const { ending, delivery, keeping } = props;
  const texts = useAllTexts();
  const { ending: words } = texts.mailbox;
  if (ending.unseen === undefined) return <SeenEnding {...props} />;
  return (
    <>
      <Alert kind="error" title={words.unseenTitle}>
        <Paragraph>{words.unseen}</Paragraph>
        <Paragraph>{dueText(ending.unseen, delivery, texts)}</Paragraph>
        <ButtonGroup>
          <Button busy={keeping.busy === 'keep'} onClick={keeping.onKeep}>
            {words.keep}
          </Button>
        </ButtonGroup>
      </Alert>
      <SeenEnding {...props} />
    </>
  );
}

function SeenEnding({ ending, heldUntil, nameOf, delivery, keeping }: EndingNoteProps) {
  const texts = useAllTexts();
  const { ending: words, events } = texts.mailbox;
  if (ending.asked.length === 0) {
    if (ending.announcedFrom === undefined) return null;
    return (
      <Alert kind="info">
        <Paragraph>{words.announced(formatDay(afterHold(ending.announcedFrom, heldUntil), texts.language))}</Paragraph>
      </Alert>
    );
  }
  return (
    <Alert kind="warning" title={words.noticeTitle}>
      {ending.asked.map(({ by, message: { digest, sender } }) => (
        <Paragraph key={digest}>
          {by === 'functionaris' && sender.kind === 'functionaris'
            ? events.destroy(nameOf(sender.fp))
            : events.destroyMine}
        </Paragraph>
      ))}
      <Paragraph>{dueText(ending.due, delivery, texts)}</Paragraph>
      {ending.due !== undefined && <Paragraph>{texts.mailbox.asked.ending.writing}</Paragraph>}
      <ButtonGroup>
        <Button busy={keeping.busy === 'keep'} onClick={keeping.onKeep}>
          {words.keep}
        </Button>
      </ButtonGroup>
    </Alert>
  );
}

export function dueText(due: Ending['due'], delivery: Delivery, { language, mailbox }: AllTexts): string {
  const { ending: words } = mailbox;
  if (due === undefined) return words.waiting;
  if (due !== 'next') return words.goneOn(formatDay(due, language));
  if (delivery === undefined) return words.goneDemonstration;
  return words.goneHour(formatDay(dayOf(delivery), language), formatHour(delivery, language));
}
