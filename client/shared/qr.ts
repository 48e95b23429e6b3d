export interface QrDrawing {
  /** One SVG path of all dark squares, one unit each. */
  readonly path: string;
  /** Squares along one side, without the quiet zone. */
  readonly size: number;
}

/** Loads the maker only when somebody wants a QR code. Medium correction: a poster gets scratched, a screen does not. */
export async function drawQr(text: string): Promise<QrDrawing> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return { path: darkRuns(modules.size, (row, column) => modules.get(row, column) === 1), size: modules.size };
}

/** Each horizontal run of dark squares is one rectangle, so that no hairline shows between them. */
function darkRuns(size: number, isDark: (row: number, column: number) => boolean): string {
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue;
      const start = column;
      while (column < size && isDark(row, column)) column++;
      path += `M${start} ${row}h${column - start}v1H${start}z`;
    }
  }
  return path;
}
