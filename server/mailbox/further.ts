import { mailboxAnswer } from '../../schema/wire/mailbox.ts';
import { furtherSubmission } from '../../schema/wire/submission.ts';
import { receiveReport, requireRoom } from '../channels/receive.ts';
import { SUBMISSION_MAX_BYTES } from '../channels/routes.ts';
import { refuse } from '../errors.ts';
import { type Route, route } from '../route.ts';
import type { Work } from '../work.ts';
import { type MailboxDeps, requireMailbox } from './access.ts';

/**
 * POST /api/mailbox/meldingen. The holder of a mailbox session who did the work.
 *
 * The server sees: that a code has a further melding, and all that it sees of a first one. It never sees for whom it
 * is, nor whether it says the same as an earlier one.
 */
export function furtherRoute(deps: MailboxDeps, work: Work): Route {
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
