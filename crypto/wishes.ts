import { VerifyError } from './public/errors.ts';
import type { Roster } from './roster.ts';

/**
 * What a melder asked for about who reads, in a message of their own that a browser verified. Texts are base64url.
 *
 * @see crypto/README.md, step WISHES
 */
export type Wish = {
  /** Of the message. */
  readonly digest: string;
  /** Digests of the melder's wishes that its writer had seen. */
  readonly after: readonly string[];
} & (
  | { readonly type: 'readers'; readonly leaveOut: readonly string[]; readonly lift: readonly string[] }
  | {
      readonly type: 'replace';
      /** The key that signed, which speaks no more. */
      readonly oldSignPk: string;
      readonly signPk: string;
      readonly kemPk: string;
    }
  /** Whether this procesbegeleider may read the conversation as well. */
  | { readonly type: 'read-along'; readonly fp: string; readonly isAllowed: boolean }
);

/** The part of a roster that is the melder's to decide. */
export type MelderPart = Pick<Roster, 'melders' | 'excluded'>;

function applyWish({ melders, excluded }: MelderPart, wish: Wish): MelderPart {
  if (wish.type === 'readers') {
    const kept = excluded.filter((fp) => !wish.lift.includes(fp));
    return { melders, excluded: [...new Set([...kept, ...wish.leaveOut])].sort() };
  }
  if (wish.type === 'read-along') return { melders, excluded };
  const { oldSignPk, signPk, kemPk } = wish;
  const replaced = melders.map((melder) => (melder.signPk === oldSignPk ? { signPk, kemPk } : melder));
  return { melders: replaced, excluded };
}

/** What the melder's part of a roster is after these wishes, in this order. */
export function applyWishes(before: MelderPart, wishes: readonly Wish[]): MelderPart {
  return wishes.reduce(applyWish, before);
}

/**
 * Which procesbegeleiders the melder lets read the conversation after these wishes, in this order: who read along
 * before, and whom a wish names. Lifting an exclusion lets nobody read who was left out.
 *
 * @returns fingerprints
 */
export function allowedToReadAlong({ readers }: Pick<Roster, 'readers'>, wishes: readonly Wish[]): readonly string[] {
  const allowed = new Set(readers.filter(({ role }) => role === 'procesbegeleider').map(({ fp }) => fp));
  for (const wish of wishes) {
    if (wish.type === 'readers') for (const fp of wish.leaveOut) allowed.delete(fp);
    if (wish.type !== 'read-along') continue;
    if (wish.isAllowed) allowed.add(wish.fp);
    else allowed.delete(wish.fp);
  }
  return [...allowed];
}

/**
 * The wishes that a roster says it carries out, in its own order. None comes before one it was written after, and none
 * of those is left lying: carried out later it would undo the melder's later word. Of words written side by side, on
 * two devices, no order is the later one; readers who know of one of them only must not refuse each other's rosters.
 *
 * @param open wishes that no roster carried out yet
 * @throws {VerifyError} for one that is not among them, one twice, and one that passes over an earlier word
 */
export function wishesCarriedOut(carriesOut: readonly string[], open: readonly Wish[]): readonly Wish[] {
  const isOpen = new Map(open.map((wish) => [wish.digest, wish]));
  return carriesOut.map((digest) => {
    const wish = isOpen.get(digest);
    if (wish === undefined) throw new VerifyError();
    isOpen.delete(digest);
    if (wish.after.some((earlier) => isOpen.has(earlier))) throw new VerifyError();
    return wish;
  });
}

/**
 * For texts that came from elsewhere: whether two melder's parts say the same. Melders stand in the same order: by their
 * place they are told apart, also when a code was replaced.
 */
export function isSameMelderPart(left: MelderPart, right: MelderPart): boolean {
  const melders = (part: MelderPart) => part.melders.map(({ signPk, kemPk }) => `${signPk}.${kemPk}`).join();
  return melders(left) === melders(right) && areSameTexts(left.excluded, right.excluded);
}

export function areSameTexts(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.length === right.length && new Set(left).size === left.length && left.every((text) => right.includes(text))
  );
}
