// Comes before all that is fetched.
export { fetchLate } from '../shared/late-file.ts';

import { render } from 'preact';
import { createApi } from '../shared/api.ts';
import { cleanInWorker } from '../shared/clean/clean-in-worker.ts';
import cleanAddress from '../shared/clean/clean-worker.ts?worker&url';
import { lineInWorker } from '../shared/line/line-in-worker.ts';
import lineAddress from '../shared/line/line-worker.ts?worker&url';
import { allowWorkers } from '../shared/workers.ts';
import { parseMelderLanguage } from '../text/language.ts';
import { App } from './app.tsx';
import { takeShell } from './shell.ts';
import { fetchTexts } from './texts.ts';
import { showLanguage } from './use-texts.ts';
import { workInWorker } from './work.ts';
import workAddress from './work-worker.ts?worker&url';

const app = document.getElementById('app');
if (app !== null) {
  const shell = takeShell(app);
  const openWorker = allowWorkers([workAddress, cleanAddress, lineAddress]);
  const api = createApi({
    origin: window.location.origin,
    fetch: window.fetch.bind(window),
    openLine: lineInWorker(openWorker, lineAddress),
  });
  const work = workInWorker(openWorker, workAddress);
  const clean = cleanInWorker(openWorker, cleanAddress);
  // A language that does not come is no reason to show nothing.
  const language = parseMelderLanguage(document.documentElement.lang);
  const texts = await fetchTexts(language).catch(() => fetchTexts('en'));
  showLanguage(texts);
  render(<App shell={shell} api={api} work={work} clean={clean} firstTexts={texts} />, app);
}
