import { submission, submissionAnswer, workAnswer, workRequest } from '../../schema/wire/submission.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { type Route, route } from '../route.ts';
import type { Queries, Store } from '../store.ts';
import type { Work } from '../work.ts';
import { receiveReport, requireRoom } from './receive.ts';
import { readMailboxes } from './rules.ts';
import type { Channel } from './store.ts';

/** Envelope of 16 slots, roster, the largest report and four notes boxes, as base64url in JSON: about 430 KiB. */
export const SUBMISSION_MAX_BYTES = 524_288;

export function channelRoutes(deps: Deps, work: Work): readonly Route[] {
  return [workChallengeRoute(deps.store, work), submissionRoute(deps, work)];
}

export async function requireChannel(store: Store, slug: string | undefined): Promise<Channel> {
  return (await store.findChannel(slug ?? '')) ?? refuse('channel.not_found');
}

export async function requireBatch(queries: Queries, channelKey: number): Promise<string> {
  return (await queries.findCurrentBatch(channelKey)) ?? refuse('channel.not_found');
}

/**
 * POST /api/channels/:slug/challenge. Anyone.
 *
 * The server sees: a random melding id. It never sees, asks or keeps who is asking.
 */
function workChallengeRoute(store: Store, work: Work): Route {
  return route({
    method: 'post',
    path: '/api/channels/:slug/challenge',
    summary: 'Work to do before a first report',
    caller: 'anyone',
    body: workRequest,
    answer: workAnswer,
    async run({ body, params }) {
      await requireChannel(store, params.slug);
      return { challenge: await work.makeChallenge(body.meldingId) };
    },
  });
}

/**
 * POST /api/channels/:slug/meldingen. Anyone who did the work.
 *
 * The server sees: random ids, the batch, lengths that are the same for every ordinary report, the number of
 * mailboxes. It never sees for whom the slots are, nor anything that was written, and keeps the day only.
 */
function submissionRoute(deps: Deps, work: Work): Route {
  return route({
    method: 'post',
    path: '/api/channels/:slug/meldingen',
    summary: 'A first report, whole; idempotent by its melding id',
    caller: 'anyone',
    body: submission,
    maxBodyBytes: SUBMISSION_MAX_BYTES,
    answer: submissionAnswer,
    async run({ body, params }) {
      const channel = await requireChannel(deps.store, params.slug);
      const mailboxes = readMailboxes(body.mailboxes);
      await receiveReport(deps, work, {
        channel,
        wire: body,
        async join(tx, meldingId) {
          for (const mailbox of mailboxes) {
            await requireRoom(tx, mailbox.mailboxId);
            const row = { ...mailbox, channelKey: channel.key };
            if (!(await tx.joinMailbox(row, meldingId))) refuse('request.invalid');
          }
        },
      });
      return { received: true };
    },
  });
}
