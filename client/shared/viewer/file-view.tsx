import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bytes } from '../../../crypto/public/brands.ts';
import type { MelderLanguage, TextShape } from '../../text/language.ts';
import type { viewerNl } from '../../text/nl/viewer.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { type HandOver, parseFrameSays, type ViewFailure } from './hand-over.ts';
import { findViewable, VIEWABLE_MAX_BYTES, type Viewable } from './kind.ts';

export interface FileViewProps {
  readonly file: Blob | Bytes;
  /** What the file is called on this screen; never decides how it is shown. */
  readonly name: string;
  readonly language: MelderLanguage;
  readonly text: TextShape<typeof viewerNl.page>;
  /** Leaves the shelter of the frame; offered beside a warning. Left out: this file cannot be saved here. */
  readonly onKeep?: (() => void) | undefined;
  /** Made by whoever looks at it: nothing to be warned of. */
  readonly isOwn?: boolean | undefined;
}

type State =
  | { readonly kind: 'reading' }
  | { readonly kind: 'frame'; readonly viewable: Viewable; readonly bytes: ArrayBuffer; readonly isShown: boolean }
  | { readonly kind: 'failed'; readonly failure: ViewFailure | 'unknown' };

/** Longer than a large PDF takes on an old machine; then the frame is taken away, and whatever runs in it stops. */
export const SHOWN_WITHIN_MS = 30_000;

/**
 * A stranger's file, looked at where it can do nothing: a frame without an origin, without network and without scripts
 * but the one its own policy names (server/pages/viewer-frame.ts). What cannot be shown can be saved, with a warning.
 */
export function FileView({ file, name, language, text, onKeep, isOwn = false }: FileViewProps) {
  const [state, setState] = useState<State>({ kind: 'reading' });
  const fail = (failure: ViewFailure | 'unknown') => setState({ kind: 'failed', failure });
  useEffect(() => {
    setState({ kind: 'reading' });
    const isBlob = file instanceof Blob;
    if ((isBlob ? file.size : file.length) > VIEWABLE_MAX_BYTES) return fail('tooLarge');
    // A copy: the frame takes it.
    const reading = isBlob ? file.arrayBuffer() : Promise.resolve(file.slice().buffer);
    reading.then(
      (bytes) => {
        const viewable = findViewable(new Uint8Array(bytes));
        if (viewable === undefined) fail('unknown');
        else setState({ kind: 'frame', viewable, bytes, isShown: false });
      },
      () => fail('broken'),
    );
  }, [file]);
  const isWaiting = state.kind === 'frame' && !state.isShown;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => fail('slow'), SHOWN_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return (
    <div class="zp-flow">
      {(state.kind === 'reading' || isWaiting) && <Spinner text={text.busy} />}
      {state.kind === 'frame' && (
        <>
          <Frame
            viewable={state.viewable}
            bytes={state.bytes}
            language={language}
            title={text.frame(name)}
            onShown={() => setState((now) => (now.kind === 'frame' ? { ...now, isShown: true } : now))}
            onFailed={fail}
          />
          {!isOwn && <p class="zp-small">{text.safe}</p>}
        </>
      )}
      {state.kind === 'failed' && (
        <Alert kind="warning" live="status" title={text.failures[state.failure]}>
          {onKeep && <p>{text.keepWarning}</p>}
          {onKeep && (
            <Button appearance="link" onClick={onKeep}>
              {text.keepAnyway}
            </Button>
          )}
        </Alert>
      )}
      {state.kind === 'frame' && state.isShown && onKeep && (
        <details class="zp-file-view__keep">
          <summary>{text.keep}</summary>
          <p class="zp-small">{text.keepWarning}</p>
          <Button onClick={onKeep}>{text.keepAnyway}</Button>
        </details>
      )}
    </div>
  );
}

interface FrameProps {
  readonly viewable: Viewable;
  readonly bytes: ArrayBuffer;
  readonly language: MelderLanguage;
  readonly title: string;
  readonly onShown: () => void;
  readonly onFailed: (failure: ViewFailure) => void;
}

function Frame({ viewable, bytes, language, title, onShown, onFailed }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef({ onShown, onFailed });
  latest.current = { onShown, onFailed };
  const port = useRef<MessagePort>(undefined);
  useEffect(() => () => port.current?.close(), []);
  // The frame speaks the language of its page, also when another one is chosen.
  useEffect(() => port.current?.postMessage(language), [language]);

  function handOver() {
    // Once: a frame that goes elsewhere by itself is told nothing more.
    if (port.current !== undefined) return latest.current.onFailed('broken');
    const { port1, port2 } = new MessageChannel();
    port.current = port1;
    port1.onmessage = ({ data }) => {
      const said = parseFrameSays(data);
      if (said?.says === 'shown') latest.current.onShown();
      if (said?.says === 'failed') latest.current.onFailed(said.failure);
      if (said?.says === 'escape') window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      if (said?.says === 'alive') window.dispatchEvent(new Event('input'));
    };
    const message: HandOver = { language, viewable, bytes };
    // A frame without an origin has no name to address it by; only ours can be in there (frame-src).
    frame.current?.contentWindow?.postMessage(message, '*', [port2, bytes]);
  }

  return (
    <iframe
      ref={frame}
      class={`zp-file-view__frame zp-file-view__frame--${viewable.kind}`}
      title={title}
      src={viewable.kind === 'pdf' ? '/viewer/pdf' : '/viewer'}
      sandbox="allow-scripts"
      referrerpolicy="no-referrer"
      onLoad={handOver}
    />
  );
}
