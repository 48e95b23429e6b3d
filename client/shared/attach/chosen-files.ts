/** Files that somebody chose to send, each cleaned at once on this device (client/shared/clean). */
import { FILE_MAX_BYTES, MAX_FILES } from '../../../crypto/public/sizes.ts';
import type { CleanFile, CleanOutcome } from '../clean/outcome.ts';
import { type FileChoice, type ReadyFile, readyFiles, SAFE_CHOICE } from '../clean/ready-files.ts';
import { UNKNOWN_TYPE } from '../clean/sniff.ts';
import type { FileRef } from '../files/file-ref.ts';

export interface ChosenFile {
  readonly id: number;
  readonly file: File;
  /** Undefined while it is being cleaned. */
  readonly outcome: CleanOutcome | undefined;
  readonly choice: FileChoice;
}

/** What goes: cleaned, or as the person decided. */
export interface Attachment extends Pick<FileRef, 'name' | 'mediaType' | 'kind'> {
  readonly content: Blob;
}

export interface Chooser {
  add(files: readonly File[]): void;
  choose(id: number, choice: FileChoice): void;
  /** Cleans it once more. */
  again(chosen: ChosenFile): void;
  remove(id: number): void;
}

type Change = (update: (before: readonly ChosenFile[]) => readonly ChosenFile[]) => void;

/** @param change keeps the list: in a page's memory, and nowhere else */
export function createChooser(clean: CleanFile, change: Change): Chooser {
  let last = 0;
  const set = (id: number, changed: Partial<ChosenFile>) =>
    change((before) => before.map((one) => (one.id === id ? { ...one, ...changed } : one)));

  function add(file: File): void {
    last += 1;
    const id = last;
    const isTooLarge = file.size > FILE_MAX_BYTES;
    const outcome: CleanOutcome = { kind: 'unsupported', type: UNKNOWN_TYPE, reason: 'tooLargeToSend' };
    change((before) => [...before, { id, file, outcome: isTooLarge ? outcome : undefined, choice: SAFE_CHOICE }]);
    if (!isTooLarge) cleanOne(id, file);
  }
  function cleanOne(id: number, file: File): void {
    void clean(file).then((outcome) => set(id, { outcome }));
  }

  return {
    add(files) {
      for (const file of files) add(file);
    },
    choose: (id, choice) => set(id, { choice }),
    again({ id, file }) {
      set(id, { outcome: undefined });
      cleanOne(id, file);
    },
    remove: (id) => change((before) => before.filter((one) => one.id !== id)),
  };
}

/** What is sent of one chosen file, and under which names. */
export function readyOf({ file, outcome, choice }: ChosenFile, number: number): readonly ReadyFile[] {
  return outcome === undefined ? [] : readyFiles(file, outcome, choice, number);
}

/** What was not cleaned goes only when the person said so. */
export function attachmentsOf(files: readonly ChosenFile[]): readonly Attachment[] {
  return files
    .flatMap((one, place) => readyOf(one, place + 1))
    .map(({ isOriginal, ...file }) => ({ ...file, kind: isOriginal ? 'original' : 'document' }));
}

/** Why these files cannot be sent yet; undefined when they can. */
export function findHindrance(files: readonly ChosenFile[]): 'stillBusy' | 'tooMany' | undefined {
  if (files.some(({ outcome }) => outcome === undefined)) return 'stillBusy';
  return attachmentsOf(files).length > MAX_FILES ? 'tooMany' : undefined;
}
