/** Files and voice in the real mailbox: a hostile one comes in and is looked at, a spoken answer goes out. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskFiles, sendFiles } from '../../client/functionaris/file-flow.ts';
import { openFile } from '../../client/shared/files/download-file.ts';
import { findViewable } from '../../client/shared/viewer/kind.ts';
import { formatCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import { launchChromium, newContext, openSite, type Site, type Watched, watch } from '../helpers/browser.ts';
import { openAt } from '../helpers/desk.ts';
import { upload } from '../helpers/files.ts';
import { hostilePdf } from '../helpers/hostile-files.ts';
import { type Staffed, staffedChannel } from '../helpers/house.ts';
import { examine, type Looks, look } from '../helpers/looking.ts';
import { type Canary, openCanary } from '../helpers/parts-site.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { sendReport } from '../helpers/report.ts';
import { openMailbox, report } from '../helpers/screens.ts';

const ANNA = 'Anna de Vries';
const WHAT = 'De kas van de kantine klopt al maanden niet.';

let site: Site;
let canary: Canary;
let browser: Browser;
let page: Page;
let channel: Staffed;
let anna: EnrolledPerson;
let watched: Watched;
const looks: Looks = { violations: [], screens: [] };
const later = (hours: number) => site.goTo(new Date(site.now().getTime() + hours * 60 * 60 * 1_000));

beforeAll(async () => {
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning);
  canary = await openCanary();
  channel = await staffedChannel(site, [ANNA, 'Bram Jansen']);
  [anna] = channel.people as [EnrolledPerson];
  await later(12);
  const sent = await sendReport(site, channel, [ANNA]);
  await later(12);
  const { at, melding } = await openAt(anna);
  const bytes = new Uint8Array(await hostilePdf(canary.origin));
  const file = await upload(site.api, deskFiles(at, melding), bytes, { name: 'brief.pdf' });
  await sendFiles(at, melding, { files: [file], note: 'Leest u deze brief?' });
  await later(12);

  browser = await launchChromium(['--use-fake-device-for-media-stream']);
  const context = await newContext(browser, { locale: 'nl-NL' });
  await context.grantPermissions(['microphone'], { origin: site.origin });
  watched = watch(context, site.origin);
  page = await context.newPage();
  examine(page, looks);
  const words = await formatCode(sent.code, 'nl');
  await openMailbox(page, `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`, words.join(' '));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await canary?.close();
  await site?.close();
});

it('a file from a functionaris is looked at in the mailbox, and tells nobody', async () => {
  await page.getByText('Leest u deze brief?').waitFor();
  await page.getByRole('button', { name: 'Bekijken: brief.pdf' }).click();
  const frame = page.frameLocator('iframe');
  await frame.getByText('Bladzijde 1 van 2').waitFor();
  await look(page, 'mailbox-file');
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  expect(canary.hits).toEqual([]);
  expect(watched.foreign).toEqual([]);
}, 120_000);

it('WBK-2.2c: a spoken answer goes from the mailbox to the desk as a sealed file, without a mark', async () => {
  await page.getByRole('button', { name: 'Iets inspreken in plaats van typen' }).click();
  await look(page, 'mailbox-speak');
  await page.getByLabel('Ik vind het goed dat mijn stem wordt opgenomen').check();
  await page.getByRole('button', { name: 'Opname beginnen' }).click();
  await page.getByText('0:02 van hooguit 10:00').waitFor();
  await page.getByRole('button', { name: 'Klaar met praten' }).click();
  await page.getByRole('button', { name: 'Deze opname gebruiken' }).waitFor();
  // Nobody leaves a recording behind by mistake.
  await page.goBack().catch(() => null);
  await page.getByText('Er staat nog een opname open.').waitFor();
  await page.getByRole('button', { name: 'Deze opname gebruiken' }).click();
  await page.getByText('Uw opname is verstuurd').waitFor();
  await look(page, 'mailbox-spoken');
  await later(12);
  const { at, melding } = await openAt(anna);
  const files = melding.view.events.flatMap((event) => (event.kind === 'files' ? event.content.files : []));
  const voice = files.find(({ kind }) => kind === 'voice');
  expect(voice).toMatchObject({ name: 'opname.wav', mediaType: 'audio/wav' });
  if (voice === undefined) return;
  const heard = new Uint8Array(await (await openFile(site.api, deskFiles(at, melding), voice)).arrayBuffer());
  expect(findViewable(heard)).toEqual({ kind: 'sound', type: 'audio/wav' });
  expect(heard.length).toBeGreaterThan(50_000);
  expect(watched.problems).toEqual([]);
  expect(looks.violations).toEqual([]);
}, 120_000);

it('a page that is left alone takes the words off the screen, and its files go on', async () => {
  const alone = await page.context().newPage();
  await alone.clock.install();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await alone.route('**/api/files/chunks?*', async (route) => {
    await held;
    await route.continue();
  });
  const file = { name: 'brief.txt', mimeType: 'text/plain', buffer: Buffer.from('Dit stond in de brief.') };
  const channelUrl = `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;
  await report(alone, { channelUrl, never: [], what: WHAT, file });
  await alone.clock.fastForward(14 * 60_000);
  await alone.getByText('Over twee minuten wordt deze pagina leeggemaakt.').waitFor();
  await look(alone, 'idle-soon');
  await alone.getByRole('button', { name: 'Verdergaan' }).click();
  await alone.clock.fastForward(14 * 60_000);
  await alone.getByText('Over twee minuten wordt deze pagina leeggemaakt.').waitFor();
  await alone.clock.fastForward(2 * 60_000);
  await alone.getByText('Er wordt nog iets verstuurd: laat deze pagina open.').waitFor();
  await look(alone, 'report-idle-sending');
  // Nothing for whoever passes by: not that there is a report, nor of what.
  expect(await alone.locator('body').innerText()).not.toMatch(/melding|bestand|Voorbeeld|kas/i);
  letGo();
  await alone.getByText('Laad de pagina opnieuw om verder te gaan.').waitFor();
  await later(12);
  const { desk } = await openAt(anna);
  const events = desk.meldingen.flatMap(({ view }) => view.events);
  expect(JSON.stringify(events)).toContain(WHAT);
  const names = events.flatMap((event) => (event.kind === 'files' ? event.content.files.map(({ name }) => name) : []));
  expect(names).toContain('tekst-1.txt');
  await alone.close();
}, 120_000);
