import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The SQL stays in the source tree; this finds it from there and from the build folder alike. */
export function migrationsFolder(database: 'main' | 'shred'): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'schema', 'tables', 'migrations', database);
    if (existsSync(candidate)) return candidate;
  }
  throw new Error('schema/tables/migrations not found');
}
