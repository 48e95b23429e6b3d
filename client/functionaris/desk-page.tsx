import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import type { DeskRow } from '../shared/ui/desk-list.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import type { OfficeScreen } from './desk-state.ts';
import { DESK_VIEWS, type DeskView } from './desk-views.ts';
import { ManyNotice, type ManyNoticeProps } from './many-notice.tsx';
import { MeldingList } from './melding-list.tsx';
import type { FunctionarisText } from './texts.ts';

export interface DeskPageProps extends Omit<ManyNoticeProps, 'busy'> {
  readonly text: FunctionarisText;
  readonly rows: readonly DeskRow[];
  /** How many there are without the filter. */
  readonly total: number;
  readonly filter: string;
  readonly view: DeskView;
  readonly picked: readonly string[];
  readonly unbelieved: number;
  readonly gone: number;
  readonly ended: number;
  readonly endedEarly: number;
  readonly closed: number;
  /** That one's own designation ends. */
  readonly ending: string | undefined;
  readonly busy: boolean;
  readonly isAtMany: boolean;
  readonly failed: string | undefined;
  readonly onFilter: (filter: string) => void;
  readonly onView: (view: DeskView) => void;
  readonly onPick: (meldingId: string, isPicked: boolean) => void;
  readonly onSetAside: () => void;
  readonly onOpen: (meldingId: string) => void;
  readonly onRefresh: () => void;
  readonly onLook: (screen: OfficeScreen) => void;
}

export function DeskPage(props: DeskPageProps) {
  const { desk } = props.text;
  return (
    <Screen title={desk.title}>
      <Failure sentence={props.failed} />
      {props.unbelieved > 0 && (
        <Alert kind="error">
          <Paragraph>{desk.unbelieved(props.unbelieved)}</Paragraph>
        </Alert>
      )}
      {props.gone > 0 && (
        <Alert kind="warning">
          <Paragraph>{desk.gone(props.gone)}</Paragraph>
        </Alert>
      )}
      {props.ended > 0 && (
        <Alert kind="ok">
          <Paragraph>{desk.ended(props.ended)}</Paragraph>
          <Paragraph>{desk.endedCopies}</Paragraph>
        </Alert>
      )}
      {props.endedEarly > 0 && (
        <Alert kind="info">
          <Paragraph>{desk.endedEarly(props.endedEarly)}</Paragraph>
          <Paragraph>{desk.endedCopies}</Paragraph>
        </Alert>
      )}
      {props.closed > 0 && (
        <Alert kind="info">
          <Paragraph>{desk.closed(props.closed)}</Paragraph>
        </Alert>
      )}
      {props.ending && (
        <Alert kind="warning">
          <Paragraph>{props.ending}</Paragraph>
        </Alert>
      )}
      <ManyNotice {...props} busy={props.isAtMany} />
      <div class="zp-desk-tools">
        {props.total > 0 && (
          <TextField
            type="search"
            label={desk.filter}
            hint={desk.filterHint}
            value={props.filter}
            onInput={props.onFilter}
          />
        )}
        <Button busy={props.busy} busyText={desk.refreshBusy} onClick={props.onRefresh}>
          {desk.refresh}
        </Button>
      </div>
      {props.total === 0 && (
        <EmptyState title={desk.emptyTitle}>
          <Paragraph>{desk.empty}</Paragraph>
        </EmptyState>
      )}
      {props.total > 0 && <Views {...props} />}
      <div role="status">{props.total > 0 && props.rows.length === 0 && <EmptyState title={desk.noneFound} />}</div>
      {props.rows.length > 0 && (
        <MeldingList
          text={desk}
          rows={withTicks(props)}
          search={`${props.view} ${props.filter}`}
          onOpen={props.onOpen}
        />
      )}
      {props.picked.length > 0 && (
        <div class="zp-desk-picked">
          <Button busy={props.isAtMany} onClick={props.onSetAside}>
            {desk.setAside(props.picked.length)}
          </Button>
        </div>
      )}
      {props.rows.length > 1 && (
        <div class="zp-desk-keys">
          <Paragraph small>{desk.keys}</Paragraph>
        </div>
      )}
      <nav class="zp-links zp-office" aria-label={desk.office}>
        <Button appearance="link" onClick={() => props.onLook('register')}>
          {props.text.register.open}
        </Button>
        <Button appearance="link" onClick={() => props.onLook('enter')}>
          {props.text.statements.enter.open}
        </Button>
        <Button appearance="link" onClick={() => props.onLook('figures')}>
          {props.text.figures.open}
        </Button>
        <Button appearance="link" onClick={() => props.onLook('rules')}>
          {props.text.rules.open}
        </Button>
      </nav>
    </Screen>
  );
}

function Views({ text: { desk }, view, onView }: DeskPageProps) {
  return (
    <fieldset class="zp-desk-views">
      <legend class="zp-visually-hidden">{desk.viewsLabel}</legend>
      {DESK_VIEWS.map((one) => (
        <Button key={one} appearance="link" pressed={one === view} onClick={() => onView(one)}>
          {desk.views[one]}
        </Button>
      ))}
    </fieldset>
  );
}

/** Ticks stand where something can be set aside: not among what is already, or was handled to its end. */
function withTicks({ text: { desk }, rows, view, picked, onPick }: DeskPageProps): readonly DeskRow[] {
  if (view === 'junk' || view === 'closed') return rows;
  return rows.map((row) => ({
    ...row,
    before: (
      <input
        type="checkbox"
        class="utrecht-checkbox utrecht-checkbox--html-input zp-desk__tick"
        aria-label={desk.tick(row.title)}
        checked={picked.includes(row.key)}
        autocomplete="off"
        onChange={(event) => onPick(row.key, event.currentTarget.checked)}
      />
    ),
  }));
}
