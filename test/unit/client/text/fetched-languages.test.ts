/** Languages of who reports: every word of the Dutch, none besides, none left in English, and nothing that is never said. */
import { describe, expect, test } from 'vitest';
import { LIST_TEXTS } from '../../../../client/melder/list-details.tsx';
import { MAILBOX_TEXTS } from '../../../../client/melder/mailbox/texts.ts';
import { listNames } from '../../../../client/melder/names.ts';
import { fetchTexts, partOf } from '../../../../client/melder/texts.ts';
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
import { FRAME_TEXTS } from '../../../../client/viewer/texts.ts';
import { NEVER_BEFORE_A_MELDER } from '../../../../scripts/readability/never.ts';
import { LANGUAGES } from '../../../../server/pages/text/text.ts';
import { filledIn } from '../../../helpers/filled-in.ts';
import { TEXTS } from '../../../helpers/melder-texts.ts';
import { emptyIn, shapeOf } from '../../../helpers/shape.ts';

const CLEAN = { nl: cleanNl, en: cleanEn };
const VIEWER = { nl: viewerNl, en: viewerEn };
const ALL = Object.keys(MELDER_LANGUAGE_NAMES) as MelderLanguage[];
const FETCHED = ALL.filter((language) => language !== 'nl' && language !== 'en');

async function wordsIn(language: MelderLanguage) {
  const texts = await fetchTexts(language);
  return {
    shared: texts.shared,
    melder: texts.melder,
    mailbox: partOf(texts, 'mailbox', MAILBOX_TEXTS),
    list: partOf(texts, 'list', LIST_TEXTS),
    clean: partOf(texts, 'clean', CLEAN),
    voice: partOf(texts, 'voice', VOICE_TEXTS),
    viewer: partOf(texts, 'viewer', VIEWER),
    frame: FRAME_TEXTS[language],
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

/** In each language what a translation would say before anybody thought about it. */
const JARGON: Readonly<Record<MelderLanguage, readonly string[]>> = {
  nl: ['Uw bericht wordt versleuteld.', 'Bewaar uw sleutel.', 'U bent volledig anoniem.'],
  en: ['Your message is encrypted.', 'Keep your key.', 'This is 100% anonymous.'],
  de: ['Ihre Nachricht wird verschlüsselt.', 'Das ist garantiert anonym.', 'Sie bleiben völlig anonym.'],
  fr: ['Votre message est chiffré.', 'Gardez votre clé.', 'L’anonymat est garanti.', 'C’est anonyme à 100\u00a0%.'],
  pl: ['Wiadomość jest zaszyfrowana.', 'To Twój klucz.', 'Gwarantujemy anonimowość.'],
  uk: ['Повідомлення зашифровано.', 'Збережіть свій ключ.', 'Ми гарантуємо це.', 'Ви повністю анонімні.'],
  tr: ['Mesajınız şifrelenir.', 'Anahtarınızı saklayın.', 'Garanti ediyoruz.', '%100 anonim'],
  ar: ['يتم تشفير رسالتك.', 'احتفظ بمفتاحك.', 'سريتك مضمونة.', 'تبقى مجهولًا تمامًا.'],
};

test.each(ALL)('jargon and promises are known in %s', (language) => {
  for (const said of JARGON[language]) {
    expect({ said, isKnown: NEVER_BEFORE_A_MELDER.some((never) => never.test(said)) }).toEqual({ said, isKnown: true });
  }
});

/** Copied, because a file that both had would be one more for the first page to wait for. */
test.each(ALL)('that a page was renewed is said in the same words by what cleans and records: %s', async (language) => {
  const { clean, voice, shared } = await wordsIn(language);
  const copied = [clean.broken.renewed, voice.problems.renewed];
  expect(copied).toEqual([shared.failures['page.renewed'], shared.failures['page.renewed']]);
});

const SCREENSHOT: Readonly<Record<MelderLanguage, string>> = {
  ...{ nl: 'schermafdruk', en: 'screenshot', de: 'Bildschirmfoto', fr: 'capture d’écran' },
  ...{ pl: 'zrzut ekranu', uk: 'знімок екрана', tr: 'ekran görüntüsü', ar: 'صورة للشاشة' },
};

test.each(ALL)('of a PDF with a damaged picture is said on which page, and what goes instead: %s', async (language) => {
  const said = (await wordsIn(language)).clean.brokenPicture(7);
  expect(said).toContain('7');
  expect(said.toLowerCase()).toContain(SCREENSHOT[language].toLowerCase());
});

test('French has a space that does not break (U+00A0) before a high sign', async () => {
  const said = filledIn([await wordsIn('fr'), LANGUAGES.find(({ lang }) => lang === 'fr')]);
  for (const { text } of said.values()) expect(text).not.toMatch(/ [?!:;»%]|« /);
});

test('a name from another script does not take the day beside it along', async () => {
  const from = async (language: MelderLanguage) =>
    partOf(await fetchTexts(language), 'mailbox', MAILBOX_TEXTS).asked.open.from('Anna', '27 x');
  expect(await from('ar')).toBe('\u2068Anna\u2069، \u206827 x\u2069');
  expect(await from('fr')).toBe('Anna, 27 x');
  expect(listNames(['Anna', 'Bram'], await fetchTexts('ar'))).toContain('\u2068Anna\u2069');
  expect((await fetchTexts('ar')).melder.overview.codeWord('')).not.toContain('\u2068');
});

test('a list of names has no comma before "and"', async () => {
  expect(listNames(['Anna', 'Bram', 'Chris'], await fetchTexts('en'))).toBe('Anna, Bram and Chris');
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
