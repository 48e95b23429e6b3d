import { describe, expect, test } from 'vitest';
import { NO_COUNTS, protect } from '../../../../../client/functionaris/figures/figures.ts';
import { figuresPdf } from '../../../../../client/functionaris/figures/figures-pdf.ts';
import { pdfText } from '../../../../helpers/pdf-text.ts';

const WHERE = { organisation: 'Voorbeeld BV', year: '2026', madeOn: '2027-01-10' };

describe('the yearly report on paper', () => {
  test('AMVB-7: tells employer and works council in Dutch the number and the nature', async () => {
    const natures = { ...NO_COUNTS.natures, safety: 12, money: 8, privacy: 6 };
    const counts = { ...NO_COUNTS, total: 26, natures, feedback: { inTime: 20, late: 6 } };
    const [page = ''] = await pdfText(await figuresPdf({ ...WHERE, figures: protect(counts) }));
    expect(page).toContain('Jaarcijfers meldingen 2026');
    expect(page).toContain('Voor de werkgever en de ondernemingsraad van Voorbeeld BV');
    for (const text of ['26', 'Veiligheid', '12', 'Alle andere soorten samen', '6', 'ongeveer 80%']) {
      expect(page.split('\n')).toContain(text);
    }
    expect(page).toContain('10 januari 2027');
  });

  test('WBK-20.2: of four meldingen it says no more than of none', async () => {
    const four = {
      ...NO_COUNTS,
      total: 4,
      natures: { ...NO_COUNTS.natures, safety: 4 },
      feedback: { inTime: 4, late: 0 },
    };
    const [some, none] = await Promise.all(
      [four, NO_COUNTS].map(async (counts) => pdfText(await figuresPdf({ ...WHERE, figures: protect(counts) }))),
    );
    expect(some).toEqual(none);
    expect(some?.[0]).toContain('minder dan 5');
  });
});
