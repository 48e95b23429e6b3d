import type { PersonDescription } from '../../crypto/card.ts';
import { comparableName } from '../../crypto/directory-operations.ts';
import { holdsUnseen } from '../../crypto/strict-json.ts';

export interface InviteForm extends Omit<PersonDescription, 'place'> {
  readonly place: PersonDescription['place'] | undefined;
  /** As procesbegeleider, who takes no melding in and follows none up (LET-2). */
  readonly watches: boolean;
}

export const EMPTY_INVITE: InviteForm = {
  name: '',
  functionTitle: '',
  place: undefined,
  receives: true,
  followsUp: true,
  watches: false,
  notManager: false,
  notRecruiter: false,
};

export type InviteError = 'name' | 'nameTaken' | 'functionTitle' | 'place' | 'tasks';

export type CheckedInvite =
  | { readonly ok: true; readonly person: PersonDescription }
  | { readonly ok: false; readonly errors: readonly InviteError[] };

/** As long as the list takes a name. */
export const LONGEST_NAME = 120;

/** As it can be signed. */
export function isFilled(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== '' && trimmed.length <= LONGEST_NAME && !holdsUnseen(trimmed);
}

/** @param takenNames everybody who is invited or listed already */
export function checkInvite(form: InviteForm, takenNames: readonly string[]): CheckedInvite {
  const { place } = form;
  const errors: InviteError[] = [];
  const isTaken = takenNames.some((name) => comparableName(name) === comparableName(form.name));
  if (!isFilled(form.name) || comparableName(form.name) === '') errors.push('name');
  else if (isTaken) errors.push('nameTaken');
  if (!isFilled(form.functionTitle)) errors.push('functionTitle');
  if (place === undefined) errors.push('place');
  if (!form.receives && !form.followsUp && !form.watches) errors.push('tasks');
  if (errors.length > 0 || place === undefined) return { ok: false, errors };
  const { watches, ...described } = form;
  const tasks = watches ? { receives: false, followsUp: false } : {};
  const texts = { name: form.name.trim(), functionTitle: form.functionTitle.trim() };
  return { ok: true, person: { ...described, ...tasks, ...texts, place } };
}

export const TASKS = ['receives', 'followsUp', 'watches'] as const;
type Task = (typeof TASKS)[number];

/** Who watches does nothing else: the last tick decides. */
export function tasksChosen(form: InviteForm, tasks: readonly Task[]): Pick<InviteForm, Task> {
  const watches = tasks.includes('watches') && (!form.watches || tasks.length === 1);
  return {
    receives: !watches && tasks.includes('receives'),
    followsUp: !watches && tasks.includes('followsUp'),
    watches,
  };
}

/** Of somebody who signs the list, a name is all there is to ask. */
export function checkStewardName(name: string, takenNames: readonly string[]): InviteError | undefined {
  if (!isFilled(name) || comparableName(name) === '') return 'name';
  return takenNames.some((taken) => comparableName(taken) === comparableName(name)) ? 'nameTaken' : undefined;
}
