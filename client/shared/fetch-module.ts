/** Files of the page itself that come when they are needed: without a network that is a request that failed. */
import { isGone, RequestFailed } from './api.ts';

/**
 *   const { FilesPage } = await fetchModule(() => import('./files-page.tsx'));
 *
 * To be tried again by calling it again: see late-file.ts.
 *
 * @throws {RequestFailed} `network.failed`, or `page.renewed` when no trying helps
 */
export async function fetchModule<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch (error) {
    const file = error instanceof Error && 'file' in error ? error.file : undefined;
    throw await whyMissing(typeof file === 'string' ? file : undefined);
  }
}

/** Why a file did not come, which a browser does not say. */
export async function whyMissing(address: string | undefined): Promise<RequestFailed> {
  const isRenewed = address !== undefined && (await isGone(address));
  return new RequestFailed(isRenewed ? 'page.renewed' : 'network.failed');
}
