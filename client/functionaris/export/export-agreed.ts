import { findDossier } from '../dossier-flow.ts';
import type { ReadMelding } from '../read-flow.ts';

/** Whether an export may be made: each needs a colleague's yes of its own, where the channel's list asks for two people. */
export function isExportAgreed(melding: ReadMelding): boolean {
  if (!melding.view.ending.isForTwo) return true;
  const { proposals = [], exports = [] } = findDossier(melding)?.view.dossier ?? {};
  // A line in the register is not a copy of what was said.
  const copies = exports.filter(({ content }) => content.form === 'pdf' || content.form === 'zip');
  const agreed = proposals.filter(
    ({ said, approval }) => said.content.act === 'export' && approval?.content.isApproved,
  );
  return agreed.length > copies.length;
}
