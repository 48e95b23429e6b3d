import { describe, expect, test } from 'vitest';
import { countSyllables, countText, fleschDouma, sentencesOf } from '../../../../scripts/readability/measure.ts';

const EASY = 'U mag hier melden. Niemand ziet hoe laat u schreef. U krijgt een code. Daarmee leest u later mee.';
const HARD =
  'Ingevolge de vigerende klokkenluidersregelgeving dient de meldingsprocedure overeenkomstig de vertrouwelijkheidsverplichtingen te worden geïmplementeerd, onverminderd de verantwoordelijkheden van bestuursorganen.';

describe('syllables', () => {
  test.each([
    ['melden', 2],
    ['u', 1],
    ['nieuw', 1],
    ['bureau', 2],
    ['functionaris', 5],
    ['organisatie', 5],
    ['geïnformeerd', 4],
    ['beoordelen', 4],
    ['twijfel', 2],
    ['116', 1],
    ['misstand', 2],
    ['milieu', 2],
  ])('%s has %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });
});

test('a sentence ends at a full stop, a question and a new line', () => {
  expect(sentencesOf('Mag dat? Ja. Bel 020 123.\nOf schrijf')).toHaveLength(4);
});

test('short words and sentences are far above the bound of B1, officialese far below', () => {
  expect(fleschDouma(countText(EASY))).toBeGreaterThan(85);
  expect(fleschDouma(countText(HARD))).toBeLessThan(20);
});

test('one longer sentence of the same words is harder', () => {
  const joined = EASY.replaceAll('. ', ' en ');
  expect(fleschDouma(countText(joined))).toBeLessThan(fleschDouma(countText(EASY)));
});
