import { useState } from 'preact/hooks';
import { findProgress, nextTold } from '../../../schema/content/progress.ts';
import { addDays } from '../../../schema/content/rules/calendar.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { DeskList, type DeskRow } from '../../shared/ui/desk-list.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { Failure } from '../../shared/vault/failure.tsx';
import type { Language } from '../../text/language.ts';
import { legalText, listDay } from '../desk-rows.ts';
import type { People } from '../people.ts';
import type { FunctionarisText } from '../texts.ts';
import { watchedNumber } from '../watcher-of.ts';
import type { Watch, WatchedMelding } from './watch-flow.ts';
import { WatchedPage } from './watched-page.tsx';

export interface WatchAppProps {
  readonly watch: Watch;
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly people: People;
  readonly today: string;
  readonly isRefreshing: boolean;
  readonly isSending: boolean;
  readonly failed: string | undefined;
  readonly onRefresh: () => void;
  /** @returns whether it was sent */
  readonly onWrite: (meldingId: string, text: string) => Promise<boolean>;
}

/** The pages of a procesbegeleider: which meldingen, and one of them. */
export function WatchApp(props: WatchAppProps) {
  const [current, setCurrent] = useState<string>();
  const { watch } = props;
  const melding = watch.meldingen.find(({ meldingId }) => meldingId === current);
  if (melding !== undefined) {
    return <WatchedPage {...props} key={melding.meldingId} melding={melding} onBack={() => setCurrent(undefined)} />;
  }
  return <WatchList {...props} onOpen={setCurrent} />;
}

function WatchList(props: WatchAppProps & { readonly onOpen: (meldingId: string) => void }) {
  const { watch, text } = props;
  const { own } = text.watching;
  return (
    <Screen title={own.title}>
      <Paragraph lead>{own.lead}</Paragraph>
      <Failure sentence={props.failed} />
      {watch.unbelieved > 0 && (
        <Alert kind="error">
          <Paragraph>{own.unbelieved(watch.unbelieved)}</Paragraph>
        </Alert>
      )}
      {watch.gone > 0 && (
        <Alert kind="warning">
          <Paragraph>{own.gone(watch.gone)}</Paragraph>
        </Alert>
      )}
      {watch.closed > 0 && (
        <Alert kind="info">
          <Paragraph>{own.closed(watch.closed)}</Paragraph>
        </Alert>
      )}
      {watch.meldingen.length === 0 && <EmptyState title={own.none} />}
      {watch.meldingen.length > 0 && (
        <DeskList
          label={own.title}
          rows={watch.meldingen.map((melding) => rowOf(melding, props))}
          onOpen={props.onOpen}
        />
      )}
      <Button busy={props.isRefreshing} busyText={own.refreshBusy} onClick={props.onRefresh}>
        {own.refresh}
      </Button>
    </Screen>
  );
}

const SOON_DAYS = 7;

function rowOf(melding: WatchedMelding, { text, language, today }: WatchAppProps): DeskRow {
  const { own } = text.watching;
  const progress = findProgress(melding.process.view)?.content;
  const next = progress && nextTold(progress, today);
  const isLate = next !== undefined && next.on < today && next.kind !== 'destroy';
  const isSoon = next !== undefined && next.on <= addDays(today, SOON_DAYS);
  const state = isLate ? 'overdue' : isSoon ? 'soon' : 'calm';
  return {
    key: melding.meldingId,
    // Nothing names it for who reads none of it.
    title: own.row(watchedNumber(melding)),
    subtitle: progress
      ? `${text.desk.phases[progress.phase]} · ${own.waitsFor}: ${own.sides[progress.waitsFor]}`
      : own.notTold,
    dateText: text.desk.received(listDay(melding.receivedOn, today, language)),
    legalText: next && legalText({ kind: next.kind, state }, listDay(next.on, today, language), text),
    legalState: state,
  };
}
