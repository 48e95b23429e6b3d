/** An open mailbox: its meldingen, one of them, and what is done there. Loaded when a code has opened one. */
import { useRef, useState } from 'preact/hooks';
import type { FilesMessage } from '../../../schema/content/messages.ts';
import type { Api } from '../../shared/api.ts';
import { dayOf } from '../../shared/days.ts';
import { startUpload } from '../../shared/files/upload-file.ts';
import { useBackButton } from '../../shared/ui/use-back-button.ts';
import { ReceivedFiles } from '../../shared/viewer/received-files.tsx';
import { VIEWER_TEXTS } from '../../shared/viewer/texts.ts';
import type { Work } from '../../shared/work.ts';
import { mailboxFiles, sendFiles } from '../file-flow.ts';
import type { KnownPerson } from '../list-view.ts';
import { isCutOff, type OpenedMelding } from '../mailbox-flow.ts';
import { partOf } from '../texts.ts';
import { beginSendingAgain, sendAgainNow } from './again.ts';
import { AgainPages } from './again-pages.tsx';
import { conversationEntries } from './conversation-entries.tsx';
import { EndingPage } from './ending-page.tsx';
import { KeptProofPage } from './kept-proof-page.tsx';
import { ListPage } from './list-page.tsx';
import { MeldingPage } from './melding-page.tsx';
import { MeldingenPage } from './meldingen-page.tsx';
import { namesIn } from './names.ts';
import { newsOf } from './news.ts';
import type { AboutMessage, Place } from './place.ts';
import { ProofPage } from './proof-page.tsx';
import { type ReadersNow, readersNow, staleNow } from './readers-now.ts';
import { ReplacePages } from './replace-pages.tsx';
import { SpeakPage } from './speak-page.tsx';
import { SteerPage } from './steer-page.tsx';
import type { Telling } from './telling/tell-page.tsx';
import { isTelling, TellingPages } from './telling/telling-pages.tsx';
import { useAllTexts } from './texts.ts';
import type { MailboxControls, OpenMailbox } from './use-mailbox.ts';
import type { ReplyFiles } from './use-reply-files.ts';

export interface OpenPagesProps {
  readonly api: Api;
  readonly work: Work;
  readonly open: OpenMailbox;
  readonly controls: MailboxControls;
  readonly drafts: Readonly<Record<string, string | undefined>>;
  readonly onDraft: (key: string, text: string | undefined) => void;
  readonly replyFilesOf: (meldingId: string) => ReplyFiles;
  readonly onLeave: () => void;
}

export function OpenPages(props: OpenPagesProps) {
  const { mailbox } = props.open;
  const { meldingen, tombstones } = mailbox;
  const [first, ...more] = meldingen;
  const isOnlyOne = more.length === 0 && tombstones.length === 0;
  // Also when a second one comes while the first is open.
  const [current, setCurrent] = useState(isOnlyOne ? first?.meldingId : undefined);
  const [isKeptProof, setKeptProof] = useState(false);
  const melding = meldingen.find(({ meldingId }) => meldingId === current) ?? (isOnlyOne ? first : undefined);
  if (isKeptProof) return <KeptProofPage session={mailbox.session} onBack={() => setKeptProof(false)} />;
  if (melding === undefined) {
    return (
      <MeldingenPage
        mailbox={mailbox}
        onOpen={setCurrent}
        onRefresh={props.controls.refresh}
        onLeave={props.onLeave}
        onKeptProof={() => setKeptProof(true)}
      />
    );
  }
  return (
    <OneMelding
      {...props}
      key={melding.meldingId}
      melding={melding}
      onList={isOnlyOne ? undefined : () => setCurrent(undefined)}
    />
  );
}

/** The same for everybody: a name of its own would be a mark. */
const VOICE_FILE = { name: 'opname.wav', mediaType: 'audio/wav', kind: 'voice' } as const;

interface OneMeldingProps extends OpenPagesProps {
  readonly melding: OpenedMelding;
  readonly onList: (() => void) | undefined;
}

function OneMelding({
  api,
  work,
  open,
  controls,
  melding,
  drafts,
  onDraft,
  replyFilesOf,
  onList,
  onLeave,
}: OneMeldingProps) {
  const texts = useAllTexts();
  const [place, setPlace] = useState<Place>();
  const { mailbox, view } = open;
  const { session } = mailbox;
  const { meldingId } = melding;
  const today = dayOf(new Date());
  // Whether there are hours at all says the signed policy; which comes next, the server's clock.
  const delivery = view.batchMinutes < 60 ? undefined : new Date(mailbox.nextBatch);
  const nameOf = namesIn(view.people, texts.mailbox);
  const back = () => setPlace(undefined);
  const inner = useRef<(() => boolean) | undefined>(undefined);
  // Whichever page is drawn below says anew what it does with the button.
  inner.current = undefined;
  useBackButton(place !== undefined || onList !== undefined, () => {
    if (place === undefined) onList?.();
    else if (inner.current?.() !== true) back();
  });
  const now = readersNow(melding, { ...view, today });
  const stale = staleNow(now);
  const nameIt = { texts, nameOf, isRemoved: (fp: string) => isRemoved(view.people, fp), delivery };
  const { events, ending, workflow, afterGap } = melding.view;
  const door = () => mailboxFiles(api, session, meldingId);
  const filesOf = (content: FilesMessage) => (
    <ReceivedFiles
      content={content}
      api={api}
      doorTo={door}
      language={texts.language}
      text={partOf(texts, 'viewer', VIEWER_TEXTS)}
    />
  );
  const said = { ...nameIt, ...melding, news: newsOf(melding), ending, workflow, afterGap, filesOf };
  const entries = (onAbout?: (about: AboutMessage) => void) => conversationEntries(events, { ...said, onAbout });
  const keep = () => controls.act(({ stopDestruction }, current) => stopDestruction(api, current, meldingId));
  function forgetDrafts(start: string) {
    for (const key of Object.keys(drafts)) if (key.startsWith(start)) onDraft(key, undefined);
  }
  if (isTelling(place)) {
    const at = typeof place === 'object' ? `${place.kind} ${place.of}` : place;
    const keyOf = (field: string) => `${meldingId} ${at} ${field}`;
    const telling: Telling = {
      stale,
      delivery,
      draft: (field = '') => drafts[keyOf(field)] ?? '',
      onDraft: (text, field = '') => onDraft(keyOf(field), text),
      onTell: async (told) => {
        const failure = await controls.tell(meldingId, told);
        // What was sent is no draft any more; what was not, still is.
        if (failure === undefined) {
          forgetDrafts(keyOf(''));
        }
        return failure;
      },
      onBack: back,
    };
    return (
      <TellingPages
        key={at}
        place={place}
        melding={melding}
        nameOf={nameOf}
        entries={entries()}
        confidants={confidants(now)}
        telling={telling}
      />
    );
  }
  switch (place) {
    case undefined:
      return (
        <MeldingPage
          melding={melding}
          mailbox={mailbox}
          view={view}
          today={today}
          delivery={delivery}
          draft={drafts[meldingId] ?? ''}
          onDraft={(text) => onDraft(meldingId, text)}
          onReply={(text) => controls.tell(meldingId, { type: 'text', text })}
          replyFiles={replyFilesOf(meldingId)}
          entries={entries(isCutOff(melding) ? undefined : setPlace)}
          stale={stale}
          onKeep={keep}
          onRefresh={controls.refresh}
          onPlace={setPlace}
          onList={onList}
          onLeave={onLeave}
        />
      );
    case 'readers':
      return (
        <SteerPage
          now={now}
          delivery={delivery}
          onWish={(wish) => controls.act(({ wishReaders }, current) => wishReaders(api, current, meldingId, wish))}
          onSendAgain={() => setPlace('again')}
          onBack={back}
        />
      );
    case 'again':
      return (
        <AgainPages
          mailbox={mailbox}
          melding={melding}
          view={view}
          delivery={delivery}
          onBegin={() => beginSendingAgain(api, view.channel.slug, work)}
          onSend={async (again, sending, on) => {
            const failure = await controls.act((_, current) =>
              sendAgainNow(api, current, { again, sending, work, today: on }),
            );
            // Then there is another list to choose from.
            if (failure === 'directory.conflict') await controls.refresh();
            return failure;
          }}
          draft={(id) => drafts[`${meldingId} again ${id}`]}
          onDraft={(id, text) => onDraft(`${meldingId} again ${id}`, text)}
          inner={inner}
          onDone={() => {
            forgetDrafts(`${meldingId} again `);
            if (onList === undefined) back();
            else onList();
          }}
          onBack={back}
        />
      );
    case 'code':
      return (
        <ReplacePages
          mailbox={mailbox}
          inner={inner}
          onReplace={controls.replace}
          onDone={(isOpen) => (isOpen ? back() : controls.close())}
          onBack={back}
        />
      );
    case 'proof':
      return <ProofPage session={session} melding={melding} onBack={back} />;
    case 'ending':
      return (
        <EndingPage
          heldUntil={melding.view.workflow.hold?.content.until}
          ending={melding.view.ending}
          nameOf={nameOf}
          delivery={delivery}
          onAsk={() => controls.act(({ askDestruction }, current) => askDestruction(api, current, meldingId))}
          onKeep={keep}
          onProof={() => setPlace('proof')}
          onBack={back}
        />
      );
    case 'speak':
      return (
        <SpeakPage
          delivery={delivery}
          inner={inner}
          // Counts as a draft: whoever closes the page is asked first.
          onOpen={(isOpen) => onDraft(`${meldingId} speak`, isOpen ? 'open' : undefined)}
          onUpload={(recording, onChange) => startUpload(api, door(), recording, { ...VOICE_FILE, onChange })}
          onSend={(file) => controls.act((_, current) => sendFiles(api, current, meldingId, { files: [file] }))}
          onBack={back}
        />
      );
    case 'list':
      return <ListPage view={view} onBack={back} />;
  }
}

function isRemoved(people: readonly KnownPerson[], fp: string): boolean {
  return people.find((person) => person.fp === fp)?.state === 'removed';
}

/** Whom the melder can tell who they are: who reads, is in office, and is to stay. */
function confidants({ readers }: ReadersNow): readonly KnownPerson[] {
  const isStaying = ({ why, isLeaving }: ReadersNow['readers'][number]) =>
    !isLeaving && (why === undefined || why === 'old-key');
  return readers.filter(isStaying).flatMap(({ person }) => person ?? []);
}
