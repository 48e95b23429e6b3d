/** Files that go with what is written in a melding: chosen, cleaned, and sent while other work goes on. */
import { THREADS } from '../../crypto/public/sizes.ts';
import { type Api, RequestFailed } from '../shared/api.ts';
import { type Attachment, type Chooser, type ChosenFile, createChooser } from '../shared/attach/chosen-files.ts';
import { type Sender, sendTogether } from '../shared/attach/send-together.ts';
import type { CleanFile } from '../shared/clean/outcome.ts';
import type { FileDoor } from '../shared/files/file-door.ts';
import { type Model, type Problem, problemOf } from '../shared/model.ts';
import {
  type AttachedTo,
  currentMelding,
  type DeskSending,
  type DeskState,
  type DeskTask,
  draftOf,
  isSessionOver,
} from './desk-state.ts';
import { DOSSIER } from './dossier-flow.ts';
import { deskFiles, sendFiles } from './file-flow.ts';
import { type AtDesk, MeldingLost } from './melding-flow.ts';
import type { ReadMelding } from './read-flow.ts';
import { type Here, writeSettled } from './settled-writing.ts';

export interface AttachModel {
  /** Of the open melding. */
  chooserOf(to: AttachedTo): Chooser;
  /** After a pause or a stop: to those who read it as it is on the screen now. */
  goOn(to: AttachedTo): void;
  pause(to: AttachedTo): void;
  /** Nothing is sent; what was typed and chosen stays. */
  cancel(to: AttachedTo): void;
}

export interface Attaching extends AttachModel {
  /** Begins to send: the files, and then the note that announces them. */
  begin(to: AttachedTo, note: string, attachments: readonly Attachment[]): void;
  cancelAll(): void;
}

export interface AttachOptions {
  readonly api: Api;
  readonly clean: CleanFile;
  readonly model: Model<DeskState>;
  /** A melding as it is read now; undefined for who signed out meanwhile. */
  readonly readNow: (meldingId: string) => { readonly at: AtDesk; readonly melding: ReadMelding } | undefined;
  readonly inMelding: (task: DeskTask, work: (here: Here) => Promise<void>, meldingId?: string) => Promise<void>;
  readonly setFiles: (
    meldingId: string,
    to: AttachedTo,
    update: (before: readonly ChosenFile[]) => readonly ChosenFile[],
  ) => void;
  readonly clearDraft: (meldingId: string, to: AttachedTo) => void;
}

const THREAD_OF = { reply: THREADS.conversation, note: DOSSIER } as const;

interface Place {
  readonly meldingId: string;
  readonly to: AttachedTo;
}

export function createAttaching(options: AttachOptions): Attaching {
  const { api, clean, model, readNow, inMelding, setFiles, clearDraft } = options;
  const choosers = new Map<string, Chooser>();
  const senders = new Map<string, Sender>();
  /** The melding as it was on the screen when it was last said that they go. */
  const seen = new Map<string, ReadMelding | undefined>();

  function here(to: AttachedTo): Place {
    return { meldingId: model.get().current ?? '', to };
  }

  function show(place: Place, sending: DeskSending | undefined): void {
    const { [sendingKey(place)]: _, ...others } = model.get().sendings;
    model.set({ sendings: sending === undefined ? others : { ...others, [sendingKey(place)]: sending } });
  }

  /** Asks anew each time: somebody may have signed in again since, and readers change. */
  function doorOf({ meldingId, to }: Place): FileDoor {
    function door(): FileDoor {
      const now = readNow(meldingId);
      if (now === undefined) throw new RequestFailed('session.refused');
      return deskFiles(now.at, now.melding, THREAD_OF[to]);
    }
    return {
      meldingId,
      startUpload: async (file) => door().startUpload(file),
      startDownload: async (fileId) => door().startDownload(fileId),
    };
  }

  async function announce(place: Place, content: Parameters<typeof sendFiles>[2]): Promise<void> {
    await untilIdle(model);
    const { meldingId, to } = place;
    if (readNow(meldingId) === undefined) throw new RequestFailed('session.refused');
    let isSent = false;
    let failure: unknown;
    const write = async ({ at, melding }: Here) => {
      const changed = await sendFiles(at, melding, content, { thread: THREAD_OF[to] });
      isSent = true;
      clearDraft(meldingId, to);
      return changed;
    };
    await inMelding(
      to,
      async (at) => {
        try {
          await writeSettled(at, { done: { kind: to }, seen: seen.get(sendingKey(place)) }, write);
        } catch (error) {
          // Said where the files are; these two change the whole page.
          failure = error;
          if (error instanceof MeldingLost) cancel(place);
          if (isSessionOver(error) || error instanceof MeldingLost) throw error;
        }
      },
      meldingId,
    );
    if (failure !== undefined) throw failure;
    // Readers are otherwise now, and the page says how: whoever meant it for the others presses again.
    if (!isSent) throw new RequestFailed('message.conflict');
  }

  function cancel(place: Place): void {
    senders.get(sendingKey(place))?.cancel();
    end(place);
  }

  function end(place: Place): void {
    senders.delete(sendingKey(place));
    seen.delete(sendingKey(place));
    show(place, undefined);
  }

  return {
    chooserOf(to) {
      const place = here(to);
      const key = sendingKey(place);
      const known = choosers.get(key) ?? createChooser(clean, (update) => setFiles(place.meldingId, to, update));
      choosers.set(key, known);
      return known;
    },
    begin(to, note, attachments) {
      const place = here(to);
      const key = sendingKey(place);
      if (senders.has(key)) return;
      const sender = sendTogether<Problem>(api, {
        attachments,
        openDoor: async () => doorOf(place),
        announce: (files) => announce(place, { files, note }),
        failureOf: problemOf,
        onChange(sending) {
          if (senders.get(key) !== sender) return;
          if (sending.kind === 'done') end(place);
          else show(place, sending);
        },
      });
      senders.set(key, sender);
      seen.set(key, currentMelding(model.get()));
      void sender.go();
    },
    goOn(to) {
      const key = sendingKey(here(to));
      seen.set(key, currentMelding(model.get()));
      void senders.get(key)?.go();
    },
    pause: (to) => senders.get(sendingKey(here(to)))?.pause(),
    cancel: (to) => cancel(here(to)),
    cancelAll() {
      for (const sender of senders.values()) sender.cancel();
      senders.clear();
      seen.clear();
      choosers.clear();
    },
  };
}

function sendingKey({ meldingId, to }: Place): string {
  return `${meldingId} ${to}`;
}

/** How far files are that go with something in the open melding. */
export function sendingOf({ sendings, current = '' }: DeskState, to: AttachedTo): DeskSending | undefined {
  return sendings[sendingKey({ meldingId: current, to })];
}

/** Files that were chosen and not sent yet, or are on their way. */
export function hasUnsentFiles(state: DeskState): boolean {
  const { drafts, sendings } = state;
  const isChosen = Object.keys(drafts).some((meldingId) => {
    const { files } = draftOf(state, meldingId);
    return files.reply.length > 0 || files.note.length > 0;
  });
  return isChosen || Object.keys(sendings).length > 0;
}

/** One thing is done at a time: what was asked for meanwhile goes first. */
async function untilIdle(model: Model<DeskState>): Promise<void> {
  while (model.get().busy !== undefined) {
    await new Promise<void>((resolve) => {
      const stop = model.subscribe(() => {
        stop();
        resolve();
      });
    });
  }
}
