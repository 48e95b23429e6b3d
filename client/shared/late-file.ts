/** The files of script that a page fetches when they are needed, over a network that may be gone just then. */

/** What came or is on its way, by the name of its file. */
const coming = new Map<string, Promise<unknown>>();
const turns = new Map<string, number>();

/**
 * The build puts this in the place of every `import()`, and of every import in a late file of another one
 * (client/late-files.ts).
 *
 * Some browsers remember that a file could not be had and never ask for it again; under another address they do ask. What
 * came stays under the address that it came by, so that there is never a second one of it.
 *
 * Rejects with an error whose `file` is the address of what did not come.
 *
 * @param standsOn  what that file will wait for, asked for at the same time
 */
export function fetchLate(file: string, ...standsOn: readonly string[]): Promise<unknown> {
  for (const one of standsOn) fetchOnce(one).catch(() => undefined);
  return fetchOnce(file);
}

function fetchOnce(file: string): Promise<unknown> {
  const known = coming.get(file);
  if (known !== undefined) return known;
  const turn = turns.get(file) ?? 0;
  turns.set(file, turn + 1);
  const asked: Promise<unknown> = import(/* @vite-ignore */ turn === 0 ? file : `${file}?again=${turn}`);
  const fetched = asked.catch((reason?: { readonly file?: string }) => {
    // One that it stands on, when that has said so.
    throw Object.assign(new Error('did not come'), { file: reason?.file ?? new URL(file, import.meta.url).href });
  });
  coming.set(file, fetched);
  fetched.catch(() => coming.delete(file));
  return fetched;
}
