/** Taking one melding out: made here, recorded for colleagues, and only then handed over. */

import { deriveAccess } from '../../../crypto/epoch.ts';
import { blake2b256, encodeBase64url } from '../../../crypto/public/sodium.ts';
import type { Unlinked } from '../../../schema/content/messages.ts';
import { receiptDayOf } from '../../../schema/content/rules/facts-of.ts';
import { readAnswer } from '../../../schema/wire/desk.ts';
import { type FailureCode, RequestFailed } from '../../shared/api.ts';
import { entryToWire } from '../../shared/directory.ts';
import type { AdoptedEpoch } from '../../shared/epoch.ts';
import type { ReadThread } from '../../shared/thread.ts';
import type { Language } from '../../text/language.ts';
import { findDossier, writeBeside } from '../dossier-flow.ts';
import { isAgreed } from '../four-eyes.ts';
import type { AtDesk } from '../melding-flow.ts';
import { peopleOf } from '../people.ts';
import type { ReadMelding } from '../read-flow.ts';
import { registerNumber } from '../register/register-number.ts';
import type { FunctionarisText } from '../texts.ts';
import type { ExportContents } from './export-contents.ts';
import { exportEntries } from './export-entries.ts';
import { type Evidence, evidenceOf } from './export-evidence.ts';
import type { ExportFile, ExportForm } from './export-file.ts';
import { findMade, forgetMade, type Made, noteMade } from './unsaved-export.ts';

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

/** To whom it is handed over. */
export interface Asker {
  /** False once they have left the screen where its words would stand. */
  isHere(): boolean;
  take(file: Made['file']): void;
}

/**
 * @returns the melding with the export recorded in its dossier; as it was when who asked for it had left before that
 * @throws {ReadersUnsettled}
 * @throws {RequestFailed} then nothing was recorded, and nothing is handed over; `message.conflict` also while two must
 * agree and nobody else did
 */
export async function exportMelding(
  desk: AtDesk,
  melding: ReadMelding,
  wishes: ExportWishes,
  { text, language }: ExportWords,
  asker: Asker,
): Promise<ReadMelding> {
  const { session } = desk;
  const asked = JSON.stringify([wishes, language]);
  const last = findMade(session, melding);
  // The record is of that very file: made anew it may be another one, with a yes of its own.
  if (last?.asked === asked) {
    handOver(session, last, asker);
    return melding;
  }
  // A colleague may have used the one yes since the page was drawn.
  if (!isAgreed(melding, 'export')) throw new RequestFailed('message.conflict');
  const contents = await gather(desk, melding, wishes, { text, language });
  const { exportFile } = await import('./export-file.ts');
  const file = await exportFile(wishes.form, contents, text);
  if (!asker.isHere()) return melding;
  const record = recordOf(wishes, file);
  const made = { meldingId: melding.meldingId, wishes, asked, file, digest: record.digest };
  noteMade(session, made);
  try {
    const recorded = await writeBeside(desk, melding, record);
    handOver(session, made, asker);
    return recorded;
  } catch (error) {
    if (!(error instanceof RequestFailed && MAY_BE_RECORDED.has(error.code))) forgetMade(session, made);
    throw error;
  }
}

/** Of which nobody knows whether the record arrived; a session may end just after it. Every other failure is the server's no. */
const MAY_BE_RECORDED: ReadonlySet<FailureCode> = new Set([
  'network.failed',
  'answer.invalid',
  'server.failed',
  'session.refused',
  'desk.refused',
]);

function handOver(session: AtDesk['session'], made: Made, asker: Asker): void {
  if (!asker.isHere()) return;
  asker.take(made.file);
  forgetMade(session, made);
}

function recordOf({ form, recipient, labelledReason }: ExportWishes, { plain }: ExportFile): Unlinked<'export'> {
  return {
    type: 'export',
    form: form === 'pdf' ? 'pdf' : 'zip',
    recipient: recipient.trim(),
    // Of what was sealed, not of the sealed file: that is another one each time, and its reader has the ZIP.
    digest: encodeBase64url(blake2b256([plain])),
    labelledReason: labelledReason.trim() || null,
  };
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
