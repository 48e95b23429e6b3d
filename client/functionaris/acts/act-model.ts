/** One act at a time as a form: opened, filled in, sent. What was typed stays until it is sent. */
import { RequestFailed } from '../../shared/api.ts';
import { fpText } from '../../shared/directory.ts';
import type { Model } from '../../shared/model.ts';
import { ownTemplatesBy } from '../../shared/templates.ts';
import { currentMelding, type DeskState, type DeskTask, type Draft, draftOf, type OpenAct } from '../desk-state.ts';
import { findDossier, stayingReaders, writeBeside } from '../dossier-flow.ts';
import { type AtDesk, send } from '../melding-flow.ts';
import type { ReadMelding } from '../read-flow.ts';
import { type Here, writeSettled } from '../settled-writing.ts';
import type { Acting, FieldName, Values } from './act.ts';
import { type ActKind, isDone, isPossible, perform, wrongIn } from './acts.ts';
import { firstAssessorOf } from './first-assessor.ts';
import { openingValues } from './opening-values.ts';

export interface ActModel {
  /** @param of the message that it is about */
  startAct(kind: ActKind, of?: string): void;
  fillIn(name: FieldName, value: string): void;
  dropAct(): void;
  sendAct(): Promise<void>;
  /** Marks a message as a trade secret, or takes the mark off (WBK-1a.2). */
  setLabel(of: string, isSet: boolean): Promise<void>;
}

export interface ActModelOptions {
  readonly model: Model<DeskState>;
  readonly inMelding: (task: DeskTask, work: (here: Here) => Promise<void>) => Promise<void>;
  readonly setDraft: (meldingId: string, change: Partial<Draft>) => void;
}

export function createActs({ model, inMelding, setDraft }: ActModelOptions): ActModel {
  function remember(meldingId: string, open: OpenAct, values: Values): void {
    const { acts } = draftOf(model.get(), meldingId);
    setDraft(meldingId, { acts: { ...acts, [keyOf(open)]: values } });
  }

  return {
    startAct(kind, of) {
      model.set({ acting: { kind, of, wrong: {} }, done: undefined, unwritten: undefined });
    },
    fillIn(name, value) {
      const { acting: open, current } = model.get();
      if (open === undefined || current === undefined) return;
      remember(current, open, { ...draftOf(model.get(), current).acts[keyOf(open)], [name]: value });
      const { [name]: _, ...wrong } = open.wrong;
      model.set({ acting: { ...open, wrong }, done: undefined });
    },
    dropAct: () => model.set({ acting: undefined }),
    async sendAct() {
      const { acting: open } = model.get();
      if (open === undefined) return;
      model.set({ done: undefined });
      const seen = currentMelding(model.get());
      await inMelding('act', async (here) => {
        const now = actingOf(here.at, here.melding, open.of);
        const values = valuesOf(model.get(), open, now);
        // What is there by a try that got no answer leaves itself no ground: nothing is wrong with it.
        const wrong = isDone(here.at, open.kind, values, now) ? {} : wrongIn(open.kind, values, now);
        if (Object.keys(wrong).length > 0) return here.set({ acting: { ...open, wrong } });
        await writeSettled(here, { done: { kind: 'act', act: open.kind }, seen }, async ({ at, melding }) => {
          const acting = { ...actingOf(at, melding, open.of), shown: seen ?? melding };
          // A colleague did the same in between: what would be invalid is not said.
          const isMade = isDone(at, open.kind, values, acting);
          if (!isMade && !isPossible(open.kind, acting)) throw new RequestFailed('message.conflict');
          const changed = await perform(at, open.kind, values, acting);
          remember(melding.meldingId, open, {});
          here.set({ acting: undefined });
          return changed;
        });
      });
    },
    async setLabel(of, isSet) {
      const seen = currentMelding(model.get());
      await inMelding('act', (here) =>
        writeSettled(here, { done: undefined, seen }, ({ at, melding }) => {
          const label = { type: 'label', of, isSet } as const;
          // Beside what it is about: the melder does not learn that there is a note.
          const isNote = findDossier(melding)?.view.events.some(({ message }) => message.digest === of);
          return isNote ? writeBeside(at, melding, label) : send(at, melding, label);
        }),
      );
    },
  };
}

function keyOf({ kind, of = '' }: Pick<OpenAct, 'kind' | 'of'>): string {
  return `${kind} ${of}`;
}

export function actingOf(
  { session, known, today }: Pick<AtDesk, 'session' | 'known' | 'today'>,
  melding: ReadMelding,
  of?: string,
): Acting {
  const templates = ownTemplatesBy(known.directory.policy);
  const ownFp = fpText(session.identity);
  const firstAssessor = firstAssessorOf({ session, known }, melding);
  const staying = stayingReaders({ known }, melding);
  return { melding, shown: melding, today, ownFp, firstAssessor, staying, templates, of };
}

/** What the form holds: as proposed, with what was typed over it. */
export function valuesOf(state: DeskState, open: Pick<OpenAct, 'kind' | 'of'>, acting: Acting): Values {
  const typed = draftOf(state, acting.melding.meldingId).acts[keyOf(open)];
  return { ...openingValues(open.kind, acting), ...typed };
}
