import { useMemo, useState } from 'preact/hooks';
import {
  type Attachment,
  attachmentsOf,
  type Chooser,
  type ChosenFile,
  createChooser,
} from '../../shared/attach/chosen-files.ts';
import type { CleanFile } from '../../shared/clean/outcome.ts';
import type { Recording } from '../voice/voice-flow.ts';

export interface Chosen {
  readonly files: readonly ChosenFile[];
  readonly voice: Recording | undefined;
}

export interface AttachmentControls extends Chosen, Chooser {
  /** Undefined: nothing is said. */
  say(voice: Recording | undefined): void;
}

/** Files and a recording, in the page's memory. */
export function useAttachments(clean: CleanFile): AttachmentControls {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [voice, say] = useState<Recording>();
  const chooser = useMemo(() => createChooser(clean, setFiles), []);
  return { files, voice, ...chooser, say };
}

/** Everything that goes after the report. */
export function readyAttachments({ files, voice }: Chosen): readonly Attachment[] {
  const said: Attachment[] =
    voice === undefined ? [] : [{ name: 'stem.wav', mediaType: 'audio/wav', content: voice.file, kind: 'voice' }];
  return [...attachmentsOf(files), ...said];
}

/** Whether anything would be lost with the page. */
export function hasChosen({ files, voice }: Chosen): boolean {
  return files.length > 0 || voice !== undefined;
}
