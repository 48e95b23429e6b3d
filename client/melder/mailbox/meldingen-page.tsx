import { DeskList } from '../../shared/ui/desk-list.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { formatDay } from '../../text/dates.ts';
import type { Failure } from '../failure.ts';
import type { OpenedMailbox } from '../mailbox-flow.ts';
import { askedNow } from './asked-now.ts';
import { DoubtNote } from './doubt-note.tsx';
import { MailboxBar } from './mailbox-bar.tsx';
import { newsOf } from './news.ts';
import { useAllTexts } from './texts.ts';
import { Tombstones } from './tombstones.tsx';

export interface MeldingenPageProps {
  readonly mailbox: OpenedMailbox;
  readonly onOpen: (meldingId: string) => void;
  readonly onRefresh: () => Promise<Failure | undefined>;
  readonly onLeave: () => void;
  readonly onKeptProof: () => void;
}

/** Only when one code opens several meldingen, or none could be shown. */
export function MeldingenPage({ mailbox, onOpen, onRefresh, onLeave, onKeptProof }: MeldingenPageProps) {
  const { language, mailbox: words, shared } = useAllTexts();
  const { page: texts } = words;
  return (
    <Screen title={texts.listTitle} name="meldingen">
      <MailboxBar onRefresh={onRefresh} onLeave={onLeave} />
      <DoubtNote mailbox={mailbox} />
      {mailbox.meldingen.length === 0 && mailbox.tombstones.length === 0 && <EmptyState title={texts.empty} />}
      {mailbox.meldingen.length > 0 && (
        <>
          <Paragraph>{texts.listLead}</Paragraph>
          <DeskList
            label={texts.listTitle}
            rows={mailbox.meldingen.map((melding) => {
              const news = newsOf(melding).size;
              const questions = askedNow(melding.view.workflow).open.length;
              return {
                key: melding.meldingId,
                title: texts.one(formatDay(melding.receivedOn, language)),
                dateText: news === 0 ? texts.noNews : texts.news(news),
                badge: questions > 0 ? { kind: 'accent', text: words.asked.open.badge(questions) } : undefined,
                isUnread: news > 0,
                unreadText: shared.words.isNew,
              };
            })}
            onOpen={onOpen}
          />
        </>
      )}
      <Tombstones tombstones={mailbox.tombstones} onKeptProof={onKeptProof} />
    </Screen>
  );
}
