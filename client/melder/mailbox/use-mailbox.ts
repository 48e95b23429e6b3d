import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { parseCode } from '../../../crypto/code.ts';
import type { Code } from '../../../crypto/public/brands.ts';
import { type Api, isFailure } from '../../shared/api.ts';
import { fetchModule } from '../../shared/fetch-module.ts';
import { untilDrawn } from '../../shared/ui/until-drawn.ts';
import type { ChannelView } from '../channel-view.ts';
import { type Failure, failureOf } from '../failure.ts';
import type { OpenedMailbox } from '../mailbox-flow.ts';
import type { MailboxSession } from '../mailbox-session.ts';
import type { ToldIdentity } from '../mailbox-telling.ts';
import type { MelderWord } from '../mailbox-writing.ts';
import type { ReadyKeys } from '../ready-keys.ts';
import { useTexts } from '../texts.ts';
import type { ChannelState } from '../use-channel.ts';
import { forget } from './forget.ts';
import type { OpenPagesProps } from './open-pages.tsx';

/** Why a typed code opens nothing. Only a `failure` was ever sent. */
export type EnterProblem =
  | { readonly kind: 'unknown' | 'mixed' | 'checksum' | 'refused' }
  | { readonly kind: 'wrongCount'; readonly words: number }
  | { readonly kind: 'failure'; readonly failure: Failure };

export interface OpenMailbox {
  readonly mailbox: OpenedMailbox;
  /** Of the list that the code was made with, as it is now. */
  readonly view: ChannelView;
  readonly Pages: FunctionComponent<OpenPagesProps>;
}

type Reading = typeof import('./reading.ts');
/** One thing that somebody does in an open mailbox. */
export type Act = (reading: Reading, session: MailboxSession) => Promise<OpenedMailbox>;

/** Who the melder is, is sealed on its way. */
export type Told = MelderWord | ToldIdentity;

export type ReplaceOutcome =
  | { readonly kind: 'replaced'; readonly isOpen: boolean }
  | { readonly kind: 'kept' | 'unknown'; readonly failure: Failure };

export interface MailboxControls {
  readonly open: OpenMailbox | undefined;
  /** Other words took the place of these while the page was open. */
  readonly isReplaced: boolean;
  /** While somebody types: whatever can be had without asking the server. */
  prepare(typed: string): void;
  enter(typed: string): Promise<EnterProblem | undefined>;
  refresh(): Promise<Failure | undefined>;
  tell(meldingId: string, told: Told): Promise<Failure | undefined>;
  act(act: Act): Promise<Failure | undefined>;
  replace(oldCode: Code, newCode: Code): Promise<ReplaceOutcome>;
  /** Back to where a code is typed. */
  close(): void;
  wipe(): void;
}

/** What opening takes, and the pages of an open mailbox. */
const fetchFiles = () =>
  Promise.all([fetchModule(() => import('./reading.ts')), fetchModule(() => import('./open-pages.tsx'))]);

type SettledChannel = Exclude<ChannelState, { readonly kind: 'loading' }>;

export function useMailbox(api: Api, channel: ChannelState, reload: () => void): MailboxControls {
  const [open, setOpen] = useState<OpenMailbox>();
  const [isReplaced, setReplaced] = useState(false);
  const session = useRef<MailboxSession>(undefined);
  const keys = useRef<ReadyKeys>(undefined);
  const texts = useTexts();
  /** Counts those who left. What was on its way by then must not come back with other keys. */
  const left = useRef(0);
  /** Of what was told and got no answer: `meldingId` and words. */
  const unanswered = useRef('');

  /** Somebody who pastes a code on a slow line is faster than the list; the page shows that it is busy. */
  const known = useRef(channel);
  known.current = channel;
  const waiting = useRef<((settled: SettledChannel) => void)[]>([]);
  useEffect(() => {
    if (channel.kind !== 'loading') for (const goOn of waiting.current.splice(0)) goOn(channel);
  }, [channel]);
  async function untilKnown(): Promise<SettledChannel> {
    if (known.current.kind === 'open') return known.current;
    if (known.current.kind === 'failed') reload();
    return new Promise((resolve) => waiting.current.push(resolve));
  }

  // While the words are typed, and whatever they are: that these files are fetched tells nobody that a mailbox opened.
  useEffect(() => {
    if (channel.kind === 'open') getReady().catch(() => undefined);
  }, [channel.kind]);
  async function getReady() {
    const [{ prepareWords, readyKeys }] = await fetchFiles();
    keys.current ??= readyKeys();
    prepareWords(texts);
  }
  function prepare(typed: string) {
    // Without the files nothing is fetched: that would tell that there are words.
    if (known.current.kind === 'open') void keys.current?.prepare(typed, known.current.view.channel.pin);
  }

  async function show(mailbox: OpenedMailbox, leftBefore: number) {
    const [{ describeChannel, remember }, { OpenPages }] = await fetchFiles();
    if (left.current !== leftBefore) return forget(mailbox.session);
    session.current = mailbox.session;
    setOpen({ mailbox, view: describeChannel(mailbox.session.channel), Pages: OpenPages });
    // Nobody waits for what is kept for the next visit.
    await untilDrawn();
    await remember(api, mailbox);
  }
  async function enter(typed: string): Promise<EnterProblem | undefined> {
    const leftBefore = left.current;
    const parsed = await parseCode(typed);
    if (!parsed.ok) {
      return parsed.problem === 'count' ? { kind: 'wrongCount', words: parsed.words } : { kind: parsed.problem };
    }
    try {
      const { openMailbox } = await fetchModule(() => import('./reading.ts'));
      const list = await untilKnown();
      if (list.kind === 'failed') return { kind: 'failure', failure: list.failure };
      const options = keys.current && { deriveKeys: keys.current.derive };
      await show(await openMailbox(api, list.view.channel, parsed.code, options), leftBefore);
      setReplaced(false);
      return undefined;
    } catch (error) {
      if (isFailure(error, 'mailbox.refused')) return { kind: 'refused' };
      return { kind: 'failure', failure: failureOf(error) };
    } finally {
      parsed.code.fill(0);
    }
  }
  /** Within the session; when these words open nothing any more, the page asks for others. */
  async function act(doing: Act): Promise<Failure | undefined> {
    const leftBefore = left.current;
    try {
      await show(await doing(await fetchModule(() => import('./reading.ts')), requireSession()), leftBefore);
      return undefined;
    } catch (error) {
      if (isFailure(error, 'session.refused')) {
        close();
        setReplaced(true);
      }
      return failureOf(error);
    }
  }
  async function refresh() {
    return act(({ refreshMailbox }, current) => refreshMailbox(api, current));
  }
  async function tell(meldingId: string, told: Told) {
    const attempt = `${meldingId} ${JSON.stringify(told)}`;
    const options = { isAgain: unanswered.current === attempt };
    unanswered.current = attempt;
    const failure = await act((reading, current) =>
      'type' in told
        ? reading.tell(api, current, meldingId, told, options)
        : reading.revealIdentity(api, current, meldingId, told, options),
    );
    if (failure === undefined) unanswered.current = '';
    return failure;
  }
  async function replace(oldCode: Code, newCode: Code): Promise<ReplaceOutcome> {
    const leftBefore = left.current;
    try {
      const { replaceAndOpen } = await fetchModule(() => import('./reading.ts'));
      const before = requireSession();
      const done = await replaceAndOpen(api, before, oldCode, newCode);
      if (done.kind !== 'replaced') return { kind: done.kind, failure: failureOf(done.error) };
      forget(before);
      if (done.mailbox !== undefined) await show(done.mailbox, leftBefore);
      return { kind: 'replaced', isOpen: done.mailbox !== undefined };
    } catch (error) {
      return { kind: 'unknown', failure: failureOf(error) };
    }
  }
  function requireSession(): MailboxSession {
    if (session.current === undefined) throw new Error('no mailbox is open');
    return session.current;
  }
  function close() {
    wipe();
    setOpen(undefined);
  }
  function wipe() {
    left.current += 1;
    const ended = session.current;
    session.current = undefined;
    unanswered.current = '';
    keys.current?.drop();
    if (ended !== undefined) forget(ended);
  }
  return { open, isReplaced, prepare, enter, refresh, tell, act, replace, close, wipe };
}
