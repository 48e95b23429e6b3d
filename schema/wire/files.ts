import * as z from 'zod/mini';
import { FILE_HEADER_BYTES, isPaddedFileLength, MAX_FILES } from '../../crypto/public/sizes.ts';
import { bytesOf, count, id, secret, token } from './bytes.ts';

/**
 * A file as the server sees it: an id, the clear header, and its padded length, one of about 32 for each doubling from
 * 256 KiB up. Name, type, true length and content are inside the encryption.
 */
export const newFile = z.strictObject({
  fileId: id,
  header: bytesOf(FILE_HEADER_BYTES),
  paddedBytes: z.int().check(z.refine(isPaddedFileLength)),
});

/** Ids of the files a message announces, which move with it (step FILE-BATCH). What none announces is swept. */
export const announcedFiles = z.array(id).check(z.maxLength(MAX_FILES));

const inMelding = { meldingId: id };
const proven = { meldingId: id, thread: count, epoch: count, access: secret };

/** POST /api/mailbox/files, with the session as bearer: begins an upload, or goes on with it. */
export const mailboxFile = z.strictObject({ ...inMelding, file: newFile });
/** POST /api/mailbox/files/read. */
export const mailboxFileRead = z.strictObject({ ...inMelding, fileId: id });
/** POST /api/desk/files: by who proves the newest epoch of the thread it is for. */
export const deskFile = z.strictObject({ ...proven, file: newFile });
/** POST /api/desk/files/read. */
export const deskFileRead = z.strictObject({ ...proven, fileId: id });

/** Good for one file and a few minutes. PUT and GET /api/files/chunks, and DELETE /api/files, take it as bearer. */
const upload = { ticket: token };
const download = { ticket: token, header: bytesOf(FILE_HEADER_BYTES) };
export const deskUpload = z.strictObject(upload);
export const deskDownload = z.strictObject(download);
/** To a mailbox with a fresh session, as every answer. */
export const mailboxUpload = z.strictObject({ session: token, ...upload });
export const mailboxDownload = z.strictObject({ session: token, ...download });

export type NewFile = z.infer<typeof newFile>;

const number = z.string().check(z.regex(/^(?:0|[1-9]\d{0,4})$/));

/** Chunks that go in one request at most: 2 MiB, which is what the server has in memory for it. */
export const MAX_CHUNKS_SENT = 8;
/**
 * Chunks that come in one answer at most: 32 MiB, of which the server has one chunk in memory at a time. A ticket is
 * looked at again for each answer, and a server that stops waits for those it has begun, for some seconds.
 */
export const MAX_CHUNKS_ANSWERED = 128;

const range = (atMost: number) => z.strictObject({ from: number, count: number.check(z.refine(isUpTo(atMost))) });
const isUpTo = (atMost: number) => (count: string) => Number(count) >= 1 && Number(count) <= atMost;

/** PUT and GET /api/files/chunks: chunks one behind the other. */
export const sentChunks = range(MAX_CHUNKS_SENT);
export const answeredChunks = range(MAX_CHUNKS_ANSWERED);
