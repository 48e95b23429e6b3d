import { useRef, useState } from 'preact/hooks';
import { parseCode } from '../../../crypto/code.ts';
import { type Api, isFailure } from '../../shared/api.ts';
import type { ChannelView } from '../channel-view.ts';
import { type Failure, failureOf } from '../failure.ts';
import type { OpenedMailbox } from '../mailbox-flow.ts';

/** Why a typed code opens nothing. Only a `failure` was ever sent. */
export type EnterProblem =
  | { readonly kind: 'unknown' | 'mixed' | 'checksum' | 'refused' }
  | { readonly kind: 'wrongCount'; readonly words: number }
  | { readonly kind: 'failure'; readonly failure: Failure };

export interface MailboxControls {
  readonly mailbox: OpenedMailbox | undefined;
  /** The session ended while the page was open. */
  readonly isExpired: boolean;
  open(typed: string): Promise<EnterProblem | undefined>;
  refresh(): Promise<Failure | undefined>;
  reply(meldingId: string, text: string): Promise<Failure | undefined>;
  wipe(): void;
}

export function useMailbox(api: Api, view: ChannelView | undefined): MailboxControls {
  const [mailbox, setMailbox] = useState<OpenedMailbox>();
  const [isExpired, setExpired] = useState(false);
  const session = useRef<OpenedMailbox['session']>(undefined);
  /** Of a reply that got no answer: `meldingId` and text. */
  const unanswered = useRef('');

  async function show(opened: OpenedMailbox) {
    session.current = opened.session;
    setMailbox(opened);
    const { remember } = await import('./reading.ts');
    await remember(api, opened);
  }
  async function open(typed: string): Promise<EnterProblem | undefined> {
    const parsed = await parseCode(typed);
    if (!parsed.ok) {
      return parsed.problem === 'count' ? { kind: 'wrongCount', words: parsed.words } : { kind: parsed.problem };
    }
    try {
      if (view === undefined) return { kind: 'failure', failure: 'page' };
      const { openMailbox } = await import('./reading.ts');
      await show(await openMailbox(api, view.channel, parsed.code));
      setExpired(false);
      return undefined;
    } catch (error) {
      if (isFailure(error, 'mailbox.refused')) return { kind: 'refused' };
      return { kind: 'failure', failure: failureOf(error) };
    } finally {
      parsed.code.fill(0);
    }
  }
  /** One request within the session; when that has ended, the page asks for the code again. */
  async function within(request: () => Promise<OpenedMailbox>): Promise<Failure | undefined> {
    try {
      await show(await request());
      return undefined;
    } catch (error) {
      if (isFailure(error, 'session.refused')) {
        wipe();
        setExpired(true);
        setMailbox(undefined);
      }
      return failureOf(error);
    }
  }
  async function refresh() {
    return within(async () => {
      const { refreshMailbox } = await import('./reading.ts');
      return refreshMailbox(api, requireSession());
    });
  }
  async function reply(meldingId: string, text: string) {
    const attempt = `${meldingId} ${text}`;
    const isAgain = unanswered.current === attempt;
    unanswered.current = attempt;
    const failure = await within(async () => {
      const reading = await import('./reading.ts');
      return reading.reply(api, { session: requireSession(), meldingId, text, isAgain });
    });
    if (failure === undefined) unanswered.current = '';
    return failure;
  }
  function requireSession() {
    if (session.current === undefined) throw new Error('no mailbox is open');
    return session.current;
  }
  function wipe() {
    const ended = session.current;
    session.current = undefined;
    unanswered.current = '';
    if (ended === undefined) return;
    for (const key of Object.values(ended.keys)) key.fill(0);
    ended.token = '';
  }
  return { mailbox, isExpired, open, refresh, reply, wipe };
}
