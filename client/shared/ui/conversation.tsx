import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { Badge } from './badge.tsx';

interface Entry {
  readonly key: string;
  /** The day as people say it; a separator stands where it changes. Absent: not delivered yet, no day. */
  readonly dayText?: string | undefined;
}

export interface MessageEntry extends Entry {
  readonly kind: 'message';
  readonly isMine: boolean;
  readonly sender: string;
  /** Plain text keeps its line breaks; anything else is shown as it is. */
  readonly body: ComponentChildren;
  /** "Bezorgd", "Wordt bezorgd om 00:00 uur" */
  readonly state?: string | undefined;
  /** What kind of message, such as "Ontvangstbevestiging". */
  readonly label?: string | undefined;
  /** Stands out, such as "ik word benadeeld". */
  readonly isUrgent?: boolean | undefined;
  readonly isNew?: boolean | undefined;
  readonly actions?: ComponentChildren;
}

/** Something that happened rather than something said: a reader added, a phase begun. */
export interface EventEntry extends Entry {
  readonly kind: 'event';
  readonly body: ComponentChildren;
  readonly isWarning?: boolean | undefined;
}

export type ConversationEntry = MessageEntry | EventEntry;

export interface ConversationProps {
  readonly label: string;
  readonly newText: string;
  readonly entries: readonly ConversationEntry[];
}

export function Conversation({ label, newText, entries }: ConversationProps) {
  return (
    <ol class="zp-conversation" aria-label={label}>
      {entries.map((entry, index) => (
        <Fragment key={entry.key}>
          {entry.dayText && entry.dayText !== entries[index - 1]?.dayText && (
            <li class="zp-conversation__day">
              <span>{entry.dayText}</span>
            </li>
          )}
          {entry.kind === 'message' ? <Message entry={entry} newText={newText} /> : <Happening entry={entry} />}
        </Fragment>
      ))}
    </ol>
  );
}

function Message({ entry, newText }: { readonly entry: MessageEntry; readonly newText: string }) {
  const classes = ['zp-message', entry.isMine && 'zp-message--mine', entry.isUrgent && 'zp-message--urgent'];
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      <p class="zp-message__sender">
        <b>{entry.sender}</b>
        {entry.label && <span> · {entry.label}</span>}
        {entry.isNew && (
          <>
            {' '}
            <Badge kind="accent">{newText}</Badge>
          </>
        )}
      </p>
      <div class="zp-message__bubble">{entry.body}</div>
      {entry.actions && <div class="zp-message__actions">{entry.actions}</div>}
      {entry.state && <p class="zp-message__state">{entry.state}</p>}
    </li>
  );
}

function Happening({ entry }: { readonly entry: EventEntry }) {
  return <li class={`zp-happening${entry.isWarning ? ' zp-happening--warning' : ''}`}>{entry.body}</li>;
}
