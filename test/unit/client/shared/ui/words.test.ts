import { expect, test } from 'vitest';
import { replaceWord, splitWords } from '../../../../../client/shared/ui/words.ts';

function textsOf(typed: string): string[] {
  return splitWords(typed).map(({ text }) => text);
}

test('a printed or pasted sheet gives its words without numbers and signs', () => {
  expect(textsOf('1. appel\n2) boom, kaars;TUIN\t5 water')).toEqual(['appel', 'boom', 'kaars', 'TUIN', 'water']);
  expect(textsOf(' \n 12 ')).toEqual([]);
});

test('a letter with a separate accent stays one word', () => {
  expect(textsOf('e\u0301en tw\u00e9e')).toEqual(['e\u0301en', 'tw\u00e9e']);
});

test('a replaced word leaves every other letter where it was', () => {
  const typed = '1. appel 2. kaers 3. tuin';
  const [, bad] = splitWords(typed);
  expect(bad && replaceWord(typed, bad, 'kaars')).toBe('1. appel 2. kaars 3. tuin');
});

test('a replaced last word is closed with a space, so that typing goes on', () => {
  const [only] = splitWords('kaers');
  expect(only && replaceWord('kaers', only, 'kaars')).toBe('kaars ');
});
