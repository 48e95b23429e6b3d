/** What cannot be taken back, and where two functionarissen must agree to it. Destruction counts its two by itself. */
import type { AgreedAct } from '../../schema/content/dossier.ts';
import { dossierOf } from './dossier-flow.ts';
import type { ReadMelding } from './read-flow.ts';

/** By the signed policy, and by how many functionarissen read this melding. */
export function isForTwo({ view }: ReadMelding): boolean {
  return view.ending.isForTwo;
}

/** Whether a colleague asked for a second word that this functionaris may give. */
export function waitsForYes(melding: ReadMelding, ownFp: string): boolean {
  const asked = dossierOf(melding).proposals.filter(({ approval }) => approval === undefined);
  const { proposed } = melding.view.ending;
  const messages = [...asked.map(({ said }) => said.message), ...(proposed === undefined ? [] : [proposed])];
  return messages.some(({ sender }) => sender.kind === 'functionaris' && sender.fp !== ownFp);
}

/** Whether somebody asked for it, and nobody answered yet. */
export function isAsked(melding: ReadMelding, act: AgreedAct): boolean {
  return dossierOf(melding).proposals.some(({ said, approval }) => said.content.act === act && approval === undefined);
}

/** Whether it may be done now: nobody needs to agree, or a colleague did, and it was not done by that word yet. */
export function isAgreed(melding: ReadMelding, act: AgreedAct): boolean {
  return !isForTwo(melding) || dossierOf(melding).unusedYes[act] > 0;
}
