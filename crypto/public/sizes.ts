/**
 * Every length of the protocol, in bytes, derived from named parts (crypto/README.md, "Sizes").
 * The wire schemas import this file, so that what is sealed and what is accepted cannot drift apart.
 */
export const SUITE = 1;

export const ID_BYTES = 16;
export const HASH_BYTES = 32;
export const FINGERPRINT_BYTES = 20;
export const CODE_BYTES = 16;
export const SEED_BYTES = 32;
export const SECRET_BYTES = 32;
export const SIGN_PK_BYTES = 32;
export const SIGNATURE_BYTES = 64;
export const KEM_PK_BYTES = 1216;
export const KEM_ENCAPSULATION_BYTES = 1120;
export const KEM_COINS_BYTES = 64;
export const AEAD_TAG_BYTES = 16;
export const XCHACHA_NONCE_BYTES = 24;
export const MAGIC_BYTES = 4;

/** meldingId, thread u8, epoch u32, epoch secret. */
export const SLOT_PLAINTEXT_BYTES = ID_BYTES + 1 + 4 + SECRET_BYTES;
export const SLOT_BYTES = KEM_ENCAPSULATION_BYTES + SLOT_PLAINTEXT_BYTES + AEAD_TAG_BYTES;
/** magic, suite u8, envelopeId, commitment, slotCount u8. */
export const ENVELOPE_HEADER_BYTES = MAGIC_BYTES + 1 + ID_BYTES + HASH_BYTES + 1;
/** A channel has 8 slots, or 16 when it has more than five functionarissen (signed policy). */
export const SLOT_COUNTS = [8, 16] as const;
export type SlotCount = (typeof SLOT_COUNTS)[number];

export function envelopeBytes(slotCount: SlotCount): number {
  return ENVELOPE_HEADER_BYTES + slotCount * SLOT_BYTES;
}

/** magic, suite u8, meldingId, thread u8, epoch u32, messageId, bucket u8, nonce. */
export const MESSAGE_CLEAR_BYTES = MAGIC_BYTES + 1 + ID_BYTES + 1 + 4 + ID_BYTES + 1 + XCHACHA_NONCE_BYTES;
/** Padded plaintext lengths; the bucket byte is the index. What a message's length tells is its bucket only. */
export const BUCKET_BYTES = [4_096, 16_384, 65_536, 262_144] as const;
export type Bucket = 0 | 1 | 2 | 3;
/** A roster is always in this bucket, so that its length tells nothing about who may read. */
export const ROSTER_BUCKET: Bucket = 1;
/** A report is at least in this bucket, so that a short and a long first report look the same. */
export const REPORT_BUCKET: Bucket = 2;

export function messageBytes(bucket: Bucket): number {
  return MESSAGE_CLEAR_BYTES + BUCKET_BYTES[bucket] + AEAD_TAG_BYTES;
}

/** A file is encrypted in pieces of this size, so that neither browser nor server ever holds a whole one. */
export const FILE_CHUNK_BYTES = 262_144;
/** What secretstream adds to each chunk: one encrypted byte of tag, and the authenticator. */
export const FILE_CHUNK_OVERHEAD_BYTES = 1 + AEAD_TAG_BYTES;
export const SECRETSTREAM_HEADER_BYTES = 24;
/** magic, suite u8, fileId, secretstream header. */
export const FILE_HEADER_BYTES = MAGIC_BYTES + 1 + ID_BYTES + SECRETSTREAM_HEADER_BYTES;
/** The true length of a file stands in front of it, u64, inside the encryption. */
export const FILE_LENGTH_BYTES = 8;
export const FILE_MAX_BYTES = 2_147_483_648;
/** Files that one message announces at most. */
export const MAX_FILES = 10;

/**
 * Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PETS 2019): of a length only the highest
 * bits stay, about log2 of log2 of it, which costs 12 % at most. Never less than one whole chunk, so that all small
 * files are equal.
 *
 * @returns the length of the plaintext of a file of `byteLength` bytes once it is padded
 */
export function paddedFileBytes(byteLength: number): number {
  const length = byteLength + FILE_LENGTH_BYTES;
  if (length <= FILE_CHUNK_BYTES) return FILE_CHUNK_BYTES;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}

export const PADDED_FILE_MAX_BYTES = paddedFileBytes(FILE_MAX_BYTES);

/** Whether a file can have this padded length: one of about 32 for each doubling, and nothing in between. */
export function isPaddedFileLength(paddedBytes: number): boolean {
  const isInRange = Number.isInteger(paddedBytes) && paddedBytes >= FILE_CHUNK_BYTES;
  if (!isInRange || paddedBytes > PADDED_FILE_MAX_BYTES) return false;
  return paddedFileBytes(paddedBytes - FILE_LENGTH_BYTES) === paddedBytes;
}

export function fileChunkCount(paddedBytes: number): number {
  return Math.ceil(paddedBytes / FILE_CHUNK_BYTES);
}

/** Of the sealed chunk at this place: all are whole but the last. */
export function sealedChunkBytes(paddedBytes: number, index: number): number {
  return Math.min(FILE_CHUNK_BYTES, paddedBytes - index * FILE_CHUNK_BYTES) + FILE_CHUNK_OVERHEAD_BYTES;
}

/**
 * scrypt, two to this power: 64 MiB, and a third of a second to a second or two. The words have 128 bits, so nothing hangs
 * on it; age asks for one.
 */
export const SEALED_EXPORT_WORK_FACTOR = 16;
/** age's header with one scrypt stanza, and the nonce behind it. */
const SEALED_EXPORT_START_BYTES = 150 + 16;
const SEALED_EXPORT_CHUNK_BYTES = 65_536;

/** @param byteLength  of the content, which is never empty */
export function sealedExportBytes(byteLength: number): number {
  const chunks = Math.ceil(byteLength / SEALED_EXPORT_CHUNK_BYTES);
  return SEALED_EXPORT_START_BYTES + byteLength + chunks * AEAD_TAG_BYTES;
}

/** One fixed size, whatever the melder notes. */
export const NOTES_BOX_BYTES = 4_096;
/** Keyrings grow in steps, so that their size does not tell how many meldingen someone reads. */
export const KEYRING_STEP_BYTES = 65_536;
export const KEYRING_MAX_STEPS = 64;
export const VAULT_STEP_BYTES = 16_384;
export const VAULT_MAX_STEPS = 4;
export const BOX_OVERHEAD_BYTES = XCHACHA_NONCE_BYTES + AEAD_TAG_BYTES;
/** HPKE of a 32-byte vault key: encapsulation, key, tag. */
export const SEALED_VAULT_KEY_BYTES = KEM_ENCAPSULATION_BYTES + SECRET_BYTES + AEAD_TAG_BYTES;
/** Anchor: accountId, idPk, genesis fingerprint in a box. */
export const ANCHOR_BYTES = BOX_OVERHEAD_BYTES + ID_BYTES + SIGN_PK_BYTES + FINGERPRINT_BYTES;
/** What an open device seals to a new one: vault key, accountId, idPk, genesis fingerprint. */
export const PAIRING_GRANT_BYTES =
  KEM_ENCAPSULATION_BYTES + SECRET_BYTES + ID_BYTES + SIGN_PK_BYTES + FINGERPRINT_BYTES + AEAD_TAG_BYTES;
/** What a melder tells of who they are, padded to one length: a name, or a page with an address and a telephone number. */
export const IDENTITY_PLAINTEXT_BYTES = 1_024;
export const IDENTITY_BYTES = KEM_ENCAPSULATION_BYTES + IDENTITY_PLAINTEXT_BYTES + AEAD_TAG_BYTES;
export const MAX_WAYS_IN = 8;
export const MAX_MELDERS = 4;
/** Of every first report, whoever it is for: how many codes there really are is nobody's business (TWO-CODES). */
export const MAILBOXES = 2;
/** Functionarissen who read one epoch, whatever the slot count. */
export const MAX_READERS = 16;
export const MAX_EXCLUDED = 100;
/** The texts of a channel's own, as they stand in an entry: every visitor is sent them, as often as they were changed. */
export const TEMPLATES_MAX_BYTES = 16_384;
/** An entry of the directory, as signed: the templates, and as much again. A person's card is about 2.5 KiB. */
export const DIRECTORY_ENTRY_MAX_BYTES = 16_384 + TEMPLATES_MAX_BYTES;
export const MAX_ROOT_KEYS = 8;

/** Threads are an open list; a number is never used for two. */
export const THREADS = { conversation: 1, dossier: 2, process: 3 } as const;
