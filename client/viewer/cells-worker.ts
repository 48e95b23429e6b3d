/** Reads a spreadsheet in the worker, within bounds, into nothing but words. */
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';

export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly isCut: boolean;
}

export type CellsAnswer =
  | { readonly kind: 'sheets'; readonly sheets: readonly PlainSheet[] }
  | { readonly kind: 'failed'; readonly failure: 'broken' | 'tooLarge' };

/** What a person still scrolls through, and a browser still lays out. */
export const ROWS_SHOWN = 500;
export const COLUMNS_SHOWN = 50;
const SHEETS_SHOWN = 30;
const CELL_SHOWN_CHARACTERS = 1000;
/** A ZIP states how much it unpacks to, and is unpacked to no more than that. */
const UNPACKED_MAX_BYTES = 64 * 1024 * 1024;
const ENTRIES_MAX = 2000;

export function serveCells(): void {
  self.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
    readCells(data).then(
      (answer) => self.postMessage(answer),
      () => self.postMessage({ kind: 'failed', failure: 'broken' } satisfies CellsAnswer),
    );
  };
}

export async function readCells(bytes: ArrayBuffer): Promise<CellsAnswer> {
  if (!isWithinBounds(new Uint8Array(bytes))) return { kind: 'failed', failure: 'tooLarge' };
  const sheets = await readXlsxFile(bytes);
  return { kind: 'sheets', sheets: sheets.slice(0, SHEETS_SHOWN).map(({ sheet, data }) => plain(sheet, data)) };
}

/** Adds up what every entry says it unpacks to; unpacks none. */
function isWithinBounds(bytes: Uint8Array): boolean {
  let unpacked = 0;
  let entries = 0;
  unzipSync(bytes, {
    filter({ originalSize }) {
      unpacked += originalSize;
      entries += 1;
      return false;
    },
  });
  return unpacked <= UNPACKED_MAX_BYTES && entries <= ENTRIES_MAX;
}

/** A sheet that is one chart has no cells, and the reader gives none, whatever its types say. */
function plain(name: string, data: readonly (readonly unknown[])[] = []): PlainSheet {
  const rows = data.slice(0, ROWS_SHOWN).map((row) => row.slice(0, COLUMNS_SHOWN).map(wordsOf));
  return { name, rows, isCut: data.length > ROWS_SHOWN || data.some((row) => row.length > COLUMNS_SHOWN) };
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace('T', ' ').slice(0, 16);
  return String(value).slice(0, CELL_SHOWN_CHARACTERS);
}
