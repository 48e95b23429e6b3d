import { Alert } from '../shared/ui/alert.tsx';
import { Badge } from '../shared/ui/badge.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Conversation } from '../shared/ui/conversation.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { conversationEntries } from './conversation-entries.tsx';
import type { ReadMelding } from './desk-flow.ts';
import { LEGAL_BADGES, legalText } from './desk-rows.ts';
import { MeldingActions, type MeldingActionsProps } from './melding-actions.tsx';
import { MeldingAside } from './melding-aside.tsx';
import { nextLegalDate } from './melding-state.ts';
import { titleOf } from './melding-words.ts';
import type { FunctionarisText } from './texts.ts';

export interface MeldingPageProps extends Omit<MeldingActionsProps, 'isConfirmed'> {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly melding: ReadMelding;
  readonly ownFp: string;
  readonly nameOf: (fp: string) => string;
  readonly today: string;
  readonly isRereading: boolean;
  readonly failed: string | undefined;
  readonly onBack: () => void;
  readonly onReread: () => void;
}

/** What does not add up, in sentences. */
function warningsOf({ view, refused }: ReadMelding, { melding }: FunctionarisText): readonly string[] {
  return [
    view.isContradicted && melding.contradicted,
    view.missing > 0 && melding.missing(view.missing),
    refused > 0 && melding.refused(refused),
  ].filter((sentence) => sentence !== false);
}

export function MeldingPage(props: MeldingPageProps) {
  const { text, language, melding, ownFp, nameOf } = props;
  const words = text.melding;
  const { view } = melding;
  const legal = nextLegalDate(melding, props.today);
  return (
    <Screen
      title={titleOf(melding) ?? text.desk.untitled}
      name={melding.meldingId}
      above={
        <div class="zp-melding-tools">
          <Button appearance="link" onClick={props.onBack}>
            {words.back}
          </Button>
          <Button appearance="link" busy={props.isRereading} busyText={words.refreshBusy} onClick={props.onReread}>
            {words.refresh}
          </Button>
        </div>
      }
    >
      <p class="zp-melding-terms">
        <Badge>{text.desk.received(formatDay(melding.receivedOn, language))}</Badge>
        <Badge kind={LEGAL_BADGES[legal.state]}>{legalText(legal, formatDay(legal.on, language), text)}</Badge>
      </p>
      <Failure sentence={props.failed} />
      {warningsOf(melding, text).map((sentence) => (
        <Alert kind="error" key={sentence}>
          <Paragraph>{sentence}</Paragraph>
        </Alert>
      ))}
      <div class="zp-melding">
        <div class="zp-melding__main">
          <Conversation
            label={words.conversation}
            newText={text.account.shared.words.isNew}
            entries={conversationEntries({ events: view.events, ownFp, nameOf, text, language })}
          />
          <MeldingActions {...props} isConfirmed={view.confirmedOn !== undefined} />
        </div>
        <MeldingAside text={text} language={language} melding={melding} today={props.today} nameOf={nameOf} />
      </div>
    </Screen>
  );
}
