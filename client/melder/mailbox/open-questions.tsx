import type { Asked } from '../../../schema/content/asked.ts';
import type { Workflow } from '../../../schema/content/workflow.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { formatDay } from '../../text/dates.ts';
import { askedNow } from './asked-now.ts';
import type { NameOf } from './names.ts';
import type { AboutMessage } from './place.ts';
import { useAllTexts } from './texts.ts';

export interface OpenQuestionsProps {
  readonly workflow: Workflow;
  readonly nameOf: NameOf;
  readonly onAbout: (about: AboutMessage) => void;
}

/** What waits for the melder's word, above everything else; and below it what may be passed over. */
export function OpenQuestions({ workflow, nameOf, onAbout }: OpenQuestionsProps) {
  const { open: words } = useAllTexts().mailbox.asked;
  const { open, optional } = askedNow(workflow);
  return (
    <>
      {open.length > 0 && (
        <Alert kind="info" title={words.title(open.length)}>
          <QuestionList asked={open} nameOf={nameOf} onAbout={onAbout} />
          <Paragraph small>{words.free}</Paragraph>
        </Alert>
      )}
      {optional.length > 0 && (
        <Alert kind="info" title={words.optionalTitle}>
          <QuestionList isOptional asked={optional} nameOf={nameOf} onAbout={onAbout} />
          <Paragraph small>{words.optional}</Paragraph>
        </Alert>
      )}
    </>
  );
}

interface QuestionListProps extends Omit<OpenQuestionsProps, 'workflow'> {
  readonly asked: readonly Asked[];
  readonly isOptional?: boolean;
}

function QuestionList({ asked, isOptional = false, nameOf, onAbout }: QuestionListProps) {
  const { language, mailbox } = useAllTexts();
  const { open: words } = mailbox.asked;
  const { kinds } = mailbox.said;
  return (
    <ul class="zp-open">
      {asked.map(({ asked: { message, content } }, index) => {
        const { sender, day, digest } = message;
        const name = sender.kind !== 'melder' ? nameOf(sender.fp) : mailbox.page.me;
        return (
          <li key={digest} class="zp-open__one">
            <p>
              <b>{kinds[content.type]}</b>
              <br />
              <span class="zp-small">{words.from(name, formatDay(day, language))}</span>
              <span class="zp-open__text">{content.text}</span>
            </p>
            <Button
              appearance={index === 0 && !isOptional ? 'primary' : 'secondary'}
              label={words.answerOf(kinds[content.type])}
              onClick={() => onAbout({ kind: 'answer', of: digest })}
            >
              {words.answer}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
