import { expect, it } from 'vitest';
import { readCells } from '../../../../client/viewer/cells-worker.ts';
import { hostileXlsx } from '../../../helpers/hostile-files.ts';

it('a workbook of which a sheet is one chart shows the cells of the others', async () => {
  const answer = await readCells(new Uint8Array(hostileXlsx('https://elders.nl')).buffer);
  expect(answer).toEqual({
    kind: 'sheets',
    sheets: [
      { name: 'Kosten', rows: [['Omgekocht', '1250']], isCut: false },
      { name: 'Grafiek', rows: [], isCut: false },
    ],
  });
});
