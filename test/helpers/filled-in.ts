export interface Filled {
  readonly text: string;
  /** Which of what it is given stands in the text, in the order given. */
  readonly used: readonly number[];
}

/** Every sentence of a nested text by its place, with a mark for each thing to fill in. */
export function filledIn(words: unknown, place = ''): Map<string, Filled> {
  if (typeof words === 'string') return new Map([[place, { text: words, used: [] }]]);
  if (typeof words === 'function') return new Map([[place, filled(words as (...marks: unknown[]) => string)]]);
  return new Map(Object.entries(words as object).flatMap(([key, value]) => [...filledIn(value, `${place}/${key}`)]));
}

/** Numbers that no sentence has of itself, and that no rule for one or a few takes for its own. */
function filled(words: (...marks: unknown[]) => string): Filled {
  const marks = Array.from({ length: words.length }, (_, place) => 7_020 + 60 * place);
  const text = words(...marks);
  const used = marks.flatMap((mark, place) =>
    text.includes(String(mark)) || text.includes(String(mark / 60)) ? [place] : [],
  );
  return { text, used };
}
