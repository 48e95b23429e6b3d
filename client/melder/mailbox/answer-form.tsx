import { useState } from 'preact/hooks';
import type { Proof } from '../../../crypto/proof.ts';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { CopyField } from '../../shared/ui/copy-field.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { TextArea } from '../../shared/ui/text-area.tsx';
import type { MailboxSession } from '../mailbox-session.ts';
import { type AnswerProblem, answerChallenge } from '../proof-flow.ts';
import { useAllTexts } from './texts.ts';

export interface AnswerFormProps {
  readonly session: MailboxSession;
  readonly proof: Proof;
}

/** The answer to who was given the file and asks who wrote it (step PROOF-CHALLENGE). */
export function AnswerForm({ session, proof }: AnswerFormProps) {
  const { shared, mailbox } = useAllTexts();
  const { proof: words } = mailbox;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<AnswerProblem>();
  const [answer, setAnswer] = useState<string>();

  function type(value: string) {
    setTyped(value);
    setProblem(undefined);
    setAnswer(undefined);
  }
  function make(event: Event) {
    event.preventDefault();
    const made = answerChallenge(session, proof, typed);
    setProblem(typeof made === 'string' ? made : undefined);
    setAnswer(typeof made === 'string' ? undefined : made.answer);
  }
  const error = problem && (problem === 'challenge' ? words.challengeWrong : words.otherCode);
  return (
    <>
      <Heading level={2}>{words.answerTitle}</Heading>
      <Paragraph>{words.answerLead}</Paragraph>
      <Paragraph>{words.answerCare}</Paragraph>
      <form class="zp-form" noValidate onSubmit={make}>
        <TextArea label={words.challenge} error={error} value={typed} rows={2} maxLength={2_000} onInput={type} />
        <ButtonGroup>
          <Button type="submit">{words.answer}</Button>
        </ButtonGroup>
      </form>
      {answer !== undefined && (
        <CopyField
          label={words.yourAnswer}
          value={answer}
          copyText={shared.actions.copy}
          copiedText={shared.states.copied}
        />
      )}
    </>
  );
}
