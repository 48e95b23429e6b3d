import { expect, test } from 'vitest';
import { TEXTS } from '../../../../client/functionaris/texts.ts';

test.each([
  [
    'nl',
    /Bewaar het blad .* tot u het weet\./,
    /Leest u de melding niet zelf\? Vraag het .* iemand die de melding wel leest\./,
  ],
  ['en', /Keep the sheet .* until you know\./, /If you do not read the report yourself, ask somebody who does\./],
] as const)(
  'who does not read the report keeps its sheet and asks: a report that they do not see may be there (%s)',
  (language, keep, ask) => {
    const { earlier } = TEXTS[language].statements.enter;
    expect(earlier).toMatch(keep);
    expect(earlier).toMatch(ask);
  },
);
