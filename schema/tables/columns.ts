import { customType, integer } from 'drizzle-orm/sqlite-core';

/** Bytes as they are; the driver hands back a Buffer, which is a Uint8Array. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'blob' });

/**
 * The row's number is drawn at random by the store, never counted: SQLite's own numbers would keep for ever in which
 * order meldingen came in. A BLOB primary key does not help, it leaves such a number beside it.
 */
export const randomKey = () => integer('key').primaryKey();
