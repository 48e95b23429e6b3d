/** A line that drops at one file of the page after another. */
import type { Locator, Page } from 'playwright-core';

export interface LatePage {
  /** Seen when the page is there. */
  readonly arrived: Locator;
  /** Seen when it did not come. */
  readonly failed: Locator;
  readonly ask: () => Promise<void>;
  /** Unless that is done as the first time. */
  readonly again?: () => Promise<void>;
}

/** Asks until the page is there; at each try one more of the files still to come cannot be had. Gives how many that were. */
export async function cutWhileFetching(page: Page, { arrived, failed, ask, again = ask }: LatePage): Promise<number> {
  const cut = new Set<string>();
  let current: string | undefined;
  await page.route('**/assets/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (!cut.has(pathname)) current ??= pathname;
    if (current !== undefined) cut.add(current);
    return pathname === current ? route.abort() : route.continue();
  });
  const askWith = async (doing: () => Promise<void>) => {
    current = undefined;
    const asked = page.waitForRequest('**/assets/**');
    await doing();
    await asked;
    await failed.or(arrived).first().waitFor();
  };
  await askWith(ask);
  while (await failed.isVisible()) await askWith(again);
  await arrived.waitFor();
  await page.unroute('**/assets/**');
  return cut.size;
}
