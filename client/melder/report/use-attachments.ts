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

/** Of a recording that was begun, and neither used nor thrown away. `asked`: somebody wanted to leave it behind. */
export type OpenRecording = 'none' | 'open' | 'asked';

export interface Chosen {
  readonly files: readonly ChosenFile[];
  readonly voice: Recording | undefined;
  readonly recording: OpenRecording;
}

export interface AttachmentControls extends Chosen, Chooser {
  /** Undefined: nothing is said. */
  say(voice: Recording | undefined): void;
  record(isOpen: boolean): void;
  /** Whether a recording must be settled before somebody goes on; the page then says so. */
  isHeld(): boolean;
}

/** Files and a recording, in the page's memory. */
export function useAttachments(clean: CleanFile): AttachmentControls {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [voice, say] = useState<Recording>();
  const [recording, setRecording] = useState<OpenRecording>('none');
  const chooser = useMemo(() => createChooser(clean, setFiles), []);
  return {
    files,
    voice,
    recording,
    ...chooser,
    say,
    record: (isOpen) => setRecording(isOpen ? 'open' : 'none'),
    isHeld() {
      if (recording !== 'none') setRecording('asked');
      return recording !== 'none';
    },
  };
}

/** Everything that goes after the report. */
export function readyAttachments({ files, voice }: Pick<Chosen, 'files' | 'voice'>): readonly Attachment[] {
  const said: Attachment[] =
    voice === undefined ? [] : [{ name: 'stem.wav', mediaType: 'audio/wav', content: voice.file, kind: 'voice' }];
  return [...attachmentsOf(files), ...said];
}

/** Whether anything would be lost with the page. */
export function hasChosen({ files, voice, recording }: Chosen): boolean {
  return files.length > 0 || voice !== undefined || recording !== 'none';
}
