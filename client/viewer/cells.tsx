import { useEffect, useState } from 'preact/hooks';
import { type CellsAnswer, COLUMNS_SHOWN, type PlainSheet, ROWS_SHOWN } from './cells-worker.ts';
import { openOwnWorker } from './own-worker.ts';
import { ScrollBox } from './scroll-box.tsx';
import type { ViewProps } from './show.tsx';

export function CellsView({ bytes, text, onShown, onFailed }: ViewProps) {
  const [sheets, setSheets] = useState<readonly PlainSheet[]>([]);
  const [place, setPlace] = useState(0);
  useEffect(() => {
    const worker = openOwnWorker();
    worker.onmessage = ({ data }: MessageEvent<CellsAnswer>) => {
      worker.terminate();
      if (data.kind === 'failed') return onFailed(data.failure);
      setSheets(data.sheets);
      onShown();
    };
    worker.onerror = () => onFailed('broken');
    worker.postMessage(bytes.buffer);
    return () => worker.terminate();
  }, []);
  const sheet = sheets[place];
  return (
    <div class="zp-viewer">
      <div class="zp-viewer__tools" hidden={sheets.length < 2}>
        <label class="zp-viewer__field">
          {text.cells.sheet}
          <select
            class="zp-viewer__select"
            value={String(place)}
            onChange={(event) => setPlace(Number(event.currentTarget.value))}
          >
            {sheets.map(({ name }, index) => (
              <option key={name} value={String(index)}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {sheet && <p class="zp-small">{sheet.isCut ? text.cells.cut(ROWS_SHOWN, COLUMNS_SHOWN) : text.cells.plain}</p>}
      {sheet && <Sheet sheet={sheet} label={text.cells.label(sheet.name)} empty={text.cells.empty} />}
    </div>
  );
}

interface SheetProps {
  readonly sheet: PlainSheet;
  readonly label: string;
  readonly empty: string;
}

function Sheet({ sheet, label, empty }: SheetProps) {
  if (sheet.rows.length === 0) return <p>{empty}</p>;
  return (
    <ScrollBox label={label}>
      <table class="zp-viewer__cells">
        <tbody>
          {sheet.rows.map((row, number) => (
            <tr key={number}>
              <th scope="row">{number + 1}</th>
              {row.map((cell, column) => (
                <td key={column} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
