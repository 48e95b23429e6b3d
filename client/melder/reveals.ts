/**
 * What in a text could give somebody away. Looked at in the browser, pointed at, never blocked and never sent. Finds
 * what has a shape; a story that only one person could tell has none.
 */
import { SHAPES } from './reveal-shapes.ts';
import { findPersons } from './typed-names.ts';

export type RevealKind =
  | 'name'
  | 'person'
  | 'email'
  | 'phone'
  | 'iban'
  | 'bsn'
  | 'staff'
  | 'plate'
  | 'time'
  | 'onlyOne';

export interface Reveal {
  readonly kind: RevealKind;
  /** As it stands in the text; of a listed person, the name as listed. */
  readonly found: string;
  /** Of a listed person. */
  readonly fp?: string;
}

interface ListedName {
  readonly fp: string;
  readonly name: string;
}

/** @param besides what the same person wrote elsewhere: who is named in full there is known here by half the name */
export function findReveals(text: string, listed: readonly ListedName[] = [], besides = ''): readonly Reveal[] {
  // To make the shapes ready takes as long as reading a conversation.
  if (text.trim() === '') return [];
  const named: Reveal[] = listed
    .filter(({ name }) => isNamed(name, text))
    .map(({ name, fp }) => ({ kind: 'name', found: name, fp }));
  // Each stretch of text once: a number within an IBAN is not also a BSN.
  let rest = text;
  const shaped = SHAPES.flatMap(({ kind, shape, part }): Reveal[] => {
    const found = new Set<string>();
    rest = rest.replace(shape, (match) => {
      const held = part(match);
      if (held === undefined) return match;
      found.add(held.trim());
      return match.replace(held, ' ');
    });
    return [...found].map((one) => ({ kind, found: one }));
  });
  const others = findPersons(
    rest,
    `${text}\n${besides}`,
    listed.flatMap(({ name }) => partsOf(name)),
  );
  return [...named, ...others.map((found): Reveal => ({ kind: 'person', found })), ...shaped];
}

function partsOf(name: string): readonly string[] {
  return name.split(/[\s.]+/).filter((part) => /^\p{Lu}\p{L}{2,}/u.test(part));
}

/** Whole names in any case; a first or last name alone only with its capital, because many are ordinary words. */
function isNamed(name: string, text: string): boolean {
  return isWord(name, text, 'iu') || partsOf(name).some((part) => isWord(part, text, 'u'));
}

function isWord(word: string, text: string, flags: string): boolean {
  const escaped = word.trim().replaceAll(/[.*+?^${}()|[\]\\-]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, flags).test(text);
}
