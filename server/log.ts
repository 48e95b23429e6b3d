import type { ErrorCode } from '../schema/wire/errors.ts';

/**
 * All the server ever says. A line has no moment, and no field can hold what a visitor sent: an access log would undo
 * everything else.
 */
const EVENTS = {
  'server.started': ['port'],
  'server.stopped': [],
  'proxy.passes_client_address': [],
  'release.failed': [],
  'upkeep.failed': [],
  /** A copy of the shred store could not be written. */
  'copies.failed': [],
  'request.failed': ['code', 'method', 'route'],
} as const satisfies Record<string, readonly string[]>;

interface FieldTypes {
  port: number;
  code: ErrorCode;
  method: string;
  /** The pattern, e.g. `/api/channels/:slug/meldingen`; never the address that was asked for. */
  route: string;
}

type Event = keyof typeof EVENTS;
type Fields<E extends Event> = Pick<FieldTypes, (typeof EVENTS)[E][number] & keyof FieldTypes>;

export interface Log {
  write<E extends Event>(event: E, fields: Fields<E>): void;
  /** Kept back until `flush`: a line about a melder's request must not tell the hour. */
  hold<E extends Event>(event: E, fields: Fields<E>): void;
  flush(): void;
}

const HELD_AT_MOST = 1_000;
const isPlain = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && /^[\w./:*-]{1,80}$/.test(value));

/** The compiler checks events and fields; this checks them again, for what the compiler was talked out of. */
function formatLine(event: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  const names: readonly string[] | undefined = Object.hasOwn(EVENTS, event) ? EVENTS[event as Event] : undefined;
  if (names === undefined) return undefined;
  const kept = names.filter((name) => isPlain(fields[name])).map((name) => [name, fields[name]] as const);
  return JSON.stringify({ event, ...Object.fromEntries(kept) });
}

export function createLog(print: (line: string) => void): Log {
  const held: string[] = [];
  return {
    write(event, fields) {
      const line = formatLine(event, fields);
      if (line !== undefined) print(line);
    },
    hold(event, fields) {
      const line = formatLine(event, fields);
      if (line !== undefined && held.length < HELD_AT_MOST) held.push(line);
    },
    flush() {
      // Sorted: the order of failures would be an order of visits.
      for (const line of held.splice(0).sort()) print(line);
    },
  };
}
