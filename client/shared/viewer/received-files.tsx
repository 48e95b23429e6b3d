import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bytes } from '../../../crypto/public/brands.ts';
import type { FileRef } from '../../../schema/content/files.ts';
import type { FilesMessage } from '../../../schema/content/messages.ts';
import type { MelderLanguage, TextShape } from '../../text/language.ts';
import type { viewerNl } from '../../text/nl/viewer.ts';
import type { Api } from '../api.ts';
import { canOpenFile, type DownloadOptions, openFile, saveFile } from '../files/download-file.ts';
import type { FileDoor } from '../files/file-door.ts';
import { COLLECT_MAX_BYTES, canSaveFile, chooseSink, NoFileChosen } from '../files/file-sink.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { Progress } from '../ui/progress.tsx';
import { FileView } from './file-view.tsx';

export interface ReceivedFilesProps {
  readonly content: FilesMessage;
  readonly language: MelderLanguage;
  readonly text: TextShape<typeof viewerNl>;
  readonly api: Api;
  /** Made when it is needed: a session may have been renewed since the message was drawn. */
  readonly doorTo: () => FileDoor;
}

/** The files that a message announces: looked at in the frame first; kept only after a warning. */
export function ReceivedFiles({ content: { files, note }, ...rest }: ReceivedFilesProps) {
  return (
    <>
      {note && <p class="zp-written">{note}</p>}
      <ul class="zp-files">
        {files.map((file) => (
          <li key={file.id}>
            <ReceivedFile file={file} {...rest} />
          </li>
        ))}
      </ul>
    </>
  );
}

type State =
  | { readonly kind: 'closed' | 'failed' | 'saved' }
  | { readonly kind: 'fetching'; readonly part: number }
  | { readonly kind: 'open'; readonly content: Bytes };

type ReceivedFileProps = Omit<ReceivedFilesProps, 'content'> & { readonly file: FileRef };

function ReceivedFile({ file, language, text, api, doorTo }: ReceivedFileProps) {
  const [state, setState] = useState<State>({ kind: 'closed' });
  const fetching = useRef(new AbortController());
  const words = text.received;
  const isVoice = file.kind === 'voice';
  const canView = canOpenFile(file);
  useEffect(() => () => fetching.current.abort(), []);

  /** What every fetch has in common; undefined when nothing came of it. */
  async function attempt<Outcome>(run: (options: DownloadOptions) => Promise<Outcome>): Promise<Outcome | undefined> {
    fetching.current = new AbortController();
    const { signal } = fetching.current;
    const onProgress = (part: number) => setState({ kind: 'fetching', part });
    try {
      return await run({ signal, onProgress });
    } catch (error) {
      setState({ kind: signal.aborted || error instanceof NoFileChosen ? 'closed' : 'failed' });
      return undefined;
    }
  }
  async function view() {
    setState({ kind: 'fetching', part: 0 });
    const content = await attempt((options) => openFile(api, doorTo(), file, options));
    if (content !== undefined) setState({ kind: 'open', content });
  }
  async function keep() {
    const isKept = await attempt(async (options) => {
      await saveFile(api, doorTo(), file, await chooseSink(file), options);
      return true;
    });
    if (isKept) setState({ kind: 'saved' });
  }

  return (
    <div class="zp-flow">
      <p class="zp-files__name">
        {isVoice ? words.voice : file.name}
        <span class="zp-hint"> · {words.size(file.paddedBytes / MEBIBYTE)}</span>
        {file.kind === 'original' && <span class="zp-hint"> · {words.original}</span>}
      </p>
      {state.kind === 'closed' && (
        <ButtonGroup>
          {canView && (
            <Button label={words.openLabel(isVoice ? words.listen : words.view, file.name)} onClick={() => void view()}>
              {isVoice ? words.listen : words.view}
            </Button>
          )}
        </ButtonGroup>
      )}
      {state.kind === 'closed' && !canView && canSaveFile(file) && (
        <KeepWarning text={text} onKeep={() => void keep()} />
      )}
      {state.kind === 'closed' && !canSaveFile(file) && (
        <Alert kind="warning" title={words.tooLargeToSave}>
          <p>{words.otherWays(COLLECT_MAX_BYTES / MEBIBYTE)}</p>
        </Alert>
      )}
      {state.kind === 'fetching' && (
        <>
          <Progress label={words.fetching} value={state.part} max={1} />
          <Button appearance="link" onClick={() => fetching.current.abort()}>
            {words.stop}
          </Button>
        </>
      )}
      {state.kind === 'failed' && (
        <Alert kind="error" live="status" title={words.failed}>
          <Button appearance="link" onClick={() => setState({ kind: 'closed' })}>
            {words.again}
          </Button>
        </Alert>
      )}
      {state.kind === 'saved' && <p role="status">{words.saved}</p>}
      {state.kind === 'open' && (
        <>
          <FileView
            file={state.content}
            name={file.name}
            language={language}
            text={text.page}
            onKeep={() => void keep()}
          />
          <Button appearance="link" onClick={() => setState({ kind: 'closed' })}>
            {words.close}
          </Button>
        </>
      )}
    </div>
  );
}

const MEBIBYTE = 1024 * 1024;

function KeepWarning({ text, onKeep }: Pick<ReceivedFilesProps, 'text'> & { readonly onKeep: () => void }) {
  return (
    <Alert kind="warning" title={text.page.failures.tooLarge}>
      <p>{text.page.keepWarning}</p>
      <Button appearance="link" onClick={onKeep}>
        {text.page.keepAnyway}
      </Button>
    </Alert>
  );
}
