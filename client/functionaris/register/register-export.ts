/** Taking the register out: recorded in the dossier of each melding that is in it, and only then handed over. */
import { blake2b256, encodeBase64url } from '../../../crypto/public/sodium.ts';
import { writeBeside } from '../dossier-flow.ts';
import { type AtDesk, isUnsettled, MeldingLost, reread } from '../melding-flow.ts';
import { isHalted } from '../melding-state.ts';
import type { ReadMelding } from '../read-flow.ts';
import type { OnEach } from '../renewed-keys-flow.ts';

export interface RegisterWishes {
  readonly form: 'csv' | 'json';
  /** For whom, as colleagues will read it. */
  readonly recipient: string;
}

/**
 * What cannot be recorded now, because something about its readers is to be done first, is left out of the file: a copy
 * that nobody knows of is one that nobody destroys.
 *
 * @param make the file of these meldingen
 * @throws {RequestFailed} then nothing is handed over; what was recorded until then says so in vain
 */
export async function exportRegister(
  desk: AtDesk,
  meldingen: readonly ReadMelding[],
  { form, recipient, make }: RegisterWishes & { readonly make: Make },
  onEach: OnEach,
): Promise<Uint8Array<ArrayBuffer>> {
  const known: ReadMelding[] = [];
  for (const melding of meldingen) {
    const settled = await readSettled(desk, melding);
    if (settled !== undefined) known.push(settled);
  }
  const bytes = make(known);
  const digest = encodeBase64url(blake2b256([bytes]));
  const content = { type: 'export', form, recipient: recipient.trim(), digest, labelledReason: null } as const;
  const refused = meldingen.length - known.length;
  for (const [index, melding] of known.entries()) {
    const changed = await writeBeside(desk, melding, content);
    onEach({ done: refused + index + 1, total: meldingen.length, refused }, changed);
  }
  return bytes;
}

export type Make = (meldingen: readonly ReadMelding[]) => Uint8Array<ArrayBuffer>;

async function readSettled(desk: AtDesk, known: ReadMelding): Promise<ReadMelding | undefined> {
  try {
    const melding = await reread(desk, known);
    return isHalted(melding) || isUnsettled(desk, melding) ? undefined : melding;
  } catch (error) {
    if (error instanceof MeldingLost) return undefined;
    throw error;
  }
}
