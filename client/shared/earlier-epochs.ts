/** What a browser adopted before, and what came before that: by digests alone, no rule is left to check. */
import type { Bytes, EpochSecret } from '../../crypto/public/brands.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import { type AdoptedEpoch, reopenEpoch } from './epoch.ts';
import { type HeldSecret, requireEpoch, type Secrets } from './thread-secrets.ts';

export function newestAdopted(held: readonly HeldSecret[]): HeldSecret | undefined {
  return held.filter(({ rosterDigest }) => rosterDigest !== undefined).sort((a, b) => b.epoch - a.epoch)[0];
}

export async function reopenKnown(source: Secrets, known: HeldSecret): Promise<AdoptedEpoch> {
  return reopenEpoch(await requireEpoch(source, known.epoch), known.rosterDigest as Bytes);
}

/** What came before an adopted epoch, by the digest that each roster names: no rule is left to check. */
export async function earlierEpochs(
  source: Secrets,
  held: readonly HeldSecret[],
  from: AdoptedEpoch,
): Promise<readonly AdoptedEpoch[]> {
  const earlier: AdoptedEpoch[] = [];
  for (let epoch = from; epoch.place.epoch > 0; ) {
    const before = await reopenBefore(source, held, epoch);
    // Not shared with this newcomer.
    if (before === undefined) break;
    earlier.unshift(before);
    epoch = before;
  }
  return earlier;
}

async function reopenBefore(
  source: Secrets,
  held: readonly HeldSecret[],
  { place, roster }: AdoptedEpoch,
): Promise<AdoptedEpoch | undefined> {
  if (roster.before === null) {
    // Started again, and it names none; what this browser adopted in the thread before that, it still reads.
    const known = newestAdopted(held.filter(({ epoch }) => epoch < place.epoch));
    return known && reopenKnown(source, known);
  }
  if (roster.previousSecret !== null)
    source.keep(place.epoch - 1, decodeBase64url(roster.previousSecret) as EpochSecret);
  const epoch = place.epoch - 1;
  // What was adopted is there for ever: a server that keeps it back makes nobody somebody who came later.
  const isAdopted = held.some((one) => one.epoch === epoch && one.rosterDigest !== undefined);
  const found = await (isAdopted ? requireEpoch(source, epoch) : source.find(epoch));
  return found && reopenEpoch(found, decodeBase64url(roster.before.digest));
}
