import { useRef, useState } from 'preact/hooks';
import type { Facts } from '../../../schema/content/rules/facts.ts';
import type { Api } from '../../shared/api.ts';
import { dayOf } from '../../shared/days.ts';
import { fetchModule } from '../../shared/fetch-module.ts';
import { nextDelivery } from '../../shared/next-delivery.ts';
import type { Work } from '../../shared/work.ts';
import { type Language, type MelderLanguage, wordLanguageOf } from '../../text/language.ts';
import type { ChannelView } from '../channel-view.ts';
import type { Delivery } from '../delivery.ts';
import { type Failure, failureOf } from '../failure.ts';
import type { Sending } from './sending.ts';
import { hasSecondCode, type ReportState } from './steps.ts';
import { type Chosen, readyAttachments } from './use-attachments.ts';
import type { FollowingControls } from './use-following.ts';

export interface Sent {
  readonly words: readonly string[];
  /** Of the person for whom somebody reports. */
  readonly otherWords: readonly string[] | undefined;
  readonly language: Language;
  /** Which the days to look again are counted from. */
  readonly facts: Facts;
  readonly delivery: Delivery;
  /** Whether somebody typed the word in that place of those words. */
  readonly isWord: (typed: string, word: string | undefined) => boolean;
}

export type SendingState =
  | { readonly kind: 'resting' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'sent'; readonly sent: Sent };

export interface SendingControls {
  readonly status: SendingState;
  /** Begins the work, once. */
  begin(): void;
  send(view: ChannelView, state: ReportState, language: MelderLanguage): Promise<void>;
  /** Forgets the code. */
  wipe(): void;
}

export interface SendingInput {
  readonly api: Api;
  readonly slug: string;
  readonly work: Work;
  readonly chosen: Chosen;
  readonly following: FollowingControls;
}

export function useSending({ api, slug, work, chosen, following }: SendingInput): SendingControls {
  const [status, setStatus] = useState<SendingState>({ kind: 'resting' });
  const current = useRef<Promise<Sending>>(undefined);
  const tried = useRef<ReportState>(undefined);

  function begun(): Promise<Sending> {
    current.current ??= fetchModule(() => import('./sending.ts')).then(({ beginSending }) =>
      beginSending(api, slug, work),
    );
    return current.current;
  }
  function begin() {
    begun().catch(() => {
      // The page's own file did not load: sending tries again, and says so.
      current.current = undefined;
    });
  }
  async function send(view: ChannelView, state: ReportState, language: MelderLanguage) {
    const before = tried.current;
    const isOther = before !== undefined && !isSameReport(before, state);
    // The server keeps the first words it got under a melding's id: other words, or other readers, need another one.
    if (isOther) current.current = undefined;
    tried.current = state;
    setStatus({ kind: 'sending' });
    try {
      const { isTypedWord, sendReport } = await fetchModule(() => import('./sending.ts'));
      const today = dayOf(new Date());
      const sending = await begun();
      const attachments = readyAttachments(chosen);
      const isFollowed = attachments.length > 0;
      const sentWords = await sendReport(api, { view, state, language, sending, work, today, isFollowed });
      if (isFollowed) {
        const { channel } = view;
        const { followReport } = await fetchModule(() => import('./attachments-flow.ts'));
        following.follow((onChange) => followReport(api, { channel, sending, attachments, onChange }));
      }
      const isWord = (typed: string, word = '') => isTypedWord(typed, word);
      const facts = { regime: view.regime, receivedOn: today };
      const delivery = nextDelivery(view.batchMinutes, new Date());
      setStatus({ kind: 'sent', sent: { ...sentWords, language: wordLanguageOf(language), facts, delivery, isWord } });
    } catch (error) {
      setStatus({ kind: 'failed', failure: failureOf(error) });
    }
  }
  function wipe() {
    current.current?.then(
      ({ code, otherCode }) => {
        code.fill(0);
        otherCode.fill(0);
      },
      () => undefined,
    );
  }
  return { status, begin, send, wipe };
}

function isSameReport(before: ReportState, now: ReportState): boolean {
  const isSame = before.answers === now.answers && before.choices === now.choices;
  return isSame && hasSecondCode(before) === hasSecondCode(now);
}
