import { THREADS } from '../../crypto/public/sizes.ts';
import type { FilesMessage } from '../../schema/content/messages.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import { deliveryDay, nextDelivery } from '../shared/next-delivery.ts';
import { saveFile } from '../shared/save-file.ts';
import type { AccountSession } from '../shared/session.ts';
import { formatDay, formatHour } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { actingOf, valuesOf } from './acts/act-model.ts';
import { proposedReceipt } from './acts/opening-values.ts';
import { sendingOf } from './attach-model.ts';
import type { Attached } from './composer-with-files.tsx';
import type { ReadMelding } from './desk-flow.ts';
import type { DeskModel } from './desk-model.ts';
import { type AttachedTo, type DeskState, draftOf } from './desk-state.ts';
import { EndingPage } from './ending-page.tsx';
import type { ExportForm } from './export/export-file.ts';
import { TakeOutPage } from './export/take-out-page.tsx';
import { findMade } from './export/unsaved-export.ts';
import { isAgreed } from './four-eyes.ts';
import { MeldingFiles } from './melding-files.tsx';
import { MeldingPage } from './melding-page.tsx';
import { refusalText } from './melding-words.ts';
import { peopleOf } from './people.ts';
import { possibleWatchers } from './process-flow.ts';
import { addableReaders } from './readers-flow.ts';
import { ReadersPage } from './readers-page.tsx';
import type { FunctionarisText } from './texts.ts';

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

/** What was spoken, of which the record is being written. */
function spokenIn({ view }: ReadMelding, acting: DeskState['acting']): FilesMessage | undefined {
  if (acting?.kind !== 'record') return undefined;
  const event = view.events.find(({ message }) => message.digest === acting.of);
  if (event?.kind !== 'files') return undefined;
  return { ...event.content, files: event.content.files.filter(({ kind }) => kind === 'voice') };
}

/** Joins the open melding with what the page knows about people, hours and drafts. */
export function MeldingScreen(props: MeldingScreenProps) {
  const { desk, state, session, known, melding, text, language, today, now, failed } = props;
  const people = peopleOf(known, session, text);
  const draft = draftOf(state, melding.meldingId);
  const { batchMinutes } = known.directory.policy;
  const at = nextDelivery(batchMinutes, now);
  const deliveredOn = deliveryDay(batchMinutes, now);
  const { busy, done, changeProblem } = state;
  const common = {
    ...{ text, language, melding, people, done },
    delivery:
      at === undefined
        ? text.melding.soon
        : text.melding.hour(formatDay(deliveredOn, language), formatHour(at, language)),
    refusal: refusalText(melding, state.refusal, text),
  };
  if (state.screen === 'readers') {
    const { chosen } = state.readersForm;
    return (
      <ReadersPage
        {...common}
        known={known}
        addable={addableReaders({ known, session }, melding)}
        readersForm={state.readersForm}
        isNobodyChosen={state.isNobodyChosen}
        asking={state.asking}
        busy={busy === 'readers'}
        failed={failed ?? (changeProblem && text.readers.problems[changeProblem])}
        onChoose={desk.choose}
        onAdd={() => void desk.addReader(text.readers.handOverNote(people.nameOf(chosen ?? '')))}
        onAsk={desk.ask}
        onRemove={() => void desk.removeReader()}
        onBack={() => desk.go('melding')}
      />
    );
  }
  if (state.screen === 'ending') {
    return (
      <EndingPage
        {...common}
        known={known}
        meldingen={state.desk?.meldingen ?? []}
        today={today}
        asking={state.asking}
        busy={busy === 'ending'}
        failed={failed}
        onClose={() => {
          desk.go('melding');
          desk.startAct('close');
        }}
        onAsk={desk.ask}
        onDestroy={() => void desk.askDestruction()}
        onStop={() => void desk.stopDestruction()}
        onBack={() => desk.go('melding')}
      />
    );
  }
  if (state.screen === 'take-out') {
    const save = (form: ExportForm) => (bytes: Uint8Array<ArrayBuffer>) =>
      saveFile(bytes, `${text.takeOut.fileName}-${today}.${form === 'sealed' ? 'zip.age' : form}`);
    const made = findMade(session, melding)?.wishes;
    return (
      <TakeOutPage
        {...common}
        isAgreed={isAgreed(melding, 'export') || made !== undefined}
        made={made}
        sealedWith={state.sealedWith}
        onAskColleague={() => {
          desk.go('melding');
          desk.startAct('proposal');
          desk.fillIn('act', 'export');
        }}
        busy={busy === 'take-out'}
        failed={failed}
        onMake={(wishes) => void desk.takeOut(wishes, { text, language }, save(wishes.form))}
        onBack={() => desk.go('melding')}
      />
    );
  }
  const acting = actingOf({ session, known, today }, melding, state.acting?.of);
  const attachedTo = (to: AttachedTo): Attached => ({
    files: draft.files[to],
    chooser: desk.attach.chooserOf(to),
    sending: sendingOf(state, to),
    isHeld: state.isHeld === to,
    onGoOn: () => desk.attach.goOn(to),
    onPause: () => desk.attach.pause(to),
    onCancel: () => desk.attach.cancel(to),
  });
  const files = { melding, text, language, at: { api: desk.api, session, known, today } };
  const spoken = spokenIn(melding, state.acting);
  const receipt = draft.receipt ?? proposedReceipt(acting);
  return (
    <MeldingPage
      {...common}
      known={known}
      today={today}
      deliveredOn={deliveredOn}
      batchMinutes={batchMinutes}
      session={session}
      settled={state.settled}
      receipt={receipt}
      reply={draft.reply}
      note={draft.note}
      replyFiles={attachedTo('reply')}
      noteFiles={attachedTo('note')}
      sending={busy === 'receipt' || busy === 'reply' || busy === 'note' ? busy : undefined}
      isRereading={busy === 'reread'}
      isStarting={busy === 'dossier'}
      isStopping={busy === 'ending'}
      isLettingWatch={busy === 'watch'}
      possible={possibleWatchers({ known, session }, melding)}
      onWatch={(fp) => void desk.letWatch(fp)}
      unwritten={state.unwritten}
      failed={failed === undefined ? undefined : { at: state.failedAt, sentence: failed }}
      onReceipt={(words) => desk.draft({ receipt: words })}
      onReply={(words) => desk.draft({ reply: words })}
      onNote={(words) => desk.draft({ note: words })}
      onSendReceipt={() => void desk.sendReceipt(receipt)}
      onSendReply={() => void desk.sendReply()}
      onSendNote={() => void desk.sendNote()}
      onBegin={() => void desk.startDossier()}
      open={state.acting}
      acting={acting}
      values={state.acting === undefined ? {} : valuesOf(state, state.acting, acting)}
      isSendingAct={busy === 'act'}
      filesOf={(content, thread, digest) => (
        <MeldingFiles {...files} thread={thread} content={content} onRecord={() => desk.startAct('record', digest)} />
      )}
      beside={spoken && <MeldingFiles {...files} thread={THREADS.conversation} content={spoken} />}
      onStart={desk.startAct}
      onFill={desk.fillIn}
      onSend={() => void desk.sendAct()}
      onDrop={desk.dropAct}
      onLabel={(of, isSet) => void desk.setLabel(of, isSet)}
      onReaders={() => desk.go('readers')}
      onEnding={() => desk.go('ending')}
      onTakeOut={() => desk.go('take-out')}
      onBack={desk.backToDesk}
      onStop={() => void desk.stopDestruction()}
      onReread={() => void desk.reread()}
    />
  );
}
