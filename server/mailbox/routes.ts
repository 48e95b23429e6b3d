import { mailboxId, notesHash } from '../../crypto/public/hash.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import type { MessageShape } from '../../crypto/public/shape.ts';
import { messageBytes, THREADS } from '../../crypto/public/sizes.ts';
import { isSignature } from '../../crypto/public/sodium.ts';
import { authParts, signedBytes } from '../../crypto/public/verify.ts';
import { done } from '../../schema/wire/accounts.ts';
import {
  authChallenge,
  type MailboxContents,
  type MailboxMelding,
  mailboxAnswer,
  mailboxContents,
  mailboxMessage,
  mailboxNotes,
  mailboxReplacement,
  openMailbox,
} from '../../schema/wire/mailbox.ts';
import { furtherSubmission } from '../../schema/wire/submission.ts';
import { decode, encode, isSame } from '../base64url.ts';
import { dayOfBatch, nextBatch } from '../batches/rules.ts';
import { type Challenges, createChallenges } from '../challenges.ts';
import { receiveReport, requireCurrentBatch, requireRoom } from '../channels/receive.ts';
import { requireBatch, requireChannel, SUBMISSION_MAX_BYTES } from '../channels/routes.ts';
import { isRosterId, readMessage } from '../channels/rules.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { speakOfEnd } from '../retention/wishes.ts';
import { type Route, route } from '../route.ts';
import { deriveKey } from '../secret.ts';
import type { Queries } from '../store.ts';
import type { Work } from '../work.ts';
import { findSession, type MailboxSession, makeSession } from './rules.ts';
import type { Mailbox, StoredMessage } from './store.ts';

const CHALLENGE_SECONDS = 60;
/** The largest message as base64url in JSON. */
const MESSAGE_MAX_BYTES = Math.ceil((messageBytes(3) * 4) / 3) + 1_024;
/** Four of the largest messages and a notes box. */
const REPLACEMENT_MAX_BYTES = 4 * MESSAGE_MAX_BYTES + 8_192;
/**
 * Sixty of the largest messages, or thousands of ordinary ones. Without an end, one melder could fill the disk, and
 * make a melding that no desk can load. Only melders notice it (P3).
 */
const MELDER_MAX_BYTES = 16_777_216;
const CONVERSATION = THREADS.conversation;

interface OpenSession {
  readonly mailbox: Mailbox;
  /** The session that every answer carries, so that only idle minutes end it. */
  readonly session: string;
}

interface MailboxDeps extends Deps {
  readonly challenges: Challenges;
  readonly sessionKey: Uint8Array;
}

export function mailboxRoutes(given: Deps, work: Work): readonly Route[] {
  const deps: MailboxDeps = {
    ...given,
    challenges: createChallenges(given, 'mailbox-challenge', CHALLENGE_SECONDS),
    sessionKey: deriveKey(given.secret, 'mailbox-session'),
  };
  return [
    challengeRoute(deps),
    openRoute(deps),
    readRoute(deps),
    messageRoute(deps),
    notesRoute(deps),
    furtherRoute(deps, work),
    replacementRoute(deps),
  ];
}

const minuteNow = ({ clock }: Deps) => Math.floor(clock.now().getTime() / 60_000);
const slugContext = (slug: string | undefined) => Buffer.from(slug ?? '', 'utf8');

/**
 * POST /api/channels/:slug/mailbox/challenge. Anyone.
 *
 * The server sees: that somebody wants to open a mailbox. It never sees which, and keeps nothing.
 */
function challengeRoute({ store, challenges }: MailboxDeps): Route {
  return route({
    method: 'post',
    path: '/api/channels/:slug/mailbox/challenge',
    summary: 'A challenge to sign, single use, one minute',
    caller: 'anyone',
    answer: authChallenge,
    async run({ params }) {
      const { slug } = await requireChannel(store, params.slug);
      return { challenge: challenges.make(slugContext(slug)) };
    },
  });
}

/**
 * POST /api/channels/:slug/mailbox/open. The holder of a code.
 *
 * The server sees: the public key that the code derives, and so which mailbox. It never sees the code. Bad signature,
 * expired, replayed or foreign challenge, unknown mailbox and another channel are one answer after the same work.
 */
function openRoute(deps: MailboxDeps): Route {
  const { config, store, challenges } = deps;
  return route({
    method: 'post',
    path: '/api/channels/:slug/mailbox/open',
    summary: 'What a mailbox holds, and a session for it',
    caller: 'anyone',
    body: openMailbox,
    answer: mailboxContents,
    async run({ body, params }) {
      const slug = params.slug ?? '';
      const authPk = decode(body.authPk);
      const isFresh = challenges.spend(body.challenge, slugContext(slug));
      const request = { origin: config.origin, challenge: body.challenge, body: authPk };
      const isSigned = isSignature(decode(body.signature), signedBytes(LABELS.auth, ...authParts(request)), authPk);
      const mailbox = await store.findMailbox(mailboxId(authPk));
      if (!isFresh || !isSigned || mailbox?.slug !== slug) refuse('mailbox.refused');
      const session = { mailboxId: mailbox.mailboxId, openedMinute: minuteNow(deps) };
      return readContents(deps, renew(deps, mailbox, session));
    },
  });
}

/**
 * POST /api/mailbox/read. The holder of a mailbox session.
 *
 * The server sees: which mailbox is read again. It never sees what is new to the reader: everything is sent.
 */
function readRoute(deps: MailboxDeps): Route {
  return route({
    method: 'post',
    path: '/api/mailbox/read',
    summary: 'What the mailbox holds now',
    caller: 'mailbox',
    answer: mailboxContents,
    async run({ bearer }) {
      return readContents(deps, await requireMailbox(deps, bearer));
    },
  });
}

/**
 * POST /api/mailbox/messages. The holder of a mailbox session.
 *
 * The server sees: for which melding, the message's bucket, and whether it asks for destruction or stops it. It keeps
 * the day of the batch, and gives a position only at the next batch hour, so that nobody can tell when it was written.
 */
function messageRoute(deps: MailboxDeps): Route {
  return route({
    method: 'post',
    path: '/api/mailbox/messages',
    summary: 'A sealed message of the melder; idempotent by its message id',
    caller: 'mailbox',
    body: mailboxMessage,
    maxBodyBytes: MESSAGE_MAX_BYTES,
    answer: mailboxAnswer,
    async run({ body, bearer }) {
      const { mailbox, session } = await requireMailbox(deps, bearer);
      const { bytes: sealed, shape } = readMessage(body.sealed);
      if (shape.thread !== CONVERSATION || isRosterId(shape.messageId)) refuse('request.invalid');
      const { meldingId, messageId } = shape;
      await deps.store.transaction(async (tx) => {
        const melding = await tx.findMeldingOf(mailbox.mailboxId, meldingId);
        if (melding === undefined) refuse('mailbox.refused');
        // Released ones of the other side count too; unreleased ones do not exist here yet.
        const known = await findKnown(tx, { meldingId, messageId });
        if (known.some((message) => message.side === 'melder' && isSame(message.sealed, sealed))) return;
        if (known.length > 0) refuse('message.conflict');
        await requireCurrentBatch(tx, mailbox.channelKey, body.batch);
        await storeMessage(tx, { channelKey: mailbox.channelKey, batch: body.batch, sealed, shape });
        const ending = { kind: body.ending };
        await speakOfEnd(tx, { melding, side: 'melder', day: dayOfBatch(body.batch), ending });
      });
      return { session };
    },
  });
}

/**
 * PUT /api/mailbox/notes. The holder of a mailbox session.
 *
 * The server sees: that a box of always the same size was written anew, as at every visit. It cannot open it.
 */
function notesRoute(deps: MailboxDeps): Route {
  return route({
    method: 'put',
    path: '/api/mailbox/notes',
    summary: 'The notes box, compared and set',
    caller: 'mailbox',
    body: mailboxNotes,
    answer: mailboxAnswer,
    async run({ body, bearer }) {
      const { mailbox, session } = await requireMailbox(deps, bearer);
      const notesBox = decode(body.notesBox);
      const before = decode(body.before);
      await deps.store.transaction(async (tx) => {
        const stored = await tx.findMailbox(mailbox.mailboxId);
        if (stored === undefined || !isSame(notesHash(stored.notesBox), before)) refuse('notes.conflict');
        await tx.setNotes(mailbox.mailboxId, notesBox);
      });
      return { session };
    },
  });
}

/** What of this name the melder's side can know of: its own, and released ones of functionarissen. */
async function findKnown(
  tx: Queries,
  { meldingId, messageId }: Pick<MessageShape, 'meldingId' | 'messageId'>,
): Promise<readonly StoredMessage[]> {
  const named = await tx.findMessages({ meldingId, thread: CONVERSATION, messageId });
  return named.filter(({ side, released }) => side === 'melder' || released);
}

interface Sent {
  readonly channelKey: number;
  readonly batch: string;
  readonly sealed: Uint8Array;
  readonly shape: MessageShape;
}

/** Under the newest readers that the melder can know of, whatever functionarissen made since the last batch hour. */
async function storeMessage(tx: Queries, { channelKey, batch, sealed, shape }: Sent): Promise<void> {
  const { meldingId, messageId, epoch } = shape;
  const newest = (await tx.listReleasedEpochs([meldingId], CONVERSATION)).at(-1);
  if (newest?.epoch !== epoch) refuse('message.conflict');
  if ((await tx.sumMelderBytes(meldingId, CONVERSATION)) + sealed.length > MELDER_MAX_BYTES) refuse('message.too_much');
  await tx.addMessage({
    channelKey,
    meldingId,
    thread: CONVERSATION,
    epoch,
    messageId,
    side: 'melder',
    position: null,
    released: false,
    day: dayOfBatch(batch),
    sealed,
  });
}

/**
 * POST /api/mailbox/meldingen. The holder of a mailbox session who did the work.
 *
 * The server sees: that a code has a further melding, and all that it sees of a first one. It never sees for whom it
 * is, nor whether it says the same as an earlier one.
 */
function furtherRoute(deps: MailboxDeps, work: Work): Route {
  return route({
    method: 'post',
    path: '/api/mailbox/meldingen',
    summary: 'A further report under the same code; idempotent by its melding id',
    caller: 'mailbox',
    body: furtherSubmission,
    maxBodyBytes: SUBMISSION_MAX_BYTES,
    answer: mailboxAnswer,
    async run({ body, bearer }) {
      const { mailbox, session } = await requireMailbox(deps, bearer);
      const channel = await deps.store.getChannel(mailbox.channelKey);
      await receiveReport(deps, work, {
        channel,
        wire: body,
        async join(tx, meldingId) {
          // Another code may have taken its place meanwhile; joining would make the old one anew.
          const { mailboxId, channelKey, notesBox } = mailbox;
          if ((await tx.findMailbox(mailboxId)) === undefined) refuse('session.refused');
          await requireRoom(tx, mailboxId);
          await tx.joinMailbox({ mailboxId, channelKey, notesBox }, meldingId);
        },
      });
      return { session };
    },
  });
}

/**
 * POST /api/mailbox/replacement. The holder of a mailbox session.
 *
 * The server sees: that another code takes the place of this one, in the same meldingen. It never sees either code, and
 * keeps nothing that leads from the old one.
 */
function replacementRoute(deps: MailboxDeps): Route {
  return route({
    method: 'post',
    path: '/api/mailbox/replacement',
    summary: 'A new code takes the place of this one, with its word in every melding; the session ends',
    caller: 'mailbox',
    body: mailboxReplacement,
    maxBodyBytes: REPLACEMENT_MAX_BYTES,
    answer: done,
    async run({ body, bearer }) {
      const { mailbox } = await requireMailbox(deps, bearer);
      const before = decode(body.before);
      const successor = { mailboxId: mailboxId(decode(body.authPk)), notesBox: decode(body.notesBox) };
      const words = body.sealed.map(readMessage);
      for (const { shape } of words) {
        if (shape.thread !== CONVERSATION || isRosterId(shape.messageId)) refuse('request.invalid');
      }
      await deps.store.transaction(async (tx) => {
        const stored = await tx.findMailbox(mailbox.mailboxId);
        if (stored === undefined) refuse('session.refused');
        await requireCurrentBatch(tx, mailbox.channelKey, body.batch);
        if (!isSame(notesHash(stored.notesBox), before)) refuse('notes.conflict');
        if ((await tx.findMailbox(successor.mailboxId)) !== undefined) refuse('request.invalid');
        const meldingen = await tx.listMailboxMeldingen(mailbox.mailboxId);
        requireOneEach(
          meldingen,
          words.map(({ shape }) => shape),
        );
        for (const { bytes, shape } of words) {
          if ((await findKnown(tx, shape)).length > 0) refuse('message.conflict');
          await storeMessage(tx, { channelKey: mailbox.channelKey, batch: body.batch, sealed: bytes, shape });
        }
        await tx.replaceMailbox(mailbox.mailboxId, { ...successor, channelKey: mailbox.channelKey });
      });
      return { done: true };
    },
  });
}

type OfMelding = { readonly meldingId: Uint8Array };

/** Exactly one for each melding: where the new code had no word, the old one would speak on. */
function requireOneEach(meldingen: readonly OfMelding[], words: readonly OfMelding[]): void {
  const ids = (rows: readonly OfMelding[]) =>
    rows
      .map(({ meldingId }) => encode(meldingId))
      .sort()
      .join();
  if (ids(meldingen) !== ids(words)) refuse('request.invalid');
}

function renew(deps: MailboxDeps, mailbox: Mailbox, session: MailboxSession): OpenSession {
  return { mailbox, session: makeSession(deps.sessionKey, session, minuteNow(deps)) };
}

async function requireMailbox(deps: MailboxDeps, bearer: string | undefined): Promise<OpenSession> {
  const session = findSession(deps.sessionKey, bearer ?? '', minuteNow(deps));
  if (session === undefined) refuse('session.refused');
  const mailbox = await deps.store.findMailbox(session.mailboxId);
  return mailbox === undefined ? refuse('session.refused') : renew(deps, mailbox, session);
}

/** In a transaction, so that a release in between cannot show half of two batches. */
async function readContents(deps: MailboxDeps, { mailbox, session }: OpenSession): Promise<MailboxContents> {
  const { store, shredStore } = deps;
  const found = await store.transaction(async (tx) => {
    const meldingen = await tx.listMailboxMeldingen(mailbox.mailboxId);
    const ids = meldingen.map(({ meldingId }) => meldingId);
    return {
      condemned: await tx.listCondemnedOf(mailbox.mailboxId),
      tombstones: await tx.listTombstones(mailbox.mailboxId),
      batch: await requireBatch(tx, mailbox.channelKey),
      meldingen,
      epochs: await tx.listReleasedEpochs(ids, CONVERSATION),
      messages: await tx.listMailboxMessages(ids, CONVERSATION),
    };
  });
  const shares = await shredStore.findShares(found.meldingen.map(({ meldingId }) => meldingId));
  return {
    session,
    batch: found.batch,
    nextBatch: nextBatch(found.batch, mailbox.batchMinutes),
    notesBox: encode(mailbox.notesBox),
    meldingen: found.meldingen.flatMap(({ meldingId, receivedOn, ruleSet }): MailboxMelding[] => {
      const share = shares.find((candidate) => isSame(candidate.meldingId, meldingId))?.share;
      if (share === undefined) return [];
      const isHere = (row: { readonly meldingId: Uint8Array }) => isSame(row.meldingId, meldingId);
      return [
        {
          meldingId: encode(meldingId),
          receivedOn,
          ruleSet,
          shredShare: encode(share),
          epochs: found.epochs
            .filter(isHere)
            .map(({ thread, epoch, envelope }) => ({ thread, epoch, envelope: encode(envelope) })),
          messages: found.messages
            .filter(isHere)
            .map(({ sealed, day, released }) => ({ sealed: encode(sealed), day, delivered: released })),
        },
      ];
    }),
    tombstones: [
      ...found.tombstones.map(({ meldingId, destroyedOn, everywhere }) => ({
        meldingId: encode(meldingId),
        destroyedOn,
        isEverywhere: everywhere,
      })),
      // Its rows are on their way out, and nothing stops that any more.
      ...found.condemned.map(({ meldingId }) => ({
        meldingId: encode(meldingId),
        destroyedOn: dayOfBatch(found.batch),
        isEverywhere: false,
      })),
    ],
  };
}
