/** People whom the melder names: by a title, by a first and a last name, and after that by half of it. */

const PARTICLES = "van|de|der|den|het|'t|ten|ter|te|von|el|al|bin|la|le";
const WORD = "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}[\\p{L}'’-]{0,30}";
const TITLES =
  '[Dd]e heer|[Dd]hr\\.?|[Mm]eneer|[Mm]evrouw|[Mm]evr\\.?|[Mm]w\\.?|[Mm]rs?\\.?|[Mm]s\\.?|[Mm]iss|[Cc]ollega|[Cc]olleague|[Bb]aas|[Bb]oss|[Cc]hef|[Dd]irecteur|[Dd]irector|[Mm]anager|[Ll]eidinggevende|[Ss]upervisor|[Hh]eet|[Gg]enaamd|[Nn]amed|[Cc]alled';
const SURNAME = `(?:(?:${PARTICLES})\\s){0,3}${WORD}`;

const WITH_TITLE = new RegExp(`(?<!\\p{L})(?:${TITLES})\\s(?:\\p{Lu}\\.\\s?){0,3}(${SURNAME}(?:\\s${SURNAME})?)`, 'gu');
const IN_FULL = new RegExp(`(?<![\\p{L}'’-])(${WORD}(?:\\s${SURNAME}){1,3})`, 'gu');

/** Words that begin sentences and names of organisations, and are nobody's name. */
const NOBODY = new Set(
  `De Het Een Dit Dat Deze Die Er Ik Jij Je U Uw Hij Zij Ze Wij We Jullie Mijn Onze Ons Hun Haar Zijn In Op Aan Bij Van Voor Na
  Naar Met Om Uit Tot Door Over Onder Tussen Tegen Zonder Tijdens Sinds Vanaf Volgens Toen Als Wanneer Maar En Of Want Omdat Dus
  Daarna Daarom Eerst Ook Nu Nog Al Alle Elke Iedere Ieder Iemand Niemand Vorige Vorig Volgende Gisteren Vandaag Soms Vaak Altijd
  Wie Wat Waar Hoe Waarom Toch Volgens Collega Meneer Mevrouw Directeur Manager Chef Heer Zegt Zei
  The A An This That These Those It He She They You My Our Their His Her At On From To By About After Before During Since When While
  If But And Or So Because Then There Who What Where How Why Every Each All Somebody Someone Nobody Last Next Yesterday Today Now
  Also Mr Mrs Ms Miss Dr
  January February March April May June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  Raad Bestuur Commissarissen Gemeente Provincie Ministerie Stichting Vereniging Inspectie Autoriteit Huis Tweede Eerste Kamer Den
  Sint Noord Zuid Oost West Nieuwe Afdeling Team Locatie Europese Nederlandse Nederland Holland Board Department Council Ministry
  Office House Microsoft Google Excel Word Teams`
    .split(/\s+/)
    .filter(Boolean),
);

/** Enough to point at; a list of all a company's people helps nobody. */
const MOST_NAMES = 12;

/**
 * @param text where to point
 * @param context where names in full are learnt, this text among it
 * @param known parts of names that are pointed at otherwise
 */
export function findPersons(text: string, context: string, known: readonly string[]): readonly string[] {
  const others = (name: string) => !wordsIn(name).some((word) => known.includes(word));
  const full = namesIn(context).filter(others);
  const here = full.filter((name) => text.includes(name));
  const shown = new Set(here.flatMap(wordsIn));
  const halves = [...new Set(full.flatMap(wordsIn))].filter((word) => !shown.has(word) && isWordIn(word, text));
  return [...new Set([...here, ...halves])].slice(0, MOST_NAMES);
}

function namesIn(text: string): readonly string[] {
  const titled = Array.from(text.matchAll(WITH_TITLE), ([, name = '']) => withoutNobody(name));
  const whole = Array.from(text.matchAll(IN_FULL), ([, name = '']) => withoutNobody(name)).filter(
    (name) => wordsIn(name).length > 1,
  );
  return [...new Set([...titled, ...whole])].filter((name) => name !== '').slice(0, 2 * MOST_NAMES);
}

/** Without the word a sentence begins with, and only up to a word that is nobody's. */
function withoutNobody(name: string): string {
  const words = name.split(/\s/);
  const from = words.findIndex((word) => !NOBODY.has(word));
  const end = words.findIndex((word, place) => place > from && NOBODY.has(word));
  const kept = from === -1 ? [] : words.slice(from, end === -1 ? words.length : end);
  return kept.some(isCapital) ? kept.join(' ') : '';
}

const isCapital = (word: string) => /^\p{Lu}[\p{L}'’]{2,}/u.test(word);

function wordsIn(name: string): readonly string[] {
  return name.split(/\s/).filter(isCapital);
}

/** A name is letters, dashes and apostrophes: none means anything in a pattern. */
function isWordIn(word: string, text: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text);
}
