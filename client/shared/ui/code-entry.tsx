import type { WordsEntryProps } from './words-entry.tsx';
import { WordsEntry } from './words-entry.tsx';

export type CodeEntryProps = Omit<WordsEntryProps, 'total'>;

const CODE_WORDS = 12;

/** The twelve words that open a mailbox. */
export function CodeEntry(props: CodeEntryProps) {
  return <WordsEntry {...props} total={CODE_WORDS} />;
}
