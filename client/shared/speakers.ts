/** Whose word a message is: by the roster of its epoch, and by the melder's own word about a new code (REPLACE). */
import { ROSTER_MESSAGE_ID } from '../../crypto/message.ts';
import { personFingerprint } from '../../crypto/public/hash.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import type { Wish } from '../../crypto/wishes.ts';
import type { Sender, ThreadMessage } from '../../schema/content/fold.ts';
import type { RosterContent } from '../../schema/content/messages.ts';
import { inOrder, seenFrom } from '../../schema/content/order.ts';

/** Decrypted and its signature verified; by whom is still to be said. */
export interface SignedMessage extends Omit<ThreadMessage, 'sender'> {
  /** base64url. */
  readonly signerPk: string;
}

/** Asked for when it is needed: at import the bundle's pieces may not all be there. */
const rosterId = () => encodeBase64url(ROSTER_MESSAGE_ID);

interface MelderKey {
  /** Which of the melders of the roster. */
  readonly place: number;
  /** The message that made it speak; undefined when only rosters name it. */
  since: string | undefined;
  /** What was said up to the message that replaced it. */
  until: ReadonlySet<string> | undefined;
}

export type Rosters = ReadonlyMap<number, RosterContent>;

/**
 * Of a code and the one that takes its place only one speaks at a time: the old one up to the message in which it
 * names the new one, and in what that message had seen; the new one after it. The first such message counts, and before
 * it one that a roster carried out: who has an old code and the server's help could still write one beside it.
 */
function melderKeys(messages: readonly SignedMessage[], rosters: Rosters): ReadonlyMap<string, MelderKey> {
  const keys = new Map<string, MelderKey>();
  for (const { melders } of rosters.values()) {
    for (const [place, { signPk }] of melders.entries()) {
      if (!keys.has(signPk)) keys.set(signPk, { place, since: undefined, until: undefined });
    }
  }
  const ordered = inOrder(messages);
  const carriedOut = carriedOutBy(rosters);
  const isCarriedOut = ({ digest }: SignedMessage) => carriedOut.has(digest);
  const replacing = [...ordered.filter(isCarriedOut), ...ordered.filter((message) => !isCarriedOut(message))];
  for (const { content, signerPk, digest } of replacing) {
    const key = keys.get(signerPk);
    if (content.type !== 'replace' || key === undefined || key.until !== undefined) continue;
    key.until = seenFrom(messages, [digest]);
    const next = keys.get(content.signPk);
    if (next === undefined) keys.set(content.signPk, { place: key.place, since: digest, until: undefined });
    // Once a roster names it: it spoke before that, from this message on.
    else if (next.place === key.place) next.since ??= digest;
  }
  return keys;
}

function carriedOutBy(rosters: Rosters): ReadonlySet<string> {
  return new Set([...rosters.values()].flatMap(({ carriesOut }) => carriesOut));
}

/** Gives every message its sender; those of nobody who may speak there are left out. */
export function withSenders(messages: readonly SignedMessage[], rosters: Rosters): readonly ThreadMessage[] {
  const keys = melderKeys(messages, rosters);
  return messages.flatMap((message) => {
    const sender = senderOf(message, { messages, rosters, keys });
    if (sender === undefined) return [];
    const { signerPk: _, ...rest } = message;
    return [{ ...rest, sender }];
  });
}

interface Known {
  readonly messages: readonly SignedMessage[];
  readonly rosters: Rosters;
  readonly keys: ReadonlyMap<string, MelderKey>;
}

function senderOf(message: SignedMessage, { messages, rosters, keys }: Known): Sender | undefined {
  const roster = rosters.get(message.epoch);
  if (roster === undefined) return undefined;
  const key = keys.get(message.signerPk);
  if (key !== undefined) {
    const isNamed = roster.melders.some(({ signPk }) => signPk === message.signerPk);
    const isAfterReplacing = key.since !== undefined && seenFrom(messages, [message.digest]).has(key.since);
    // An adopted roster stands, also when the message that replaced its signer's code does not link to it.
    const isInTime = key.until?.has(message.digest) !== false || message.messageId === rosterId();
    return (isNamed || isAfterReplacing) && isInTime ? { kind: 'melder', place: key.place } : undefined;
  }
  const fp = encodeBase64url(personFingerprint(decodeBase64url(message.signerPk)));
  const reader = roster.readers.find((one) => one.fp === fp);
  return reader && { kind: reader.role, fp };
}

/** A wish, and whether everything its writer had seen is here: carrying out half of a melder's words may undo the rest. */
export type OpenWish = Wish & { readonly isWhole: boolean };

const WISHES = new Set<string>(['readers', 'replace', 'read-along']);

/** The melder's words that no roster carried out, each after those it was written after (step WISHES). */
export function openWishes(messages: readonly SignedMessage[], rosters: Rosters): readonly OpenWish[] {
  const carriedOut = carriedOutBy(rosters);
  const signerOf = new Map(messages.map(({ digest, signerPk }) => [digest, signerPk]));
  const said = inOrder(withSenders(messages, rosters)).filter(
    ({ content, sender }) => sender.kind === 'melder' && WISHES.has(content.type),
  );
  return said.flatMap(({ content, digest }): OpenWish[] => {
    if (carriedOut.has(digest)) return [];
    const seen = seenFrom(messages, [digest]);
    const after = said.map((wish) => wish.digest).filter((other) => other !== digest && seen.has(other));
    const common = { digest, after, isWhole: [...seen].every((link) => signerOf.has(link)) };
    if (content.type === 'readers') {
      return [{ ...common, type: 'readers', leaveOut: content.leaveOut, lift: content.lift }];
    }
    if (content.type === 'read-along') {
      return [{ ...common, type: 'read-along', fp: content.fp, isAllowed: content.isAllowed }];
    }
    if (content.type !== 'replace') return [];
    const { signPk, kemPk } = content;
    return [{ ...common, type: 'replace', oldSignPk: signerOf.get(digest) ?? '', signPk, kemPk }];
  });
}
