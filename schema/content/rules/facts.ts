import type { EndGround } from './rule-set.ts';
import type { NamedRegime } from './rule-sets.ts';

/**
 * What the clocks need to know of a melding: days, and nothing of what was said. The folds fill it in.
 *
 * Days are the server's days of receipt, so that nobody can date a message of their own back. One is not: the day on which
 * a report on paper came in is the word of who entered it, and can only make a term end sooner.
 */
export interface Facts {
  /** As the policy named it when the melding came in. */
  readonly regime: NamedRegime;
  /** From which the law counts: the server's day, or the earlier one on which a letter or a word came in (WBK-2.2h). */
  readonly receivedOn: string;
  /** The server's day, where that is another one: nobody could open it here before. */
  readonly arrivedOn?: string | undefined;
  /** When a functionaris first opened it. */
  readonly openedOn?: string | undefined;
  /**
   * Why no confirmation is sent: the melder asked for none, or an authority found that it would endanger who the melder
   * is, and wrote down why. The other terms run as ever.
   */
  readonly confirmationWaived?: 'melder-asked' | 'endangers-melder' | undefined;
  readonly confirmedOn?: string | undefined;
  readonly extendedOn?: string | undefined;
  /** When the melder was told about assessment and follow-up. */
  readonly feedbackOn?: string | undefined;
  /** When the melder last got a message that a person wrote. */
  readonly heardOn?: string | undefined;
  /** The melder wants no contact. */
  readonly isContactRefused?: boolean | undefined;
  /** Since when it is set aside as no melding at all. */
  readonly junkSince?: string | undefined;
  readonly closed?: Closed | undefined;
  /** Days on which somebody asked after the melder since it was closed. */
  readonly aftercareOn?: readonly string[] | undefined;
  readonly isAftercareRefused?: boolean | undefined;
  /** When somebody last looked whether it is still needed. */
  readonly reviewedOn?: string | undefined;
  /** The last day of the newest legal hold. */
  readonly heldUntil?: string | undefined;
}

export interface Closed {
  readonly on: string;
  readonly ground: EndGround;
  /** As announced to the melder. */
  readonly destroyFrom: string;
}
