import { findPerson } from '../../crypto/directory.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import { fpText, type KnownDirectory } from '../shared/directory.ts';
import { feedbackBy } from '../shared/next-dates.ts';
import { nextDelivery } from '../shared/next-delivery.ts';
import type { AccountSession } from '../shared/session.ts';
import { formatDay, formatHour } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { ReadMelding } from './desk-flow.ts';
import type { DeskModel } from './desk-model.ts';
import { type DeskState, draftOf } from './desk-state.ts';
import { MeldingPage } from './melding-page.tsx';
import { type FunctionarisText, TEXTS } from './texts.ts';

export interface MeldingScreenProps {
  readonly desk: DeskModel;
  readonly state: DeskState;
  readonly session: AccountSession;
  readonly known: KnownDirectory;
  readonly melding: ReadMelding;
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly today: string;
  readonly now: Date;
  readonly failed: string | undefined;
}

/** The confirmation as proposed: in the language of the report, with its dates in it. */
function receiptTemplate({ receivedOn, view }: ReadMelding, today: string): string {
  const language = view.report?.language ?? 'nl';
  const dates = [receivedOn, feedbackBy(receivedOn, today)].map((day) => formatDay(day, language));
  const [received = '', feedback = ''] = dates;
  return TEXTS[language].melding.receiptTemplate(received, feedback);
}

/** Joins the open melding with what the page knows about people, hours and drafts. */
export function MeldingScreen(props: MeldingScreenProps) {
  const { desk, state, session, known, melding, text, language, today, now } = props;
  const { directory } = known;
  const ownFp = fpText(session.identity);
  const draft = draftOf(state, melding.meldingId);
  const receipt = draft.receipt ?? receiptTemplate(melding, today);
  const at = nextDelivery(directory.policy.batchMinutes, now);
  const { busy } = state;

  function nameOf(fp: string): string {
    const name = findPerson(directory, decodeBase64url(fp))?.name ?? text.melding.unknownPerson;
    return fp === ownFp ? `${name} ${text.you}` : name;
  }

  return (
    <MeldingPage
      text={text}
      language={language}
      melding={melding}
      ownFp={ownFp}
      nameOf={nameOf}
      today={today}
      receipt={receipt}
      reply={draft.reply}
      delivery={at === undefined ? text.melding.soon : text.melding.hour(formatHour(at, language))}
      sending={busy === 'receipt' || busy === 'reply' ? busy : undefined}
      isRereading={busy === 'reread'}
      isEmpty={state.isEmpty}
      sent={state.sent}
      failed={props.failed}
      onReceipt={(words) => desk.draft({ receipt: words })}
      onReply={(words) => desk.draft({ reply: words })}
      onSendReceipt={() => void desk.sendReceipt(receipt)}
      onSendReply={() => void desk.sendReply()}
      onBack={desk.closeMelding}
      onReread={() => void desk.reread()}
    />
  );
}
