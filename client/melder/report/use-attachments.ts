import { useRef, useState } from 'preact/hooks';
import type { CleanFile, CleanOutcome } from '../../shared/clean/outcome.ts';
import { type FileChoice, type ReadyFile, readyFiles, SAFE_CHOICE } from '../../shared/clean/ready-files.ts';
import type { Recording } from '../voice/voice-flow.ts';
import type { Attachment } from './attachments-flow.ts';

export interface ChosenFile {
  readonly id: number;
  readonly file: File;
  /** Undefined while it is being cleaned. */
  readonly outcome: CleanOutcome | undefined;
  readonly choice: FileChoice;
}

export interface Chosen {
  readonly files: readonly ChosenFile[];
  readonly voice: Recording | undefined;
}

export interface AttachmentControls extends Chosen {
  add(files: readonly File[]): void;
  choose(id: number, choice: FileChoice): void;
  remove(id: number): void;
  /** Undefined: nothing is said. */
  say(voice: Recording | undefined): void;
}

/** Files and a recording, in the page's memory; each file is cleaned as soon as it is chosen. */
export function useAttachments(clean: CleanFile): AttachmentControls {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [voice, say] = useState<Recording>();
  const last = useRef(0);
  const change = (id: number, changed: Partial<ChosenFile>) =>
    setFiles((before) => before.map((one) => (one.id === id ? { ...one, ...changed } : one)));
  return {
    files,
    voice,
    add(added) {
      for (const file of added) {
        last.current += 1;
        const id = last.current;
        setFiles((before) => [...before, { id, file, outcome: undefined, choice: SAFE_CHOICE }]);
        void clean(file).then((outcome) => change(id, { outcome }));
      }
    },
    choose: (id, choice) => change(id, { choice }),
    remove: (id) => setFiles((before) => before.filter((one) => one.id !== id)),
    say,
  };
}

/** What is sent of one chosen file, and under which names. */
export function readyOf({ file, outcome, choice }: ChosenFile, number: number): readonly ReadyFile[] {
  return outcome === undefined ? [] : readyFiles(file, outcome, choice, number);
}

export function isBeingCleaned({ files }: Pick<Chosen, 'files'>): boolean {
  return files.some(({ outcome }) => outcome === undefined);
}

/** Everything that goes after the report: what was not cleaned only when the person said so. */
export function readyAttachments({ files, voice }: Chosen): readonly Attachment[] {
  const ready = files
    .flatMap((one, place) => readyOf(one, place + 1))
    .map(({ isOriginal, ...file }): Attachment => ({ ...file, kind: isOriginal ? 'original' : 'document' }));
  const said: Attachment[] =
    voice === undefined ? [] : [{ name: 'stem.wav', mediaType: 'audio/wav', content: voice.file, kind: 'voice' }];
  return [...ready, ...said];
}

/** Whether anything would be lost with the page. */
export function hasChosen({ files, voice }: Chosen): boolean {
  return files.length > 0 || voice !== undefined;
}
