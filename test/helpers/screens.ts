/** What people do on the screens, by role and name, as somebody does who cannot see them. Dutch pages. */
import type { Page } from 'playwright-core';
import { look } from './looking.ts';

/** The words of a grid, read from the screen in order. */
export async function readWords(page: Page, label: string): Promise<string[]> {
  const grid = page.getByRole('list', { name: label });
  await grid.waitFor();
  const items = await grid.getByRole('listitem').allInnerTexts();
  return items.map((item) => item.replaceAll(/[^a-z]/gi, '').toLowerCase());
}

/** A passkey, and a recovery code that is read and typed back. Gives the code. */
export async function makeWaysIn(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Passkey maken' }).waitFor();
  await look(page, 'passkey');
  await page.getByRole('button', { name: 'Passkey maken' }).click();
  const words = await readWords(page, 'Uw herstelcode, twaalf woorden');
  await look(page, 'recovery-code');
  await page.getByRole('button', { name: 'Ik heb de code bewaard' }).click();
  await page.getByLabel('Uw herstelcode').fill(words.join(' '));
  await look(page, 'recovery-code-typed-back');
  await page.getByRole('button', { name: 'Klaar, maak mijn account' }).click();
  return words;
}

export async function signInWithPasskey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Inloggen met passkey' }).waitFor();
  await look(page, 'sign-in');
  await page.getByRole('button', { name: 'Inloggen met passkey' }).click();
}

/** The steward's first hour. Gives the poster's link. */
export async function setUpChannel(page: Page, setupUrl: string): Promise<string> {
  await page.goto(setupUrl);
  await page.getByLabel('Naam van uw organisatie').fill('Voorbeeld BV');
  await page.getByLabel('Uw naam').fill('Marieke van Dijk');
  await look(page, 'setup');
  await page.getByRole('button', { name: 'Verder' }).click();
  const listCode = await readWords(page, 'Code van de lijst, twaalf woorden');
  await look(page, 'list-code');
  await page.getByRole('button', { name: 'Ik heb de code bewaard' }).click();
  await page.getByLabel('Code van de lijst').fill(listCode.join(' '));
  await look(page, 'list-code-typed-back');
  await page.getByRole('button', { name: 'Verder' }).click();
  await makeWaysIn(page);
  await page.getByRole('link', { name: 'Inloggen als beheerder' }).waitFor();
  await look(page, 'setup-done');
  await page.getByRole('link', { name: 'Inloggen als beheerder' }).click();
  await signInWithPasskey(page);
  await page.getByRole('heading', { name: 'Beheer van het meldkanaal' }).waitFor();
  await look(page, 'steward-home-empty');
  return page.getByRole('textbox', { name: 'Adres van het meldkanaal' }).inputValue();
}

export async function invite(page: Page, name: string, place: 'Binnen' | 'Buiten'): Promise<string> {
  await page.getByRole('button', { name: 'Iemand uitnodigen' }).click();
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.getByLabel('Functie').fill('Vertrouwenspersoon');
  await page.getByLabel(`${place} de organisatie`).check();
  for (const label of ['Ontvangt meldingen', 'Volgt meldingen op', 'geen leidinggevende is']) {
    await page.getByLabel(label).check();
  }
  await page.getByLabel('niet vooral mensen aanneemt of ontslaat').check();
  await look(page, 'invite');
  await page.getByRole('button', { name: 'Uitnodiging maken' }).click();
  const link = await page.getByRole('textbox', { name: 'Link van de uitnodiging' }).inputValue();
  await look(page, 'invited');
  await page.getByRole('button', { name: 'Terug naar het overzicht' }).click();
  return link;
}

/** Gives the six words to read out. */
export async function enrol(page: Page, link: string): Promise<{ sixWords: string; code: string }> {
  await page.goto(link);
  await page.getByLabel(/Ik houd mij aan deze geheimhouding/).check();
  await look(page, 'role');
  await page.getByRole('button', { name: 'Verder' }).click();
  const code = await makeWaysIn(page);
  const sixWords = await readWords(page, 'Uw zes woorden');
  await look(page, 'enrolled');
  return { sixWords: sixWords.join(' '), code: code.join(' ') };
}

export async function listPerson(page: Page, name: string, sixWords: string): Promise<void> {
  await page.getByRole('button', { name: 'Vernieuwen' }).click();
  await page.getByRole('button', { name: `Zes woorden vergelijken met ${name}` }).click();
  await page.getByLabel(`De zes woorden van ${name}`).fill(sixWords);
  await look(page, 'compare');
  await page.getByRole('button', { name: 'Controleren en op de lijst zetten' }).click();
  await page.getByText(`${name} staat op de lijst.`).waitFor();
  await look(page, 'steward-home');
}

/** Signs in on /desk, to handle meldingen or to watch them; says yes to the list when asked. */
export async function openDesk(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/desk`);
  await signInWithPasskey(page);
  const yes = page.getByRole('button', { name: 'Ja, dit klopt' });
  const desk = page.getByRole('heading', { level: 1, name: /^Meldingen( waar u op let)?$/ });
  await yes.or(desk).first().waitFor();
  if (await yes.isVisible()) {
    await look(page, 'confirm-list');
    await yes.click();
  }
  await desk.waitFor();
  await look(page, 'desk');
}

/** On a device without a passkey. */
export async function openDeskWithCode(page: Page, origin: string, code: readonly string[]): Promise<void> {
  await page.goto(`${origin}/desk`);
  await page.getByText('Inloggen met uw herstelcode').click();
  await page.getByLabel('Uw herstelcode').fill(code.join(' '));
  await page.getByRole('button', { name: 'Inloggen met herstelcode' }).click();
}

/** Ours and ten of the channel's own. */
const MOST_QUESTIONS = 21;

export interface ReportOnScreen {
  readonly channelUrl: string;
  /** Who is left out; everybody who is ticked beforehand reads. */
  readonly never: readonly string[];
  readonly what: string;
  readonly where?: string;
  /** Goes along when it is asked for. */
  readonly file?: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
  /** Says something when asked whether they want to. */
  readonly speak?: () => Promise<void>;
}

/** From the poster's link to the twelve words, and two of them typed back. */
export async function report(
  page: Page,
  { channelUrl, never, what, where, file, speak }: ReportOnScreen,
): Promise<readonly string[]> {
  await page.goto(channelUrl);
  await look(page, 'signpost');
  await page.getByRole('link', { name: 'Melden', exact: true }).click();
  await page.getByRole('button', { name: 'Beginnen' }).waitFor();
  await look(page, 'report-start');
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await page.getByRole('heading', { name: 'Wie mag uw melding lezen?' }).waitFor();
  for (const name of never) await page.getByRole('button', { name: `Mag dit nooit lezen: ${name}` }).click();
  await look(page, 'report-readers');
  await next(page);
  await page.getByLabel('Uw antwoord').fill(what);
  await look(page, 'report-question');
  await next(page);
  if (where !== undefined) await page.getByLabel('Uw antwoord').fill(where);
  const overview = page.getByRole('heading', { name: 'Klopt alles?' });
  const filesPage = page.getByRole('heading', { name: 'Wilt u bestanden meesturen?' });
  const voicePage = page.getByRole('heading', { name: 'Wilt u er iets bij vertellen?' });
  let isFileChosen = file === undefined;
  let hasSpoken = speak === undefined;
  for (let question = 0; question < MOST_QUESTIONS && !(await overview.isVisible()); question += 1) {
    if (file !== undefined && (await filesPage.isVisible())) {
      await page.getByLabel('Bestanden kiezen').setInputFiles(file);
      await page.getByText('Wordt verstuurd als').waitFor();
      isFileChosen = true;
    }
    if (speak !== undefined && (await voicePage.isVisible())) {
      await speak();
      hasSpoken = true;
    }
    await next(page);
    await look(page, `report-question-${question}`);
  }
  await overview.waitFor();
  if (!isFileChosen || !hasSpoken) throw new Error('the report did not ask for all that goes with it');
  await look(page, 'report-overview');
  await page.getByRole('button', { name: 'Versturen' }).click();
  return typeBack(page);
}

/** "Next" or "skip", whichever the question has; waits until another question is there. */
async function next(page: Page): Promise<void> {
  const title = page.getByRole('heading', { level: 1 });
  const before = (await title.textContent()) ?? '';
  await page.getByRole('button', { name: /^(Volgende|Overslaan)$/ }).click();
  // Of a screen that is still on its way there is no title.
  await page.waitForFunction((text) => {
    const shown = document.querySelector('h1')?.textContent;
    return shown !== undefined && shown !== text;
  }, before);
}

async function typeBack(page: Page): Promise<readonly string[]> {
  await page.getByRole('heading', { name: 'Schrijf deze twaalf woorden op' }).waitFor({ timeout: 120_000 });
  const words = await writeDownAndTypeBack(page);
  await page.getByRole('heading', { name: 'Uw melding is verstuurd' }).waitFor();
  await look(page, 'report-done');
  return words;
}

async function writeDownAndTypeBack(page: Page): Promise<readonly string[]> {
  const words = await readWords(page, 'Uw twaalf woorden');
  await look(page, 'code');
  await page.getByRole('button', { name: 'Ik heb de woorden opgeschreven' }).click();
  for (const field of await page.getByLabel(/^Woord \d+$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(words[Number(label.replaceAll(/\D/g, '')) - 1] ?? '');
  }
  await look(page, 'code-typed-back');
  await page.getByRole('button', { name: 'Controleren' }).click();
  return words;
}

/** New words in the place of those that somebody else knows; from the note in the mailbox. */
export async function replaceWords(page: Page, old: readonly string[]): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Nieuwe woorden nemen' }).first().click();
  await page.getByLabel('Uw woorden van nu').fill(old.join(' '));
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  const words = await writeDownAndTypeBack(page);
  await page.getByRole('button', { name: 'Vervangen', exact: true }).click();
  await page.getByRole('heading', { name: 'Uw woorden zijn vervangen' }).waitFor();
  return words;
}

/** Comes back by the poster's link, with the words typed as somebody types them. */
export async function openMailbox(page: Page, channelUrl: string, typed: string): Promise<void> {
  await page.goto(channelUrl);
  await page.getByRole('link', { name: 'Postbus openen' }).first().click();
  await page.getByLabel('Uw twaalf woorden').fill(typed);
  await look(page, 'mailbox-enter');
  await page.getByRole('button', { name: 'Openen', exact: true }).click();
}

/** Opens the melding whose report begins with these words. */
export async function openMelding(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(what.slice(0, 20)) }).click();
  await page.getByRole('button', { name: 'Terug naar de meldingen' }).waitFor();
}
