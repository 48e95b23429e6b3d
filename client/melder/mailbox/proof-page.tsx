import { useMemo, useState } from 'preact/hooks';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { saveFile } from '../../shared/save-file.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { formatDay } from '../../text/dates.ts';
import type { OpenedMelding } from '../mailbox-flow.ts';
import type { MailboxSession } from '../mailbox-session.ts';
import { type MadeProof, makeProofFile } from '../proof-flow.ts';
import { AnswerForm } from './answer-form.tsx';
import { useAllTexts } from './texts.ts';

export interface ProofPageProps {
  readonly session: MailboxSession;
  readonly melding: OpenedMelding;
  readonly onBack: () => void;
}

/** In a list of downloads it must not stand out. */
const FILE_NAME = 'bestand.json';

/** The proof file, what it proves and what not, and the answer to who checks it (P8). */
export function ProofPage({ session, melding, onBack }: ProofPageProps) {
  const { proof: words, menu } = useAllTexts().mailbox;
  const made = useMemo(() => makeOrNothing(session, melding), [session, melding]);
  return (
    <Screen title={words.title} name="proof">
      {made === undefined ? (
        <Paragraph lead>{words.impossible}</Paragraph>
      ) : (
        <>
          <MadeProofFile made={made} />
          <AnswerForm session={session} proof={made.proof} />
        </>
      )}
      <ButtonGroup>
        <Button onClick={onBack}>{menu.back}</Button>
      </ButtonGroup>
    </Screen>
  );
}

function makeOrNothing(session: MailboxSession, melding: OpenedMelding): MadeProof | undefined {
  try {
    return makeProofFile(session, melding);
  } catch (error) {
    if (error instanceof VerifyError) return undefined;
    throw error;
  }
}

function MadeProofFile({ made }: { readonly made: MadeProof }) {
  const { language, mailbox } = useAllTexts();
  const { proof: words } = mailbox;
  const [isSaved, setSaved] = useState(false);
  const { statement } = made.proof;

  function save() {
    saveFile(made.file, FILE_NAME);
    setSaved(true);
  }
  return (
    <>
      <Paragraph lead>{words.lead}</Paragraph>
      {statement === undefined && (
        <Alert kind="warning">
          <Paragraph>{words.undated}</Paragraph>
        </Alert>
      )}
      <Heading level={2} appearance={3}>
        {words.provesTitle}
      </Heading>
      <ul>
        <li>{words.words}</li>
        {statement && <li>{words.stated(statement.name, formatDay(statement.receivedOn, language))}</li>}
      </ul>
      <Heading level={2} appearance={3}>
        {words.provesNotTitle}
      </Heading>
      <ul>
        <li>{words.notTrue}</li>
        <li>{words.notWho}</li>
        {statement && <li>{words.notDay}</li>}
      </ul>
      <Alert kind="warning" title={words.careTitle}>
        <Paragraph>{words.care}</Paragraph>
      </Alert>
      <ButtonGroup>
        <Button appearance="primary" onClick={save}>
          {words.download}
        </Button>
      </ButtonGroup>
      <p class="zp-small" role="status">
        {isSaved && words.saved}
      </p>
    </>
  );
}
