/** Languages of who reports: every word of the Dutch, none besides, none left in English, and nothing that is never said. */
import { describe, expect, test } from 'vitest';
import { LIST_TEXTS } from '../../../../client/melder/list-details.tsx';
import { MAILBOX_TEXTS } from '../../../../client/melder/mailbox/texts.ts';
import { fetchTexts, partOf, TEXTS } from '../../../../client/melder/texts.ts';
import { VOICE_TEXTS } from '../../../../client/melder/voice/voice-part.tsx';
import { formatWeekday } from '../../../../client/text/dates.ts';
import { cleanEn } from '../../../../client/text/en/clean.ts';
import { viewerEn } from '../../../../client/text/en/viewer.ts';
import {
  directionOf,
  MELDER_LANGUAGE_NAMES,
  type MelderLanguage,
  parseMelderLanguage,
  wordLanguageOf,
} from '../../../../client/text/language.ts';
import { cleanNl } from '../../../../client/text/nl/clean.ts';
import { viewerNl } from '../../../../client/text/nl/viewer.ts';
import { NEVER_BEFORE_A_MELDER } from '../../../../scripts/readability/never.ts';
import { LANGUAGES } from '../../../../server/pages/text/text.ts';
import { filledIn } from '../../../helpers/filled-in.ts';
import { emptyIn, shapeOf } from '../../../helpers/shape.ts';

const CLEAN = { nl: cleanNl, en: cleanEn };
const VIEWER = { nl: viewerNl, en: viewerEn };
const ALL = Object.keys(MELDER_LANGUAGE_NAMES) as MelderLanguage[];
const FETCHED = ALL.filter((language) => language !== 'nl' && language !== 'en');

async function wordsIn(language: MelderLanguage) {
  const texts = await fetchTexts(language);
  const { page, received } = partOf(texts, 'viewer', VIEWER);
  return {
    shared: texts.shared,
    melder: texts.melder,
    mailbox: partOf(texts, 'mailbox', MAILBOX_TEXTS),
    list: partOf(texts, 'list', LIST_TEXTS),
    clean: partOf(texts, 'clean', CLEAN),
    voice: partOf(texts, 'voice', VOICE_TEXTS),
    viewer: { page, received },
  };
}

/** Names, addresses and signs are the same everywhere. */
const SAME_EVERYWHERE = 4;

describe.each(FETCHED)('the words of a report and its mailbox in %s', (language) => {
  test('are all there, and none is left over or empty', async () => {
    const words = await wordsIn(language);
    expect(shapeOf(words).sort()).toEqual(shapeOf(await wordsIn('nl')).sort());
    expect(emptyIn(words)).toEqual([]);
  });

  test('put in everything that the Dutch put in, and nothing is left in English', async () => {
    const said = filledIn(await wordsIn(language));
    const dutch = filledIn(await wordsIn('nl'));
    const english = filledIn(await wordsIn('en'));
    for (const [place, { text, used }] of said) {
      expect({ place, used }).toEqual({ place, used: dutch.get(place)?.used });
      if (text.split(' ').length > SAME_EVERYWHERE) expect(text).not.toBe(english.get(place)?.text);
    }
  });

  test('have no jargon and no promise that cannot be kept', async () => {
    for (const { text } of filledIn(await wordsIn(language)).values()) {
      expect(NEVER_BEFORE_A_MELDER.filter((never) => never.test(text) && !text.includes('zp1.'))).toEqual([]);
    }
  });

  test('are marked until a person has read them', async () => {
    expect((await fetchTexts(language)).fetched?.review).toBe('machine-checked, to be reviewed');
  });

  test('go with an English code and dates in their own language', async () => {
    const texts = await fetchTexts(language);
    expect(texts.wordLanguage).toBe('en');
    expect(formatWeekday('2026-11-22', language)).not.toBe(formatWeekday('2026-11-22', 'en'));
  });
});

test('every language of the signpost is one of the form, under the same name and in the same direction', () => {
  expect(LANGUAGES.map(({ lang, name, dir }) => [lang, name, dir])).toEqual(
    ALL.map((language) => [language, MELDER_LANGUAGE_NAMES[language], directionOf(language)]),
  );
});

test('a language that is not here is Dutch, and its code too', () => {
  expect(['pl', 'PL-pl', 'en', 'xx', '', 'constructor'].map(parseMelderLanguage)).toEqual([
    'pl',
    'pl',
    'en',
    'nl',
    'nl',
    'nl',
  ]);
  expect(ALL.filter((language) => wordLanguageOf(language) === 'nl')).toEqual(['nl']);
});

test('Dutch and English wait for nothing', async () => {
  expect(await fetchTexts('nl')).toBe(TEXTS.nl);
  expect(await fetchTexts('en')).toBe(TEXTS.en);
});
