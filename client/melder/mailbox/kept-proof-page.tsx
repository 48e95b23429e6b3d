import { useId, useState } from 'preact/hooks';
import { PROOF_MAX_BYTES, type Proof } from '../../../crypto/proof.ts';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import type { MailboxSession } from '../mailbox-session.ts';
import { readKeptProof } from '../proof-flow.ts';
import { AnswerForm } from './answer-form.tsx';
import { useAllTexts } from './texts.ts';

export interface KeptProofPageProps {
  readonly session: MailboxSession;
  readonly onBack: () => void;
}

/** A melding may be destroyed and its proof file kept: then the file says which report is spoken of. */
export function KeptProofPage({ session, onBack }: KeptProofPageProps) {
  const { shared, mailbox } = useAllTexts();
  const { proof: words } = mailbox;
  const id = useId();
  const [proof, setProof] = useState<Proof>();
  const [isWrong, setWrong] = useState(false);

  async function choose(file: File | undefined) {
    setProof(undefined);
    if (file === undefined) return setWrong(false);
    const bytes = file.size > PROOF_MAX_BYTES ? undefined : await file.arrayBuffer().catch(() => undefined);
    const read = bytes && readKeptProof(new Uint8Array(bytes));
    setProof(read);
    setWrong(read === undefined);
  }
  return (
    <Screen title={words.keptTitle} name="kept-proof">
      <Paragraph lead>{words.keptLead}</Paragraph>
      <div class="zp-flow">
        <label class="zp-label" for={id}>
          {words.keptFile}
        </label>
        <input
          id={id}
          type="file"
          autocomplete="off"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
        <p class="zp-field-error" role="alert">
          {isWrong && words.keptWrong}
        </p>
      </div>
      {proof && <AnswerForm session={session} proof={proof} />}
      <ButtonGroup>
        <Button onClick={onBack}>{shared.actions.back}</Button>
      </ButtonGroup>
    </Screen>
  );
}
