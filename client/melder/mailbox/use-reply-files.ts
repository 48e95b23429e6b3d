import { useRef, useState } from 'preact/hooks';
import { type Api, RequestFailed } from '../../shared/api.ts';
import { attachmentsOf, type Chooser, type ChosenFile, createChooser } from '../../shared/attach/chosen-files.ts';
import { type Sender, type Sending, sendTogether } from '../../shared/attach/send-together.ts';
import type { CleanFile } from '../../shared/clean/outcome.ts';
import { type Failure, failureOf } from '../failure.ts';
import { mailboxFiles, sendFiles } from '../file-flow.ts';
import type { Act, MailboxControls } from './use-mailbox.ts';

/** Files beside an answer in one melding. */
export interface ReplyFiles {
  readonly files: readonly ChosenFile[];
  readonly chooser: Chooser;
  /** Undefined while nothing is on its way; `done` until something is chosen or sent again. */
  readonly sending: Sending<Failure> | undefined;
  /** With the words of the answer, in one message. */
  send(note: string): void;
  goOn(): void;
  pause(): void;
  cancel(): void;
}

/** What the page says of a message that was not sent: by then the failure has been shown where it belongs. */
class NotTold extends Error {
  override readonly name = 'NotTold';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

type Table<Value> = Readonly<Record<string, Value | undefined>>;

/**
 * Lives as long as the page: files outlast a look at another melding, and a session that ended.
 *
 * @param onSent with the id of the melding; its words are no draft any more
 */
export function useReplyFiles(
  api: Api,
  clean: CleanFile,
  controls: Pick<MailboxControls, 'open' | 'act'>,
  onSent: (meldingId: string) => void,
) {
  const [chosen, setChosen] = useState<Table<readonly ChosenFile[]>>({});
  const [sendings, setSendings] = useState<Table<Sending<Failure>>>({});
  const choosers = useRef(new Map<string, Chooser>());
  const senders = useRef(new Map<string, Sender>());
  const latest = useRef(controls);
  latest.current = controls;
  const set = (meldingId: string, sending: Sending<Failure> | undefined) =>
    setSendings((before) => ({ ...before, [meldingId]: sending }));

  function chooserOf(meldingId: string): Chooser {
    const known =
      choosers.current.get(meldingId) ??
      createChooser(clean, (update) => {
        setChosen((before) => ({ ...before, [meldingId]: update(before[meldingId] ?? []) }));
      });
    choosers.current.set(meldingId, known);
    return known;
  }
  async function tell(act: Act): Promise<void> {
    const failure = await latest.current.act(act);
    if (failure !== undefined) throw new NotTold(failure);
  }
  function send(meldingId: string, note: string): void {
    const sender = sendTogether<Failure>(api, {
      attachments: attachmentsOf(chosen[meldingId] ?? []),
      async openDoor() {
        const session = latest.current.open?.mailbox.session;
        if (session === undefined) throw new RequestFailed('session.refused');
        return mailboxFiles(api, session, meldingId);
      },
      announce: (files) => tell((_, current) => sendFiles(api, current, meldingId, { files, note })),
      failureOf: (error) => (error instanceof NotTold ? error.failure : failureOf(error)),
      onChange(sending) {
        if (senders.current.get(meldingId) !== sender) return;
        set(meldingId, sending);
        if (sending.kind !== 'done') return;
        senders.current.delete(meldingId);
        setChosen((before) => ({ ...before, [meldingId]: [] }));
        onSent(meldingId);
      },
    });
    senders.current.set(meldingId, sender);
    void sender.go();
  }
  function cancel(meldingId: string): void {
    senders.current.get(meldingId)?.cancel();
    senders.current.delete(meldingId);
    set(meldingId, undefined);
  }
  return {
    of: (meldingId: string): ReplyFiles => ({
      files: chosen[meldingId] ?? [],
      chooser: chooserOf(meldingId),
      sending: sendings[meldingId],
      send: (note) => send(meldingId, note),
      goOn: () => void senders.current.get(meldingId)?.go(),
      pause: () => senders.current.get(meldingId)?.pause(),
      cancel: () => cancel(meldingId),
    }),
    /** Whether anything would be lost with the page. */
    isWaiting: () => senders.current.size > 0 || Object.values(chosen).some((files = []) => files.length > 0),
    /** For whoever leaves in a hurry. */
    wipe() {
      for (const sender of senders.current.values()) sender.cancel();
    },
  };
}
