/** A message as a browser has verified it. Texts are base64url. */
export interface Linked {
  readonly messageId: string;
  readonly digest: string;
  readonly previous: readonly string[];
}

/**
 * Orders messages by their links: each after all it names; where links leave it open, what names a missing one
 * comes last, as it was written after that, and then by message id. The order in which a server gives them makes no
 * difference. Never throws, whatever the links say, and a sender who links a thousand messages the worst way round
 * costs a reader no more than one who does not.
 */
export function inOrder<M extends Linked>(messages: readonly M[]): readonly M[] {
  const gaps = afterGaps(messages);
  const rank = (left: M, right: M) => Number(gaps.has(left.digest)) - Number(gaps.has(right.digest));
  const unique = [...new Map(messages.map((message) => [message.digest, message])).values()];
  const sorted = unique.sort((left, right) => rank(left, right) || byId(left, right));
  const placeOf = new Map(sorted.map(({ digest }, place) => [digest, place]));
  const linksOf = sorted.map(({ previous }) => new Set(previous.filter((link) => placeOf.has(link))));
  const open = linksOf.map((links) => links.size);
  const followers = sorted.map((): number[] => []);
  for (const [place, links] of linksOf.entries()) {
    for (const link of links) followers[placeOf.get(link) as number]?.push(place);
  }
  const free = createHeap(open.flatMap((count, place) => (count === 0 ? [place] : [])));
  const ordered: M[] = [];
  const isPlaced = sorted.map(() => false);
  let lowest = 0;
  while (ordered.length < sorted.length) {
    while (isPlaced[lowest]) lowest += 1;
    // Links are digests, so a circle cannot be made; should one be shown, the first in line goes first.
    const place = free.take() ?? lowest;
    if (isPlaced[place]) continue;
    isPlaced[place] = true;
    ordered.push(sorted[place] as M);
    for (const follower of followers[place] ?? []) {
      open[follower] = (open[follower] as number) - 1;
      if (open[follower] === 0) free.add(follower);
    }
  }
  return ordered;
}

/** Numbers, the lowest first. `initial` is in ascending order, which is a heap. */
function createHeap(initial: number[]): { add(value: number): void; take(): number | undefined } {
  const heap = initial;
  const at = (place: number) => heap[place] ?? Number.POSITIVE_INFINITY;
  function swap(left: number, right: number): void {
    [heap[left], heap[right]] = [at(right), at(left)];
  }
  return {
    add(value) {
      let place = heap.push(value) - 1;
      for (let parent = (place - 1) >> 1; place > 0 && at(parent) > at(place); parent = (place - 1) >> 1) {
        swap(parent, place);
        place = parent;
      }
    },
    take() {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined || heap.length === 0) return first;
      heap[0] = last;
      for (let place = 0; ; ) {
        const left = 2 * place + 1;
        const lower = at(left + 1) < at(left) ? left + 1 : left;
        if (at(lower) >= at(place)) return first;
        swap(place, lower);
        place = lower;
      }
    },
  };
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

/** Digests of the messages that name one that is not there. */
export function afterGaps(messages: readonly Linked[]): ReadonlySet<string> {
  const present = new Set(messages.map(({ digest }) => digest));
  const isAfterGap = ({ previous }: Linked) => previous.some((link) => !present.has(link));
  return new Set(messages.filter(isAfterGap).map(({ digest }) => digest));
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
