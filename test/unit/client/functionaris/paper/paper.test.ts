import { describe, expect, test } from 'vitest';
import { createPaper } from '../../../../../client/functionaris/paper/paper.ts';
import { pdfText } from '../../../../helpers/pdf-text.ts';

const OPTIONS = { title: 'Proef', language: 'nl', foot: 'Voorbeeld BV', madeOn: '2027-01-10' } as const;

describe('a sheet of paper', () => {
  test('holds every word of a long text, over as many numbered pages as it takes', async () => {
    const paper = await createPaper(OPTIONS);
    const words = Array.from({ length: 1_500 }, (_, place) => `woord${place}`);
    paper.words(words.join(' '));
    const pages = await pdfText(await paper.finish());
    expect(pages.length).toBeGreaterThan(2);
    const read = pages.join('\n').split(/\s+/);
    expect(words.filter((word) => !read.includes(word))).toEqual([]);
    for (const [place, page] of pages.entries())
      expect(page).toContain(`Voorbeeld BV · ${place + 1} / ${pages.length}`);
  });

  test('cuts a word that is longer than a line, and loses no letter of it', async () => {
    const paper = await createPaper(OPTIONS);
    const endless = 'abcdefghij'.repeat(60);
    paper.words(endless);
    const [page = ''] = await pdfText(await paper.finish());
    expect(page.replaceAll('\n', '')).toContain(endless);
  });

  test('writes a letter that the font does not have as its number, and counts it', async () => {
    const paper = await createPaper(OPTIONS);
    paper.words('Zoë, € 5 – „goed” Łódź Київ 😀');
    expect(paper.strangeLetters()).toBeGreaterThan(5);
    const [page] = await pdfText(await paper.finish());
    expect(page).toContain('Zoë, € 5 – „goed” [U+0141]ód[U+017A]');
    expect(page).toContain('[U+1F600]');
  });

  test('has the language, the title and the day it was asked for, and no clock', async () => {
    const paper = await createPaper(OPTIONS);
    paper.heading('Kop', 1);
    const bytes = await paper.finish();
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([document.getTitle(), document.getCreationDate()?.toISOString()]).toEqual([
      'Proef',
      '2027-01-10T12:00:00.000Z',
    ]);
    expect(document.getModificationDate()?.toISOString()).toBe('2027-01-10T12:00:00.000Z');
  });
});
