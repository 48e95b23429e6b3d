import type { FunctionComponent } from 'preact';
import { render } from 'preact';
import type { FrameSays, HandOver, ViewFailure } from '../shared/viewer/hand-over.ts';
import type { ViewKind } from '../shared/viewer/kind.ts';
import { directionOf, type MelderLanguage } from '../text/language.ts';
import { FRAME_TEXTS, type FrameText } from './texts.ts';

export interface ViewProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly text: FrameText;
  /** Something can be seen: the page stops counting the time. */
  readonly onShown: () => void;
  readonly onFailed: (failure: Exclude<ViewFailure, 'slow'>) => void;
}

/** At most this often a page is told that somebody is at work in here. */
const ALIVE_EVERY_MS = 5_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input'] as const;

/** Waits for the one file this frame is for, and shows it. Whatever fails is told to the page, which says it in words. */
export function showHandedOver(views: Partial<Record<ViewKind, FunctionComponent<ViewProps>>>): void {
  window.addEventListener(
    'message',
    ({ data, source, ports: [port] }: MessageEvent<HandOver>) => {
      if (source !== window.parent || port === undefined) return;
      show(data, views[data.viewable.kind], port);
    },
    { once: true },
  );
}

function show(
  { language, viewable, bytes }: HandOver,
  View: FunctionComponent<ViewProps> | undefined,
  port: MessagePort,
) {
  const say = (says: FrameSays) => port.postMessage(says);
  const fail = (failure: Exclude<ViewFailure, 'slow'>) => say({ says: 'failed', failure });
  window.addEventListener('error', () => fail('broken'));
  window.addEventListener('unhandledrejection', () => fail('broken'));
  if (View === undefined) return fail('broken');
  passOn(say);
  const file = {
    bytes: new Uint8Array(bytes),
    type: viewable.type,
    onShown: () => say({ says: 'shown' }),
    onFailed: fail,
  };
  function draw(inLanguage: MelderLanguage, Shown: FunctionComponent<ViewProps>) {
    document.documentElement.lang = inLanguage;
    document.documentElement.dir = directionOf(inLanguage);
    render(<Shown {...file} text={FRAME_TEXTS[inLanguage]} />, document.body);
  }
  port.onmessage = ({ data }: MessageEvent<MelderLanguage>) => draw(data, View);
  draw(language, View);
}

/** The page's quick exit and its clock of idleness must work while the focus is in here. */
function passOn(say: (says: FrameSays) => void): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  for (const sign of SIGNS_OF_LIFE) {
    window.addEventListener(
      sign,
      () => {
        if (performance.now() - toldAt < ALIVE_EVERY_MS) return;
        toldAt = performance.now();
        say({ says: 'alive' });
      },
      { capture: true, passive: true },
    );
  }
  window.addEventListener(
    'keydown',
    ({ key, repeat }) => {
      if (key === 'Escape' && !repeat) say({ says: 'escape' });
    },
    { capture: true },
  );
}
