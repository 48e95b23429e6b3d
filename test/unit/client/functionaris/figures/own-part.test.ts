import { expect, test } from 'vitest';
import { addPart, withOwn } from '../../../../../client/functionaris/figures/figures-part.ts';
import { countedIn, ownPart, partBytes } from '../../../../../client/functionaris/figures/own-part.ts';
import { confirmation, readMelding, report, SPEAKER } from '../../../../helpers/sayings.ts';

const melding = readMelding({ conversation: [report('2025-11-20', 'De kas.'), confirmation('2025-11-21')] });
const at = (today: string, ownFp = SPEAKER) => ({ ownFp, today });

test('WBK-20.2: before it is destroyed, a melding says in whose part of which year it is counted', () => {
  expect(countedIn(melding, at('2026-03-01'))).toEqual({ kind: 'own', year: '2025' });
  expect(countedIn(melding, at('2026-03-01', 'z'.repeat(27)))).toEqual({ kind: 'others', year: '2025' });
});

test('the part of a year that runs cannot be saved: two of them would tell what came in between', () => {
  expect(countedIn(melding, at('2025-12-31'))).toEqual({ kind: 'own-later', year: '2025' });
  expect(countedIn(melding, at('2026-01-01'))).toEqual({ kind: 'own', year: '2025' });
});

test('what was set aside is counted nowhere, so nothing is lost with it', () => {
  const dossier = [['2025-11-21', 'functionaris', { type: 'junk', isSet: true }]] as const;
  const junk = readMelding({ conversation: [report('2025-11-20', 'Koop nu.')], dossier });
  expect(countedIn(junk, at('2026-03-01'))).toBeUndefined();
});

test('WBK-20.2: a part saved before the destruction holds the melding, and is taken in afterwards', () => {
  const known = { directory: { genesisFp: new Uint8Array(20) } } as never;
  const saved = ownPart({ known, meldingen: [melding], ...at('2026-03-01') }, '2025');
  const after = ownPart({ known, meldingen: [], ...at('2026-06-01') }, '2025');
  expect([saved.counts.total, after.counts.total]).toEqual([1, 0]);
  const text = new TextDecoder().decode(partBytes(saved));
  const { genesisFp } = after;
  expect(addPart([], text, { genesisFp, year: '2025' })).toEqual({ parts: [saved] });
  const colleague = { ...saved, fp: 'c'.repeat(27) };
  expect(withOwn(after, [colleague, saved])).toEqual([saved, colleague]);
  expect(withOwn(after, [colleague])).toEqual([after, colleague]);
  expect(addPart([saved], text, { genesisFp, year: '2025' })).toEqual({ problem: 'twice' });
});
