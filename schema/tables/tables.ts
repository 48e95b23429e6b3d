/** The main database. The shred store is a database of its own: shred.ts. */
export * from './accounts.ts';
export * from './channels.ts';
export * from './meldingen.ts';
export * from './self-checks.ts';
