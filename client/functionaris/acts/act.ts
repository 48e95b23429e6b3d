/**
 * What a functionaris can do in a melding beside writing words: each is one typed message. A new one is a line in the
 * catalogue, a message type, and its words.
 */

import type { ThreadKind } from '../../../schema/content/may-say.ts';
import type { Content, Unlinked } from '../../../schema/content/messages.ts';
import type { Meeting } from '../../../schema/content/rules/clocks.ts';
import type { DeskEnding } from '../../../schema/wire/desk.ts';
import type { OwnTemplates } from '../../shared/templates.ts';
import type { ReadMelding } from '../read-flow.ts';

export type FieldName =
  | 'text'
  | 'assessment'
  | 'followUp'
  | 'reasons'
  | 'recipient'
  | 'purpose'
  | 'source'
  | 'way'
  | 'outcome'
  | 'ground'
  | 'basis'
  | 'until'
  | 'destroyFrom'
  | 'title'
  | 'task'
  | 'dueOn'
  | 'state'
  | 'nature'
  | 'isEuLaw'
  | 'act'
  | 'whose'
  | 'untold'
  | 'untoldGround'
  | 'advice'
  | 'isApproved';

export interface Field {
  readonly name: FieldName;
  /** Words over lines, words on one line, a day, or one of some. */
  readonly kind: 'text' | 'line' | 'day' | 'choice';
  readonly choices?: readonly string[];
  readonly isOptional?: boolean;
}

/** What was filled in, by field; a missing one is empty. */
export type Values = Readonly<Partial<Record<FieldName, string>>>;

/** In what an act is done, and by whom. */
export interface Acting {
  readonly melding: ReadMelding;
  /** As it was on the screen when the button was pressed. */
  readonly shown: ReadMelding;
  readonly today: string;
  readonly ownFp: string;
  /** Who is there to judge first: no manager, and not mainly recruiting or dismissing people (AMVB-3). */
  readonly firstAssessor: 'self' | 'colleague' | 'nobody';
  /** Fingerprints of the functionarissen who read it and did not withdraw, under whatever key. */
  readonly staying: readonly string[];
  /** The channel's own texts, from the signed list. */
  readonly templates: OwnTemplates;
  /** The message it is about: a task, a proposal. */
  readonly of: string | undefined;
}

export interface Act {
  readonly thread: ThreadKind;
  readonly fields: readonly Field[];
  /** Which term of the law it meets. */
  readonly meets?: Meeting;
  /** Whether it makes sense now; what does not is not shown. Always, when absent. */
  readonly isOffered?: (acting: Acting) => boolean;
  /** Whether it can be sent; when not, its form says why. Always, when absent. */
  readonly isPossible?: (acting: Acting) => boolean;
  /** Whether what was chosen goes together here. Always, when absent. */
  readonly isFitting?: (values: Values, acting: Acting) => boolean;
  /** What is proposed beside the words of its template. */
  readonly proposed?: (acting: Acting) => Values;
  /** The first day that a field of days may hold; the day after today when absent. */
  readonly earliest?: (acting: Acting) => string;
  readonly toContent: (values: Values, acting: Acting) => Unlinked<Content['type']>;
  /** What the server is told of it, for what destroys. */
  readonly toEnding?: (values: Values) => DeskEnding;
}

export const TEXT: Field = { name: 'text', kind: 'text' };
export const PERHAPS_TEXT: Field = { ...TEXT, isOptional: true };

export function choice(name: FieldName, choices: readonly string[]): Field {
  return { name, kind: 'choice', choices };
}

/** Of a field that must be filled in: the form lets nothing else through. */
export function filled(values: Values, name: FieldName): string {
  return (values[name] ?? '').trim();
}

/** Of a field of choices, where the form offers no other. */
export function chosen<Choice extends string>(values: Values, name: FieldName): Choice {
  return (values[name] ?? '') as Choice;
}
