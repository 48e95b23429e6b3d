/** Every place where a text is, and whether it is a string or a function with so many placeholders. */
export function shapeOf(text: unknown, path = ''): string[] {
  if (typeof text === 'string') return [`${path}: string`];
  if (typeof text === 'function') return [`${path}: function of ${text.length}`];
  if (typeof text !== 'object' || text === null) return [`${path}: ${typeof text}`];
  return Object.entries(text).flatMap(([key, value]) => shapeOf(value, `${path}/${key}`));
}

/** Every place where nothing is said. */
export function emptyIn(text: unknown, path = ''): string[] {
  if (typeof text === 'string') return text.trim() === '' ? [path] : [];
  if (typeof text !== 'object' || text === null) return [];
  return Object.entries(text).flatMap(([key, value]) => emptyIn(value, `${path}/${key}`));
}
