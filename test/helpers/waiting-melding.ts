/** Meldingen straight into the tables of a running server, where only their number and their batch count. */
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { concat } from '../../crypto/public/bytes.ts';
import { makeDecoy } from '../../crypto/public/decoy.ts';
import { randomBytes } from '../../crypto/public/sodium.ts';
import { randomRowKey } from '../../server/database.ts';
import { openSqlite } from '../../server/sqlite.ts';

export interface Waiting {
  readonly channelKey: number;
  readonly meldingId: Uint8Array;
  readonly envelope: Uint8Array;
}

export interface Place {
  readonly dataDir: string;
  readonly channelKey: number;
  readonly day: string;
  readonly isCheck?: boolean;
}

/** The slots are the same each time, for speed; the id and the commitment are not. */
const slots = makeDecoy(8);

/**
 * One melding with its share, its envelope and its two messages, as a submission leaves them. Names only the columns
 * that a batch has to do with: whatever else a row gets stays what the table says it is by itself.
 */
export function placeMelding({ dataDir, channelKey, day, isCheck = false }: Place): Waiting {
  const meldingId = randomBytes(16);
  const envelope = concat(slots.slice(0, 5), randomBytes(48), slots.slice(53));
  const main = openSqlite(join(dataDir, 'zegelpost.sqlite'));
  const shred = openSqlite(join(dataDir, 'shred.sqlite'));
  const add = (database: Database, table: string, row: Record<string, unknown>) => {
    const named = { key: randomRowKey(), ...row };
    const columns = Object.keys(named);
    const marks = columns.map((column) => `@${column}`);
    database.prepare(`insert into ${table} (${columns.join(', ')}) values (${marks.join(', ')})`).run(named);
  };
  const common = { channel_key: channelKey, melding_id: meldingId };
  const place = { thread: 1, epoch: 0 };
  add(shred, 'shred_shares', { melding_id: meldingId, share: randomBytes(32), waiting_since: day });
  main.transaction(() => {
    if (isCheck) add(main, 'self_checks', { ...common, started_on: day, listed: 0 });
    add(main, 'meldingen', { ...common, received_on: day, rule_set: 'nl-wbk-2023', released: 0 });
    add(main, 'epochs', { melding_id: meldingId, ...place, access_hash: randomBytes(32), envelope });
    for (const messageId of [new Uint8Array(16), randomBytes(16)]) {
      const message = { side: 'melder', released: 0, day, message_id: messageId, sealed: randomBytes(64) };
      add(main, 'messages', { ...common, ...place, ...message });
    }
  })();
  main.close();
  shred.close();
  return { channelKey, meldingId, envelope };
}
