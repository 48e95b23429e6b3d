/** What a value of each column can be: lengths from the protocol's sizes, days and batch hours and no other moments. */
import {
  ANCHOR_BYTES,
  BOX_OVERHEAD_BYTES,
  BUCKET_BYTES,
  type Bucket,
  DIRECTORY_ENTRY_MAX_BYTES,
  envelopeBytes,
  FILE_HEADER_BYTES,
  FINGERPRINT_BYTES,
  fileChunkCount,
  HASH_BYTES,
  ID_BYTES,
  isPaddedFileLength,
  KEYRING_MAX_STEPS,
  KEYRING_STEP_BYTES,
  messageBytes,
  NOTES_BOX_BYTES,
  SEALED_VAULT_KEY_BYTES,
  SECRET_BYTES,
  SIGN_PK_BYTES,
  SIGNATURE_BYTES,
  SLOT_COUNTS,
  THREADS,
  VAULT_MAX_STEPS,
  VAULT_STEP_BYTES,
} from '../../crypto/public/sizes.ts';

type Row = Readonly<Record<string, unknown>>;
type Shape = (value: unknown, row: Row) => boolean;

export function isShaped(shape: Shape, value: unknown, row: Row): boolean {
  return shape(value, row);
}

const bytes =
  (...lengths: readonly number[]): Shape =>
  (value) =>
    value instanceof Uint8Array && lengths.includes(value.length);
const bytesUpTo =
  (most: number): Shape =>
  (value) =>
    value instanceof Uint8Array && value.length > 0 && value.length <= most;
const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value);
const whole =
  (least: number, most: number): Shape =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
const matches =
  (pattern: RegExp): Shape =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const orNone =
  (shape: Shape): Shape =>
  (value, row) =>
    value === null || shape(value, row);
const json: Shape = (value) => typeof value === 'string' && typeof JSON.parse(value) === 'object';
const inSteps = (step: number, most: number) =>
  bytes(...Array.from({ length: most }, (_, place) => (place + 1) * step + BOX_OVERHEAD_BYTES));

const KEY = whole(0, Number.MAX_SAFE_INTEGER);
const IS = oneOf(0, 1);
const DAY = matches(/^\d{4}-\d{2}-\d{2}$/);
/** Midnight or noon in Amsterdam, summer and winter. */
const BATCH = matches(/^\d{4}-\d{2}-\d{2}T(10|11|22|23):00Z$/);
const ID = bytes(ID_BYTES);
const HASH = bytes(HASH_BYTES);
const PK = bytes(SIGN_PK_BYTES);
const SIGNATURE = bytes(SIGNATURE_BYTES);
const THREAD = oneOf(...Object.values(THREADS));
const EPOCH = whole(0, 1_000);
const SIDE = oneOf('melder', 'functionaris');
const ENVELOPE = bytes(...SLOT_COUNTS.map(envelopeBytes));
const ENTRY = bytesUpTo(DIRECTORY_ENTRY_MAX_BYTES);
const ROLE = oneOf('steward', 'functionaris');

export const SHAPES: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  channels: {
    key: KEY,
    slug: matches(/^[a-z0-9-]+$/),
    retired: IS,
    genesis_fp: bytes(FINGERPRINT_BYTES),
    batch_minutes: oneOf(360, 720, 1_440),
    slot_count: oneOf(...SLOT_COUNTS),
    rule_set: matches(/^nl-[a-z0-9-]+$/),
    tombstone_days: whole(1, 10_000),
    two_ask: IS,
  },
  directory_entries: {
    key: KEY,
    channel_key: KEY,
    seq: whole(0, 10_000),
    entry: ENTRY,
    signatures: json,
    shown_after: (value, row) => value === '' || BATCH(value, row),
  },
  directory_proposals: { key: KEY, channel_key: KEY, entry: ENTRY, signatures: json },
  guides: { key: KEY, channel_key: KEY, version: whole(1, 10_000), day: DAY, guide: json },
  head_signatures: {
    key: KEY,
    channel_key: KEY,
    fp: bytes(FINGERPRINT_BYTES),
    seq: whole(0, 10_000),
    digest: HASH,
    day: DAY,
    signature: SIGNATURE,
  },
  batches: { key: KEY, channel_key: KEY, starts_at: BATCH },
  envelopes: { key: KEY, channel_key: KEY, batch: BATCH, envelope_id: ID, envelope: ENVELOPE },
  meldingen: {
    key: KEY,
    melding_id: ID,
    channel_key: KEY,
    received_on: DAY,
    rule_set: matches(/^nl-[a-z0-9-]+$/),
    released: IS,
    destroy_from: orNone(DAY),
    desk_asked_on: orNone(DAY),
    melder_asked_on: orNone(DAY),
    desk_asked_by: orNone(KEY),
    melder_said: orNone(oneOf('asks', 'stop', 'anew')),
    desk_stopped: IS,
    condemned: IS,
  },
  mailboxes: { key: KEY, mailbox_id: HASH, channel_key: KEY, notes_box: bytes(NOTES_BOX_BYTES) },
  melding_mailboxes: { key: KEY, mailbox_id: HASH, melding_id: ID },
  epochs: {
    key: KEY,
    melding_id: ID,
    thread: THREAD,
    epoch: EPOCH,
    access_hash: HASH,
    envelope: ENVELOPE,
    released: IS,
  },
  additions: { key: KEY, account_key: KEY, melding_id: ID, thread: THREAD, epoch: EPOCH },
  tombstones: { key: KEY, melding_id: ID, mailbox_id: HASH, channel_key: KEY, destroyed_on: DAY, everywhere: IS },
  messages: {
    key: KEY,
    channel_key: KEY,
    melding_id: ID,
    thread: THREAD,
    epoch: EPOCH,
    message_id: ID,
    side: SIDE,
    position: orNone(whole(0, 100_000)),
    released: IS,
    day: DAY,
    sealed: bytes(...BUCKET_BYTES.map((_, bucket) => messageBytes(bucket as Bucket))),
  },
  files: {
    key: KEY,
    channel_key: KEY,
    melding_id: ID,
    thread: THREAD,
    file_id: ID,
    side: SIDE,
    header: bytes(FILE_HEADER_BYTES),
    padded_bytes: (value) => isPaddedFileLength(value as number),
    arrived: (value, row) => whole(0, fileChunkCount(row.padded_bytes as number))(value, row),
    waiting_since: orNone(DAY),
    released: IS,
  },
  // The last one is as long as what is left; all others are whole.
  file_chunks: { key: KEY, file_key: KEY, place: whole(0, 10_000), sealed: bytesUpTo(262_144 + 17) },
  self_checks: { key: KEY, channel_key: KEY, melding_id: ID, started_on: DAY, listed: IS },
  shred_shares: { key: KEY, melding_id: ID, share: bytes(SECRET_BYTES), waiting_since: orNone(DAY) },
  shred_tombstones: { key: KEY, melding_id: ID, destroyed_on: DAY },
  accounts: {
    key: KEY,
    account_id: ID,
    channel_key: KEY,
    role: ROLE,
    id_pk: PK,
    listed: IS,
    version: whole(0, 100_000),
    vault: inSteps(VAULT_STEP_BYTES, VAULT_MAX_STEPS),
    keyring: inSteps(KEYRING_STEP_BYTES, KEYRING_MAX_STEPS),
    state_signature: SIGNATURE,
  },
  ways_in: {
    key: KEY,
    account_key: KEY,
    way_in_id: HASH,
    kind: oneOf('passkey', 'recovery'),
    anchor: bytes(ANCHOR_BYTES),
    sealed_key: bytes(SEALED_VAULT_KEY_BYTES),
    auth_pk: orNone(PK),
    credential_id: orNone(matches(/^[A-Za-z0-9_-]+$/)),
    credential_pk: orNone(bytesUpTo(1_024)),
    credential_counter: whole(0, 2 ** 32),
  },
  /** Of handlers: in whole minutes. */
  sessions: { key: KEY, token_hash: HASH, account_key: KEY, expires_minute: whole(2e7, 9e7) },
  invitations: {
    key: KEY,
    invitation_id: ID,
    token_hash: HASH,
    channel_key: KEY,
    role: ROLE,
    person: json,
    created_on: DAY,
    state: oneOf('invited', 'enrolled', 'listed'),
    card: orNone(bytesUpTo(DIRECTORY_ENTRY_MAX_BYTES)),
    card_signature: orNone(SIGNATURE),
    root_pk: orNone(PK),
    account_key: orNone(KEY),
  },
  rotations: { key: KEY, account_key: KEY, rotation: ENTRY, signature: SIGNATURE },
  setup_links: { key: KEY, token_hash: HASH },
  handler_log: {
    key: KEY,
    account_key: KEY,
    day: DAY,
    event: matches(/^(account|invitation|directory|guide)\.[a-z_]+$/),
  },
  /** Which steps of the program's own SQL this file has had: the same on every server of a version. */
  __drizzle_migrations: { id: orNone(KEY), hash: matches(/^[0-9a-f]{64}$/), created_at: whole(1e12, 9e12) },
};
