import type { ComponentChildren } from 'preact';
import { Badge } from './badge.tsx';

export interface PersonCardProps {
  readonly name: string;
  /** The function, such as "vertrouwenspersoon". */
  readonly role: string;
  /** "intern" or "extern". */
  readonly place?: string | undefined;
  readonly isExternal?: boolean | undefined;
  readonly note?: ComponentChildren;
  readonly checked?: boolean | undefined;
  /** Absent: a card to read, without a box. */
  readonly onChange?: ((checked: boolean) => void) | undefined;
  readonly disabled?: boolean | undefined;
  /** Left out by the melder. */
  readonly isExcluded?: boolean | undefined;
  /** Buttons under the card, outside what the box reacts to. */
  readonly actions?: ComponentChildren;
}

export function PersonCard(props: PersonCardProps) {
  const words = (
    <span class="zp-person__text">
      <span class="zp-person__name">{props.name}</span>
      <span class="zp-person__role">
        {props.role}
        {props.place && (
          <>
            {' '}
            <Badge kind={props.isExternal ? 'accent' : 'neutral'}>{props.place}</Badge>
          </>
        )}
      </span>
      {props.note && <span class="zp-hint">{props.note}</span>}
    </span>
  );
  return (
    <div
      class={`zp-person${props.checked ? ' zp-person--chosen' : ''}${props.isExcluded ? ' zp-person--excluded' : ''}`}
    >
      {props.onChange ? (
        <label class="zp-choice zp-person__choice">
          <input
            type="checkbox"
            class="utrecht-checkbox utrecht-checkbox--html-input zp-choice__input"
            checked={props.checked ?? false}
            disabled={props.disabled}
            autocomplete="off"
            onChange={(event) => props.onChange?.(event.currentTarget.checked)}
          />
          {words}
        </label>
      ) : (
        words
      )}
      {props.actions && <div class="zp-person__actions">{props.actions}</div>}
    </div>
  );
}
