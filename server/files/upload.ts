import { parseFileHeader } from '../../crypto/public/shape.ts';
import type { NewFile } from '../../schema/wire/files.ts';
import { decode, isSame } from '../base64url.ts';
import { refuse } from '../errors.ts';
import type { Queries } from '../store.ts';
import { hasRoom, isWithinQuota } from './rules.ts';
import type { StoredFile } from './store.ts';

export interface Opening {
  readonly place: Pick<StoredFile, 'channelKey' | 'meldingId' | 'thread' | 'side'>;
  readonly file: NewFile;
  /** Of the batch, not of the clock. */
  readonly day: string;
  readonly freeBytesAtBatch: number;
}

/**
 * Begins an upload, or goes on with one (step FILE-UPLOAD). Whatever refuses it does so before a byte was sent.
 *
 * @returns the row that its ticket names
 * @throws file.conflict when this id has another header, length or thread, or was announced
 * @throws file.too_much over the quota of this side of the melding
 * @throws server.full
 */
export async function openUpload(tx: Queries, { place, file, day, freeBytesAtBatch }: Opening): Promise<number> {
  const [fileId, header, { paddedBytes }] = [decode(file.fileId), decode(file.header), file];
  if (!isSame(parseFileHeader(header).fileId, fileId)) refuse('request.invalid');
  const named = await tx.findFiles(place.meldingId, fileId);
  const own = named.find(({ side }) => side === place.side);
  if (own !== undefined) {
    const isRepeat = isSame(own.header, header) && own.paddedBytes === paddedBytes && own.thread === place.thread;
    if (!isRepeat || own.waitingSince === null) refuse('file.conflict');
    await tx.setWaiting(own.key, day);
    return own.key;
  }
  // Of the other side, but only what this one can know of.
  if (named.some(({ released }) => released)) refuse('file.conflict');
  const held = await tx.sumFiles(place.meldingId, place.side);
  if (!isWithinQuota(held, paddedBytes)) refuse('file.too_much');
  if (!hasRoom(freeBytesAtBatch, held, paddedBytes)) refuse('server.full');
  return tx.addFile({ ...place, fileId, header, paddedBytes, waitingSince: day });
}
