/** Exports that were made, and perhaps recorded, and not handed over yet: they wait for who made them, and for nobody else. */
import type { Bytes } from '../../../crypto/public/brands.ts';
import { decodeUtf8, utf8 } from '../../../crypto/public/bytes.ts';
import { OpenError } from '../../../crypto/public/errors.ts';
import { decodeBase64url, encodeBase64url } from '../../../crypto/public/sodium.ts';
import { openUnsaved, sealUnsaved } from '../../../crypto/unsaved-export.ts';
import type { AccountSession } from '../../shared/session.ts';
import type { DeskState } from '../desk-state.ts';
import { dossierOf } from '../dossier-flow.ts';
import type { ReadMelding } from '../read-flow.ts';
import type { ExportFile } from './export-file.ts';
import type { ExportWishes } from './export-flow.ts';

export interface Made {
  readonly meldingId: string;
  readonly wishes: ExportWishes;
  /** The wishes, and the language of its words. */
  readonly asked: string;
  readonly file: Pick<ExportFile, 'bytes' | 'sealedWith'>;
  /** As its record has it. */
  readonly digest: string;
}

/** By melding: the last file whose record got no answer, or whose asker had left. It is what was read: it closes with the desk. */
const notHandedOver = new WeakMap<AccountSession, Map<string, Made>>();

export function noteMade(session: AccountSession, made: Made): void {
  notHandedOver.set(session, new Map(notHandedOver.get(session)).set(made.meldingId, made));
}

export function forgetMade(session: AccountSession, { meldingId }: Pick<Made, 'meldingId'>): void {
  notHandedOver.get(session)?.delete(meldingId);
}

/** A file that was recorded here, and not handed over: the yes that it took is for this one. */
export function findMade(session: AccountSession, melding: ReadMelding): Made | undefined {
  const last = notHandedOver.get(session)?.get(melding.meldingId);
  return dossierOf(melding).exports.some(({ content }) => content.digest === last?.digest) ? last : undefined;
}

/** Whether one would be lost with the page: recorded, or perhaps, and nobody has it. */
export function isUnsaved({ busy, session, unsaved }: Pick<DeskState, 'busy' | 'session' | 'unsaved'>): boolean {
  return busy === 'take-out' || unsaved !== undefined || madeBy(session).length > 0;
}

function madeBy(session: AccountSession | undefined): readonly Made[] {
  return [...((session && notHandedOver.get(session)) ?? new Map<string, Made>()).values()];
}

/** When the desk closes: takes them out of the session, and keeps them where only the same account opens them again. */
export function closeMade(session: AccountSession): Bytes | undefined {
  const made = madeBy(session);
  notHandedOver.delete(session);
  if (made.length === 0) return undefined;
  const written = made.map(({ file, ...rest }) => ({ ...rest, file: { ...file, bytes: encodeBase64url(file.bytes) } }));
  return sealUnsaved(utf8(JSON.stringify(written)), session.opened);
}

/** When their maker is here again. Under a new vault key they open no more, and are gone. */
export function reopenMade(session: AccountSession, unsaved: Bytes): void {
  try {
    for (const made of JSON.parse(decodeUtf8(openUnsaved(unsaved, session.opened)))) {
      noteMade(session, { ...made, file: { ...made.file, bytes: decodeBase64url(made.file.bytes) } });
    }
  } catch (error) {
    if (!(error instanceof OpenError)) throw error;
  }
}
