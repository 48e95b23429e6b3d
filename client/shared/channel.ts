import type { Person } from '../../crypto/directory.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { genesisFingerprint } from '../../crypto/public/hash.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { type DirectoryChainWire, publicDirectory } from '../../schema/wire/directory.ts';
import type { Api } from './api.ts';
import {
  entryFromWire,
  type KnownDirectory,
  knowDirectory,
  preselectedPersons,
  requireNotRolledBack,
} from './directory.ts';

export interface Channel extends KnownDirectory {
  readonly slug: string;
  readonly pin: Bytes;
  /** False when the visitor came without the poster's link: then words are compared. */
  readonly isPinned: boolean;
  /** The link is of a list that this one took the place of: then words are compared, and nobody goes on without. */
  readonly isOldLink: boolean;
  /** Of this address before the channel was made anew, newest first: a code belongs to the list it was made with. */
  readonly older: readonly DirectoryChainWire[];
  /** This list is one of the older ones: it is read, and nothing new begins under it. */
  readonly isRetired: boolean;
  readonly batch: string;
  readonly preselected: readonly Person[];
  /** The day on which it was fetched. */
  readonly today: string;
}

export interface OpenChannelInput {
  readonly slug: string;
  /** The channel's fingerprint from the link; undefined when there was none. */
  readonly pin: Bytes | undefined;
  readonly today: string;
}

/**
 * Fetches the channel's list and believes it only when it holds, and is the pinned channel's. A link may be of an older
 * list of the same address, which then holds as well.
 *
 * @throws {RequestFailed}
 * @throws {VerifyError} when no list here is that of the poster: the page stops and says so
 */
export async function openChannel(api: Api, { slug, pin, today }: OpenChannelInput): Promise<Channel> {
  const { batch, chains } = await fetchChains(api, slug);
  const [newest, ...older] = chains;
  const isNewest = pin === undefined || isChainOf(newest as DirectoryChainWire, pin);
  if (pin !== undefined && !isNewest) knowDirectory(findChain(older, pin), pin);
  const known = knowDirectory(newest as DirectoryChainWire, isNewest ? pin : undefined);
  return {
    ...describe(known, { slug, batch, today }),
    isPinned: pin !== undefined && isNewest,
    isOldLink: !isNewest,
    older,
    isRetired: false,
  };
}

/**
 * An older channel of the same address, for a code that was made with it.
 *
 * @throws {VerifyError} when it does not hold
 */
export function olderChannel({ slug, batch, today }: Channel, chain: DirectoryChainWire): Channel {
  const known = knowDirectory(chain, undefined);
  return {
    ...describe(known, { slug, batch, today }),
    isPinned: false,
    isOldLink: false,
    older: [],
    isRetired: true,
  };
}

/**
 * The same channel as its list is now: what came in meanwhile may name people who were listed meanwhile.
 *
 * @throws {RequestFailed}
 * @throws {VerifyError} when the list does not hold, was rolled back, or is not there any more
 */
export async function lookUpAgain(api: Api, channel: Channel): Promise<Channel> {
  const { batch, chains } = await fetchChains(api, channel.slug);
  const known = knowDirectory(findChain(chains, channel.pin), channel.pin);
  requireNotRolledBack(known, channel.directory.head);
  const { slug, today } = channel;
  return { ...channel, ...describe(known, { slug, batch, today }) };
}

function fetchChains(api: Api, slug: string) {
  return api.call({ method: 'GET', path: `/api/channels/${slug}/directory`, answer: publicDirectory });
}

function describe(known: KnownDirectory, visit: Pick<Channel, 'slug' | 'batch' | 'today'>) {
  const preselected = preselectedPersons(known, visit.today);
  return { ...known, ...visit, pin: known.directory.genesisFp, preselected };
}

function isChainOf({ entries: [first] }: DirectoryChainWire, pin: Bytes): boolean {
  return first !== undefined && areEqual(genesisFingerprint(entryFromWire(first).bytes), pin);
}

function findChain(chains: readonly DirectoryChainWire[], pin: Bytes): DirectoryChainWire {
  const found = chains.find((chain) => isChainOf(chain, pin));
  if (found === undefined) throw new VerifyError();
  return found;
}
