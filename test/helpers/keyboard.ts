/** A page as somebody has it who uses no mouse and no eyes: by what Chromium's accessibility tree says of the focus. */
import type { CDPSession, Page } from 'playwright-core';

const MOST_STOPS = 80;

export interface Keyboard {
  /** Presses Tab, or Shift and Tab, until the focus is on what a screen reader calls so. */
  tabTo(role: string, name: RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<void>;
  /** There, and Enter. */
  press(role: 'button' | 'link' | 'DisclosureTriangle', name: RegExp): Promise<void>;
  /** There, and text. */
  type(name: RegExp, text: string): Promise<void>;
  /** One of several under a question, with the arrows. */
  choose(name: RegExp): Promise<void>;
  /** Waits for the screen, and for the focus to be on its title: a key pressed before that goes to the screen before. */
  heading(name: string): Promise<void>;
}

interface Focus {
  readonly role: string;
  readonly name: string;
}

export async function useKeyboard(page: Page): Promise<Keyboard> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Accessibility.enable');

  async function tabTo(role: string, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await page.keyboard.press(key);
      const focus = await focusOn(devtools);
      passed.push(`${focus.role} ${focus.name}`);
      if (focus.role !== role || !name.test(focus.name)) continue;
      if (!(await isFocusSeen(page))) throw new Error(`the focus on ${focus.name} cannot be seen`);
      return;
    }
    throw new Error(`Tab does not reach ${role} ${name}, but ${[...new Set(passed)].join(' | ')}`);
  }
  return {
    tabTo,
    async press(role, name) {
      await tabTo(role, name);
      await page.keyboard.press('Enter');
    },
    async type(name, text) {
      await tabTo('textbox', name);
      await page.keyboard.type(text);
    },
    async choose(name) {
      await tabTo('radio', /./);
      for (let arrow = 0; !name.test((await focusOn(devtools)).name); arrow += 1) {
        if (arrow > MOST_STOPS) throw new Error(`the arrows do not reach ${name}`);
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Space');
    },
    async heading(name) {
      await page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 60_000 });
      const isFocused = () => document.activeElement?.tagName === 'H1';
      // The first screen of a page leaves the focus where the browser puts it.
      await page.waitForFunction(isFocused, undefined, { timeout: 3_000 }).catch(() => undefined);
    },
  };
}

async function focusOn(devtools: CDPSession): Promise<Focus> {
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'document.activeElement' });
  if (result.objectId === undefined) return { role: '', name: '' };
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const [node] = nodes;
  return { role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? '') };
}

/**
 * What the focus is on, stop by stop as often as that, while this button is out of view or stands over it (WCAG
 * 2.4.11); of a field for longer text, over its first lines or over where is typed.
 */
export async function stopsUnder(page: Page, button: string, stops: number): Promise<readonly string[]> {
  const under = new Set<string>();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const isField = await page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA');
    if (isField) for (let line = 0; line < 12; line += 1) await page.keyboard.press('Enter');
    const found = await page.evaluate((selector) => {
      const over = document.querySelector(selector);
      const focus = document.activeElement;
      if (over === null || focus === null || focus === over || focus === document.body) return undefined;
      const { top, bottom, left, right } = over.getBoundingClientRect();
      const box = focus.getBoundingClientRect();
      const isInView = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      const isApart = box.bottom <= top || box.top >= bottom || box.right <= left || box.left >= right;
      return isInView && isApart ? undefined : `${focus.tagName} ${focus.textContent} at ${Math.round(box.top)}`;
    }, button);
    if (found !== undefined) under.add(found);
  }
  return [...under];
}

/** A focus nobody can see is no focus. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return false;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return outlineStyle !== 'none' || boxShadow !== 'none';
  });
}
