/** A page of its own for parts that several pages mount: what it shows is asked for by the test. */
import { render } from 'preact';
import { TextsProvider } from '../../client/melder/texts.ts';
import type { Recording } from '../../client/melder/voice/voice-flow.ts';
import { VoicePart } from '../../client/melder/voice/voice-part.tsx';
import { FileView } from '../../client/shared/viewer/file-view.tsx';
import { VIEWER_TEXTS } from '../../client/shared/viewer/texts.ts';
import type { Language } from '../../client/text/language.ts';
import { TEXTS } from './melder-texts.ts';

declare global {
  interface Window {
    view(base64: string, name: string, language: Language): void;
    speak(language: Language): void;
    /** What the part handed over, and how often somebody would rather write. */
    used: Recording | undefined;
    writes: number;
    escapes: number;
  }
}

const app = document.getElementById('app') ?? document.body;

window.view = (base64, name, language) => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const text = VIEWER_TEXTS[language].page;
  document.documentElement.lang = language;
  render(null, app);
  render(
    <main class="zp-column zp-main">
      <h1 class="nl-heading nl-heading--level-1">{name}</h1>
      <FileView file={new Blob([bytes])} name={name} language={language} text={text} onKeep={() => undefined} />
    </main>,
    app,
  );
};

window.writes = 0;
window.speak = (language) => {
  document.documentElement.lang = language;
  window.used = undefined;
  render(null, app);
  render(
    <TextsProvider value={TEXTS[language]}>
      <main class="zp-column zp-main">
        <h1 class="nl-heading nl-heading--level-1">{language === 'nl' ? 'Inspreken' : 'Speak'}</h1>
        <VoicePart
          onUse={(recording) => {
            window.used = recording;
          }}
          onWrite={() => {
            window.writes += 1;
          }}
        />
      </main>
    </TextsProvider>,
    app,
  );
};

window.escapes = 0;
window.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') window.escapes += 1;
});
