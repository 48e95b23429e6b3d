/** Taking one melding out: made here, recorded for colleagues, and only then handed over. */

import { deriveAccess } from '../../../crypto/epoch.ts';
import { blake2b256, encodeBase64url } from '../../../crypto/public/sodium.ts';
import { receiptDayOf } from '../../../schema/content/rules/facts-of.ts';
import { readAnswer } from '../../../schema/wire/desk.ts';
import { RequestFailed } from '../../shared/api.ts';
import { entryToWire } from '../../shared/directory.ts';
import type { AdoptedEpoch } from '../../shared/epoch.ts';
import type { ReadThread } from '../../shared/thread.ts';
import type { Language } from '../../text/language.ts';
import { DOSSIER, findDossier, writeBeside } from '../dossier-flow.ts';
import { isAgreed } from '../four-eyes.ts';
import { type AtDesk, isThere } from '../melding-flow.ts';
import { peopleOf } from '../people.ts';
import type { ReadMelding } from '../read-flow.ts';
import { registerNumber } from '../register/register-number.ts';
import type { FunctionarisText } from '../texts.ts';
import type { ExportContents } from './export-contents.ts';
import { exportEntries } from './export-entries.ts';
import { type Evidence, evidenceOf } from './export-evidence.ts';
import type { ExportFile, ExportForm } from './export-file.ts';

export interface ExportWishes {
  readonly form: ExportForm;
  /** For whom, as colleagues will read it. */
  readonly recipient: string;
  readonly withDossier: boolean;
  /** Why what is labelled a trade secret goes along; empty: it is left out (WBK-1a.2). */
  readonly labelledReason: string;
}

/** In whose words it is written. */
export interface ExportWords {
  readonly text: FunctionarisText;
  readonly language: Language;
}

export interface Exported extends Pick<ExportFile, 'bytes' | 'sealedWith'> {
  /** With the export recorded in its dossier. */
  readonly melding: ReadMelding;
}

/**
 * @throws {ReadersUnsettled}
 * @throws {RequestFailed} then nothing was recorded, and nothing is handed over; `message.conflict` also while two must
 * agree and nobody else did
 */
export async function exportMelding(
  desk: AtDesk,
  melding: ReadMelding,
  wishes: ExportWishes,
  { text, language }: ExportWords,
): Promise<Exported> {
  const { form, recipient, labelledReason } = wishes;
  const contents = await gather(desk, melding, wishes, { text, language });
  const { exportFile } = await import('./export-file.ts');
  const { plain, bytes, sealedWith } = await exportFile(form, contents, text);
  const record = {
    type: 'export',
    form: form === 'pdf' ? 'pdf' : 'zip',
    recipient: recipient.trim(),
    // Of what was sealed, not of the sealed file: that is another one each time, and its reader has the ZIP.
    digest: encodeBase64url(blake2b256([plain])),
    labelledReason: labelledReason.trim() || null,
  } as const;
  // A colleague may have used the one yes since the page was drawn; recorded by a try whose answer was lost, it is used.
  const isRecorded = findDossier(melding) !== undefined && isThere(desk, melding, record, DOSSIER);
  if (!isRecorded && !isAgreed(melding, 'export')) throw new RequestFailed('message.conflict');
  const recorded = await writeBeside(desk, melding, record);
  return { bytes, sealedWith, melding: recorded };
}

async function gather(
  desk: AtDesk,
  melding: ReadMelding,
  { withDossier, labelledReason }: ExportWishes,
  { text, language }: ExportWords,
): Promise<ExportContents> {
  const isLabelledIncluded = labelledReason.trim() !== '';
  const dossier = withDossier ? findDossier(melding) : undefined;
  const labelled = new Set([...melding.view.workflow.labelled, ...(dossier?.view.dossier.labelled ?? [])]);
  const words = { people: peopleOf(desk.known, desk.session, text), text, language, labelled, isLabelledIncluded };
  const leftOut = isLabelledIncluded ? new Set<string>() : labelled;
  const evidence: Evidence[] = [...(await fetchEvidence(desk, melding, melding.conversation, leftOut))];
  if (dossier !== undefined) evidence.push(...(await fetchEvidence(desk, melding, dossier.read, leftOut)));
  const { reportDigest } = melding.view;
  return {
    organisation: desk.known.directory.organisation,
    number: reportDigest && registerNumber(reportDigest),
    receivedOn: receiptDayOf(melding),
    madeOn: desk.today,
    language,
    conversation: exportEntries({ view: melding.view, isDossier: false, ...words }),
    dossier: dossier && exportEntries({ view: dossier.view, isDossier: true, ...words }),
    evidence,
    chain: desk.known.chain.map(entryToWire),
  };
}

/** Asks for the sealed messages once more: a desk of a hundred meldingen does not keep them. */
async function fetchEvidence(
  { api, session }: AtDesk,
  { meldingId }: ReadMelding,
  read: ReadThread,
  leftOut: ReadonlySet<string>,
): Promise<readonly Evidence[]> {
  const { place, secret } = read.epochs.at(-1) as AdoptedEpoch;
  const access = encodeBase64url(await deriveAccess(place, secret));
  const meldingen = [{ meldingId, thread: place.thread, epoch: place.epoch, access, after: 0 }];
  const call = { method: 'POST', path: '/api/desk/read', bearer: session.token } as const;
  const [given] = (await api.call({ ...call, body: { meldingen }, answer: readAnswer })).meldingen;
  if (given?.kind !== 'whole') throw new RequestFailed('message.conflict');
  return evidenceOf({ read, given: given.messages, leftOut });
}
