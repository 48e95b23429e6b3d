/**
 * Asks axe about a page and every frame in it. Playwright's own wrapper opens a page beside it each time, to put the
 * answers together, and passes over a frame that does not answer within a second.
 */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const MOST_ATTEMPTS = 10;
const PAUSE_MS = 500;

export interface AxeOptions {
  /** Every rule that is on unless told. */
  readonly rules?: readonly string[] | undefined;
}

/** @returns what is wrong: the rule and the element, in whichever frame it is */
export async function askAxe(page: Page, { rules }: AxeOptions = {}): Promise<readonly string[]> {
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    ...(rules === undefined ? {} : { runOnly: { type: 'rule', values: [...rules] } }),
  };
  const partials = await whenStill(page, options);
  return page.evaluate(
    async ([parts, asked]) => {
      const { violations } = await window.axe.finishRun(
        parts.map((part) => JSON.parse(part)),
        asked,
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} at ${html.slice(0, 160)}`));
    },
    [partials, options] as const,
  );
}

/** A frame that is put in or taken away meanwhile cannot be asked, nor any page with it: everything is asked again. */
async function whenStill(page: Page, options: axe.RunOptions): Promise<readonly string[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await partialsOf(page.mainFrame(), undefined, options);
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
      await page.waitForTimeout(PAUSE_MS);
    }
  }
}

/** Of a frame and the frames in it, in axe's order. As text: an object that large takes long to cross over. */
async function partialsOf(
  frame: Frame,
  context: axe.FrameContextObject | undefined,
  options: axe.RunOptions,
): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const [own, inner] = await frame.evaluate(
    async ([within, asked]) => {
      const place = within ?? document;
      const frames = window.axe.utils.getFrameContexts(place);
      return [JSON.stringify(await window.axe.runPartial(place, asked)), frames] as const;
    },
    [context, options] as const,
  );
  const partials = [own];
  for (const { frameSelector, frameContext } of inner) {
    // Its type has no end, for a selector inside a selector.
    const selector: unknown = frameSelector;
    const element = await frame.evaluateHandle(
      (at) => window.axe.utils.shadowSelect(at as typeof frameSelector),
      selector,
    );
    const child = await element.asElement()?.contentFrame();
    if (!child) throw new Error('a frame of the page cannot be asked');
    partials.push(...(await partialsOf(child, frameContext, options)));
  }
  return partials;
}
