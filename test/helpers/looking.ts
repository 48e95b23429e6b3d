/**
 * Looking at a screen on the way through a story: accessibility in light and dark at phone width, and pictures when
 * PICTURES_DIR names a folder.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export interface Looks {
  /** What axe found: screen, rule, and where. */
  readonly violations: string[];
  readonly screens: string[];
}

const lookers = new WeakMap<Page, Looks>();
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

/** From now on, `look` examines this page. */
export function examine(page: Page, looks: Looks): void {
  lookers.set(page, looks);
}

/** Called by the steps of a story at each screen; does nothing for a page that is not examined. */
export async function look(page: Page, name: string): Promise<void> {
  const looks = lookers.get(page);
  // A screen that was examined once is not examined again: it costs a second each time.
  if (looks === undefined || looks.screens.includes(name)) return;
  looks.screens.push(name);
  const before = page.viewportSize() ?? DESKTOP;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // A melder's screen is examined in English where it is dark: the same time, and no word of either goes unseen.
    if (colorScheme === 'dark') await speak(page, 'en');
    await page.setViewportSize(PHONE);
    await takePicture(page, `${name}-phone-${colorScheme}`);
    looks.violations.push(...(await examineOnce(page, `${name} (${colorScheme})`)));
    await page.setViewportSize(DESKTOP);
    await takePicture(page, `${name}-desktop-${colorScheme}`);
  }
  await speak(page, 'nl');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
}

/** On pages where somebody chooses from several languages; what is typed and chosen stays. */
async function speak(page: Page, language: 'nl' | 'en'): Promise<void> {
  const choice = page.locator('.zp-header__end select');
  if ((await choice.count()) > 0) await choice.selectOption(language);
}

/** What axe finds on the page as it is now, and whether it scrolls sideways. */
export async function examineOnce(page: Page, name: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id} at ${html.slice(0, 160)}`)),
    ...(await sidewaysOn(page, name)),
  ];
}

export async function sidewaysOn(page: Page, name: string): Promise<readonly string[]> {
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return isTooWide ? [`${name}: scrolls sideways`] : [];
}

async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES_DIR;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
