/** A message as a browser has verified it. Texts are base64url. */
export interface Linked {
  readonly messageId: string;
  readonly digest: string;
  readonly previous: readonly string[];
}

/**
 * Orders messages by their links: each after all it names; where links leave it open, by message id. The order in
 * which a server gives them makes no difference. Never throws, whatever the links say.
 */
export function inOrder<M extends Linked>(messages: readonly M[]): readonly M[] {
  const waiting = [...new Map(messages.map((message) => [message.digest, message])).values()].sort(byId);
  const known = new Set(waiting.map(({ digest }) => digest));
  const placed = new Set<string>();
  const ordered: M[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ previous }) => previous.every((link) => placed.has(link) || !known.has(link)));
    // Links are digests, so a circle cannot be made; should one be shown, the lowest id goes first.
    const [next] = waiting.splice(Math.max(free, 0), 1);
    if (next === undefined) break;
    placed.add(next.digest);
    ordered.push(next);
  }
  return ordered;
}

function byId(left: Linked, right: Linked): number {
  if (left.messageId === right.messageId) return left.digest < right.digest ? -1 : 1;
  return left.messageId < right.messageId ? -1 : 1;
}

/** What a new message names in `previous`: the messages that no other one names. */
export function headsOf(messages: readonly Linked[], most = 8): readonly string[] {
  const named = new Set(messages.flatMap(({ previous }) => previous));
  return inOrder(messages)
    .filter(({ digest }) => !named.has(digest))
    .map(({ digest }) => digest)
    .slice(-most);
}

/** Links to messages that are not there: withheld, deleted, or not yet delivered. */
export function missingLinks(messages: readonly Linked[]): readonly string[] {
  const present = new Set(messages.map(({ digest }) => digest));
  return [...new Set(messages.flatMap(({ previous }) => previous))].filter((link) => !present.has(link));
}

/** The digests of everything at or before the given heads. */
export function seenFrom(messages: readonly Linked[], heads: readonly string[]): ReadonlySet<string> {
  const byDigest = new Map(messages.map((message) => [message.digest, message]));
  const seen = new Set<string>();
  const open = [...heads];
  for (let digest = open.pop(); digest !== undefined; digest = open.pop()) {
    if (seen.has(digest)) continue;
    seen.add(digest);
    open.push(...(byDigest.get(digest)?.previous ?? []));
  }
  return seen;
}
