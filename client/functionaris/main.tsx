// Comes before all that is fetched.
export { fetchLate } from '../shared/late-file.ts';

import { render } from 'preact';
import { createAccount } from '../shared/account/account.ts';
import { createApi } from '../shared/api.ts';
import { createBreathe, pausePage } from '../shared/breathe.ts';
import { cleanInWorker } from '../shared/clean/clean-in-worker.ts';
import cleanAddress from '../shared/clean/clean-worker.ts?worker&url';
import { dayOf } from '../shared/days.ts';
import { lineInWorker } from '../shared/line/line-in-worker.ts';
import lineAddress from '../shared/line/line-worker.ts?worker&url';
import { untilDrawn } from '../shared/ui/until-drawn.ts';
import { browserStorage, createDeviceMemory } from '../shared/vault/device-memory.ts';
import { takeFragment } from '../shared/vault/page-address.ts';
import { browserPasskeys } from '../shared/vault/passkey.ts';
import { solveWork } from '../shared/work.ts';
import { allowWorkers } from '../shared/workers.ts';
import { parseLanguage } from '../text/language.ts';
import { createDesk } from './desk-model.ts';
import { createEnrol } from './enrol-model.ts';
import { createOwnKey } from './own-key.ts';
import { readInWorkers } from './read-in-workers.ts';
import readAddress from './read-worker.ts?worker&url';
import { readOnPage } from './reading.ts';
import { DeskRoot, EnrolRoot } from './roots.tsx';
import { TEXTS } from './texts.ts';

/** More of them wait for the server. */
const MOST_READ_WORKERS = 4;

const app = document.getElementById('app');
const { origin } = window.location;
const openWorker = allowWorkers([cleanAddress, lineAddress, readAddress]);
const openLine = lineInWorker(openWorker, lineAddress);
const api = createApi({ origin, fetch: window.fetch.bind(window), openLine });
const passkeys = browserPasskeys(api.rpId);
const now = () => new Date();
const today = () => dayOf(now());
const language = () => parseLanguage(document.documentElement.lang);

if (app?.dataset.screen === 'enrol') {
  const userName = (name: string, organisation: string) => TEXTS[language()].enrol.userName(name, organisation);
  const enrol = createEnrol({ api, passkeys, language, fragment: takeFragment(), userName });
  render(<EnrolRoot enrol={enrol} origin={origin} today={today} />, app);
  void enrol.open();
} else if (app !== null) {
  const memory = createDeviceMemory(browserStorage());
  const reading = readInWorkers({
    open: () => openWorker(readAddress),
    howMany: Math.min(MOST_READ_WORKERS, navigator.hardwareConcurrency),
    onPage: readOnPage(api, createBreathe({ now: () => performance.now(), pause: pausePage })),
  });
  reading.begin();
  const clean = cleanInWorker(openWorker, cleanAddress);
  const desk = createDesk({ api, passkeys, work: solveWork, clean, today, reading, untilDrawn, memory });
  const account = createAccount({
    api,
    passkeys,
    page: desk.model,
    onSessionOver: () => void desk.leave('ended'),
    onUnusedCode: desk.signIn.tellUnusedCode,
  });
  account.scan(takeFragment());
  const ownKey = createOwnKey({ api, page: desk.model });
  const models = { desk, account, ownKey };
  render(<DeskRoot {...models} origin={origin} today={today} now={now} />, app);
}
