/** Where a session is shown once, and a ticket for one file is given for it. */
import { THREADS } from '../../crypto/public/sizes.ts';
import {
  deskDownload,
  deskFile,
  deskFileRead,
  deskUpload,
  mailboxDownload,
  mailboxFile,
  mailboxFileRead,
  mailboxUpload,
} from '../../schema/wire/files.ts';
import { decode, encode } from '../base64url.ts';
import { dayOfBatch } from '../batches/rules.ts';
import { requireBatch } from '../channels/routes.ts';
import { findNewest, findProven, type Shown } from '../desk/rules.ts';
import { refuse } from '../errors.ts';
import { minuteNow, requireMailbox } from '../mailbox/access.ts';
import { requireFunctionaris } from '../passkeys/routes.ts';
import { type Route, route } from '../route.ts';
import type { Queries } from '../store.ts';
import type { FileDeps } from './routes.ts';
import { makeTicket } from './rules.ts';
import type { StoredFile } from './store.ts';
import { openUpload } from './upload.ts';

const CONVERSATION = THREADS.conversation;

export function ticketRoutes(deps: FileDeps): readonly Route[] {
  return [mailboxUploadRoute(deps), mailboxDownloadRoute(deps), deskUploadRoute(deps), deskDownloadRoute(deps)];
}

/**
 * POST /api/mailbox/files. The holder of a mailbox session.
 *
 * The server sees: for which melding a file begins to come, and its padded length. It never sees name, type or content.
 * Nobody else can learn of it before a message announces it and the batch hour after that has come.
 */
function mailboxUploadRoute(deps: FileDeps): Route {
  return route({
    method: 'post',
    path: '/api/mailbox/files',
    summary: 'A ticket to upload one file; idempotent by its id',
    caller: 'mailbox',
    body: mailboxFile,
    answer: mailboxUpload,
    async run({ body, bearer }) {
      const { mailbox, session } = await requireMailbox(deps, bearer);
      const { channelKey } = mailbox;
      const meldingId = decode(body.meldingId);
      const freeBytesAtBatch = await deps.store.freeBytesAtBatch();
      const key = await deps.store.transaction(async (tx) => {
        if ((await tx.findMeldingOf(mailbox.mailboxId, meldingId)) === undefined) refuse('mailbox.refused');
        const day = dayOfBatch(await requireBatch(tx, channelKey));
        const place = { channelKey, meldingId, thread: CONVERSATION, side: 'melder' } as const;
        return openUpload(tx, { place, file: body.file, day, freeBytesAtBatch });
      });
      return { session, ticket: makeTicket(deps.uploadKey, key, minuteNow(deps)) };
    },
  });
}

/**
 * POST /api/mailbox/files/read. The holder of a mailbox session.
 *
 * The server sees: which file is about to be fetched. What is not there, of another thread, or not released is one answer.
 */
function mailboxDownloadRoute(deps: FileDeps): Route {
  return route({
    method: 'post',
    path: '/api/mailbox/files/read',
    summary: 'A ticket to download one file, and its clear header',
    caller: 'mailbox',
    body: mailboxFileRead,
    answer: mailboxDownload,
    async run({ body, bearer }) {
      const { mailbox, session } = await requireMailbox(deps, bearer);
      const meldingId = decode(body.meldingId);
      const file = await deps.store.transaction(async (tx) => {
        if ((await tx.findMeldingOf(mailbox.mailboxId, meldingId)) === undefined) refuse('mailbox.refused');
        const named = await tx.findFiles(meldingId, decode(body.fileId));
        return named.find(({ thread, ...one }) => thread === CONVERSATION && isThereFor('melder', one));
      });
      return file === undefined ? refuse('mailbox.refused') : { session, ...downloadOf(deps, file) };
    },
  });
}

/**
 * POST /api/desk/files. A listed functionaris who proves the newest epoch of the thread.
 *
 * The server sees: who begins to send a file, for which thread, and its padded length. Nothing in the answer depends on
 * what a melder sent since the last batch hour: not the quota, and not the room that is left.
 */
function deskUploadRoute(deps: FileDeps): Route {
  return route({
    method: 'post',
    path: '/api/desk/files',
    summary: 'A ticket to upload one file; idempotent by its id',
    caller: 'functionaris',
    body: deskFile,
    answer: deskUpload,
    async run({ body, bearer }) {
      const { channelKey } = (await requireFunctionaris(deps, bearer)).account;
      const [meldingId, { thread }] = [decode(body.meldingId), body];
      const freeBytesAtBatch = await deps.store.freeBytesAtBatch();
      const key = await deps.store.transaction(async (tx) => {
        await requireReader(tx, { channelKey, meldingId, shown: body });
        const day = dayOfBatch(await requireBatch(tx, channelKey));
        const place = { channelKey, meldingId, thread, side: 'functionaris' } as const;
        return openUpload(tx, { place, file: body.file, day, freeBytesAtBatch });
      });
      return { ticket: makeTicket(deps.uploadKey, key, minuteNow(deps)) };
    },
  });
}

/**
 * POST /api/desk/files/read. A listed functionaris who proves the newest epoch of the thread.
 *
 * The server sees: who is about to fetch which file. A melder's that was not released is not there.
 */
function deskDownloadRoute(deps: FileDeps): Route {
  return route({
    method: 'post',
    path: '/api/desk/files/read',
    summary: 'A ticket to download one file, and its clear header',
    caller: 'functionaris',
    body: deskFileRead,
    answer: deskDownload,
    async run({ body, bearer }) {
      const { channelKey } = (await requireFunctionaris(deps, bearer)).account;
      const meldingId = decode(body.meldingId);
      const file = await deps.store.transaction(async (tx) => {
        await requireReader(tx, { channelKey, meldingId, shown: body });
        const named = await tx.findFiles(meldingId, decode(body.fileId));
        return named.find(({ thread, ...one }) => thread === body.thread && isThereFor('functionaris', one));
      });
      return file === undefined ? refuse('desk.refused') : downloadOf(deps, file);
    },
  });
}

/** Announced, and of the own side or released (step FILE-BATCH). */
function isThereFor(reader: StoredFile['side'], { side, released, waitingSince }: Omit<StoredFile, 'thread'>): boolean {
  return waitingSince === null && (side === reader || released);
}

function downloadOf(deps: FileDeps, { key, header }: StoredFile) {
  return { ticket: makeTicket(deps.downloadKey, key, minuteNow(deps)), header: encode(header) };
}

interface Reading {
  readonly channelKey: number;
  readonly meldingId: Uint8Array;
  readonly shown: Shown;
}

/** Who reads the thread now: an older epoch gives the later envelopes and nothing else. */
async function requireReader(tx: Queries, { channelKey, meldingId, shown }: Reading): Promise<void> {
  const melding = await tx.findReleasedMelding(channelKey, meldingId);
  const epochs = await tx.listMeldingEpochs(meldingId);
  const proven = findProven(epochs, shown);
  const isReader = melding !== undefined && proven !== undefined && findNewest(epochs, shown.thread) === proven;
  if (!isReader) refuse('desk.refused');
}
