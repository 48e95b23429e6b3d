/** What cannot be taken back, and where two functionarissen must agree to it. Destruction counts its two by itself. */
import { dossierOf } from './dossier-flow.ts';
import type { ReadMelding } from './read-flow.ts';

type Act = 'disclose' | 'export';

/** By the signed policy, and by how many functionarissen read this melding. */
export function isForTwo({ view }: ReadMelding): boolean {
  return view.ending.isForTwo;
}

/** Whether it may be done now: nobody needs to agree, or a colleague did, to the newest that was proposed. */
export function isAgreed(melding: ReadMelding, act: Act): boolean {
  if (!isForTwo(melding)) return true;
  const newest = dossierOf(melding).proposals.findLast(({ said }) => said.content.act === act);
  return newest?.approval?.content.isApproved === true;
}
