import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { channels } from './channels.ts';
import { bytes, randomKey } from './columns.ts';

/** A steward or a functionaris. Vault and keyring are sealed; the signature is for browsers to check. */
export const accounts = sqliteTable('accounts', {
  key: randomKey(),
  accountId: bytes('account_id').notNull().unique(),
  channelKey: integer('channel_key')
    .notNull()
    .references(() => channels.key),
  role: text('role', { enum: ['steward', 'functionaris'] }).notNull(),
  idPk: bytes('id_pk').notNull(),
  /** Whether the signed directory names this person: the key to the desk. */
  listed: integer('listed', { mode: 'boolean' }).notNull(),
  version: integer('version').notNull(),
  vault: bytes('vault').notNull(),
  keyring: bytes('keyring').notNull(),
  stateSignature: bytes('state_signature').notNull(),
});

/** A passkey or a recovery code: public keys, and the vault key sealed to it. */
export const waysIn = sqliteTable(
  'ways_in',
  {
    key: randomKey(),
    accountKey: integer('account_key')
      .notNull()
      .references(() => accounts.key),
    wayInId: bytes('way_in_id').notNull(),
    kind: text('kind', { enum: ['passkey', 'recovery'] }).notNull(),
    anchor: bytes('anchor').notNull(),
    sealedKey: bytes('sealed_key').notNull(),
    /** Recovery code: the key it signs in with. */
    authPk: bytes('auth_pk').unique(),
    /** Passkey: what WebAuthn needs to check an answer. */
    credentialId: text('credential_id').unique(),
    credentialPk: bytes('credential_pk'),
    credentialCounter: integer('credential_counter').notNull(),
  },
  (table) => [unique('ways_in_place').on(table.accountKey, table.wayInId)],
);

/** Of handlers only: a melder's session is a token and has no row. */
export const sessions = sqliteTable('sessions', {
  key: randomKey(),
  tokenHash: bytes('token_hash').notNull().unique(),
  accountKey: integer('account_key')
    .notNull()
    .references(() => accounts.key),
  expiresMinute: integer('expires_minute').notNull(),
});

export const invitations = sqliteTable(
  'invitations',
  {
    key: randomKey(),
    invitationId: bytes('invitation_id').notNull().unique(),
    tokenHash: bytes('token_hash').notNull().unique(),
    channelKey: integer('channel_key')
      .notNull()
      .references(() => channels.key),
    /** The person as the steward will list them, JSON: about to be public in the directory. */
    role: text('role', { enum: ['steward', 'functionaris'] })
      .notNull()
      .default('functionaris'),
    person: text('person').notNull(),
    createdOn: text('created_on').notNull(),
    state: text('state', { enum: ['invited', 'enrolled', 'listed'] }).notNull(),
    card: bytes('card'),
    cardSignature: bytes('card_signature'),
    /** Of a steward who enrolled: the key to be named in the list. */
    rootPk: bytes('root_pk'),
    accountKey: integer('account_key').references(() => accounts.key),
  },
  (table) => [index('invitations_of_channel').on(table.channelKey)],
);

/** A functionaris's signed new key, until a steward has signed it into the list. */
export const rotations = sqliteTable('rotations', {
  key: randomKey(),
  accountKey: integer('account_key')
    .notNull()
    .unique()
    .references(() => accounts.key),
  rotation: bytes('rotation').notNull(),
  signature: bytes('signature').notNull(),
});

/** The one-time link by which the first channel is made; at most one row. */
export const setupLinks = sqliteTable('setup_links', {
  key: randomKey(),
  tokenHash: bytes('token_hash').notNull().unique(),
});

/** What handlers did to accounts, the directory and the configuration. Never anything about a melding. */
export const handlerLog = sqliteTable('handler_log', {
  key: randomKey(),
  accountKey: integer('account_key')
    .notNull()
    .references(() => accounts.key),
  day: text('day').notNull(),
  event: text('event', {
    enum: [
      'account.created',
      'account.signed_in',
      'account.state_changed',
      'invitation.made',
      'directory.changed',
      'directory.head_signed',
      'guide.changed',
    ],
  }).notNull(),
});
