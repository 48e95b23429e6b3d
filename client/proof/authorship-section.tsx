import { useState } from 'preact/hooks';
import type { Proof } from '../../crypto/proof.ts';
import { formatProofChallenge, generateProofChallenge } from '../../crypto/proof-challenge.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { CopyField } from '../shared/ui/copy-field.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { TextArea } from '../shared/ui/text-area.tsx';
import { isAnswer } from './proof-flow.ts';
import type { ProofText } from './texts.ts';

export interface AuthorshipSectionProps {
  readonly text: ProofText;
  readonly proof: Proof;
}

/** A challenge of its own for as long as this file is open; an answer to another one is worth nothing. */
export function AuthorshipSection({ text, proof }: AuthorshipSectionProps) {
  const [challenge] = useState(generateProofChallenge);
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<'holds' | 'fails'>();
  const { authorship } = text;

  function type(answer: string) {
    setTyped(answer);
    setOutcome(undefined);
  }
  return (
    <section class="zp-flow">
      <Heading level={2}>{authorship.title}</Heading>
      <Paragraph>{authorship.lead}</Paragraph>
      <CopyField
        label={authorship.challenge}
        value={formatProofChallenge(challenge)}
        copyText={authorship.copy}
        copiedText={text.shared.states.copied}
      />
      <Paragraph>{authorship.stay}</Paragraph>
      <TextArea label={authorship.answer} hint={authorship.answerHint} value={typed} onInput={type} rows={2} />
      {outcome && (
        <Alert kind={outcome === 'holds' ? 'ok' : 'error'} live="alert">
          <Paragraph>{authorship[outcome]}</Paragraph>
        </Alert>
      )}
      <Paragraph>{authorship.caution}</Paragraph>
      <ButtonGroup>
        <Button onClick={() => setOutcome(isAnswer(typed, challenge, proof) ? 'holds' : 'fails')}>
          {authorship.check}
        </Button>
      </ButtonGroup>
    </section>
  );
}
