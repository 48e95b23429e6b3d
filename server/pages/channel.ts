import * as z from 'zod/mini';
import { EMPTY_GUIDE, type Guide, type GuideVersion, guide } from '../../schema/wire/guide.ts';
import type { Channel } from '../channels/store.ts';
import type { Store } from '../store.ts';
import { type DirectoryView, viewDirectory } from './directory-view.ts';

export type PageStore = Pick<
  Store,
  'findChannel' | 'findEntry' | 'findGuide' | 'listGuideVersions' | 'listEntries' | 'findCurrentBatch'
>;

/** What a page shows of a channel. All of it is public. */
export interface ShownChannel extends Pick<Channel, 'key' | 'slug' | 'batchMinutes' | 'tombstoneDays'> {
  readonly name: string;
  readonly guide: Guide;
  /** Of the guide; version 0 has no day. */
  readonly version: { readonly version: number; readonly day: string | undefined };
  /** Somebody asked for a version, by its number: links lead to the same one. */
  readonly isVersionAsked: boolean;
}

/** Signed by the steward and verified by browsers; here it is only read, to be shown. */
const genesisEntry = z.object({ body: z.object({ organisation: z.string() }) });

/**
 * @param asked a version of the guide, as the address names it
 * @returns undefined when there is no such channel, or no such version of it
 */
export async function findShownChannel(
  store: PageStore,
  slug: string,
  asked?: string,
): Promise<ShownChannel | undefined> {
  const channel = await store.findChannel(slug);
  const genesis = channel && (await store.findEntry(channel.key, 0));
  if (channel === undefined || genesis === undefined) return undefined;
  const { organisation: name } = genesisEntry.parse(JSON.parse(new TextDecoder().decode(genesis.entry))).body;
  const { key, batchMinutes, tombstoneDays } = channel;
  const shown = { key, slug: channel.slug, batchMinutes, tombstoneDays, name, isVersionAsked: asked !== undefined };
  if (asked === '0') return { ...shown, guide: EMPTY_GUIDE, version: { version: 0, day: undefined } };
  if (asked !== undefined && !/^[1-9]\d{0,8}$/.test(asked)) return undefined;
  const stored = await store.findGuide(key, asked === undefined ? undefined : Number(asked));
  if (stored === undefined) {
    if (asked !== undefined) return undefined;
    return { ...shown, guide: EMPTY_GUIDE, version: { version: 0, day: undefined } };
  }
  const { version, day } = stored;
  return { ...shown, guide: guide.parse(JSON.parse(stored.guide)), version: { version, day } };
}

export async function readDirectory(store: PageStore, { key }: ShownChannel): Promise<DirectoryView> {
  return viewDirectory(await store.listEntries(key), (await store.findCurrentBatch(key)) ?? '');
}

export function listVersions(store: PageStore, { key }: ShownChannel): Promise<readonly GuideVersion[]> {
  return store.listGuideVersions(key);
}
