/** First-strong isolate and its end: what stands between them is laid out by itself (Unicode, Standard Annex 9). */
const BEGIN = '\u2068';
const END = '\u2069';

/** A name, a day or a number that keeps its own order, whatever stands beside it. */
export function isolate(value: string): string {
  return value === '' ? '' : `${BEGIN}${value}${END}`;
}

/**
 * The same sentences, with all that is filled in isolated. From right to left, a Latin name would else take the number of
 * the day behind it along to its own side.
 */
export function isolateValues<Text>(text: Text): Text {
  if (typeof text === 'function') return isolating(text as unknown as Sentence) as unknown as Text;
  if (typeof text !== 'object' || text === null) return text;
  return Object.fromEntries(Object.entries(text).map(([key, part]) => [key, isolateValues<unknown>(part)])) as Text;
}

type Sentence = (...values: readonly unknown[]) => string;

function isolating(sentence: Sentence): Sentence {
  const isolated: Sentence = (...values) =>
    sentence(...values.map((value) => (typeof value === 'string' ? isolate(value) : value)));
  // Counted by whoever compares languages.
  return Object.defineProperty(isolated, 'length', { value: sentence.length });
}
