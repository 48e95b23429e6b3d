/** Files of the page itself that come when they are needed, over a network that may be gone just then. */
import { RequestFailed } from './api.ts';

let turn = 0;

/**
 * Some browsers remember that a file could not be had and never ask for it again, however often a person tries. They say
 * which one it was; under another address they do ask.
 *
 *   const { FilesPage } = await fetchModule(() => import('./files-page.tsx'));
 *
 * @throws {RequestFailed} `network.failed`
 */
export async function fetchModule<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch (error) {
    const address = addressIn(error);
    if (address === undefined) throw new RequestFailed('network.failed');
    turn += 1;
    try {
      return (await import(/* @vite-ignore */ `${address}?again=${turn}`)) as M;
    } catch {
      throw new RequestFailed('network.failed');
    }
  }
}

/** "Failed to fetch dynamically imported module: https://…" */
function addressIn(error: unknown): string | undefined {
  return error instanceof TypeError ? /(\w+:\/\/[^\s?]+)/.exec(error.message)?.[1] : undefined;
}
