/** Setting aside what is no melding, many at once; each can be taken back for thirty days. */
import { junkAsSeen, writeBeside } from './dossier-flow.ts';
import { type AtDesk, isUnsettled, MeldingLost, reread } from './melding-flow.ts';
import { isHalted } from './melding-state.ts';
import type { ReadMelding } from './read-flow.ts';
import type { OnEach } from './renewed-keys-flow.ts';

/**
 * One in which something about the readers is to be done first is left as it is: somebody should look at it.
 *
 * @throws {RequestFailed}
 */
export async function setAside(desk: AtDesk, meldingen: readonly ReadMelding[], onEach: OnEach): Promise<void> {
  let refused = 0;
  for (const [index, melding] of meldingen.entries()) {
    const changed = await setOneAside(desk, melding);
    if (changed === undefined) refused += 1;
    onEach({ done: index + 1, total: meldingen.length, refused }, changed);
  }
}

async function setOneAside(desk: AtDesk, known: ReadMelding): Promise<ReadMelding | undefined> {
  try {
    const melding = await reread(desk, known);
    if (isHalted(melding) || isUnsettled(desk, melding)) return undefined;
    return await writeBeside(desk, melding, junkAsSeen(known));
  } catch (error) {
    if (error instanceof MeldingLost) return undefined;
    throw error;
  }
}
