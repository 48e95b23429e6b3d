/** What the server keeps, all of it: every table, column and row of both databases, against schema/README.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { isShaped, SHAPES } from './table-shapes.ts';

type Row = Readonly<Record<string, unknown>>;

export interface KeptTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Kept {
  readonly tables: readonly KeptTable[];
  /** Views, triggers and indexes, by kind and name. */
  readonly others: readonly string[];
}

const DATABASES = ['zegelpost.sqlite', 'shred.sqlite'] as const;

/** @param opened a connection that stands in for one of its own, such as one in the middle of a change */
export function readKept(
  dataDir: string,
  opened: (path: string) => Database.Database | undefined = () => undefined,
): Kept {
  const read = DATABASES.map((name) => join(dataDir, name)).map((path) => {
    const given = opened(path);
    if (given !== undefined) return readDatabase(given);
    const connection = new Database(path, { readonly: true });
    try {
      return readDatabase(connection);
    } finally {
      connection.close();
    }
  });
  return { tables: read.flatMap(({ tables }) => tables), others: read.flatMap(({ others }) => others) };
}

function readDatabase(connection: Database.Database): Kept {
  const objects = connection.prepare('select type, name from sqlite_master').all() as { type: string; name: string }[];
  const tables = objects
    .filter(({ type }) => type === 'table')
    .map(({ name }) => ({
      table: name,
      columns: (connection.pragma(`table_info("${name}")`) as { name: string }[]).map((column) => column.name),
      rows: connection.prepare(`select * from "${name}"`).all() as Row[],
    }));
  const others = objects.filter(({ type }) => type !== 'table').map(({ type, name }) => `${type} ${name}`);
  return { tables, others };
}

/** In its tables a field stands as `field`, below the name of its table; `key` stands once, for all. */
export function listedFields(readme = readFileSync('schema/README.md', 'utf8')): ReadonlySet<string> {
  const listed = new Set<string>();
  let table = '';
  for (const line of readme.split('\n').filter((one) => one.startsWith('|'))) {
    const [name = '', fields = ''] = line.split('|').slice(1);
    table = namesIn(name)[0] ?? table;
    for (const field of namesIn(fields)) listed.add(`${table}.${field}`);
  }
  return listed;
}

const namesIn = (cell: string) => [...cell.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name ?? '');

/** Fields that are kept and that schema/README.md does not name; and what is no table and no index. */
export function unlistedIn({ tables, others }: Kept, listed = listedFields()): readonly string[] {
  const fields = tables.flatMap(({ table, columns }) => columns.map((column) => [table, column] as const));
  return [
    ...fields
      .filter(([table, column]) => column !== 'key' && !listed.has(`${table}.${column}`))
      .map((one) => one.join('.')),
    ...others.filter((one) => !one.startsWith('index ')),
  ];
}

/** Fields that schema/README.md names and that no table has. */
export function unkeptIn({ tables }: Kept, listed = listedFields()): readonly string[] {
  const kept = new Set(tables.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)));
  const isTable = (field: string) => tables.some(({ table }) => field.startsWith(`${table}.`));
  return [...listed].filter((field) => isTable(field) && !kept.has(field));
}

/** Fields whose values are not what they are said to be: a length that is not in the set, a moment in place of a day. */
export function misshapenIn({ tables }: Kept): readonly string[] {
  return tables.flatMap(({ table, columns, rows }) =>
    columns.flatMap((column) => {
      const shape = SHAPES[table]?.[column];
      if (shape === undefined) return [`${table}.${column} has no shape`];
      const wrong = rows.filter((row) => !isShaped(shape, row[column], row));
      return wrong.length === 0 ? [] : [`${table}.${column} in ${wrong.length} of ${rows.length} rows`];
    }),
  );
}
