// Comes before all that is fetched.
export { fetchLate } from '../shared/late-file.ts';

import { render } from 'preact';
import { createAccount } from '../shared/account/account.ts';
import { createApi } from '../shared/api.ts';
import { dayOf } from '../shared/days.ts';
import { browserStorage, createDeviceMemory } from '../shared/vault/device-memory.ts';
import { takeFragment } from '../shared/vault/page-address.ts';
import { browserPasskeys } from '../shared/vault/passkey.ts';
import { parseLanguage } from '../text/language.ts';
import { SetupRoot, StewardRoot } from './roots.tsx';
import { createSetup } from './setup-model.ts';
import { createSteward } from './steward-model.ts';
import { TEXTS } from './texts.ts';

const app = document.getElementById('app');
const { origin } = window.location;
const api = createApi({ origin, fetch: window.fetch.bind(window) });
const passkeys = browserPasskeys(api.rpId);
const today = () => dayOf(new Date());
const language = () => parseLanguage(document.documentElement.lang);

if (app?.dataset.screen === 'setup') {
  const userName = (organisation: string) => TEXTS[language()].setup.userName(organisation);
  const setup = createSetup({ api, passkeys, language, linkToken: takeFragment(), today, userName });
  render(<SetupRoot setup={setup} origin={origin} />, app);
  void setup.look();
} else if (app !== null) {
  const memory = createDeviceMemory(browserStorage());
  const steward = createSteward({ api, passkeys, today, language, memory });
  const account = createAccount({
    api,
    passkeys,
    page: steward.model,
    onSessionOver: () => void steward.leave('ended'),
    onUnusedCode: steward.signIn.tellUnusedCode,
  });
  account.scan(takeFragment());
  render(<StewardRoot steward={steward} account={account} origin={origin} today={today} />, app);
}
