import { useState } from 'preact/hooks';
import type { Event } from '../../schema/content/fold.ts';
import type { Said } from '../../schema/content/said.ts';
import { isRefusal } from '../shared/refusal.ts';
import type { AccountSession } from '../shared/session.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Details } from '../shared/ui/details.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import type { ReadMelding } from './desk-flow.ts';
import { dossierOf } from './dossier-flow.ts';
import type { FunctionarisText } from './texts.ts';
import { readToldIdentity } from './told-identity.ts';

export interface MessageActionsProps {
  readonly text: FunctionarisText;
  readonly melding: ReadMelding;
  readonly session: AccountSession;
  readonly ownFp: string;
  readonly event: Event;
  readonly onLabel: (digest: string, isSet: boolean) => void;
}

/** Yes or no about something else: nothing that could be a secret itself. */
const WORDLESS: ReadonlySet<string> = new Set([
  'label',
  'companion',
  'watched',
  'read-along',
  'read-along-refused',
  'aftercare-refused',
  'assignment',
  'junk',
]);

/** Digests of what holds a trade secret, in the conversation and among the notes. */
export function labelledIn(melding: ReadMelding): ReadonlySet<string> {
  return new Set([...melding.view.workflow.labelled, ...dossierOf(melding).labelled]);
}

/** What can be done with one message: mark it as a trade secret (WBK-1a.2), read who the melder is (WBK-1a.3). */
export function MessageActions(props: MessageActionsProps) {
  const { text, melding, event } = props;
  const { statements } = text;
  const { digest } = event.message;
  const told = melding.view.workflow.identities.find(({ said }) => said.message.digest === digest);
  if (told !== undefined) return <ToldIdentity {...props} said={told.said} isWithdrawn={told.isWithdrawn} />;
  if (event.kind === 'statement' && WORDLESS.has(event.content.type)) return null;
  const isSet = labelledIn(melding).has(digest);
  // Seldom done, and possible with every message: named under each of them it drowned what was said.
  return (
    <Details summary={statements.more}>
      <Button appearance="link" onClick={() => props.onLabel(digest, !isSet)}>
        {isSet ? statements.liftLabel : statements.setLabel}
      </Button>
    </Details>
  );
}

interface ToldIdentityProps extends MessageActionsProps {
  readonly said: Said<'identity'>;
  readonly isWithdrawn: boolean;
}

type Shown =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'read'; readonly name: string };

/** Opened for whom it is meant, when that person asks; kept nowhere but on the screen. */
function ToldIdentity({ text, melding, session, ownFp, said, isWithdrawn }: ToldIdentityProps) {
  const { identity: words } = text.statements;
  const [shown, setShown] = useState<Shown>({ kind: 'hidden' });
  if (isWithdrawn) return <Paragraph small>{words.withdrawn}</Paragraph>;
  if (said.content.to !== ownFp) return <Paragraph small>{words.notYours}</Paragraph>;
  async function open() {
    try {
      setShown({ kind: 'read', name: await readToldIdentity(session, melding.meldingId, said.content) });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      setShown({ kind: 'refused' });
    }
  }
  return (
    <div role="status">
      {shown.kind === 'hidden' && <Button onClick={() => void open()}>{words.read}</Button>}
      {shown.kind === 'refused' && <Alert kind="error">{words.refused}</Alert>}
      {shown.kind === 'read' && (
        <Alert kind="warning" title={words.title}>
          <p class="zp-written">{shown.name}</p>
          <Paragraph small>{words.onlyFor(said.content.purpose)}</Paragraph>
          <Button onClick={() => setShown({ kind: 'hidden' })}>{words.hide}</Button>
        </Alert>
      )}
    </div>
  );
}
