import type { Person } from '../../crypto/directory.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { publicDirectory } from '../../schema/wire/directory.ts';
import type { Api } from '../shared/api.ts';
import { type KnownDirectory, knowDirectory, preselectedPersons } from '../shared/directory.ts';

export interface Channel extends KnownDirectory {
  readonly slug: string;
  readonly pin: Bytes;
  /** False when the visitor came without the poster's link: then words are compared. */
  readonly isPinned: boolean;
  readonly batch: string;
  readonly preselected: readonly Person[];
}

export interface OpenChannelInput {
  readonly slug: string;
  /** The channel's fingerprint from the link; undefined when there was none. */
  readonly pin: Bytes | undefined;
  readonly today: string;
}

/**
 * Fetches the channel's list and believes it only when it holds, and is the pinned channel's.
 *
 * @throws {RequestFailed}
 * @throws {VerifyError} when the list is not that of the poster: the page stops and says so
 */
export async function openChannel(api: Api, { slug, pin, today }: OpenChannelInput): Promise<Channel> {
  const { batch, chains } = await api.call({
    method: 'GET',
    path: `/api/channels/${slug}/directory`,
    answer: publicDirectory,
  });
  const [newest] = chains;
  const known = knowDirectory(newest as (typeof chains)[number], pin);
  const preselected = preselectedPersons(known, today);
  return { ...known, slug, pin: known.directory.genesisFp, isPinned: pin !== undefined, batch, preselected };
}
