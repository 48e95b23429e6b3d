/**
 * What no melder ever reads, in any language: words they would have to look up, and promises nobody can keep. A stem that
 * another word may hide begins where no letter stands before it.
 */
export const NEVER_BEFORE_A_MELDER: readonly RegExp[] = [
  /100\s?%|%\s?100/,
  /\bPGP\b/i,
  /\bhash/i,
  // Dutch and English
  /sleutel/i,
  /\bkeys?\b/i,
  /fingerprint|vingerafdruk/i,
  /(?:en|de)crypt|cryptogra/i,
  /(?:ver|ont)sleutel/i,
  /codename|codenaam/i,
  /gegarandeerd|garandeer|guarantee/i,
  /(?:volledig|helemaal|completely|totally) anonie?m/i,
  // German
  /schlüssel/i,
  /fingerabdruck/i,
  /kryptogra/i,
  /garant/i,
  /(?:ganz|völlig|vollständig|absolut|komplett) anonym/i,
  // French
  /\bcl(?:é|ef)s?(?!\p{L})/iu,
  /chiffr(?:é|er(?!\p{L})|age|ement)/iu,
  /empreinte/i,
  /(?:totalement|complètement|entièrement|parfaitement) anonyme/i,
  // Polish
  /(?<!\p{L})klucz/iu,
  /szyfr/i,
  /odcisk(?:iem|u|i)? palc/i,
  /gwaran/i,
  /(?:całkowicie|zupełnie|w pełni) anonim/i,
  // Ukrainian
  /(?<!\p{L})ключ/iu,
  /шифр/i,
  /відбит(?:ок|к\p{L}+) пальц/iu,
  /(?<!\p{L})[гх]еш/iu,
  /гарант/i,
  /(?:повністю|цілком|абсолютно) анонім/i,
  // Turkish
  /(?<!\p{L})anahtar/iu,
  /şifre/i,
  /parmak iz/i,
  /yüzde yüz/i,
  /(?:tamamen|tümüyle|bütünüyle) anonim/i,
  // Arabic
  /مفت[اح]/,
  /تشفير|مشفّ?ر|شفرة/,
  /بصمة/,
  /مضمون|نضمن|ضمان/,
  /مجهولً?ا? تمامً?ا/,
];

/** Officialese, for each of which Dutch has a common word. */
export const OFFICIAL_WORDS: readonly string[] = [
  'aangaande',
  'alsmede',
  'betreffende',
  'conform',
  'derhalve',
  'desalniettemin',
  'dienaangaande',
  'dient te',
  'echter',
  'hetgeen',
  'hieromtrent',
  'indien',
  'ingevolge',
  'inzake',
  'krachtens',
  'middels',
  'mits',
  'onverwijld',
  'teneinde',
  'tevens',
  'thans',
  'voornoemd',
  'wederom',
  'zulks',
];
