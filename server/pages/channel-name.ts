import * as z from 'zod/mini';
import type { Store } from '../store.ts';

export type ChannelNameStore = Pick<Store, 'findChannel' | 'findEntry'>;

/** Signed by the steward and verified by browsers; here it is only read, to be shown. */
const genesisEntry = z.object({ body: z.object({ organisation: z.string() }) });

/** What the channel calls its organisation in the first entry of its list; undefined when there is no such channel. */
export async function findChannelName(store: ChannelNameStore, slug: string): Promise<string | undefined> {
  const channel = await store.findChannel(slug);
  if (channel === undefined) return undefined;
  const genesis = await store.findEntry(channel.key, 0);
  if (genesis === undefined) return undefined;
  return genesisEntry.parse(JSON.parse(new TextDecoder().decode(genesis.entry))).body.organisation;
}
