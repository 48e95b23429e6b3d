import type { ExportFile } from '../../client/functionaris/export/export-file.ts';
import { type ExportWishes, exportMelding } from '../../client/functionaris/export/export-flow.ts';
import type { AtDesk } from '../../client/functionaris/melding-flow.ts';
import type { ReadMelding } from '../../client/functionaris/read-flow.ts';
import { TEXTS } from '../../client/functionaris/texts.ts';

export interface Exported extends ExportFile {
  readonly melding: ReadMelding;
}

/** Takes a melding out, for somebody who stays until the file is there. */
export async function takeOut(at: AtDesk, melding: ReadMelding, wishes: ExportWishes): Promise<Exported> {
  const taken: ExportFile[] = [];
  const asker = { isHere: () => true, take: (file: ExportFile) => void taken.push(file) };
  const recorded = await exportMelding(at, melding, wishes, { text: TEXTS.nl, language: 'nl' }, asker);
  const [file] = taken;
  if (file === undefined) throw new Error('it was recorded, and not handed over');
  return { ...file, melding: recorded };
}
