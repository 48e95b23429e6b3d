/** What has a shape of its own. Every repetition has an end: no text, whatever it is, makes the page stand still. */
import type { RevealKind } from './reveals.ts';

export interface RevealShape {
  readonly kind: RevealKind;
  readonly shape: RegExp;
  /** The part of a match that holds; undefined when it only looks like one. */
  readonly part: (match: string) => string | undefined;
}

const whole = (match: string) => match;
const when = (holds: (match: string) => boolean) => (match: string) => (holds(match) ? match : undefined);

const HOURS = 'een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf';
const HOURS_EN = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

/** The sidecodes of Dutch licence plates, with dashes as they are written: X a letter, 9 a digit. */
const SIDECODES = [
  ...['XX-99-99', '99-99-XX', '99-XX-99', 'XX-99-XX', 'XX-XX-99', '99-XX-XX', '99-XXX-9'],
  ...['9-XXX-99', 'XX-999-X', 'X-999-XX', 'XXX-99-X', 'X-99-XXX', '9-XX-999', '999-XX-9'],
];

/** In the order in which they are looked for: the longer first, and what is left of the text after it. */
export const SHAPES: readonly RevealShape[] = [
  {
    kind: 'email',
    shape: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
    part: when((match) => /\.\p{L}{2,}$/u.test(match)),
  },
  {
    kind: 'iban',
    shape: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/giu,
    part: ibanIn,
  },
  {
    kind: 'phone',
    shape:
      /(?<![\p{L}\p{N}_+.])(?!\d{1,2}[-.]\d{1,2}[-.]\d{4})(?:(?:\+|00)[1-9](?:[ .-]{0,3}(?:\(0\))?\d){8,12}|\(?0[1-9](?:[ .)-]{0,3}\d){8})(?!\d)/gu,
    part: whole,
  },
  {
    kind: 'staff',
    shape:
      /(?<!\p{L})(?:(?:personeels?|medewerkers?|werknemers?|stam|pers\.?)[ -]?(?:nummer|nr|code|id)|(?:staff|employee|personnel|payroll|badge)[ -]?(?:number|nr|no|id|code))\.?[ :=#]{0,4}(?:is |was )?[A-Z]{0,3}[ -]?\d{2,10}(?![\p{L}\p{N}])/giu,
    part: whole,
  },
  {
    kind: 'plate',
    shape:
      /(?<!\p{L})(?:kenteken|licen[cs]e plate|number plate)[ :]{1,3}(?:is |was )?[A-Z\d](?:[ -]?[A-Z\d]){5}(?![\p{L}\p{N}-])/giu,
    part: plateIn,
  },
  { kind: 'plate', shape: platesWithDashes(), part: whole },
  {
    kind: 'bsn',
    shape: /(?<![\p{L}\p{N}_.])(?:\d{3}[ .]?\d{3}[ .]?\d{3}|\d{4}\.\d{2}\.\d{3})(?![\p{L}\p{N}_]|\.\d)/gu,
    part: when(isBsn),
  },
  {
    kind: 'time',
    shape:
      /(?<![\d:.])(?:[01]?\d|2[0-3])(?::[0-5]\d(?![\d:])|[uh][0-5]\d(?!\d)|\.[0-5]\d(?= ?uur)|(?= ?[ap]\.?m\b))(?: ?uur|h| ?[ap]\.?m\.?(?!\p{L}))?/giu,
    part: whole,
  },
  {
    kind: 'time',
    shape: new RegExp(
      `(?<!\\p{L})(?:om (?:half |kwart (?:voor|over) )?(?:\\d{1,2}|${HOURS}) uur|(?:half|kwart voor|kwart over) (?:${HOURS})|at (?:half past |quarter (?:to|past) |a quarter (?:to|past) )?(?:${HOURS_EN}) ?(?:o['’]clock)?|(?:half past|quarter (?:to|past)) (?:${HOURS_EN}))(?!\\p{L})`,
      'giu',
    ),
    part: (match) => match.trim(),
  },
  {
    kind: 'onlyOne',
    shape:
      /(?<!\p{L})(?:(?:ik (?:was|ben)|(?:was|ben) ik) de enige|de enige (?:die (?:dit|dat|het|er) (?:wist|weet|zag|kon|kan|deed)|vrouw|man|stagiair|collega)|als enige|alleen ik|ik alleen|niemand anders(?: dan ik)?|behalve ik|op mij na|alleen (?:aan|tegen|met) mij|met (?:z['’]n|zijn) (?:tweeën|drieën))(?!\p{L})/giu,
    part: whole,
  },
  {
    kind: 'onlyOne',
    shape:
      /(?<!\p{L})(?:I (?:was|am) the only(?: one| person| woman| man)?|the only one who (?:knew|knows|saw|could|can|did)|only me|only I|(?:nobody|no one) else|(?:except(?: for)?|apart from) me|just the two of us|the two of us)(?!\p{L})/giu,
    part: whole,
  },
];

function platesWithDashes(): RegExp {
  const codes = SIDECODES.map((code) => code.replaceAll('X', '[A-Z]').replaceAll('9', '\\d'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${codes.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
}

function plateIn(match: string): string | undefined {
  const plate = match.match(/[A-Z\d](?:[ -]?[A-Z\d]){5}$/i)?.[0];
  return plate !== undefined && /\d/.test(plate) && /[A-Z]/i.test(plate) ? plate : undefined;
}

/** The longest beginning of these groups that is one: what follows may be an ordinary word. */
function ibanIn(match: string): string | undefined {
  for (let part = match; part.length >= 15; part = part.slice(0, part.lastIndexOf(' '))) {
    if (isIban(part)) return part;
    if (!part.includes(' ')) return undefined;
  }
  return undefined;
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
