/** A sealed message of an epoch, opened, its signature verified, and its content read. */
import { type OpenedMessage, openMessage } from '../../crypto/message.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { decodeUtf8 } from '../../crypto/public/bytes.ts';
import { parseContent } from '../../schema/content/messages.ts';
import type { AdoptedEpoch } from './epoch.ts';

export type OpenedContent = ReturnType<typeof parseContent> & { readonly opened: OpenedMessage };
type EpochOf = Pick<AdoptedEpoch, 'place' | 'epochKey' | 'commit'>;

/** By the very object that holds the sealed bytes, and gone with it: what adopting opens, reading need not open again. */
const known = new WeakMap<Bytes, OpenedContent & { readonly epoch: EpochOf }>();

/** @throws {VerifyError | OpenError | InvalidInputError} when it is not of this epoch, or not as it was sealed */
export function openContent(sealed: Bytes, epoch: EpochOf): OpenedContent {
  const before = known.get(sealed);
  // The same objects: the same key over the same bytes.
  const isSame =
    before?.epoch.epochKey === epoch.epochKey &&
    before.epoch.commit === epoch.commit &&
    before.epoch.place === epoch.place;
  if (before !== undefined && isSame) return before;
  const opened = openMessage(sealed, epoch.place, epoch.epochKey, epoch.commit);
  const content = { ...parseContent(decodeUtf8(opened.content)), opened };
  const { place, epochKey, commit } = epoch;
  known.set(sealed, { ...content, epoch: { place, epochKey, commit } });
  return content;
}
