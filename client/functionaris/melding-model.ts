/** One open melding as a page: settle who reads, write, change readers, bring it to its end. */
import { attachmentsOf, findHindrance } from '../shared/attach/chosen-files.ts';
import { type ActModel, createActs } from './acts/act-model.ts';
import { isUnfinished } from './acts/acts.ts';
import { type AttachModel, type AttachOptions, createAttaching } from './attach-model.ts';
import type { ReadMelding } from './desk-flow.ts';
import {
  type AtMelding,
  type Composed,
  currentMelding,
  type Done,
  type Draft,
  draftOf,
  FRESH_MELDING,
  type ReadersForm,
} from './desk-state.ts';
import { DOSSIER, startThread, writeNote } from './dossier-flow.ts';
import { type ExportWishes, type ExportWords, exportMelding } from './export/export-flow.ts';
import type { Made } from './export/unsaved-export.ts';
import { type AtDesk, askDestruction, confirmReceipt, replyToMelder, reread, stopDestruction } from './melding-flow.ts';
import { setWatcher } from './process-flow.ts';
import { ChangeRefused, changeReaders, type ReadersChange, whyUnsettled } from './readers-flow.ts';
import { enterMelding, type Here, writeSettled } from './settled-writing.ts';

export interface MeldingModel extends ActModel {
  readonly attach: AttachModel;
  /** Of all meldingen, also what is on its way. */
  forgetFiles(): void;
  openMelding(meldingId: string): Promise<void>;
  backToDesk(): void;
  /** To another screen of the open melding. */
  go(screen: 'melding' | 'readers' | 'ending' | 'take-out'): void;
  reread(): Promise<void>;
  /** Lets this procesbegeleider watch, and no other; nobody with undefined. */
  letWatch(fp: string | undefined): Promise<void>;
  draft(change: Partial<Draft>): void;
  sendReceipt(text: string): Promise<void>;
  sendReply(): Promise<void>;
  sendNote(): Promise<void>;
  /** Starts the notes for colleagues, or starts them again. */
  startDossier(): Promise<void>;
  choose(change: Partial<ReadersForm>): void;
  /** @param note what to tell a colleague who is to take this functionaris off */
  addReader(note: string): Promise<void>;
  ask(asking: AtMelding['asking']): void;
  removeReader(): Promise<void>;
  /** @param save what to do with the file, once it is recorded */
  takeOut(wishes: ExportWishes, words: ExportWords, save: (bytes: Uint8Array<ArrayBuffer>) => void): Promise<void>;
  askDestruction(): Promise<void>;
  stopDestruction(): Promise<void>;
}

/** `inMelding` does one thing at a time with a melding, the open one unless told, while the page says so. */
export type MeldingModelOptions = Pick<AttachOptions, 'api' | 'clean' | 'model' | 'inMelding' | 'readNow'>;

type Write = (at: AtDesk, melding: ReadMelding, text: string) => Promise<ReadMelding>;

export function createMelding(options: MeldingModelOptions): MeldingModel {
  const { model, inMelding } = options;
  function setDraft(meldingId: string, change: Partial<Draft>): void {
    const state = model.get();
    model.set({ drafts: { ...state.drafts, [meldingId]: { ...draftOf(state, meldingId), ...change } } });
  }

  const setFiles: AttachOptions['setFiles'] = (meldingId, to, update) => {
    const { files } = draftOf(model.get(), meldingId);
    setDraft(meldingId, { files: { ...files, [to]: update(files[to]) } });
  };

  function clearDraft(meldingId: string, kind: Composed): void {
    setDraft(meldingId, { [kind]: kind === 'receipt' ? undefined : '' });
    if (kind !== 'receipt') setFiles(meldingId, kind, () => []);
  }

  const attaching = createAttaching({ ...options, setFiles, clearDraft });

  async function compose(kind: Composed, text: string, write: Write): Promise<void> {
    const files = kind === 'receipt' ? [] : draftOfCurrent().files[kind];
    if (kind !== 'receipt' && findHindrance(files) !== undefined) {
      return model.set({ isHeld: kind, unwritten: undefined, done: undefined });
    }
    const attachments = attachmentsOf(files);
    // Of the three only a receipt begins with a proposed text.
    const isOpen = kind === 'receipt' && isUnfinished(text);
    const isEmpty = text.trim() === '' && attachments.length === 0;
    const unwritten = isEmpty || isOpen ? kind : undefined;
    model.set({ unwritten, isHeld: undefined, done: undefined });
    if (unwritten !== undefined) return;
    if (kind !== 'receipt' && attachments.length > 0) return attaching.begin(kind, text.trim(), attachments);
    const seen = currentMelding(model.get());
    await inMelding(kind, (here) =>
      writeSettled(here, { done: { kind }, seen }, async ({ at, melding }) => {
        const changed = await write(at, melding, text.trim());
        clearDraft(here.melding.meldingId, kind);
        return changed;
      }),
    );
  }

  async function end(kind: 'asked' | 'stopped', write: (here: Here) => Promise<ReadMelding>): Promise<void> {
    model.set({ done: undefined });
    const seen = currentMelding(model.get());
    await inMelding('ending', async (here) => {
      await writeSettled(here, { done: { kind }, seen }, write);
      here.set({ asking: undefined });
    });
  }

  function change(done: Done, readers: ReadersChange, after: (meldingId: string) => void = () => undefined) {
    model.set({ changeProblem: undefined, done: undefined });
    return inMelding('readers', async ({ at, melding, set, show }) => {
      try {
        const changed = await changeReaders(at, melding, readers);
        show(changed);
        const { readersForm } = FRESH_MELDING;
        set({ done, readersForm, asking: undefined, refusal: whyUnsettled(at, changed) });
        after(melding.meldingId);
      } catch (error) {
        if (!(error instanceof ChangeRefused)) throw error;
        set({ changeProblem: error.problem, asking: undefined });
      }
    });
  }

  function draftOfCurrent(): Draft {
    const state = model.get();
    return draftOf(state, state.current ?? '');
  }

  return {
    ...createActs({ model, inMelding, setDraft }),
    attach: attaching,
    forgetFiles: attaching.cancelAll,
    async openMelding(current) {
      model.set({ ...FRESH_MELDING, current, screen: 'melding', many: undefined, problem: undefined });
      await inMelding('mark', enterMelding);
    },
    backToDesk: () => model.set({ ...FRESH_MELDING, current: undefined, screen: 'desk', problem: undefined }),
    go(screen) {
      const { settled, refusal } = model.get();
      model.set({ ...FRESH_MELDING, settled, refusal, screen, problem: undefined });
    },
    reread: () =>
      inMelding('reread', async (here) => enterMelding({ ...here, melding: await reread(here.at, here.melding) })),
    async letWatch(fp) {
      model.set({ done: undefined });
      const seen = currentMelding(model.get());
      await inMelding('watch', (here) =>
        writeSettled(here, { done: { kind: 'watched', fp }, seen }, ({ at, melding }) => setWatcher(at, melding, fp)),
      );
    },
    draft(typed) {
      const { current } = model.get();
      if (current !== undefined) setDraft(current, typed);
      model.set({ unwritten: undefined, isHeld: undefined, done: undefined });
    },
    sendReceipt: (text) => compose('receipt', text, confirmReceipt),
    sendReply: () => compose('reply', draftOfCurrent().reply, replyToMelder),
    sendNote: () => compose('note', draftOfCurrent().note, writeNote),
    async startDossier() {
      model.set({ done: undefined });
      const seen = currentMelding(model.get());
      await inMelding('dossier', (here) =>
        writeSettled(here, { done: { kind: 'dossier' }, seen }, () => startThread(here.at, here.melding, DOSSIER)),
      );
    },
    choose(chosen) {
      const readersForm = { ...model.get().readersForm, ...chosen };
      model.set({ readersForm, isNobodyChosen: false, changeProblem: undefined, done: undefined });
    },
    async addReader(note) {
      const { chosen: fp, withHistory, way } = model.get().readersForm;
      if (fp === undefined) return model.set({ isNobodyChosen: true });
      const done = { kind: way === 'add' ? 'added' : 'handed-over', fp } as const;
      await change(done, { add: [fp], withHistory: withHistory || way === 'hand-over' }, (meldingId) => {
        if (way === 'hand-over' && draftOfCurrent().note === '') setDraft(meldingId, { note });
      });
    },
    ask: (asking) => model.set({ asking, changeProblem: undefined, done: undefined }),
    async removeReader() {
      const { asking } = model.get();
      if (asking?.kind !== 'remove') return;
      await change({ kind: 'removed', fp: asking.fp }, { remove: [asking.fp] });
    },
    takeOut(wishes, words, save) {
      model.set({ done: undefined, sealedWith: undefined });
      const seen = currentMelding(model.get());
      return inMelding('take-out', (here) =>
        writeSettled(here, { done: { kind: 'taken-out' }, seen }, async ({ at, melding, set }) => {
          function isHere(): boolean {
            const { session, screen, current } = model.get();
            return session === at.session && screen === 'take-out' && current === melding.meldingId;
          }
          function take({ bytes, sealedWith }: Made['file']): void {
            save(bytes);
            set({ sealedWith });
          }
          return exportMelding(at, melding, wishes, words, { isHere, take });
        }),
      );
    },
    askDestruction: () => end('asked', ({ at, melding }) => askDestruction(at, melding)),
    stopDestruction: () => end('stopped', ({ at, melding }) => stopDestruction(at, melding)),
  };
}
