import type { FileRef } from '../files/file-ref.ts';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { ButtonGroup } from './button-group.tsx';

export interface FileListText {
  readonly kinds: Readonly<Record<FileRef['kind'], string>>;
  /** Of the padded length: nobody needs it more exactly. */
  readonly size: (mebibytes: number) => string;
  readonly open: string;
  readonly save: string;
}

export interface FileListProps {
  readonly text: FileListText;
  readonly label: string;
  readonly files: readonly FileRef[];
  /** Only of files that can be looked at here. */
  readonly canOpen: (file: FileRef) => boolean;
  readonly onOpen: (file: FileRef) => void;
  readonly onSave: (file: FileRef) => void;
  /** Id of the one that is being fetched. */
  readonly busyId?: string | undefined;
}

const MIB = 1_048_576;

/** Files that were received, each with its name as the sender wrote it: text, and nothing that opens by itself. */
export function FileList({ text, label, files, canOpen, onOpen, onSave, busyId }: FileListProps) {
  return (
    <ul class="zp-files" aria-label={label}>
      {files.map((file) => (
        <li key={file.id} class="zp-flow">
          <p class="zp-files__name">
            {file.name} <Badge>{text.kinds[file.kind]}</Badge>{' '}
            <span class="zp-count">{text.size(Math.max(1, Math.round(file.paddedBytes / MIB)))}</span>
          </p>
          <ButtonGroup>
            {canOpen(file) && (
              <Button busy={busyId === file.id} onClick={() => onOpen(file)} label={`${text.open}: ${file.name}`}>
                {text.open}
              </Button>
            )}
            <Button busy={busyId === file.id} onClick={() => onSave(file)} label={`${text.save}: ${file.name}`}>
              {text.save}
            </Button>
          </ButtonGroup>
        </li>
      ))}
    </ul>
  );
}
