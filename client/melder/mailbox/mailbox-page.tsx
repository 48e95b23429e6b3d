import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../../shared/api.ts';
import type { CleanFile } from '../../shared/clean/outcome.ts';
import { useUnloadWarning } from '../../shared/ui/use-unload-warning.ts';
import type { Work } from '../../shared/work.ts';
import type { Shell } from '../shell.ts';
import { StoppedPage } from '../stopped-page.tsx';
import { useTexts } from '../texts.ts';
import { useChannel } from '../use-channel.ts';
import { EnterPage } from './enter-page.tsx';
import { useMailbox } from './use-mailbox.ts';
import { useReplyFiles } from './use-reply-files.ts';

export interface MailboxPageProps {
  readonly api: Api;
  readonly shell: Shell;
  readonly work: Work;
  readonly clean: CleanFile;
  readonly onLeave: () => void;
  /** Takes what forgets the secrets of this page, for whoever leaves in a hurry. */
  readonly onSecrets: (wipe: () => void) => void;
}

export function MailboxPage({ api, shell, work, clean, onLeave, onSecrets }: MailboxPageProps) {
  const { wordLanguage } = useTexts();
  const [channel, reload] = useChannel(api, shell);
  const view = channel.kind === 'open' ? channel.view : undefined;
  const controls = useMailbox(api, channel, reload);
  // Outlives the session, so that nobody loses a text by thinking about it.
  const [drafts, setDrafts] = useState<Readonly<Record<string, string | undefined>>>({});
  const setDraft = (key: string, text: string | undefined) => setDrafts((before) => ({ ...before, [key]: text }));
  const replyFiles = useReplyFiles(api, clean, controls, (meldingId) => setDraft(meldingId, undefined));
  const isLeaving = useRef(false);
  useEffect(
    () =>
      onSecrets(() => {
        isLeaving.current = true;
        replyFiles.wipe();
        controls.wipe();
      }),
    [],
  );
  const isWritten = Object.values(drafts).some((text = '') => text.trim() !== '');
  useUnloadWarning(() => !isLeaving.current && (isWritten || replyFiles.isWaiting()));

  const { open } = controls;
  if (channel.kind === 'failed' && channel.failure === 'list') {
    return <StoppedPage reason="wrongChannel" />;
  }
  if (open === undefined) {
    return (
      <EnterPage
        isReplaced={controls.isReplaced}
        checkWords={view?.checkWords[wordLanguage]}
        onTyped={controls.prepare}
        onOpen={controls.enter}
      />
    );
  }
  const { Pages } = open;
  return (
    <Pages
      api={api}
      work={work}
      open={open}
      controls={controls}
      drafts={drafts}
      onDraft={setDraft}
      replyFilesOf={replyFiles.of}
      onLeave={onLeave}
    />
  );
}
