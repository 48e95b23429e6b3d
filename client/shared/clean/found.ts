import type { CountFinding, Finding, ValueFinding } from './outcome.ts';

/** Gathers what is found while a file is cleaned: each value once, counts added up. */
export interface Found {
  value(kind: ValueFinding, value: unknown): void;
  count(kind: CountFinding, count?: number): void;
  place(latitude: number, longitude: number): void;
  addAll(findings: readonly Finding[]): void;
  list(): readonly Finding[];
}

/** A person reads no longer list; a hostile file could make one of any length. */
const MAX_VALUES = 40;
/** Of one value; what is shown is shorter still. */
const MAX_CHARACTERS = 1000;

export function createFound(): Found {
  const values = new Map<string, Finding>();
  const counts = new Map<CountFinding, number>();
  function value(kind: ValueFinding, said: unknown): void {
    if (typeof said !== 'string' && typeof said !== 'number') return;
    const text = String(said)
      .replaceAll(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, MAX_CHARACTERS);
    if (text === '') return;
    const key = `${kind} ${text}`;
    if (values.has(key)) return;
    if (values.size < MAX_VALUES) values.set(key, { kind, value: kind === 'date' ? readableDate(text) : text });
    else count('otherDetails');
  }
  function count(kind: CountFinding, more = 1): void {
    if (more > 0) counts.set(kind, (counts.get(kind) ?? 0) + more);
  }
  function place(latitude: number, longitude: number): void {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return;
    values.set(`place ${latitude.toFixed(2)} ${longitude.toFixed(2)}`, { kind: 'place', latitude, longitude });
  }
  return {
    value,
    count,
    place,
    addAll(findings) {
      for (const finding of findings) {
        if (finding.kind === 'place') place(finding.latitude, finding.longitude);
        else if ('count' in finding) count(finding.kind, finding.count);
        else value(finding.kind, finding.value);
      }
    },
    list: () => [...values.values(), ...Array.from(counts, ([kind, sum]) => ({ kind, count: sum }))],
  };
}

/** `2024:03:01 12:34:56` of cameras, `D:20240301123456` of PDF and `2024-03-01T12:34:56Z` of offices as one form. */
function readableDate(text: string): string {
  const [, year, month, day, hour, minute] =
    /^(?:D:)?(\d{4})[:-]?(\d\d)[:-]?(\d\d)(?:[T ]?(\d\d):?(\d\d))?/.exec(text) ?? [];
  if (year === undefined) return text;
  return `${day}-${month}-${year}${hour === undefined ? '' : ` ${hour}:${minute}`}`;
}
