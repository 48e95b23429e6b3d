import type { Bytes } from '../../crypto/public/brands.ts';
import type { Designation } from '../../schema/wire/guide.ts';
import { isFailure } from '../shared/api.ts';
import type { ChosenFile } from '../shared/attach/chosen-files.ts';
import type { Sending } from '../shared/attach/send-together.ts';
import type { Problem, Working } from '../shared/model.ts';
import type { AccountSession } from '../shared/session.ts';
import type { Values } from './acts/act.ts';
import type { ActKind, Wrong } from './acts/acts.ts';
import type { Desk, ReadMelding } from './desk-flow.ts';
import type { DeskView } from './desk-views.ts';
import type { SealedWith } from './export/export-file.ts';
import type { CheckedList } from './list-flow.ts';
import type { DeskProgress } from './listing-flow.ts';
import type { MeldingLost } from './melding-flow.ts';
import type { ChangeProblem } from './readers-flow.ts';
import type { ManyProgress } from './renewed-keys-flow.ts';
import type { RosterChange } from './roster-change.ts';
import type { Watch } from './watching/watch-flow.ts';

/** What files can go with: a reply to the melder, a note for colleagues. */
export type AttachedTo = 'reply' | 'note';

/** What was typed for one melding and not sent yet; kept when the session ends. */
export interface Draft {
  /** Undefined: the template as it stands. */
  readonly receipt: string | undefined;
  readonly reply: string;
  /** For colleagues. */
  readonly note: string;
  readonly files: Readonly<Record<AttachedTo, readonly ChosenFile[]>>;
  /** What was changed in the form of an act, by its name and what it is about. */
  readonly acts: Readonly<Record<string, Values>>;
}

export const EMPTY_DRAFT: Draft = { receipt: undefined, reply: '', note: '', files: { reply: [], note: [] }, acts: {} };

export type DeskTask =
  | 'check'
  | 'confirm'
  | 'open'
  | 'reread'
  | 'mark'
  | 'receipt'
  | 'reply'
  | 'note'
  | 'dossier'
  | 'act'
  | 'enter'
  | 'readers'
  | 'watch'
  | 'ending'
  | 'take-out'
  | 'many';

/** Something to type and send. */
export type Composed = 'receipt' | 'reply' | 'note';

/** What was just done, to be said once. */
export type Done =
  | { readonly kind: Composed | 'dossier' | 'asked' | 'stopped' | 'taken-out' }
  | { readonly kind: 'act'; readonly act: ActKind }
  | { readonly kind: 'watched'; readonly fp: string | undefined }
  | { readonly kind: 'added' | 'handed-over' | 'removed'; readonly fp: string };

export interface ReadersForm {
  /** Fingerprint of the colleague to add. */
  readonly chosen: string | undefined;
  readonly withHistory: boolean;
  readonly way: 'add' | 'hand-over';
}

/** The act whose form is open. */
export interface OpenAct {
  readonly kind: ActKind;
  /** The message that it is about. */
  readonly of: string | undefined;
  readonly wrong: Wrong;
}

/** To be said yes to before it is done. */
export type Asking = { readonly kind: 'remove'; readonly fp: string } | { readonly kind: 'destroy' };

/** The open melding, beside what it says. */
export interface AtMelding {
  /** What had to be done about its readers when it was opened. */
  readonly settled: RosterChange | undefined;
  /** Why nothing can be written in it now. */
  readonly refusal: ChangeProblem | undefined;
  /** Why the readers could not be changed as asked. */
  readonly changeProblem: ChangeProblem | undefined;
  readonly readersForm: ReadersForm;
  readonly isNobodyChosen: boolean;
  readonly acting: OpenAct | undefined;
  readonly asking: Asking | undefined;
  /** What was tried to send without a word in it, or with a place of the proposed text left open. */
  readonly unwritten: Composed | undefined;
  /** What was tried to send with files that cannot go yet. */
  readonly isHeld: AttachedTo | undefined;
  readonly done: Done | undefined;
  /** What opens the export that was just made: here and nowhere else, until another screen or another export. */
  readonly sealedWith: SealedWith | undefined;
}

export type DeskSending = Exclude<Sending<Problem>, { readonly kind: 'done' }>;

const FRESH_FORM: ReadersForm = { chosen: undefined, withHistory: true, way: 'add' };

export const FRESH_MELDING: AtMelding = {
  settled: undefined,
  refusal: undefined,
  changeProblem: undefined,
  readersForm: FRESH_FORM,
  isNobodyChosen: false,
  acting: undefined,
  asking: undefined,
  unwritten: undefined,
  isHeld: undefined,
  done: undefined,
  sealedWith: undefined,
};

/** One change over many meldingen: under way, or as it ended. */
export interface Many extends ManyProgress {
  readonly kind: 'readmit' | 'reseal' | 'junk' | 'register';
}

/** Beside the list of meldingen: the rules followed, the register, the figures of a year, a report entered for somebody. */
export type OfficeScreen = 'rules' | 'register' | 'figures' | 'enter';

export interface DeskState extends Working<DeskTask>, AtMelding {
  readonly screen:
    | 'alarm'
    | 'unlisted'
    | 'confirm'
    | 'doubt'
    | 'opening'
    | 'desk'
    | 'melding'
    /** Of the open melding: who reads it, how it ends, and what leaves this place. */
    | 'readers'
    | 'ending'
    | 'take-out'
    /** About all of them. */
    | OfficeScreen;
  readonly session: AccountSession | undefined;
  readonly checked: CheckedList | undefined;
  /** One's own, as the stewards keep it. */
  readonly designation: Designation | undefined;
  readonly progress: DeskProgress | undefined;
  readonly desk: Desk | undefined;
  /** In the place of a desk, for a procesbegeleider. */
  readonly watch: Watch | undefined;
  readonly many: Many | undefined;
  readonly filter: string;
  readonly view: DeskView;
  /** Meldingen ticked to be set aside, by id. */
  readonly picked: readonly string[];
  /** The melding that is open, by id. */
  readonly current: string | undefined;
  /** Exports that were recorded when their maker left, and not handed over: sealed, until they are here again. */
  readonly unsaved: Bytes | undefined;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Files on their way, also in meldingen that are not open; see attach-model.ts. */
  readonly sendings: Readonly<Record<string, DeskSending>>;
}

export const FRESH_DESK: DeskState = {
  ...FRESH_MELDING,
  screen: 'opening',
  session: undefined,
  checked: undefined,
  designation: undefined,
  progress: undefined,
  desk: undefined,
  watch: undefined,
  many: undefined,
  filter: '',
  view: 'open',
  picked: [],
  current: undefined,
  unsaved: undefined,
  drafts: {},
  sendings: {},
  busy: undefined,
  problem: undefined,
};

export function draftOf({ drafts }: DeskState, meldingId: string): Draft {
  return drafts[meldingId] ?? EMPTY_DRAFT;
}

/** Whether anything that was typed at a melding waits to be sent. What is filled in elsewhere goes with its screen. */
export function hasTyped({ drafts }: Pick<DeskState, 'drafts'>): boolean {
  return Object.values(drafts).some(
    ({ receipt, reply, note, acts }) =>
      [receipt ?? '', reply, note].some((words) => words.trim() !== '') ||
      Object.values(acts).some((values) => Object.keys(values).length > 0),
  );
}

export function findMelding(desk: Desk | undefined, id: string | undefined): ReadMelding | undefined {
  return desk?.meldingen.find(({ meldingId }) => meldingId === id);
}

export function currentMelding({ desk, current }: DeskState): ReadMelding | undefined {
  return findMelding(desk, current);
}

export function withMelding(desk: Desk, changed: ReadMelding): Desk {
  const meldingen = desk.meldingen.map((one) => (one.meldingId === changed.meldingId ? changed : one));
  return { ...desk, meldingen };
}

const COUNTED_AS = { closed: 'closed', gone: 'gone', refused: 'unbelieved' } as const;

/** Without one that went while it was open; the desk says why. */
export function withoutLost(desk: Desk, { meldingId, why }: MeldingLost): Desk {
  const meldingen = desk.meldingen.filter((one) => one.meldingId !== meldingId);
  const count = COUNTED_AS[why];
  return { ...desk, meldingen, [count]: desk[count] + 1 };
}

/** The desk answers somebody without a session as if it did not exist. */
export function isSessionOver(error: unknown): boolean {
  return isFailure(error, 'session.refused') || isFailure(error, 'desk.refused');
}
