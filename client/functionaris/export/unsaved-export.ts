/** An export that was made, and perhaps recorded, and not handed over yet: it waits for who made it, and for nobody else. */
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
  readonly wishes: ExportWishes;
  /** The wishes, and the language of its words. */
  readonly asked: string;
  readonly file: Pick<ExportFile, 'bytes' | 'sealedWith'>;
  /** As its record has it. */
  readonly digest: string;
}

/** The last file whose record got no answer, or whose asker had left. It is what was read: it closes with the desk. */
const notHandedOver = new WeakMap<AccountSession, Made>();

export function noteMade(session: AccountSession, made: Made): void {
  notHandedOver.set(session, made);
}

export function forgetMade(session: AccountSession): void {
  notHandedOver.delete(session);
}

/** A file that was recorded here, and not handed over: the yes that it took is for this one. */
export function findMade(session: AccountSession, melding: ReadMelding): Made | undefined {
  const last = notHandedOver.get(session);
  return dossierOf(melding).exports.some(({ content }) => content.digest === last?.digest) ? last : undefined;
}

/** Whether one would be lost with the page: recorded, or perhaps, and nobody has it. */
export function isUnsaved({ busy, session, unsaved }: Pick<DeskState, 'busy' | 'session' | 'unsaved'>): boolean {
  return busy === 'take-out' || unsaved !== undefined || (session !== undefined && notHandedOver.has(session));
}

/** When the desk closes: takes it out of the session, and keeps it where only the same account opens it again. */
export function closeMade(session: AccountSession): Bytes | undefined {
  const made = notHandedOver.get(session);
  forgetMade(session);
  if (made === undefined) return undefined;
  const { file, ...rest } = made;
  const written = JSON.stringify({ ...rest, file: { ...file, bytes: encodeBase64url(file.bytes) } });
  return sealUnsaved(utf8(written), session.opened);
}

/** When its maker is here again. Under a new vault key it opens no more, and is gone. */
export function reopenMade(session: AccountSession, unsaved: Bytes): void {
  try {
    const made = JSON.parse(decodeUtf8(openUnsaved(unsaved, session.opened)));
    noteMade(session, { ...made, file: { ...made.file, bytes: decodeBase64url(made.file.bytes) } });
  } catch (error) {
    if (!(error instanceof OpenError)) throw error;
  }
}
