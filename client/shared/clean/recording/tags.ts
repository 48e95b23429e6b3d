import type { MetadataTags } from 'mediabunny';
import type { Found } from '../found.ts';
import type { ValueFinding } from '../outcome.ts';

/** Every container names these in its own way. */
const RAW_KINDS: readonly (readonly [RegExp, ValueFinding])[] = [
  [/make|model|©mak|©mod/i, 'camera'],
  [/author|artist|©aut|©art|performer|owner|copyright/i, 'author'],
  [/software|encod|vendor|©swr|©too|isft|tsse|tool|\bapp/i, 'program'],
  [/creationdate|date|©day|icrd|tdrc|year/i, 'date'],
  [/title|comment|descr|©nam|©cmt|icmt|album/i, 'description'],
];
const PLACE_KEY = /location|©xyz|iso6709/i;

export function tellTags(tags: MetadataTags, found: Found): void {
  found.value('author', tags.artist);
  found.value('author', tags.albumArtist);
  for (const text of [tags.title, tags.album, tags.description, tags.comment, tags.lyrics]) {
    found.value('description', text);
  }
  if (tags.date !== undefined && !Number.isNaN(tags.date.getTime())) found.value('date', tags.date.toISOString());
  found.count('thumbnail', tags.images?.length ?? 0);
  for (const [key, value] of Object.entries(tags.raw ?? {})) tellRaw(key, value, found);
}

function tellRaw(key: string, value: unknown, found: Found): void {
  const text = value instanceof Uint8Array ? new TextDecoder().decode(value.subarray(0, 400)) : value;
  const place = typeof text === 'string' && PLACE_KEY.test(key) ? parsePlace(text) : undefined;
  const kind = RAW_KINDS.find(([pattern]) => pattern.test(key))?.[1];
  if (place !== undefined) found.place(...place);
  else if (kind !== undefined && typeof text === 'string') found.value(kind, text);
  else found.count('otherDetails', typeof text === 'string' ? 0 : 1);
}

/** ISO 6709, as phones write it: `+52.3702+004.8952/`. */
function parsePlace(text: string): [latitude: number, longitude: number] | undefined {
  const [, latitude, longitude] = /([+-]\d{1,2}\.\d+)([+-]\d{1,3}\.\d+)/.exec(text) ?? [];
  return latitude === undefined || longitude === undefined ? undefined : [Number(latitude), Number(longitude)];
}
