/**
 * A rule set: the numbers that terms are counted with, each with where it comes from.
 *
 * A channel's signed policy names one, and a melding keeps the one it came in under: another policy later changes no
 * term that runs. So a published set is never edited; what changes gets a new name.
 */
import type { Certainty, LawId, Source } from './laws.ts';

/** What the organisation behind the channel is by law: `authority` per article 2c, `other-body` per 2j and 2k. */
export type Profile = 'employer' | 'authority' | 'other-body';
export const PROFILES: readonly Profile[] = ['employer', 'authority', 'other-body'];

/** Numbers of one rule, and their authority. */
export type Rule<Numbers = unknown> = Numbers & {
  readonly law: LawId;
  readonly source: Source;
  readonly certainty: Certainty;
  readonly date: string;
};

/** When the desk begins to point at a term. */
interface Warned {
  readonly warnDays: number;
}

export interface Rules {
  /** Confirm receipt within so many days after it. */
  readonly confirm: Rule<{ readonly days: number }>;
  /** On which days after receipt the desk reminds of that. */
  readonly confirmReminders: Rule<{ readonly days: readonly number[] }>;
  /** Tell about assessment and follow-up within so many months, counted from then. */
  readonly feedback: Rule<{ readonly months: number; readonly from: 'confirmation' | 'receipt' } & Warned>;
  /** Once, by so many months; undefined: there is none, and no button for one. */
  readonly extension: Rule<{ readonly months: number }> | undefined;
  /** A melding that nobody opened for so many days says so to its melder. */
  readonly unopened: Rule<{ readonly days: number }>;
  /** A melder who heard nothing for so many days is to be written to. */
  readonly silence: Rule<{ readonly days: number } & Warned>;
  /** How many months after closing somebody asks how the melder is. */
  readonly aftercare: Rule<{ readonly months: readonly number[] } & Warned>;
  /** How long a melding is kept: proposals, the law has no number. */
  readonly retention: Rule<{ readonly proposals: Readonly<Record<EndGround, Retention>> } & Warned>;
  /** What is set aside as no melding at all can be taken back for so many days. */
  readonly junk: Rule<{ readonly days: number }>;
  /** A designation that ends within so many days is to be renewed. */
  readonly designation: Rule<Warned>;
}

/** Classes of an ending; the melder was told the reasons in words. */
export type EndGround = 'no-misstand' | 'investigated' | 'forwarded' | 'withdrawn' | 'other';

export interface Retention {
  /** Months after the end when somebody looks whether it is still needed. */
  readonly reviewMonths: number | undefined;
  readonly destroyMonths: number;
}

export interface RuleSet {
  readonly id: string;
  readonly version: number;
  /** Of the newest source in it. */
  readonly date: string;
  /** Which rules it holds a channel to. */
  readonly laws: readonly LawId[];
  readonly rules: Readonly<Record<Profile, Rules>>;
}
