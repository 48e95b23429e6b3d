/** What a melder does in an open mailbox, in a real browser: answer, steer, take new words, send again, prove, end. */
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDestruction, confirmReceipt, markOpened, send } from '../../client/functionaris/melding-flow.ts';
import { changeReaders } from '../../client/functionaris/readers-flow.ts';
import { formatCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import { verifyProof } from '../../crypto/proof.ts';
import { formatProofChallenge, generateProofChallenge } from '../../crypto/proof-challenge.ts';
import { launchChromium, newContext, openSite, type Site, type Watched, watch } from '../helpers/browser.ts';
import { cutWhileFetching } from '../helpers/cut-line.ts';
import { closeMelding, fpOf, openAt } from '../helpers/desk.ts';
import { type Staffed, staffedChannel } from '../helpers/house.ts';
import { examine, type Looks, look } from '../helpers/looking.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { sendReport } from '../helpers/report.ts';
import { openMailbox, readWords } from '../helpers/screens.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const CORA = 'Cora Smit';
const WHAT = 'De kas van de kantine klopt al maanden niet.';

const SAID = [
  { type: 'assessment', text: 'Wij gaan dit uitzoeken.' },
  { type: 'question', text: 'Sinds wanneer is dat zo?' },
  { type: 'choice-moment', text: 'Wij willen graag met u praten. U mag kiezen.' },
  {
    type: 'consent-request',
    purpose: 'forward',
    recipient: 'Nederlandse Voedsel- en Warenautoriteit',
    text: 'Mogen wij uw melding doorsturen? Zij gaan over eten in bedrijven.',
  },
  { type: 'record', source: 'phone', text: 'U zei: de kas klopt al sinds maandag niet.', replaces: null },
  { type: 'approach-proposal', way: 'notice', text: 'Wij kunnen ook een bericht op het intranet zetten.' },
  {
    type: 'feedback',
    isInterim: false,
    assessment: 'Wij vinden dit ernstig.',
    followUp: 'Wij vragen de boeken op, en praten met de leverancier.',
    reasons: 'Er ontbreken bonnen van drie maanden.',
  },
  { type: 'outcome', outcome: 'partly', text: 'Er ontbreekt geld uit de kas van de kantine.' },
  { type: 'evaluation-request', text: 'Hoe vond u dat het ging?' },
] as const;

let site: Site;
let browser: Browser;
let page: Page;
let channel: Staffed;
let watched: Watched;
let words: readonly string[];
const looks: Looks = { violations: [], screens: [] };

const later = (hours: number) => site.goTo(new Date(site.now().getTime() + hours * 60 * 60 * 1_000));
const channelUrl = () => `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const heading = (name: string) => page.getByRole('heading', { name }).first().waitFor();

async function answering(kind: string, title: string): Promise<void> {
  await page
    .getByRole('button', { name: `Antwoorden: ${kind}`, exact: true })
    .first()
    .click();
  await heading(title);
}

const pressedOf = (buttons: Locator) =>
  buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-pressed')));

/** Somebody looks something up in the conversation, and comes back to what they were answering. */
async function leaveAndReturn(kind: string, title: string): Promise<void> {
  await press('Terug naar de melding');
  await answering(kind, title);
}

async function sendAndBack(): Promise<void> {
  await press('Versturen');
  await heading('Verstuurd');
  await press('Terug naar de melding');
}

type Noting = Window & { drawnAtNotes?: boolean[] };

/** Runs in the page: whether the conversation stood there whenever the notes for the next visit were sent. */
function noteWhatIsDrawn(): void {
  const drawn: boolean[] = [];
  const { fetch } = window;
  (window as Noting).drawnAtNotes = drawn;
  window.fetch = (input, init) => {
    if (String(input).endsWith('/api/mailbox/notes')) drawn.push(document.querySelector('.zp-conversation') !== null);
    return fetch(input, init);
  };
}

beforeAll(async () => {
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning);
  channel = await staffedChannel(site, [ANNA, BRAM, CORA]);
  const [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
  await later(12);
  const sent = await sendReport(site, channel, [ANNA], { what: WHAT, excluded: [CORA] });
  words = await formatCode(sent.code, 'nl');
  await later(12);
  const atAnna = await openAt(anna);
  const confirmed = await confirmReceipt(atAnna.at, await markOpened(atAnna.at, atAnna.melding), 'Ontvangen.');
  let shared = await changeReaders(atAnna.at, confirmed, { add: [fpOf(bram)], withHistory: true });
  for (const content of SAID) shared = await send(atAnna.at, shared, content);
  await askDestruction(atAnna.at, await closeMelding(atAnna.at, shared, '2027-12-01'));
  await later(12);

  browser = await launchChromium();
  const context = await newContext(browser, { locale: 'nl-NL', acceptDownloads: true });
  watched = watch(context, site.origin);
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  examine(page, looks);
  await page.addInitScript(noteWhatIsDrawn);
  await openMailbox(page, channelUrl(), words.join(' '));
  await page.getByText('Ontvangen.').waitFor();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('an open mailbox in a real browser', () => {
  it('shows the conversation before it keeps anything for the next visit, and then keeps it (step NOTES)', async () => {
    await page.waitForFunction(() => (window as Noting).drawnAtNotes?.length === 1);
    expect(await page.evaluate(() => (window as Noting).drawnAtNotes)).toEqual([true]);
  }, 60_000);

  it('P4: says in words who came, what was closed and who asks to destroy it, and stops that', async () => {
    await page.getByText(`${ANNA} voegde ${BRAM} toe.`).waitFor();
    await page.getByText(`${ANNA} heeft deze melding afgesloten.`).waitFor();
    await look(page, 'mailbox-ending');
    await press('Melding laten vernietigen');
    await look(page, 'ending');
    await press('Vernietiging tegenhouden');
    await page.getByText('Er is gevraagd om deze melding te vernietigen').waitFor({ state: 'detached' });
    await press('Terug naar de melding');
    await page.getByText('U wilt dat deze melding blijft.').waitFor();
  }, 120_000);

  it('AMVB-2: offers two equal answers with none chosen, and sends the one that was, by keyboard alone', async () => {
    await page.getByText('Er worden u 5 dingen gevraagd').waitFor();
    await look(page, 'mailbox-asked');
    await page.getByRole('button', { name: 'Antwoorden: Keuze' }).first().press('Enter');
    await heading('U mag kiezen');
    const answers = page.getByRole('group', { name: 'Wat kiest u?' }).getByRole('button');
    expect(await pressedOf(answers)).toEqual(['false', 'false']);
    const sizes = await answers.evaluateAll((all) =>
      all.map((one) => `${one.className} ${one.getBoundingClientRect().width}`),
    );
    expect(new Set(sizes).size).toBe(1);
    await page.getByRole('button', { name: 'Versturen', exact: true }).press('Enter');
    await page.getByRole('alert').getByText('Kies eerst een van de twee.').waitFor();
    await answers.first().press('Space');
    await look(page, 'answer-choice');
    await page.goBack().catch(() => null);
    await page.getByRole('button', { name: 'Antwoorden: Keuze' }).first().press('Enter');
    await heading('U mag kiezen');
    expect(await pressedOf(answers)).toEqual(['true', 'false']);
    await page.getByRole('button', { name: 'Versturen', exact: true }).press('Enter');
    await heading('Verstuurd');
    await look(page, 'answer-sent');
    await page.getByRole('button', { name: 'Terug naar de melding' }).press('Enter');
    await page.getByText('Er worden u 4 dingen gevraagd').waitFor();
  }, 120_000);

  it('WBK-2b WBK-2e AMVB-1 LET-4: has a page with a control for everything else that is asked', async () => {
    await answering('Vraag', 'Antwoord op een vraag');
    await page.getByLabel('Uw antwoord').fill('Sinds de zomer.');
    await look(page, 'answer-question');
    await sendAndBack();
    await answering('Vraag om toestemming', 'Geeft u toestemming?');
    await press('Ik geef toestemming');
    await look(page, 'answer-consent');
    await sendAndBack();
    await answering('Verslag om na te kijken', 'Verslag nakijken');
    await press('Nee, er moet iets anders');
    await page.getByLabel('Wat moet er anders?').fill('Het was dinsdag.');
    await look(page, 'answer-record');
    await sendAndBack();
    await answering('Voorstel hoe wij u bereiken', 'Hoe wilt u bereikt worden?');
    await page.getByLabel('Met een algemeen bericht').check();
    await page.getByLabel('Uw herkenningswoord').fill('zwaluw');
    await look(page, 'answer-approach');
    await leaveAndReturn('Voorstel hoe wij u bereiken', 'Hoe wilt u bereikt worden?');
    expect(await page.getByLabel('Met een algemeen bericht').isChecked()).toBe(true);
    expect(await page.getByLabel('Uw herkenningswoord').inputValue()).toBe('zwaluw');
    await sendAndBack();
    await answering('Vragen achteraf', 'Vragen achteraf');
    const safe = page.getByRole('radiogroup', { name: 'Ik voelde mij veilig' }).getByLabel('4, wel');
    // By keyboard, to the figure a screen reader calls by its words.
    await page.getByRole('radiogroup', { name: 'Ik voelde mij veilig' }).getByLabel('3, een beetje').press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await safe.isChecked()).toBe(true);
    await look(page, 'answer-evaluation');
    await leaveAndReturn('Vragen achteraf', 'Vragen achteraf');
    expect(await safe.isChecked()).toBe(true);
    await sendAndBack();
    await page.getByRole('button', { name: 'Toestemming intrekken' }).waitFor();
    expect(await page.getByRole('button', { name: /^Antwoorden/ }).count()).toBe(0);
    await look(page, 'mailbox-answered');
  }, 180_000);

  it('WBK-1a.3: says what telling who you are means before it asks anything, and never shows what was told', async () => {
    await press('Vertellen wie u bent');
    await page.getByText('Wie het gelezen heeft, weet het').waitFor();
    await look(page, 'identity');
    await press('Ik heb dit gelezen, verder');
    await page.getByLabel(new RegExp(`^${ANNA}`)).check();
    await page.getByLabel(/^Waarvoor mag deze persoon/).fill('Om met mij te praten.');
    await page.getByLabel('Wie bent u?').fill('Ik ben Noor Bakker.');
    await look(page, 'identity-form');
    await press('Versturen aan deze persoon');
    await heading('Verstuurd');
    await press('Terug naar de melding');
    await page.getByText(`Alleen ${ANNA} kan het lezen.`).waitFor();
    expect(await page.getByText('Noor Bakker').count()).toBe(0);
  }, 120_000);

  it('WBK-17 LET-2 WBK-1a.2: keeps what was typed when the server does not answer or the session ended', async () => {
    await press('Ik word benadeeld');
    await page.getByLabel('Wat gebeurt er?').fill('Ik krijg minder uren.');
    await look(page, 'retaliation');
    await page.route('**/api/mailbox/**', (route) => route.abort());
    await press('Versturen');
    await page.getByText('Wat u invulde staat er nog.').waitFor();
    await look(page, 'tell-failed');
    await page.goBack().catch(() => null);
    await page.unroute('**/api/mailbox/**');
    await press('Ik word benadeeld');
    expect(await page.getByLabel('Wat gebeurt er?').inputValue()).toBe('Ik krijg minder uren.');
    // The page it leads to has no script: the pin stands in its path.
    const rights = await page.getByRole('link', { name: /rechten/ }).getAttribute('href');
    expect(rights).toBe(`/k/${channel.slug}/${encodePin(channel.pin)}/rechten`);
    await later(0.3);
    await sendAndBack();
    for (const [task, name] of [
      ['Een procesbegeleider vragen', 'companion'],
      ['Wijzigen hoe men u bereikt', 'approach'],
      ['Geen nazorg willen', 'aftercare'],
      ['Een bedrijfsgeheim aangeven', 'secret'],
      ['Melding intrekken', 'withdrawal'],
    ] as const) {
      await press(task);
      await look(page, name);
      await press('Terug naar de melding');
    }
  }, 180_000);

  it('P1: asks to leave a reader out, after saying what that does not undo', async () => {
    await press('Wijzigen wie meeleest');
    await look(page, 'steer');
    await press(`Niet meer laten meelezen: ${BRAM}`);
    await page.getByText('Wat al gelezen is, blijft gelezen.').waitFor();
    await look(page, 'steer-leave-out');
    await press('Ja, verzoek versturen');
    await page.getByText('Leest nog mee. U vroeg om deze persoon eraf te halen.').waitFor();
    await look(page, 'steer-asked');
    await press('Terug naar de melding');
    await page.getByText(`${BRAM} mag niet meer meelezen.`).waitFor();
  }, 120_000);

  it('P8: saves a proof file that verifies, and answers who asks', async () => {
    await press('Bewijsbestand maken');
    await look(page, 'proof');
    const [download] = await Promise.all([page.waitForEvent('download'), press('Bestand opslaan')]);
    expect(download.suggestedFilename()).toBe('bestand.json');
    const proof = verifyProof(new Uint8Array(await readFile(await download.path())), channel.pin);
    expect(proof.statement).toMatchObject({ name: ANNA });
    await page.getByLabel('De vraag').fill(formatProofChallenge(generateProofChallenge()));
    await press('Antwoord maken');
    expect(await page.getByLabel('Uw antwoord').inputValue()).toMatch(/^zp1\.answer\./);
    await look(page, 'proof-answered');
    await press('Terug naar de melding');
  }, 120_000);

  it('shows the list with who confirmed and who signs it', async () => {
    await press('De lijst van functionarissen bekijken');
    await page.getByText('De lijst wordt getekend door').waitFor();
    await look(page, 'mailbox-list');
    await press('Terug naar de melding');
  }, 120_000);

  it('sends again to others, and shows both meldingen', async () => {
    await press('Opnieuw sturen aan anderen');
    await look(page, 'again');
    await press('Kies nieuwe lezers');
    await heading('Wie mag uw melding lezen?');
    await press(`Toch niet uitsluiten: ${CORA}`);
    await page.getByRole('checkbox', { name: new RegExp(CORA) }).check();
    await look(page, 'again-readers');
    await press('Volgende');
    expect(await page.getByLabel('Wat is er gebeurd?').inputValue()).toBe(WHAT);
    await page.getByLabel(/Stuur ook mee/).check();
    await page.goBack().catch(() => null);
    await heading('Wie mag uw melding lezen?');
    await press('Terug');
    await press('Terug naar de melding');
    await press('Opnieuw sturen aan anderen');
    await press('Kies nieuwe lezers');
    expect(await page.getByRole('checkbox', { name: new RegExp(CORA) }).isChecked()).toBe(true);
    await press('Volgende');
    expect(await page.getByLabel(/Stuur ook mee/).isChecked()).toBe(true);
    await page.getByLabel('Waar gebeurde het?').fill('In de keuken.');
    await look(page, 'again-text');
    await page.goBack().catch(() => null);
    await heading('Wie mag uw melding lezen?');
    await press('Volgende');
    expect(await page.getByLabel('Waar gebeurde het?').inputValue()).toBe('In de keuken.');
    await press('Versturen');
    await heading('Uw nieuwe melding is verstuurd');
    await look(page, 'again-sent');
    await press('Naar uw postbus');
    await heading('Uw meldingen');
    const rows = page.getByRole('list', { name: 'Uw meldingen' }).getByRole('button');
    expect(await rows.count()).toBe(2);
    // As large as whatever else a thumb presses: what this page shows must have its style too.
    expect((await rows.first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await look(page, 'meldingen');
  }, 180_000);

  it('P6: takes new words, with which alone the mailbox opens afterwards', async () => {
    await page.getByRole('list', { name: 'Uw meldingen' }).getByRole('button').first().click();
    await press('Nieuwe woorden nemen');
    await page.getByLabel('Uw woorden van nu').fill([...words].reverse().join(' '));
    await press('Verder');
    await page.getByLabel('Uw woorden van nu').fill(words.join(' '));
    await look(page, 'replace');
    await press('Verder');
    const fresh = await readWords(page, 'Uw twaalf woorden');
    await look(page, 'replace-code');
    await press('Ik heb de woorden opgeschreven');
    for (const field of await page.getByLabel(/^Woord \d+$/).all()) {
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
      await field.fill(fresh[Number(label.replaceAll(/\D/g, '')) - 1] ?? '');
    }
    await press('Controleren');
    await look(page, 'replace-ready');
    await press('Vervangen');
    await heading('Uw woorden zijn vervangen');
    await look(page, 'replace-done');
    await press('Naar uw postbus');
    await page.getByText('U nam nieuwe woorden.').waitFor();
    await press('Postbus sluiten');

    await openMailbox(page, channelUrl(), words.join(' '));
    await page.getByText('Met deze code is hier geen postbus.').first().waitFor();
    await page.getByLabel('Uw twaalf woorden').fill(fresh.join(' '));
    await press('Openen');
    await heading('Uw meldingen');
    await press('Postbus sluiten');

    // What shows a mailbox is fetched once the channel is known, and the words stay while the line drops at each part of it.
    let letGo = () => {};
    const isTyped = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/directory', (route) => isTyped.then(() => route.continue()));
    await page.goto(channelUrl());
    await page.getByRole('link', { name: 'Postbus openen' }).first().click();
    await page.getByLabel('Uw twaalf woorden').fill(fresh.join(' '));
    const cut = await cutWhileFetching(page, {
      arrived: page.getByRole('heading', { level: 1, name: 'Uw meldingen' }),
      failed: page.getByText('Er is geen verbinding').first(),
      ask: async () => {
        letGo();
        await press('Openen');
      },
    });
    expect(cut).toBeGreaterThan(1);
    words = fresh;
  }, 180_000);

  it('P6: shows nowhere what opens after its melder left, and asks nothing more about it', async () => {
    await page.goto(channelUrl());
    await page.getByRole('link', { name: 'Postbus openen' }).first().click();
    await page.getByLabel('Uw twaalf woorden').fill(words.join(' '));
    let letGo = () => {};
    const hasLeft = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/mailbox/open', (route) => hasLeft.then(() => route.continue()));
    await Promise.all([page.waitForRequest('**/mailbox/open'), press('Openen')]);
    const shown = await page.evaluateHandle(() => document.querySelector('#app'));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await page.locator('body').textContent()).toBe('');
    letGo();
    // Of the page that is gone: where words are typed, which opens nothing any more.
    const opening = () =>
      shown.evaluate((app) => app?.querySelector('form [type="submit"]')?.getAttribute('aria-busy'));
    await expect.poll(opening, { timeout: 10_000 }).toBe(null);
    expect(asked).toEqual([]);
  }, 60_000);

  it('has nothing that axe finds, scrolls nowhere sideways, and asks nothing of anybody else', () => {
    expect(looks.screens.length).toBeGreaterThan(30);
    expect(looks.violations).toEqual([]);
    expect(watched.foreign).toEqual([]);
    // 401 is of the session that ended, 403 of the old words.
    expect(watched.problems.filter((problem) => !/401|403|ERR_FAILED/.test(problem))).toEqual([]);
  });
});
