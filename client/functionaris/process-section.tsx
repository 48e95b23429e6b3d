import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Conversation } from '../shared/ui/conversation.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import type { ActKind } from './acts/acts.ts';
import { conversationEntries } from './conversation-entries.tsx';
import { DoneNotice, type DoneNoticeProps } from './done-notice.tsx';
import { type Failed, failedAt } from './failed.ts';
import type { WordsInput } from './happening-words.ts';
import type { ReadMelding } from './read-flow.ts';
import { findProcess, readsAlong, watchedNumber, watcherOf } from './watcher-of.ts';

export interface ProcessSectionProps extends Omit<WordsInput, 'isDossier'>, Pick<DoneNoticeProps, 'done' | 'delivery'> {
  readonly melding: ReadMelding;
  /** Fingerprints of procesbegeleiders who may be asked. */
  readonly possible: readonly string[];
  readonly isWritable: boolean;
  readonly busy: boolean;
  readonly failed: Failed | undefined;
  readonly onWatch: (fp: string | undefined) => void;
  readonly onStart: (kind: ActKind) => void;
}

/** Who watches how the melding is dealt with (LET-2): asked for, added, written to. */
export function ProcessSection(props: ProcessSectionProps) {
  const { text, melding } = props;
  const { watching: words } = text;
  const fp = watcherOf(melding);
  const isAsked = melding.view.workflow.companion?.content.isWanted === true;
  return (
    <section class="zp-flow" aria-label={words.title}>
      <Heading level={2} appearance={4}>
        {words.title}
      </Heading>
      {isAsked && fp === undefined && (
        <Alert kind="info">
          <Paragraph>{words.asked}</Paragraph>
        </Alert>
      )}
      <DoneNotice {...props} kinds={['watched']} />
      <Failure sentence={failedAt(props.failed, 'watch')} />
      {fp === undefined ? <Nobody {...props} /> : <Watcher {...props} fp={fp} />}
    </section>
  );
}

function Nobody({ text, people, possible, isWritable, busy, onWatch }: ProcessSectionProps) {
  const { watching: words } = text;
  if (possible.length === 0) return <Paragraph small>{words.nobodyListed}</Paragraph>;
  return (
    <>
      <Paragraph small>{words.sees}</Paragraph>
      {isWritable &&
        possible.map((fp) => (
          <Button key={fp} busy={busy} busyText={words.busy} onClick={() => onWatch(fp)}>
            {words.letWatch(people.nameOf(fp))}
          </Button>
        ))}
    </>
  );
}

function Watcher(props: ProcessSectionProps & { readonly fp: string }) {
  const { text, people, melding, fp, isWritable, busy, onWatch, onStart } = props;
  const { watching: words } = text;
  const events = findProcess(melding)?.view.events.filter(({ kind }) => kind === 'text') ?? [];
  const name = people.nameOf(fp);
  return (
    <>
      <Paragraph>{readsAlong(melding, fp) ? words.readsAlong(name) : words.watches(name)}</Paragraph>
      <Paragraph small>{words.calledThere(name, watchedNumber(melding))}</Paragraph>
      {events.length > 0 && (
        <Conversation
          label={words.between}
          newText={text.account.shared.words.isNew}
          entries={conversationEntries(events, { ...props, isDossier: true })}
        />
      )}
      {isWritable && (
        <div class="zp-links">
          <Button appearance="link" onClick={() => onStart('process-note')}>
            {words.write(name)}
          </Button>
          {!readsAlong(melding, fp) && (
            <Button appearance="link" onClick={() => onStart('read-along')}>
              {text.acts.acts['read-along'].name}
            </Button>
          )}
          <Button appearance="link" busy={busy} busyText={words.busy} onClick={() => onWatch(undefined)}>
            {words.stop(name)}
          </Button>
        </div>
      )}
    </>
  );
}
