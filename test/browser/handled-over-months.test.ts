/** A report on paper from its first day to its last, on the screens, over months: an employer's. And an authority's. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../helpers/acting.ts';
import { launchChromium, openSite, type Site } from '../helpers/browser.ts';
import { type OpenedChannel, openChannelOf } from '../helpers/house.ts';
import { glance, look } from '../helpers/looking.ts';
import { liveMonths, type Months, posterLink } from '../helpers/months.ts';
import { enrolPerson } from '../helpers/people.ts';
import * as screens from '../helpers/screens.ts';
import { codeSentinels, findInFolder, type Sentinel, textSentinels } from '../helpers/sentinels.ts';
import { misshapenIn, readKept, unkeptIn, unlistedIn } from '../helpers/tables.ts';
import { type Recording, recordTraffic } from '../helpers/traffic.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const CORA = 'Cora Smit';
const DAAN = 'Daan Mulder';
const PETRA = 'Petra Vos';
const WHAT = 'De kas van de kantine klopt al maanden niet, schreef Fredrika Zonneveldt.';
const ADDRESS = 'f.zonneveldt@voorbeeld.example';
const ELSEWHERE = 'Inspectie Leefomgeving en Transport';
const RECORD = 'U schreef dat de kas sinds maandag niet klopt.';
const CORRECTION = 'Het was de dinsdag na het zomerfeest.';
const OUTCOME = 'Er ontbreekt geld uit de kas van de kantine.';
const FILE = {
  name: 'kasboek-zonneveldt.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Bladzijde uit het kasboek.'),
};
/** Every word that is said, every name that is not in the public list, and the codes as they come. */
const secrets: Sentinel[] = [
  ...[WHAT, 'Fredrika Zonneveldt', ADDRESS, ELSEWHERE, RECORD, CORRECTION, OUTCOME],
  ...[FILE.name, FILE.buffer.toString(), 'kasboek', 'Het laboratorium heeft meer tijd nodig.'],
].flatMap((text) => textSentinels('said', text));

let site: Site;
let browser: Browser;
let months: Months;

beforeAll(async () => {
  site = await openSite(new Date('2026-11-20T12:00:00Z'));
  browser = await launchChromium();
  months = liveMonths(site, browser);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What the server keeps beside what schema/README.md lists, and what of the secrets stands in its files. */
function keptTooMuch(): readonly string[] {
  const kept = readKept(site.dataDir);
  return [...unlistedIn(kept), ...misshapenIn(kept), ...unkeptIn(kept), ...findInFolder(site.dataDir, secrets)];
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
}

/** Acts that meet a term which presses. */
const pressing = (page: Page) => page.locator('.zp-acts__pressing').getByRole('button');

/** Names of the buttons that stand out. */
function standOut(page: Page): Promise<string[]> {
  return page.locator('.utrecht-button--primary-action:visible').allTextContents();
}

/** From the list of meldingen to this one. */
async function atDesk(page: Page): Promise<Page> {
  await months.openDesk(page);
  await screens.openMelding(page, WHAT);
  return page;
}

/** To the page where one thing that is asked is answered, and back. */
async function answer(page: Page, kind: string, fill: () => Promise<void>): Promise<void> {
  await press(page, `Antwoorden: ${kind}`);
  await fill();
  await press(page, 'Versturen');
  await page.getByRole('heading', { name: 'Verstuurd' }).waitFor();
  await press(page, 'Terug naar de melding');
}

async function askToDestroy(page: Page, as: 'functionaris' | 'melder'): Promise<void> {
  await press(page, as === 'melder' ? 'Melding laten vernietigen' : 'Afsluiten of vernietigen');
  await glance(page, `destroy-${as}`);
  await press(page, as === 'melder' ? 'Vraag om te vernietigen' : 'Vragen om te vernietigen');
  await press(page, as === 'melder' ? 'Ja, ik vraag dit' : 'Ja, vraag om te vernietigen');
}

describe('an employer handles a report on paper over months', () => {
  let channel: OpenedChannel;
  let anna: Page;
  let bram: Page;
  let petra: Page;
  let given: Recording;
  let words: readonly string[];

  /** The procesbegeleider signs in, and opens the one melding there is for them. */
  async function openWatched(): Promise<void> {
    await months.openDesk(petra);
    await look(petra, 'watch-list');
    await petra.getByRole('list', { name: 'Meldingen waar u op let' }).getByRole('button').click();
    await petra.getByRole('heading', { name: 'Het gesprek' }).waitFor();
  }

  /** Of which threads the server gave the procesbegeleider anything: a message, an envelope, a change of readers. */
  async function threadsGiven(): Promise<ReadonlySet<string>> {
    const answers = (await given.all()).map(({ answerBody }) => answerBody).join('\n');
    return new Set([...answers.matchAll(/"thread":(\d)/g)].map(([, thread = '']) => thread));
  }

  beforeAll(async () => {
    channel = await openChannelOf(site);
    anna = await months.enrol(channel, ANNA);
    bram = await months.enrol(channel, BRAM);
    petra = await months.enrol(channel, PETRA, { receives: false, followsUp: false });
    given = recordTraffic(petra.context());
  }, 240_000);

  it('WBK-2.2c AMVB-10: a functionaris enters it and hands over a code, which its melder replaces at the first visit', async () => {
    await months.goTo('2026-11-23');
    await months.openDesk(anna);
    await press(anna, 'Een melding invoeren voor iemand');
    await anna.getByLabel('Op papier').check();
    await anna.getByLabel('Op welke dag kwam de melding binnen?').fill('2026-11-20');
    await anna.getByLabel('Wat heeft de melder verteld of geschreven?').fill(`${WHAT} ${ADDRESS}`);
    await anna.getByRole('group', { name: 'Wie mag dit lezen?' }).getByLabel(ANNA).check();
    await look(anna, 'enter');
    const sent: string[] = [];
    anna.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await press(anna, 'Verder naar het blad');
    const printed = await screens.readWords(anna, 'Twaalf woorden voor de melder');
    await look(anna, 'sheet');
    // On paper before anything is sent: whatever happens in between, no melding is without its words.
    await press(anna, 'Melding invoeren');
    await anna.getByText('Zet de woorden eerst op papier.').waitFor();
    const asked = anna.waitForEvent('dialog');
    const leaving = anna.goto('about:blank').catch(() => undefined);
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await leaving;
    expect(sent.filter((one) => one.startsWith('POST'))).toEqual([]);
    await anna.getByLabel('De twaalf woorden staan op papier.').check();
    await press(anna, 'Melding invoeren');
    await anna.getByText('De melding is ingevoerd', { exact: true }).waitFor();
    await look(anna, 'sheet-entered');
    expect(await screens.readWords(anna, 'Twaalf woorden voor de melder')).toEqual(printed);
    await press(anna, 'Klaar, wis de code van dit scherm');
    expect(await anna.content()).not.toContain(printed.slice(0, 2).join(' '));

    await months.goTo('2026-11-24');
    const melder = await months.openMailbox(channel, printed);
    await melder.getByText('Neem eerst nieuwe woorden').waitFor();
    await melder.getByText('Wanneer kwam uw melding binnen?').waitFor();
    // In what was entered, and as the day of receipt.
    await melder.getByText('20 november 2026').nth(1).waitFor();
    await glance(melder, 'mailbox-entered');
    words = await screens.replaceWords(melder, printed);
    for (const code of [printed, words]) secrets.push(...(await codeSentinels(code, channel.pin)));
  }, 240_000);

  it('WBK-2.2h: is overdue on the eighth day, confirmed late, and that does not move the last day for feedback', async () => {
    await months.goTo('2026-12-02');
    await months.openDesk(anna);
    await anna.getByText('Bevestigen: te laat sinds 27 nov').waitFor();
    await press(anna, 'Te laat');
    await glance(anna, 'desk-overdue');
    await screens.openMelding(anna, WHAT);
    await glance(anna, 'melding-overdue');
    expect(await standOut(anna)).toEqual(['Ontvangst bevestigen']);
    await press(anna, 'Ontvangst bevestigen');
    await anna.getByText('De ontvangst is bevestigd.').waitFor();
    await anna.getByText('Terugkoppelen uiterlijk 27 februari 2027').waitFor();
  }, 240_000);

  it('WBK-2b: the melder corrects the record and approves the next, which nobody can do for them', async () => {
    await act(anna, 'record', { source: 'paper', text: RECORD });
    await months.goTo('2026-12-05');
    const melder = await months.openMailbox(channel, words);
    await answer(melder, 'Verslag om na te kijken', async () => {
      await press(melder, 'Nee, er moet iets anders');
      await melder.getByLabel('Wat moet er anders?').fill(CORRECTION);
    });
    await months.goTo('2026-12-08');
    await atDesk(anna);
    await act(anna, 'record', { text: 'U schreef dat de kas sinds dinsdag niet klopt.' });
    await months.goTo('2026-12-09');
    const again = await months.openMailbox(channel, words);
    await answer(again, 'Verslag om na te kijken', () => press(again, 'Ja, akkoord'));
    await again.getByText('Akkoord met het verslag, getekend met de postbus').waitFor();
  }, 240_000);

  it('P4: is handed over to a colleague, who takes the other off, and the melder sees both', async () => {
    await months.goTo('2026-12-10');
    await atDesk(anna);
    await press(anna, 'Wijzigen wie meeleest');
    await anna.getByLabel(BRAM).check();
    await anna.getByLabel('Overdragen').check();
    await glance(anna, 'hand-over');
    await press(anna, 'Overdragen');
    await anna.getByText(`${BRAM} leest nu mee. U blijft meelezen`).waitFor();
    await atDesk(bram);
    await glance(bram, 'melding-handed-over');
    await press(bram, 'Wijzigen wie meeleest');
    await press(bram, `${ANNA} eraf halen`);
    await press(bram, 'Ja, eraf halen');
    await bram.getByText(`${ANNA} leest niet meer mee.`).waitFor();
    await months.openDesk(anna);
    await anna.getByText('Collega’s behandelen één melding voortaan zonder u.').waitFor();
  }, 240_000);

  it('WBK-1a.3: is not forwarded, because the melder does not want it', async () => {
    await press(bram, 'Terug naar de melding');
    const asked = { purpose: 'forward', recipient: ELSEWHERE, text: 'Mogen wij dit doorsturen?' };
    await act(bram, 'consent', asked);
    await months.goTo('2026-12-14');
    const melder = await months.openMailbox(channel, words);
    await melder.getByText(`${ANNA} van dit gesprek af`).waitFor();
    await answer(melder, 'Vraag om toestemming', () => press(melder, 'Ik geef geen toestemming'));
    await months.goTo('2026-12-16');
    await atDesk(bram);
    await bram.getByText('Doorgeven').first().click();
    expect(await bram.getByRole('button', { name: 'Vastleggen dat u hebt doorgestuurd' }).count()).toBe(0);
    await bram.getByText('Doorgeven').first().click();
    await act(bram, 'not-forwarded', { text: 'Dan sturen wij het niet door. Wij onderzoeken het zelf.' });
    await act(bram, 'assessment', { text: 'Wij gaan dit uitzoeken, want er ontbreken bonnen.' });
  }, 240_000);

  it('LET-2 P1: is watched by a procesbegeleider whom the melder asked for, and who is given no word of it', async () => {
    await months.goTo('2026-12-17');
    const melder = await months.openMailbox(channel, words);
    await press(melder, 'Een procesbegeleider vragen');
    await press(melder, 'Ja');
    await press(melder, 'Versturen');
    await melder.getByRole('heading', { name: 'Verstuurd' }).waitFor();
    await months.goTo('2026-12-18');
    await atDesk(bram);
    await bram.getByText('De melder vraagt om een procesbegeleider.').waitFor();
    await glance(bram, 'melding-process-asked');
    await press(bram, `${PETRA} laten meekijken`);
    await bram.getByText(`${PETRA} kijkt nu mee`).waitFor();
    await look(bram, 'melding-watched');
    await openWatched();
    await petra.getByText('Terugkoppelen uiterlijk').waitFor();
    await petra.getByText('27 februari 2027').waitFor();
    await petra.getByText('Het gesprek met de melder ziet u niet.').waitFor();
    await look(petra, 'watched');
    const shown = await petra.content();
    for (const said of [WHAT, ADDRESS, RECORD, CORRECTION, ELSEWHERE]) expect(shown).not.toContain(said);
    expect(await threadsGiven()).toEqual(new Set(['3']));
  }, 240_000);

  it('LET-2: is read by the procesbegeleider once the melder agrees to that, and not before', async () => {
    await act(bram, 'read-along', {});
    await months.goTo('2026-12-19');
    const melder = await months.openMailbox(channel, words);
    await answer(melder, 'Vraag of iemand mag meelezen', async () => {
      await press(melder, 'Ja, meelezen mag');
      await look(melder, 'read-along-asked');
    });
    await openWatched();
    expect(await threadsGiven()).toEqual(new Set(['3']));
    await months.goTo('2026-12-20');
    await atDesk(bram);
    await bram.getByText(`${PETRA} kijkt mee, en leest het gesprek`).waitFor();
    await openWatched();
    for (const said of [WHAT, RECORD, CORRECTION]) await petra.getByText(said).first().waitFor();
    await look(petra, 'watched-read-along');
    expect(await threadsGiven()).toEqual(new Set(['1', '3']));
  }, 240_000);

  it('WBK-2.2i: gives feedback on time, and there is no button to make the term longer', async () => {
    await months.goTo('2027-02-20');
    await atDesk(bram);
    await glance(bram, 'melding-feedback-soon');
    // The melder heard nothing for a month, and must hear how it goes within a week.
    expect(await pressing(bram).count()).toBeGreaterThan(1);
    expect(await standOut(bram)).toEqual(['Antwoord versturen']);
    expect(await bram.getByRole('button', { name: 'Termijn verlengen' }).count()).toBe(0);
    await act(bram, 'feedback', { assessment: 'Dit is ernstig.', followUp: 'Wij keken de boeken na.', reasons: '' });
    await bram.getByText('Teruggekoppeld op').waitFor();
  }, 240_000);

  it('LET-1 LET-4: ends with an outcome, questions about how it went, and care afterwards', async () => {
    await months.goTo('2027-03-01');
    await atDesk(bram);
    await act(bram, 'outcome', { outcome: 'partly', text: OUTCOME });
    await act(bram, 'classification', { nature: 'money', isEuLaw: 'no', ground: 'investigated' });
    await act(bram, 'evaluation', { text: 'Hoe vond u dat het ging?' });
    await act(bram, 'close', { ground: 'investigated', text: 'Wij sluiten af.' });
    await months.goTo('2027-03-10');
    const melder = await months.openMailbox(channel, words);
    await melder.getByText(OUTCOME).waitFor();
    await answer(melder, 'Vragen achteraf', () =>
      melder.getByRole('radiogroup', { name: 'Ik voelde mij veilig' }).getByLabel('4, wel').check(),
    );
    await months.goTo('2027-04-05');
    await atDesk(bram);
    await glance(bram, 'melding-closed');
    await act(bram, 'aftercare', { text: 'Hoe gaat het met u?' });
  }, 240_000);

  it('WBK-2a.2: is held for a court case, and cannot be destroyed meanwhile', async () => {
    await act(bram, 'hold', { until: '2028-05-31', text: 'Er loopt een zaak.' });
    await press(bram, 'Afsluiten of vernietigen');
    await bram.getByText('Deze melding wordt bewaard tot en met 31 mei 2028.').waitFor();
    await glance(bram, 'ending-held');
    expect(await bram.getByRole('button', { name: 'Vragen om te vernietigen' }).count()).toBe(0);
  }, 240_000);

  it('WBK-2a.1 WBK-20.2: stands in the register, and in the yearly figures as fewer than five', async () => {
    await months.goTo('2028-01-10');
    await months.openDesk(bram);
    await press(bram, 'Register');
    await bram.getByRole('cell', { name: 'Geld en fraude' }).waitFor();
    await look(bram, 'register');
    await press(bram, 'Terug naar de meldingen');
    await press(bram, 'Jaarcijfers');
    await bram.getByLabel('Over welk jaar?').selectOption('2026');
    await bram.getByText('U telt één melding.').waitFor();
    await bram.getByText('Minder dan 5 meldingen. Meer wordt niet gezegd.').waitFor();
    await look(bram, 'figures');
    await bram.getByLabel('Ik heb gekeken: niemand is te herkennen.').check();
    const [report] = await Promise.all([bram.waitForEvent('download'), press(bram, 'Jaarverslag als PDF opslaan')]);
    expect(report.suggestedFilename()).toBe('jaarcijfers-2026.pdf');
  }, 240_000);

  it('P1 P6: leaves on the server what is listed and nothing else, while all of it is there', () => {
    expect(keptTooMuch()).toEqual([]);
  });

  it('P5 WBK-2a.2: is destroyed when both ask, and its melder has the proof', async () => {
    await months.goTo('2028-06-02');
    await atDesk(bram);
    await glance(bram, 'melding-held-over');
    await act(bram, 'hold-lifted', {});
    await askToDestroy(bram, 'functionaris');
    await bram.getByText('U hebt gevraagd om te vernietigen.').waitFor();
    await months.goTo('2028-06-03');
    const melder = await months.openMailbox(channel, words);
    await askToDestroy(melder, 'melder');
    await melder.getByText(/Uw vraag is verstuurd/).waitFor();
    await months.goTo('2028-06-05');
    const gone = await months.openMailbox(channel, words);
    await gone.getByText('Een melding is vernietigd op').waitFor();
    await months.openDesk(bram);
    await bram.getByText('Er zijn geen meldingen voor u').waitFor();
    await bram.getByText('Eén melding is er niet meer. U las dat vernietigen was gevraagd.').waitFor();
    await glance(bram, 'desk-destroyed-early');
    await months.goTo('2028-06-17');
    await months.openDesk(bram);
    await bram.getByText('Eén melding is vernietigd, zoals was gevraagd.').waitFor();
    await glance(bram, 'desk-destroyed');
  }, 240_000);
});

describe('an authority handles a report with one extension', () => {
  let channel: OpenedChannel;
  let cora: Page;
  let words: readonly string[];

  beforeAll(async () => {
    await months.goTo('2028-06-18');
    channel = await openChannelOf(site, 'inspectie', { profile: 'authority' });
    const second = await enrolPerson(site, channel, DAAN);
    cora = await months.enrol(channel, CORA);
    await second.confirm();
  }, 240_000);

  it('WBK-2e: confirms in time, and says with reasons that something cannot be told', async () => {
    await months.goTo('2028-06-19');
    const told = { channelUrl: posterLink(site, channel), never: [], what: WHAT, file: FILE };
    words = await screens.report(await months.newMelder(), told);
    secrets.push(...(await codeSentinels(words, channel.pin)));
    await months.goTo('2028-06-21');
    await atDesk(cora);
    await press(cora, 'Ontvangst bevestigen');
    await cora.getByText('De ontvangst is bevestigd.').waitFor();
    await act(cora, 'withheld', { text: 'Wij kunnen niet zeggen wie wij spreken, want dat schaadt het onderzoek.' });
  }, 240_000);

  it('WBK-2.2i: makes the term longer once, before it ends, and not a second time', async () => {
    await months.goTo('2028-09-10');
    await atDesk(cora);
    await cora.getByText('Terugkoppelen uiterlijk 19 september 2028').first().waitFor();
    await act(cora, 'extension', { text: 'Het laboratorium heeft meer tijd nodig.' });
    await cora.getByText('Terugkoppelen uiterlijk 19 december 2028').first().waitFor();
    await cora.locator('summary', { hasText: 'De melder laten weten' }).click();
    await cora.getByRole('button', { name: 'Terugkoppelen', exact: true }).waitFor();
    expect(await cora.getByRole('button', { name: 'Termijn verlengen' }).count()).toBe(0);
    await months.goTo('2028-09-12');
    const melder = await months.openMailbox(channel, words);
    await melder.getByText('Het laboratorium heeft meer tijd nodig.').waitFor();
    await melder.getByText('Wat wij niet mogen vertellen').waitFor();
    await glance(melder, 'mailbox-authority');
  }, 240_000);

  it('WBK-2e: tells the outcome within the longer term', async () => {
    await months.goTo('2028-11-20');
    await atDesk(cora);
    await act(cora, 'feedback', { assessment: 'Dit klopt.', followUp: 'Wij legden een boete op.', reasons: '' });
    await act(cora, 'outcome', { outcome: 'misstand', text: 'Er was een misstand.' });
    await act(cora, 'close', { text: 'Wij sluiten af.' });
    await glance(cora, 'melding-authority');
  }, 240_000);
});

it('P1 P5 P6: leaves on the server what is listed and nothing else, with one melding destroyed and one closed', () => {
  const rowsOf = (name: string) => readKept(site.dataDir).tables.find(({ table }) => table === name)?.rows.length;
  expect([rowsOf('meldingen'), rowsOf('tombstones'), rowsOf('shred_shares'), rowsOf('files')]).toEqual([1, 2, 1, 1]);
  expect(secrets.length).toBeGreaterThan(150);
  expect(keptTooMuch()).toEqual([]);
});

it('has nothing that axe finds, scrolls nowhere sideways, and asks nothing of anybody else', () => {
  expect(new Set(months.looks.screens).size).toBeGreaterThanOrEqual(4);
  expect(months.looks.violations).toEqual([]);
  expect(months.watched.flatMap(({ foreign, problems }) => [...foreign, ...problems])).toEqual([]);
});
