import { render } from 'preact';
import { createApi } from '../shared/api.ts';
import { cleanInWorker } from '../shared/clean/clean-in-worker.ts';
import cleanAddress from '../shared/clean/clean-worker.ts?worker&url';
import { allowWorkers } from '../shared/workers.ts';
import { App } from './app.tsx';
import { takeShell } from './shell.ts';
import { workInWorker } from './work.ts';
import workAddress from './work-worker.ts?worker&url';

const app = document.getElementById('app');
if (app !== null) {
  const shell = takeShell(app);
  const api = createApi({ origin: window.location.origin, fetch: window.fetch.bind(window) });
  const openWorker = allowWorkers([workAddress, cleanAddress]);
  const work = workInWorker(openWorker, workAddress);
  const clean = cleanInWorker(openWorker, cleanAddress);
  render(<App shell={shell} api={api} work={work} clean={clean} />, app);
}
