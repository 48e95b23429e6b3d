import { mailboxId, notesHash } from '../../crypto/public/hash.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { messageBytes, THREADS } from '../../crypto/public/sizes.ts';
import { isSignature } from '../../crypto/public/sodium.ts';
import { authParts, signedBytes } from '../../crypto/public/verify.ts';
import {
  authChallenge,
  type MailboxContents,
  type MailboxMelding,
  mailboxAnswer,
  mailboxContents,
  mailboxMessage,
  mailboxNotes,
  openMailbox,
} from '../../schema/wire/mailbox.ts';
import { decode, encode, isSame } from '../base64url.ts';
import { dayOfBatch, nextBatch } from '../batches/rules.ts';
import { createChallenges } from '../challenges.ts';
import { requireCurrentBatch } from '../channels/receive.ts';
import { requireBatch, requireChannel } from '../channels/routes.ts';
import { isRosterId, readMessage } from '../channels/rules.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { announceFiles } from '../files/announce.ts';
import { countedForMelder } from '../retention/rules.ts';
import { melderSpeaksOfEnd } from '../retention/wishes.ts';
import { type Route, route } from '../route.ts';
import { deriveKey } from '../secret.ts';
import type { Work } from '../work.ts';
import { type MailboxDeps, minuteNow, type OpenSession, renew, requireMailbox } from './access.ts';
import { furtherRoute } from './further.ts';
import { replacementRoute } from './replacement.ts';
import { findKnown, storeMessage } from './sending.ts';

const CHALLENGE_SECONDS = 60;
/** The largest message as base64url in JSON. */
const MESSAGE_MAX_BYTES = Math.ceil((messageBytes(3) * 4) / 3) + 1_024;
const CONVERSATION = THREADS.conversation;

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
        await announceFiles(tx, { meldingId, thread: CONVERSATION, side: 'melder' }, body.files);
        await storeMessage(tx, { channelKey: mailbox.channelKey, batch: body.batch, sealed, shape });
        await melderSpeaksOfEnd(tx, { melding }, body.ending);
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
    meldingen: found.meldingen.flatMap((melding): MailboxMelding[] => {
      const { meldingId, receivedOn, ruleSet } = melding;
      const share = shares.find((candidate) => isSame(candidate.meldingId, meldingId))?.share;
      if (share === undefined) return [];
      const isHere = (row: { readonly meldingId: Uint8Array }) => isSame(row.meldingId, meldingId);
      return [
        {
          meldingId: encode(meldingId),
          receivedOn,
          ruleSet,
          shredShare: encode(share),
          ending: countedForMelder(melding, dayOfBatch(found.batch)),
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
