/** The file of an export, in each of its forms: fetched as one, so that no request says which. The second that sealing takes does. */
import { sealExport } from '../../../crypto/sealed-export.ts';
import { drawCode, type ShownCode } from '../../shared/vault/shown-code.ts';
import type { FunctionarisText } from '../texts.ts';
import type { ExportContents } from './export-contents.ts';
import { exportPdf } from './export-pdf.ts';
import { exportZip } from './export-zip.ts';

/** Sealed is the ZIP, in a file that opens with words. */
export type ExportForm = 'sealed' | 'pdf' | 'zip';

/** What opens a sealed export: drawn for this file, shown once, and kept nowhere after that. */
export type SealedWith = Pick<ShownCode, 'words' | 'language'>;

export interface ExportFile {
  /** The PDF or the ZIP. */
  readonly plain: Uint8Array<ArrayBuffer>;
  /** What is handed over. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sealedWith: SealedWith | undefined;
}

export async function exportFile(
  form: ExportForm,
  contents: ExportContents,
  text: FunctionarisText,
): Promise<ExportFile> {
  const isSealed = form === 'sealed';
  const plain =
    form === 'pdf' ? await exportPdf(contents, text) : await exportZip(contents, text, { isPadded: isSealed });
  if (!isSealed) return { plain, bytes: plain, sealedWith: undefined };
  const { words, language } = await drawCode(contents.language);
  return { plain, bytes: await sealExport(plain, words), sealedWith: { words, language } };
}
