/**
 * What in a text could give somebody away. Looked at in the browser, pointed at, never blocked and never sent. Finds
 * what has a shape; a story that only one person could tell has none.
 */
export type RevealKind = 'name' | 'email' | 'phone' | 'iban' | 'bsn' | 'time' | 'onlyOne';

export interface Reveal {
  readonly kind: RevealKind;
  /** As it stands in the text; of a name, the person's name as listed. */
  readonly found: string;
  /** Of a listed person. */
  readonly fp?: string;
}

interface ListedName {
  readonly fp: string;
  readonly name: string;
}

const SHAPES: readonly (readonly [RevealKind, RegExp, (found: string) => boolean])[] = [
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu, () => true],
  ['iban', /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b/gi, isIban],
  [
    'phone',
    /(?<![\w+])(?!\d{1,2}-\d{1,2}-\d{4})(?:(?:\+|00)[1-9](?:[ -]{0,3}(?:\(0\))?\d){8,12}|0[1-9](?:[ -]{0,3}\d){8})(?!\d)/g,
    () => true,
  ],
  ['bsn', /(?<![\w.])\d{3}[ .]?\d{3}[ .]?\d{3}(?![\w]|\.\d)/g, isBsn],
  [
    'time',
    /(?<![\d:.])(?:[01]?\d|2[0-3])(?::[0-5]\d(?![\d:])|\.[0-5]\d(?= ?uur)|(?= ?[ap]\.?m\b))(?: ?uur|h| ?[ap]\.?m\.?(?!\p{L}))?/giu,
    () => true,
  ],
  [
    'time',
    /(?<!\p{L})om (?:half |kwart (?:voor|over) )?(?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf) uur(?!\p{L})/giu,
    () => true,
  ],
  [
    'time',
    /(?<!\p{L})(?:half|kwart voor|kwart over) (?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)(?!\p{L})/giu,
    () => true,
  ],
  [
    'onlyOne',
    /(?<!\p{L})(?:ik (?:was|ben) de enige|als enige|alleen ik|niemand anders(?: dan ik)?|behalve ik)(?!\p{L})/giu,
    () => true,
  ],
  [
    'onlyOne',
    /(?<!\p{L})(?:I (?:was|am) the only(?: one| person)?|only me|only I|(?:nobody|no one) else|except me)(?!\p{L})/giu,
    () => true,
  ],
];

export function findReveals(text: string, listed: readonly ListedName[] = []): readonly Reveal[] {
  const named: Reveal[] = listed
    .filter(({ name }) => isNamed(name, text))
    .map(({ name, fp }) => ({ kind: 'name', found: name, fp }));
  // Each stretch of text once: a number within an IBAN is not also a BSN.
  let rest = text;
  const shaped = SHAPES.flatMap(([kind, shape, holds]): Reveal[] => {
    const found = [...rest.matchAll(shape)].map(([match]) => match).filter(holds);
    for (const match of found) rest = rest.replaceAll(match, ' ');
    return [...new Set(found)].map((match) => ({ kind, found: match.trim() }));
  });
  return [...named, ...shaped];
}

/** Whole names in any case; a first or last name alone only with its capital, because many are ordinary words. */
function isNamed(name: string, text: string): boolean {
  const parts = name.split(/[\s.]+/).filter((part) => /^\p{Lu}\p{L}{2,}/u.test(part));
  return isWord(name, text, 'iu') || parts.some((part) => isWord(part, text, 'u'));
}

function isWord(word: string, text: string, flags: string): boolean {
  const escaped = word.trim().replaceAll(/[.*+?^${}()|[\]\\-]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, flags).test(text);
}

/** ISO 13616: the remainder by 97 is 1. */
function isIban(found: string): boolean {
  const compact = found.replaceAll(' ', '').toUpperCase();
  if (compact.length < 15 || compact.length > 34) return false;
  const moved = compact.slice(4) + compact.slice(0, 4);
  const digits = moved.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** The eleven test: weights 9 down to 2, and -1 for the last. */
function isBsn(found: string): boolean {
  const digits = [...found.replaceAll(/\D/g, '')].map(Number);
  const sum = digits.reduce((total, digit, place) => total + digit * (place === 8 ? -1 : 9 - place), 0);
  return digits.some((digit) => digit > 0) && sum % 11 === 0;
}
