/** The smallest office files in which something is hidden that is no data about anybody. */
import { zipSync } from 'fflate';
import { utf8 } from '../../../crypto/public/bytes.ts';

export function openXml(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries({ '[Content_Types].xml': '<Types/>', ...parts });
  return zipSync(Object.fromEntries(entries.map(([name, xml]) => [name, utf8(xml)])));
}

/** Two sheets of four, one of which no menu brings back, and a row of one that is shown. */
export function hidingXlsx(): Uint8Array<ArrayBuffer> {
  const states = ['', ' state="hidden"', ' state="veryHidden"', ' state="visible"'];
  const sheets = states.map((state, place) => `<sheet name="Blad ${place}"${state}/>`);
  return openXml({
    'xl/workbook.xml': `<workbook><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"/><row r="2" hidden="1"/></sheetData></worksheet>',
  });
}
