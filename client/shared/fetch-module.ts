/** Files of the page itself that come when they are needed: without a network that is a request that failed. */
import { RequestFailed } from './api.ts';

/**
 *   const { FilesPage } = await fetchModule(() => import('./files-page.tsx'));
 *
 * To be tried again by calling it again: see late-file.ts.
 *
 * @throws {RequestFailed} `network.failed`
 */
export async function fetchModule<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch {
    throw new RequestFailed('network.failed');
  }
}
