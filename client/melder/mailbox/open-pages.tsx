/** An open mailbox: its meldingen, one of them, and what is done there. Loaded when a code has opened one. */
import { useState } from 'preact/hooks';
import type { Api } from '../../shared/api.ts';
import { dayOf } from '../../shared/days.ts';
import type { Work } from '../../shared/work.ts';
import type { OpenedMelding } from '../mailbox-flow.ts';
import { beginSendingAgain, sendAgainNow } from './again.ts';
import { AgainPages } from './again-pages.tsx';
import { EndingPage } from './ending-page.tsx';
import { KeptProofPage } from './kept-proof-page.tsx';
import { ListPage } from './list-page.tsx';
import type { Task } from './melding-menu.tsx';
import { MeldingPage } from './melding-page.tsx';
import { MeldingenPage } from './meldingen-page.tsx';
import { namesIn } from './names.ts';
import { ProofPage } from './proof-page.tsx';
import { readersNow } from './readers-now.ts';
import { ReplacePages } from './replace-pages.tsx';
import { SteerPage } from './steer-page.tsx';
import { useAllTexts } from './texts.ts';
import type { MailboxControls, OpenMailbox } from './use-mailbox.ts';

export interface OpenPagesProps {
  readonly api: Api;
  readonly work: Work;
  readonly open: OpenMailbox;
  readonly controls: MailboxControls;
  readonly drafts: Readonly<Record<string, string>>;
  readonly onDraft: (meldingId: string, text: string) => void;
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

interface OneMeldingProps extends OpenPagesProps {
  readonly melding: OpenedMelding;
  readonly onList: (() => void) | undefined;
}

function OneMelding({ api, work, open, controls, melding, drafts, onDraft, onList, onLeave }: OneMeldingProps) {
  const texts = useAllTexts();
  const [task, setTask] = useState<Task>();
  const { mailbox, view } = open;
  const { session } = mailbox;
  const { meldingId } = melding;
  const today = dayOf(new Date());
  // Whether there are hours at all says the signed policy; which comes next, the server's clock.
  const delivery = view.batchMinutes < 60 ? undefined : new Date(mailbox.nextBatch);
  const nameOf = namesIn(view.people, texts.mailbox);
  const back = () => setTask(undefined);
  const keep = () => controls.act(({ stopDestruction }, current) => stopDestruction(api, current, meldingId));
  switch (task) {
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
          onReply={(text) => controls.reply(meldingId, text)}
          onKeep={keep}
          onRefresh={controls.refresh}
          onTask={setTask}
          onList={onList}
          onLeave={onLeave}
        />
      );
    case 'readers':
      return (
        <SteerPage
          now={readersNow(melding, { ...view, today })}
          delivery={delivery}
          onWish={(wish) => controls.act(({ wishReaders }, current) => wishReaders(api, current, meldingId, wish))}
          onSendAgain={() => setTask('again')}
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
          onDone={() => (onList === undefined ? back() : onList())}
          onBack={back}
        />
      );
    case 'code':
      return (
        <ReplacePages
          mailbox={mailbox}
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
          ending={melding.view.ending}
          nameOf={nameOf}
          delivery={delivery}
          onAsk={() => controls.act(({ askDestruction }, current) => askDestruction(api, current, meldingId))}
          onKeep={keep}
          onProof={() => setTask('proof')}
          onBack={back}
        />
      );
    case 'list':
      return <ListPage view={view} onBack={back} />;
  }
}
