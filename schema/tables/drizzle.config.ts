/** `npx drizzle-kit generate --config schema/tables/drizzle.config.ts`, and again with `TABLES=shred` in front. */
import { defineConfig } from 'drizzle-kit';

const database = process.env.TABLES === 'shred' ? 'shred' : 'main';

export default defineConfig({
  dialect: 'sqlite',
  schema: database === 'shred' ? './schema/tables/shred.ts' : './schema/tables/tables.ts',
  out: `./schema/tables/migrations/${database}`,
});
