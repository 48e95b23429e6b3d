export interface WordGridProps {
  readonly words: readonly string[];
  readonly label: string;
  /** The language of the word list, for a voice that reads them out. */
  readonly lang?: string | undefined;
}

/** Rows of four, numbered in the order they must be typed. */
export function WordGrid({ words, label, lang }: WordGridProps) {
  return (
    <ol class="zp-words" aria-label={label} lang={lang} dir="ltr" translate={false}>
      {words.map((word, index) => (
        <li class="zp-words__word" key={index}>
          {word}
        </li>
      ))}
    </ol>
  );
}
