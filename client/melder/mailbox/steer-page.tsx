import { useState } from 'preact/hooks';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { PersonCard } from '../../shared/ui/person-card.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { formatDay } from '../../text/dates.ts';
import { type Delivery, deliveryText } from '../delivery.ts';
import type { Failure } from '../failure.ts';
import type { ReadersWishes } from '../mailbox-writing.ts';
import { type ReaderNow, type ReadersNow, staleNow } from './readers-now.ts';
import { SentNote } from './sent-note.tsx';
import { StaleNote } from './stale-note.tsx';
import { type AllTexts, useAllTexts } from './texts.ts';
import { useRequest } from './use-request.ts';

export interface SteerPageProps {
  readonly now: ReadersNow;
  readonly delivery: Delivery;
  readonly onWish: (wish: ReadersWishes) => Promise<Failure | undefined>;
  readonly onSendAgain: () => void;
  readonly onBack: () => void;
}

/** Who reads, and the melder's word about it (step WISHES). */
export function SteerPage({ now, delivery, onWish, onSendAgain, onBack }: SteerPageProps) {
  const texts = useAllTexts();
  const { mailbox } = texts;
  const { steer, menu } = mailbox;
  const [asking, setAsking] = useState<string>();
  const request = useRequest();
  const stale = staleNow(now);
  const leaving = now.readers.find(({ fp }) => fp === asking);
  const wish = (fp: string, what: ReadersWishes) => {
    setAsking(undefined);
    void request.send(fp, () => onWish(what));
  };
  const sentences = { hour: steer.sentHour, demonstration: steer.sentDemonstration };
  return (
    <Screen title={steer.title} name={`steer ${asking ?? ''}`}>
      {leaving ? (
        <LeaveOut
          name={leaving.person?.name ?? mailbox.whoReads.unknown}
          isNextToLast={now.readers.filter(({ isLeaving }) => !isLeaving).length === 2}
          onYes={() => wish(leaving.fp, { leaveOut: [leaving.fp] })}
          onNo={() => setAsking(undefined)}
        />
      ) : (
        <>
          <SentNote
            sent={request.isSent ? deliveryText(delivery, texts, sentences) : undefined}
            failedTitle={steer.failedTitle}
            failure={request.failure}
          />
          {stale && <StaleNote stale={stale} />}
          <div>
            {now.readers.map((reader) => (
              <ReaderNowCard
                key={reader.fp}
                reader={reader}
                isBusy={request.busy === reader.fp}
                onLeaveOut={() => setAsking(reader.fp)}
                onLift={() => wish(reader.fp, { lift: [...(reader.person?.selves ?? [reader.fp])] })}
              />
            ))}
          </div>
          <Paragraph>{steer.how}</Paragraph>
          {now.readers.every(({ mayBeLeftOut, isLeaving }) => isLeaving || !mayBeLeftOut) && (
            <Alert kind="info">
              <Paragraph>{steer.last}</Paragraph>
              <ButtonGroup>
                <Button onClick={onSendAgain}>{menu.again}</Button>
              </ButtonGroup>
            </Alert>
          )}
          <Excluded now={now} busy={request.busy} onWish={wish} />
          <Addable now={now} busy={request.busy} onWish={wish} />
        </>
      )}
      <ButtonGroup>
        <Button onClick={onBack}>{menu.back}</Button>
      </ButtonGroup>
    </Screen>
  );
}

interface ReaderNowCardProps {
  readonly reader: ReaderNow;
  readonly isBusy: boolean;
  readonly onLeaveOut: () => void;
  readonly onLift: () => void;
}

function ReaderNowCard({ reader, isBusy, onLeaveOut, onLift }: ReaderNowCardProps) {
  const texts = useAllTexts();
  const { shared, mailbox } = texts;
  const { steer, whoReads } = mailbox;
  const { person, isLeaving, mayBeLeftOut } = reader;
  const name = person?.name ?? whoReads.unknown;
  return (
    <PersonCard
      name={name}
      role={person?.functionTitle ?? ''}
      place={person && (person.isExternal ? shared.words.external : shared.words.internal)}
      isExternal={person?.isExternal}
      note={readerNote(reader, texts)}
      actions={
        isLeaving ? (
          <Button appearance="link" busy={isBusy} label={steer.liftOf(name)} onClick={onLift}>
            {steer.lift}
          </Button>
        ) : (
          mayBeLeftOut && (
            <Button appearance="link" busy={isBusy} label={steer.leaveOutOf(name)} onClick={onLeaveOut}>
              {steer.leaveOut}
            </Button>
          )
        )
      }
    />
  );
}

function readerNote({ person, why, isLeaving }: ReaderNow, { language, mailbox }: AllTexts): string {
  const { steer } = mailbox;
  if (person && (why === 'suspended' || why === 'removed')) return steer[why](formatDay(person.changedOn, language));
  if (isLeaving) return steer.leaving;
  if (why === 'unknown') return steer.unknown;
  return why === 'old-key' ? steer.oldKey : steer.reads;
}

interface LeaveOutProps {
  readonly name: string;
  readonly isNextToLast: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function LeaveOut({ name, isNextToLast, onYes, onNo }: LeaveOutProps) {
  const { shared, mailbox } = useAllTexts();
  const { steer } = mailbox;
  return (
    <Alert kind="warning" title={steer.confirmTitle(name)}>
      <Paragraph>{steer.confirmText}</Paragraph>
      {isNextToLast && <Paragraph>{steer.confirmLast}</Paragraph>}
      <ButtonGroup>
        <Button appearance="primary" onClick={onYes}>
          {steer.confirmYes}
        </Button>
        <Button onClick={onNo}>{shared.actions.cancel}</Button>
      </ButtonGroup>
    </Alert>
  );
}

interface OthersProps {
  readonly now: ReadersNow;
  readonly busy: string | undefined;
  readonly onWish: (fp: string, wish: ReadersWishes) => void;
}

function Excluded({ now, busy, onWish }: OthersProps) {
  const { mailbox } = useAllTexts();
  const { steer, whoReads } = mailbox;
  if (now.excluded.length === 0) return null;
  return (
    <>
      <Heading level={2}>{steer.excludedTitle}</Heading>
      <div>
        {now.excluded.map(({ fp, person, isLifted }) => {
          const name = person?.name ?? whoReads.unknown;
          return (
            <PersonCard
              key={fp}
              name={name}
              role={person?.functionTitle ?? ''}
              note={isLifted ? steer.liftedNote : steer.excludedNote}
              isExcluded={!isLifted}
              actions={
                !isLifted && (
                  <Button
                    appearance="link"
                    busy={busy === fp}
                    label={steer.liftOf(name)}
                    onClick={() => onWish(fp, { lift: [fp] })}
                  >
                    {steer.lift}
                  </Button>
                )
              }
            />
          );
        })}
      </div>
    </>
  );
}

function Addable({ now, busy, onWish }: OthersProps) {
  const texts = useAllTexts();
  const { shared, mailbox } = texts;
  const { steer } = mailbox;
  const isNobody = now.addable.length === 0 && now.asked.length === 0;
  return (
    <>
      <Heading level={2}>{steer.addTitle}</Heading>
      <Paragraph>{isNobody ? steer.addNone : steer.addText}</Paragraph>
      <div>
        {now.asked.map(({ fp, person }) => (
          <PersonCard
            key={fp}
            name={person?.name ?? mailbox.whoReads.unknown}
            role={person?.functionTitle ?? ''}
            note={steer.asked}
          />
        ))}
        {now.addable.map(({ fp, name, functionTitle, isExternal, isNamesake }) => (
          <PersonCard
            key={fp}
            name={name}
            role={functionTitle}
            place={isExternal ? shared.words.external : shared.words.internal}
            isExternal={isExternal}
            note={isNamesake ? texts.melder.readers.namesakeNote : undefined}
            actions={
              <Button
                appearance="link"
                busy={busy === fp}
                label={steer.addOf(name)}
                onClick={() => onWish(fp, { add: [fp] })}
              >
                {steer.add}
              </Button>
            }
          />
        ))}
      </div>
    </>
  );
}
