import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../shared/api.ts';
import { LoadingPage } from '../loading-page.tsx';
import type { Shell } from '../shell.ts';
import { StoppedPage } from '../stopped-page.tsx';
import { useTexts } from '../texts.ts';
import { useChannel } from '../use-channel.ts';
import { EnterPage } from './enter-page.tsx';
import { MeldingPage } from './melding-page.tsx';
import { MeldingenPage } from './meldingen-page.tsx';
import { useMailbox } from './use-mailbox.ts';

export interface MailboxPageProps {
  readonly api: Api;
  readonly shell: Shell;
  readonly onLeave: () => void;
  /** Takes what forgets the secrets of this page, for whoever leaves in a hurry. */
  readonly onSecrets: (wipe: () => void) => void;
}

export function MailboxPage({ api, shell, onLeave, onSecrets }: MailboxPageProps) {
  const { language } = useTexts();
  const [channel, reload] = useChannel(api, shell);
  const view = channel.kind === 'open' ? channel.view : undefined;
  const controls = useMailbox(api, view);
  const [current, setCurrent] = useState<string>();
  // Outlives the session, so that nobody loses a text by thinking about it.
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => onSecrets(controls.wipe), []);

  const { mailbox } = controls;
  if (channel.kind === 'failed' && channel.failure === 'list') {
    return <StoppedPage reason="wrongChannel" slug={shell.slug} />;
  }
  if (channel.kind === 'failed') return <LoadingPage state={channel} onRetry={reload} />;
  if (mailbox === undefined || view === undefined) {
    return <EnterPage isExpired={controls.isExpired} checkWords={view?.checkWords[language]} onOpen={controls.open} />;
  }
  const [first, ...more] = mailbox.meldingen;
  const chosen = mailbox.meldingen.find(({ meldingId }) => meldingId === current);
  const melding = chosen ?? (more.length === 0 ? first : undefined);
  if (melding === undefined) {
    return <MeldingenPage mailbox={mailbox} onOpen={setCurrent} onRefresh={controls.refresh} onLeave={onLeave} />;
  }
  const { meldingId } = melding;
  return (
    <MeldingPage
      key={meldingId}
      melding={melding}
      mailbox={mailbox}
      view={view}
      draft={drafts[meldingId] ?? ''}
      onDraft={(text) => setDrafts((before) => ({ ...before, [meldingId]: text }))}
      onReply={(text) => controls.reply(meldingId, text)}
      onRefresh={controls.refresh}
      onList={more.length === 0 ? undefined : () => setCurrent(undefined)}
      onLeave={onLeave}
    />
  );
}
